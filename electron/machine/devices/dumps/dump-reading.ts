import type { Area, Fact, Installed, Machine, MachineFacts, Unread } from '#shared/device-policy/facts.ts'

/** What one file of a tool tells: facts, and which areas it tells everything about. */
export type DumpReading = {
  facts: Fact[]
  covers: Area[]
  unread?: Unread[]
  machine?: Machine
  installed?: Installed | undefined
  system?: MachineFacts['source']['system']
}

/** Reads one form of file; undefined when the text is not of that form. `where` names the file in every fact. */
export type ReadDump = (text: string, where: string) => DumpReading | undefined

// No real device has so many of anything; a made-up file could.
const most = 500

/** Facts of one device out of several files become one: each tells what the others did not. */
export function mergeFacts(facts: readonly Fact[]): Fact[] {
  const byPath = new Map<string, Fact>()
  for (const fact of facts) {
    const known = byPath.get(fact.path)
    if (!known) {
      byPath.set(fact.path, fact)
      continue
    }
    const both = <Item>(a: readonly Item[], b: readonly Item[]) =>
      a.length > most ? [...a] : [...new Set([...a, ...b])]
    byPath.set(fact.path, {
      ...fact,
      ...known,
      vendor: known.vendor ?? fact.vendor,
      product: known.product ?? fact.product,
      classes: both(known.classes, fact.classes),
      drivers: both(known.drivers, fact.drivers),
      modules: both(known.modules, fact.modules),
      terminals: both(known.terminals, fact.terminals),
      names: both(known.names, fact.names),
      signs: known.signs.length > most ? known.signs : [...known.signs, ...fact.signs],
      presence: known.presence === 'present' || fact.presence === 'present' ? 'present' : 'past'
    })
  }
  return [...byPath.values()]
}
