import { makeSampleStore } from '#electron/demonstration/make-sample-store.ts'
import { NoSample, type SampleAccount } from '#electron/demonstration/sample-office.ts'
import { exits, needed, optionsOf, refusedCommand, wholeNumber } from './console-words.ts'
import type { Command } from './commands.ts'
import type { Words } from '#shared/words/words.ts'

/** `demo`: a sample store to look around in; never over a file that is there. */
export const demo: Command = async (args, { words, out }) => {
  const { values } = optionsOf(
    args,
    {
      store: { type: 'string' },
      carriers: { type: 'string', default: '500' },
      seed: { type: 'string', default: '2026' }
    },
    words
  )
  const carriers = wholeNumber(values.carriers, 'carriers', words)
  try {
    const sample = await makeSampleStore({
      storeFile: needed(values.store, 'store', words),
      carriers,
      seed: wholeNumber(values.seed, 'seed', words),
      today: new Date(),
      onProgress: (done) => {
        if (done % 50_000 === 0) process.stderr.write(`${words.commandLine.demo.progress({ done, all: carriers })}\n`)
      }
    })
    out(`${words.commandLine.demo.made(sample)}\n`)
    out(`${words.commandLine.demo.passwords}\n${accountLines(sample.accounts, words)}`)
    return exits.fine
  } catch (error) {
    if (error instanceof NoSample) throw refusedCommand(error.refusal, words)
    throw error
  }
}

/** The accounts of a sample store, a line each. */
export function accountLines(accounts: readonly SampleAccount[], words: Words): string {
  return accounts
    .map(({ number, name, role, password }) => `  ${number}  ${name}  ${words.roles[role]}  ${password}\n`)
    .join('')
}
