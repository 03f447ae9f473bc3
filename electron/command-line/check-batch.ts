import { open, type FileHandle } from 'node:fs/promises'
import readline from 'node:readline'
import { z } from 'zod'
import type { Words } from '#shared/words/words.ts'
import { UnreadableFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { classifyBatchLine } from '#electron/machine/devices/examine-files.ts'
import { exits, reasonOf, unreadable } from './console-words.ts'

const BatchLine = z.object({ id: z.string().max(500), files: z.record(z.string(), z.string()) })

/**
 * What the devices of many machines are, a line each: `{id, files:{name:text}}` in, `{id, categories, devices}` out. A
 * line that cannot be read is answered with `{id, error}`, never left out.
 * @param write is given each line of the answer
 * @returns what the shell hears: wrong use as soon as one line could not be read
 */
export async function checkBatch(file: string, write: (line: string) => void, words: Words): Promise<number> {
  const input = await opened(file, words)
  let number = 0
  let failures = 0
  for await (const line of readline.createInterface({ input: input.createReadStream(), crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const answer = answerTo(line, number)
    if ('error' in answer) failures += 1
    write(`${JSON.stringify(answer)}\n`)
  }
  if (failures === 0 && number > 0) return exits.fine
  process.stderr.write(`${words.commandLine.batchUnread({ failures, all: number })}\n`)
  return exits.wrongUse
}

async function opened(file: string, words: Words): Promise<FileHandle> {
  try {
    const handle = await open(file)
    if (!(await handle.stat()).isDirectory()) return handle
    await handle.close()
  } catch (error) {
    throw unreadable(file, reasonOf(error), words)
  }
  throw unreadable(file, 'EISDIR', words)
}

function answerTo(line: string, number: number) {
  const read = BatchLine.safeParse(parsed(line))
  if (!read.success) return { id: `line ${number}`, error: 'notABatchLine' }
  try {
    return classifyBatchLine(read.data)
  } catch (error) {
    if (!(error instanceof UnreadableFiles)) throw error
    return { id: read.data.id, error: error.message }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
