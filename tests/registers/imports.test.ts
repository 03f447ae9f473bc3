import { writeXlsx } from 'hucre'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { OutputOf, WishOf } from '#shared/define-operation.ts'
import type { ImportField } from '#shared/import-fields.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { exports } from '#shared/registers/exports.ts'
import { imports } from '#shared/registers/imports.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { units } from '#shared/registers/units.ts'
import { session } from '#shared/system/session.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { work } from '#shared/system/work.ts'
import { readCsv } from '#shared/table-file.ts'
import { foundedApp, placeOnThisMachine, temporaryFolder, type TestApp } from '../support/test-app.ts'

type Plan = WishOf<typeof imports.tryOut>

const headings = ['原编号', '题名', '密级', '保密期限', '成文日期', '保管人', '存放地点', '登记日期', '份数', '备注']
const fields: readonly ImportField[] = [
  'formerNumber',
  'title',
  'level',
  'term',
  'startsOn',
  'holder',
  'place',
  'registeredOn',
  'copies',
  'remarks'
]
type Row = readonly (string | number)[]

test('an officer brings an old ledger in: numbered, with its former numbers, its marks as they are, and one batch in the record', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring([
    ['0012', '专案卷宗', '机密★10年', '', '2023-11-01', '王芳', '三号柜', '2023-11-03', '', ''],
    ['0013', '会议纪要', '秘密', '', '2024-02-29', '020118', 'B203-3', '2024-03-01', '2', '两份'],
    ['0014', '值班表', '内部', '/', '', '', '', '', '', '']
  ])
  const trial = await app.do(imports.tryOut, plan(fileId))
  expect(trial).toMatchObject({
    ...{ rows: 3, new: 3, carriers: 4, unchanged: 0, skipped: 0, failed: 0, problems: [], names: [] },
    notes: [{ note: 'termUnstated', count: 1 }]
  })
  expect((await app.do(carriers.list, {})).total).toBe(0)

  const { imported, carriers: brought } = await app.do(imports.bring, { ...plan(fileId), new: 3 })
  expect(imported).toMatchObject({
    ...{ number: 'DR-2026-0001', fileName: '旧台账.xlsx', level: 'secret', carriers: 4, failed: 0 },
    importedBy: { number: 'C100' }
  })
  expect(brought.map(({ row, number, markText }) => [row, number, markText])).toEqual([
    [2, 'BM-2026-0000001', '机密★10年'],
    [3, 'BM-2026-0000002', '秘密★'],
    [3, 'BM-2026-0000003', '秘密★'],
    [4, 'BM-2026-0000004', '内部']
  ])
  const { rows } = await app.do(carriers.list, { descending: false })
  expect(rows).toMatchObject([
    {
      formerNumber: '0012',
      endsOn: '2033-11-01',
      holder: { name: '王芳' },
      registeredOn: '2026-11-21',
      markState: 'marked'
    },
    // rule 5: no term stated, so the longest of the level, and it is noted
    { formerNumber: '0013', copyNumber: '1', endsOn: '2034-02-28', remarks: '两份' },
    { formerNumber: '0013', copyNumber: '2' },
    { formerNumber: '0014', level: 'workSecret', issuer: '省公安厅', holder: { number: '020118' } }
  ])
  const part = await app.do(imports.carriers, { importId: imported.id, note: 'termUnstated' })
  expect(part).toMatchObject({ total: 2, rows: [{ row: 3, formerlyRegisteredOn: '2024-03-01' }, { row: 3 }] })
  const { events } = await app.do(carriers.history, { carrierId: brought[0]?.id ?? '' })
  expect(events).toMatchObject([
    { operation: 'imports.bring', changed: { number: 'BM-2026-0000001', import: 'DR-2026-0001' } }
  ])
  const entries = await app.lastEntries(6, 'C100')
  const whole = entries[0]?.sequence
  expect(entries.map(({ operation, subject, partOf }) => [operation, subject, partOf])).toEqual([
    ['imports.bring', undefined, undefined],
    ['imports.bring', imported.id, whole],
    ...brought.map(({ id }) => ['imports.bring', id, whole])
  ])
  expect(entries[1]?.changed).toMatchObject({ fileName: '旧台账.xlsx', sha256: imported.sha256, carriers: 4 })
})

