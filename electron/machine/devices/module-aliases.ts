import type { Tree } from './tree.ts'

/** Finds the kernel modules that say they would drive a device, by its `modalias`. */
export type ModulesFor = (modalias: string) => string[]

const longest = 32 * 1024 * 1024

/** Reads the machine's own `modules.alias` when first asked. Paths come from `modules.dep`: `kernel/drivers/…`. */
export function modulesOf(tree: Tree): ModulesFor {
  let aliases: string[] | undefined
  let paths: Map<string, string> | undefined
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
  return (modalias) => {
    if (!aliases || !paths) {
      const place = folder()
      aliases = (place && tree.text(`${place}/modules.alias`, undefined, longest)?.split('\n')) || []
      paths = pathsByName((place && tree.text(`${place}/modules.dep`, undefined, longest)) || '')
    }
    const found = new Set<string>()
    for (const module of modulesMatching(modalias, aliases)) found.add(paths.get(module.replaceAll('-', '_')) ?? module)
    return [...found]
  }
}

/** Lines of `modules.alias` are `alias PATTERN MODULE`, with `*`, `?` and `[…]` as a shell has them. */
export function modulesMatching(modalias: string, aliases: readonly string[]): string[] {
  const bus = modalias.slice(0, modalias.indexOf(':') + 1)
  if (bus === '') return []
  const start = `alias ${bus}`
  const modules: string[] = []
  for (const line of aliases) {
    if (!line.startsWith(start)) continue
    const cut = line.lastIndexOf(' ')
    const pattern = line.slice(6, cut)
    const star = pattern.indexOf('*')
    if (star > 0 && !modalias.startsWith(pattern.slice(0, star).replace(/[?[].*$/, ''))) continue
    if (matches(modalias, pattern)) modules.push(line.slice(cut + 1).trim())
  }
  return modules
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

function pathsByName(dep: string): Map<string, string> {
  const paths = new Map<string, string>()
  for (const line of dep.split('\n')) {
    const path = line.slice(0, line.indexOf(':'))
    const name = /([^/]+?)\.ko(\.\w+)?$/.exec(path)?.[1]
    if (name) paths.set(name.replaceAll('-', '_'), path)
  }
  return paths
}
