import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { InspectedThing, type Fact } from '#shared/inspection-rules.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { foundedApp } from '../support/test-app.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const fine = Object.fromEntries(InspectedThing.options.map((thing) => [thing, { state: 'inOrder' }])) as Record<
  InspectedThing,
  Fact
>

test('two inspect a room: what was seen stands as it was, the next is due when the settings say, and both are recorded', async () => {
  const { app, wish, proof } = await storeRoom()
  const done = await app.do(inspections.register, { ...wish(), together: { secondInspector: proof('C200') } })
  expect(done).toMatchObject({
    number: 'KF-2026-0001',
    place: { code: 'D101', kind: 'room' },
    inspectedOn: '2026-11-20',
    temperature: 20.5,
    humidity: 52,
    wanted: { temperature: { from: 14, to: 24 }, humidity: { from: 45, to: 60 } },
    inspectedBy: { number: 'C100' },
    secondBy: { number: 'C200', name: '陈静' },
    nextDueOn: '2026-12-20',
    found: 0,
    open: 0,
    findings: []
  })
  expect(await app.do(inspections.open, { inspectionId: done.id })).toEqual(done)
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({
    operation: 'inspections.register',
    outcome: 'done',
    together: [{ as: 'secondInspector', number: 'C200' }],
    changed: { inspection: 'KF-2026-0001', temperature: '20.5 °C', secondInspector: '陈静', nextDueOn: '2026-12-20' }
  })
})

test('an inspection that nobody could have made, or that tells nothing, is refused', async () => {
  const { app, wish, shelfId } = await storeRoom()
  const refused = async (otherwise: Partial<WishOf<typeof inspections.register>>) =>
    app.refusal(inspections.register, { ...wish(), ...otherwise })
  expect(await refused({ placeId: nowhere })).toBe('place.notFound')
  expect(await refused({ inspectedOn: '2026-11-22' })).toBe('inspection.dayToCome')
  expect(await refused({ temperature: undefined })).toBe('inspection.notMeasured')
  expect(await refused({ facts: { ...fine, locks: { state: 'none' } } })).toBe('inspection.cannotBeNone')
  expect(await refused({ facts: { ...fine, damp: { state: 'notInOrder' } } })).toBe('inspection.factMissing')
  const { locks: _, ...incomplete } = fine
  expect(await refused({ facts: incomplete as typeof fine })).toBe('input.invalid')
  // A shelf stands in the air of its room.
  const shelf = { ...wish(), placeId: shelfId, temperature: undefined, humidity: undefined }
  expect(await app.do(inspections.register, shelf)).toMatchObject({ nextDueOn: '2027-11-20' })
})

test('whatever is not in order, or measured outside what is wanted, must have a finding with somebody to put it right', async () => {
  const { app, wish, finding, leftId } = await storeRoom()
  const damp = { ...fine, damp: { state: 'notInOrder' as const, fact: '北墙根渗水' } }
  const refused = async (otherwise: Partial<WishOf<typeof inspections.register>>) =>
    app.refusal(inspections.register, { ...wish(), ...otherwise })
  expect(await refused({ facts: damp })).toBe('inspection.findingMissing')
  expect(await refused({ temperature: 24.1 })).toBe('inspection.findingMissing')
  expect(await refused({ humidity: 44.9 })).toBe('inspection.findingMissing')
  expect(await refused({ findings: [finding('damp')] })).toBe('inspection.findingUnfounded')
  const wrong = { facts: damp, findings: [finding('damp')] }
  expect(await refused({ ...wrong, findings: [{ ...finding('damp'), responsibleId: nowhere }] })).toBe(
    'person.notFound'
  )
  expect(await refused({ ...wrong, findings: [{ ...finding('damp'), responsibleId: leftId }] })).toBe('person.left')
  expect(await refused({ ...wrong, findings: [{ ...finding('damp'), dueOn: '2026-11-19' }] })).toBe(
    'inspection.dueBefore'
  )
  const done = await app.do(inspections.register, {
    ...wish(),
    ...wrong,
    findings: [finding('damp'), finding('other')]
  })
  expect(done).toMatchObject({
    found: 2,
    open: 2,
    findings: [
      { about: 'damp', state: 'open', responsible: { number: 'W100' }, dueOn: '2026-11-30', daysOverdue: 0 },
      { about: 'other' }
    ]
  })
})

test('the next inspection is on another day only with a reason, and never before this one', async () => {
  const { app, wish } = await storeRoom()
  const again = (nextDueOn: string, nextDueReason?: string) => ({
    ...wish(),
    nextDueOn,
    ...(nextDueReason !== undefined && { nextDueReason })
  })
  expect(await app.refusal(inspections.register, again('2026-12-01'))).toBe('inspection.reasonMissing')
  expect(await app.refusal(inspections.register, again('2026-11-20', '同日'))).toBe('inspection.nextDueBefore')
  expect(await app.do(inspections.register, again('2026-12-01', '空调检修后复测'))).toMatchObject({
    nextDueOn: '2026-12-01',
    nextDueReason: '空调检修后复测'
  })
  // A reason for the usual day is none.
  expect(await app.do(inspections.register, again('2026-12-20', '无'))).not.toHaveProperty('nextDueReason')
})