test('rule 11: whoever holds what was brought in from 机密 on is written down as knowing it', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring([['1', '甲', '机密★10年', '', '2023-11-01', '王芳', '', '', '', '']])
  const { carriers: brought } = await app.do(imports.bring, { ...plan(fileId), new: 1 })
  const { rows } = await app.do(loans.knowers, { carrierId: brought[0]?.id ?? '' })
  expect(rows).toMatchObject([{ person: { name: '王芳' }, act: 'register' }])
})

test('rules 1 and 2: the trial tells every error at once, each with its column, its value and what it must have been', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring([
    ['1', '甲', '机 密', '', '2023-11-01', '', '', '', '', ''],
    ['2', '乙', '机 密', '', '2023-11-01', '', '', '', '', ''],
    ['3', '丙', '机密', '', 45231, '', '', '', '', ''],
    ['4', '丁', '机密★30年', '', '2023-11-01', '', '', '', '', ''],
    ['5', '', '机密', '40年', '2023-13-01', '无此人', '无此处', '', '0', ''],
    ['1', '戊', '秘密', '', '2023-11-01', '', '', '', '', ''],
    ['6', '己', '秘密', '', '', '', '', '', '', ''],
    ['7', '庚', '秘密', '10年', '2023-11-01', '', '', '2023', '', '可']
  ])
  const trial = await app.do(imports.tryOut, plan(fileId))
  expect(trial).toMatchObject({ rows: 8, new: 0, failed: 8 })
  const told = trial.problems.map(({ heading, value, problem, refusal, suggestion, rows }) => [
    rows.join(' '),
    heading,
    value,
    problem ?? refusal?.code,
    suggestion
  ])
  expect(told).toEqual([
    ['2 3', '密级', '机 密', 'levelUnknown', '机密'],
    ['4', '成文日期', '45231', 'dayIsNumber', '2023-11-01'],
    ['5', '密级', '机密★30年', 'termBeyondMaximum', '机密'],
    ['6', '题名', '', 'titleMissing', undefined],
    ['6', '保密期限', '40年', 'termBeyondMaximum', ''],
    ['6', '成文日期', '2023-13-01', 'notADay', undefined],
    ['6', '份数', '0', 'notANumber', undefined],
    ['6', '保管人', '无此人', 'holderUnknown', undefined],
    ['6', '存放地点', '无此处', 'placeUnknown', undefined],
    ['7', '原编号', '1', 'numberTwice', undefined],
    ['8', undefined, '', 'carrier.startMissing', undefined],
    ['9', '登记日期', '2023', 'dayIncomplete', undefined]
  ])
  expect(await app.refusal(imports.bring, { ...plan(fileId), new: 8 })).toBe('import.otherwiseNow')
  expect((await app.do(carriers.list, {})).total).toBe(0)
})

test('rule 5: a suggestion that was taken holds wherever the same stands in that column; a term that was left out is the longest of its level, and is noted', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring([
    ['1', '甲', '机 密', '', '2023-11-01', '', '', '', '', ''],
    ['2', '乙', '机 密', '40年', 45231, '', '', '', '', '']
  ])
  const corrected = plan(fileId, {
    corrections: [
      { field: 'level', value: '机 密', become: '机密' },
      { field: 'startsOn', value: '45231', become: '2023-11-01' },
      { field: 'term', value: '40年', become: '' }
    ]
  })
  expect(await app.do(imports.tryOut, corrected)).toMatchObject({
    new: 2,
    failed: 0,
    notes: [
      { note: 'termUnstated', count: 2 },
      { note: 'termLeftOut', count: 1 }
    ]
  })
  const { imported } = await app.do(imports.bring, { ...corrected, new: 2 })
  expect(await app.do(imports.open, { importId: imported.id })).toMatchObject({
    changed: 0,
    notes: [
      { note: 'termLeftOut', count: 1 },
      { note: 'termUnstated', count: 2 }
    ]
  })
})

