import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { settings } from '#shared/system/settings.ts'
import { office } from '../store/office.ts'
import { foundedApp } from '../support/test-app.ts'

test('an officer registers a person, who is then found by number, name or unit', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const person = await app.do(people.register, {
    number: 'jz0137',
    name: '王芳',
    unit: '刑侦支队',
    post: '内勤',
    clearance: 'confidential'
  })
  expect(person).toMatchObject({ number: 'JZ0137', name: '王芳' })
  for (const words of ['0137', '芳', '刑侦', '']) expect((await app.do(people.list, { words })).rows).toEqual([person])
  expect(await app.do(people.list, { words: '网安' })).toEqual({ rows: [], total: 0 })
  expect(await app.lastEntries(1, 'C100')).toMatchObject([
    { operation: 'people.register', subject: person.id, changed: { number: 'JZ0137', clearance: 'confidential' } }
  ])
})

test('one number is one person, however it is typed', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const wish = { name: '王芳', unit: '刑侦支队', clearance: 'unclassified' as const }
  await app.do(people.register, { ...wish, number: 'JZ0137' })
  expect(await app.refusal(people.register, { ...wish, number: ' ｊｚ0137 ' })).toBe('person.numberTaken')
})

test('a clerk looks people up and registers nobody', async () => {
  const app = await foundedApp()
  await app.hire('C300', ['clerk'], 'secret')
  expect((await app.do(people.list, {})).total).toBe(0)
  expect(
    await app.refusal(people.register, { number: 'X1', name: '某某', unit: '某处', clearance: 'unclassified' })
  ).toBe('session.mayNot')
})

test('a name that hides characters is refused', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  for (const name of ['王\u202e芳', '王\u200b芳', '王\n芳', '', '   '])
    expect(await app.refusal(people.register, { number: 'X1', name, unit: '某处', clearance: 'unclassified' })).toBe(
      'input.invalid'
    )
})

test('a person’s post, unit and clearance change with a reason, and by somebody else', async () => {
  const { app, person, about } = await personnel()
  const change = {
    ...about,
    name: '王芳',
    unit: '治安支队',
    clearance: 'secret',
    personClass: 'core',
    reason: '转岗'
  } as const
  const changed = await app.do(people.change, change)
  expect(changed).toMatchObject({ unit: '治安支队', personClass: 'core', version: 2 })
  expect(changed.post).toBeUndefined()
  expect(await app.refusal(people.change, change)).toBe('person.changedMeanwhile')
  expect(await app.lastEntries(1, 'C100')).toMatchObject([{ outcome: 'refused', refusal: 'person.changedMeanwhile' }])
  const { events } = await app.do(people.history, { personId: person.id })
  expect(events.map(({ operation, changed }) => [operation, changed])).toEqual([
    ['people.register', expect.objectContaining({ post: '内勤' }) as unknown],
    [
      'people.change',
      { unit: ['刑侦支队', '治安支队'], post: ['内勤', ''], personClass: ['important', 'core'], reason: '转岗' }
    ]
  ])
  const self = await app.do(people.register, { number: 'C100', name: '李娜', unit: '保密室', clearance: 'secret' })
  const own = { ...change, personId: self.id, version: 1 }
  expect(await app.refusal(people.change, own)).toBe('person.own')
  expect(await app.refusal(people.change, { ...change, personId: nowhere })).toBe('person.notFound')
})

test('a clearance is not lowered below what the person still has in hand', async () => {
  const { app, person, about, wish } = await personnel()
  await app.do(carriers.register, { ...wish('卷宗', 'secret'), holderId: person.id })
  const lower = {
    ...about,
    name: '王芳',
    unit: '刑侦支队',
    clearance: 'confidential',
    personClass: 'general',
    reason: '降低'
  } as const
  expect(await app.refusal(people.change, lower)).toBe('person.holdsMore')
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  expect(await app.refusal(people.change, lower)).toBe('person.aboveYou')
})

