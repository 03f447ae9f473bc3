import { expect, test } from 'vitest'
import type { OutputOf, WishOf } from '#shared/define-operation.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { archives } from '#shared/registers/archives.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { loans } from '#shared/registers/loans.ts'
import { movements } from '#shared/registers/movements.ts'
import { people } from '#shared/registers/people.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { accounts } from '#shared/system/accounts.ts'
import { session } from '#shared/system/session.ts'
import { withKey } from '../store/with-key.ts'
import { archiveRoom } from './archive-room.ts'
import { nowhere } from './moving-room.ts'

type Begun = OutputOf<typeof appraisals.begin>

test('a group answers item by item, each signs, and only then the answers count', async () => {
  const { app, old, begun, answer, close } = await appraisalRoom()
  const [first, second, third, fourth] = [await old('甲'), await old('乙'), await old('丙'), await old('丁')]
  let appraisal = await begun({ ended: true })
  expect(appraisal).toMatchObject({
    number: 'DJ-2026-0001',
    state: 'open',
    level: 'confidential',
    counts: { unanswered: 4 },
    group: [
      { number: 'L200', leads: true },
      { number: 'C101', leads: false },
      { number: 'C200', leads: false }
    ]
  })
  appraisal = await answer(appraisal, [first, second], { answer: 'destroy', reason: '已无查考价值' })
  appraisal = await answer(appraisal, [third], { answer: 'extend', reason: '仍有查考价值', keepUntil: '2036-12-31' })
  // Nothing counts before it is signed.
  expect((await app.do(appraisals.ofCarrier, { carrierId: first })).latest).toBeUndefined()
  expect((await app.do(archives.open, { carrierId: third })).item?.keepUntil).toBe('2020-12-31')
  appraisal = await answer(appraisal, [fourth], { answer: 'retain', reason: '重大历史事件' })
  appraisal = await close(appraisal)
  expect(appraisal).toMatchObject({
    state: 'closed',
    reportNumber: 'JB-2026-0001',
    report: '鉴定结论：见逐件意见。',
    counts: { unanswered: 0, destroy: 2, extend: 1, retain: 1 }
  })
  for (const member of appraisal.group) expect(member.signedAt).toBe('2026-11-21T02:00:00.000Z')
  expect((await app.do(appraisals.ofCarrier, { carrierId: first })).latest).toBe('destroy')
  expect((await app.do(archives.open, { carrierId: third })).item?.keepUntil).toBe('2036-12-31')
  expect((await app.do(archives.open, { carrierId: fourth })).item).not.toHaveProperty('keepUntil')
  expect(await app.do(appraisals.open, { appraisalId: appraisal.id })).toMatchObject({ listable: 2 })
  expect((await app.do(appraisals.items, { appraisalId: appraisal.id, answers: ['extend'] })).rows).toMatchObject([
    { carrierId: third, reason: '仍有查考价值', archive: { keepUntil: '2020-12-31', year: 2010 } }
  ])
  // The history of each tells the answer; that of the appraisal, who signed.
  const { events } = await app.do(carriers.history, { carrierId: third })
  expect(events.at(-1)).toMatchObject({
    operation: 'appraisals.close',
    changed: { appraisal: 'DJ-2026-0001', appraisalAnswer: 'extend', reason: '仍有查考价值', keepUntil: '2036-12-31' }
  })
  const entries = await app.lastEntries(6, 'C200')
  expect(entries.find(({ subject }) => subject === appraisal.id)).toMatchObject({
    operation: 'appraisals.close',
    changed: { reportNumber: 'JB-2026-0001', group: '郑局长 赵敏 何档案' }
  })
  expect(entries[0]).toMatchObject({
    together: [
      { as: 'appraiser', number: 'L200' },
      { as: 'appraiser', number: 'C101' }
    ]
  })
})