test('a name that the registers do not know, or know twice, is asked for once and holds for all its rows', async () => {
  const { app, bring, plan, holder } = await importRoom()
  const namesake = await app.do(people.register, {
    number: '020119',
    name: '王芳',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const { fileId } = await bring([
    ['1', '甲', '秘密', '', '2023-11-01', '王芳', '老库房', '', '', ''],
    ['2', '乙', '秘密', '', '2023-11-01', '王芳', '老库房', '', '', '']
  ])
  const { names } = await app.do(imports.tryOut, plan(fileId))
  expect(names).toEqual([
    {
      kind: 'holder',
      name: '王芳',
      count: 2,
      candidates: [
        { id: holder.id, code: '020118', name: '王芳' },
        { id: namesake.id, code: '020119', name: '王芳' }
      ]
    },
    { kind: 'place', name: '老库房', count: 2, candidates: [] }
  ])
  const store = await app.do(places.register, { code: 'K1', name: '老库房', kind: 'room' })
  const answered = plan(fileId, { names: [{ kind: 'holder', name: '王芳', id: namesake.id }] })
  expect(await app.do(imports.tryOut, answered)).toMatchObject({ new: 2, names: [] })
  const { carriers: brought } = await app.do(imports.bring, { ...answered, new: 2 })
  expect(await app.do(carriers.open, { carrierId: brought[0]?.id ?? '' })).toMatchObject({
    holder: { number: '020119' },
    placeId: store.id
  })
})

test('a second run of the same file brings nothing in twice: what is there is the same, or is skipped', async () => {
  const { app, bring, bringAgain, plan } = await importRoom()
  const rows: Row[] = [
    ['1', '甲', '秘密', '', '2023-11-01', '', '', '', '', ''],
    ['2', '乙', '秘密', '', '2023-11-01', '', '', '', '2', '']
  ]
  const first = await bring(rows)
  expect(first.broughtBefore).toBeUndefined()
  await app.do(imports.bring, { ...plan(first.fileId), new: 2 })
  const again = await bringAgain()
  expect(again.broughtBefore).toMatchObject({ number: 'DR-2026-0001' })
  const changed = await bring([
    ...rows.slice(1),
    ['1', '甲（改）', '秘密', '', '2023-11-01', '', '', '', '', ''],
    ['3', '丙', '秘密', '', '2023-11-01', '', '', '', '', '']
  ])
  const trial = await app.do(imports.tryOut, plan(changed.fileId))
  expect(trial).toMatchObject({ new: 1, unchanged: 1, skipped: 1, failed: 0 })
  expect(trial.there).toEqual([
    { row: 2, formerNumber: '2', number: 'BM-2026-0000002', fate: 'unchanged' },
    { row: 3, formerNumber: '1', number: 'BM-2026-0000001', fate: 'skipped' }
  ])
  const { imported } = await app.do(imports.bring, { ...plan(changed.fileId), new: 1 })
  expect(imported).toMatchObject({ number: 'DR-2026-0002', carriers: 1, unchanged: 1, skipped: 1 })
})

test('rule 34: what is above this machine, or above whoever imports, does not come in, and shows no more than its level', async () => {
  const { app, bring, plan, hireLower } = await importRoom()
  const { fileId } = await bring([
    ['1', '甲绝密事项', '绝密', '', '2023-11-01', '', '', '', '', ''],
    ['2', '乙', '秘密', '', '2023-11-01', '', '', '', '', '']
  ])
  const trial = await app.do(imports.tryOut, plan(fileId))
  expect(trial).toMatchObject({ new: 1, failed: 1, problems: [{ rows: [2], refusal: { code: 'carrier.aboveStore' } }] })
  const { rows } = await app.do(imports.lines, { fileId, which: 'failed' })
  expect(rows).toMatchObject([{ row: 2, cells: [], fate: 'failed' }])
  expect(JSON.stringify(rows)).not.toContain('甲绝密事项')

  await hireLower('C200')
  const own = await bring([['1', '丙', '机密', '', '2023-11-01', '', '', '', '', '']])
  expect(await app.do(imports.tryOut, plan(own.fileId))).toMatchObject({
    failed: 1,
    problems: [{ refusal: { code: 'carrier.aboveYou' } }]
  })
})

test('how a unit’s columns were understood is remembered for that unit', async () => {
  const { app, bring, plan } = await importRoom()
  const strange = ['件号', '东西', '级', '', '', '', '', '', '', '']
  const rows: Row[] = [['1', '甲', '秘密', '', '', '', '', '2023-11-01', '', '']]
  const { fileId } = await bring(rows, strange)
  const columnsOf = async (unit?: string) =>
    (await app.do(imports.columns, { fileId, sheet: 0, headingRow: 1, ...(unit !== undefined && { unit }) })).columns
  expect((await columnsOf('刑侦支队')).map(({ field }) => field).filter(Boolean)).toEqual([])
  const columns = [
    { index: 0, field: 'formerNumber' as const },
    { index: 1, field: 'title' as const },
    { index: 2, field: 'level' as const }
  ]
  const usual = { ...plan(fileId).usual }
  expect(await app.refusal(imports.bring, { ...plan(fileId), columns, usual, new: 1 })).toBe('import.otherwiseNow')
  const dated = { ...plan(fileId), columns: [...columns, { index: 7, field: 'startsOn' as const }], usual, new: 1 }
  await app.do(imports.bring, dated)
  expect((await columnsOf('刑侦支队')).slice(0, 3)).toMatchObject([
    { heading: '件号', field: 'formerNumber', how: 'remembered' },
    { heading: '东西', field: 'title', how: 'remembered' },
    { heading: '级', field: 'level', how: 'remembered' }
  ])
  expect((await columnsOf()).map(({ field }) => field).filter(Boolean)).toEqual([])
})

test('rule 4: without a day of issue a term counts from the old registration only where that is said, and is noted', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring([['1', '甲', '秘密', '', '', '', '', '2023-11-01', '', '']])
  expect(await app.do(imports.tryOut, plan(fileId))).toMatchObject({ new: 0, failed: 1 })
  const said = plan(fileId)
  const wish = { ...said, usual: { ...said.usual, startsOnRegistration: true, marked: false } }
  expect(await app.do(imports.tryOut, wish)).toMatchObject({
    new: 1,
    notes: [
      { note: 'termUnstated', count: 1 },
      { note: 'startsOnRegistration', count: 1 }
    ]
  })
  const { carriers: brought } = await app.do(imports.bring, { ...wish, new: 1 })
  expect(await app.do(carriers.open, { carrierId: brought[0]?.id ?? '' })).toMatchObject({
    startsOn: '2023-11-01',
    markState: 'unmarked'
  })
})

test('a plan that lacks what it needs, or says a thing twice, is refused before anything is tried', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring([['1', '甲', '秘密', '', '2023-11-01', '', '', '', '', '']])
  const all = plan(fileId)
  for (const [columns, problem] of [
    [all.columns.filter(({ field }) => field !== 'title'), 'columnMissing'],
    [[...all.columns.slice(0, 3), { index: 0, field: 'remarks' as const }], 'columnTwice'],
    [[...all.columns.slice(0, 3), { index: 9, field: 'title' as const }], 'columnTwice']
  ] as const)
    expect(await app.call(imports.tryOut, { ...all, columns: [...columns] })).toMatchObject({
      ok: false,
      refusal: { code: 'input.invalid', data: { problems: [{ path: ['columns'], problem }] } }
    })
  expect(await app.refusal(imports.tryOut, { ...all, sheet: 3 })).toBe('import.noSuchSheet')
  expect(await app.refusal(imports.columns, { fileId, sheet: 3, headingRow: 1 })).toBe('import.noSuchSheet')
  const nobody = '00000000-0000-4000-8000-000000000000'
  const usual = (changed: Partial<Plan['usual']>) => ({ ...all, usual: { ...all.usual, ...changed } })
  expect(await app.refusal(imports.tryOut, usual({ unit: '没有的部门' }))).toBe('unit.notFound')
  expect(await app.refusal(imports.tryOut, usual({ holderId: nobody }))).toBe('person.notFound')
  expect(await app.refusal(imports.tryOut, usual({ placeId: nobody }))).toBe('place.notFound')
  expect(await app.refusal(imports.lines, { fileId })).toBe('import.notTried')
})

