import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync
} from 'node:fs'
import { join, sep } from 'node:path'
import type { Area, Unread, UnreadReason } from '#shared/device-policy/facts.ts'

/**
 * A machine's files as one tree, live or copied. Paths start with `/` and are the machine's own. What is not there is
 * `undefined` or empty; what is there and cannot be read becomes an `Unread` when an area is given, never an error.
 */
export type Tree = {
  readonly unread: Unread[]
  /** Names in a folder, sorted. */
  list(path: string, area?: Area): string[]
  /** The text of a file, without the blank at its end. */
  text(path: string, area?: Area, longest?: number): string | undefined
  bytes(path: string, area?: Area, longest?: number): Buffer | undefined
  /** The last name of what a link points to: a driver's, a subsystem's. */
  linkName(path: string): string | undefined
  /** The path without links, or undefined when it leads out of the tree. */
  real(path: string): string | undefined
  exists(path: string): boolean
}

const ordinarySize = 256 * 1024

/** The files below `root`; `/` is the running machine. Nothing outside `root` is ever opened, whatever links say. */
export function folderTree(root: string): Tree {
  const top = realpathSync(root)
  const isLive = top === sep
  const unread: Unread[] = []
  const at = (path: string) => join(top, path)

  function note(error: unknown, path: string, area: Area | undefined): void {
    const code = codeOf(error)
    if (area === undefined || missing.has(code)) return
    const why: UnreadReason = code === 'EACCES' || code === 'EPERM' ? 'denied' : 'failed'
    unread.push({ what: area, where: path, why, detail: code })
  }

  function real(path: string): string | undefined {
    try {
      const found = realpathSync(at(path))
      if (isLive) return found
      return found.startsWith(top + sep) ? found.slice(top.length).replaceAll(sep, '/') : undefined
    } catch {
      return undefined
    }
  }

  function bytes(path: string, area?: Area, longest = ordinarySize): Buffer | undefined {
    if (!isLive && real(path) === undefined) return undefined
    let file: number | undefined
    try {
      // A pipe or a device in a copied tree would keep a reader waiting for ever.
      file = openSync(at(path), constants.O_RDONLY | constants.O_NONBLOCK)
      if (!fstatSync(file).isFile()) return undefined
      return readWhole(file, longest, () => {
        if (area) unread.push({ what: area, where: path, why: 'tooLarge' })
      })
    } catch (error) {
      note(error, path, area)
      return undefined
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }

  return {
    unread,
    real,
    bytes,
    list(path, area) {
      if (!isLive && real(path) === undefined) return []
      try {
        return readdirSync(at(path)).toSorted()
      } catch (error) {
        note(error, path, area)
        return []
      }
    },
    text(path, area, longest) {
      return bytes(path, area, longest)?.toString('utf8').trimEnd()
    },
    linkName(path) {
      try {
        return readlinkSync(at(path)).split(/[/\\]/).at(-1)
      } catch {
        return undefined
      }
    },
    exists(path) {
      try {
        statSync(at(path))
        return true
      } catch {
        return false
      }
    }
  }
}

const missing: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP'])

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

// Files in sysfs and procfs say size 0 or 4096 whatever they hold, so the end is where reading ends.
function readWhole(file: number, longest: number, onTooLong: () => void): Buffer {
  const first = Buffer.allocUnsafe(4096)
  const chunks: Buffer[] = []
  let total = 0
  for (let chunk = first; ; chunk = Buffer.allocUnsafe(65536)) {
    const count = readSync(file, chunk, 0, chunk.length, null)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    total += count
    if (total > longest) {
      onTooLong()
      break
    }
  }
  return chunks.length === 1 ? (chunks[0] ?? first) : Buffer.concat(chunks)
}
