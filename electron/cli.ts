#!/usr/bin/env node
import { call } from './command-line/call.ts'
import { check } from './command-line/check.ts'
import type { Command } from './command-line/commands.ts'
import { CommandEnds, exits, wordsFor, wrongUse } from './command-line/console-words.ts'
import { demo } from './command-line/demo.ts'
import { demoStory } from './command-line/demo-story.ts'
import { init } from './command-line/init.ts'
import { password } from './command-line/password.ts'
import { verify } from './command-line/verify.ts'

/** The same gate from a terminal. */
const commands: Readonly<Record<string, Command>> = {
  check,
  init,
  call,
  password,
  verify,
  demo,
  'demo-story': demoStory,
  help: (_, { words, out }) => {
    out(words.commandLine.usage)
    return Promise.resolve(exits.fine)
  }
}

async function run(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  const { words, language } = wordsFor(rest)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw wrongUse(words, words.commandLine.problems.unknownCommand({ command: name }))
  return command(rest, { words, language, out: (text) => process.stdout.write(text) })
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CommandEnds)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exit
}
