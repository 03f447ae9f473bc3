import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import type { CountResult } from '#shared/reconcile.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { withKey } from '../store/with-key.ts'
import { foundedApp } from '../support/test-app.ts'

test('a count freezes what is expected; each scan is judged, and the register stays as it is', async () => {
  const { app, room, cabinet, other, register, begin, scan } = await strongroom()
  const first = await register('第一件', cabinet)
  const second = await register('第二件', cabinet)
  const elsewhere = await register('第三件', other)
  const take = await begin(room)
  expect(take).toMatchObject({
    number: 'QC-2026-0001',
    scopeName: '保密室',
    level: 'secret',
    state: 'open',
    expected: 2
  })
  // Registered and put there after the count began: it belongs there, though nobody expected it.
  const late = await register('第四件', cabinet)
  expect(await scan(take, first.number, cabinet)).toMatchObject({ verdict: 'matched', carrier: { title: '第一件' } })
  expect(await scan(take, first.number.toLowerCase(), cabinet)).toMatchObject({ verdict: 'again' })
  expect(await scan(take, second.number, room)).toMatchObject({ verdict: 'matched' })
  expect(await scan(take, elsewhere.number, cabinet)).toMatchObject({
    verdict: 'wrongPlace',
    bookPlace: { name: '资料室' },
    foundPlace: { name: '一号柜' }
  })
  expect(await scan(take, late.number, cabinet)).toMatchObject({ verdict: 'matched' })
  expect(await scan(take, 'BM-2019-0000007', cabinet)).toMatchObject({ verdict: 'unknown' })
  expect(await app.do(stockTakes.open, { stockTakeId: take.id })).toMatchObject({
    tallies: { matched: 3, wrongPlace: 1, unknown: 1, missing: 0 },
    unanswered: 2,
    scanned: 5
  })
  expect(await app.do(carriers.open, { carrierId: elsewhere.id })).toMatchObject({
    version: 1,
    place: { name: '资料室' }
  })
  const rejected = await app.do(stockTakes.scans, { stockTakeId: take.id, rejected: true })
  expect(rejected.rows.map(({ text, verdict }) => [text, verdict])).toEqual([
    ['BM-2019-0000007', 'unknown'],
    [elsewhere.number, 'wrongPlace'],
    [first.number, 'again']
  ])
})

test('rule 28: a count closes by two when every line has its answer; only then is what is missing missing, under its clock', async () => {
  const { app, cabinet, other, register, begin, scan, answer, close } = await strongroom()
  const missing = await register('下落不明的', cabinet)
  const strayed = await register('放错的', other)
  const take = await begin(cabinet)
  await scan(take, strayed.number, cabinet)
  expect(await app.refusal(stockTakes.close, await close(take))).toBe('stockTake.unanswered')
  await answer(take, 'missing', [missing.id], 'incident', '最后见于 11 月 3 日')
  await answer(take, 'wrongPlace', [strayed.id], 'move')
  expect(await app.do(carriers.open, { carrierId: missing.id })).toMatchObject({ state: 'inStock' })
  const closed = await app.do(stockTakes.close, await close(take))
  expect(closed).toMatchObject({
    state: 'closed',
    closedBy: { number: 'C100' },
    secondOfficer: { number: 'C200' },
    tallies: { missing: 1, wrongPlace: 1 }
  })
  expect(await app.do(carriers.open, { carrierId: missing.id })).toMatchObject({ state: 'missing' })
  expect(await app.do(carriers.open, { carrierId: strayed.id })).toMatchObject({ place: { name: '一号柜' } })
  const { rows } = await app.do(stockTakes.lines, { stockTakeId: take.id })
  expect(rows.map(({ result, answer: said, outcome }) => [result, said, outcome])).toEqual([
    ['missing', 'incident', 'SJ-2026-0001'],
    ['wrongPlace', 'move', '一号柜']
  ])
  const { events } = await app.do(carriers.history, { carrierId: missing.id })
  expect(events.at(-1)).toMatchObject({
    operation: 'stockTakes.close',
    changed: { countResult: 'missing', incident: 'SJ-2026-0001', secondOfficer: '刘洋' }
  })
  const [entry] = (await app.lastEntries(3, 'C100')).filter(({ subject }) => subject === take.id)
  expect(entry).toMatchObject({
    operation: 'stockTakes.close',
    together: [{ as: 'secondOfficer', number: 'C200' }],
    changed: { stockTake: take.number, missing: 1 }
  })
  app.gate.close()
  const incidents = withKey(app.storeFile, ({ reader }) =>
    reader.all('SELECT kind, number, missing_until, carrier_id FROM main.incidents')
  )
  // Sixty days for what is not 绝密.
  expect(incidents).toEqual([
    { kind: 'missing', number: 'SJ-2026-0001', missing_until: '2027-01-20', carrier_id: missing.id }
  ])
})

