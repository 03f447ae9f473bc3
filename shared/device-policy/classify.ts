import type { Claim } from './claims/claim.ts'
import { claimsOf } from './claims.ts'
import { cleanText } from './clean-text.ts'
import { idOf, idsOf, nameOf } from './device-identity.ts'
import type { Fact, MachineFacts, Mark } from './facts.ts'
import { hasMark } from './facts.ts'
import type { Category, Certainty, Classified, Device, Evidence, Trait } from './report.ts'

/**
 * What the devices of a machine are. Facts that hang on one device are taken together; one device may be several things
 * (a webcam is a camera and a microphone) and is then listed once for each. Nothing is judged here.
 */
export function classify(machine: MachineFacts): Classified {
  const facts = new Map(machine.facts.map((fact) => [fact.path, fact]))
  const parts = new Map<string, Fact[]>()
  for (const fact of machine.facts) {
    const owner = ownerOf(fact, facts)
    const siblings = parts.get(owner.path)
    if (siblings) siblings.push(fact)
    else parts.set(owner.path, [fact])
  }
  const devices: Device[] = []
  for (const [path, siblings] of parts) {
    const owner = facts.get(path)
    if (owner) devices.push(...devicesOf(owner, siblings))
  }
  const { source, unread, covers } = machine
  return { source, machine: machine.machine, devices: devices.toSorted(byCategory), unread, covers }
}

/** The one thing of which a fact is a part; a chain that turns back on itself ends where it began. */
function ownerOf(fact: Fact, facts: ReadonlyMap<string, Fact>): Fact {
  let owner = fact
  for (let steps = 0; steps < 12 && owner.parent !== undefined; steps++) {
    const next = facts.get(owner.parent)
    if (!next) break
    owner = next
  }
  return owner
}

// By code units: an order that is the same everywhere, and needs no rules of any language loaded first.
function byCategory(a: Device, b: Device): number {
  if (a.category !== b.category) return a.category < b.category ? -1 : 1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

/** One thing, once for each category it was claimed to be. */
function devicesOf(owner: Fact, facts: readonly Fact[]): Device[] {
  const claims = claimsOf(owner, facts)
  const presence = facts.some((fact) => fact.presence === 'present') ? 'present' : 'past'
  const serial = facts.find((fact) => fact.serial)?.serial
  const mac = facts.find((fact) => fact.mac)?.mac
  const addresses = [...new Set(facts.flatMap((fact) => fact.addresses ?? []))]
  return [...new Set(claims.map((claim) => claim.category))].map((what) => {
    const category = presence === 'past' ? (traceOf[what] ?? what) : what
    const mine = claims.filter((claim) => claim.category === what)
    const device: Device = {
      id: idOf(category, owner, facts),
      category,
      certainty: sureness.find((level) => mine.some((claim) => claim.certainty === level)) ?? 'unidentified',
      traits: traitsOf(facts, mine),
      name: nameOf(
        owner,
        facts,
        mine.map((claim) => claim.evidence)
      ),
      ids: idsOf(owner, facts),
      busPath: cleanText(owner.path, 300),
      presence,
      evidence: evidenceOf(mine)
    }
    if (serial) device.serial = cleanText(serial)
    if (mac) device.mac = cleanText(mac)
    if (addresses.length > 0) device.addresses = addresses.slice(0, 32).map((address) => cleanText(address, 60))
    return device
  })
}

/** What was attached once is a trace of itself. */
const traceOf: Readonly<Partial<Record<Category, Category>>> = {
  usb_storage: 'trace_usb_storage',
  phone: 'trace_phone',
  wifi: 'trace_wifi',
  wwan: 'trace_mobile',
  bluetooth: 'trace_bluetooth'
}

const sureness: readonly Certainty[] = ['certain', 'probable', 'suspect', 'unidentified']

function traitsOf(facts: readonly Fact[], claims: readonly Claim[]): Trait[] {
  const has = (mark: Mark) => facts.some((fact) => hasMark(fact, mark))
  const traits = new Set<Trait>()
  if (has('linkUp')) traits.add('connected')
  if (has('disabled') || has('blocked')) traits.add('disabled')
  if (has('unauthorised')) traits.add('unauthorised')
  for (const trait of claims.flatMap((claim) => claim.traits)) traits.add(trait)
  // A jack and a fixed microphone on one sound card: there is a microphone, and that is what counts.
  if (traits.has('socket') && claims.some((claim) => !claim.traits.includes('socket'))) traits.delete('socket')
  return [...traits]
}

/** The strongest first, each once, and no more of them than a person reads. */
function evidenceOf(claims: readonly Claim[]): Evidence[] {
  const seen = new Map<string, Evidence>()
  for (const level of sureness) {
    for (const { certainty, evidence } of claims) {
      if (certainty !== level) continue
      const { sign, where, what } = evidence
      seen.set(`${sign} ${where} ${what}`, { sign, where: cleanText(where, 300), what: cleanText(what, 300) })
    }
  }
  return [...seen.values()].slice(0, 12)
}
