import { expect, test } from 'vitest'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { findings, type Finding } from '#shared/registers/findings.ts'
import { machines } from '#shared/registers/machines.ts'
import { people } from '#shared/registers/people.ts'
import { check } from '../support/checked-machine.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'
import { foundedApp, type TestApp } from '../support/test-app.ts'

const camera = deviceOf('camera')
const stick = deviceOf('usb_storage')

test('a finding is put right and closed by a later check that no longer finds it; each step is in its history', async () => {
  const { app, responsible, found } = await office()
  const begun = await app.do(findings.begin, {
    findingId: found.id,
    responsibleId: responsible.id,
    dueOn: '2026-11-25',
    how: '拆除摄像头',
    version: found.version
  })
  expect(begun).toMatchObject({ state: 'beingPutRight', responsible: { name: '王芳' }, dueOn: '2026-11-25' })
  const done = await app.do(findings.putRight, {
    findingId: found.id,
    done: '已拆除，交保密室',
    version: begun.version
  })
  expect(done).toMatchObject({ state: 'putRight', putRightBy: { number: 'C100' } })
  const { checkId } = await check(app, reportOf([], { at: '2026-11-21T03:00:00.000Z' }))
  const { finding, events } = await app.do(findings.history, { findingId: found.id })
  expect(finding).toMatchObject({
    state: 'closed',
    closedCheckId: checkId,
    closedBy: { number: 'C100' },
    isThere: false
  })
  expect(events.map(({ operation, changed }) => [operation, changed['state']])).toEqual([
    ['findings.begin', 'beingPutRight'],
    ['findings.putRight', 'putRight']
  ])
  expect((await app.do(machines.list, {})).rows).toMatchObject([{ openCount: 0, checkCount: 2 }])
})

test('a second person closes what was put right, proving to be there; nobody closes it alone', async () => {
  const { app, ready } = await office()
  const finding = await ready()
  const wish = { findingId: finding.id, seen: '摄像头孔位已空', version: finding.version }
  expect(await app.refusal(findings.close, { ...wish, together: { rechecker: [] } })).toBe('input.invalid')
  const as = (number: string, password: string) => ({ ...wish, together: { rechecker: [{ number, password }] } })
  expect(await app.refusal(findings.close, as('C100', app.passwordOf('C100')))).toBe('together.samePerson')
  expect(await app.refusal(findings.close, as('L100', 'not the password'))).toBe('session.wrongNumberOrPassword')
  expect(await app.do(findings.close, as('L100', app.passwordOf('L100')))).toMatchObject({
    state: 'closed',
    seen: '摄像头孔位已空',
    closedBy: { number: 'C100' },
    closedWith: { number: 'L100' }
  })
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({ operation: 'findings.close', together: [{ as: 'rechecker', number: 'L100' }] })
})

test('a check that could not see the place closes nothing; one that finds it again opens it again', async () => {
  const { app, ready } = await office()
  const { id } = await ready()
  const { machineId } = await check(app, reportOf([], { at: '2026-11-21T03:00:00.000Z', covers: ['network'] }))
  expect((await app.do(findings.history, { findingId: id })).finding.state).toBe('putRight')
  await check(app, reportOf([camera], { at: '2026-11-21T04:00:00.000Z' }))
  const [again] = (await app.do(findings.list, { machineId })).rows
  expect(again).toMatchObject({ id, state: 'found', cameBack: 1, isThere: true })
})

test('what was closed and is found once more is a finding of its own that names the one before', async () => {
  const { app, ready } = await office()
  const { id } = await ready()
  await check(app, reportOf([], { at: '2026-11-21T03:00:00.000Z' }))
  const { checkId } = await check(app, reportOf([camera], { at: '2026-11-21T04:00:00.000Z' }))
  const { rows } = await app.do(findings.ofCheck, { checkId })
  expect(rows).toMatchObject([{ change: 'again', recurs: id, state: 'found' }])
})

