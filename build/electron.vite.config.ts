import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const from = (file: string) => path.join(root, file)

// Native packages stay outside the bundle; everything else goes in, so that no node_modules is read at run time.
const native = ['better-sqlite3', '@node-rs/argon2']

// Each font comes in an older format too, which no Electron asks for.
const onlyNewestFontFormat = {
  name: 'only-newest-font-format',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.includes('/@fontsource/') && id.endsWith('.css')
      ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
      : null
}

export default defineConfig({
  main: {
    build: {
      outDir: from('out/main'),
      rolldownOptions: {
        input: {
          main: from('electron/main.ts'),
          'data-process': from('electron/data-process.ts'),
          'table-reader': from('electron/machine/tables/reader-process.ts')
        },
        external: native
      }
    }
  },
  preload: {
    build: {
      outDir: from('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: from('renderer'),
    plugins: [react(), onlyNewestFontFormat],
    // Replaced by a new value at each load.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: from('out/renderer'),
      minify: true,
      // A font written into the style sheet would be refused by the policy of the page, which takes files only.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
      rolldownOptions: { input: { index: from('renderer/index.html') } }
    }
  }
})