test('an appraisal is not begun before an impossible group, or of what cannot be appraised', async () => {
  const { app, old, group, begin, register, low } = await appraisalRoom()
  const item = await old('甲')
  const refused = async (otherwise: Partial<WishOf<typeof appraisals.begin>>) =>
    app.refusal(appraisals.begin, { ...begin(), ...otherwise })
  expect(await refused({ memberIds: [group.memberIds[0] ?? ''] })).toBe('input.invalid')
  expect(await refused({ memberIds: [group.memberIds[0] ?? '', group.leaderId] })).toBe('appraisal.groupTwice')
  expect(await refused({ leaderId: nowhere })).toBe('person.notFound')
  // Whoever appraises reads what is before them.
  expect(await refused({ leaderId: low.id, carrierIds: [item] })).toBe('person.notCleared')
  expect(await refused({ carrierIds: [nowhere] })).toBe('carrier.notFound')
  await app.as('C100')
  const inStock = await register('未归档')
  await app.as('C200')
  expect(await refused({ carrierIds: [inStock.id] })).toBe('archive.notCatalogued')
  await app.do(appraisals.begin, { ...begin(), carrierIds: [item] })
  expect(await refused({ carrierIds: [item] })).toBe('appraisal.underAppraisal')
  expect(await refused({ ended: true })).toBe('appraisal.nothingEnded')
})

test('nothing is put before a group beyond what one appraisal can hold', async () => {
  const { app, begin, holding } = await appraisalRoom()
  const holdings = (count: number) =>
    Array.from({ length: count }, (_, index) => holding(`期满文件${index}`, { year: 2010, retention: 'years10' }))
  await app.do(archives.enter, { holdings: holdings(1000) })
  await app.do(archives.enter, { holdings: holdings(1) })
  expect(await app.refusal(appraisals.begin, { ...begin(), ended: true })).toBe('appraisal.tooMany')
})

test('an answer that says nothing, or that the item forbids, is refused', async () => {
  const { app, old, begun, answer } = await appraisalRoom()
  const ended = await old('甲')
  const running = await old('乙', { year: 2025 })
  const forEver = await old('丙', { retention: 'permanent' })
  const stranger = await old('丁')
  const appraisal = await begun({ carrierIds: [ended, running, forEver] })
  const refused = async (carrierIds: string[], otherwise: object) =>
    app.refusal(appraisals.answer, {
      appraisalId: appraisal.id,
      carrierIds,
      answer: 'extend',
      reason: '理由',
      version: appraisal.version,
      ...otherwise
    })
  expect(await refused([stranger], { answer: 'destroy' })).toBe('appraisal.itemNotFound')
  expect(await refused([running], { answer: 'destroy' })).toBe('appraisal.stillToBeKept')
  expect(await refused([forEver], { answer: 'destroy' })).toBe('appraisal.keptForEver')
  expect(await refused([forEver], { keepUntil: '2099-12-31' })).toBe('appraisal.keptForEver')
  expect(await refused([ended], {})).toBe('appraisal.newDayMissing')
  expect(await refused([ended], { keepUntil: '2026-11-21' })).toBe('appraisal.notLater')
  expect(await refused([running], { keepUntil: '2035-12-31' })).toBe('appraisal.notLater')
  expect(await refused([ended], { answer: 'transfer' })).toBe('appraisal.whitherMissing')
  expect(await refused([ended], { answer: 'retain', reason: '' })).toBe('input.invalid')
  expect(await refused([ended], { answer: 'retain', version: 9 })).toBe('appraisal.changedMeanwhile')
  expect(await refused([ended], { appraisalId: nowhere, answer: 'retain' })).toBe('appraisal.notFound')
  const after = await answer(appraisal, [ended], { answer: 'destroy', reason: '无保存价值' })
  expect(after.counts).toMatchObject({ destroy: 1, unanswered: 2 })
})

test('retain is never overtaken by an answer in bulk: what is answered is changed by itself', async () => {
  const { app, old, begun, answer } = await appraisalRoom()
  const [kept, other] = [await old('甲'), await old('乙')]
  let appraisal = await begun({ ended: true })
  appraisal = await answer(appraisal, [kept], { answer: 'retain', reason: '重大历史事件' })
  const bulk = { appraisalId: appraisal.id, answer: 'destroy' as const, reason: '成批', version: appraisal.version }
  expect(await app.refusal(appraisals.answer, { ...bulk, carrierIds: [kept, other] })).toBe('appraisal.answeredAlready')
  expect((await app.do(appraisals.items, { appraisalId: appraisal.id, unanswered: true })).total).toBe(1)
  appraisal = await answer(appraisal, [kept], { answer: 'destroy', reason: '复核后改' })
  expect(appraisal.counts).toMatchObject({ destroy: 1, unanswered: 1 })
})