test('a check says what is new, what was there before and what is gone', async () => {
  const { app } = await office()
  const { checkId } = await check(app, reportOf([stick], { at: '2026-11-21T03:00:00.000Z' }))
  const { rows, isLast } = await app.do(findings.ofCheck, { checkId })
  expect(isLast).toBe(true)
  expect(rows.map(({ about, change, state }) => [about, change, state])).toEqual([
    ['usb_storage', 'new', 'found'],
    // Nobody has said what became of it: it stays open.
    ['camera', 'gone', 'found']
  ])
  const third = await check(app, reportOf([stick], { at: '2026-11-21T04:00:00.000Z' }))
  const later = await app.do(findings.ofCheck, { checkId: third.checkId })
  expect(later.rows.map(({ about, change }) => [about, change])).toEqual([['usb_storage', 'same']])
  expect((await app.do(findings.ofCheck, { checkId })).isLast).toBe(false)
})

test('a look answers what cannot be excluded, with what was seen, until the next check', async () => {
  const { app } = await office([stick])
  const [found] = (await app.do(findings.list, {})).rows as [Finding]
  const wish = { looks: [{ findingId: found.id, version: found.version }], seen: '台账内U盘，编号 JZ-003' }
  expect((await app.do(findings.look, wish)).findings).toMatchObject([
    { state: 'looked', seen: '台账内U盘，编号 JZ-003', lookedBy: { number: 'C100' } }
  ])
  expect(await app.refusal(findings.look, wish)).toBe('finding.notInState')
  expect((await app.do(findings.list, {})).total).toBe(0)
  await check(app, reportOf([stick], { at: '2026-11-21T03:00:00.000Z' }))
  expect((await app.do(findings.list, {})).rows).toMatchObject([{ id: found.id, state: 'found' }])
})

test('rule 42: a look is what was seen, never a bare tick; and no look makes well what is forbidden', async () => {
  const { app, found } = await office()
  const looks = [{ findingId: found.id, version: found.version }]
  expect(await app.refusal(findings.look, { looks, seen: ' ' })).toBe('input.invalid')
  expect(await app.refusal(findings.look, { looks, seen: '看过' })).toBe('finding.notToLook')
  expect((await app.do(findings.history, { findingId: found.id })).finding.state).toBe('found')
})

test('several looked at in one go are kept together or not at all', async () => {
  const { app, found } = await office([camera, stick])
  const { rows } = await app.do(findings.list, {})
  const other = rows.find(({ about }) => about === 'usb_storage') as Finding
  const looks = [other, found].map(({ id, version }) => ({ findingId: id, version }))
  expect(await app.refusal(findings.look, { looks, seen: '看过实物' })).toBe('finding.notToLook')
  expect((await app.do(findings.history, { findingId: other.id })).finding.state).toBe('found')
})

test('a reminder is ticked with what was seen; what is not in order becomes a finding that only persons close', async () => {
  const { app, responsible, checkId } = await office([])
  const ticked = await app.do(findings.lookAtReminder, {
    checkId,
    reminder: 'label',
    inOrder: true,
    seen: '标识齐全'
  })
  expect(ticked.finding).toBeUndefined()
  const { finding } = await app.do(findings.lookAtReminder, {
    checkId,
    reminder: 'networkCable',
    inOrder: false,
    seen: '网线接入互联网交换机'
  })
  expect(finding).toMatchObject({ about: 'networkCable', article: '106(1)', verdict: 'forbidden', state: 'found' })
  const { reminders } = await app.do(findings.ofCheck, { checkId })
  expect(reminders).toMatchObject([
    { reminder: 'label', inOrder: true, seen: '标识齐全', lookedBy: { number: 'C100' } },
    { reminder: 'networkCable', inOrder: false }
  ])
  const begun = await app.do(findings.begin, {
    findingId: finding?.id ?? '',
    responsibleId: responsible.id,
    dueOn: '2026-11-22',
    how: '拔除网线',
    version: finding?.version ?? 1
  })
  await app.do(findings.putRight, { findingId: begun.id, done: '已拔除', version: begun.version })
  const later = await check(app, reportOf([], { at: '2026-11-21T03:00:00.000Z' }))
  expect((await app.do(findings.ofCheck, { checkId: later.checkId })).rows).toMatchObject([
    { id: begun.id, state: 'putRight', change: 'same' }
  ])
})