test('rule 24: what is 绝密 and missing has ten days', async () => {
  const { app, cabinet, register, begin, answer, close } = await strongroom('topSecret')
  const { id } = await register('绝密的', cabinet, 'topSecret')
  const take = await begin(cabinet)
  await answer(take, 'missing', [id], 'incident', '遍寻不见')
  await app.do(stockTakes.close, await close(take))
  app.gate.close()
  expect(withKey(app.storeFile, ({ reader }) => reader.all('SELECT missing_until FROM main.incidents'))).toEqual([
    { missing_until: '2026-12-01' }
  ])
})

test('a partial count never marks what it did not cover, and says what it covered', async () => {
  const { app, room, cabinet, shelf, register, begin, answer, close } = await strongroom()
  const here = await register('柜里的', cabinet)
  const there = await register('架上的', shelf)
  const take = await begin(room)
  await answer(take, 'missing', [here.id], 'incident', '未见')
  expect(await app.refusal(stockTakes.close, await close(take))).toBe('stockTake.unanswered')
  const partial = { covered: [cabinet] }
  expect(await app.refusal(stockTakes.close, await close(take, partial))).toBe('stockTake.reasonMissing')
  const closed = await app.do(stockTakes.close, await close(take, { ...partial, reason: '架钥匙不在' }))
  expect(closed).toMatchObject({ covered: ['一号柜'], reason: '架钥匙不在', tallies: { missing: 1, notCovered: 1 } })
  expect(await app.do(carriers.open, { carrierId: there.id })).toMatchObject({ state: 'inStock', version: 1 })
  expect(await app.do(carriers.open, { carrierId: here.id })).toMatchObject({ state: 'missing' })
})

test('rule 42: what is lent is not looked for but its slip, which is told and not ticked; if it is found after all, it is in the wrong place', async () => {
  const { app, cabinet, register, begin, scan, answer, close, lend } = await strongroom()
  const lent = await register('借出的', cabinet)
  const back = await register('说是借出的', cabinet)
  await lend(lent.id)
  await lend(back.id)
  const take = await begin(cabinet)
  expect(await scan(take, back.number, cabinet)).toMatchObject({ verdict: 'wrongPlace', carrier: { state: 'onLoan' } })
  expect((await app.do(stockTakes.open, { stockTakeId: take.id })).tallies).toMatchObject({
    knownOut: 1,
    wrongPlace: 1
  })
  const wrong = { stockTakeId: take.id, result: 'wrongPlace' as const, subjects: [back.id] }
  expect(await app.refusal(stockTakes.answer, { ...wrong, answer: 'move' })).toBe('carrier.stateForbids')
  await app.do(stockTakes.answer, { ...wrong, answer: 'otherwise', note: '按借阅收回' })
  expect(await app.refusal(stockTakes.close, await close(take))).toBe('stockTake.unanswered')
  const slip = { stockTakeId: take.id, result: 'knownOut' as const, subjects: [lent.id], answer: 'slipSeen' as const }
  // Rule 42: that a slip was seen is no tick; which one it was is told.
  expect(await app.refusal(stockTakes.answer, slip)).toBe('stockTake.noteMissing')
  await answer(take, 'knownOut', [lent.id], 'slipSeen', '借阅登记单与台账一致')
  await app.do(stockTakes.close, await close(take))
  expect(await app.do(carriers.open, { carrierId: lent.id })).toMatchObject({ state: 'onLoan' })
})

