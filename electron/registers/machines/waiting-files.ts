import { LARGEST_IMPORT } from '#shared/registers/machines.ts'

type Waiting = { transferId: string; parts: Buffer[]; bytes: number }

// One file for each desk: whoever begins another has given up the one before. It never touches a disk.
const waiting = new WeakMap<object, Waiting>()

/**
 * Takes the next part of a file that comes in parts. Turn 0 begins a file.
 * @returns the bytes there are by now, or why the part was not taken
 */
export function takePart(
  desk: object,
  { transferId, turn, content }: { transferId: string; turn: number; content: string }
): number | 'tooLarge' | 'partMissing' {
  if (turn === 0) waiting.set(desk, { transferId, parts: [], bytes: 0 })
  const file = waiting.get(desk)
  if (!file || file.transferId !== transferId || file.parts.length !== turn) return 'partMissing'
  const part = Buffer.from(content, 'base64')
  if (file.bytes + part.length > LARGEST_IMPORT) {
    waiting.delete(desk)
    return 'tooLarge'
  }
  file.parts.push(part)
  file.bytes += part.length
  return file.bytes
}

/** The file that was brought in parts, once; nothing if it is not the one that waits. */
export function takeFile(desk: object, transferId: string): Buffer | undefined {
  const file = waiting.get(desk)
  if (file?.transferId !== transferId) return undefined
  waiting.delete(desk)
  return Buffer.concat(file.parts)
}
