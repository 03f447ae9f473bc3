import type { Fact } from '#shared/device-policy/facts.ts'
import type { Tree } from './tree.ts'

const longest = 8 * 1024 * 1024

/**
 * Gives PCI and USB facts the names of the lists on the examined machine, where it has them. Names are for people: no
 * verdict rests on these.
 */
export function nameDevices(tree: Tree, facts: readonly Fact[]): void {
  for (const [bus, file] of [
    ['pci', 'pci.ids'],
    ['usb', 'usb.ids']
  ] as const) {
    const nameless = facts.filter((fact) => fact.bus === bus && fact.vendor && fact.names.length === 0)
    if (nameless.length === 0) continue
    const places = ['/usr/share/hwdata', '/usr/share/misc', '/var/lib/usbutils'].map((place) => `${place}/${file}`)
    const found = places.find((path) => tree.exists(path))
    const bytes = found && tree.bytes(found, undefined, longest)
    if (!bytes) continue
    const list = new NameList(bytes)
    for (const { vendor = '', product = '', names } of nameless) {
      const name = list.nameOf(vendor, product)
      if (name) names.push(name)
    }
  }
}

/**
 * A list of names as `pci.ids` has it: a line for each maker, below it a line with a tab for each product. A list has
 * tens of thousands of lines and a machine a few dozen devices, so the lines are looked for and not read one by one.
 */
class NameList {
  private readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  nameOf(vendor: string, product: string): string | undefined {
    const from = this.bytes.indexOf(`\n${vendor}  `)
    if (from < 0) return undefined
    const maker = this.nameAt(from)
    const line = this.bytes.indexOf(`\n\t${product}  `, from)
    return line < 0 || line > this.endOf(from) ? maker : `${maker} ${this.nameAt(line)}`
  }

  private nameAt(lineBreak: number): string {
    const start = this.bytes.indexOf('  ', lineBreak) + 2
    const end = this.bytes.indexOf('\n', start)
    return this.bytes.toString('utf8', start, end < 0 ? undefined : end).trim()
  }

  /** Where a maker's products end: before the next line that begins with neither a tab nor a remark. */
  private endOf(maker: number): number {
    for (let at = maker; ;) {
      const next = this.bytes.indexOf('\n', at + 1)
      if (next < 0) return this.bytes.length
      const first = this.bytes[next + 1]
      if (first !== 0x09 && first !== 0x23) return next
      at = next
    }
  }
}
