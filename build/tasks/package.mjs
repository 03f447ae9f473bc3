import { path7za } from '7zip-bin'
import fs from 'node:fs'
import path from 'node:path'
import { bundle } from '../bundle.mjs'
import { expectedFailure } from '../expected-failure.mjs'
import { installed, root, runProgram } from '../run-program.mjs'
import { prepareRuntime } from '../window-runtime.mjs'

const DEVELOPMENT = '--development'

/**
 * Packs the program. Further arguments go to electron-builder: `npm run package -- --linux deb`. A release needs the
 * official Electron; `--development` allows another, and the package's name then says so.
 */
export async function packageProgram(rest) {
  const { runtime, env } = await prepareRuntime()
  const asked = rest.includes(DEVELOPMENT)
  if (runtime.kind !== 'official' && !asked) {
    throw expectedFailure(
      `a release is packed with the official Electron only; here there is ${runtime.version} (${runtime.kind}). To try the packaging with it: npm run package -- ${[DEVELOPMENT, ...rest].join(' ')}`
    )
  }
  const code = await bundle(['--logLevel', 'warn'])
  if (code !== 0) return code
  const args = ['--config', 'build/electron-builder.config.mjs', '--publish', 'never']
  return await runProgram(
    installed('electron-builder/cli.js'),
    [...args, ...rest.filter((word) => word !== DEVELOPMENT)],
    {
      env: {
        ...env,
        ...packagingPrograms(),
        JIYAO_RUNTIME_KIND: runtime.kind,
        JIYAO_RUNTIME_FOLDER: runtime.folder,
        JIYAO_RUNTIME_VERSION: runtime.version,
        JIYAO_DEVELOPMENT_PACKAGE: runtime.kind === 'official' ? '' : '1'
      }
    }
  )
}

// electron-builder downloads these unless it is told where they are.
function packagingPrograms() {
  if (process.platform !== 'win32') fs.chmodSync(path7za, 0o755)
  return {
    ELECTRON_BUILDER_7ZIP_PATH: process.env.ELECTRON_BUILDER_7ZIP_PATH ?? path7za,
    // The highest level takes five times as long and saves less than a hundredth.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '5',
    CUSTOM_FPM_PATH: process.env.CUSTOM_FPM_PATH ?? path.join(root, 'build/packaging/debian-package.mjs')
  }
}