test('a file lies on the desk of whoever read it and of nobody else, and goes with them', async () => {
  const { app, bring, plan, hireLower } = await importRoom()
  const { fileId } = await bring([['1', '甲', '秘密', '', '2023-11-01', '', '', '', '', '']])
  await hireLower('C200')
  expect(await app.refusal(imports.tryOut, plan(fileId))).toBe('import.fileGone')
  expect(await app.refusal(imports.lines, { fileId })).toBe('import.fileGone')
  expect(await app.refusal(imports.read, {})).toBe('import.noFile')
})

test('a file that is none is refused with what and where, and the refusal is recorded', async () => {
  const { app } = await importRoom()
  const file = path.join(temporaryFolder(), '旧台账.xlsx')
  fs.writeFileSync(file, '<html><table></table></html>')
  expect(await app.gate.ask(imports.read, {}, file)).toEqual({
    ok: false,
    refusal: { code: 'import.fileRefused', data: { name: '旧台账.xlsx', why: 'webPage' } }
  })
  const entries = await app.lastEntries(2, 'C100')
  expect(entries.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['imports.read', 'begun'],
    ['imports.read', 'refused']
  ])
})

test('long work says how far it is and can be stopped: all of it is taken back, and the record says so', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring(
    Array.from({ length: 1500 }, (_, at) => [String(at), `第${at}件`, '秘密', '', '2023-11-01', '', '', '', '', ''])
  )
  const trying = app.call(imports.tryOut, plan(fileId))
  const first = await app.do(work.progress, {})
  expect(first.work).toMatchObject({ operation: 'imports.tryOut' })
  expect(await trying).toMatchObject({ ok: true, value: { new: 1500 } })
  expect(await app.do(work.progress, {})).toEqual({})

  const bringing = app.call(imports.bring, { ...plan(fileId), new: 1500 })
  expect(await app.do(work.stop, {})).toMatchObject({ work: { operation: 'imports.bring' } })
  // Everything else waits, and finds the ledger as it was.
  expect(await app.do(carriers.list, {})).toMatchObject({ total: 0 })
  expect(await bringing).toEqual({ ok: false, refusal: { code: 'work.stopped', data: {} } })
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({ operation: 'imports.bring', outcome: 'refused', refusal: 'work.stopped' })
  expect((await app.do(imports.list, {})).total).toBe(0)
})

