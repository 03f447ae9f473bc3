import type { Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import { session } from '#shared/system/session.ts'
import type { Words } from '#shared/words/words.ts'
import type { ChoosePlace } from '#electron/choose-place.ts'
import type { Gate } from '#electron/gate.ts'
import { openGate } from '#electron/open-gate.ts'
import { refusedCommand } from './console-words.ts'
import type { AskPassword } from './passwords.ts'

/** Does one piece of work as a signed-in person, and locks the store again however it ends. */
export async function signedInAs<Value>(
  {
    storeFile,
    number,
    askPassword,
    words,
    choosePlace
  }: { storeFile: string; number: string; askPassword: AskPassword; words: Words; choosePlace?: ChoosePlace },
  work: (gate: Gate) => Promise<Value>
): Promise<Value> {
  const gate = openGate({ storeFile, ...(choosePlace && { choosePlace }) })
  const password = await askPassword(words.commandLine.askPassword({ number }))
  try {
    await mustDo(gate, session.signIn, { number, password }, words)
    return await work(gate)
  } finally {
    if (gate.isOpen) await gate.ask(session.lock, { because: 'closing' })
    gate.close()
  }
}

/** The answer of an operation; a refusal ends the command with its sentence. */
export async function mustDo<O extends Operation>(
  gate: Gate,
  operation: O,
  wish: WishOf<O>,
  words: Words,
  file?: string
): Promise<OutputOf<O>> {
  const answer = await gate.ask(operation, wish, file)
  if (!answer.ok) throw refusedCommand(answer.refusal, words)
  return answer.value
}