test('a finding is put right by one and confirmed by another, or sent back with a new day', async () => {
  const { app, found } = await storeRoom()
  const { id: inspectionId, findings } = await found()
  const [damp] = findings
  const on = { findingId: damp?.id ?? '', text: '已做防水' }
  expect(await app.refusal(inspections.confirm, { ...on, result: 'confirm', version: 1 })).toBe(
    'inspection.findingStateForbids'
  )
  expect(await app.refusal(inspections.putRight, { ...on, findingId: nowhere, version: 1 })).toBe(
    'inspection.findingNotFound'
  )
  expect(await app.refusal(inspections.putRight, { ...on, version: 7 })).toBe('inspection.findingChangedMeanwhile')
  const after = await app.do(inspections.putRight, { ...on, version: 1 })
  expect(after).toMatchObject({
    state: 'putRight',
    steps: [{ act: 'putRight', text: '已做防水', by: { number: 'C100' } }]
  })
  expect(await app.refusal(inspections.putRight, { ...on, version: 2 })).toBe('inspection.findingStateForbids')
  expect(await app.refusal(inspections.confirm, { ...on, result: 'confirm', version: 2 })).toBe('inspection.ownRemedy')
  await app.as('L100')
  const again = { ...on, text: '仍有水迹', result: 'again' as const, version: 2 }
  expect(await app.refusal(inspections.confirm, again)).toBe('inspection.newDayMissing')
  expect(await app.refusal(inspections.confirm, { ...again, dueOn: '2026-11-20' })).toBe('inspection.dueBefore')
  expect(await app.do(inspections.confirm, { ...again, dueOn: '2026-12-10' })).toMatchObject({
    state: 'open',
    dueOn: '2026-12-10'
  })
  await app.as('C200')
  await app.do(inspections.putRight, { ...on, text: '重做防水', version: 3 })
  await app.as('L100')
  await app.do(inspections.confirm, { ...on, text: '干燥', result: 'confirm', version: 4 })
  const { findings: now, open } = await app.do(inspections.open, { inspectionId })
  expect(open).toBe(0)
  expect(now[0]?.steps.map(({ act, by }) => [act, by.number])).toEqual([
    ['putRight', 'C100'],
    ['again', 'L100'],
    ['putRight', 'C200'],
    ['confirm', 'L100']
  ])
  expect(await app.refusal(inspections.confirm, { ...on, result: 'confirm', version: 5 })).toBe(
    'inspection.findingStateForbids'
  )
})

test('rule 18: nobody leaves with something to put right after an inspection, and may once it was put right', async () => {
  const { app, found } = await storeRoom()
  const { findings } = await found()
  const [finding] = findings
  const { rows } = await app.do(people.list, { words: 'W100' })
  const personId = rows[0]?.id ?? ''
  const open = async () => (await app.do(people.open, { personId })).openEnds.filter(({ kind }) => kind !== 'account')
  expect(await open()).toMatchObject([{ kind: 'inspectionFinding', about: '发现damp', dueOn: '2026-11-30' }])
  await app.do(inspections.putRight, { findingId: finding?.id ?? '', text: '已修好', version: finding?.version ?? 0 })
  expect(await open()).toEqual([])
})

test('what is due is told: to put right, to confirm, and to inspect again a week before', async () => {
  const { app, found } = await storeRoom()
  const { findings } = await found()
  const due = async () =>
    (await app.do(tasks.due, { kinds: ['inspection', 'inspectionFinding', 'inspectionConfirm'] })).rows.map(
      ({ kind, dueOn, about, person }) => [kind, dueOn, about, person?.number]
    )
  expect(await due()).toEqual([['inspectionFinding', '2026-11-30', 'KF-2026-0001 发现damp', 'W100']])
  await app.as('W100')
  expect(await due()).toEqual([['inspectionFinding', '2026-11-30', 'KF-2026-0001 发现damp', 'W100']])
  await app.as('C100')
  await app.do(inspections.putRight, { findingId: findings[0]?.id ?? '', text: '已处理', version: 1 })
  expect(await due()).toEqual([['inspectionConfirm', '2026-11-21', 'KF-2026-0001 发现damp', undefined]])
  app.now = new Date('2026-12-13T02:00:00.000Z')
  await app.as('C100')
  expect(await due()).toEqual([
    ['inspectionConfirm', '2026-11-21', 'KF-2026-0001 发现damp', undefined],
    ['inspection', '2026-12-20', '档案库房', undefined]
  ])
})

