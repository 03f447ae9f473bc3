import { installed, runProgram } from './run-program.mjs'

export const electronVite = installed('electron-vite/bin/electron-vite.js')
export const electronViteConfig = ['--config', 'build/electron.vite.config.ts']

// The oldest Electron the program runs on: one bundle then runs on all of them.
const OLDEST_ELECTRON = '33'
export const bundleTarget = { ELECTRON_MAJOR_VER: OLDEST_ELECTRON }

/** Bundles the window program into out/. Gives the exit code. */
export async function bundle(rest = []) {
  return await runProgram(electronVite, ['build', ...electronViteConfig, ...rest], { env: bundleTarget })
}
