import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { composeFileNumber, parseFileNumber } from '#shared/file-number.ts'
import { archives } from '#shared/registers/archives.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { movements } from '#shared/registers/movements.ts'
import { archiveRoom } from './archive-room.ts'
import { nowhere } from './moving-room.ts'

const list = { sort: 'fileNumber', descending: false } as const

test('the archivist registers what is filed under, and renames it with a reason; a code is given once', async () => {
  const { app, lastChange: _ } = await archiveRoom()
  expect(await app.do(archives.headings, {})).toEqual({
    fonds: [{ code: 'J001', name: '江州市公安局', version: 1 }],
    categories: [
      { code: 'WS', name: '文书档案', version: 1 },
      { code: 'ZY', name: '公安业务档案', version: 1 }
    ]
  })
  expect(await app.refusal(archives.registerFonds, { code: 'J001', name: '又一个' })).toBe('archive.fondsTaken')
  const twice = {
    categories: [
      { code: 'KJ', name: '科技档案' },
      { code: 'WS', name: '文书' }
    ]
  }
  expect(await app.refusal(archives.registerCategories, twice)).toBe('archive.categoryTaken')
  // All or none.
  expect((await app.do(archives.headings, {})).categories).toHaveLength(2)
  expect(await app.gate.call('archives.registerFonds', { code: '江州', name: '江州市公安局' })).toMatchObject({
    refusal: { code: 'input.invalid', data: { problems: [{ path: ['code'], problem: 'fondsCode' }] } }
  })
  const renaming = { heading: 'category', code: 'ZY', name: '专业档案', reason: '按新方案', version: 1 } as const
  expect(await app.do(archives.renameHeading, renaming)).toMatchObject({ name: '专业档案', version: 2 })
  expect(await app.refusal(archives.renameHeading, renaming)).toBe('archive.changedMeanwhile')
  expect(await app.refusal(archives.renameHeading, { ...renaming, code: 'XX' })).toBe('archive.categoryUnknown')
  expect(await app.refusal(archives.renameHeading, { ...renaming, heading: 'fonds' })).toBe('archive.fondsUnknown')
  const entries = await app.lastEntries(4, 'C200')
  expect(entries[0]).toMatchObject({
    operation: 'archives.renameHeading',
    subject: 'ZY',
    changed: { category: 'ZY', name: ['公安业务档案', '专业档案'], reason: '按新方案' }
  })
  await app.as('C100')
  expect(await app.refusal(archives.registerFonds, { code: 'J002', name: '二全宗' })).toBe('session.mayNot')
})

test('old holdings are entered in the ledger and the catalogue in one act, numbered in their series', async () => {
  const { app, holding, open, lastChange, archivist } = await archiveRoom()
  const wish = { holdings: [holding('警务工作总结'), holding('专案卷宗'), holding('干部名册', { office: undefined })] }
  const { items } = await app.do(archives.enter, wish)
  expect(items.map(({ fileNumber, keepUntil }) => [fileNumber, keepUntil])).toEqual([
    ['J001-WS·2026-D30-BGS-0001', '2056-12-31'],
    ['J001-WS·2026-D30-BGS-0002', '2056-12-31'],
    ['J001-WS·2026-D30-0001', '2056-12-31']
  ])
  const [first] = items
  expect(await open(first?.carrierId ?? '')).toMatchObject({
    state: 'archived',
    atRest: 'archived',
    holder: { number: 'C200' },
    place: { code: 'D101-1' }
  })
  expect(await lastChange(first?.carrierId ?? '')).toMatchObject({
    operation: 'archives.enter',
    changed: { fileNumber: 'J001-WS·2026-D30-BGS-0001', title: '警务工作总结', responsible: '江州市公安局' }
  })
  // What may be entered in the ledger is asked for as everywhere.
  const above = holding('绝密件', {}, { mark: { level: 'topSecret', end: { form: 'term', months: 360 } } })
  expect(await app.refusal(archives.enter, { holdings: [above] })).toBe('carrier.aboveStore')
  expect(await app.refusal(archives.enter, { holdings: [holding('无处', {}, { placeId: nowhere })] })).toBe(
    'place.notFound'
  )
  expect(archivist.number).toBe('C200')
})

