import zlib from 'node:zlib'
import { CannotRead } from './table.ts'

/** One part of a packed file, as its directory tells of it. */
export type ZipPart = { name: string; method: number; packed: number; size: number; at: number; locked: boolean }

const MOST_PARTS = 5000
const MOST_INFLATED = 200 * 1024 * 1024
const MOST_DENSE = 100
// What is small may be as dense as it likes.
const SMALL = 1024 * 1024

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/**
 * The parts of a packed file, by its directory, before anything is unpacked.
 * @throws CannotRead where it would unpack to more than may be, or is cut off
 */
export function zipDirectory(file: Buffer): ZipPart[] {
  const end = endOfDirectory(file)
  const count = file.readUInt16LE(end + 10)
  const start = file.readUInt32LE(end + 16)
  // 0xffff and 0xffffffff announce the form for files beyond 4 GB, which no ledger is.
  if (count > MOST_PARTS || start === 0xffffffff) throw new CannotRead({ why: 'lies', where: 'zip' })
  const parts: ZipPart[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL)
      throw new CannotRead({ why: 'damaged', where: 'zip' })
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number
    ]
    parts.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      locked: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42)
    })
    at += 46 + nameLength + extra + comment
  }
  refuseTooMuch(parts, file.length)
  return parts
}

function refuseTooMuch(parts: readonly ZipPart[], bytes: number): void {
  const inflated = parts.reduce((sum, { size }) => sum + size, 0)
  if (inflated > MOST_INFLATED) throw new CannotRead({ why: 'inflatesTooMuch', most: MOST_INFLATED / 1024 / 1024 })
  const dense = parts.find(({ size, packed }) => size > SMALL && size > packed * MOST_DENSE)
  if (dense) throw new CannotRead({ why: 'inflatesTooDense', where: dense.name })
  if (inflated > SMALL && inflated > bytes * MOST_DENSE) throw new CannotRead({ why: 'inflatesTooDense', where: 'zip' })
}

/**
 * Unpacks every part once and lets it go again: a directory that promises less than there is, is found out here, and
 * so is a part that is cut off, or declares entities, by which a few letters become gigabytes.
 * @throws CannotRead
 */
export function refuseLyingParts(file: Buffer, parts: readonly ZipPart[]): void {
  for (const part of parts) {
    const text = unpacked(file, part)
    if (/\.(?:xml|rels|vml)$/i.test(part.name) && text.includes('<!ENTITY'))
      throw new CannotRead({ why: 'entities', where: part.name })
  }
}

function unpacked(file: Buffer, { name, method, packed, size, at, locked }: ZipPart): Buffer {
  if (locked) throw new CannotRead({ why: 'lockedPart', where: name })
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) throw new CannotRead({ why: 'damaged', where: name })
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (from + packed > file.length) throw new CannotRead({ why: 'damaged', where: name })
  const content = file.subarray(from, from + packed)
  if (method === 0) {
    if (packed !== size) throw new CannotRead({ why: 'lies', where: name })
    return content
  }
  if (method !== 8) throw new CannotRead({ why: 'damaged', where: name })
  try {
    const whole = zlib.inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
    if (whole.length !== size) throw new CannotRead({ why: 'lies', where: name })
    return whole
  } catch (error) {
    if (error instanceof CannotRead) throw error
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new CannotRead({ why: tooLong ? 'lies' : 'damaged', where: name })
  }
}

function endOfDirectory(file: Buffer): number {
  const last = file.length - 22
  // A comment of at most 65,535 bytes may follow it.
  for (let at = last; at >= 0 && at >= last - 65_535; at--)
    if (file.readUInt32LE(at) === END) {
      const directory = file.readUInt32LE(at + 16)
      if (directory !== 0xffffffff && directory + file.readUInt32LE(at + 12) > at) break
      return at
    }
  throw new CannotRead({ why: 'damaged', where: 'zip' })
}