test('the mark on a thing that is not the register’s is noted as it stands, and becomes a task', async () => {
  const { app, cabinet, register, begin, scan, answer, close } = await strongroom()
  const carrier = await register('标错的', cabinet)
  const take = await begin(cabinet)
  const scanned = await scan(take, carrier.number, cabinet)
  const note = { stockTakeId: take.id, scanId: scanned.id }
  expect(await app.refusal(stockTakes.noteMark, { ...note, markSeen: '机密★10年' })).toBe('stockTake.markIsSame')
  const noted = await app.do(stockTakes.noteMark, { ...note, markSeen: '机密*5年' })
  expect(noted).toMatchObject({
    scan: { verdict: 'wrongMark', markSeen: '机密*5年' },
    problems: [{ code: 'wrongStar' }]
  })
  await answer(take, 'wrongMark', [carrier.id], 'remark')
  await app.do(stockTakes.close, await close(take))
  app.gate.close()
  expect(withKey(app.storeFile, ({ reader }) => reader.all('SELECT kind, due_on, carrier_id FROM main.tasks'))).toEqual(
    [{ kind: 'remark', due_on: '2026-12-01', carrier_id: carrier.id }]
  )
})

test('the last scan is taken back, stays in the list as such, and the thing can be scanned again', async () => {
  const { app, cabinet, register, begin, scan } = await strongroom()
  const { number } = await register('一件', cabinet)
  const take = await begin(cabinet)
  const { id: scanId } = await scan(take, number, cabinet)
  expect((await app.do(stockTakes.undo, { stockTakeId: take.id, scanId })).stockTake).toMatchObject({ scanned: 0 })
  expect(await app.refusal(stockTakes.undo, { stockTakeId: take.id, scanId })).toBe('stockTake.scanNotFound')
  expect(await scan(take, number, cabinet)).toMatchObject({ verdict: 'matched' })
  const { rows } = await app.do(stockTakes.scans, { stockTakeId: take.id })
  expect(rows.map(({ undone }) => undone)).toEqual([false, true])
})

test('a file is read line by line: places between the numbers, and what is wrong with one does not stop the others', async () => {
  const { app, room, cabinet, shelf, register, begin } = await strongroom()
  const one = await register('柜里的', cabinet)
  const two = await register('架上的', shelf)
  const take = await begin(room)
  const lines = ['WZ-B203-1', one.number, one.number, 'WZ-NOWHERE', 'RY-020117', 'WZ-b203-2', two.number, 'BM-1'].map(
    (text, index) => ({ line: index + 1, text })
  )
  const { results, stockTake } = await app.do(stockTakes.scanMany, { stockTakeId: take.id, lines })
  expect(results.map(({ scan, place, problem }) => scan?.verdict ?? place?.name ?? problem)).toEqual([
    '一号柜',
    'matched',
    'again',
    'placeUnknown',
    'notACarrier',
    '一号架',
    'matched',
    'unknown'
  ])
  expect(stockTake).toMatchObject({ scanned: 3 })
})

test('a count of a person or a unit looks for what they hold or keep, wherever it lies', async () => {
  const { app, cabinet, register, holderId, otherHolderId, scan } = await strongroom()
  const theirs = await register('李娜的', cabinet)
  const another = await register('王芳的', cabinet, 'secret', otherHolderId)
  const take = await app.do(stockTakes.begin, { kind: 'adHoc', scope: { of: 'person', id: holderId } })
  expect(take).toMatchObject({ expected: 1, scopeName: '李娜' })
  expect(await scan(take, theirs.number)).toMatchObject({ verdict: 'matched' })
  const strange = await scan(take, another.number)
  expect(strange).toMatchObject({ verdict: 'wrongPlace', bookHolder: '王芳' })
  expect(
    await app.refusal(stockTakes.answer, {
      stockTakeId: take.id,
      result: 'wrongPlace',
      subjects: [another.id],
      answer: 'move'
    })
  ).toBe('stockTake.foundNowhere')
})