test('rule 45: a review is due after the years that the settings name for the class, and a failed one shuts out at once', async () => {
  const { app, person, about } = await personnel()
  expect(await app.do(people.open, { personId: person.id })).toMatchObject({ reviewDueOn: '2029-11-21' })
  const review = {
    ...about,
    reviewedOn: '2026-11-21',
    result: 'failed',
    reviewedBy: '政治处',
    note: '因私出境未报'
  } as const
  expect(await app.refusal(people.review, { ...review, reviewedOn: '2026-11-22' })).toBe('person.reviewedLater')
  expect(await app.refusal(people.review, { ...review, reviewedOn: '2026-11-20' })).toBe('person.reviewedBefore')
  expect(await app.do(people.review, review)).toMatchObject({ reviewResult: 'failed' })
  const opened = await app.do(people.open, { personId: person.id })
  expect(opened.standing.map(({ level, problem }) => [level, problem?.code])).toEqual([
    ['topSecret', 'person.notCleared'],
    ['secret', 'person.reviewFailed'],
    ['confidential', 'person.reviewFailed'],
    ['workSecret', undefined]
  ])
  expect(opened.reviews).toMatchObject([{ result: 'failed', reviewedBy: '政治处' }, { result: 'passed' }])
  await app.as('A002')
  const inForce = await app.do(settings.read, {})
  const reviewYears = { ...inForce.settings.reviewYears, important: 1 }
  await app.do(settings.change, {
    settings: { ...inForce.settings, reviewYears },
    reason: '本局规定',
    version: inForce.version
  })
  await app.as('C100')
  expect(await app.do(people.open, { personId: person.id })).toMatchObject({ reviewDueOn: '2027-11-21' })
})

test('rule 45: how long a review counts for, and how long somebody cools off, is what the settings say and no constant', async () => {
  const { app, person, about, wish } = await personnel()
  await app.as('A002')
  const inForce = await app.do(settings.read, {})
  const { reviewYears, coolingOffMonths } = inForce.settings
  const policy = {
    reviewYears: { ...reviewYears, important: 1 },
    coolingOffMonths: { ...coolingOffMonths, important: 30 }
  }
  const change = { settings: { ...inForce.settings, ...policy }, reason: '本局规定', version: inForce.version }
  await app.do(settings.change, change)
  await app.as('C100')
  // Reviewed thirteen months ago: three years by usage, one year here.
  const late = await app.do(people.register, {
    ...{ number: 'P003', name: '孙立', unit: '刑侦支队', clearance: 'secret', reviewedOn: '2025-10-20' }
  })
  expect(await app.refusal(carriers.register, { ...wish('卷宗', 'secret'), holderId: late.id })).toBe(
    'person.reviewLapsed'
  )
  const leave = { ...about, leftOn: '2026-11-20', reason: '调离' }
  expect(await app.refusal(people.leave, { ...leave, coolingOffUntil: '2029-05-19' })).toBe('person.coolingOffTooShort')
  expect(await app.do(people.leave, leave)).toMatchObject({ id: person.id, coolingOffUntil: '2029-05-20' })
})

test('rule 18: nobody leaves while anything is open, and the sheet says what it is', async () => {
  const { app, person, about, wish } = await personnel()
  const held = await app.do(carriers.register, { ...wish('卷宗', 'secret'), holderId: person.id })
  const lent = await app.do(carriers.register, wish('通报', 'confidential'))
  await app.do(loans.lend, {
    carrierId: lent.id,
    borrowerId: person.id,
    purpose: '查阅',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: [{ number: 'L200', password: app.passwordOf('L200') }] }
  })
  await app.hire('JZ0137', ['clerk'], 'secret', '王芳')
  await app.do(approvals.request, { act: 'carryOut', carrierIds: [held.id], purpose: '外出' })
  await app.as('C100')
  const { openEnds } = await app.do(people.open, { personId: person.id })
  expect(openEnds.map(({ kind, carrier, dueOn }) => [kind, carrier?.title, dueOn])).toEqual([
    ['carrier', '卷宗', undefined],
    ['loan', '通报', '2026-11-25'],
    ['approval', undefined, undefined],
    ['account', undefined, undefined]
  ])
  const leave = { ...about, leftOn: '2026-11-21', reason: '调离' }
  expect(await app.call(people.leave, leave)).toMatchObject({
    ok: false,
    refusal: { code: 'person.stillOpen', data: { count: 4 } }
  })
})

