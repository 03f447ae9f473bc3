import { installed, runProgram } from '../run-program.mjs'

/**
 * The tests that need no window. Further arguments go to vitest: `npm run test:unit -- tests/marks.test.ts`. `results`
 * names a file that gets the outcome as JSON.
 */
export async function unit(rest, results) {
  const report = results ? ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`] : []
  return await runProgram(installed('vitest/vitest.mjs'), [
    'run',
    '--config',
    'build/vitest.config.ts',
    ...report,
    ...rest
  ])
}
