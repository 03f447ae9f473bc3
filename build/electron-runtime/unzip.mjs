import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1')
// The end record and the longest comment that may follow it.
const LONGEST_END = 22 + 0xffff
const STORED = 0

/**
 * Unpacks the entries of a zip for which `placeFor(name)` gives a path below `folder`; the others are left out. Reads
 * no zip64. Throws when the archive is cut short or an entry would land outside the folder.
 */
export function unzip(archive, folder, placeFor) {
  const file = fs.openSync(archive, 'r')
  const read = (position, length) => {
    const bytes = Buffer.alloc(length)
    if (fs.readSync(file, bytes, 0, length, position) !== length) throw new Error(`${archive} is cut short`)
    return bytes
  }
  try {
    for (const entry of entriesOf(read, fs.fstatSync(file).size, archive)) {
      const place = entry.name.endsWith('/') ? undefined : placeFor(entry.name)
      if (place === undefined) continue
      const target = path.join(folder, place)
      if (!target.startsWith(path.join(folder, path.sep))) throw new Error(`${entry.name} would leave ${folder}`)
      fs.mkdirSync(path.dirname(target), { recursive: true })
      fs.writeFileSync(target, contentOf(entry, read), { mode: entry.mode || 0o644 })
    }
  } finally {
    fs.closeSync(file)
  }
}

function entriesOf(read, size, archive) {
  const tailLength = Math.min(size, LONGEST_END)
  const tail = read(size - tailLength, tailLength)
  const end = tail.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0) throw new Error(`${archive} is not a zip file`)
  const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      headerAt: directory.readUInt32LE(at + 42)
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf({ method, packedSize, size, headerAt }, read) {
  const header = read(headerAt, 30)
  const packed = read(headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packedSize)
  return method === STORED ? packed : zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
}
