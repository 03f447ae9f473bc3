import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { office } from '../store/office.ts'

test('rule 24: what is missing is searched for sixty days, then shown as to be treated as leaked, and never turns by itself', async () => {
  const { app, carrier, miss } = await scene()
  const missing = await app.do(incidents.report, miss)
  expect(missing).toMatchObject({
    number: 'SJ-2026-0001',
    state: 'open',
    level: 'secret',
    missingUntil: '2027-01-20',
    runOut: []
  })
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ state: 'missing' })
  const at = async (now: string) => {
    app.now = new Date(now)
    await app.as('C100')
    return app.do(incidents.open, { incidentId: missing.id })
  }
  expect(await at('2027-01-20T02:00:00.000Z')).toMatchObject({ runOut: [] })
  expect(await at('2027-01-21T02:00:00.000Z')).toMatchObject({ runOut: ['missing'], state: 'open', version: 1 })
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ state: 'missing' })
  const leak = await app.do(incidents.treatAsLeak, { incidentId: missing.id, text: '逾期未找到', version: 1 })
  expect(leak).toMatchObject({
    state: 'leak',
    reportBy: '2027-01-22T02:00:00.000Z',
    resultBy: '2027-04-21',
    runOut: []
  })
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ state: 'leakCase' })
})

test('rule 24: what is missing at 绝密 is searched for ten days', async () => {
  const { app, wish } = await office('topSecret')
  const carrier = await app.do(carriers.register, wish('绝密件', 'topSecret'))
  expect(
    await app.do(incidents.report, { kind: 'missing', carrierId: carrier.id, foundOn: '2026-11-20', what: '未见' })
  ).toMatchObject({ missingUntil: '2026-11-30' })
})

test('rule 24: a leak is to be reported within 24 hours of the day it came to light, and its result told within three months', async () => {
  const { app } = await scene()
  const leak = { kind: 'leak', level: 'secret', what: '内部材料出现在互联网上' } as const
  expect(await app.do(incidents.report, { ...leak, foundOn: '2026-11-21' })).toMatchObject({
    state: 'leak',
    reportBy: '2026-11-22T02:00:00.000Z',
    resultBy: '2027-02-21',
    runOut: []
  })
  const late = await app.do(incidents.report, { ...leak, foundOn: '2026-11-18' })
  expect(late).toMatchObject({ reportBy: '2026-11-19T02:00:00.000Z', runOut: ['report'] })
  const due = async () => (await app.do(tasks.due, { by: '2026-11-21' })).rows.map(({ kind, about }) => [kind, about])
  expect(await due()).toEqual([['incidentReport', late.number]])
  const told = { incidentId: late.id, toldTo: '市国家保密局、省公安厅', version: 1 }
  expect(await app.do(incidents.tell, told)).toMatchObject({ toldTo: told.toldTo, runOut: [] })
  expect(await due()).toEqual([])
  const again = await app.do(incidents.tell, { ...told, toldTo: '省厅保密办', version: 2 })
  expect(again).toMatchObject({ toldTo: told.toldTo, steps: [{ text: told.toldTo }, { text: '省厅保密办' }] })
  app.now = new Date('2027-02-20T02:00:00.000Z')
  await app.as('C100')
  expect(await app.do(incidents.open, { incidentId: late.id })).toMatchObject({ runOut: ['result'] })
})

test('what was missing is found by two, stands where it stood, and the incident is closed with a leader there', async () => {
  const { app, carrier, miss, second, leader } = await scene()
  const { id: incidentId } = await app.do(incidents.report, miss)
  const found = { incidentId, text: '在二号柜底层找到，完好', version: 1 }
  expect(await app.refusal(incidents.close, { ...found, together: leader })).toBe('incident.stillMissing')
  expect(await app.do(incidents.find, { ...found, together: second })).toMatchObject({ state: 'found', version: 2 })
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ state: 'inStock' })
  expect(await app.refusal(incidents.find, { ...found, version: 2, together: second })).toBe('incident.notMissing')
  const closed = await app.do(incidents.close, { incidentId, text: '已批评教育', version: 2, together: leader })
  expect(closed).toMatchObject({ state: 'closed', steps: [{ kind: 'found' }, { kind: 'closed', text: '已批评教育' }] })
  expect(await app.refusal(incidents.note, { incidentId, text: '补记', version: 3 })).toBe('incident.closedAlready')
  expect((await app.do(incidents.list, {})).total).toBe(0)
  expect((await app.do(incidents.list, { which: 'all', carrierId: carrier.id })).total).toBe(1)
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events.map(({ operation, changed }) => [operation, changed['text'], changed['secondOfficer']])).toEqual([
    ['carriers.register', undefined, undefined],
    ['incidents.report', miss.what, undefined],
    ['incidents.find', found.text, '何静'],
    ['incidents.close', '已批评教育', undefined]
  ])
  expect(events.at(-1)?.changed['approvedBy']).toBe('郑局长')
})

