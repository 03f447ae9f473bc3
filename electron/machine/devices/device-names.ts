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
    const list = ['/usr/share/hwdata', '/usr/share/misc', '/var/lib/usbutils'].map((place) => `${place}/${file}`)
    const found = list.find((path) => tree.exists(path))
    const text = found && tree.text(found, undefined, longest)
    if (!text) continue
    const names = namesIn(text, new Set(nameless.map((fact) => fact.vendor ?? '')))
    for (const fact of nameless) {
      const maker = names.get(fact.vendor ?? '')
      const product = names.get(`${fact.vendor}:${fact.product}`)
      if (maker) fact.names.push(product ? `${maker} ${product}` : maker)
    }
  }
}

/** Names of the wanted makers, and of all that they made, keyed `vvvv` and `vvvv:pppp`. */
function namesIn(text: string, makers: ReadonlySet<string>): Map<string, string> {
  const names = new Map<string, string>()
  let maker: string | undefined
  for (const line of text.split('\n')) {
    const head = /^([0-9a-f]{4}) +(.+)$/.exec(line)
    if (head?.[1] && head[2]) {
      maker = makers.has(head[1]) ? head[1] : undefined
      if (maker) names.set(maker, head[2])
      continue
    }
    if (/^\S/.test(line) && !line.startsWith('#')) maker = undefined
    const product = maker && /^\t([0-9a-f]{4}) +(.+)$/.exec(line)
    if (product && product[1] && product[2]) names.set(`${maker}:${product[1]}`, product[2])
  }
  return names
}
