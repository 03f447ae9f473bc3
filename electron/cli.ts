#!/usr/bin/env node
import { CommandEnds } from './command-line/console-words.ts'
import { runCommand } from './command-line/run-command.ts'

// The same gate from a terminal.
try {
  process.exitCode = await runCommand(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  if (!(error instanceof CommandEnds)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exit
}
