import fs from 'node:fs'
import path from 'node:path'
import { allOperations } from '#shared/all-operations.ts'
import { exports } from '#shared/registers/exports.ts'
import { imports } from '#shared/registers/imports.ts'
import { mustDo, signedInAs } from './at-the-gate.ts'
import { exits, needed, optionsOf, reasonOf, refusedCommand, unreadable, wrongUse } from './console-words.ts'
import type { Command } from './commands.ts'
import { passwordsFrom } from './passwords.ts'

/** `call`: any operation of the registers, through the same gate as the window. */
export const call: Command = async (args, { words, out }) => {
  const { values, positionals } = optionsOf(
    args,
    {
      store: { type: 'string' },
      as: { type: 'string' },
      input: { type: 'string', default: '{}' },
      out: { type: 'string' },
      in: { type: 'string' }
    },
    words
  )
  const { problems } = words.commandLine
  const name = needed(positionals[0], 'operation', words)
  const operation = allOperations.find((each) => each.name === name)
  if (!operation) throw wrongUse(words, problems.unknownCommand({ command: name }))
  if (operation.name.startsWith('session.') || operation.permission === 'atTheDoor')
    throw wrongUse(words, problems.noSession({ operation: name }))
  // Only what writes a file asks where to; and it never writes over one.
  const writes = operation.name === exports.make.name || operation.name === imports.template.name
  if (!writes && values.out !== undefined) throw wrongUse(words, problems.unknownOption({ option: '--out' }))
  const file = writes ? needed(values.out, 'out', words) : undefined
  // Only an import reads a file; it is named by its place, and what is asked about it goes along.
  const reads = operation.name.startsWith('imports.') && !writes
  if (!reads && values.in !== undefined) throw wrongUse(words, problems.unknownOption({ option: '--in' }))
  const brought = values.in === undefined ? undefined : path.resolve(values.in)
  const input = inputFrom(values.input)
  const who = {
    storeFile: needed(values.store, 'store', words),
    number: needed(values.as, 'as', words),
    askPassword: passwordsFrom(values['password-fd'], words),
    words,
    ...(file !== undefined && { choosePlace: () => Promise.resolve({ file, mayReplace: false }) })
  }
  return signedInAs(who, async (gate) => {
    const isReading = operation.name === imports.read.name
    // A file that was read lies in the memory of this process only: it is read before what is done with it.
    const read = brought !== undefined && !isReading ? await mustDo(gate, imports.read, {}, words, brought) : undefined
    const answer = await gate.call(name, read ? { fileId: read.fileId, ...(input as object) } : input, brought)
    if (!answer.ok) throw refusedCommand(answer.refusal, words)
    out(`${JSON.stringify(answer.value, null, 2)}\n`)
    return exits.fine
  })

  function inputFrom(given: string): unknown {
    const text = given === '-' ? fs.readFileSync(0, 'utf8') : given.startsWith('@') ? fileAt(given.slice(1)) : given
    try {
      return JSON.parse(text) as unknown
    } catch (error) {
      throw wrongUse(words, problems.notJson({ reason: error instanceof Error ? error.message : String(error) }))
    }
  }

  function fileAt(file: string): string {
    try {
      return fs.readFileSync(file, 'utf8')
    } catch (error) {
      throw unreadable(file, reasonOf(error), words)
    }
  }
}
