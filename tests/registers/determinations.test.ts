import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import type { Mark } from '#shared/marks.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { copies } from '#shared/registers/copies.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { movements } from '#shared/registers/movements.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { determinations, type DeterminedMark } from '#shared/registers/determinations.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { units } from '#shared/registers/units.ts'
import { office } from '../store/office.ts'

const tenYears: DeterminedMark = { level: 'secret', end: { form: 'term', months: 120 } }
const fiveYears: DeterminedMark = { level: 'confidential', end: { form: 'term', months: 60 } }
const declassified: Mark = { level: 'unclassified', declassified: true }

test('a secret is proposed, determined by another, numbered and marked; the history of each original begins with it', async () => {
  const { app, propose, number } = await chamber()
  await app.as('K100')
  const proposed = await app.do(determinations.propose, propose({ originals: 2, points: [{ text: '抓捕时间' }] }))
  expect(proposed).toMatchObject({
    number: 'DM-2026-0001',
    state: 'waiting',
    markText: '机密★10年',
    proposedBy: { number: 'K100' },
    carriers: []
  })
  await app.as('D100')
  expect((await app.do(determinations.list, { which: 'toDecide' })).rows.map(({ id }) => id)).toEqual([proposed.id])
  const wish = { determinationId: proposed.id, decision: 'approved', version: 1 } as const
  expect(await app.do(determinations.decide, wish)).toMatchObject({ state: 'approved', decidedBy: { number: 'D100' } })
  await app.as('C100')
  expect((await app.do(determinations.list, { which: 'toRegister' })).total).toBe(1)
  const registered = await app.do(determinations.registerOriginals, number(proposed.id))
  expect(registered.carriers).toMatchObject([
    { number: 'BM-2026-0000001', copyNumber: '000001', markText: '机密★10年', markState: 'unmarked' },
    { number: 'BM-2026-0000002', copyNumber: '000002', markState: 'unmarked' }
  ])
  const [first, second] = registered.carriers
  expect(await app.do(carriers.open, { carrierId: first?.id ?? '' })).toMatchObject({
    origin: 'own',
    basis: '公安工作国家秘密范围 第3条',
    issuer: '江州市公安局',
    endsOn: '2036-11-21',
    members: { units: [{ name: '刑侦支队' }] }
  })
  const confirm: WishOf<typeof determinations.confirmMarked> = {
    carrierIds: [first?.id ?? '', second?.id ?? ''],
    how: 'printed'
  }
  expect(await app.do(determinations.confirmMarked, confirm)).toMatchObject({
    carriers: [{ markState: 'marked' }, { markState: 'marked' }]
  })
  expect(await app.refusal(determinations.confirmMarked, confirm)).toBe('determination.markedAlready')
  expect((await app.do(carriers.history, { carrierId: first?.id ?? '' })).events).toMatchObject([
    { operation: 'determinations.registerOriginals', changed: { determination: 'DM-2026-0001', mark: '机密★10年' } },
    { operation: 'determinations.confirmMarked', changed: { how: 'printed' } }
  ])
})

test('rule 15: nothing is copied before it is marked', async () => {
  const { app, make } = await chamber()
  const { carrier } = await make({ marked: false })
  const { holderId, placeId } = carrier
  const copy = {
    ...{ carrierId: carrier.id, count: 1, purpose: '会议用', madeWhere: '文印室', holderId, placeId },
    ...{ stamp: '复制专用章', version: carrier.version, together: { approver: [] } }
  }
  expect(await app.refusal(copies.make, copy)).toBe('carrier.notMarked')
})

test('nothing is given out before it is marked', async () => {
  const { app, make, borrower, leader } = await chamber()
  const { carrier } = await make({ marked: false })
  const lend = { carrierId: carrier.id, borrowerId: borrower, purpose: '研判', dueOn: '2026-11-25', together: leader }
  expect(await app.refusal(loans.lend, { ...lend, version: 1 })).toBe('carrier.notMarked')
  await app.do(determinations.confirmMarked, { carrierIds: [carrier.id], how: 'stamped' })
  await app.do(loans.lend, { ...lend, version: 2 })
})

