import { session } from '#shared/system/session.ts'
import { mustDo } from './at-the-gate.ts'
import { openGate } from '#electron/open-gate.ts'
import { exits, needed, optionsOf } from './console-words.ts'
import type { Command } from './commands.ts'
import { passwordsFrom } from './passwords.ts'

/** `password`: a person's own password, known only to the person. */
export const password: Command = async (args, { words, out }) => {
  const { values } = optionsOf(args, { store: { type: 'string' }, as: { type: 'string' } }, words)
  const storeFile = needed(values.store, 'store', words)
  const number = needed(values.as, 'as', words)
  const ask = passwordsFrom(values['password-fd'], words)
  const present = await ask(words.commandLine.askPassword({ number }))
  const newPassword = await ask(words.commandLine.askNewPassword({ number }))
  const gate = openGate({ storeFile })
  try {
    await mustDo(gate, session.signIn, { number, password: present }, words)
    await mustDo(gate, session.changePassword, { password: present, newPassword }, words)
  } finally {
    if (gate.isOpen) await gate.ask(session.lock, { because: 'closing' })
    gate.close()
  }
  out(`${words.commandLine.passwordChanged}\n`)
  return exits.fine
}