test('an appraisal is closed only whole, with a report, by everybody of the group and nobody else', async () => {
  const { app, old, begun, answer, proof } = await appraisalRoom()
  const item = await old('甲')
  const empty = await begun({})
  const sign = (appraisal: Begun, otherwise: object = {}) => ({
    appraisalId: appraisal.id,
    report: '结论',
    version: appraisal.version,
    together: { appraiser: [proof('L200'), proof('C101')] },
    ...otherwise
  })
  expect(await app.refusal(appraisals.close, sign(empty))).toBe('appraisal.empty')
  let appraisal = await begun({ carrierIds: [item] })
  expect(await app.refusal(appraisals.close, sign(appraisal))).toBe('appraisal.unanswered')
  appraisal = await answer(appraisal, [item], { answer: 'retain', reason: '重要' })
  expect(await app.refusal(appraisals.close, sign(appraisal, { report: ' ' }))).toBe('appraisal.reportMissing')
  const with_ = (...numbers: string[]) => sign(appraisal, { together: { appraiser: numbers.map(proof) } })
  expect(await app.refusal(appraisals.close, with_('L200'))).toBe('input.invalid')
  expect(await app.refusal(appraisals.close, with_('L200', 'L100'))).toBe('appraisal.notOfGroup')
  expect(await app.refusal(appraisals.close, with_('L200', 'C200'))).toBe('together.samePerson')
  expect(await app.refusal(appraisals.close, sign(appraisal, { version: 9 }))).toBe('appraisal.changedMeanwhile')
  // Another archivist may take it down; then all three prove themselves.
  await app.hire('C300', ['archivist'], 'secret', '新档案员')
  expect(await app.refusal(appraisals.close, with_('L200', 'C101'))).toBe('appraisal.memberMissing')
  await app.do(appraisals.close, with_('L200', 'C101', 'C200'))
  expect(await app.refusal(appraisals.close, { ...with_('L200', 'C101', 'C200'), version: 4 })).toBe('appraisal.ended')
  expect(await app.refusal(appraisals.add, { appraisalId: appraisal.id, carrierIds: [item], version: 4 })).toBe(
    'appraisal.ended'
  )
})

test('a member whose account is no longer cleared does not sign', async () => {
  const { app, old, begun, answer, closing, lower } = await appraisalRoom()
  const item = await old('甲')
  let appraisal = await begun({ carrierIds: [item] })
  appraisal = await answer(appraisal, [item], { answer: 'retain', reason: '重要' })
  await lower('C101')
  expect(await app.refusal(appraisals.close, closing(appraisal))).toBe('appraisal.personNotCleared')
})

test('what was withdrawn has answered nothing, and its items can be appraised anew', async () => {
  const { app, old, begun, answer } = await appraisalRoom()
  const item = await old('甲')
  let appraisal = await begun({ carrierIds: [item] })
  appraisal = await answer(appraisal, [item], { answer: 'destroy', reason: '误' })
  const withdrawn = await app.do(appraisals.withdraw, {
    appraisalId: appraisal.id,
    reason: '选错年度',
    version: appraisal.version
  })
  expect(withdrawn).toMatchObject({ state: 'withdrawn', report: '选错年度' })
  expect((await app.do(appraisals.ofCarrier, { carrierId: item })).latest).toBeUndefined()
  expect(await app.do(appraisals.list, { which: 'ended' })).toMatchObject({ total: 1, waiting: 1 })
  await begun({ ended: true })
  expect(await app.do(appraisals.list, {})).toMatchObject({ total: 2, waiting: 0 })
})

test('rule 23: only what the latest closed appraisal says to destroy can be listed, and a later answer takes that back', async () => {
  const { app, old, appraised } = await appraisalRoom()
  const item = await old('甲')
  const { id: listId } = await app.do(destruction.begin, { reason: '期满销毁' })
  const add = async () => {
    const { version } = await app.do(destruction.open, { listId })
    return app.call(destruction.add, { listId, carrierIds: [item], version })
  }
  const notAppraised = { ok: false, refusal: { code: 'destruction.notAppraised' } }
  expect(await add()).toMatchObject(notAppraised)
  await appraised(item, { answer: 'destroy', reason: '无保存价值' })
  await appraised(item, { answer: 'extend', reason: '又有查考', keepUntil: '2027-12-31' })
  expect(await add()).toMatchObject(notAppraised)
  app.now = new Date('2028-01-03T02:00:00.000Z')
  await app.as('C200')
  await appraised(item, { answer: 'destroy', reason: '已无价值' })
  expect(await add()).toMatchObject({ ok: true, value: { counts: { listed: 1 } } })
  expect(await app.do(carriers.open, { carrierId: item })).toMatchObject({ state: 'destroyPending' })
})

