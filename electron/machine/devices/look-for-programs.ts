import type { ProgramSeen } from '#shared/device-policy/compare-registers.ts'
import { folderTree } from './tree.ts'

// Enough for the list of packages of a large desktop.
const LONGEST_LIST = 32 * 1024 * 1024

/**
 * Looks for programs by their names among the packages, the menu and the running processes of a Linux machine. A name
 * that is only part of another counts as seen. On any other system, or where no list can be read, nothing is known.
 * @param root the running machine, or a copied tree of one
 */
export function lookForPrograms(names: readonly string[], { root = '/' }: { root?: string } = {}): ProgramSeen[] {
  if (names.length === 0) return []
  const known = process.platform === 'linux' || root !== '/' ? namesOn(root) : { names: [], whole: false }
  return names.map((name) => ({ name, answer: answerFor(name, known) }))
}

type Known = { names: readonly string[]; whole: boolean }

// Only where the list of packages was read can it be said that one is not in it.
function answerFor(name: string, { names, whole }: Known): ProgramSeen['answer'] {
  const wanted = plain(name)
  if (names.some((each) => each.includes(wanted))) return 'seen'
  return whole ? 'notSeen' : 'cannotTell'
}

function namesOn(root: string): Known {
  const tree = folderTree(root)
  const packages = tree.text('/var/lib/dpkg/status', undefined, LONGEST_LIST)
  const menu = '/usr/share/applications'
  const names = [
    ...[...(packages ?? '').matchAll(/^Package: (.+)$/gm)].map(([, name = '']) => name),
    ...tree
      .list(menu)
      .filter((file) => file.endsWith('.desktop'))
      .flatMap((file) => [...(tree.text(`${menu}/${file}`) ?? '').matchAll(/^Name(?:\[\w+\])?=(.+)$/gm)])
      .map(([, name = '']) => name),
    ...tree
      .list('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((process) => tree.text(`/proc/${process}/comm`) ?? '')
  ]
    .map(plain)
    .filter((name) => name !== '')
  return { names, whole: packages !== undefined }
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
