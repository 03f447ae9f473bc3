import { Area } from '#shared/device-policy/facts.ts'
import { readLinuxTree } from '../linux.ts'
import { installedIn } from '../look-for-programs.ts'
import { MemoryTree } from '../memory-tree.ts'
import type { ReadDump } from './dump-reading.ts'

/** What the Linux collector writes: the tree of a machine as text. Its form is told in the collector itself. */
export const readLinuxCollected: ReadDump = (text, where) => {
  if (!text.startsWith('#jiyao-linux 1\n')) return undefined
  const tree = new MemoryTree()
  let open: { path: string; lines: string[] } | undefined
  let isWhole = false
  let isDamaged = false
  const close = () => {
    if (open) tree.addFile(open.path, open.lines.join('\n'))
    open = undefined
  }
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) {
      open?.lines.push(line.slice(1))
      continue
    }
    if (line !== '') close()
    const [, kind, path = '', rest = ''] = /^([LDFXU]) (\S+)(?: (.*))?$/.exec(line) ?? []
    if (line === '#end') isWhole = true
    else if (kind === 'F' && path.startsWith('/')) open = { path: rest ? `${path} ${rest}` : path, lines: [] }
    else if (kind === 'D' && path.startsWith('/')) tree.addFolder(rest ? `${path} ${rest}` : path)
    else if (kind === 'L' && path.startsWith('/') && rest.startsWith('/')) tree.addLink(path, rest)
    else if (kind === 'X' && path.startsWith('/')) tree.addFile(path, Buffer.from(rest, 'hex'))
    else if (kind === 'U') tree.unread.push({ what: Area.safeParse(path).data ?? 'file', where: rest, why: 'denied' })
    else if (line !== '' && !/^#jiyao-linux 1$/.test(line)) isDamaged = true
  }
  close()
  // A line that no collector writes stands where one was that it did write.
  if (isDamaged) isWhole = false
  if (!isWhole) tree.unread.push({ what: 'file', where, why: 'truncated' })
  const { facts, unread, machine, covers } = readLinuxTree(tree)
  const named = facts.map((fact) => ({ ...fact, readFrom: `${where} ${fact.readFrom}` }))
  // A cut file tells nothing of what would have followed.
  const { names, whole } = installedIn(tree)
  const installed = { names, whole: whole && isWhole }
  return { facts: named, unread, machine, covers: isWhole ? covers : [], installed, system: 'linux' }
}