test('rule 2: exactly one end that the level allows, unless a provision says otherwise', async () => {
  const { app, propose } = await chamber()
  await app.as('K100')
  const marked = (mark: DeterminedMark) => app.call(determinations.propose, propose({ mark }))
  expect(await marked({ level: 'confidential', end: { form: 'term', months: 240 } })).toMatchObject({
    refusal: { code: 'carrier.endBeyondMaximum' }
  })
  expect(await marked({ level: 'confidential', end: { form: 'date', on: '2020-01-01' } })).toMatchObject({
    refusal: { code: 'carrier.endBeforeStart' }
  })
  const twenty = {
    level: 'confidential',
    end: { form: 'term', months: 240 },
    otherwiseProvided: '某规定第2条'
  } as const
  expect(await marked(twenty)).toMatchObject({ ok: true })
  const both = { ...propose({}), mark: { level: 'secret', end: { form: 'term', months: 120, on: '2030-01-01' } } }
  expect(await app.gate.call('determinations.propose', both)).toMatchObject({ refusal: { code: 'input.invalid' } })
  expect(await app.refusal(determinations.propose, propose({ mark: undefined }))).toBe('determination.markMissing')
  expect(await app.refusal(determinations.propose, propose({ basis: undefined }))).toBe('determination.basisMissing')
})

test('rule 1: a work secret is determined without a star, with its proposer, its authority and its basis', async () => {
  const { make } = await chamber()
  const { carrier, determination } = await make({ mark: { level: 'workSecret', text: '内部' } })
  expect(carrier).toMatchObject({ markText: '内部', level: 'workSecret' })
  expect(determination).toMatchObject({
    basis: '公安工作国家秘密范围 第3条',
    proposedBy: { number: 'K100' },
    decidedBy: { number: 'D100' }
  })
})

