import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**'],
    ...((process.env.JIYAO_SEED ?? process.env.CI) && { setupFiles: ['tests/support/same-draws.ts'] }),
    // Key derivation is slow on purpose, and a shared machine is slower still.
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
})
