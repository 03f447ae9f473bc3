import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Why a file could not be written, in a word that the words of the program know. */
export type WriteTrouble = 'noRoom' | 'readOnly' | 'notThere' | 'failed'

/** Thrown when a file could not be written; nothing of it is left. */
export class CannotWrite extends Error {
  readonly why: WriteTrouble

  constructor(why: WriteTrouble, cause?: unknown) {
    super(`a file could not be written: ${why}`, { cause })
    this.why = why
  }
}

/** The SHA-256 of these bytes, in hexadecimal. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Whether a folder can hold a file of this size: asked before anything is promised.
 * @throws CannotWrite
 */
export async function refuseNoRoom(file: string, bytes: number): Promise<void> {
  const folder = path.dirname(file)
  const probe = partBeside(file)
  try {
    const { bavail, bsize } = await fs.promises.statfs(folder)
    if (bavail * bsize < bytes) throw new CannotWrite('noRoom')
    await (await fs.promises.open(probe, 'wx', 0o600)).close()
    await fs.promises.rm(probe)
  } catch (error) {
    throw troubleOf(error)
  }
}

/**
 * Writes a file whole or not at all: beside its place, forced to the disk, read back and compared, and only then given its
 * name. What goes wrong leaves nothing behind.
 * @throws CannotWrite
 */
export async function writeFileWhole(file: string, content: Buffer): Promise<void> {
  const part = partBeside(file)
  try {
    const handle = await fs.promises.open(part, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (digestOf(await fs.promises.readFile(part)) !== digestOf(content)) throw new CannotWrite('failed')
    await fs.promises.rename(part, file)
    await forceFolder(path.dirname(file))
  } catch (error) {
    await fs.promises.rm(part, { force: true }).catch(() => undefined)
    throw troubleOf(error)
  }
}

/** Takes a file away again that was written in vain. */
export function removeFile(file: string): void {
  fs.rmSync(file, { force: true })
}

// A name nobody else has: what lies beside the place already is never touched.
function partBeside(file: string): string {
  return path.join(path.dirname(file), `.${randomUUID()}.part`)
}

// Not every file system forces a folder; those on removable media often do not.
async function forceFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.promises.open(folder, 'r')
  try {
    await handle.sync()
  } catch {
    // The file itself is on the disk.
  } finally {
    await handle.close()
  }
}

function troubleOf(error: unknown): CannotWrite {
  if (error instanceof CannotWrite) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new CannotWrite('noRoom', error)
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return new CannotWrite('readOnly', error)
  if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'].includes(code)) return new CannotWrite('notThere', error)
  return new CannotWrite('failed', error)
}
