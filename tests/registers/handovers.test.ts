import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { handoverBook } from '#shared/handover-book.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { office } from '../store/office.ts'

test('everything somebody keeps is handed over to whom a leader names, counted and signed by both', async () => {
  const { app, giver, receiver, held, begin, sign } = await changeover()
  const { rows } = await app.do(handovers.preview, { giverId: giver.id, receiverId: receiver.id })
  expect(rows.map(({ carrier, problem }) => [carrier.id, problem])).toEqual(held.map(({ id }) => [id, undefined]))
  const begun = await app.do(handovers.begin, begin({}))
  expect(begun).toMatchObject({
    number: 'YJ-2026-0001',
    level: 'secret',
    giver: { name: '周海燕' },
    items: [
      { state: 'waiting', receiver: { name: '赵敏' }, appointedBy: { number: 'L200' }, markText: '机密★10年' },
      {}
    ]
  })
  expect((await app.do(carriers.list, {})).rows.map(({ state }) => state)).toEqual(['handover', 'handover'])
  const place = await app.do(places.register, { code: 'B204-1', name: '赵敏的柜', kind: 'cabinet' })
  const done = await app.do(handovers.sign, sign(begun, { placeId: place.id }))
  expect(done.closedAt).toBe('2026-11-21T02:00:00.000Z')
  expect(done.signings).toMatchObject([{ receiver: { name: '赵敏' }, takenDownBy: { number: 'C100' } }])
  expect(handoverBook(done)).toMatchObject({
    rows: [
      { position: 1, title: '专案卷宗', markText: '机密★10年', receiver: '赵敏', state: 'handedOver', difference: '' },
      { position: 2, title: '工作通报' }
    ],
    receivers: ['赵敏'],
    appointedBy: ['郑局长'],
    handedOver: 2
  })
  const { rows: after } = await app.do(carriers.list, {})
  expect(after.map(({ state, holder, place }) => [state, holder.name, place.code])).toEqual([
    ['inStock', '赵敏', 'B204-1'],
    ['inStock', '赵敏', 'B204-1']
  ])
  const { events } = await app.do(carriers.history, { carrierId: held[0]?.id ?? '' })
  expect(events.map(({ operation, changed }) => [operation, changed['handover'], changed['approvedBy']])).toEqual([
    ['carriers.register', undefined, undefined],
    ['handovers.begin', 'YJ-2026-0001', '郑局长'],
    ['handovers.sign', 'YJ-2026-0001', '郑局长']
  ])
  const entries = await app.lastEntries(3, 'C100')
  expect(entries.map(({ together }) => together?.map(({ as, number }) => [as, number]))[0]).toEqual([
    ['giver', 'P001'],
    ['taker', 'P009']
  ])
})

test('rule 19: without the passwords of both nothing changes hands', async () => {
  const { app, begin, sign, as } = await changeover()
  const begun = await app.do(handovers.begin, begin({}))
  const refused = async (together: Partial<WishOf<typeof handovers.sign>['together']>, otherwise = {}) =>
    app.refusal(
      handovers.sign,
      sign(begun, { ...otherwise, together: { giver: [], taker: [], presider: [], ...together } })
    )
  const [giver, taker, leader] = [[as('P001')], [as('P009')], [as('L200')]]
  expect(await refused({ giver })).toBe('handover.receiverMustSign')
  expect(await refused({ taker })).toBe('handover.giverMustSign')
  expect(await refused({ taker, presider: leader })).toBe('handover.giverMustSign')
  expect(await refused({ taker }, { giverAbsentBecause: '住院' })).toBe('handover.giverMustSign')
  expect(await refused({ giver: taker, taker: giver })).toBe('handover.receiverMustSign')
  expect(await refused({ giver, taker: giver })).toBe('together.samePerson')
  expect(await refused({ giver: [{ number: 'P001', password: 'wrong' }], taker })).toBe('session.wrongNumberOrPassword')
  expect((await app.do(handovers.open, { handoverId: begun.id })).version).toBe(1)
})

