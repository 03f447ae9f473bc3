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
      const found = realpathSync.native(at(path))
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
      // The kernel makes these as they are read: nothing waits there, their size says nothing, and there are hundreds.
      const isKernels = isLive && kernelFiles.test(path)
      const stat = isKernels ? undefined : fstatSync(file)
      if (stat && !stat.isFile()) return undefined
      return readWhole(
        file,
        { size: stat?.size ?? 0, longest, isAttribute: isKernels && path.startsWith('/sys/') },
        () => {
          if (area) unread.push({ what: area, where: path, why: 'tooLarge' })
        }
      )
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

const missing: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR'])

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

const kernelFiles = /^\/(sys|proc)\//

// Files in sysfs and procfs say size 0 or 4096 whatever they hold, so the end is where reading ends. An attribute in sysfs
// comes in pages, the last of which is not full; of an ordinary file the size saves reading it in pieces.
function readWhole(
  file: number,
  { size, longest, isAttribute }: { size: number; longest: number; isAttribute: boolean },
  onTooLong: () => void
): Buffer {
  if (size < page) {
    const count = readSync(file, firstPage, 0, page, null)
    const isWhole = count === 0 || (isAttribute && count < page)
    if (isWhole) return Buffer.from(firstPage.subarray(0, count))
    return readOn(file, Buffer.from(firstPage.subarray(0, count)), 65536, longest, onTooLong)
  }
  return readOn(file, Buffer.alloc(0), Math.min(size, longest) + 1, longest, onTooLong)
}

const page = 4096
// Every file begins in the same place: most are a line, and a place of its own for each takes longer than the reading.
const firstPage = Buffer.allocUnsafeSlow(page)

function readOn(file: number, begun: Buffer, next: number, longest: number, onTooLong: () => void): Buffer {
  const chunks: Buffer[] = begun.length > 0 ? [begun] : []
  let total = begun.length
  for (let chunk = Buffer.allocUnsafe(next); ; chunk = Buffer.allocUnsafe(65536)) {
    const count = readSync(file, chunk, 0, chunk.length, null)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    total += count
    if (total > longest) {
      onTooLong()
      break
    }
  }
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks)
}
