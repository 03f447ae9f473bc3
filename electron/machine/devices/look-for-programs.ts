import type { ProgramSeen } from '#shared/device-policy/compare-registers.ts'
import type { Installed } from '#shared/device-policy/facts.ts'
import type { Tree } from './tree.ts'
import { folderTree } from './tree.ts'

// Enough for the list of packages of a large desktop.
const LONGEST_LIST = 32 * 1024 * 1024

/**
 * Looks for programs by their names among what is installed. A name that is only part of another counts as seen. Where
 * nothing is known of what is installed, or a list could not be read, nobody can say that one is missing.
 */
export function lookForPrograms(names: readonly string[], installed: Installed | undefined): ProgramSeen[] {
  const known = (installed?.names ?? []).map(plain).filter((name) => name !== '')
  return names.map((name) => {
    const wanted = plain(name)
    if (known.some((each) => each.includes(wanted))) return { name, answer: 'seen' }
    return { name, answer: installed?.whole ? 'notSeen' : 'cannotTell' }
  })
}

/** What is installed on this Linux, or on the one whose tree was copied to `root`. */
export function installedOnLinux(root = '/'): Installed {
  return installedIn(folderTree(root))
}

/** The packages, the menu and the running processes of a Linux machine. */
export function installedIn(tree: Tree): Installed {
  const lists = [dpkgStatus, packageNames].map((path) => tree.text(path, undefined, LONGEST_LIST))
  const menu = '/usr/share/applications'
  return {
    names: [
      ...lists.flatMap((list) => packagesIn(list ?? '')),
      ...tree
        .list(menu)
        .filter((file) => file.endsWith('.desktop'))
        .flatMap((file) => [...(tree.text(`${menu}/${file}`) ?? '').matchAll(/^Name(?:\[\w+\])?=(.+)$/gm)])
        .map(([, name = '']) => name),
      ...tree
        .list('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((process) => tree.text(`/proc/${process}/comm`) ?? '')
    ],
    whole: lists.some((list) => list !== undefined)
  }
}

const dpkgStatus = '/var/lib/dpkg/status'
/** Where the collector writes the packages of a machine that keeps them in a database. */
export const packageNames = '/var/lib/jiyao/packages'

// A package that was taken off again keeps its entry as long as its settings lie there.
function packagesIn(list: string): string[] {
  return [...list.matchAll(/^Package: (.+)\n(?:(?!Package: ).*\n)*?Status: (.+)$/gm)]
    .filter(([, , status = '']) => /\binstalled$/.test(status.trim()))
    .map(([, name = '']) => name)
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