test('an old holding keeps the number it bears, and no number is given twice', async () => {
  const { app, holding } = await archiveRoom()
  const old = { ...holding('一九九六年案卷', { year: 1996 }), piece: 37, archivedOn: '1998-03-01' }
  const { items } = await app.do(archives.enter, { holdings: [old] })
  expect(items).toMatchObject([
    { fileNumber: 'J001-WS·1996-D30-BGS-0037', archivedOn: '1998-03-01', keepUntil: '2026-12-31' }
  ])
  expect(await app.refusal(archives.enter, { holdings: [old] })).toBe('archive.fileNumberTaken')
  // The next one goes on after it.
  const next = await app.do(archives.enter, { holdings: [holding('续件', { year: 1996 })] })
  expect(next.items).toMatchObject([{ fileNumber: 'J001-WS·1996-D30-BGS-0038' }])
})

test('nothing is described under what is not registered, nor as of a day or year that has not come', async () => {
  const { app, holding } = await archiveRoom()
  const refused = async (said: object, otherwise: object = {}) =>
    app.refusal(archives.enter, { holdings: [{ ...holding('件', said), ...otherwise }] })
  expect(await refused({ fonds: 'J009' })).toBe('archive.fondsUnknown')
  expect(await refused({ category: 'KJ' })).toBe('archive.categoryUnknown')
  expect(await refused({ year: 2027 })).toBe('archive.yearAhead')
  expect(await refused({ datedOn: '2026-11-22' })).toBe('archive.datedAhead')
  expect(await refused({}, { archivedOn: '2026-11-22' })).toBe('archive.archivedAhead')
  expect((await app.do(archives.list, list)).total).toBe(0)
  expect((await app.do(carriers.list, {})).total).toBe(1)
})

test('a description is corrected with its reason: it gets another number, is found by both, and the old one is not given again', async () => {
  const { app, enter, description, lastChange } = await archiveRoom()
  const { carrierId } = await enter('会议纪要')
  await enter('工作要点')
  const corrected = description({ retention: 'permanent', remarks: '保管期限订正' })
  const wish = { carrierId, description: corrected, reason: '鉴定保管期限有误', version: 1 }
  expect(await app.refusal(archives.correct, { ...wish, description: description() })).toBe('archive.nothingCorrected')
  expect(await app.refusal(archives.correct, { ...wish, version: 9 })).toBe('archive.changedMeanwhile')
  const done = await app.do(archives.correct, wish)
  expect(done).toMatchObject({ fileNumber: 'J001-WS·2026-Y-BGS-0001', version: 2, before: { piece: 1 } })
  expect(done.keepUntil).toBeUndefined()
  expect(await lastChange(carrierId)).toMatchObject({
    operation: 'archives.correct',
    changed: {
      fileNumber: ['J001-WS·2026-D30-BGS-0001', 'J001-WS·2026-Y-BGS-0001'],
      retention: ['years30', 'permanent'],
      keepUntil: ['2056-12-31', ''],
      reason: '鉴定保管期限有误'
    }
  })
  const opened = await app.do(archives.open, { carrierId })
  expect(opened.numbers.map(({ fileNumber }) => fileNumber)).toEqual([
    'J001-WS·2026-D30-BGS-0001',
    'J001-WS·2026-Y-BGS-0001'
  ])
  for (const words of ['J001-WS·2026-D30-BGS-0001', 'J001-WS·2026-Y-BGS-0001'])
    expect((await app.do(archives.list, { ...list, words })).rows).toMatchObject([{ carrierId }])
  // The number that was let go is not the next of its series, and nobody gets it by asking.
  expect(await enter('第三件')).toMatchObject({ fileNumber: 'J001-WS·2026-D30-BGS-0003' })
  const back = { ...wish, description: description(), piece: 1, version: 2 }
  expect(await app.refusal(archives.correct, back)).toBe('archive.fileNumberTaken')
  expect(await app.refusal(archives.correct, { ...wish, carrierId: nowhere })).toBe('carrier.notFound')
})

