import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { office } from '../store/office.ts'

test('a preview says what would be refused and why, by the rules of the act, and keeps nothing', async () => {
  const { app, three, outsider } = await shelf()
  const [first, second, third] = three
  await app.do(carriers.hold, { carrierId: second.id, hold: true, reason: '案件审计', version: 1 })
  const move = { selection: { ids: three.map(({ id }) => id) }, holderId: outsider.id, reason: '轮岗' }
  const preview = await app.do(carriers.previewMoveMany, move)
  expect(preview.lines.map(({ carrierId, refusal }) => [carrierId, refusal?.code])).toEqual([
    [first.id, 'person.notCleared'],
    [second.id, 'carrier.held'],
    [third.id, undefined]
  ])
  expect(preview).toMatchObject({ refused: 2, asks: 'nobody' })
  expect(await app.do(carriers.open, { carrierId: third.id })).toMatchObject({ version: 1, holderId: third.holderId })
  const { events } = await app.do(carriers.history, { carrierId: third.id })
  expect(events).toHaveLength(1)
})

test('many are moved in one transaction: one entry for the whole, one for each', async () => {
  const { app, three } = await shelf()
  const place = await app.do(places.register, { code: 'B204-1', name: '二号库', kind: 'room' })
  const each = three.map(({ id: carrierId, version }) => ({ carrierId, version }))
  const { moved } = await app.do(carriers.moveMany, { each, placeId: place.id, reason: '搬库' })
  expect(moved.map((carrier) => [carrier.place.code, carrier.holder.number])).toEqual(Array(3).fill(['B204-1', 'P001']))
  const entries = await app.lastEntries(4, 'C100')
  expect(entries.map(({ operation, subject, changed }) => [operation, subject, changed?.['count']])).toEqual([
    ['carriers.moveMany', undefined, 3],
    ...three.map(({ id }) => ['carriers.moveMany', id, undefined])
  ])
})

test('where any of many is refused none is done, and every refusal is told at once', async () => {
  const { app, three, outsider } = await shelf()
  const each = three.map(({ id: carrierId }) => ({ carrierId, version: carrierId === three[2].id ? 9 : 1 }))
  const answer = await app.call(carriers.moveMany, { each, holderId: outsider.id, reason: '轮岗' })
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'bulk.someRefused',
      data: {
        refused: 3,
        total: 3,
        lines: [
          { carrierId: three[0].id, refusal: { code: 'person.notCleared' } },
          { carrierId: three[1].id, refusal: { code: 'person.notCleared' } },
          { carrierId: three[2].id, refusal: { code: 'carrier.changedMeanwhile' } }
        ]
      }
    }
  })
  for (const { id: carrierId, holderId } of three)
    expect(await app.do(carriers.open, { carrierId })).toMatchObject({ holderId, version: 1 })
  expect(await app.refusal(carriers.moveMany, { each, reason: '没有去处' })).toBe('carrier.nothingMoves')
})

test('all that a list shows but some can be acted on; of what lies above a clearance a preview knows nothing', async () => {
  const { app, three } = await shelf()
  const all = { filter: { levels: ['secret', 'confidential'] as ('secret' | 'confidential')[] }, except: [three[0].id] }
  const wish = { placeId: three[0].placeId, reason: '清点' }
  const preview = await app.do(carriers.previewMoveMany, { selection: all, ...wish })
  expect(preview.lines.map(({ carrierId }) => carrierId)).toEqual([three[1].id, three[2].id])
  await app.hire('C200', ['archivist'], 'confidential')
  const seen = await app.do(carriers.previewMoveMany, { selection: { filter: {}, except: [] }, ...wish })
  expect(seen.lines.map(({ carrierId }) => carrierId)).toEqual([three[2].id])
  const each = [{ carrierId: three[0].id, version: 1 }]
  expect(await app.call(carriers.moveMany, { each, ...wish })).toMatchObject({
    refusal: { data: { lines: [{ refusal: { code: 'carrier.notFound' } }] } }
  })
})