test('locking wins over long work: it is taken back, and the store closes', async () => {
  const { app, bring, plan } = await importRoom()
  const { fileId } = await bring(
    Array.from({ length: 1500 }, (_, at) => [String(at), `第${at}件`, '秘密', '', '2023-11-01', '', '', '', '', ''])
  )
  const bringing = app.call(imports.bring, { ...plan(fileId), new: 1500 })
  expect(await app.call(session.lock, {})).toMatchObject({ ok: true })
  expect(await bringing).toMatchObject({ ok: false, refusal: { code: 'work.stopped' } })
  expect(app.gate.isOpen).toBe(false)
  await app.as('C100')
  expect((await app.do(carriers.list, {})).total).toBe(0)
})

test('rules 12 and 46: a batch brought in by mistake is taken back before a leader: its carriers are in no list, and nothing is deleted', async () => {
  const { app, bring, bringAgain, plan, leader } = await importRoom()
  const rows: Row[] = [
    ['1', '甲', '机密★10年', '', '2023-11-01', '王芳', '', '', '', ''],
    ['2', '乙', '秘密', '', '2023-11-01', '', '', '', '2', '']
  ]
  const first = await bring(rows)
  const { imported, carriers: brought } = await app.do(imports.bring, { ...plan(first.fileId), new: 2 })
  const wish = { importId: imported.id, reason: '导入了错误的文件', together: { approver: [leader] } }
  const takenBack = await app.do(imports.takeBack, wish)
  expect(takenBack.imported.takenBack).toMatchObject({ by: { number: 'C100' }, approvedBy: { number: 'L100' } })
  expect(await app.do(carriers.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.do(carriers.list, { words: '甲' })).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(carriers.open, { carrierId: brought[0]?.id ?? '' })).toBe('carrier.notFound')
  // The batch still shows them, and whoever held them may leave.
  expect(await app.do(imports.carriers, { importId: imported.id })).toMatchObject({
    total: 3,
    rows: [{ number: 'BM-2026-0000001' }, { number: 'BM-2026-0000002' }, { number: 'BM-2026-0000003' }]
  })
  const holder = (await app.do(people.list, { words: '020118' })).rows[0]
  expect((await app.do(people.open, { personId: holder?.id ?? '' })).openEnds).toEqual([])
  expect(await app.refusal(imports.takeBack, wish)).toBe('import.takenBackAlready')
  const entries = await app.lastEntries(7, 'C100')
  expect(entries.slice(0, 5).map(({ operation, outcome }) => [operation, outcome])).toEqual(
    Array.from({ length: 5 }, () => ['imports.takeBack', 'done'])
  )
  // The numbers are never given again, and the same file comes in anew.
  const again = await bringAgain()
  expect(again.broughtBefore).toBeUndefined()
  const second = await app.do(imports.bring, { ...plan(again.fileId), new: 2 })
  expect(second.carriers.map(({ number }) => number)).toEqual(['BM-2026-0000004', 'BM-2026-0000005', 'BM-2026-0000006'])
})

