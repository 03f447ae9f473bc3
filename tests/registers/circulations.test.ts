import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { movingRoom, nowhere } from './moving-room.ts'

test('a carrier goes from the custodian to each reader and back, never from reader to reader', async () => {
  const { app, carrier, reader, colleague, begin, hand, open } = await readingRoom()
  const begun = await app.do(circulations.begin, begin({}))
  expect(begun).toMatchObject({
    number: 'CY-2026-0001',
    readers: [{ number: 'P001' }, { number: 'C101' }],
    readings: []
  })
  expect(await open(carrier.id)).toMatchObject({ state: 'circulating' })
  const first = await app.do(circulations.handTo, hand(begun.id, 1, { readerId: reader.id, signedOnPaper: true }))
  expect(first.readings).toMatchObject([{ reader: { number: 'P001' }, signed: 'onPaper' }])
  const next = hand(begun.id, 2, { readerId: colleague.id, signedOnPaper: true })
  expect(await app.refusal(circulations.handTo, next)).toBe('circulation.stillOut')
  expect(await app.refusal(circulations.end, { circulationId: begun.id, version: 2 })).toBe('circulation.stillOut')
  const back = { circulationId: begun.id, condition: 'whole', version: 2 } as const
  await app.do(circulations.takeFrom, back)
  expect(await app.refusal(circulations.takeFrom, { ...back, version: 3 })).toBe('circulation.withNobody')
  await app.do(circulations.handTo, { ...next, version: 3 })
  await app.do(circulations.takeFrom, { ...back, version: 4 })
  expect(await app.refusal(circulations.end, { circulationId: begun.id, version: 1 })).toBe(
    'circulation.changedMeanwhile'
  )
  expect(await app.do(circulations.end, { circulationId: begun.id, version: 5 })).toMatchObject({
    endedBy: { number: 'C100' }
  })
  expect(await open(carrier.id)).toMatchObject({ state: 'inStock' })
  expect(await app.refusal(circulations.handTo, { ...next, version: 6 })).toBe('circulation.endedAlready')
})

test('rule 11: each reader of what is secret is written down as knowing it, by the turn and not by the plan', async () => {
  const { app, carrier, reader, begin, hand } = await readingRoom()
  const { id } = await app.do(circulations.begin, begin({}))
  await app.do(circulations.handTo, hand(id, 1, { readerId: reader.id, signedOnPaper: true }))
  const { rows } = await app.do(loans.knowers, { carrierId: carrier.id })
  expect(rows.map(({ person, act }) => [person.number, act])).toEqual([
    ['C100', 'register'],
    ['P001', 'circulate']
  ])
})

test('rule 13: nobody reads who may not know it: neither planned for it, nor handed it', async () => {
  const { app, low, begin, hand } = await readingRoom()
  expect(await app.refusal(circulations.begin, begin({ readerIds: [low.id] }))).toBe('person.notCleared')
  const { id } = await app.do(circulations.begin, begin({}))
  expect(await app.refusal(circulations.handTo, hand(id, 1, { readerId: low.id, signedOnPaper: true }))).toBe(
    'person.notCleared'
  )
})

test('the reader signs: with the own password here, or on paper; and nobody signs for another', async () => {
  const { app, reader, colleague, begin, hand, proof } = await readingRoom()
  const { id } = await app.do(circulations.begin, begin({}))
  expect(await app.refusal(circulations.handTo, hand(id, 1, { readerId: reader.id }))).toBe('circulation.notSigned')
  const together = { receiver: [proof('C101')], secondOfficer: [] }
  expect(await app.refusal(circulations.handTo, hand(id, 1, { readerId: reader.id, together }))).toBe(
    'circulation.signerIsNotReader'
  )
  const handed = await app.do(circulations.handTo, hand(id, 1, { readerId: colleague.id, together }))
  expect(handed.readings).toMatchObject([{ reader: { number: 'C101' }, signed: 'here' }])
})

test('rule 14: what is top secret is read at a place that is laid down, and handed over by two', async () => {
  const { app, reader, begin, hand, place, proof } = await readingRoom('topSecret')
  expect(await app.refusal(circulations.begin, begin({}))).toBe('circulation.placeMissing')
  expect(await app.refusal(circulations.begin, begin({ placeId: nowhere }))).toBe('place.notFound')
  const { id } = await app.do(circulations.begin, begin({ placeId: place.id }))
  const alone = hand(id, 1, { readerId: reader.id, signedOnPaper: true })
  expect(await app.refusal(circulations.handTo, alone)).toBe('circulation.secondMissing')
  const two = { ...alone, together: { receiver: [], secondOfficer: [proof('C101')] } }
  expect((await app.do(circulations.handTo, two)).readings).toMatchObject([{ second: { number: 'C101' } }])
})

test('what comes back damaged from a reader opens an incident; damage is told or there is none', async () => {
  const { app, reader, begin, hand } = await readingRoom()
  const { id } = await app.do(circulations.begin, begin({}))
  await app.do(circulations.handTo, hand(id, 1, { readerId: reader.id, signedOnPaper: true }))
  const back = { circulationId: id, condition: 'damaged', version: 2 } as const
  expect(await app.refusal(circulations.takeFrom, back)).toBe('circulation.damageUntold')
  await app.do(circulations.takeFrom, { ...back, damage: '首页有批注' })
  expect((await app.do(incidents.list, {})).rows).toMatchObject([{ kind: 'damaged', responsibleId: reader.id }])
})

test('a circulation falls due within the days of the level, and is listed as overdue', async () => {
  const { app, carrier, begin } = await readingRoom()
  expect(await app.refusal(circulations.begin, begin({ dueOn: '2026-11-20' }))).toBe('circulation.dueBeforeToday')
  expect(await app.refusal(circulations.begin, begin({ dueOn: '2026-11-29' }))).toBe('circulation.dueTooLate')
  await app.do(circulations.begin, begin({ dueOn: '2026-11-22' }))
  app.now = new Date('2026-11-24T02:00:00.000Z')
  await app.as('C100')
  expect((await app.do(tasks.due, { kinds: ['circulation'] })).rows).toMatchObject([
    { daysOverdue: 2, carrier: { id: carrier.id } }
  ])
  expect((await app.do(circulations.list, { which: 'overdue' })).rows).toMatchObject([{ daysOverdue: 2 }])
  await app.hire('C300', ['confidentialityOfficer'], 'confidential')
  expect(await app.do(circulations.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
})

/** The office with what begins a circulation to two readers, and hands it to one. */
async function readingRoom(level?: 'secret' | 'topSecret') {
  const room = await movingRoom(level)
  const { carrier, reader, colleague } = room
  const begin = (otherwise: object) => ({
    carrierId: carrier.id,
    readerIds: [reader.id, colleague.id],
    dueOn: '2026-11-24',
    version: 1,
    ...otherwise
  })
  const hand = (
    circulationId: string,
    version: number,
    otherwise: Partial<WishOf<typeof circulations.handTo>> & { readerId: string }
  ) => ({
    circulationId,
    version,
    together: { receiver: [], secondOfficer: [] },
    ...otherwise
  })
  return { ...room, begin, hand }
}