test('what was archived before there was a catalogue is described afterwards; what is not archived is not', async () => {
  const { app, carrier, description, enter } = await archiveRoom()
  const wish = (carrierId: string) => ({ items: [{ carrierId, description: description() }] })
  expect(await app.refusal(archives.catalogue, wish(carrier.id))).toBe('archive.notArchived')
  expect(await app.refusal(archives.catalogue, wish(nowhere))).toBe('carrier.notFound')
  const { carrierId } = await enter('已著录')
  expect(await app.refusal(archives.catalogue, wish(carrierId))).toBe('archive.cataloguedAlready')
  expect(await app.do(archives.undescribed, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(archives.correct, { ...wish(carrier.id).items[0]!, reason: '更正', version: 1 })).toBe(
    'archive.notCatalogued'
  )
})

test('the catalogue of what is gone for good is closed, and an item in a volume that is not seen stays as it is', async () => {
  const { app, register, description, enter, place } = await archiveRoom()
  const one = await enter('公开的一件')
  const secret = await enter('机密的一件', {}, { mark: { level: 'secret', end: { form: 'term', months: 120 } } })
  const { id } = await app.do(archives.makeVolume, {
    ...{ number: 'V1', title: '卷', fonds: 'J001', category: 'WS', year: 2026 },
    ...{ retention: 'years30', level: 'unclassified' }
  })
  await app.do(archives.file, { carrierIds: [one.carrierId, secret.carrierId], volumeId: id, reason: '归卷' })
  await app.hire('C300', ['archivist'], 'confidential')
  const correction = {
    carrierId: one.carrierId,
    description: description({ category: 'ZY' }),
    reason: '更正',
    version: 2
  }
  expect(await app.refusal(archives.correct, correction)).toBe('archive.volumeNotFound')
  expect(await app.refusal(archives.file, { carrierIds: [one.carrierId], reason: '移出' })).toBe(
    'archive.volumeNotFound'
  )
  expect(await app.refusal(archives.openVolume, { volumeId: id })).toBe('archive.volumeNotFound')
  await app.as('C100')
  const gone = await register('要清退的', 'confidential', { placeId: place.id })
  const wanted = { list: '清退目录3', whither: '省公安厅', purpose: '清退', dueOn: '2026-11-30' }
  const { movements: asked } = await app.do(movements.askBack, {
    ...wanted,
    carriers: [{ carrierId: gone.id, version: 1 }]
  })
  await app.do(movements.returnToIssuer, {
    movementIds: asked.map((each) => each.id),
    ...{ receivedBy: '孙机要', receivedOn: '2026-11-21', receiptNumber: '回7', channel: 'courierService' }
  })
  await app.as('C200')
  const described = { items: [{ carrierId: gone.id, description: description() }] }
  expect(await app.refusal(archives.catalogue, described)).toBe('carrier.stateForbids')
})

test('a volume holds what is filed alike, bears the highest level of it, and gives and takes with a reason', async () => {
  const { app, enter, lastChange } = await archiveRoom()
  const volume = {
    number: 'J001-WS-2026-001',
    title: '二〇二六年党委会议',
    fonds: 'J001',
    category: 'WS',
    year: 2026,
    retention: 'years30',
    level: 'unclassified'
  } as const
  const made = await app.do(archives.makeVolume, volume)
  expect(made).toMatchObject({ items: 0, pages: 0, level: 'unclassified' })
  expect(await app.refusal(archives.makeVolume, volume)).toBe('archive.volumeNumberTaken')
  expect(await app.refusal(archives.makeVolume, { ...volume, fonds: 'J009' })).toBe('archive.fondsUnknown')
  expect(await app.refusal(archives.makeVolume, { ...volume, category: 'KJ' })).toBe('archive.categoryUnknown')
  expect(await app.refusal(archives.makeVolume, { ...volume, number: '2', year: 2027 })).toBe('archive.yearAhead')
  expect(await app.refusal(archives.makeVolume, { ...volume, number: '3', level: 'topSecret' })).toBe(
    'archive.volumeAboveYou'
  )
  const one = await enter('第一次会议纪要')
  const other = await enter('第一次会议签到', { retention: 'years10' })
  const put = { carrierIds: [one.carrierId], volumeId: made.id, reason: '归入本卷' }
  const filed = await app.do(archives.file, put)
  expect(filed.items).toMatchObject([{ volume: { number: volume.number } }])
  expect(await lastChange(one.carrierId)).toMatchObject({
    operation: 'archives.file',
    changed: { volume: ['', volume.number], reason: '归入本卷' }
  })
  expect(await app.do(archives.openVolume, { volumeId: made.id })).toMatchObject({
    items: 1,
    pages: 12,
    level: 'confidential'
  })
  expect(await app.refusal(archives.file, put)).toBe('archive.filedAlready')
  expect(await app.refusal(archives.file, { ...put, carrierIds: [other.carrierId] })).toBe('archive.notOfVolume')
  expect(await app.refusal(archives.file, { ...put, volumeId: nowhere })).toBe('archive.volumeNotFound')
  expect(await app.refusal(archives.openVolume, { volumeId: nowhere })).toBe('archive.volumeNotFound')
  const change = {
    volumeId: made.id,
    number: volume.number,
    title: '党委会议',
    level: 'confidential',
    version: 2
  } as const
  expect(await app.refusal(archives.correctVolume, { ...change, level: 'unclassified', reason: '更正' })).toBe(
    'archive.volumeBelowItems'
  )
  expect(await app.do(archives.correctVolume, { ...change, reason: '题名过长' })).toMatchObject({ title: '党委会议' })
  expect(await app.refusal(archives.correctVolume, { ...change, reason: '再改' })).toBe('archive.changedMeanwhile')
  expect((await app.do(archives.volumes, { words: '党' })).rows).toMatchObject([{ number: volume.number }])
  // A correction cannot take an item to where its volume is not.
  const elsewhere = {
    carrierId: one.carrierId,
    description: { ...descriptionOf(one), category: 'ZY' },
    reason: '门类有误',
    version: 2
  }
  expect(await app.refusal(archives.correct, elsewhere)).toBe('archive.notOfVolume')
  await app.do(archives.file, { carrierIds: [one.carrierId], reason: '先移出' })
  expect(await app.do(archives.correct, { ...elsewhere, version: 3 })).toMatchObject({
    fileNumber: 'J001-ZY·2026-D30-BGS-0001'
  })
  expect(await app.refusal(archives.file, { carrierIds: [one.carrierId], reason: '再移' })).toBe('archive.filedAlready')
})

test('an item is found from one Chinese character of its title on, by its numbers, its author, year, place and end', async () => {
  const { app, enter, shelf } = await archiveRoom()
  const one = await enter('反恐演练方案', { responsible: '省公安厅' }, { documentNumber: '江公发〔2026〕7号' })
  const two = await enter('户籍底册', { category: 'ZY', year: 1990, retention: 'years10', datedOn: '1990-05-01' })
  const found = async (filter: object) =>
    (await app.do(archives.list, { ...list, ...filter })).rows.map(({ carrierId }) => carrierId)
  for (const words of ['恐', '演练方案', '省公安厅', '江公发 7', 'J001-WS·2026', '恐 省公安厅', one.carrier.number])
    expect([words, await found({ words })]).toEqual([words, [one.carrierId]])
  expect(await found({ words: '没有' })).toEqual([])
  expect(await found({ words: '！' })).toEqual([])
  for (const filter of [{ category: 'ZY' }, { year: 1990 }, { retention: 'years10' }, { ended: true }])
    expect([filter, await found(filter)]).toEqual([filter, [two.carrierId]])
  expect(await found({ ended: false })).toEqual([one.carrierId])
  expect(await found({ fonds: 'J001', placeId: shelf.id, levels: ['confidential'] })).toHaveLength(2)
  expect(await found({ placeId: nowhere })).toEqual([])
  expect(await found({ sort: 'keepUntil', descending: true })).toEqual([one.carrierId, two.carrierId])
  expect(await found({ which: 'gone' })).toEqual([])
})

test('to somebody who is not cleared for it, the catalogue answers exactly as one that does not hold it', async () => {
  const asked: WishOf<typeof archives.list>[] = [
    {},
    { words: '绝' },
    { words: '方案' },
    { words: 'J001' },
    { levels: ['secret'] },
    { year: 2026 }
  ]
  const answers = async (withHidden: boolean) => {
    const { app, enter } = await archiveRoom()
    await enter('内部通讯方案')
    const volume: WishOf<typeof archives.makeVolume> = {
      ...{ number: 'V1', title: '方案卷', fonds: 'J001', category: 'WS', year: 2026 },
      retention: 'years30',
      level: 'confidential'
    }
    let hidden = nowhere
    let hiddenVolume = nowhere
    if (withHidden) {
      const secret = { mark: { level: 'secret', end: { form: 'term', months: 120 } } }
      hidden = (await enter('绝不外传方案', {}, secret)).carrierId
      hiddenVolume = (await app.do(archives.makeVolume, volume)).id
      await app.do(archives.file, { carrierIds: [hidden], volumeId: hiddenVolume, reason: '归卷' })
    }
    await app.hire('C300', ['archivist'], 'confidential')
    const said = []
    for (const filter of asked) {
      const { rows, total } = await app.do(archives.list, { ...list, ...filter })
      said.push([filter, total, rows.map(({ fileNumber }) => fileNumber)])
    }
    said.push(await app.do(archives.volumes, {}), await app.do(archives.undescribed, {}))
    said.push(await app.call(archives.open, { carrierId: hidden }))
    said.push(await app.call(archives.openVolume, { volumeId: hiddenVolume }))
    said.push(await app.call(archives.file, { carrierIds: [hidden], reason: '移出' }))
    return said
  }
  expect(await answers(true)).toEqual(await answers(false))
})

test('a clerk sees of the catalogue what is theirs, and a volume only where something of it is', async () => {
  const { app, enter } = await archiveRoom()
  await enter('别人的文件')
  await app.hire('K100', ['clerk'], 'secret')
  expect((await app.do(archives.list, list)).total).toBe(0)
  expect(await app.do(archives.volumes, {})).toEqual({ rows: [], total: 0 })
})

test('an archived item is lent and comes back with its number and its description', async () => {
  const { app, enter, reader, proof } = await archiveRoom()
  const { carrierId, fileNumber } = await enter('借阅件')
  const request = await app.do(borrowings.submit, {
    borrowerId: reader.id,
    kind: 'reference',
    purpose: '查阅',
    way: 'onSite',
    carrierIds: [carrierId],
    together: { approver: [proof('L200')] }
  })
  const itemId = request.items[0]?.id ?? nowhere
  const { version } = await app.do(borrowings.pull, { itemId, pages: 3, condition: '完好' })
  const issue = { borrowingId: request.id, itemIds: [itemId], version }
  await app.do(borrowings.issue, { ...issue, together: { borrower: [] } })
  expect((await app.do(archives.list, list)).rows).toMatchObject([{ fileNumber, carrier: { state: 'onLoan' } }])
  await app.do(borrowings.takeBack, { itemId, check: { pages: 3 } })
  expect((await app.do(archives.open, { carrierId })).item).toMatchObject({
    fileNumber,
    carrier: { state: 'archived' }
  })
})

test('whatever is entered and corrected, no two items ever bear the same number, and each number says what its item says', async () => {
  const { app, enter, description } = await archiveRoom()
  const versions = new Map<string, number>()
  const said = fc.record({
    category: fc.constantFrom('WS', 'ZY'),
    year: fc.constantFrom(2025, 2026),
    retention: fc.constantFrom('permanent' as const, 'years30' as const, 'years10' as const),
    office: fc.constantFrom(undefined, 'BGS', 'XZ')
  })
  const acts = fc.array(fc.record({ said, which: fc.option(fc.nat(9), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 8
  })
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      for (const { said: as, which } of steps) {
        const carrierId = which === undefined ? undefined : [...versions.keys()][which]
        if (carrierId === undefined) {
          versions.set((await enter('件', as)).carrierId, 1)
          continue
        }
        const version = versions.get(carrierId) ?? 0
        const answer = await app.call(archives.correct, {
          carrierId,
          description: description(as),
          reason: '更正',
          version
        })
        if (answer.ok) versions.set(carrierId, version + 1)
        else expect(answer.refusal.code).toBe('archive.nothingCorrected')
      }
      const { rows } = await app.do(archives.list, { ...list, count: 500 })
      const ever: string[] = []
      for (const { carrierId, fileNumber, fonds, category, year, retention, office, piece } of rows) {
        const number = { fonds, category, year, retention, piece, ...(office !== undefined && { office }) }
        expect(fileNumber).toBe(composeFileNumber(number))
        expect(parseFileNumber(fileNumber)).toEqual(number)
        const { numbers } = await app.do(archives.open, { carrierId })
        expect(numbers.at(-1)?.fileNumber).toBe(fileNumber)
        ever.push(...numbers.map((each) => each.fileNumber))
      }
      expect(new Set(ever).size).toBe(ever.length)
    }),
    { numRuns: 8 }
  )
})

function descriptionOf(item: { [Key in string]: unknown }) {
  const { fonds, category, year, retention, office, responsible, datedOn } = item as ReturnType<
    Awaited<ReturnType<typeof archiveRoom>>['description']
  >
  return { fonds, category, year, retention, responsible, ...(office && { office }), ...(datedOn && { datedOn }) }
}
