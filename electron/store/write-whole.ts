import fs from 'node:fs'
import path from 'node:path'

/** Thrown when a file beside the store could not be written; `code` is the system's word for why. */
export class NotWritten extends Error {
  readonly code: string

  constructor(cause: unknown) {
    super('a file beside the store could not be written', { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  }
}

/**
 * Replaces files of one folder, each whole or not at all: written beside them, forced to the disk, put in their places one
 * after the other, and the folder forced to the disk too, so that no power cut leaves half of one. All the room they need
 * is taken before the first is put in its place: a full disk changes nothing.
 * @throws NotWritten
 */
export function writeWhole(files: readonly [string, ...string[]], content: Buffer): void {
  const parts = files.map((file) => ({ file, part: `${file}.part` }))
  try {
    for (const { part } of parts) writeForced(part, content)
    for (const { file, part } of parts) fs.renameSync(part, file)
    forceFolder(path.dirname(files[0]))
  } catch (error) {
    for (const { part } of parts) fs.rmSync(part, { force: true })
    throw new NotWritten(error)
  }
}

function writeForced(file: string, content: Buffer): void {
  // One that a crash left: it may hold keys that have been taken away since.
  fs.rmSync(file, { force: true })
  const descriptor = fs.openSync(file, 'wx', 0o600)
  try {
    fs.writeFileSync(descriptor, content)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Forces the names in a folder to the disk, where the system can. */
export function forceFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