test('rule 23: an answer that comes after it was listed takes it off by its status, and a bulk approval does not overtake it', async () => {
  const { app, old, appraised, listed, counted, approving } = await appraisalRoom()
  const [spared, gone] = [await old('甲'), await old('乙')]
  for (const item of [spared, gone]) await appraised(item, { answer: 'destroy', reason: '无保存价值' })
  const list = await counted(await listed([spared, gone]))
  await appraised(spared, { answer: 'retain', reason: '涉及申诉案件' })
  // What the approver has before them is no longer what stands there.
  expect(await app.refusal(destruction.approve, approving(list))).toBe('destruction.changedMeanwhile')
  const now = await app.do(destruction.open, { listId: list.id })
  expect(now).toMatchObject({ state: 'counted', counts: { listed: 1, retained: 1 } })
  expect((await app.do(destruction.items, { listId: list.id })).rows).toMatchObject([
    { carrierId: spared, status: 'retained', reason: 'DJ-2026-0003 涉及申诉案件', endedBy: { number: 'L200' } },
    { carrierId: gone, status: 'listed' }
  ])
  expect(await app.do(carriers.open, { carrierId: spared })).toMatchObject({ state: 'archived' })
  const approved = await app.do(destruction.approve, approving(now))
  expect(approved.steps.at(-1)).toMatchObject({ act: 'approve', approved: 1, retained: 0 })
  expect(approved.touched.map(({ carrierId }) => carrierId)).toEqual([gone])
})

test('rule 23: it leaves the list until the very last, also when that is sealed, and a list of nothing ends', async () => {
  const { app, old, appraised, sealed, destroying } = await appraisalRoom()
  const [one, two] = [await old('甲'), await old('乙')]
  for (const item of [one, two]) await appraised(item, { answer: 'destroy', reason: '无保存价值' })
  const list = await sealed([one, two])
  await appraised(one, { answer: 'extend', reason: '复查', keepUntil: '2030-12-31' })
  expect(await app.refusal(destruction.destroy, destroying(list))).toBe('destruction.changedMeanwhile')
  await appraised(two, { answer: 'transfer', reason: '馆藏需要', whither: '江州市档案馆' })
  expect(await app.do(destruction.open, { listId: list.id })).toMatchObject({
    state: 'cancelled',
    counts: { retained: 2 },
    steps: [{ act: 'count' }, { act: 'approve' }, { act: 'seal' }, { act: 'withdraw', by: { number: 'L200' } }]
  })
  for (const carrierId of [one, two])
    expect(await app.do(carriers.open, { carrierId })).toMatchObject({ state: 'archived' })
})

test('rule 23: approving, sealing and destroying look again, whatever the list says', async () => {
  const { app, old, appraised, listed, counted, sealed, approving, sealing, destroying } = await appraisalRoom()
  const items = [await old('甲'), await old('乙'), await old('丙')] as const
  for (const item of items) await appraised(item, { answer: 'destroy', reason: '无保存价值' })
  const toApprove = await counted(await listed([items[0]]))
  const toSeal = await app.do(destruction.approve, approving(await counted(await listed([items[1]]))))
  const toDestroy = await sealed([items[2]])
  // Written past the rules, as only somebody with the key could: the answers are taken back, and nothing leaves its list.
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => {
    writer.run('DROP TRIGGER appraisal_items_end_once')
    writer.run("UPDATE appraisal_items SET answer = 'retain'")
  })
  const gate = app.anotherGate()
  await gate.ask(session.signIn, { number: 'C200', password: app.passwordOf('C200') })
  const code = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) => (await answer).refusal?.code
  expect(await code(gate.ask(destruction.approve, approving(toApprove)))).toBe('destruction.notAppraised')
  expect(await code(gate.ask(destruction.seal, sealing(toSeal)))).toBe('destruction.notAppraised')
  expect(await code(gate.ask(destruction.destroy, destroying(toDestroy)))).toBe('destruction.notAppraised')
  gate.close()
})