test('many are lent to one borrower on one approval and taken back together, whole', async () => {
  const { app, three } = await shelf()
  await app.hire('L100', ['approvingLeader'], 'secret', '周国栋')
  await app.as('C100')
  const lending = { borrowerId: three[0].holderId, purpose: '专案 2026-03', dueOn: '2026-11-25' }
  const ids = three.map(({ id }) => id)
  expect(await app.do(loans.previewLendMany, { selection: { ids }, ...lending })).toMatchObject({
    refused: 0,
    asks: 'sectionLeader'
  })
  const each = ids.map((carrierId) => ({ carrierId, version: 1 }))
  const leader = { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
  expect(await app.refusal(loans.lendMany, { each, ...lending, together: { approver: [] } })).toBe('approval.needed')
  const { lent } = await app.do(loans.lendMany, { each, ...lending, together: leader })
  expect(lent.map(({ approvedBy }) => approvedBy?.number)).toEqual(['L100', 'L100', 'L100'])
  expect(await app.do(loans.previewLendMany, { selection: { ids }, ...lending })).toMatchObject({ refused: 3 })
  const back = await app.do(loans.previewTakeBackMany, { selection: { ids } })
  expect(back.refused).toBe(0)
  await app.do(loans.takeBackMany, { each: back.lines.map(({ carrierId, version }) => ({ carrierId, version })) })
  expect((await app.do(loans.list, {})).total).toBe(0)
  const again = await app.do(loans.previewTakeBackMany, { selection: { ids } })
  expect(again.lines.map(({ refusal }) => refusal?.code)).toEqual(Array(3).fill('carrier.stateForbids'))
})

test('many are listed for destruction after a preview: on a new list opened for them, or on one that is open', async () => {
  const { app, three } = await shelf()
  const [first, second, third] = three
  const selection = { ids: three.map(({ id }) => id) }
  const preview = (which: object) => app.call(destruction.previewAddMany, { selection, ...which })
  expect(await preview({})).toMatchObject({ ok: false, refusal: { code: 'destruction.whichList' } })
  expect(await preview({ listId: first.id })).toMatchObject({ ok: false, refusal: { code: 'destruction.notFound' } })
  expect(await preview({ reason: '年度清理' })).toMatchObject({ ok: true, value: { refused: 0 } })
  expect((await app.do(destruction.list, {})).total).toBe(0)
  const each = [first, second].map(({ id: carrierId }) => ({ carrierId, version: 1 }))
  const list = await app.do(destruction.addMany, { each, reason: '年度清理' })
  expect(list).toMatchObject({ number: 'XH-2026-0001', level: 'secret', counts: { listed: 2 } })
  expect((await app.do(destruction.items, { listId: list.id })).rows.map(({ carrierId }) => carrierId)).toEqual([
    first.id,
    second.id
  ])
  const again = await app.do(destruction.previewAddMany, { selection, listId: list.id })
  expect(again.lines.map(({ refusal }) => refusal?.code)).toEqual([
    'destruction.onAList',
    'destruction.onAList',
    undefined
  ])
  const more = await app.do(destruction.addMany, { each: [{ carrierId: third.id, version: 1 }], listId: list.id })
  expect(more).toMatchObject({ id: list.id, counts: { listed: 3 } })
  const entries = await app.lastEntries(2, 'C100')
  expect(entries.map(({ operation, subject }) => [operation, subject])).toEqual([
    ['destruction.addMany', list.id],
    ['destruction.addMany', third.id]
  ])
})

test('rules 20 and 21: where one of many may not be listed none is, and no list is opened for them', async () => {
  const { app, three } = await shelf()
  await app.do(carriers.hold, { carrierId: three[1].id, hold: true, reason: '案件审计', version: 1 })
  const each = three.map(({ id: carrierId }) => ({ carrierId, version: carrierId === three[1].id ? 2 : 1 }))
  expect(await app.call(destruction.addMany, { each, reason: '年度清理' })).toMatchObject({
    ok: false,
    refusal: {
      code: 'bulk.someRefused',
      data: { refused: 1, lines: [{ carrierId: three[1].id, refusal: { code: 'carrier.held' } }] }
    }
  })
  expect((await app.do(destruction.list, {})).total).toBe(0)
  expect(await app.do(carriers.open, { carrierId: three[0].id })).toMatchObject({ state: 'inStock', version: 1 })
})

/** Three carriers on one shelf, the last of them of a lower level, and somebody cleared for that one only. */
async function shelf() {
  const { app, wish } = await office()
  const { carriers: made } = await app.do(carriers.registerMany, {
    carriers: [wish('甲', 'secret'), wish('乙', 'secret'), wish('丙', 'confidential')]
  })
  const three = made as [(typeof made)[0], (typeof made)[0], (typeof made)[0]]
  const outsider = await app.do(people.register, {
    number: 'P002',
    name: '刘洋',
    unit: '治安支队',
    clearance: 'confidential'
  })
  return { app, three, outsider }
}

test('what was picked is read as it was picked: the ticked alone, or all but those left out, and nothing above a clearance', async () => {
  const { app, three } = await shelf()
  const [first, second, third] = three
  const ids = async (selection: Parameters<typeof picked>[0]) => (await picked(selection)).rows.map(({ id }) => id)
  const picked = (
    selection: { ids: string[] } | { filter: { levels?: ('secret' | 'confidential')[] }; except?: string[] }
  ) => app.do(carriers.picked, { selection })
  expect(await ids({ ids: [third.id, first.id] })).toEqual([first.id, third.id])
  const left = await ids({ filter: { levels: ['secret', 'confidential'] }, except: [second.id] })
  expect(left).toContain(first.id)
  expect(left).not.toContain(second.id)
  // A selection that is none is refused, and never taken for everything.
  expect(await app.refusal(carriers.picked, { selection: { ids: [] } })).toBe('input.invalid')
  expect(await app.refusal(carriers.picked, { selection: {} as never })).toBe('input.invalid')
  await app.hire('C200', ['archivist'], 'confidential')
  const seen = await picked({ ids: three.map(({ id }) => id) })
  expect(seen.total).toBe(seen.rows.length)
  expect(seen.rows.every(({ level }) => level !== 'secret')).toBe(true)
  expect(seen.total).toBeLessThan(3)
})

test('more than five hundred are as good as a few: what was ticked is read whole, and what was not is not', async () => {
  const { app, three } = await shelf()
  const { holderId, placeId } = three[2]
  const many = Array.from({ length: 501 }, (_, index) => ({
    ...{
      title: `卷宗 ${index + 1} 号`,
      kind: 'paper' as const,
      issuer: '某市公安局',
      startsOn: '2026-03-01',
      unit: '办公室'
    },
    ...{ holderId, placeId, mark: { level: 'confidential' as const, end: { form: 'default' as const } } }
  }))
  const { carriers: registered } = await app.do(carriers.registerMany, { carriers: many })
  const ids = registered.map(({ id }) => id)
  const ticked = await app.do(carriers.picked, { selection: { ids } })
  expect([ticked.total, ticked.rows.map(({ id }) => id)]).toEqual([501, ids])
  const left = await app.do(carriers.picked, { selection: { filter: {}, except: ids } })
  expect(left.rows.map(({ id }) => id)).toEqual(three.map(({ id }) => id))
})

test('whoever may not see the ledger is not told what was picked in it either', async () => {
  const { app, three } = await shelf()
  await app.hire('C300', ['auditor'], 'secret')
  expect(await app.refusal(carriers.picked, { selection: { ids: [three[0].id] } })).toBe('session.mayNot')
})
