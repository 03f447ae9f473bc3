import type { Tree } from './tree.ts'

/** Finds the kernel modules that say they would drive a device, by its `modalias`. */
export type ModulesFor = (modalias: string) => string[]

const longest = 32 * 1024 * 1024

/** Reads the machine's own `modules.alias` when first asked. Paths come from `modules.dep`: `kernel/drivers/…`. */
export function modulesOf(tree: Tree): ModulesFor {
  let known: { matching: (modalias: string) => string[]; pathOf: (module: string) => string | undefined } | undefined
  const folder = () => {
    const release = tree.text('/proc/sys/kernel/osrelease')
    const places = ['/lib/modules', '/usr/lib/modules']
    const running = places
      .map((place) => `${place}/${release}`)
      .find((place) => release && tree.exists(`${place}/modules.alias`))
    if (running) return running
    for (const place of places) {
      const any = tree.list(place).find((name) => tree.exists(`${place}/${name}/modules.alias`))
      if (any) return `${place}/${any}`
    }
    return undefined
  }
  const read = () => {
    const place = folder()
    const text = (name: string) => (place && tree.text(`${place}/${name}`, undefined, longest)) || ''
    let paths: ((module: string) => string | undefined) | undefined
    return {
      matching: aliasesIn(text('modules.alias')),
      pathOf: (module: string) => (paths ??= pathsIn(text('modules.dep')))(module)
    }
  }
  return (modalias) => {
    known ??= read()
    const { matching, pathOf } = known
    return [...new Set(matching(modalias).map((module) => pathOf(module) ?? module))]
  }
}

/**
 * What a `modules.alias` says of a device. Its lines are `alias PATTERN MODULE`, with `*`, `?` and `[…]` as a shell has
 * them. There are tens of thousands; they are laid out by bus and vendor, so that a device meets only those it may fit.
 */
export function aliasesIn(text: string): (modalias: string) => string[] {
  const starts = new Map<string, number[]>()
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    if (text.startsWith('alias ', at)) {
      const key = keyOf(text.slice(at + 6, at + 6 + longestKey))
      const known = starts.get(key)
      if (known) known.push(at)
      else starts.set(key, [at])
    }
    if (end < 0) break
    at = end + 1
  }
  return (modalias) => {
    const bus = modalias.slice(0, modalias.indexOf(':') + 1)
    if (bus === '') return []
    const keys = new Set([keyOf(modalias), bus])
    return [...keys].flatMap((key) => starts.get(key) ?? []).flatMap((at) => matchAt(modalias, text, at))
  }
}

function matchAt(modalias: string, text: string, at: number): string[] {
  const end = text.indexOf('\n', at)
  const line = text.slice(at, end < 0 ? undefined : end).trimEnd()
  const cut = line.lastIndexOf(' ')
  const pattern = line.slice(6, cut)
  const star = pattern.indexOf('*')
  if (star > 0 && !modalias.startsWith(pattern.slice(0, star).replace(/[?[].*$/, ''))) return []
  return matches(modalias, pattern) ? [line.slice(cut + 1)] : []
}

const vendorEnds: Readonly<Record<string, number>> = { 'pci:': 13, 'usb:': 9, 'hdaudio:': 17 }
const longestKey = 24

/** Bus and vendor of an alias or a pattern; the bus alone where the pattern leaves the vendor open. */
function keyOf(alias: string): string {
  const bus = alias.slice(0, alias.indexOf(':') + 1)
  const end = vendorEnds[bus]
  if (end === undefined) return bus
  const key = alias.slice(0, end)
  return /[*?[]/.test(key) ? bus : key
}

function matches(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  try {
    return new RegExp(`^${source}$`).test(text)
  } catch {
    return false
  }
}

/** Where modules lie, by the names in a `modules.dep`; `-` and `_` are one there. */
function pathsIn(dep: string): (module: string) => string | undefined {
  return (module) => {
    const name = module.replace(/[^\w-]/g, '').replace(/[-_]/g, '[-_]')
    return new RegExp(`^(\\S*/${name}\\.ko(?:\\.\\w+)?):`, 'm').exec(dep)?.[1]
  }
}