test('a leak is closed only after it was reported, by a leader who is cleared for it', async () => {
  const { app, miss, leader } = await scene()
  const { id: incidentId } = await app.do(incidents.report, miss)
  await app.do(incidents.treatAsLeak, { incidentId, text: '有证据表明已被他人取走', version: 1 })
  const close = { incidentId, text: '已查结', together: leader }
  expect(await app.refusal(incidents.close, { ...close, version: 2 })).toBe('incident.notTold')
  await app.do(incidents.tell, { incidentId, toldTo: '市国家保密局', version: 2 })
  await app.hire('L300', ['approvingLeader'], 'confidential')
  await app.as('C100')
  const low = { approver: [{ number: 'L300', password: app.passwordOf('L300') }] }
  expect(await app.refusal(incidents.close, { ...close, version: 3, together: low })).toBe(
    'approval.approverNotCleared'
  )
  expect(await app.do(incidents.close, { ...close, version: 3 })).toMatchObject({ state: 'closed' })
})

test('an incident says what it is about, when it came to light, and concerns something that is there', async () => {
  const { app, carrier, miss } = await scene()
  const { carrierId: _, ...nothing } = miss
  expect(await app.refusal(incidents.report, nothing)).toBe('incident.carrierNeeded')
  expect(await app.refusal(incidents.report, { ...nothing, kind: 'leak' })).toBe('incident.levelNeeded')
  expect(await app.refusal(incidents.report, { ...nothing, kind: 'leak', level: 'topSecret' })).toBe(
    'incident.levelAboveYou'
  )
  expect(await app.refusal(incidents.report, { ...miss, foundOn: '2026-11-22' })).toBe('incident.foundLater')
  expect(await app.refusal(incidents.report, { ...miss, what: ' ' })).toBe('input.invalid')
  expect(await app.refusal(incidents.report, { ...miss, carrierId: nowhere })).toBe('carrier.notFound')
  expect(await app.refusal(incidents.report, { ...miss, responsibleId: nowhere })).toBe('person.notFound')
  const reported = await app.do(incidents.report, { ...miss, responsibleId: carrier.holderId })
  expect(reported).toMatchObject({ responsible: { name: '周海燕' } })
  expect(await app.refusal(incidents.report, miss)).toBe('carrier.stateForbids')
  expect(await app.refusal(incidents.note, { incidentId: reported.id, text: '查', version: 9 })).toBe(
    'incident.changedMeanwhile'
  )
})

test('nobody learns of an incident above their clearance, nor a clerk of what somebody else has reported', async () => {
  const { app, miss } = await scene()
  const { id: incidentId } = await app.do(incidents.report, miss)
  await app.do(incidents.report, { kind: 'leak', level: 'confidential', foundOn: '2026-11-21', what: '外泄' })
  await app.hire('L400', ['approvingLeader'], 'confidential')
  expect((await app.do(incidents.list, {})).rows.map(({ level }) => level)).toEqual(['confidential'])
  expect(await app.refusal(incidents.open, { incidentId })).toBe('incident.notFound')
  await app.hire('K100', ['clerk'], 'secret')
  expect(await app.do(incidents.list, {})).toEqual({ rows: [], total: 0 })
  const own = { kind: 'leak', level: 'confidential', foundOn: '2026-11-21', what: '误发' } as const
  const { id } = await app.do(incidents.report, own)
  expect((await app.do(incidents.list, {})).rows.map((row) => row.id)).toEqual([id])
  expect(await app.refusal(incidents.note, { incidentId: id, text: '查', version: 1 })).toBe('session.mayNot')
})

const nowhere = '00000000-0000-4000-8000-000000000000'

/** An office with a second person who counts, the leader in charge, and a carrier that cannot be found. */
async function scene() {
  const { app, wish } = await office()
  await app.hire('C200', ['archivist'], 'secret', '何静')
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.as('C100')
  const carrier = await app.do(carriers.register, wish('专案卷宗'))
  const miss = {
    kind: 'missing',
    carrierId: carrier.id,
    foundOn: '2026-11-21',
    place: '保密室',
    what: '清点时未见'
  } as const
  const second = { secondOfficer: [{ number: 'C200', password: app.passwordOf('C200') }] }
  const leader = { approver: [{ number: 'L200', password: app.passwordOf('L200') }] }
  return { app, carrier, miss, second, leader }
}