test('rule 28: the yearly count of a place is due a year after the last whole one, which reached the level of what is there', async () => {
  const { app, room, cabinet, register, begin, scan, close } = await strongroom()
  const { number } = await register('一件', cabinet)
  const due = async () =>
    (await app.do(tasks.due, { kinds: ['stockTake'] })).rows.map(({ about, dueOn }) => [about, dueOn])
  expect(await due()).toEqual([])
  app.now = new Date('2027-11-20T02:00:00.000Z')
  await app.as('C100')
  expect(await due()).toEqual([['一号柜', '2027-11-21']])
  // One who may not see what lies there does not discharge it for those who may.
  await register('秘密的', cabinet, 'confidential')
  await app.hire('C300', ['archivist'], 'confidential')
  const lower = await app.do(stockTakes.begin, { kind: 'yearly', scope: { of: 'place', id: cabinet } })
  const { rows } = await app.do(stockTakes.lines, { stockTakeId: lower.id })
  await scan(lower, rows[0]?.carrier?.number ?? '', cabinet)
  await app.do(stockTakes.close, await close(lower))
  expect(await due()).toEqual([])
  await app.as('C100')
  expect(await due()).toEqual([['一号柜', '2027-11-21']])
  const take = await begin(room)
  await scan(take, number, cabinet)
  await scan(take, rows[0]?.carrier?.number ?? '', cabinet)
  await app.do(stockTakes.close, await close(take))
  expect(await due()).toEqual([])
  app.now = new Date('2028-11-01T02:00:00.000Z')
  await app.as('C100')
  expect(await due()).toEqual([['一号柜', '2028-11-20']])
})

test('two people count the same one after the other, and one who has looked away sees that it went on', async () => {
  const { app, cabinet, register, begin, scan, close } = await strongroom()
  const { number } = await register('一件', cabinet)
  const take = await begin(cabinet)
  const before = await app.do(stockTakes.open, { stockTakeId: take.id })
  await app.as('C200')
  expect(await app.do(stockTakes.list, { state: 'open' })).toMatchObject({ total: 1 })
  expect(await scan(take, number, cabinet)).toMatchObject({ verdict: 'matched', by: { number: 'C200' } })
  await app.as('C100')
  const stale = { ...(await close(take)), version: before.version }
  expect(await app.refusal(stockTakes.close, stale)).toBe('stockTake.changedMeanwhile')
  await app.do(stockTakes.close, await close(take))
  expect(await app.refusal(stockTakes.scan, { stockTakeId: take.id, text: number })).toBe('stockTake.notOpen')
})