test('a giver who cannot come is stood in for by a leader who presides, with the reason', async () => {
  const { app, begin, sign, as } = await changeover()
  const begun = await app.do(handovers.begin, begin({}))
  const away = (presider: string) =>
    sign(begun, {
      giverAbsentBecause: '因病住院',
      together: { giver: [], taker: [as('P009')], presider: [as(presider)] }
    })
  expect(await app.refusal(handovers.sign, away('C200'))).toBe('together.mayNot')
  const done = await app.do(handovers.sign, away('L200'))
  expect(done.signings).toMatchObject([{ giverAbsentBecause: '因病住院', presider: { name: '郑局长' } }])
})

test('an officer who is one of the two signs by asking', async () => {
  const { app, receiver, as, wish } = await changeover()
  const own = await app.do(people.register, { number: 'C100', name: '李娜', unit: '保密室', clearance: 'secret' })
  const { id } = await app.do(carriers.register, { ...wish('本人保管', 'secret'), holderId: own.id })
  const begun = await app.do(handovers.begin, {
    giverId: own.id,
    receiverId: receiver.id,
    carrierIds: [id],
    reason: '轮岗',
    together: { approver: [as('L200')] }
  })
  const done = await app.do(handovers.sign, {
    handoverId: begun.id,
    items: [{ carrierId: id, found: 'asWritten' }],
    version: 1,
    together: { giver: [], taker: [as('P009')], presider: [] }
  })
  expect(done.items).toMatchObject([{ state: 'handedOver' }])
})

test('rule 19: what differs is explained, what is not there becomes an incident of the giver, and the rest goes on', async () => {
  const { app, giver, held, begin, sign } = await changeover()
  const [first, second] = held.map(({ id }) => id) as [string, string]
  const begun = await app.do(handovers.begin, begin({}))
  const untold = sign(begun, { items: [{ carrierId: first, found: 'different' }] })
  expect(await app.refusal(handovers.sign, untold)).toBe('handover.differenceUntold')
  const part = await app.do(
    handovers.sign,
    sign(begun, { items: [{ carrierId: first, found: 'missing', difference: '柜中没有' }] })
  )
  expect(part.closedAt).toBeUndefined()
  expect(part.items.map(({ state }) => state)).toEqual(['missing', 'waiting'])
  const missed = await app.do(carriers.open, { carrierId: first })
  expect([missed.state, missed.beforeMissing, missed.holder.name]).toEqual(['missing', 'inStock', '周海燕'])
  const { rows } = await app.do(incidents.list, {})
  expect(rows).toMatchObject([
    { kind: 'missing', responsible: { number: 'P001' }, missingUntil: '2027-01-20', what: 'YJ-2026-0001 柜中没有' }
  ])
  const again = sign({ ...begun, version: 2 }, { items: [{ carrierId: first, found: 'asWritten' }] })
  expect(await app.refusal(handovers.sign, again)).toBe('handover.notWaiting')
  const rest = { items: [{ carrierId: second, found: 'different' as const, difference: '缺第3页' }] }
  expect(await app.refusal(handovers.sign, sign(begun, rest))).toBe('handover.changedMeanwhile')
  const done = await app.do(handovers.sign, sign({ ...begun, version: 2 }, rest))
  expect([done.items[1]?.state, done.items[1]?.difference, done.closedAt !== undefined]).toEqual([
    'handedOver',
    '缺第3页',
    true
  ])
  // The giver is still answerable for what is missing.
  const { openEnds } = await app.do(people.open, { personId: giver.id })
  expect(openEnds.map(({ kind }) => kind)).toEqual(['incident', 'account'])
})

