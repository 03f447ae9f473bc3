import { rankOf } from '#shared/levels.ts'
import type { Level } from '#shared/levels.ts'
import type { Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import type { Role } from '#shared/permissions.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { accounts } from '#shared/system/accounts.ts'
import { session } from '#shared/system/session.ts'
import { store } from '#shared/system/store.ts'
import { samplePlaces, sampleStaff, sampleUnit } from '#shared/words/demonstration.ts'
import type { Gate } from '#electron/gate.ts'
import { openGate } from '#electron/open-gate.ts'
import { Chance } from './chance.ts'
import { furnishArchive, handInSome, oldHoldingsAmong } from './sample-archive.ts'
import { sampleInspection } from './sample-inspections.ts'
import { sampleCarrierWish, samplePerson } from './sample-carriers.ts'

/** One who can sign in to a sample store. */
export type SampleAccount = { number: string; name: string; role: Role; password: string }

export type Sample = { file: string; accounts: SampleAccount[]; carriers: number; people: number; places: number }

/** Thrown when the sample could not be made, with what the gate said. */
export class NoSample extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const clearances: Readonly<Partial<Record<Role, Level>>> = {
  confidentialityOfficer: 'secret',
  archivist: 'secret',
  clerk: 'confidential',
  approvingLeader: 'secret',
  // Whoever the law asks for what is carried out, handed over or destroyed; and whoever determines what is secret.
  unitLeader: 'secret',
  classificationAuthority: 'secret'
}

// As many carriers as are registered in one sitting; between two of them the sample's calendar goes on.
const SITTING = 1000
// The store rooms were inspected at the last sittings, where those are weeks apart.
const INSPECTIONS = 6
const MOST_MONTHS = 60

/**
 * Makes a sample store through the gate, as people would over two years: a founding, accounts made by one administrator
 * and given rights by another, people, places, and carriers registered sitting by sitting up to today.
 * @throws NoSample
 */
export async function makeSampleStore(wish: {
  storeFile: string
  carriers: number
  seed: number
  today: Date
  onProgress?: (done: number) => void
}): Promise<Sample> {
  const chance = new Chance(wish.seed)
  // Its own chance, so that the carriers of a seed stay the same.
  const inspecting = new Chance(wish.seed + 2)
  const sittings = Math.max(Math.ceil(wish.carriers / SITTING), Math.min(24, Math.ceil(wish.carriers / 25)), 1)
  const dayAt = (sitting: number) =>
    new Date(wish.today.getTime() - ((sittings - sitting) * 730 * 86_400_000) / sittings)
  let now = dayAt(0)
  const gate = openGate({ storeFile: wish.storeFile, now: () => now })
  const staff = Object.entries(sampleStaff).map(([role, person]) => ({
    ...person,
    role: role as Role,
    password: samplePassword(chance)
  }))
  try {
    await found(gate, staff)
    await hire(gate, staff)
    await signIn(gate, staffOf(staff, 'confidentialityOfficer'))
    const { holders, placeIds, roomIds, archivistId, shelfIds } = await furnish(gate, chance, staff)
    // What is in the archives counts among the carriers that were wished for.
    const old = oldHoldingsAmong(wish.carriers)
    await mustDo(gate, session.lock, {})
    await signIn(gate, staffOf(staff, 'archivist'))
    await furnishArchive((operation, said) => mustDo(gate, operation, said), new Chance(wish.seed + 1), {
      ...{ count: old, holderId: archivistId, placeIds: shelfIds },
      today: now.toISOString().slice(0, 10)
    })
    let done = old
    for (let sitting = 1; sitting <= sittings && wish.carriers > 0; sitting += 1) {
      await mustDo(gate, session.lock, {})
      now = dayAt(sitting)
      await signIn(gate, staffOf(staff, 'confidentialityOfficer'))
      const target = old + Math.round(((wish.carriers - old) * sitting) / sittings)
      while (done < target) {
        const count = Math.min(SITTING, target - done)
        const today = now.toISOString().slice(0, 10)
        const wishes = Array.from({ length: count }, () => sampleCarrierWish(chance, { today, holders, placeIds }))
        await mustDo(gate, carriers.registerMany, { carriers: wishes })
        done += count
        wish.onProgress?.(done)
      }
      if (sittings <= MOST_MONTHS && sitting > sittings - INSPECTIONS)
        await inspect(gate, inspecting, { today: now.toISOString().slice(0, 10), staff, roomIds, holders })
    }
    const [shelfId] = shelfIds
    if (old > 0 && shelfId !== undefined)
      await handInSome((operation, said) => mustDo(gate, operation, said), {
        ...{
          officer: staffOf(staff, 'confidentialityOfficer').number,
          archivist: proofOf(staffOf(staff, 'archivist'))
        },
        placeId: shelfId
      })
    await mustDo(gate, session.lock, {})
    return { file: wish.storeFile, accounts: staff, carriers: done, people: holders.length, places: placeIds.length }
  } finally {
    gate.close()
  }
}

async function found(gate: Gate, staff: readonly SampleAccount[]): Promise<void> {
  await mustDo(gate, store.create, {
    unit: sampleUnit,
    level: 'secret',
    demonstration: true,
    administrators: {
      systemAdministrator: founder(staffOf(staff, 'systemAdministrator')),
      securityAdministrator: founder(staffOf(staff, 'securityAdministrator')),
      auditor: founder(staffOf(staff, 'auditor'))
    }
  })
}

function proofOf({ number, password }: SampleAccount) {
  return { number, password }
}

function founder({ number, name, password }: SampleAccount) {
  return { number, name, password }
}

async function hire(gate: Gate, staff: readonly SampleAccount[]): Promise<void> {
  const hired = staff.filter(({ role }) => clearances[role] !== undefined)
  await signIn(gate, staffOf(staff, 'systemAdministrator'))
  const made: { person: SampleAccount; id: string; version: number; firstPassword: string }[] = []
  for (const person of hired) {
    const { id, version, firstPassword } = await mustDo(gate, accounts.create, {
      number: person.number,
      name: person.name
    })
    made.push({ person, id, version, firstPassword })
  }
  await mustDo(gate, session.lock, {})
  await signIn(gate, staffOf(staff, 'securityAdministrator'))
  for (const { person, id, version } of made)
    await mustDo(gate, accounts.grant, {
      accountId: id,
      roles: [person.role],
      clearance: clearances[person.role] ?? 'unclassified',
      version
    })
  await mustDo(gate, session.lock, {})
  for (const { person, firstPassword } of made) {
    await signIn(gate, { ...person, password: firstPassword })
    await mustDo(gate, session.changePassword, { password: firstPassword, newPassword: person.password })
    await mustDo(gate, session.lock, {})
  }
}

async function furnish(gate: Gate, chance: Chance, staff: readonly SampleAccount[]) {
  const holders: { id: string; level: 0 | 1 | 2 }[] = []
  const known = staff
    .filter(({ role }) => clearances[role] !== undefined)
    .map(({ number, name, role }) => ({
      ...samplePerson(chance, 0),
      number,
      name,
      clearance: clearances[role] ?? 'unclassified'
    }))
  const others = Array.from({ length: 60 }, (_, index) => samplePerson(chance, index))
  let archivistId = ''
  for (const person of [...known, ...others]) {
    const { id } = await mustDo(gate, people.register, person)
    if (person.number === staffOf(staff, 'archivist').number) archivistId = id
    holders.push({ id, level: Math.max(0, rankOf(person.clearance) - 1) as 0 | 1 | 2 })
  }
  const placeIds: string[] = []
  const shelfIds: string[] = []
  const roomIds: string[] = []
  for (const place of samplePlaces) {
    const { id } = await mustDo(gate, places.register, place)
    placeIds.push(id)
    if (place.kind === 'shelf') shelfIds.push(id)
    if (place.kind === 'room') roomIds.push(id)
  }
  return { holders, placeIds, roomIds, archivistId, shelfIds }
}

async function inspect(
  gate: Gate,
  chance: Chance,
  of: { today: string; staff: readonly SampleAccount[]; roomIds: readonly string[]; holders: readonly { id: string }[] }
): Promise<void> {
  const { today, staff, roomIds, holders } = of
  await mustDo(gate, session.lock, {})
  await signIn(gate, staffOf(staff, 'archivist'))
  for (const placeId of roomIds) {
    const responsibleId = chance.oneOf(holders).id
    await mustDo(gate, inspections.register, sampleInspection(chance, { placeId, today, responsibleId }))
  }
  await mustDo(gate, session.lock, {})
  await signIn(gate, staffOf(staff, 'confidentialityOfficer'))
}

async function signIn(gate: Gate, { number, password }: SampleAccount): Promise<void> {
  await mustDo(gate, session.signIn, { number, password })
}

function staffOf(staff: readonly SampleAccount[], role: Role): SampleAccount {
  const person = staff.find((each) => each.role === role)
  if (!person) throw new Error(`the sample has no ${role}`)
  return person
}

// Good enough for a store that holds nothing real, and easy to type off a screen.
function samplePassword(chance: Chance): string {
  const letters = Array.from({ length: 6 }, () => chance.oneOf([...'abcdefghkmnpqrstuvwxyz'])).join('')
  return `Yanshi-${letters}-${String(chance.upTo(9000) + 1000)}`
}

async function mustDo<O extends Operation>(gate: Gate, operation: O, wish: WishOf<O>): Promise<OutputOf<O>> {
  const answer = await gate.ask(operation, wish)
  if (!answer.ok) throw new NoSample(answer.refusal)
  return answer.value
}