test('nobody closes a count alone, and nobody signs for what they may not know', async () => {
  const { app, cabinet, register, begin, scan, close } = await strongroom()
  const { number } = await register('一件', cabinet)
  const take = await begin(cabinet)
  await scan(take, number, cabinet)
  await app.hire('C300', ['archivist'], 'confidential')
  // Whoever is not cleared for the count does not see that there is one.
  expect(await app.do(stockTakes.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(stockTakes.open, { stockTakeId: take.id })).toBe('stockTake.notFound')
  await app.as('C100')
  const signedBy = async (who: string) => ({
    ...(await close(take)),
    together: { secondOfficer: [{ number: who, password: app.passwordOf(who) }] }
  })
  expect(await app.refusal(stockTakes.close, await signedBy('C300'))).toBe('stockTake.notCleared')
  expect(await app.refusal(stockTakes.close, await signedBy('C100'))).toBe('together.samePerson')
  await app.do(stockTakes.close, await signedBy('C200'))
})

test('a count goes up to the level its counter is cleared for: what lies above is neither expected nor scanned', async () => {
  const { app, cabinet, register } = await strongroom()
  const hidden = await register('机密的', cabinet, 'secret')
  await register('秘密的', cabinet, 'confidential')
  await app.hire('C300', ['archivist'], 'confidential')
  const take = await app.do(stockTakes.begin, { kind: 'adHoc', scope: { of: 'everything' } })
  expect(take).toMatchObject({ expected: 1, level: 'confidential' })
  // To them it is as unknown as a number that was never given.
  expect(await app.do(stockTakes.scan, { stockTakeId: take.id, text: hidden.number })).toMatchObject({
    scan: { verdict: 'unknown' }
  })
  await app.as('C100')
  expect(await app.refusal(stockTakes.scan, { stockTakeId: take.id, text: hidden.number })).toBe('stockTake.aboveCount')
})

test('a count begun by mistake is given up with a reason, and changes nothing', async () => {
  const { app, cabinet, register, begin, scan } = await strongroom()
  const { id, number } = await register('一件', cabinet)
  const take = await begin(cabinet)
  await scan(take, number, cabinet)
  const { version } = await app.do(stockTakes.open, { stockTakeId: take.id })
  expect(await app.refusal(stockTakes.abandon, { stockTakeId: take.id, reason: '选错范围', version: 1 })).toBe(
    'stockTake.changedMeanwhile'
  )
  expect(await app.do(stockTakes.abandon, { stockTakeId: take.id, reason: '选错范围', version })).toMatchObject({
    state: 'abandoned'
  })
  expect(await app.do(carriers.open, { carrierId: id })).toMatchObject({ state: 'inStock', version: 1 })
})

test('a place stands in a place that is there; an empty place is not counted, nor one that nobody has registered', async () => {
  const { app, room, begin } = await strongroom()
  const shelf = { code: 'X1', name: '架', kind: 'shelf' } as const
  expect(await app.refusal(places.register, { ...shelf, parentId: nowhere })).toBe('place.notFound')
  expect(await app.do(places.register, { ...shelf, parentId: room })).toMatchObject({ parentId: room })
  const count = (of: 'place' | 'unit' | 'person') => ({ kind: 'adHoc', scope: { of, id: nowhere } }) as const
  expect(await app.refusal(stockTakes.begin, count('place'))).toBe('place.notFound')
  expect(await app.refusal(stockTakes.begin, count('unit'))).toBe('unit.notFound')
  expect(await app.refusal(stockTakes.begin, count('person'))).toBe('person.notFound')
  await expect(begin(room)).rejects.toThrow('stockTake.nothingExpected')
})

test('rules 24 and 28: what was missing and turns up in a count is found by the two who sign it, and its clock stands still', async () => {
  const { app, cabinet, register, begin, scan, close } = await strongroom()
  const lost = await register('失而复得的', cabinet)
  await register('一直在的', cabinet)
  const { id: incidentId } = await app.do(incidents.report, {
    kind: 'missing',
    carrierId: lost.id,
    foundOn: '2026-11-21',
    what: '柜中未见'
  })
  const take = await begin(cabinet)
  expect(await scan(take, lost.number, cabinet)).toMatchObject({ verdict: 'wrongPlace', carrier: { state: 'missing' } })
  await scan(take, 'BM-2026-0000002', cabinet)
  const say = { stockTakeId: take.id, result: 'wrongPlace' as const, subjects: [lost.id] }
  expect(await app.refusal(stockTakes.answer, { ...say, answer: 'movedBack' })).toBe('stockTake.answerUnfit')
  expect(await app.refusal(stockTakes.answer, { ...say, answer: 'found' })).toBe('stockTake.noteMissing')
  await app.do(stockTakes.answer, { ...say, answer: 'found', note: '夹在相邻卷宗内' })
  // Nothing of it happens before two have signed.
  expect(await app.do(carriers.open, { carrierId: lost.id })).toMatchObject({ state: 'missing' })
  const closed = await app.do(stockTakes.close, await close(take))
  expect(closed.lines).toMatchObject([{ answer: 'found', outcome: 'SJ-2026-0001' }])
  expect(await app.do(carriers.open, { carrierId: lost.id })).toMatchObject({ state: 'inStock' })
  expect(await app.do(incidents.open, { incidentId })).toMatchObject({
    state: 'found',
    runOut: [],
    steps: [{ kind: 'found', text: 'QC-2026-0001 夹在相邻卷宗内', by: { number: 'C100' }, with: { number: 'C200' } }]
  })
  const { events } = await app.do(carriers.history, { carrierId: lost.id })
  expect(events.at(-1)).toMatchObject({
    operation: 'stockTakes.close',
    changed: { countAnswer: 'found', incident: 'SJ-2026-0001', secondOfficer: '刘洋' }
  })
})

test('an answer fits its result, and says what it must', async () => {
  const { app, cabinet, register, begin } = await strongroom()
  const { id } = await register('一件', cabinet)
  const take = await begin(cabinet)
  const say = { stockTakeId: take.id, result: 'missing' as const, subjects: [id] }
  expect(await app.refusal(stockTakes.answer, { ...say, answer: 'otherwise', note: '算了' })).toBe(
    'stockTake.answerUnfit'
  )
  expect(await app.refusal(stockTakes.answer, { ...say, answer: 'incident' })).toBe('stockTake.noteMissing')
  expect(await app.refusal(stockTakes.answer, { ...say, subjects: [nowhere], answer: 'incident', note: '没有' })).toBe(
    'stockTake.lineNotFound'
  )
})

const nowhere = '00000000-0000-4000-8000-000000000000'

/** Two officers at a strongroom with a cabinet and a shelf in it, and another room. */
async function strongroom(level: Exclude<Level, 'unclassified'> = 'secret') {
  const app = await foundedApp(level)
  await app.hire('L100', ['approvingLeader', 'unitLeader'], level, '周国栋')
  await app.hire('C200', ['archivist'], level, '刘洋')
  await app.hire('C100', ['confidentialityOfficer'], level, '李娜')
  const { id: holderId } = await app.do(people.register, {
    number: 'C100',
    name: '李娜',
    unit: '保密室',
    clearance: level
  })
  const { id: otherHolderId } = await app.do(people.register, {
    number: 'P001',
    name: '王芳',
    unit: '刑侦支队',
    clearance: level
  })
  const { id: room } = await app.do(places.register, { code: 'B203', name: '保密室', kind: 'room' })
  const inside = { kind: 'cabinet', parentId: room } as const
  const { id: cabinet } = await app.do(places.register, { ...inside, code: 'B203-1', name: '一号柜' })
  const { id: shelf } = await app.do(places.register, { ...inside, code: 'B203-2', name: '一号架' })
  const { id: other } = await app.do(places.register, { code: 'A101', name: '资料室', kind: 'room' })
  const register = (
    title: string,
    placeId: string,
    of: 'topSecret' | 'secret' | 'confidential' = 'secret',
    heldBy = holderId
  ) =>
    app.do(carriers.register, {
      title,
      kind: 'paper',
      issuer: '江州市公安局',
      mark: { level: of, end: { form: 'term', months: 120 } },
      startsOn: '2026-02-28',
      unit: '刑侦支队',
      holderId: heldBy,
      placeId
    })
  const begin = (id: string) => app.do(stockTakes.begin, { kind: 'yearly', scope: { of: 'place', id } })
  const scan = async (take: { id: string }, text: string, placeId?: string) =>
    (await app.do(stockTakes.scan, { stockTakeId: take.id, text, ...(placeId !== undefined && { placeId }) })).scan
  const answer = (
    take: { id: string },
    result: CountResult,
    subjects: string[],
    said: WishOf<typeof stockTakes.answer>['answer'],
    note?: string
  ) =>
    app.do(stockTakes.answer, {
      stockTakeId: take.id,
      result,
      subjects,
      answer: said,
      ...(note !== undefined && { note })
    })
  const close = async (take: { id: string }, otherwise: object = {}): Promise<WishOf<typeof stockTakes.close>> => ({
    stockTakeId: take.id,
    version: (await app.do(stockTakes.open, { stockTakeId: take.id })).version,
    together: { secondOfficer: [{ number: 'C200', password: app.passwordOf('C200') }] },
    ...otherwise
  })
  const lend = (carrierId: string) =>
    app.do(loans.lend, {
      carrierId,
      borrowerId: otherHolderId,
      purpose: '专案',
      dueOn: '2026-11-25',
      version: 1,
      together: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] }
    })
  return { app, room, cabinet, shelf, other, holderId, otherHolderId, register, begin, scan, answer, close, lend }
}
