import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Level } from '#shared/levels.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { copies } from '#shared/registers/copies.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { foundedApp } from '../support/test-app.ts'

test('rule 12: every copy is a carrier of its own, numbered 1 to n, and its number is in both histories', async () => {
  const { app, carrier, copy, leader } = await copyingRoom()
  const made = await app.do(copies.make, copy({ count: 3, together: leader() }))
  expect(made).toMatchObject({
    number: 'FZ-2026-0001',
    count: 3,
    originalId: carrier.id,
    approvedBy: { number: 'L200' },
    carrier: { number: carrier.number }
  })
  expect(made.copies.map(({ copyNumber, state }) => [copyNumber, state])).toEqual([
    ['1', 'inStock'],
    ['2', 'inStock'],
    ['3', 'inStock']
  ])
  expect(new Set([carrier.number, ...made.copies.map(({ number }) => number)]).size).toBe(4)
  const family = await app.do(carriers.list, { originalId: carrier.id, sort: 'number', descending: false })
  expect(family.rows.map(({ number, copyNumber }) => [number, copyNumber])).toEqual([
    [carrier.number, undefined],
    ...made.copies.map(({ number, copyNumber }) => [number, copyNumber])
  ])
  const history = await app.do(carriers.history, { carrierId: made.copies[1]?.id ?? '' })
  expect(history.events).toMatchObject([
    { operation: 'copies.make', changed: { copyNumber: '2', copyOf: carrier.number, approvedBy: '郑局长' } }
  ])
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events.at(-1)).toMatchObject({ operation: 'copies.make', changed: { count: 3, copyNumbers: '1–3' } })
})

test('rule 12: the numbers of an original run on for ever, over copies of copies too, whatever is made when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), ofACopy: fc.boolean() }), {
        minLength: 1,
        maxLength: 4
      }),
      async (makings) => {
        const { app, carrier, copy, leader } = await copyingRoom()
        const made: { id: string; copyNumber: string }[] = []
        const versions = new Map<string, number>()
        for (const { count, ofACopy } of makings) {
          const source = ofACopy ? (made.at(-1)?.id ?? carrier.id) : carrier.id
          const version = versions.get(source) ?? 1
          const wish = copy({ carrierId: source, count, version, together: leader() })
          const { originalId, ...making } = await app.do(copies.make, wish)
          expect(originalId).toBe(carrier.id)
          versions.set(source, version + 1)
          made.push(...making.copies)
        }
        expect(made.map(({ copyNumber }) => Number(copyNumber))).toEqual(made.map((_, index) => index + 1))
      }
    ),
    { numRuns: 5 }
  )
})

test('rule 12: as many copies are entered as were approved, no more and no fewer', async () => {
  const { app, carrier, copy } = await copyingRoom()
  const wanted = { act: 'copy' as const, carrierIds: [carrier.id], purpose: '专案会议' }
  expect(await app.refusal(approvals.request, wanted)).toBe('approval.copiesMissing')
  const { id: approvalId } = await app.do(approvals.request, { ...wanted, copies: 2 })
  await app.as('L200')
  expect(await app.do(approvals.open, { approvalId })).toMatchObject({ copies: 2, asks: 'unitLeader' })
  await app.do(approvals.decide, { approvalId, decision: 'approved', version: 1 })
  await app.as('C100')
  for (const count of [1, 3])
    expect(await app.refusal(copies.make, copy({ count, approvalId }))).toBe('copy.countNotApproved')
  // What was refused has used nothing up.
  expect(await app.do(copies.make, copy({ count: 2, approvalId }))).toMatchObject({ count: 2 })
  expect(await app.refusal(copies.make, copy({ count: 2, approvalId, version: 2 }))).toBe('approval.notApproved')
})

