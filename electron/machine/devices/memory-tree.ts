import { posix } from 'node:path'
import type { Tree } from './tree.ts'

/** Files and links of a machine that came as one file (a device database, an archive), to be read like a live one. */
export class MemoryTree implements Tree {
  readonly unread: Tree['unread'] = []
  private readonly files = new Map<string, Buffer>()
  private readonly links = new Map<string, string>()
  private readonly folders = new Map<string, Set<string>>([['/', new Set()]])

  addFile(path: string, content: Buffer | string): void {
    const at = posix.normalize(path)
    this.files.set(at, typeof content === 'string' ? Buffer.from(content) : content)
    this.enterInFolder(at)
  }

  addFolder(path: string): void {
    const at = posix.normalize(path)
    if (!this.folders.has(at)) this.folders.set(at, new Set())
    this.enterInFolder(at)
  }

  /** `target` is absolute, or counts from the folder of the link. */
  addLink(path: string, target: string): void {
    const at = posix.normalize(path)
    this.links.set(at, target)
    this.enterInFolder(at)
  }

  list(path: string): string[] {
    const at = this.real(path)
    return at === undefined ? [] : [...(this.folders.get(at) ?? [])].toSorted()
  }

  text(path: string): string | undefined {
    return this.bytes(path)?.toString('utf8').trimEnd()
  }

  bytes(path: string): Buffer | undefined {
    const at = this.real(path)
    return at === undefined ? undefined : this.files.get(at)
  }

  linkName(path: string): string | undefined {
    const folder = this.real(posix.dirname(path))
    return this.links
      .get(posix.join(folder ?? posix.dirname(path), posix.basename(path)))
      ?.split('/')
      .at(-1)
  }

  exists(path: string): boolean {
    const at = this.real(path)
    return at !== undefined && (this.files.has(at) || this.folders.has(at))
  }

  real(path: string): string | undefined {
    let at = '/'
    let rest = posix.normalize(path).split('/').filter(Boolean)
    for (let links = 0; rest.length > 0;) {
      const name = rest[0] ?? ''
      const next = posix.join(at, name)
      const target = this.links.get(next)
      if (target === undefined) {
        at = next
        rest = rest.slice(1)
        continue
      }
      if (++links > 40) return undefined
      const absolute = posix.resolve(at, target)
      rest = [...absolute.split('/').filter(Boolean), ...rest.slice(1)]
      at = '/'
    }
    return at
  }

  private enterInFolder(path: string): void {
    for (let at = path; at !== '/'; at = posix.dirname(at)) {
      const folder = posix.dirname(at)
      const names = this.folders.get(folder)
      if (names?.has(posix.basename(at))) return
      if (names) names.add(posix.basename(at))
      else this.folders.set(folder, new Set([posix.basename(at)]))
    }
  }
}