test('a receiver must be allowed to know each thing, when it is listed and when it is signed', async () => {
  const { app, giver, held, receiver, begin, sign } = await changeover()
  const low = await app.do(people.register, {
    number: 'P010',
    name: '刘洋',
    unit: '刑侦支队',
    clearance: 'confidential'
  })
  const { rows } = await app.do(handovers.preview, { giverId: giver.id, receiverId: low.id })
  expect(rows.map(({ problem }) => problem?.code)).toEqual(['person.notCleared', undefined])
  expect(await app.refusal(handovers.begin, begin({ receiverId: low.id }))).toBe('person.notCleared')
  const begun = await app.do(handovers.begin, begin({ carrierIds: [held[0]?.id ?? ''] }))
  await app.do(people.review, {
    personId: receiver.id,
    reviewedOn: '2026-11-21',
    result: 'failed',
    reviewedBy: '政治处',
    version: 1
  })
  const items = [{ carrierId: held[0]?.id ?? '', found: 'asWritten' as const }]
  expect(await app.refusal(handovers.sign, sign(begun, { items }))).toBe('person.reviewFailed')
})

test('what waits can be given another receiver, or be left with its giver; then the hand-over is over', async () => {
  const { app, held, giver, receiver, begin, sign, as } = await changeover()
  const [first, second] = held.map(({ id }) => id) as [string, string]
  const third = await app.do(people.register, { number: 'P011', name: '陈刚', unit: '刑侦支队', clearance: 'secret' })
  const begun = await app.do(handovers.begin, begin({}))
  const other = {
    handoverId: begun.id,
    carrierIds: [first],
    receiverId: third.id,
    reason: '分工',
    version: 1,
    together: { approver: [as('L200')] }
  }
  expect(await app.refusal(handovers.reassign, { ...other, receiverId: giver.id })).toBe('handover.sameParty')
  expect(await app.refusal(handovers.reassign, { ...other, together: { approver: [] } })).toBe('approval.needed')
  const split = await app.do(handovers.reassign, other)
  expect(split.items.map(({ receiver }) => receiver.name)).toEqual(['陈刚', '赵敏'])
  expect(await app.refusal(handovers.sign, sign({ ...begun, version: 2 }, {}))).toBe('handover.oneReceiver')
  const keep = { handoverId: begun.id, carrierIds: [first], reason: '留用', version: 2 }
  const kept = await app.do(handovers.takeOut, keep)
  expect(kept.items[0]).toMatchObject({ state: 'takenOut', difference: '留用' })
  expect(await app.refusal(handovers.takeOut, { ...keep, version: 3 })).toBe('handover.notWaiting')
  expect(await app.do(carriers.open, { carrierId: first })).toMatchObject({
    state: 'inStock',
    holder: { name: '周海燕' }
  })
  expect(await app.do(handovers.list, { personId: receiver.id })).toMatchObject({
    total: 1,
    rows: [{ waiting: 1, total: 2 }]
  })
  const last = { handoverId: begun.id, carrierIds: [second], reason: '留用', version: 3 }
  await app.do(handovers.takeOut, last)
  expect(await app.refusal(handovers.takeOut, last)).toBe('handover.closedAlready')
  expect((await app.do(handovers.list, {})).total).toBe(0)
})

test('the leader who names the receiver is neither of the two, and what is not the giver’s is not listed', async () => {
  const { app, giver, receiver, wish, begin, as } = await changeover()
  const leader = await app.do(people.register, { number: 'L200', name: '郑局长', unit: '局领导', clearance: 'secret' })
  expect(await app.refusal(handovers.begin, begin({ receiverId: leader.id }))).toBe('handover.approverIsParty')
  expect(await app.refusal(handovers.begin, begin({ receiverId: giver.id }))).toBe('handover.sameParty')
  const others = await app.do(carriers.register, { ...wish('别人的', 'confidential'), holderId: receiver.id })
  expect(await app.refusal(handovers.begin, begin({ carrierIds: [others.id] }))).toBe('handover.notTheirs')
  await app.hire('L100', ['approvingLeader'], 'secret')
  await app.as('C100')
  const section = begin({ together: { approver: [as('L100')] } })
  expect(await app.refusal(handovers.begin, section)).toBe('approval.approverTooLow')
})

