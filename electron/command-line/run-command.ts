import { isCommand, type Command, type CommandName } from './commands.ts'
import { exits, wordsFor, wrongUse } from './console-words.ts'

// Each command is loaded when it is called for: a check needs neither the store nor its compiled parts.
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  collector: async () => (await import('./collector.ts')).collector,
  init: async () => (await import('./init.ts')).init,
  call: async () => (await import('./call.ts')).call,
  password: async () => (await import('./password.ts')).password,
  verify: async () => (await import('./verify.ts')).verify,
  demo: async () => (await import('./demo.ts')).demo,
  'demo-story': async () => (await import('./demo-story.ts')).demoStory,
  help: () => Promise.resolve(help)
}

const help: Command = (_, { words, out }) => {
  out(words.commandLine.usage)
  return Promise.resolve(exits.fine)
}

/**
 * Runs one command; `out` is given what goes to standard output.
 * @returns what the shell hears
 * @throws CommandEnds with the exit and the sentence for standard error
 */
export async function runCommand(args: readonly string[], out: (text: string) => void): Promise<number> {
  const [first = 'help', ...rest] = args
  const name = first === '--help' || first === '-h' ? 'help' : first
  const { words, language } = wordsFor(rest)
  if (!isCommand(name)) throw wrongUse(words, words.commandLine.problems.unknownCommand({ command: name }))
  const wanted = rest.includes('--help') || rest.includes('-h') ? 'help' : name
  const command = await commands[wanted]()
  return command(rest, { words, language, out })
}