test('a reminder that is not of the check, or of a check that is not the last, is not ticked', async () => {
  const { app, checkId } = await office([])
  const wish = { checkId, inOrder: true, seen: '查看过' } as const
  expect(await app.refusal(findings.lookAtReminder, { ...wish, reminder: 'faxLine' })).toBe('finding.noSuchReminder')
  const never = '00000000-0000-4000-8000-000000000000'
  expect(await app.refusal(findings.lookAtReminder, { ...wish, checkId: never, reminder: 'label' })).toBe(
    'deviceCheck.notFound'
  )
  await check(app, reportOf([], { at: '2026-11-21T03:00:00.000Z' }))
  expect(await app.refusal(findings.lookAtReminder, { ...wish, reminder: 'label' })).toBe('finding.laterCheck')
})

test('an exception is approved on the spot, never hides the finding, and ends with its day', async () => {
  const { app, found, except } = await office()
  const excepted = await app.do(findings.except, except({}))
  expect(excepted).toMatchObject({
    state: 'found',
    exception: { untilOn: '2026-11-30', approvedBy: { number: 'L100' }, recordedBy: { number: 'C100' } }
  })
  expect((await app.do(findings.list, {})).total).toBe(0)
  expect((await app.do(findings.list, { which: 'excepted' })).rows).toMatchObject([{ id: found.id, state: 'found' }])
  expect((await app.do(machines.list, {})).rows).toMatchObject([
    { openCount: 0, exceptedCount: 1, lastCheck: { summary: 'found', forbidden: 1 } }
  ])
  // A later check finds it as before: it is found, and the leave still runs.
  const { checkId } = await check(app, reportOf([camera], { at: '2026-11-21T02:30:00.000Z' }))
  expect((await app.do(deviceChecks.open, { checkId })).report).toMatchObject({ summary: 'found' })
  expect((await app.do(findings.ofCheck, { checkId })).rows).toMatchObject([
    { id: found.id, change: 'same', exception: { untilOn: '2026-11-30' } }
  ])
  app.now = new Date('2026-11-30T02:00:00.000Z')
  await app.as('C100')
  expect((await app.do(findings.list, {})).total).toBe(0)
  app.now = new Date('2026-12-01T02:00:00.000Z')
  await app.as('C100')
  expect((await app.do(findings.list, {})).rows).toMatchObject([{ id: found.id }])
  expect((await app.do(findings.list, {})).rows[0]?.exception).toBeUndefined()
})

test('an exception of the past, of more than a year, or a second one is refused; and by whom it may be approved', async () => {
  const { app, except } = await office()
  expect(await app.refusal(findings.except, except({ untilOn: '2026-11-20' }))).toBe('exception.endsBeforeToday')
  expect(await app.refusal(findings.except, except({ untilOn: '2027-11-22' }))).toBe('exception.endsTooLate')
  await app.hire('C300', ['clerk'], 'secret')
  await app.as('C100')
  const clerk = { approver: [{ number: 'C300', password: app.passwordOf('C300') }] }
  expect(await app.refusal(findings.except, { ...except({}), together: clerk })).toBe('together.mayNot')
  await app.do(findings.except, except({ untilOn: '2027-11-21' }))
  expect(await app.refusal(findings.except, except({}))).toBe('finding.exceptedAlready')
})

test('an exception is ended before its day with the reason, once', async () => {
  const { app, found, except } = await office()
  const { exception } = await app.do(findings.except, except({}))
  const wish = { findingId: found.id, exceptionId: exception?.id ?? '', because: '专案结束' }
  const ended = await app.do(findings.endException, wish)
  expect(ended.exception).toBeUndefined()
  expect((await app.do(findings.history, { findingId: found.id })).exceptions).toMatchObject([
    { endedBecause: '专案结束', endedBy: { number: 'C100' } }
  ])
  expect(await app.refusal(findings.endException, wish)).toBe('exception.over')
  const never = '00000000-0000-4000-8000-000000000000'
  expect(await app.refusal(findings.endException, { ...wish, exceptionId: never })).toBe('exception.notFound')
})

