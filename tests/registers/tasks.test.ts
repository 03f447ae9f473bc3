import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { session } from '#shared/system/session.ts'
import { insertTask } from '#electron/registers/tasks/queries.ts'
import { office } from '../store/office.ts'
import { withKey } from '../store/with-key.ts'

test('everything that falls due stands in one list, the longest overdue first', async () => {
  const { app, lent, ending, missing } = await busyOffice()
  const { rows, total, overdue } = await app.do(tasks.due, {})
  expect(
    rows.map(({ kind, dueOn, carrier, person, about }) => [kind, dueOn, carrier?.number ?? about, person?.name])
  ).toEqual([
    ['approval', '2026-11-21', lent.number, '人员C100'],
    ['loan', '2026-11-25', lent.number, '周海燕'],
    ['personReview', '2026-12-01', undefined, '孙立'],
    ['endOfSecrecy', '2026-12-31', ending.number, '周海燕'],
    ['missingItem', '2027-01-20', missing.number, undefined]
  ])
  expect([total, overdue]).toEqual([5, 0])
  app.now = new Date('2026-11-27T02:00:00.000Z')
  await app.as('C100')
  const later = await app.do(tasks.due, {})
  expect(later.overdue).toBe(2)
  expect(later.rows.map(({ daysOverdue }) => daysOverdue)).toEqual([6, 2, 0, 0, 0])
  const narrowed = await app.do(tasks.due, { kinds: ['loan', 'missingItem'], by: '2026-12-31' })
  expect(narrowed).toMatchObject({ total: 1, overdue: 1, rows: [{ kind: 'loan' }] })
  expect((await app.do(tasks.due, { carrierId: ending.id })).rows.map(({ kind }) => kind)).toEqual(['endOfSecrecy'])
})

test('rule 25: an end of secrecy is told ninety days before it, and after it until somebody decides; nothing opens by itself', async () => {
  const { app, wish } = await office()
  const carrier = await app.do(carriers.register, {
    ...wish('短期方案'),
    mark: { level: 'secret', end: { form: 'date', on: '2027-06-01' } }
  })
  const told = async (now: string) => {
    app.now = new Date(now)
    await app.as('C100')
    return (await app.do(tasks.due, { kinds: ['endOfSecrecy'] })).rows.map(({ dueOn, daysOverdue }) => [
      dueOn,
      daysOverdue
    ])
  }
  expect(await told('2027-03-02T02:00:00.000Z')).toEqual([])
  expect(await told('2027-03-03T02:00:00.000Z')).toEqual([['2027-06-01', 0]])
  expect(await told('2027-06-11T02:00:00.000Z')).toEqual([['2027-06-01', 10]])
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({
    markText: carrier.markText,
    version: 1
  })
})

test('nobody learns of what is due with a carrier above their clearance; a clerk sees what concerns the own carriers', async () => {
  const { app } = await busyOffice()
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await app.do(tasks.due, {})).toMatchObject({ total: 1, rows: [{ kind: 'personReview' }] })
  await app.hire('K100', ['clerk'], 'secret')
  expect(await app.do(tasks.due, {})).toEqual({ rows: [], total: 0, overdue: 0 })
  await app.as('A003')
  expect(await app.refusal(tasks.due, {})).toBe('session.mayNot')
})

test('whoever cannot open a register is told of what is due in it only where they must do it themselves', async () => {
  const { app } = await busyOffice()
  const responsible = await app.do(people.register, {
    ...{ number: 'D100', name: '孙卫国', unit: '刑侦支队', clearance: 'secret', reviewedOn: '2026-11-01' }
  })
  const theirs = await app.do(carriers.register, {
    ...{ title: '审定人的通知', kind: 'paper', issuer: '省公安厅', unit: '刑侦支队', startsOn: '2026-02-28' },
    mark: { level: 'secret', end: { form: 'term', months: 120 } },
    holderId: responsible.id,
    placeId: (await app.do(places.register, { code: 'B9', name: '柜', kind: 'cabinet' })).id
  })
  const lost = await app.do(incidents.report, {
    ...{ kind: 'missing', carrierId: theirs.id, foundOn: '2026-11-21', what: '清点时未见' },
    responsibleId: responsible.id
  })
  await app.hire('D100', ['classificationAuthority'], 'secret', '孙卫国')
  const told = (await app.do(tasks.due, {})).rows.map(({ kind, about }) => [kind, about])
  expect(told).toContainEqual(['missingItem', lost.number])
  expect(told.filter(([kind]) => kind === 'missingItem' || kind === 'approval')).toHaveLength(1)
  expect((await app.do(tasks.due, { kinds: ['loan'] })).total).toBe(1)
})

