import { bundleTarget, electronVite, electronViteConfig } from '../bundle.mjs'
import { runProgram } from '../run-program.mjs'
import { prepareWindow } from '../window-runtime.mjs'

/** Opens the window from the sources and follows every change: pages at once, the other rooms by a restart. */
export async function dev(rest) {
  const { env } = await prepareWindow()
  return await runProgram(electronVite, ['dev', ...electronViteConfig, '--watch', ...rest], {
    env: { ...env, ...bundleTarget }
  })
}