test('a leader may name the receiver from the queue, and is not the receiver then either', async () => {
  const { app, held, begin } = await changeover()
  const leader = await app.do(people.register, { number: 'L200', name: '郑局长', unit: '局领导', clearance: 'secret' })
  const asked = await app.do(approvals.request, {
    act: 'handOver',
    carrierIds: held.map(({ id }) => id),
    purpose: '周海燕调离，移交赵敏'
  })
  await app.as('L200')
  await app.do(approvals.decide, { approvalId: asked.id, decision: 'approved', version: asked.version })
  await app.as('C100')
  const onApproval = { approvalId: asked.id, together: { approver: [] } }
  expect(await app.refusal(handovers.begin, begin({ ...onApproval, receiverId: leader.id }))).toBe(
    'handover.approverIsParty'
  )
  // Refused, it is not used up.
  const begun = await app.do(handovers.begin, begin({ ...onApproval, carrierIds: [held[0]?.id ?? ''] }))
  expect(begun.items).toMatchObject([{ appointedBy: { number: 'L200' } }])
})

test('nobody who presides is one of the two', async () => {
  const { app, wish, giver, as } = await changeover()
  const leader = await app.do(people.register, { number: 'L300', name: '孙政委', unit: '局领导', clearance: 'secret' })
  await app.hire('L300', ['unitLeader'], 'secret', '孙政委')
  await app.as('C100')
  const { id } = await app.do(carriers.register, { ...wish('领导保管', 'secret'), holderId: leader.id })
  const begun = await app.do(handovers.begin, {
    giverId: leader.id,
    receiverId: giver.id,
    carrierIds: [id],
    reason: '调离',
    together: { approver: [as('L200')] }
  })
  const signed = {
    handoverId: begun.id,
    items: [{ carrierId: id, found: 'asWritten' as const }],
    giverAbsentBecause: '出差',
    version: 1,
    together: { giver: [], taker: [as('P001')], presider: [as('L300')] }
  }
  expect(await app.refusal(handovers.sign, signed)).toBe('handover.presiderIsParty')
})

