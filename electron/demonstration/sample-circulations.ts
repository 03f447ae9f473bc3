import { circulations, type Circulation } from '#shared/registers/circulations.ts'
import { sampleCirculationNote } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** One goes through all its readers and is ended. */
export async function circulateToTheEnd(office: SampleOffice): Promise<void> {
  let card = await begin(office, { level: 'confidential', readers: 3, days: 12 })
  if (!card) return
  for (const { id } of card.readers) {
    card = await handTo(office, card, id)
    card = await office.do(circulations.takeFrom, { ...on(card), condition: 'whole' })
  }
  await office.do(circulations.end, { ...on(card), note: sampleCirculationNote })
}

/** One is with its second reader, longer than it should be by the day of the sample. */
export async function circulateSlowly(office: SampleOffice): Promise<void> {
  let card = await begin(office, { level: 'secret', readers: 3, days: 6 })
  if (!card) return
  const [first, second] = card.readers
  if (!first || !second) return
  card = await handTo(office, card, first.id)
  card = await office.do(circulations.takeFrom, { ...on(card), condition: 'whole' })
  await handTo(office, card, second.id)
}

/** One was begun these days: the leader has it and has signed at the desk. */
export async function circulateNow(office: SampleOffice): Promise<void> {
  const leader = await office.personOf('approvingLeader')
  const card = await begin(office, { level: 'confidential', readers: 2, days: 6, first: leader.id })
  if (!card) return
  await office.do(circulations.handTo, {
    ...{ ...on(card), readerId: leader.id },
    together: { receiver: office.proof('approvingLeader'), secondOfficer: [] }
  })
}

async function begin(
  office: SampleOffice,
  of: { level: 'confidential' | 'secret'; readers: number; days: number; first?: string }
): Promise<Circulation | undefined> {
  await office.as('confidentialityOfficer')
  const [carrier] = await office.take(1, { levels: [of.level] })
  if (!carrier) return undefined
  const others = await office.readers(of.readers)
  return office.do(circulations.begin, {
    carrierId: carrier.id,
    readerIds: [...(of.first === undefined ? [] : [of.first]), ...others.map(({ id }) => id)],
    dueOn: office.day(of.days),
    version: carrier.version
  })
}

async function handTo(office: SampleOffice, card: Circulation, readerId: string): Promise<Circulation> {
  return office.do(circulations.handTo, {
    ...{ ...on(card), readerId, signedOnPaper: true },
    together: { receiver: [], secondOfficer: [] }
  })
}

function on({ id, version }: Circulation) {
  return { circulationId: id, version }
}
