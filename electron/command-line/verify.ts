import { audit } from '#shared/system/audit.ts'
import { mustDo, signedInAs } from './at-the-gate.ts'
import { exits, needed, optionsOf } from './console-words.ts'
import type { Command } from './commands.ts'
import { passwordsFrom } from './passwords.ts'

/** `verify`: the audit chain, entry by entry. */
export const verify: Command = (args, { words, out }) => {
  const { values } = optionsOf(args, { store: { type: 'string' }, as: { type: 'string' } }, words)
  const who = {
    storeFile: needed(values.store, 'store', words),
    number: needed(values.as, 'as', words),
    askPassword: passwordsFrom(values['password-fd'], words),
    words
  }
  return signedInAs(who, async (gate) => {
    const { entries, head, problems } = await mustDo(gate, audit.verify, {}, words)
    if (problems.length === 0) {
      out(`${words.commandLine.chainWhole({ entries, head })}\n`)
      return exits.fine
    }
    out(`${words.commandLine.chainBroken({ count: problems.length })}\n`)
    for (const { sequence, problem } of problems)
      out(`${words.commandLine.chainProblem({ sequence, problem: words.chainProblems[problem] })}\n`)
    return exits.found
  })
}