test('a review is due whole years after the last one, and that of 29 February at the end of February', async () => {
  const { app } = await office()
  const reviewed = (number: string, clearance: 'secret' | 'confidential', reviewedOn: string) =>
    app.do(people.register, { number, name: number, unit: '法制支队', clearance, reviewedOn })
  await reviewed('P101', 'secret', '2024-02-29')
  await reviewed('P102', 'confidential', '2022-01-15')
  app.now = new Date('2027-01-10T02:00:00.000Z')
  await app.as('C100')
  const { rows } = await app.do(tasks.due, { kinds: ['personReview'] })
  expect(rows.map(({ person, dueOn }) => [person?.number, dueOn])).toEqual([
    ['P102', '2027-01-15'],
    ['P101', '2027-02-28']
  ])
})

test('a task is finished with what was done, once, and it stands in the history of the carrier', async () => {
  const { app, carrier, taskId, give } = await withTask()
  expect((await app.do(tasks.due, {})).rows).toMatchObject([
    { kind: 'takeNote', id: taskId, dueOn: '2026-12-01', carrier: { number: carrier.number }, task: { version: 1 } }
  ])
  const finish = { taskId, answer: '已传达', version: 1 }
  expect(await app.refusal(tasks.finish, { ...finish, version: 2 })).toBe('task.changedMeanwhile')
  expect(await app.do(tasks.finish, finish)).toMatchObject({ doneBy: { number: 'C100' }, answer: '已传达', version: 2 })
  expect(await app.refusal(tasks.finish, finish)).toBe('task.doneAlready')
  expect((await app.do(tasks.due, {})).total).toBe(0)
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events.at(-1)).toMatchObject({
    operation: 'tasks.finish',
    changed: { task: 'takeNote', note: '见通知', answer: '已传达' }
  })
  const remark = await give('remark')
  expect(await app.refusal(tasks.finish, { ...finish, taskId: remark })).toBe('task.byItsOwnAct')
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await app.refusal(tasks.finish, { ...finish, taskId: remark })).toBe('task.notFound')
})

/** An office where something of each kind is due. */
async function busyOffice() {
  const { app, wish } = await office()
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.as('C100')
  const lent = await app.do(carriers.register, wish('专案卷宗'))
  await app.do(loans.lend, {
    carrierId: lent.id,
    borrowerId: lent.holderId,
    purpose: '专案',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: [{ number: 'L200', password: app.passwordOf('L200') }] }
  })
  await app.do(approvals.request, { act: 'renew', carrierIds: [lent.id], purpose: '续借' })
  const ending = await app.do(carriers.register, {
    ...wish('年度方案'),
    mark: { level: 'secret', end: { form: 'date', on: '2026-12-31' } }
  })
  const missing = await app.do(carriers.register, wish('不见的通知'))
  await app.do(incidents.report, { kind: 'missing', carrierId: missing.id, foundOn: '2026-11-21', what: '清点时未见' })
  await app.do(people.register, {
    number: 'P009',
    name: '孙立',
    unit: '刑侦支队',
    clearance: 'secret',
    reviewedOn: '2023-12-01'
  })
  return { app, lent, ending, missing }
}

/** An office where somebody has been given something to do. */
async function withTask() {
  const { app, wish } = await office()
  const carrier = await app.do(carriers.register, wish('专案卷宗'))
  const give = async (kind: 'takeNote' | 'remark') => {
    const id = `00000000-0000-4000-8000-00000000000${kind === 'remark' ? 2 : 1}`
    await app.call(session.lock, {})
    withKey(app.storeFile, ({ writer }) => {
      insertTask(writer, {
        id,
        kind,
        level: 'secret',
        carrierId: carrier.id,
        note: '见通知',
        dueOn: '2026-12-01',
        createdAt: '2026-11-21T02:00:00.000Z'
      })
    })
    await app.as('C100')
    return id
  }
  return { app, carrier, give, taskId: await give('takeNote') }
}