test('a request that waits for an approval ends with the list that nothing is left of', async () => {
  const { app, old, appraised, listed, counted } = await appraisalRoom()
  const item = await old('甲')
  await appraised(item, { answer: 'destroy', reason: '无保存价值' })
  const list = await counted(await listed([item]))
  await app.do(destruction.askApproval, { listId: list.id, version: list.version })
  await appraised(item, { answer: 'retain', reason: '重要' })
  await app.as('L200')
  expect((await app.do(approvals.list, { which: 'forMe' })).total).toBe(0)
})

test('from an appraisal a list is made of everything that may be listed', async () => {
  const { app, old, begun, answer, close, appraised } = await appraisalRoom()
  const [one, two, three, lent] = [await old('甲'), await old('乙'), await old('丙'), await old('丁')]
  let appraisal = await begun({ ended: true })
  expect(await app.refusal(destruction.beginFromAppraisal, { appraisalId: nowhere, reason: '期满' })).toBe(
    'appraisal.notFound'
  )
  const wish = { appraisalId: appraisal.id, reason: '2010年度期满销毁' }
  expect(await app.refusal(destruction.beginFromAppraisal, wish)).toBe('appraisal.notClosed')
  appraisal = await answer(appraisal, [one, two, three, lent], { answer: 'destroy', reason: '无保存价值' })
  await close(appraisal)
  await appraised(three, { answer: 'retain', reason: '另行鉴定' })
  await app.as('C100')
  const { version } = await app.do(carriers.open, { carrierId: lent })
  await app.do(carriers.hold, { carrierId: lent, hold: true, reason: '案件调查', version })
  await app.as('C200')
  const list = await app.do(destruction.beginFromAppraisal, wish)
  expect(list).toMatchObject({ number: 'XH-2026-0001', state: 'open', counts: { listed: 2 } })
  expect(list.touched.map(({ carrierId }) => carrierId)).toEqual([one, two])
  expect((await app.do(destruction.items, { listId: list.id })).rows[0]).toMatchObject({
    archive: { fonds: 'J001', year: 2010, retention: 'years10' },
    appraisal: { number: 'DJ-2026-0001', leader: { number: 'L200', name: '郑局长' } }
  })
  expect(await app.refusal(destruction.beginFromAppraisal, wish)).toBe('destruction.nothingAppraised')
})

test('what is given to a state archives is reviewed first, then sent, and cannot be destroyed', async () => {
  const { app, old, begin, appraised, proof } = await appraisalRoom()
  const item = await old('甲')
  const { id: listId } = await app.do(destruction.begin, { reason: '期满销毁' })
  await appraised(item, { answer: 'transfer', reason: '满二十年移交', whither: '江州市档案馆' })
  expect(await app.refusal(destruction.add, { listId, carrierIds: [item], version: 1 })).toBe(
    'destruction.notAppraised'
  )
  await app.as('C100')
  const send = async () => ({
    carriers: [{ carrierId: item, version: (await app.do(carriers.open, { carrierId: item })).version }],
    channel: 'ownCourier' as const,
    courierIds: [await courier(app)],
    whither: '江州市档案馆',
    purpose: '移交进馆',
    dueOn: '2026-11-25',
    together: { secondOfficer: [], approver: [proof('L200')] }
  })
  expect(await app.refusal(movements.send, await send())).toBe('movement.reviewFirst')
  const { rows } = await app.do(tasks.due, { kinds: ['review'] })
  expect(rows).toMatchObject([{ carrier: { id: item }, task: { note: 'DJ-2026-0001 江州市档案馆 满二十年移交' } }])
  await app.do(tasks.finish, { taskId: rows[0]?.id ?? '', answer: '已解密审查，同意移交', version: 1 })
  const sent = await app.do(movements.send, await send())
  expect(await app.do(carriers.open, { carrierId: item })).toMatchObject({ state: 'inTransit' })
  await app.do(movements.confirmDelivery, {
    movementId: sent.movements[0]?.id ?? '',
    receivedBy: '市档案馆收集科',
    receivedOn: '2026-11-21'
  })
  expect(await app.do(carriers.open, { carrierId: item })).toMatchObject({ state: 'sentAway' })
  await app.as('C200')
  expect(await app.refusal(appraisals.begin, { ...begin(), carrierIds: [item] })).toBe('carrier.stateForbids')
})

