import { bundle } from '../bundle.mjs'
import { installed, runProgram } from '../run-program.mjs'
import { prepareWindow } from '../window-runtime.mjs'

/** The stories in the real window. Further arguments go to Playwright: `npm run test:journeys -- first-day`. */
export async function journeys(rest, results) {
  const { env } = await prepareWindow()
  const code = await bundle(['--logLevel', 'warn'])
  if (code !== 0) return code
  const into = results ? { JIYAO_JOURNEY_RESULTS: results } : {}
  return await runProgram(
    installed('@playwright/test/cli.js'),
    ['test', '--config', 'build/playwright.config.ts', ...rest],
    {
      env: { ...env, ...into }
    }
  )
}
