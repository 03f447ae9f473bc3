import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { allViews } from '#electron/all-implementations.ts'
import type { TestApp } from '../support/test-app.ts'
import { office } from './office.ts'
import { withKey } from './with-key.ts'

test('to somebody who is not cleared for it, a store that holds a carrier answers exactly as one that does not', async () => {
  const [without, withIt] = [await readingRoom(false), await readingRoom(true)]
  expect(withIt.hidden).toBeDefined()
  for (const wish of asked) {
    const [one, other] = [await without.app.call(carriers.list, wish), await withIt.app.call(carriers.list, wish)]
    expect([wish, sameIds(other)]).toEqual([wish, sameIds(one)])
  }
  // By its very id it is as unknown as an id that was never given.
  const carrierId = withIt.hidden ?? ''
  const never = '00000000-0000-4000-8000-000000000000'
  for (const [one, other] of [
    [await withIt.app.call(carriers.open, { carrierId }), await without.app.call(carriers.open, { carrierId: never })],
    [
      await withIt.app.call(carriers.history, { carrierId }),
      await without.app.call(carriers.history, { carrierId: never })
    ],
    [
      await withIt.app.call(carriers.move, withIt.move(carrierId)),
      await without.app.call(carriers.move, without.move(never))
    ]
  ]) {
    expect(one).toEqual(other)
    expect(one).toEqual({ ok: false, refusal: { code: 'carrier.notFound', data: {} } })
  }
})

test('no view lists all that is in sight to know of one row: a large ledger would be read whole for each', () => {
  const views = allViews.map(({ table }) => table).join('|')
  const listing = new RegExp(`IN \\(SELECT \\w+ FROM (main\\.)?(${views})\\b`)
  for (const { table, sql } of allViews) expect([table, sql]).toEqual([table, expect.not.stringMatching(listing)])
})

test('every table that says a level, or belongs to a carrier that has one, lies behind a view', async () => {
  const { app } = await office()
  app.gate.close()
  const levelled = withKey(app.storeFile, ({ reader }) =>
    reader.all<{ name: string }>(
      `SELECT DISTINCT tables.name FROM pragma_table_list AS tables, pragma_table_xinfo(tables.name) AS columns
       WHERE tables.schema = 'main' AND tables.type = 'table' AND columns.name IN ('level', 'carrier_id') ORDER BY tables.name`
    )
  ).map(({ name }) => name)
  expect(levelled).toEqual([
    'appraisal_items',
    'appraisals',
    'approval_carriers',
    'approvals',
    'archive_file_numbers',
    'archive_items',
    'archive_reservations',
    'archive_volumes',
    'audit_log',
    'borrowing_items',
    'borrowings',
    'carrier_scope',
    'carriers',
    'circulations',
    'computer_disks',
    'computer_levels',
    'computers',
    'copies',
    'copyings',
    'counter_lines',
    'destruction_items',
    'destruction_lists',
    'determination_sources',
    'determinations',
    'device_check_comparisons',
    'export_endings',
    'exports',
    'findings',
    'handover_items',
    'handovers',
    'import_rows',
    'imports',
    'incidents',
    'knowers',
    'loan_corrections',
    'loan_escalations',
    'loan_recalls',
    'loan_renewals',
    'loans',
    'mark_notices',
    'media',
    'medium_loans',
    'met_conditions',
    'movement_corrections',
    'movements',
    'outings',
    'peripherals',
    'prints',
    'readings',
    'receipt_carriers',
    'receipts',
    'repairs',
    'return_checks',
    'stock_take_answers',
    'stock_take_expected',
    'stock_take_results',
    'stock_take_scans',
    'stock_takes',
    'tasks',
    'transfer_items',
    'transfers'
  ])
  // Three views stand for no table: what whoever looks may borrow, of the carriers of the archives; what a batch brought
  // in, also once it is taken back; and what was handed over, to those who signed for it. What somebody saved for
  // themselves is seen by nobody else.
  expect(allViews.map(({ table }) => table).sort()).toEqual(
    [...levelled, 'borrowable', 'borrowing_renewals', 'handed_over', 'imported_carriers', 'saved_views'].sort()
  )
})

test('no reading query of a register reaches past the views', () => {
  const registers = path.resolve(import.meta.dirname, '../../electron/registers')
  const sources = fs
    .readdirSync(registers, { recursive: true, encoding: 'utf8' })
    .filter((file) => /queries(\.ts$|[\\/])/.test(file))
    .map((file) => fs.readFileSync(path.join(registers, file), 'utf8'))
  expect(sources.length).toBeGreaterThan(30)
  expect(sources.flatMap(reachesPast)).toEqual([])
  // The net catches what it is for, in either form.
  expect(
    reachesPast('export function n(store: ReadableStore) {\n  return store.one(`SELECT 1 FROM main.carriers`)\n}')
  ).toHaveLength(1)
  expect(reachesPast("const all = 'SELECT * FROM main.carriers'\n")).toHaveLength(1)
  expect(
    reachesPast('export function put(store: WritableStore) {\n  store.run(`INSERT INTO main.carriers`)\n}')
  ).toEqual([])
})

/** The parts of a source that name a table itself and are neither a view nor a function that writes. */
function reachesPast(source: string): string[] {
  return source
    .split(/^(?=(?:export )?(?:function|const|type) )/m)
    .filter((part) => /\bmain\s*\./.test(part))
    .filter(
      (part) =>
        !/^export const \w+: SightView =/.test(part) && !/^(export )?function \w+\(\s*store: WritableStore\b/.test(part)
    )
}

const asked: readonly WishOf<typeof carriers.list>[] = [
  {},
  { count: 1 },
  { from: 1 },
  { words: '方案' },
  { words: '密' },
  { words: 'BM-2026' },
  { words: '0000002' },
  { words: '00002' },
  { words: 'zcfa', sort: 'fit' },
  { words: 'juemi' },
  { words: 'fangan' },
  { levels: ['secret'] },
  { levels: ['secret', 'confidential'] },
  { kinds: ['paper'] },
  ...carriers.list.input.shape.sort.unwrap().options.flatMap((sort) => [
    { sort, descending: true },
    { sort, descending: false, from: 1 }
  ])
]

/** A place where an archivist cleared for 秘密 reads, and where there may be a 机密 carrier besides. */
async function readingRoom(withHidden: boolean): Promise<{
  app: TestApp
  hidden: string | undefined
  move: (carrierId: string) => WishOf<typeof carriers.move>
}> {
  const { app, wish } = await office()
  const { holderId, placeId } = await app.do(carriers.register, wish('内部通讯方案', 'confidential'))
  const hidden = withHidden ? (await app.do(carriers.register, wish('绝密侦查方案', 'secret'))).id : undefined
  await app.hire('C200', ['archivist'], 'confidential')
  return { app, hidden, move: (carrierId) => ({ carrierId, holderId, placeId, reason: '清点', version: 1 }) }
}

function sameIds(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'))
}