test('what was archived and is given to nobody stays in the archives', async () => {
  const { app, old, appraised, proof } = await appraisalRoom()
  const item = await old('甲')
  await appraised(item, { answer: 'retain', reason: '重要' })
  await app.as('C100')
  const wish = {
    carriers: [{ carrierId: item, version: 1 }],
    channel: 'ownCourier' as const,
    courierIds: [await courier(app)],
    whither: '江州市档案馆',
    purpose: '移交进馆',
    dueOn: '2026-11-25',
    together: { secondOfficer: [], approver: [proof('L200')] }
  }
  expect(await app.refusal(movements.send, wish)).toBe('carrier.stateForbids')
})

test('what has been kept long enough is due as one line for a fonds and a year, until it is decided', async () => {
  const { app, old, appraised } = await appraisalRoom()
  const items = [await old('甲'), await old('乙')]
  await old('丙', { year: 2016 })
  await old('丁', { year: 2017 })
  const due = async () =>
    (await app.do(tasks.due, { kinds: ['retentionEnds'] })).rows.map(({ dueOn, about }) => [dueOn, about])
  // Of 2016 the end is told from ninety days before it on; of 2017 not yet.
  expect(await due()).toEqual([
    ['2020-12-31', 'J001 2010 ×2'],
    ['2026-12-31', 'J001 2016 ×1']
  ])
  await appraised(items[0] ?? '', { answer: 'destroy', reason: '无价值' })
  await appraised(items[1] ?? '', { answer: 'extend', reason: '留用', keepUntil: '2027-01-31' })
  expect(await due()).toEqual([
    ['2026-12-31', 'J001 2016 ×1'],
    ['2027-01-31', 'J001 2010 ×1']
  ])
})

test('whoever appraises has come to know what is secret', async () => {
  const { app, old, appraised } = await appraisalRoom()
  const secret = await old('甲', {}, { mark: { level: 'secret', end: { form: 'term', months: 120 } } })
  await appraised(secret, { answer: 'extend', reason: '留用', keepUntil: '2036-12-31' })
  const { rows } = await app.do(loans.knowers, { carrierId: secret })
  expect(
    rows
      .filter(({ act }) => act === 'appraise')
      .map(({ person }) => person.number)
      .toSorted()
  ).toEqual(['C101', 'C200', 'L200'])
})

test('nobody learns of an appraisal above their clearance, and nobody closes what they do not see whole', async () => {
  const { app, old, begun, answer, proof } = await appraisalRoom()
  const [open, secret] = [
    await old('甲'),
    await old('乙', {}, { mark: { level: 'secret', end: { form: 'term', months: 120 } } })
  ]
  const hidden = await begun({ carrierIds: [secret] })
  const seen = await begun({ carrierIds: [open] })
  await app.hire('C300', ['archivist'], 'confidential', '低权限者')
  expect(await app.do(appraisals.list, {})).toMatchObject({ rows: [{ id: seen.id }], total: 1, waiting: 0 })
  expect(await app.refusal(appraisals.open, { appraisalId: hidden.id })).toBe('appraisal.notFound')
  expect(await app.refusal(appraisals.items, { appraisalId: hidden.id })).toBe('appraisal.notFound')
  expect(await app.do(appraisals.ofCarrier, { carrierId: secret })).toEqual({ rows: [] })
  // Its level is raised while it is before the group: who no longer sees it does not close over it.
  const answered = await answer(seen, [open], { answer: 'retain', reason: '重要' }, 'C300')
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => writer.run('UPDATE carriers SET level = 3 WHERE id = ?', open))
  const gate = app.anotherGate()
  await gate.ask(session.signIn, { number: 'C300', password: app.passwordOf('C300') })
  const refused = await gate.ask(appraisals.close, {
    appraisalId: answered.id,
    report: '结论',
    version: answered.version,
    together: { appraiser: [proof('L200'), proof('C101'), proof('C200')] }
  })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'appraisal.notAllInSight' } })
  gate.close()
})

test('a leader reads and signs but does not prepare; a clerk only signs', async () => {
  const { app, begin } = await appraisalRoom()
  await app.as('L200')
  expect(await app.refusal(appraisals.begin, begin())).toBe('session.mayNot')
  expect(await app.do(appraisals.list, {})).toEqual({ rows: [], total: 0, waiting: 0 })
  await app.hire('W100', ['clerk'], 'secret', '刘洋')
  expect(await app.refusal(appraisals.list, {})).toBe('session.mayNot')
})