test('an officer who may not know everything of a person does not let them go', async () => {
  const { app, person, about } = await personnel()
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  const leave = { ...about, leftOn: '2026-11-21', reason: '调离' }
  expect(await app.refusal(people.leave, leave)).toBe('person.aboveYou')
  expect((await app.do(people.open, { personId: person.id })).openEnds).toEqual([])
})

test('whoever has left cools off as the settings say for the class, longer where it is decided, and borrows nothing', async () => {
  const { app, person, about, wish } = await personnel()
  const leave = { ...about, leftOn: '2026-11-20', reason: '调离' }
  expect(await app.refusal(people.leave, { ...leave, leftOn: '2026-11-22' })).toBe('person.leavesLater')
  expect(await app.refusal(people.leave, { ...leave, coolingOffUntil: '2028-11-19' })).toBe('person.coolingOffTooShort')
  expect(await app.do(people.leave, leave)).toMatchObject({ leftOn: '2026-11-20', coolingOffUntil: '2028-11-20' })
  expect(await app.refusal(people.leave, { ...leave, version: 2 })).toBe('person.left')
  expect(await app.refusal(carriers.register, { ...wish('甲', 'confidential'), holderId: person.id })).toBe(
    'person.coolingOff'
  )
  const prolong = { ...about, coolingOffUntil: '2028-11-20', reason: '掌握核心事项', version: 2 }
  expect(await app.refusal(people.prolongCoolingOff, prolong)).toBe('person.coolingOffTooShort')
  await app.do(people.prolongCoolingOff, { ...prolong, coolingOffUntil: '2029-11-20' })
  expect((await app.do(people.list, { which: 'left' })).rows.map(({ number }) => number)).toEqual(['JZ0137'])
  expect((await app.do(people.list, { which: 'inPost' })).rows.map(({ number }) => number)).toEqual(['P001'])
  const { leavings } = await app.do(people.open, { personId: person.id })
  expect(leavings.map(({ what, coolingOffUntil }) => [what, coolingOffUntil])).toEqual([
    ['prolonged', '2029-11-20'],
    ['left', '2028-11-20']
  ])
})

test('whoever comes back is reviewed anew, after the leaving', async () => {
  const { app, person, about } = await personnel()
  const back = {
    ...about,
    unit: '刑侦支队',
    clearance: 'confidential',
    personClass: 'general',
    reviewedOn: '2026-11-21',
    reviewedBy: '政治处',
    reason: '调回',
    version: 2
  } as const
  expect(await app.refusal(people.comeBack, back)).toBe('person.notLeft')
  expect(await app.refusal(people.prolongCoolingOff, { ...about, coolingOffUntil: '2030-01-01', reason: '无' })).toBe(
    'person.notLeft'
  )
  await app.do(people.leave, { ...about, leftOn: '2026-11-21', reason: '调离' })
  expect(await app.refusal(people.comeBack, { ...back, reviewedOn: '2026-11-20' })).toBe('person.reviewedBefore')
  const there = await app.do(people.comeBack, back)
  expect(there).toMatchObject({ clearance: 'confidential', version: 3 })
  expect([there.leftOn, there.coolingOffUntil]).toEqual([undefined, undefined])
  const { leavings } = await app.do(people.open, { personId: person.id })
  expect(leavings.map(({ what }) => what)).toEqual(['cameBack', 'left'])
})

const nowhere = '00000000-0000-4000-8000-000000000000'

/** An officer, a leader in charge, and somebody whose standing is about to change. */
async function personnel() {
  const { app, wish } = await office()
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.as('C100')
  const person = await app.do(people.register, {
    number: 'JZ0137',
    name: '王芳',
    unit: '刑侦支队',
    post: '内勤',
    clearance: 'secret'
  })
  return { app, wish, person, about: { personId: person.id, version: 1 } }
}
