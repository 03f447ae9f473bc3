import { CommandEnds } from './console-words.ts'
import { runCommand } from './run-command.ts'

/**
 * Runs what was asked for in a terminal: results to standard output, what is wrong to standard error.
 * @returns what the shell hears
 */
export async function tellTerminal(args: readonly string[]): Promise<number> {
  // Whoever reads may have seen enough (`| head`): that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    return await runCommand(args, (text) => process.stdout.write(text))
  } catch (error) {
    if (!(error instanceof CommandEnds)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exit
  }
}