async function courier(app: Awaited<ReturnType<typeof archiveRoom>>['app']): Promise<string> {
  const { rows } = await app.do(people.list, { words: 'C100' })
  return rows[0]?.id ?? ''
}

/**
 * The archive room with a group that appraises: the leader in charge (L200), an officer (C101), and the archivist (C200), who
 * takes it down and signs by doing so. `old`: something of 2010 that was to be kept ten years.
 */
async function appraisalRoom() {
  const room = await archiveRoom()
  const { app, enter, proof, leader, colleague, archivist } = room
  const group = { leaderId: leader.id, memberIds: [colleague.id, archivist.id] }
  const begin = () => ({ purpose: '2010年度期满鉴定', ...group })
  const begun = (of: { ended?: boolean; carrierIds?: string[] }): Promise<Begun> =>
    app.do(appraisals.begin, { ...begin(), ...of })
  const old = async (title: string, said: object = {}, otherwise: object = {}) =>
    (await enter(title, { year: 2010, retention: 'years10', ...said }, otherwise)).carrierId
  type Answer = Pick<WishOf<typeof appraisals.answer>, 'answer' | 'reason' | 'keepUntil' | 'whither'>
  const answer = async (appraisal: Begun, carrierIds: string[], said: Answer, by?: string): Promise<Begun> => {
    if (by !== undefined) await app.as(by)
    const { id: appraisalId, version } = appraisal
    return app.do(appraisals.answer, { appraisalId, carrierIds, version, ...said })
  }
  const closing = (appraisal: Begun) => ({
    appraisalId: appraisal.id,
    report: '鉴定结论：见逐件意见。',
    version: appraisal.version,
    together: { appraiser: [proof('L200'), proof('C101')] }
  })
  const close = (appraisal: Begun): Promise<Begun> => app.do(appraisals.close, closing(appraisal))
  /** One item before one group, answered and signed. */
  const appraised = async (carrierId: string, said: Answer) =>
    close(await answer(await begun({ carrierIds: [carrierId] }), [carrierId], said))
  const listed = async (carrierIds: string[]): Promise<DestructionList> => {
    const { id: listId, version } = await app.do(destruction.begin, { reason: '期满销毁' })
    return app.do(destruction.add, { listId, carrierIds, version })
  }
  const counted = async (list: DestructionList): Promise<DestructionList> =>
    app.do(destruction.count, {
      listId: list.id,
      seen: (await app.do(destruction.items, { listId: list.id })).rows.map(({ id }) => id),
      version: list.version,
      together: { secondOfficer: [proof('C100')] }
    })
  const approving = ({ id: listId, version }: DestructionList) => ({
    listId,
    version,
    together: { approver: [proof('L200')] }
  })
  const sealing = ({ id: listId, version }: DestructionList) => ({
    ...{ listId, version, containers: 'D-01', sealNumbers: 'F-889', placeId: room.place.id },
    together: { secondOfficer: [proof('C100')] }
  })
  const sealed = async (carrierIds: string[]): Promise<DestructionList> => {
    const approved = await app.do(destruction.approve, approving(await counted(await listed(carrierIds))))
    return app.do(destruction.seal, sealing(approved))
  }
  const destroying = ({ id: listId, version }: DestructionList) => ({
    ...{ listId, version, method: 'shredded' as const, equipment: '碎纸机', place: '档案室' },
    ...{ destroyedOn: '2026-11-21', residue: '碎屑小于2毫米' },
    together: { witness: [proof('L100'), proof('C101')] }
  })
  /** Takes clearance from an account, and sits down as the archivist again. */
  const lower = async (number: string) => {
    await app.as('A002')
    const { rows } = await app.do(accounts.list, {})
    const account = rows.find((each) => each.number === number)
    await app.do(accounts.grant, {
      accountId: account?.id ?? '',
      roles: account?.roles ?? [],
      clearance: 'unclassified',
      version: account?.version ?? 0
    })
    await app.as('C200')
  }
  return {
    ...room,
    ...{ group, begin, begun, old, answer, closing, close, appraised },
    ...{ listed, counted, approving, sealing, sealed, destroying, lower }
  }
}
