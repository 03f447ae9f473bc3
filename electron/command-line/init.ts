import { Level } from '#shared/levels.ts'
import { store } from '#shared/system/store.ts'
import type { Words } from '#shared/words/words.ts'
import { openGate } from '#electron/open-gate.ts'
import { mustDo } from './at-the-gate.ts'
import { exits, needed, oneOf, optionsOf, wrongUse } from './console-words.ts'
import type { Command } from './commands.ts'
import { passwordsFrom } from './passwords.ts'

/** `init`: a new store, with the three administrators who are to look after it. */
export const init: Command = async (args, { words, out }) => {
  const { values } = optionsOf(
    args,
    {
      store: { type: 'string' },
      unit: { type: 'string' },
      level: { type: 'string' },
      system: { type: 'string' },
      security: { type: 'string' },
      auditor: { type: 'string' }
    },
    words
  )
  const storeFile = needed(values.store, 'store', words)
  const unit = needed(values.unit, 'unit', words)
  const level = oneOf(needed(values.level, 'level', words), Level.exclude(['unclassified']).options, 'level', words)
  const people = {
    systemAdministrator: personIn(needed(values.system, 'system', words), 'system', words),
    securityAdministrator: personIn(needed(values.security, 'security', words), 'security', words),
    auditor: personIn(needed(values.auditor, 'auditor', words), 'auditor', words)
  }
  const ask = passwordsFrom(values['password-fd'], words)
  const password = ({ number }: { number: string }) => ask(words.commandLine.askNewPassword({ number }))
  // One after another: each types while the others look away.
  const systemAdministrator = { ...people.systemAdministrator, password: await password(people.systemAdministrator) }
  const securityAdministrator = {
    ...people.securityAdministrator,
    password: await password(people.securityAdministrator)
  }
  const auditor = { ...people.auditor, password: await password(people.auditor) }
  const gate = openGate({ storeFile })
  const made = await mustDo(
    gate,
    store.create,
    { unit, level, administrators: { systemAdministrator, securityAdministrator, auditor } },
    words
  )
  out(`${words.commandLine.created({ file: made.file, unit: made.unit, level: words.levels[made.level] })}\n`)
  return exits.fine
}

function personIn(text: string, option: string, words: Words): { number: string; name: string } {
  const [number, name] = text.split(/[:：]/, 2)
  if (!number || !name) throw wrongUse(words, words.commandLine.problems.notAPerson({ option }))
  return { number, name }
}