test('a batch of which anything has been used, moved or put on a list stays', async () => {
  const { app, bring, plan, leader } = await importRoom()
  const { fileId } = await bring([
    ['1', '甲', '秘密', '', '2023-11-01', '', '', '', '', ''],
    ['2', '乙', '秘密', '', '2023-11-01', '', '', '', '', '']
  ])
  const { imported, carriers: brought } = await app.do(imports.bring, { ...plan(fileId), new: 2 })
  await app.do(carriers.hold, { carrierId: brought[1]?.id ?? '', hold: true, reason: '核查', version: 1 })
  expect(await app.do(imports.open, { importId: imported.id })).toMatchObject({ changed: 1 })
  const wish = { importId: imported.id, reason: '误导入', together: { approver: [leader] } }
  expect(await app.refusal(imports.takeBack, wish)).toBe('import.inUse')
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await app.refusal(imports.takeBack, { ...wish, importId: nobody })).toBe('import.notFound')
  expect(await app.refusal(imports.carriers, { importId: nobody })).toBe('import.notFound')
})

test('a leader who may not know what a batch holds cannot let it go, and sees no batch above their clearance', async () => {
  const { app, bring, plan, lowLeader } = await importRoom()
  const { fileId } = await bring([['1', '甲', '机密', '', '2023-11-01', '', '', '', '', '']])
  const { imported } = await app.do(imports.bring, { ...plan(fileId), new: 1 })
  const wish = { importId: imported.id, reason: '误导入', together: { approver: [await lowLeader()] } }
  expect(await app.refusal(imports.takeBack, wish)).toBe('import.approverMaySeeLess')
  await app.hire('C200', ['confidentialityOfficer'], 'confidential')
  expect(await app.do(imports.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(imports.open, { importId: imported.id })).toBe('import.notFound')
})

test('the template is understood at once, word for word, in both languages', async () => {
  const { app } = await importRoom()
  for (const language of ['zh-CN', 'en'] as const) {
    const file = path.join(placeOnThisMachine(), 'template.xlsx')
    app.choose = () => ({ file, mayReplace: false })
    expect(await app.do(imports.template, { language })).toMatchObject({ fileName: 'template.xlsx' })
    expect(await app.refusal(imports.template, { language })).toBe('import.placeTaken')
    const answer = await app.gate.ask(imports.read, {}, file)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { columns } = await app.do(imports.columns, { fileId: answer.value.fileId, sheet: 0, headingRow: 1 })
    expect(columns.map(({ field }) => field)).toEqual(templateFields)
  }
  app.choose = () => undefined
  expect(await app.refusal(imports.template, {})).toBe('import.cancelled')
  app.choose = () => ({ file: path.join(path.dirname(app.storeFile), 'a.xlsx'), mayReplace: false })
  expect(await app.refusal(imports.template, {})).toBe('import.placeOfStore')
  app.choose = () => ({ file: '/proc/none/a.xlsx', mayReplace: false })
  expect(await app.refusal(imports.template, {})).toBe('import.notWritten')
})

test('rule 41: the list of errors is the file with two columns more, goes out as every list does, and is put right and read again', async () => {
  const { app, bring, plan, leader } = await importRoom()
  await app.as('A002')
  await app.do(settings.change, { settings: { ...usualSettings, exporting: true }, reason: '经批准', version: 0 })
  await app.as('C100')
  const { fileId } = await bring([
    ['0012', '甲', '机 密', '', '2023-11-01', '', '', '', '', ''],
    ['0013', '=乙', '秘密', '', '2023-11-01', '', '', '', '', '']
  ])
  await app.do(imports.tryOut, plan(fileId))
  const file = path.join(placeOnThisMachine(), '错误表.csv')
  app.choose = () => ({ file, mayReplace: false })
  const wish = {
    form: 'importLines',
    wish: { fileId, which: 'all' },
    format: 'csv',
    purpose: '改正后导入',
    medium: 'machine'
  } as const
  expect(await app.refusal(exports.make, { ...wish, together: { approver: [] } })).toBe('approval.needed')
  const exported = await app.do(exports.make, { ...wish, together: { approver: [leader] } })
  // A level that cannot be read may be any that the officer may know.
  expect(exported).toMatchObject({ number: 'DC-2026-0001', rows: 2, level: 'secret' })
  const [heads, first, second] = readCsv(fs.readFileSync(file, 'utf8'))
  expect(heads?.slice(-2)).toEqual(['行状态', '原因'])
  expect(first?.slice(-2)).toEqual(['错误', '密级：无法识别的密级'])
  expect([second?.[0], second?.[1], second?.at(-2)]).toEqual(['0013', '=乙', '可导入'])

  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('机 密', '机密'))
  const again = await app.gate.ask(imports.read, {}, file)
  if (!again.ok) throw new Error(again.refusal.code)
  expect(await app.do(imports.tryOut, plan(again.value.fileId))).toMatchObject({ new: 2, failed: 0 })
})

