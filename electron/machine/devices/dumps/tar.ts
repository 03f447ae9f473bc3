import { MemoryTree } from '../memory-tree.ts'

const blockSize = 512

/** What an archive holds: a machine's `/sys`, `/proc` and settings as a tree, and whatever else by its name. */
export type Archive = { tree: MemoryTree; others: { name: string; bytes: Uint8Array }[] }

/** Reads a tar archive, as far as it is whole; undefined when the bytes are no tar. */
export function readTar(bytes: Uint8Array): Archive | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (archive.length < blockSize || !isHeader(archive, 0)) return undefined
  const tree = new MemoryTree()
  const others: Archive['others'] = []
  let longName: string | undefined
  for (let at = 0; at + blockSize <= archive.length;) {
    if (archive[at] === 0) break
    if (!isHeader(archive, at)) {
      tree.unread.push({ what: 'file', where: `@${at}`, why: 'truncated' })
      break
    }
    const field = (from: number, length: number) =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const size = parseInt(field(124, 12).trim() || '0', 8)
    const type = field(156, 1)
    const start = at + blockSize
    if (!Number.isSafeInteger(size) || size < 0) break
    if (start + size > archive.length) tree.unread.push({ what: 'file', where: field(0, 100), why: 'truncated' })
    const content = archive.subarray(start, start + size)
    const prefix = field(345, 155)
    const told = longName ?? (prefix ? `${prefix}/${field(0, 100)}` : field(0, 100))
    const name = placeOf(told)
    longName = type === 'L' ? content.toString('utf8').replace(/\0.*$/s, '') : undefined
    const isFile = type === '0' || type === ''
    if (isFile && name) tree.addFile(name, content)
    else if (isFile) others.push({ name: told, bytes: content })
    else if (name && type === '5') tree.addFolder(name)
    else if (name && type === '2') tree.addLink(name, field(157, 100))
    at = start + Math.ceil(size / blockSize) * blockSize
  }
  return { tree, others }
}

// The tree may stand inside a folder in the archive; what a reader looks for starts at one of these.
function placeOf(name: string): string | undefined {
  const found = /(?:^|\/)((?:sys|proc|run|dev|etc|var|lib|usr)(?:\/.*)?)$/.exec(
    name.replace(/\/+$/, '').replace(/^\.\//, '')
  )
  return found?.[1] === undefined || name.includes('\0') ? undefined : `/${found[1]}`
}

function isHeader(archive: Buffer, at: number): boolean {
  const told = parseInt(
    archive
      .toString('latin1', at + 148, at + 156)
      .replace(/\0.*$/s, '')
      .trim(),
    8
  )
  if (!Number.isInteger(told) || told <= 0) return false
  let sum = 0
  for (let offset = 0; offset < blockSize; offset++)
    sum += offset >= 148 && offset < 156 ? 32 : (archive[at + offset] ?? 0)
  return sum === told
}