test('rule 7: nobody determines what they have proposed, nor beyond the authority of the unit, nor above their clearance', async () => {
  const { app, propose } = await chamber('topSecret')
  await app.hire('X100', ['clerk', 'classificationAuthority'], 'topSecret')
  await app.hire('X200', ['classificationAuthority'], 'confidential')
  await app.as('X100')
  const own = await app.do(determinations.propose, propose({}))
  const wish = { determinationId: own.id, decision: 'approved', version: 1 } as const
  expect(await app.refusal(determinations.decide, wish)).toBe('determination.ownProposal')
  const low = { approver: [{ number: 'X200', password: app.passwordOf('X200') }] }
  expect(await app.refusal(determinations.decideHere, { ...wish, together: low })).toBe(
    'determination.deciderNotCleared'
  )
  const top = { level: 'topSecret', end: { form: 'default' } } as const
  const high = await app.do(determinations.propose, propose({ mark: top }))
  await app.as('D100')
  expect(await app.refusal(determinations.decide, { ...wish, determinationId: high.id })).toBe(
    'determination.aboveAuthority'
  )
  expect(await app.do(determinations.decide, wish)).toMatchObject({ state: 'approved' })
  await app.as('X200')
  expect(await app.do(determinations.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(determinations.open, { determinationId: own.id })).toBe('determination.notFound')
})

test('rule 8: what is derived follows its source or its secret point, and is not limited by the authority of the unit', async () => {
  const { app, wish, propose, decide } = await chamber('topSecret')
  await app.as('C100')
  const source = await app.do(carriers.register, {
    ...wish('上级通报', 'secret'),
    mark: { level: 'topSecret', end: { form: 'term', months: 240 } },
    documentNumber: '公厅〔2026〕3号'
  })
  const derive = (otherwise: object) =>
    propose({ way: 'derived', mark: undefined, basis: undefined, sources: [{ carrierId: source.id }], ...otherwise })
  const whole = await app.do(determinations.propose, derive({ title: '贯彻意见' }))
  expect(whole).toMatchObject({ markText: '绝密★2046年2月28日', basis: '公厅〔2026〕3号', way: 'derived' })
  const point = { text: '统计数字', mark: fiveYears as Extract<Mark, { level: 'confidential' }> }
  const touching = derive({ sources: [{ carrierId: source.id, touched: point }] })
  expect(await app.do(determinations.propose, touching)).toMatchObject({ markText: '秘密★2031年2月28日' })
  const longer = { text: '方案', mark: { level: 'secret', end: { form: 'date', on: '2050-01-01' } } } as const
  expect(
    await app.refusal(determinations.propose, derive({ sources: [{ carrierId: source.id, touched: longer }] }))
  ).toBe('determination.pointOutlastsSource')
  expect(await app.refusal(determinations.propose, derive({ sources: [] }))).toBe('determination.sourcesMissing')
  await app.as('D100')
  expect(
    await app.refusal(determinations.decide, {
      determinationId: whole.id,
      decision: 'approved',
      mark: tenYears,
      reason: '改',
      version: 1
    })
  ).toBe('determination.followsSource')
  expect(await decide(whole.id)).toMatchObject({ state: 'approved', markText: '绝密★2046年2月28日' })
})

test('what is derived from a source that is none, or has ended, or whose points are known, is refused', async () => {
  const { app, wish, make, propose } = await chamber()
  const { carrier: source } = await make({ points: [{ text: '抓捕时间', mark: fiveYears }] })
  await app.as('C100')
  const plain = await app.do(carriers.register, wish('通讯录', 'unclassified'))
  const over = await app.do(carriers.register, {
    ...wish('旧件', 'confidential'),
    mark: { level: 'confidential', end: { form: 'date', on: '2026-11-01' } }
  })
  const derive = (carrierId: string, touched?: { text: string }) =>
    propose({ way: 'derived', mark: undefined, sources: [{ carrierId, ...(touched && { touched }) }] })
  expect(await app.refusal(determinations.propose, derive(plain.id))).toBe('determination.sourceNotStateSecret')
  expect(await app.refusal(determinations.propose, derive(over.id))).toBe('determination.sourceEnded')
  expect(await app.refusal(determinations.propose, derive(source.id, { text: '别的' }))).toBe(
    'determination.noSuchPoint'
  )
  // The mark is that of the recorded point, whatever the proposer says of it.
  expect(await app.do(determinations.propose, derive(source.id, { text: '抓捕时间' }))).toMatchObject({
    markText: '秘密★2031年11月21日'
  })
})

test('a source that changes while what is derived from it waits must be followed before it is decided', async () => {
  const { app, make, propose, decide, change } = await chamber()
  const { carrier: source } = await make({})
  await app.as('C100')
  const derived = await app.do(
    determinations.propose,
    propose({ way: 'derived', mark: undefined, sources: [{ carrierId: source.id }] })
  )
  await change(source.id, { level: 'secret', end: { form: 'term', months: 240 } })
  const wish = { determinationId: derived.id, decision: 'approved', version: 1 } as const
  await app.as('D100')
  expect(await app.refusal(determinations.decide, wish)).toBe('determination.sourceChanged')
  await app.as('C100')
  const again = propose({ way: 'derived', mark: undefined, sources: [{ carrierId: source.id }] })
  const amended = { ...again, determinationId: derived.id, version: 1 }
  expect(await app.do(determinations.amend, amended)).toMatchObject({ markText: '机密★2046年11月21日' })
  expect(await decide(derived.id, 2)).toMatchObject({ state: 'approved' })
})

test('rule 9: a compilation takes the highest level and the longest end, and a person says which where nobody can reckon', async () => {
  const { app, make, wish, propose } = await chamber()
  const { carrier: one } = await make({ title: '甲', mark: fiveYears })
  const { carrier: two } = await make({ title: '乙', mark: tenYears })
  await app.as('C100')
  const compile = (ids: string[], otherwise: object = {}) =>
    propose({
      way: 'compilation',
      mark: undefined,
      sources: ids.map((carrierId) => ({ carrierId })),
      ...otherwise
    })
  expect(await app.do(determinations.propose, compile([one.id, two.id]))).toMatchObject({
    markText: '机密★2036年11月21日'
  })
  expect(await app.refusal(determinations.propose, compile([one.id]))).toBe('determination.sourcesMissing')
  const event = await app.do(carriers.register, {
    ...wish('丙', 'confidential'),
    mark: { level: 'confidential', end: { form: 'condition', text: '会议结束后' } }
  })
  const mixed = [two.id, event.id]
  expect(await app.call(determinations.propose, compile(mixed))).toMatchObject({
    refusal: { code: 'determination.endsNotComparable', data: { ends: '2036-11-21 · 会议结束后' } }
  })
  const shorter = { chosenEnd: { form: 'date', on: '2030-01-01' } }
  expect(await app.refusal(determinations.propose, compile(mixed, shorter))).toBe('determination.endsNotComparable')
  const chosen = { chosenEnd: { form: 'condition', text: '会议结束后' } }
  expect(await app.do(determinations.propose, compile(mixed, chosen))).toMatchObject({ markText: '机密★会议结束后' })
  const plain = [
    await app.do(carriers.register, wish('丁', 'unclassified')),
    await app.do(carriers.register, wish('戊', 'unclassified'))
  ]
  expect(await app.refusal(determinations.propose, compile(plain.map(({ id }) => id)))).toBe(
    'determination.nothingSecret'
  )
})

test('rule 10: a scope names at least one unit or person, and only who may know it', async () => {
  const { app, propose } = await chamber()
  const low = await app.do(people.register, { number: 'P9', name: '赵', unit: '治安支队', clearance: 'confidential' })
  await app.as('K100')
  expect(await app.refusal(determinations.propose, propose({ scopeUnits: [] }))).toBe('determination.scopeMissing')
  expect(await app.refusal(determinations.propose, propose({ scopePeople: [low.id] }))).toBe('person.notCleared')
  expect(await app.refusal(determinations.propose, propose({ scopeUnits: ['不存在'] }))).toBe('unit.notFound')
})

test('a proposal is amended and withdrawn by its proposer while it waits, and by nobody else', async () => {
  const { app, propose, decide } = await chamber()
  await app.as('K100')
  const { id } = await app.do(determinations.propose, propose({}))
  const amend = { ...propose({ title: '改过的题名' }), determinationId: id, version: 1 }
  expect(await app.do(determinations.amend, amend)).toMatchObject({ title: '改过的题名', version: 2 })
  expect(await app.refusal(determinations.amend, amend)).toBe('determination.changedMeanwhile')
  await app.as('C100')
  expect(await app.refusal(determinations.amend, { ...amend, version: 2 })).toBe('determination.notYours')
  await app.as('K100')
  await app.do(determinations.withdraw, { determinationId: id, version: 2 })
  expect(await app.refusal(determinations.withdraw, { determinationId: id, version: 3 })).toBe(
    'determination.decidedAlready'
  )
  await expect(decide(id, 3)).rejects.toThrow('determination.decidedAlready')
})

test('a rejection or another mark than the proposed one says why; the proposal stays readable beside it', async () => {
  const { app, propose, number } = await chamber()
  await app.as('K100')
  const { id } = await app.do(determinations.propose, propose({}))
  const rejected = await app.do(determinations.propose, propose({ title: '另一件' }))
  await app.as('D100')
  const lower = { determinationId: id, decision: 'approved', mark: fiveYears, version: 1 } as const
  expect(await app.refusal(determinations.decide, lower)).toBe('determination.reasonMissing')
  expect(await app.do(determinations.decide, { ...lower, reason: '危害程度较轻' })).toMatchObject({
    markText: '秘密★5年',
    markTextProposed: '机密★10年',
    reason: '危害程度较轻'
  })
  const no = { determinationId: rejected.id, decision: 'rejected', version: 1 } as const
  expect(await app.refusal(determinations.decide, no)).toBe('determination.reasonMissing')
  await app.do(determinations.decide, { ...no, reason: '不属国家秘密' })
  await app.as('C100')
  expect(await app.refusal(determinations.registerOriginals, { ...number(rejected.id), version: 2 })).toBe(
    'determination.notApproved'
  )
})

test('rule 26: an extension is decided before the end; from then on only declassification remains', async () => {
  const { app, make, extend } = await chamber()
  const { carrier } = await make({ mark: { level: 'confidential', end: { form: 'term', months: 1 } } })
  const { id } = await app.do(determinations.proposeChange, extend(carrier.id))
  app.now = new Date('2026-12-21T02:00:00.000Z')
  await app.as('D100')
  expect(await app.refusal(determinations.decide, { determinationId: id, decision: 'approved', version: 1 })).toBe(
    'determination.changeTooLate'
  )
  await app.do(determinations.decide, { determinationId: id, decision: 'rejected', reason: '已届满', version: 1 })
  await app.as('C100')
  expect(await app.refusal(determinations.proposeChange, extend(carrier.id))).toBe('determination.changeTooLate')
  expect(
    await app.do(determinations.proposeChange, { ...extend(carrier.id), mark: declassified, why: '期限届满' })
  ).toMatchObject({ act: 'declassify', state: 'waiting' })
  expect(await app.refusal(determinations.proposeChange, { ...extend(carrier.id), mark: declassified })).toBe(
    'determination.changeWaiting'
  )
})

test('rule 27: a change reaches every original and copy: the new mark in the data, a notice to each who has it or may know it, a task to re-mark each', async () => {
  const { app, make, change, borrower, leader } = await chamber()
  const { carrier, determination } = await make({ originals: 2 })
  await app.do(loans.lend, {
    carrierId: carrier.id,
    borrowerId: borrower,
    purpose: '研判',
    dueOn: '2026-11-25',
    version: 2,
    together: leader
  })
  const decided = await change(carrier.id, { level: 'secret', end: { form: 'term', months: 240 } }, 3)
  expect(decided).toMatchObject({ act: 'extend', markTextBefore: '机密★10年', markText: '机密★20年' })
  expect(decided.carriers).toMatchObject([
    { markText: '机密★20年', markState: 'toRemark' },
    { markText: '机密★20年', markState: 'toRemark' }
  ])
  expect(decided.affected.map(({ id }) => id)).toEqual(decided.carriers.map(({ id }) => id))
  expect(decided.notices.map(({ to }) => to)).toEqual(['刑侦支队', '周海燕 P001', '王芳 P005'])
  await app.as('C100')
  const toRemark = async () => (await app.do(tasks.due, { kinds: ['remark'] })).rows.map((row) => row.carrier?.id)
  expect((await toRemark()).toSorted()).toEqual(decided.carriers.map(({ id }) => id).toSorted())
  const [first] = decided.carriers
  const remark = { carrierId: carrier.id, seen: '旧标志划去，新标志盖在旁边', version: first?.version ?? 0 } as const
  expect(await app.do(determinations.remark, remark)).toMatchObject({ markState: 'remarked' })
  expect(await toRemark()).toEqual(decided.carriers.slice(1).map(({ id }) => id))
  expect(await app.refusal(determinations.remark, { ...remark, version: remark.version + 1 })).toBe(
    'determination.notToRemark'
  )
  const [notice] = decided.notices
  const served = { noticeId: notice?.id ?? '', receiver: '陈队长', servedOn: '2026-11-21' }
  expect(await app.refusal(determinations.serveNotice, { ...served, servedOn: '2026-11-22' })).toBe(
    'determination.servedLater'
  )
  await app.do(determinations.serveNotice, served)
  expect(await app.refusal(determinations.serveNotice, served)).toBe('determination.servedAlready')
  const opened = await app.do(determinations.open, { determinationId: determination.id })
  expect(opened.changes).toMatchObject([{ act: 'extend', state: 'approved' }])
  const { events } = await app.do(carriers.history, { carrierId: opened.carriers[1]?.id ?? '' })
  expect(events.at(-1)).toMatchObject({
    operation: 'determinations.decide',
    changed: { mark: ['机密★10年', '机密★20年'], why: '工作需要', decidedBy: '定密人' }
  })
})

test('rule 27: a changed mark reaches whoever has it in hand: the readers it goes round to, who carries it, whom it was sent to', async () => {
  const { app, make, change, borrower, leader } = await chamber()
  const { carrier, determination } = await make({ originals: 3 })
  const [first, second, third] = determination.carriers.map(({ id }) => id) as [string, string, string]
  const traveller = await app.do(people.register, {
    number: 'P006',
    name: '孙立',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const dueOn = '2026-11-24'
  await app.do(circulations.begin, { carrierId: first, readerIds: [borrower], dueOn, version: 2 })
  await app.do(movements.carryOut, {
    ...{
      carriers: [{ carrierId: second, version: 2 }],
      destination: '省公安厅',
      abroad: false,
      purpose: '会商',
      dueOn
    },
    ...{ travellerIds: [traveller.id], together: { traveller: [], ...leader } }
  })
  const sent = await app.do(movements.send, {
    ...{
      carriers: [{ carrierId: third, version: 2 }],
      channel: 'courierService',
      whither: '某市公安局',
      purpose: '发文'
    },
    ...{ dueOn, together: { secondOfficer: [], ...leader } }
  })
  await app.do(movements.confirmDelivery, {
    ...{ movementId: sent.movements[0]?.id ?? '', receivedBy: '孙机要', receivedOn: '2026-11-21', receiptNumber: '回7' }
  })
  const decided = await change(carrier.id, { level: 'secret', end: { form: 'term', months: 240 } })
  expect(decided.notices.map(({ to }) => to)).toEqual(['刑侦支队', '周海燕 P001', '孙立 P006', '王芳 P005'])
  await app.as('C100')
  const { rows } = await app.do(tasks.due, { kinds: ['tellRecipient'] })
  expect(rows).toMatchObject([
    {
      carrier: { number: 'BM-2026-0000003' },
      task: { note: '某市公安局 · BM-2026-0000003 · 机密★10年 → 机密★20年' }
    }
  ])
})

test('rule 42: what was re-marked is told as it was seen, never ticked, and stands in the history', async () => {
  const { app, make, change } = await chamber()
  const { carrier } = await make({})
  await change(carrier.id, { level: 'secret', end: { form: 'term', months: 240 } })
  await app.as('C100')
  const { version } = await app.do(carriers.open, { carrierId: carrier.id })
  const tick = { carrierId: carrier.id, oldIsVoid: true, newIsAdded: true, version }
  expect(await app.gate.call('determinations.remark', tick)).toMatchObject({ refusal: { code: 'input.invalid' } })
  expect(await app.gate.call('determinations.remark', { carrierId: carrier.id, seen: '  ', version })).toMatchObject({
    refusal: { code: 'input.invalid' }
  })
  const seen = '首页原标志划去并盖作废章，右侧盖新标志'
  await app.do(determinations.remark, { carrierId: carrier.id, seen, version })
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events.at(-1)).toMatchObject({ operation: 'determinations.remark', changed: { mark: '机密★20年', seen } })
})

test('declassification voids the mark, and what is re-marked bears the word for it', async () => {
  const { app, make, change } = await chamber()
  const { carrier } = await make({})
  const decided = await change(carrier.id, declassified)
  expect(decided).toMatchObject({ act: 'declassify', carriers: [{ level: 'unclassified', markText: '解密' }] })
  await app.as('C100')
  const { version = 0 } = decided.carriers[0] ?? {}
  expect(
    await app.do(determinations.remark, { carrierId: carrier.id, seen: '旧标志划去，新标志盖在旁边', version })
  ).toMatchObject({ markState: 'declassified' })
})

test('what is not marked yet bears a changed mark from the first, without anything to re-mark', async () => {
  const { make, change } = await chamber()
  const { carrier } = await make({ marked: false })
  expect((await change(carrier.id, fiveYears)).carriers).toMatchObject([
    { markText: '秘密★5年', markState: 'unmarked' }
  ])
})

test('a change of a source calls for a review of everything derived from it, and the derived cannot leave its source', async () => {
  const { app, make, change, extend } = await chamber()
  const { carrier: source, determination } = await make({})
  const { carrier: derived } = await make({ way: 'derived', mark: undefined, sources: [{ carrierId: source.id }] })
  expect((await app.do(determinations.ofCarrier, { carrierId: source.id })).derived).toHaveLength(1)
  expect(await app.refusal(determinations.proposeChange, { ...extend(derived.id), mark: declassified })).toBe(
    'determination.followsSource'
  )
  const longer: Mark = { level: 'secret', end: { form: 'date', on: '2040-01-01' } }
  expect(await app.refusal(determinations.proposeChange, { ...extend(derived.id), mark: longer })).toBe(
    'determination.followsSource'
  )
  await change(source.id, declassified)
  await app.as('C100')
  expect((await app.do(determinations.open, { determinationId: determination.id })).derived).toMatchObject([
    { way: 'derived' }
  ])
  expect(await app.do(determinations.proposeChange, { ...extend(derived.id), mark: declassified })).toMatchObject({
    act: 'declassify'
  })
})

test('rule 44: whoever holds a secret made elsewhere can only suggest; its issuer’s notice is followed', async () => {
  const { app, wish, extend } = await chamber()
  await app.as('C100')
  const received = await app.do(carriers.register, { ...wish('上级文件'), documentNumber: '公厅〔2026〕9号' })
  const twin = await app.do(carriers.register, { ...wish('上级文件'), documentNumber: '公厅〔2026〕9号' })
  const other = await app.do(carriers.register, { ...wish('别的文件'), documentNumber: '公厅〔2026〕8号' })
  expect(await app.refusal(determinations.proposeChange, { ...extend(received.id), version: 1 })).toBe(
    'determination.notOriginator'
  )
  expect(await app.do(determinations.suggest, { carrierId: received.id, suggestion: '建议提前解密' })).toMatchObject({
    dueOn: '2026-12-01'
  })
  const notice = {
    carrierId: received.id,
    document: '公厅〔2026〕21号',
    noticedOn: '2026-11-20',
    mark: fiveYears,
    version: 1
  } as const
  expect(await app.refusal(determinations.enterIssuerNotice, { ...notice, noticedOn: '2026-11-22' })).toBe(
    'determination.noticedLater'
  )
  const entered = await app.do(determinations.enterIssuerNotice, notice)
  expect(entered).toMatchObject({ act: 'change', state: 'approved', issuerDocument: '公厅〔2026〕21号' })
  expect(entered.affected.map(({ id }) => id)).toEqual([received.id, twin.id])
  expect(await app.do(carriers.open, { carrierId: twin.id })).toMatchObject({
    markText: '秘密★5年',
    markState: 'toRemark'
  })
  expect(await app.do(carriers.open, { carrierId: other.id })).toMatchObject({ markState: 'marked' })
})

test('what was made here is neither suggested upon nor noticed by an issuer', async () => {
  const { app, make } = await chamber()
  const { carrier } = await make({})
  expect(await app.refusal(determinations.suggest, { carrierId: carrier.id, suggestion: '解密' })).toBe(
    'determination.ownSecret'
  )
  const notice = {
    carrierId: carrier.id,
    document: '1号',
    noticedOn: '2026-11-20',
    mark: fiveYears,
    version: 2
  } as const
  expect(await app.refusal(determinations.enterIssuerNotice, notice)).toBe('determination.ownSecret')
})

test('rule 25: what ends is told early, and after its end nothing is open by itself', async () => {
  const { app, make } = await chamber()
  const { carrier } = await make({ mark: { level: 'confidential', end: { form: 'date', on: '2026-12-20' } } })
  const endings = (which: 'ended' | 'ending', within?: number) =>
    app.do(determinations.endings, { which, ...(within !== undefined && { within }) })
  expect((await endings('ending')).rows).toMatchObject([{ carrierId: carrier.id, daysLeft: 29 }])
  expect((await endings('ending', 7)).total).toBe(0)
  app.now = new Date('2026-12-21T02:00:00.000Z')
  await app.as('C100')
  expect((await endings('ended')).rows).toMatchObject([{ carrierId: carrier.id, daysLeft: -1 }])
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({
    level: 'confidential',
    markState: 'marked'
  })
  await app.hire('C200', ['archivist'], 'workSecret')
  expect(await endings('ended')).toEqual({ rows: [], total: 0 })
})

test('that a condition has come about is noted once, calls for a review, and opens nothing', async () => {
  const { app, make, extend } = await chamber()
  const { carrier } = await make({ mark: { level: 'secret', end: { form: 'condition', text: '行动结束后' } } })
  const plain = await make({ title: '无条件' })
  const met = { carrierId: carrier.id, metOn: '2026-11-20', note: '行动已收网', version: 2 }
  expect((await app.do(determinations.endings, { which: 'conditions' })).total).toBe(1)
  expect(await app.refusal(determinations.noteConditionMet, { ...met, metOn: '2026-11-22' })).toBe(
    'determination.metLater'
  )
  expect(await app.refusal(determinations.noteConditionMet, { ...met, carrierId: plain.carrier.id })).toBe(
    'determination.noCondition'
  )
  await app.do(determinations.noteConditionMet, met)
  expect(await app.refusal(determinations.noteConditionMet, { ...met, version: 3 })).toBe(
    'determination.conditionMetAlready'
  )
  expect((await app.do(determinations.endings, { which: 'ended' })).rows).toMatchObject([
    { carrierId: carrier.id, conditionMetOn: '2026-11-20' }
  ])
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject({ level: 'secret' })
  expect(await app.refusal(determinations.proposeChange, { ...extend(carrier.id), version: 3 })).toBe(
    'determination.changeTooLate'
  )
})

test('a clerk sees only what the clerk has proposed or holds', async () => {
  const { app, make } = await chamber()
  const { determination } = await make({})
  await app.hire('K200', ['clerk'], 'secret')
  expect(await app.do(determinations.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(determinations.open, { determinationId: determination.id })).toBe('determination.notFound')
  await app.as('K100')
  expect((await app.do(determinations.list, {})).total).toBe(1)
})

/** An office with a clerk who proposes, an authority who determines, an officer who numbers, a leader and a borrower. */
async function chamber(level: 'secret' | 'topSecret' = 'secret') {
  const { app, wish } = await office(level)
  await app.hire('K100', ['clerk'], level)
  await app.hire('D100', ['classificationAuthority'], level, '定密人')
  await app.hire('L100', ['unitLeader'], level)
  await app.as('C100')
  const { holderId, placeId } = wish('')
  await app.do(units.register, { name: '经侦支队' })
  const { id: borrower } = await app.do(people.register, {
    number: 'P005',
    name: '王芳',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const leader = { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
  const propose = (otherwise: object): WishOf<typeof determinations.propose> => ({
    way: 'original',
    title: '专案行动方案',
    kind: 'paper',
    unit: '刑侦支队',
    originals: 1,
    mark: tenYears,
    startsOn: '2026-11-21',
    basis: '公安工作国家秘密范围 第3条',
    scopeUnits: ['刑侦支队'],
    ...otherwise
  })
  const number = (determinationId: string) => ({ determinationId, holderId, placeId, pages: 12, version: 2 })
  const decide = async (determinationId: string, version = 1) => {
    await app.as('D100')
    return app.do(determinations.decide, { determinationId, decision: 'approved', version })
  }
  /** One that has gone all the way; the officer sits there afterwards. */
  const make = async ({ marked = true, ...otherwise }: { marked?: boolean } & Record<string, unknown>) => {
    await app.as(otherwise['sources'] ? 'C100' : 'K100')
    const { id } = await app.do(determinations.propose, propose(otherwise))
    await decide(id)
    await app.as('C100')
    const determination = await app.do(determinations.registerOriginals, number(id))
    const carrierIds = determination.carriers.map((each) => each.id)
    if (marked) await app.do(determinations.confirmMarked, { carrierIds, how: 'printed' })
    const carrier = await app.do(carriers.open, { carrierId: carrierIds[0] ?? '' })
    return { determination, carrier }
  }
  const extend = (carrierId: string): WishOf<typeof determinations.proposeChange> => ({
    carrierId,
    mark: { level: 'confidential', end: { form: 'term', months: 24 } },
    why: '工作需要',
    version: 2
  })
  const change = async (carrierId: string, mark: Mark, version?: number) => {
    await app.as('C100')
    const carrier = await app.do(carriers.open, { carrierId })
    const proposed = await app.do(determinations.proposeChange, {
      carrierId,
      mark,
      why: '工作需要',
      version: version ?? carrier.version
    })
    return decide(proposed.id)
  }
  return { app, wish, propose, number, decide, make, extend, change, borrower, leader }
}