test('who approves follows from the level: a section leader approves what is 秘密, not what is 机密', async () => {
  const { app, copy, register } = await copyingRoom()
  const section = { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
  expect(await app.refusal(copies.make, copy({ together: section }))).toBe('approval.approverTooLow')
  const lower = await register('通知', 'confidential')
  await app.do(copies.make, copy({ carrierId: lower.id, together: section }))
  expect(await app.refusal(copies.make, copy({}))).toBe('approval.needed')
})

test('rule 14: what is top secret is not copied without the document by which its originator agrees', async () => {
  const { app, copy, leader } = await copyingRoom('topSecret')
  expect(await app.refusal(copies.make, copy({ together: leader() }))).toBe('copy.originatorMissing')
  const agreed = { originatorDocument: '公办函〔2026〕12号', together: leader() }
  const made = await app.do(copies.make, copy(agreed))
  expect(made).toMatchObject({ originatorDocument: '公办函〔2026〕12号' })
  const { events } = await app.do(carriers.history, { carrierId: made.copies[0]?.id ?? '' })
  expect(events[0]?.changed).toMatchObject({ originatorDocument: '公办函〔2026〕12号' })
})

test('rule 15: a copy has the level, the end and the scope of its original, and nothing in the wish can say otherwise', async () => {
  const { app, carrier, copy, leader } = await copyingRoom()
  const [made] = (await app.do(copies.make, copy({ together: leader() }))).copies
  const { mark, level, markText, startsOn, endsOn, scope, basis, issuer, unit } = carrier
  const opened = await app.do(carriers.open, { carrierId: made?.id ?? '' })
  expect(opened).toMatchObject({ mark, level, markText, startsOn, endsOn, scope, basis, issuer, unit })
  expect(opened).toMatchObject({
    originalId: carrier.id,
    markState: 'marked',
    members: { units: [{ name: '保密室' }] }
  })
  for (const otherwise of [{ mark: { level: 'unclassified' } }, { scope: '全局' }, { copyNumber: '7' }])
    expect(await app.gate.call('copies.make', copy({ ...otherwise, together: leader(), version: 2 }))).toMatchObject({
      ok: false,
      refusal: { code: 'input.invalid' }
    })
})

test('rule 15: no copy is entered before every one bears the stamp of the unit that copied', async () => {
  const { app, copy, leader } = await copyingRoom()
  expect(await app.refusal(copies.make, copy({ stamp: undefined, together: leader() }))).toBe('copy.stampMissing')
  expect((await app.do(copies.list, {})).total).toBe(0)
})

test('rule 13: a copy is given to nobody who may not know the original', async () => {
  const { app, copy, leader, outsider } = await copyingRoom()
  expect(await app.refusal(copies.make, copy({ holderId: outsider.id, together: leader() }))).toBe(
    'person.outsideScope'
  )
})

test('what is out, held, or changed meanwhile is not copied', async () => {
  const { app, carrier, copy, leader } = await copyingRoom()
  expect(await app.refusal(copies.make, copy({ version: 9, together: leader() }))).toBe('carrier.changedMeanwhile')
  expect(await app.refusal(copies.make, copy({ carrierId: nowhere, together: leader() }))).toBe('carrier.notFound')
  expect(await app.refusal(copies.make, copy({ placeId: nowhere, together: leader() }))).toBe('place.notFound')
  await app.do(carriers.hold, { carrierId: carrier.id, hold: true, reason: '审计', version: 1 })
  expect(await app.refusal(copies.make, copy({ version: 2, together: leader() }))).toBe('carrier.held')
  await app.do(carriers.hold, { carrierId: carrier.id, hold: false, reason: '审计完毕', version: 2 })
  const { holderId: borrowerId } = carrier
  const loan = { carrierId: carrier.id, borrowerId, purpose: '研判', dueOn: '2026-11-25', version: 3 }
  await app.do(loans.lend, { ...loan, together: leader() })
  expect(await app.refusal(copies.make, copy({ version: 4, together: leader() }))).toBe('carrier.stateForbids')
})

test('nobody learns of copies of what lies above their clearance, and a leader does not make them', async () => {
  const { app, copy, leader } = await copyingRoom()
  await app.do(copies.make, copy({ together: leader() }))
  expect((await app.do(copies.list, {})).total).toBe(1)
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  expect(await app.do(copies.list, {})).toEqual({ rows: [], total: 0 })
  await app.as('L200')
  expect(await app.refusal(copies.make, copy({ version: 2, together: { approver: [] } }))).toBe('session.mayNot')
})

const nowhere = '00000000-0000-4000-8000-000000000000'

/** An office with a carrier that only one unit may know, somebody of another, a section leader and the leader in charge. */
async function copyingRoom(level: Exclude<Level, 'unclassified' | 'workSecret'> = 'secret') {
  const app = await foundedApp(level)
  await app.hire('L100', ['approvingLeader'], level, '周国栋')
  await app.hire('L200', ['unitLeader'], level, '郑局长')
  await app.hire('C100', ['confidentialityOfficer'], level, '李娜')
  const person = { clearance: level } as const
  const holder = await app.do(people.register, { ...person, number: 'C100', name: '李娜', unit: '保密室' })
  const outsider = await app.do(people.register, { ...person, number: 'P002', name: '刘洋', unit: '治安支队' })
  const place = await app.do(places.register, { code: 'B203-3', name: '三号密码文件柜', kind: 'cabinet' })
  const register = (title: string, of: typeof level) =>
    app.do(carriers.register, {
      title,
      kind: 'paper',
      issuer: '省公安厅',
      documentNumber: '公〔2026〕3号',
      pages: 12,
      mark: { level: of, end: { form: 'term', months: 120 } },
      startsOn: '2026-02-28',
      basis: '公安工作国家秘密范围',
      scope: '专案组',
      scopeUnits: ['保密室'],
      unit: '保密室',
      holderId: holder.id,
      placeId: place.id
    })
  const carrier = await register('专案卷宗移交清单', level)
  const leader = () => ({ approver: [{ number: 'L200', password: app.passwordOf('L200') }] })
  const copy = (otherwise: object) => ({
    carrierId: carrier.id,
    count: 1,
    purpose: '专案会议使用',
    madeWhere: '本局涉密复印室',
    holderId: holder.id,
    placeId: place.id,
    stamp: '复制专用章，逐份编号',
    version: 1,
    together: { approver: [] },
    ...otherwise
  })
  return { app, carrier, outsider, register, copy, leader }
}
