import type { Bus, Fact, Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { ModulesFor } from '../module-aliases.ts'
import { modulesOf } from '../module-aliases.ts'
import type { Tree } from '../tree.ts'
import { isMadeUp } from './made-up.ts'

/** One reading of a Linux machine: its files, and the facts found in them so far. */
export class Reading {
  readonly tree: Tree
  readonly facts: Fact[] = []
  readonly modulesFor: ModulesFor
  private readonly factAt = new Map<string, Fact>()

  constructor(tree: Tree) {
    this.tree = tree
    this.modulesFor = modulesOf(tree)
  }

  /** Adds a fact, unless its path is known: several folders of sysfs lead to the same device. */
  add(fact: Fact): void {
    if (this.factAt.has(fact.path)) return
    this.factAt.set(fact.path, fact)
    this.facts.push(fact)
  }

  /** Adds a fact that hangs on the device above it in `/sys`, marked when the kernel itself made that up. */
  addPart(
    bus: Bus,
    path: string,
    signs: readonly Sign[],
    {
      name,
      mac,
      addresses
    }: { name?: string | undefined; mac?: string | undefined; addresses?: string[] | undefined } = {}
  ): void {
    const all = isMadeUp(path) ? [...signs, { mark: 'virtual', where: path, what: path } as const] : [...signs]
    const parent = this.above(path)?.path
    this.add(factOf({ bus, path, parent, readFrom: path, names: name ? [name] : [], signs: all, mac, addresses }))
  }

  /** The nearest device above a path in `/sys`, if it was read. */
  above(path: string): Fact | undefined {
    for (let folder = path; folder.lastIndexOf('/') > 0;) {
      folder = folder.slice(0, folder.lastIndexOf('/'))
      const fact = this.factAt.get(folder)
      if (fact) return fact
    }
    return undefined
  }
}
