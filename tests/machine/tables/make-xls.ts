/** A workbook of Excel 97 to 2003 with one sheet, by the letter of its form: a file system in a file, and records in it. */
export function xlsOf(name: string, rows: readonly (readonly (string | number)[])[]): Buffer {
  return compoundOf('Workbook', Buffer.concat(workbook(name, rows)))
}

const record = (kind: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([shorts(kind, content.length), content])
}

function workbook(name: string, rows: readonly (readonly (string | number)[])[]): Buffer[] {
  const begin = (kind: number) => record(0x0809, shorts(0x0600, kind, 0, 0), Buffer.alloc(8))
  const end = record(0x000a)
  const sheet = (at: number) => {
    const place = Buffer.alloc(4)
    place.writeUInt32LE(at)
    return record(0x0085, place, Buffer.from([0, 0, name.length, 1]), Buffer.from(name, 'utf16le'))
  }
  const before = begin(0x0005).length + sheet(0).length + end.length
  const cells = rows.flatMap((row, at) =>
    row.map((cell, column) => {
      if (typeof cell === 'string')
        return record(0x0204, shorts(at, column, 0, cell.length), Buffer.from([1]), Buffer.from(cell, 'utf16le'))
      const number = Buffer.alloc(8)
      number.writeDoubleLE(cell)
      return record(0x0203, shorts(at, column, 0), number)
    })
  )
  return [begin(0x0005), sheet(before), end, begin(0x0010), ...cells, end]
}

const FREE = 0xffffffff
const END = 0xfffffffe
const SECTOR = 512

// The first sector tells which follows which, the second which files there are, the others are the file.
function compoundOf(name: string, content: Buffer): Buffer {
  // A shorter one would lie in a file system within the file system.
  const size = Math.max(content.length, 4096)
  const sectors = Math.ceil(size / SECTOR)
  const header = Buffer.alloc(SECTOR, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 76)
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6]
  ] as const)
    header.writeUInt16LE(value, at)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
    [76, 0]
  ] as const)
    header.writeUInt32LE(value, at)
  const table = Buffer.alloc(SECTOR, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  table.writeUInt32LE(END, 4)
  for (let at = 0; at < sectors; at++) table.writeUInt32LE(at === sectors - 1 ? END : at + 3, (at + 2) * 4)
  const directory = Buffer.concat([entry('Root Entry', 5, 1, END, 0), entry(name, 2, FREE, 2, size), Buffer.alloc(256)])
  const stream = Buffer.alloc(sectors * SECTOR)
  content.copy(stream)
  return Buffer.concat([header, table, directory, stream])
}

function entry(name: string, kind: number, child: number, start: number, size: number): Buffer {
  const one = Buffer.alloc(128)
  one.write(name, 'utf16le')
  one.writeUInt16LE((name.length + 1) * 2, 64)
  one.writeUInt8(kind, 66)
  one.writeUInt8(1, 67)
  for (const [at, value] of [
    [68, FREE],
    [72, FREE],
    [76, child],
    [116, start],
    [120, size]
  ] as const)
    one.writeUInt32LE(value, at)
  return one
}

function shorts(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) buffer.writeUInt16LE(value, at * 2)
  return buffer
}
