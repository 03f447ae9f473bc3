import { installed, runProgram } from '../run-program.mjs'

/** The tests that need no window. Further arguments go to vitest: `npm run test:unit -- tests/marks.test.ts`. */
export async function unit(rest) {
  return await runProgram(installed('vitest/vitest.mjs'), ['run', '--config', 'build/vitest.config.ts', ...rest])
}