test('steps are taken in their order, by somebody who is there, within their time, over what nobody changed meanwhile', async () => {
  const { app, responsible, found } = await office()
  const begin = { findingId: found.id, responsibleId: responsible.id, dueOn: '2026-11-25', how: '拆除' }
  const never = '00000000-0000-4000-8000-000000000000'
  const { version } = found
  expect(await app.refusal(findings.begin, { ...begin, findingId: never, version })).toBe('finding.notFound')
  expect(await app.refusal(findings.begin, { ...begin, responsibleId: never, version })).toBe('person.notFound')
  expect(await app.refusal(findings.begin, { ...begin, dueOn: '2026-11-20', version })).toBe('finding.dueBeforeToday')
  expect(await app.refusal(findings.begin, { ...begin, version: version + 1 })).toBe('finding.changedMeanwhile')
  expect(await app.refusal(findings.putRight, { findingId: found.id, done: '好', version })).toBe('finding.notInState')
  const begun = await app.do(findings.begin, { ...begin, version })
  const together = { rechecker: [{ number: 'L100', password: app.passwordOf('L100') }] }
  expect(await app.refusal(findings.close, { findingId: found.id, seen: '好', version: begun.version, together })).toBe(
    'finding.notInState'
  )
})

test('what is being put right and overdue comes first, with its days', async () => {
  const { app, responsible, found } = await office([stick, camera])
  const { version } = found
  await app.do(findings.begin, {
    findingId: found.id,
    responsibleId: responsible.id,
    dueOn: '2026-11-22',
    how: '拆除',
    version
  })
  app.now = new Date('2026-11-24T02:00:00.000Z')
  await app.as('C100')
  expect((await app.do(findings.list, { which: 'overdue' })).rows).toMatchObject([{ id: found.id, daysOverdue: 2 }])
  expect((await app.do(findings.list, {})).rows.map(({ about }) => about)).toEqual(['camera', 'usb_storage'])
  expect((await app.do(machines.list, {})).rows).toMatchObject([{ openCount: 2, overdueCount: 1 }])
})

test('who may read may not put right, and a clerk sees no finding', async () => {
  const { app, found } = await office()
  await app.as('L100')
  expect((await app.do(findings.list, {})).total).toBe(1)
  const wish = { findingId: found.id, done: '好', version: found.version }
  expect(await app.refusal(findings.putRight, wish)).toBe('session.mayNot')
  await app.hire('C300', ['clerk'], 'secret')
  expect(await app.refusal(findings.list, {})).toBe('session.mayNot')
})

test('a check made here opens its findings like one that was brought in', async () => {
  const { app } = await office([])
  const { id } = await app.do(deviceChecks.run, { kind: 'confidential', zone: 'key' })
  const { rows, isLast } = await app.do(findings.ofCheck, { checkId: id })
  const { report } = await app.do(deviceChecks.open, { checkId: id })
  expect(isLast).toBe(true)
  expect(rows.filter(({ verdict }) => verdict === 'forbidden')).toHaveLength(
    report.findings.filter(({ verdict }) => verdict === 'forbidden').length
  )
  expect(await app.refusal(findings.ofCheck, { checkId: '00000000-0000-4000-8000-000000000000' })).toBe(
    'deviceCheck.notFound'
  )
})

/** An office with an officer at work, a leader, somebody to put things right, and one machine that was checked. */
async function office(devices = [camera]): Promise<{
  app: TestApp
  responsible: { id: string }
  checkId: string
  found: Finding
  /** Goes through the steps until it is said to be put right. */
  ready: () => Promise<Finding>
  except: (more: { untilOn?: string }) => {
    findingId: string
    version: number
    reason: string
    untilOn: string
    together: { approver: { number: string; password: string }[] }
  }
}> {
  const app = await foundedApp()
  await app.hire('L100', ['approvingLeader'], 'secret')
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const responsible = await app.do(people.register, {
    number: 'P001',
    name: '王芳',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const { checkId } = await check(app, reportOf(devices, { at: '2026-11-21T01:00:00.000Z' }))
  const { rows } = await app.do(findings.list, {})
  const found = (rows.find(({ about }) => about === 'camera') ?? rows[0]) as Finding
  return {
    app,
    responsible,
    checkId,
    found,
    ready: async () => {
      const begun = await app.do(findings.begin, {
        findingId: found.id,
        responsibleId: responsible.id,
        dueOn: '2026-11-25',
        how: '拆除摄像头',
        version: found.version
      })
      return app.do(findings.putRight, { findingId: found.id, done: '已拆除', version: begun.version })
    },
    except: ({ untilOn = '2026-11-30' }) => ({
      findingId: found.id,
      version: found.version,
      reason: '专案取证用，机房内专人看管',
      untilOn,
      together: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
    })
  }
}
