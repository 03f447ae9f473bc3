import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Replaces a file whole or not at all: written beside it, forced to the disk, put in its place, and the folder forced to
 * the disk too, so that no power cut leaves half of it.
 */
export function writeWhole(file: string, content: Buffer): void {
  const part = `${file}.${randomUUID()}.part`
  try {
    const descriptor = fs.openSync(part, 'wx', 0o600)
    try {
      fs.writeFileSync(descriptor, content)
      fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
    fs.renameSync(part, file)
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
  forceFolder(path.dirname(file))
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
