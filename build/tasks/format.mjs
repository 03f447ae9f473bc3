import { formattedFiles } from '../formatted-files.mjs'
import { installed, runProgram } from '../run-program.mjs'

/** Rewrites the sources in the one form. Named files only: `npm run format -- electron/gate.ts`. */
export async function format(rest) {
  const files = rest.length > 0 ? rest : formattedFiles
  return await runProgram(installed('prettier/bin/prettier.cjs'), ['--write', '--log-level', 'warn', ...files])
}