test('the inspections are listed: all, the last of each place, those with something open', async () => {
  const { app, wish, found, roomId, shelfId } = await storeRoom()
  await app.do(inspections.register, { ...wish(), inspectedOn: '2026-10-20' })
  const last = await found()
  await app.do(inspections.register, { ...wish(), inspectedOn: '2026-09-20', placeId: shelfId })
  const numbers = async (of: WishOf<typeof inspections.list>) =>
    (await app.do(inspections.list, of)).rows.map(({ number }) => number)
  expect(await numbers({})).toEqual(['KF-2026-0002', 'KF-2026-0001', 'KF-2026-0003'])
  expect(await numbers({ which: 'latest' })).toEqual(['KF-2026-0002', 'KF-2026-0003'])
  expect(await numbers({ which: 'unsettled' })).toEqual(['KF-2026-0002'])
  expect(await numbers({ placeId: shelfId })).toEqual(['KF-2026-0003'])
  expect(await app.do(inspections.ofPlace, { placeId: roomId })).toMatchObject({
    place: { code: 'D101' },
    points: [
      { inspectedOn: '2026-10-20', temperature: 20.5, humidity: 52 },
      { id: last.id, inspectedOn: '2026-11-20' }
    ],
    nextDueOn: '2026-12-20'
  })
  expect(await app.refusal(inspections.ofPlace, { placeId: nowhere })).toBe('place.notFound')
  expect(await app.refusal(inspections.open, { inspectionId: nowhere })).toBe('inspection.notFound')
})

test('the unit says what air it wants and how often it looks, and an old inspection keeps what was wanted then', async () => {
  const { app, wish } = await storeRoom()
  const before = await app.do(inspections.register, wish())
  await app.as('A002')
  const changed = { ...usualSettings, inspectionDays: { room: 7, cabinet: 30, shelf: 30 } }
  changed.roomClimate = { temperature: { from: 21, to: 24 }, humidity: { from: 45, to: 60 } }
  await app.do(settings.change, { settings: changed, reason: '按本局规定', version: 0 })
  await app.as('C100')
  expect(await app.refusal(inspections.register, wish())).toBe('inspection.findingMissing')
  expect(await app.do(inspections.register, { ...wish(), temperature: 22 })).toMatchObject({ nextDueOn: '2026-11-27' })
  expect(await app.do(inspections.open, { inspectionId: before.id })).toMatchObject({
    wanted: usualSettings.roomClimate
  })
  await app.as('A002')
  const upsideDown = { ...changed, roomClimate: { ...changed.roomClimate, humidity: { from: 60, to: 45 } } }
  expect(await app.refusal(settings.change, { settings: upsideDown, reason: '误填', version: 1 })).toBe('input.invalid')
})

test('a leader reads and confirms but does not inspect; a clerk sees no inspections', async () => {
  const { app, wish } = await storeRoom()
  await app.as('L100')
  expect(await app.refusal(inspections.register, wish())).toBe('session.mayNot')
  expect(await app.do(inspections.list, {})).toEqual({ rows: [], total: 0 })
  await app.as('W100')
  expect(await app.refusal(inspections.list, {})).toBe('session.mayNot')
})

/** A store room with a shelf in it, two who inspect, a leader, and a clerk who puts things right. */
async function storeRoom() {
  const app = await foundedApp('secret')
  await app.hire('L100', ['unitLeader'], 'secret', '郑局长')
  await app.hire('W100', ['clerk'], 'secret', '刘洋')
  await app.hire('C200', ['archivist'], 'secret', '陈静')
  await app.hire('C100', ['confidentialityOfficer'], 'secret', '李娜')
  const person = (number: string, name: string) =>
    app.do(people.register, { number, name, unit: '档案室', clearance: 'secret' })
  const responsible = await person('W100', '刘洋')
  const left = await person('W900', '已离岗者')
  await app.do(people.leave, { personId: left.id, leftOn: '2026-11-21', reason: '调离', version: 1 })
  const room = await app.do(places.register, { code: 'D101', name: '档案库房', kind: 'room' })
  const shelf = await app.do(places.register, { code: 'D101-1', name: '一号架', kind: 'shelf', parentId: room.id })
  const wish = () => ({
    placeId: room.id,
    inspectedOn: '2026-11-20',
    temperature: 20.5 as number | undefined,
    humidity: 52 as number | undefined,
    facts: fine,
    together: { secondInspector: [] }
  })
  const finding = (about: 'damp' | 'other') => ({
    about,
    severity: 'serious' as const,
    what: `发现${about}`,
    remedy: '请后勤修缮',
    responsibleId: responsible.id,
    dueOn: '2026-11-30'
  })
  const found = () =>
    app.do(inspections.register, {
      ...wish(),
      facts: { ...fine, damp: { state: 'notInOrder', fact: '北墙根渗水' } },
      findings: [finding('damp')]
    })
  const proof = (...numbers: string[]) => numbers.map((number) => ({ number, password: app.passwordOf(number) }))
  return { app, wish, finding, found, proof, roomId: room.id, shelfId: shelf.id, leftId: left.id }
}