test('nobody learns of a hand-over of what lies above their clearance', async () => {
  const { app, begin } = await changeover()
  const begun = await app.do(handovers.begin, begin({}))
  await app.hire('C300', ['archivist'], 'confidential')
  expect(await app.do(handovers.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(handovers.open, { handoverId: begun.id })).toBe('handover.notFound')
})

test('a clerk who gave things away still reads what they gave and to whom; not where it is now, nor the carrier itself', async () => {
  const { app, held, begin, sign } = await changeover()
  const begun = await app.do(handovers.begin, begin({}))
  await app.do(handovers.sign, sign(begun, {}))
  await app.as('P001')
  expect(await app.do(handovers.list, { which: 'all' })).toMatchObject({
    rows: [{ number: 'YJ-2026-0001', total: 2, waiting: 0, receivers: [{ name: '赵敏' }] }],
    total: 1
  })
  const { items, signings } = await app.do(handovers.open, { handoverId: begun.id })
  expect(items.map(({ carrier, state }) => [carrier.title, carrier.place, state])).toEqual([
    ['专案卷宗', undefined, 'handedOver'],
    ['工作通报', undefined, 'handedOver']
  ])
  expect(signings).toHaveLength(1)
  expect(await app.do(carriers.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(carriers.open, { carrierId: held[0]?.id ?? '' })).toBe('carrier.notFound')
})

test('a clerk who signed for things still reads it when they have gone on; what waits for them or went to others they do not', async () => {
  const { app, wish, held, giver, begin, sign } = await changeover()
  const third = await app.do(carriers.register, wish('另交他人的材料', 'secret'))
  const other = await app.do(people.register, { number: 'P011', name: '马强', unit: '刑侦支队', clearance: 'secret' })
  const carrierIds = [...held, third].map(({ id }) => id)
  const begun = await app.do(handovers.begin, begin({ carrierIds }))
  const split = await app.do(handovers.reassign, {
    handoverId: begun.id,
    carrierIds: [third.id],
    receiverId: other.id,
    reason: '分工不同',
    version: begun.version,
    together: begin({}).together
  })
  const openAs = async (number: string) => {
    await app.as(number)
    const answer = await app.call(handovers.open, { handoverId: begun.id })
    return answer.ok ? answer.value.items.map(({ carrier }) => carrier.title) : answer.refusal.code
  }
  expect(await openAs('P009')).toBe('handover.notFound')
  await app.as('C100')
  const signed = await app.do(handovers.sign, sign(split, {}))
  const { id: placeId } = await app.do(places.register, { code: 'B204-1', name: '马强的柜', kind: 'cabinet' })
  for (const { carrier } of signed.items.filter(({ state }) => state === 'handedOver'))
    await app.do(carriers.move, {
      carrierId: carrier.id,
      holderId: giver.id,
      placeId,
      reason: '调整保管人',
      version: (await app.do(carriers.open, { carrierId: carrier.id })).version
    })
  expect(await openAs('P009')).toEqual(['专案卷宗', '工作通报'])
  expect(await openAs('P001')).toEqual(['专案卷宗', '工作通报', '另交他人的材料'])
  await app.hire('P011', ['clerk'], 'secret', '马强')
  expect(await openAs('P011')).toBe('handover.notFound')
})

test('a clerk who signed for what lies above the clearance they have now reads it no more', async () => {
  const { app, begin, sign, as } = await changeover()
  const taker = await app.do(people.register, { number: 'P012', name: '孙莉', unit: '刑侦支队', clearance: 'secret' })
  const begun = await app.do(handovers.begin, begin({ receiverId: taker.id }))
  await app.hire('P012', ['clerk'], 'confidential', '孙莉')
  await app.as('C100')
  const together = { giver: [as('P001')], taker: [as('P012')], presider: [] }
  await app.do(handovers.sign, sign(begun, { together }))
  await app.as('P012')
  expect(await app.do(handovers.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(handovers.open, { handoverId: begun.id })).toBe('handover.notFound')
})

/** An officer at the desk, somebody with two carriers, whoever takes them over, and a leader in charge. */
async function changeover() {
  const { app, wish } = await office()
  const [first, second] = [
    await app.do(carriers.register, wish('专案卷宗', 'secret')),
    await app.do(carriers.register, wish('工作通报', 'confidential'))
  ]
  const giver = { id: first.holderId }
  const receiver = await app.do(people.register, {
    number: 'P009',
    name: '赵敏',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  await app.hire('P001', ['clerk'], 'secret', '周海燕')
  await app.hire('P009', ['clerk'], 'secret', '赵敏')
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.hire('C200', ['archivist'], 'secret')
  await app.as('C100')
  const held = [first, second]
  const as = (number: string) => ({ number, password: app.passwordOf(number) })
  const begin = (otherwise: Partial<WishOf<typeof handovers.begin>>): WishOf<typeof handovers.begin> => ({
    giverId: giver.id,
    receiverId: receiver.id,
    carrierIds: held.map(({ id }) => id),
    reason: '周海燕调离',
    together: { approver: [as('L200')] },
    ...otherwise
  })
  const sign = (
    { id, version }: { id: string; version: number },
    otherwise: Partial<WishOf<typeof handovers.sign>>
  ): WishOf<typeof handovers.sign> => ({
    handoverId: id,
    items: held.map((carrier) => ({ carrierId: carrier.id, found: 'asWritten' as const })),
    version,
    together: { giver: [as('P001')], taker: [as('P009')], presider: [] },
    ...otherwise
  })
  return { app, wish, held, giver, receiver, begin, sign, as }
}
