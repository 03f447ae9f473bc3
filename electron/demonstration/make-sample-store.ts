import { rankOf } from '#shared/levels.ts'
import type { Level } from '#shared/levels.ts'
import type { Role } from '#shared/permissions.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { accounts } from '#shared/system/accounts.ts'
import { session } from '#shared/system/session.ts'
import { store } from '#shared/system/store.ts'
import { samplePlaces, sampleStaff, sampleStaffPosts, sampleUnit } from '#shared/words/demonstration.ts'
import type { Gate } from '#electron/gate.ts'
import { openGate } from '#electron/open-gate.ts'
import type { PasswordEffort } from '#electron/keys/password-key.ts'
import { Chance } from './chance.ts'
import { furnishArchive, handInSome, oldHoldingsAmong } from './sample-archive.ts'
import { lastDay, sampleDiary } from './sample-diary.ts'
import { sampleInspection } from './sample-inspections.ts'
import { SampleOffice, mustDo, staffOf, type SampleAccount, type SampleClock } from './sample-office.ts'
import { sampleCarrierWish, samplePerson } from './sample-carriers.ts'

export type Sample = { file: string; accounts: SampleAccount[]; carriers: number; people: number; places: number }

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
// As many as make an archive, too: fewer would all be lent, sent and counted at once.
const LEAST_FOR_AN_OFFICE = 100

/**
 * Makes a sample store through the gate, as people would over two years: a founding, accounts made by one administrator
 * and given rights by another, people, places, and carriers registered sitting by sitting up to today. Where there are enough
 * of them, the office is at work with them in the weeks before.
 * @param effort for tests: passwords that are quicker to try
 * @throws NoSample
 */
export async function makeSampleStore(wish: {
  storeFile: string
  carriers: number
  seed: number
  today: Date
  effort?: PasswordEffort
  onProgress?: (done: number) => void
}): Promise<Sample> {
  const chance = new Chance(wish.seed)
  // Its own chance, so that the carriers of a seed stay the same.
  const inspecting = new Chance(wish.seed + 2)
  const sittings = Math.max(Math.ceil(wish.carriers / SITTING), Math.min(24, Math.ceil(wish.carriers / 25)), 1)
  const dayAt = (sitting: number) =>
    new Date(wish.today.getTime() - ((sittings - sitting) * 730 * 86_400_000) / sittings)
  const clock: SampleClock = { now: dayAt(0) }
  const gate = openGate({
    ...{ storeFile: wish.storeFile, now: () => clock.now },
    ...(wish.effort && { effort: wish.effort })
  })
  const staff = Object.entries(sampleStaff).map(([role, person]) => ({
    ...person,
    role: role as Role,
    password: samplePassword(chance)
  }))
  const office = new SampleOffice({ gate, staff, clock, seed: wish.seed + 3 })
  const diary = wish.carriers >= LEAST_FOR_AN_OFFICE ? [...sampleDiary] : []
  // Up to a moment, what stands in the diary before it.
  const workUntil = async (moment: Date) => {
    for (let next = diary[0]; next; next = diary[0]) {
      const at = new Date(wish.today.getTime() - next.daysBefore * 86_400_000)
      if (at >= moment) return
      diary.shift()
      await office.leave()
      clock.now = at
      for (const scene of next.scenes) await scene(office)
    }
  }
  try {
    await found(gate, staff)
    await hire(gate, staff)
    await office.as('confidentialityOfficer')
    const { holders, placeIds, roomIds, archivistId, shelfIds } = await furnish(gate, chance, staff)
    // What is in the archives counts among the carriers that were wished for.
    const old = oldHoldingsAmong(wish.carriers)
    await office.as('archivist')
    await furnishArchive(office.do, new Chance(wish.seed + 1), {
      ...{ count: old, holderId: archivistId, placeIds: shelfIds },
      today: office.day()
    })
    let done = old
    for (let sitting = 1; sitting <= sittings && wish.carriers > 0; sitting += 1) {
      await workUntil(dayAt(sitting))
      await office.leave()
      clock.now = dayAt(sitting)
      await office.as('confidentialityOfficer')
      const target = old + Math.round(((wish.carriers - old) * sitting) / sittings)
      while (done < target) {
        const count = Math.min(SITTING, target - done)
        const wishes = Array.from({ length: count }, () =>
          sampleCarrierWish(chance, { today: office.day(), holders, placeIds })
        )
        await office.do(carriers.registerMany, { carriers: wishes })
        done += count
        wish.onProgress?.(done)
      }
      if (sittings <= MOST_MONTHS && sitting > sittings - INSPECTIONS)
        await inspect(office, inspecting, { roomIds, holders })
    }
    const [shelfId] = shelfIds
    if (old > 0 && shelfId !== undefined)
      await handInSome(office.do, {
        ...{
          officer: staffOf(staff, 'confidentialityOfficer').number,
          archivist: proofOf(staffOf(staff, 'archivist'))
        },
        placeId: shelfId
      })
    if (wish.carriers >= LEAST_FOR_AN_OFFICE) await lastDay(office)
    return { file: wish.storeFile, accounts: staff, ...(await totals(office)), places: placeIds.length }
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
      ...postOf(role),
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
  const roomOf = new Map<string, string>()
  for (const place of samplePlaces) {
    // A cabinet stands in the room that its code begins with.
    const parentId = roomOf.get(place.code.split('-')[0] ?? '')
    const { id } = await mustDo(gate, places.register, { ...place, ...(parentId !== undefined && { parentId }) })
    if (place.kind === 'room') roomOf.set(place.code, id)
    placeIds.push(id)
    if (place.kind === 'shelf') shelfIds.push(id)
    if (place.kind === 'room') roomIds.push(id)
  }
  return { holders, placeIds, roomIds, archivistId, shelfIds }
}

async function inspect(
  office: SampleOffice,
  chance: Chance,
  of: { roomIds: readonly string[]; holders: readonly { id: string }[] }
): Promise<void> {
  const { roomIds, holders } = of
  await office.as('archivist')
  for (const placeId of roomIds) {
    const responsibleId = chance.oneOf(holders).id
    const inspection = sampleInspection(chance, { placeId, today: office.day(), responsibleId })
    await office.do(inspections.register, inspection)
  }
  await office.as('confidentialityOfficer')
}

// With what the office has made in the meantime.
async function totals(office: SampleOffice): Promise<Pick<Sample, 'carriers' | 'people'>> {
  await office.as('confidentialityOfficer')
  const all = { count: 1 }
  const found = {
    carriers: (await office.do(carriers.list, all)).total,
    people: (await office.do(people.list, all)).total
  }
  await office.leave()
  return found
}

async function signIn(gate: Gate, { number, password }: SampleAccount): Promise<void> {
  await mustDo(gate, session.signIn, { number, password })
}

function postOf(role: Role): { unit: string; post: string } | undefined {
  return Object.entries(sampleStaffPosts).find(([of]) => of === role)?.[1]
}

// Good enough for a store that holds nothing real, and easy to type off a screen.
function samplePassword(chance: Chance): string {
  const letters = Array.from({ length: 6 }, () => chance.oneOf([...'abcdefghkmnpqrstuvwxyz'])).join('')
  return `Yanshi-${letters}-${String(chance.upTo(9000) + 1000)}`
}