const templateFields = [
  ...['formerNumber', 'title', 'level', 'term', 'startsOn', 'documentNumber', 'copyNumber', 'copies', 'pages'],
  ...['kind', 'issuer', 'serialNumber', 'unit', 'holder', 'place', 'registeredOn', 'marked', 'remarks']
]

/** An officer with a person, a place, a unit, and a way to bring a file. */
async function importRoom() {
  const app = await foundedApp('secret')
  await app.hire('L100', ['unitLeader'], 'secret')
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  await app.do(units.register, { name: '刑侦支队' })
  const holder = await app.do(people.register, {
    number: '020118',
    name: '王芳',
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const place = await app.do(places.register, { code: 'B203-3', name: '三号柜', kind: 'cabinet' })
  const usual: Plan['usual'] = { unit: '刑侦支队', holderId: holder.id, placeId: place.id, issuer: '省公安厅' }
  const plan = (fileId: string, more: Partial<Plan> = {}): Plan => ({
    fileId,
    sheet: 0,
    headingRow: 1,
    columns: fields.map((field, index) => ({ index, field })),
    usual,
    ...more
  })
  let file = ''
  const bringAgain = async (): Promise<OutputOf<typeof imports.read>> => {
    const answer = await app.gate.ask(imports.read, {}, file)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.value
  }
  const bring = async (rows: readonly Row[], heads: Row = headings) => {
    file = path.join(temporaryFolder(), '旧台账.xlsx')
    fs.writeFileSync(
      file,
      await writeXlsx({ sheets: [{ name: '台账', rows: [heads, ...rows].map((row) => [...row]) }] })
    )
    return bringAgain()
  }
  return {
    app,
    holder,
    plan,
    bring,
    bringAgain,
    leader: { number: 'L100', password: app.passwordOf('L100') },
    lowLeader: () => lower(app, 'L200', 'unitLeader'),
    hireLower: (number: string) => app.hire(number, ['confidentialityOfficer'], 'confidential')
  }
}

async function lower(app: TestApp, number: string, role: 'unitLeader') {
  await app.hire(number, [role], 'confidential')
  await app.as('C100')
  return { number, password: app.passwordOf(number) }
}
