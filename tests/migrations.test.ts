import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, migrations, storeFormat } from '#electron/store/migrate.ts'

// With every release, each migration that is new in it is added to released-migrations.json, under the name of its file,
// with what `sha256sum electron/store/migrations/*.ts` says of it; from then on the file never changes. A mistake in it is
// mended by the next migration.

const released = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, 'released-migrations.json'), 'utf8')
) as Record<string, string>
const folder = path.resolve(import.meta.dirname, '../electron/store/migrations')
const names = fs.readdirSync(folder).sort()

/**
 * What each migration finds: rows as the version before it knew them, in full, and what has become of them afterwards.
 * The first finds an empty file.
 */
const letters: readonly { before: string; after: (db: Database.Database) => unknown; is: unknown }[] = [
  {
    before: '',
    after: (db) => tablesOf(db),
    is: ['accounts', 'audit_log', 'carrier_numbers', 'carriers', 'device_checks', 'people', 'places', 'store_settings']
  },
  {
    before: `
      INSERT INTO people VALUES ('p', 'P001', '李娜', '保密室', NULL, 3);
      INSERT INTO places VALUES ('w', 'B203', '保密室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit, holder_id, place_id, registered_on, registered_by, registered_by_name)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', '部门', 'p', 'w', '2026-11-21', 'C100', '李娜');`,
    after: (db) => db.prepare('SELECT id, number, state, version FROM carriers').all(),
    is: [{ id: 'c', number: 'BM-2026-0000001', state: 'inStock', version: 1 }]
  },
  {
    before: `
      INSERT INTO people VALUES ('p', 'P001', '李娜', '保密室', NULL, 3);
      INSERT INTO places VALUES ('w', 'B203', '保密室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit, holder_id, place_id, registered_on, registered_by, registered_by_name)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', '刑侦支队', 'p', 'w', '2026-11-21', 'C100', '李娜');`,
    after: (db) => [
      db.prepare('SELECT units.name FROM people JOIN units ON units.id = people.unit_id').pluck().all(),
      db
        .prepare(
          'SELECT units.name, at_rest, mark_state, origin FROM carriers JOIN units ON units.id = carriers.unit_id'
        )
        .all()
    ],
    is: [['保密室'], [{ name: '刑侦支队', at_rest: 'inStock', mark_state: 'marked', origin: 'received' }]]
  },
  // 0004-determinations: what was marked before stands without a determination
  {
    before: `
      INSERT INTO units (id, name) VALUES ('u', '刑侦支队');
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 3);
      INSERT INTO places VALUES ('w', 'B203', '保密室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id, registered_on, registered_by, registered_by_name, origin)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜', 'own');`,
    after: (db) => [
      db.prepare('SELECT id, origin, mark_state, determination_id FROM carriers').all(),
      db.prepare('SELECT count(*) FROM determinations').pluck().get()
    ],
    is: [[{ id: 'c', origin: 'own', mark_state: 'marked', determination_id: null }], 0]
  },
  {
    // 0005-movements-and-copies
    before: `
      INSERT INTO approvals (id, number, act, level, purpose, asks, requested_by, requested_by_name, requested_at, state)
      VALUES ('a', 'SP-2026-0001', 'copy', 3, '会议', 'unitLeader', 'C100', '李娜', '2026-11-21T02:00:00.000Z', 'waiting');`,
    after: (db) => db.prepare('SELECT number, copies, version FROM approvals').all(),
    is: [{ number: 'SP-2026-0001', copies: null, version: 1 }]
  },
  // 0006-destruction: what is on the shelf stays there, until somebody lists it.
  {
    before: `
      INSERT INTO units (id, name) VALUES ('u', '保密室');
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 3);
      INSERT INTO places VALUES ('w', 'B203', '保密室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id, registered_on, registered_by, registered_by_name)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜');`,
    after: (db) => [
      db.prepare('SELECT state, at_rest FROM carriers').all(),
      db.prepare('SELECT count(*) FROM destruction_lists').pluck().get()
    ],
    is: [[{ state: 'inStock', at_rest: 'inStock' }], 0]
  },
  // 0007-stock-takes
  {
    before: "INSERT INTO places VALUES ('w', 'B203', '保密室', 'room');",
    after: (db) => db.prepare('SELECT code, parent_id FROM places').all(),
    is: [{ code: 'B203', parent_id: null }]
  },
  // 0008-handovers
  {
    before: `
      INSERT INTO units (id, name) VALUES ('u', '保密室');
      INSERT INTO people (id, number, name, unit_id, clearance, class, reviewed_on)
      VALUES ('p', 'P001', '李娜', 'u', 3, 'important', '2026-01-05');`,
    after: (db) => db.prepare('SELECT number, reviewed_on, review_result, left_on FROM people').all(),
    is: [{ number: 'P001', reviewed_on: '2026-01-05', review_result: 'passed', left_on: null }]
  },
  // 0009-computers-and-media
  {
    before: `
      INSERT INTO device_checks (id, at, checked_by_number, checked_by_name, report)
      VALUES ('k', '2026-11-20T02:00:00.000Z', 'C100', '李娜', '{}');`,
    after: (db) => [
      // A check made before there were registers has nothing to be compared with, and stays as it was.
      db.prepare('SELECT id, report FROM device_checks').all(),
      db.prepare('SELECT count(*) FROM device_check_comparisons').pluck().get()
    ],
    is: [[{ id: 'k', report: '{}' }], 0]
  },
  // 0010-findings
  {
    before: `
      INSERT INTO device_checks VALUES
        ('k1', '2026-11-20T01:00:00.000Z', 'C100', '李娜', '{"machine":{"hostName":"SM-1"},"findings":[{"verdict":"forbidden"},{"verdict":"look"}]}'),
        ('k2', '2026-11-21T01:00:00.000Z', 'C100', '李娜', '{"machine":{"hostName":"SM-1"},"findings":[]}'),
        ('k3', '2026-11-21T02:00:00.000Z', 'C100', '李娜', '{"machine":{"model":"Model"},"findings":[]}');`,
    after: (db) =>
      db
        .prepare(
          `SELECT key, name, length(machines.id) AS id, check_id, forbidden, look FROM machine_checks
           JOIN machines ON machines.id = machine_id ORDER BY check_id`
        )
        .all(),
    is: [
      { key: 'sm-1||', name: 'SM-1', id: 36, check_id: 'k1', forbidden: 1, look: 1 },
      { key: 'sm-1||', name: 'SM-1', id: 36, check_id: 'k2', forbidden: 0, look: 0 },
      { key: '||model', name: 'Model', id: 36, check_id: 'k3', forbidden: 0, look: 0 }
    ]
  },
  { before: '', after: (db) => tablesOf(db).filter((name) => name === 'prints'), is: ['prints'] },
  // 0012-archives
  {
    before: '',
    after: (db) => tablesOf(db).filter((name) => /^(archive|transfer)/.test(String(name))),
    is: [
      ...['archive_categories', 'archive_file_numbers', 'archive_fonds', 'archive_items', 'archive_volumes'],
      ...['transfer_items', 'transfers']
    ]
  },
  // 0013-borrowings: a loan that runs goes on as it was, without a request and without a correction
  {
    before: `
      INSERT INTO units (id, name) VALUES ('u', '档案室');
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 3);
      INSERT INTO places (id, code, name, kind) VALUES ('w', 'B203', '档案室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id, registered_on, registered_by, registered_by_name, state, at_rest)
      VALUES ('c', 'BM-2026-0000001', '卷宗', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜', 'onLoan', 'archived');
      INSERT INTO loans (id, carrier_id, borrower_id, purpose, lent_at, lent_by, due_on)
      VALUES ('l', 'c', 'p', '办案', '2026-11-21T02:00:00.000Z', '{}', '2026-11-25');`,
    after: (db) => [
      db.prepare('SELECT id, due_on, returned_at FROM loans').all(),
      db.prepare('SELECT count(*) FROM borrowing_items').pluck().get(),
      db.prepare('SELECT count(*) FROM loan_corrections').pluck().get()
    ],
    is: [[{ id: 'l', due_on: '2026-11-25', returned_at: null }], 0, 0]
  },
  // 0014-inspections-and-appraisals: nothing that is catalogued has been appraised yet
  {
    before: `
      INSERT INTO units (id, name) VALUES ('u', '档案室');
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 3);
      INSERT INTO places VALUES ('w', 'B203', '档案库房', 'room', NULL);
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id, registered_on, registered_by, registered_by_name, state, at_rest)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜', 'archived', 'archived');
      INSERT INTO archive_fonds (code, name) VALUES ('J001', '某市公安局');
      INSERT INTO archive_categories (code, name) VALUES ('WS', '文书');
      INSERT INTO archive_items (carrier_id, file_number, fonds, category, year, retention, piece, responsible, keep_until, archived_on)
      VALUES ('c', 'J001-WS·2015-D10-0001', 'J001', 'WS', 2015, 'years10', 1, '某市公安局', '2025-12-31', '2016-03-01');`,
    after: (db) => [
      db.prepare('SELECT carrier_id, keep_until FROM archive_items').all(),
      db.prepare('SELECT count(*) FROM appraisal_items').pluck().get()
    ],
    is: [[{ carrier_id: 'c', keep_until: '2025-12-31' }], 0]
  },
  // 0015-exports: what was approved before was about carriers
  {
    before: `
      INSERT INTO approvals (id, number, act, level, purpose, asks, requested_by, requested_by_name, requested_at, state)
      VALUES ('a', 'SP-2026-0001', 'lend', 3, '会议', 'unitLeader', 'C100', '李娜', '2026-11-21T02:00:00.000Z', 'waiting');`,
    after: (db) => [
      db.prepare('SELECT number, export FROM approvals').all(),
      tablesOf(db).filter((name) => String(name).startsWith('export'))
    ],
    is: [[{ number: 'SP-2026-0001', export: null }], ['export_endings', 'exports']]
  },
  // 0016-findings-from-registers: what a check has seen by itself names nothing of a level
  {
    before: `
      INSERT INTO device_checks VALUES ('k1', '2026-11-20T01:00:00.000Z', 'C100', '李娜', '{}');
      INSERT INTO machines (id, key, name, known_since) VALUES ('m', 'sm-1||', 'SM-1', '2026-11-20T01:00:00.000Z');
      INSERT INTO findings (id, machine_id, article, about, device, name, verdict, state, first_check_id, first_seen_at, last_check_id, last_seen_at)
      VALUES ('f', 'm', '106(2)', 'camera', 'camera|1', 'Camera', 'forbidden', 'found', 'k1', '2026-11-20T01:00:00.000Z', 'k1', '2026-11-20T01:00:00.000Z');
      INSERT INTO finding_sightings VALUES ('k1', 'f');`,
    after: (db) => [
      db.prepare('SELECT id, about, level, register_number, version FROM findings').all(),
      db.prepare('SELECT * FROM finding_sightings').all()
    ],
    is: [
      [{ id: 'f', about: 'camera', level: 0, register_number: null, version: 1 }],
      [{ check_id: 'k1', finding_id: 'f', register_verdict: null }]
    ]
  },
  // 0017-saved-views: nobody has kept a view yet
  { before: '', after: (db) => tablesOf(db).filter((name) => name === 'saved_views'), is: ['saved_views'] },
  // 0018-drafts: nobody has left anything unfinished yet
  { before: '', after: (db) => tablesOf(db).filter((name) => name === 'drafts'), is: ['drafts'] },
  // 0019-found-by-sound-and-part: what was there before is found by them too, and by the words of its scope
  {
    before: `
      INSERT INTO units (id, name, version) VALUES ('u', '刑侦支队', 1);
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '单小芳', 'u', 3);
      INSERT INTO places (id, code, name, kind) VALUES ('w', 'B203', '保密室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id, registered_on, registered_by, registered_by_name, scope)
      VALUES ('c', 'BM-2026-0000137', '涉密载体清查', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜', '局长办公会成员');
      INSERT INTO carrier_words (rowid, words) VALUES (1, 'bm 2026 0000137');`,
    after: (db) => [
      ...['people', 'places', 'units'].map((table) => db.prepare(`SELECT sounds FROM ${table}`).pluck().get()),
      ...[
        ['carrier_sounds', 'initials : "mz zt"'],
        ['carrier_sounds', 'syllables : "she mi z" *'],
        ['carrier_number_parts', '"0137"'],
        ['carrier_words', '"办 公 会"'],
        ['carrier_words', '"bm 2026 0000137"']
      ].map(([table, query]) => db.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck().all(query))
    ],
    is: [
      expect.stringContaining(' shanxiaofang sxf xiaofang xf fang f '),
      expect.stringContaining(' baomishi bms '),
      expect.stringContaining(' xingzhenzhidui xzzd '),
      ...[[1], [1], [1], [1], [1]]
    ]
  },
  // 0020-imports: what was registered before was not entered by mistake
  {
    before: `
      INSERT INTO units (id, name, version) VALUES ('u', '刑侦支队', 1);
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 3);
      INSERT INTO places (id, code, name, kind) VALUES ('w', 'B203', '保密室', 'room');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id, registered_on, registered_by, registered_by_name)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜');`,
    after: (db) => [
      db.prepare('SELECT id, taken_back_at FROM carriers').all(),
      tablesOf(db).filter((name) => String(name).startsWith('import'))
    ],
    is: [[{ id: 'c', taken_back_at: null }], ['import_rows', 'imports', 'imports_taken_back']]
  },
  // 0021-devices-on-approval: what was shared with everybody still is, and what was done on the spot stands on no request
  {
    before: `
      INSERT INTO saved_views VALUES ('v', 'carriers', '大家的', 1, '{}', 'C100', '李娜', '2026-11-21T02:00:00.000Z', NULL, 1);
      INSERT INTO approvals (id, number, act, level, purpose, asks, requested_by, requested_by_name, requested_at, state)
      VALUES ('a', 'SP-2026-0001', 'lend', 2, '专案', 'sectionLeader', 'C100', '李娜', '2026-11-21T02:00:00.000Z', 'waiting');`,
    after: (db) => [
      db.prepare('SELECT shared, shared_with FROM saved_views').all(),
      db.prepare('SELECT number, computer_id, medium_id FROM approvals').all()
    ],
    is: [[{ shared: 1, shared_with: null }], [{ number: 'SP-2026-0001', computer_id: null, medium_id: null }]]
  },
  // 0022-carriers-counted-at-once: nothing changes but the way to an answer
  {
    before: `
      INSERT INTO units (id, name) VALUES ('u', '刑侦支队');
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 3);
      INSERT INTO places (id, code, name, kind) VALUES ('w', 'B203-3', '保密室三号柜', 'cabinet');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id,
        registered_on, registered_by, registered_by_name, origin)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜', 'own');`,
    after: (db) => [
      db.prepare('SELECT count(*) AS total FROM carriers WHERE +level <= 3 AND +taken_back_at IS NULL').get(),
      db
        .prepare<[], { detail: string }>(
          'EXPLAIN QUERY PLAN SELECT count(*) FROM carriers WHERE +level <= 3 AND +taken_back_at IS NULL'
        )
        .all()
        .map(({ detail }) => detail)
    ],
    is: [{ total: 1 }, ['SCAN carriers USING COVERING INDEX carriers_in_sight']]
  },
  // 0023-renewals-are-asked-for: what is out was asked to stay out by nobody
  {
    before: `
      INSERT INTO approvals (id, number, act, level, purpose, asks, requested_by, requested_by_name, requested_at, state)
      VALUES ('a', 'SP-2026-0001', 'renew', 2, '专案', 'sectionLeader', 'C100', '李娜', '2026-11-21T02:00:00.000Z', 'waiting');`,
    after: (db) => [
      db.prepare('SELECT number FROM approvals').pluck().all(),
      db.prepare('SELECT count(*) FROM borrowing_renewals').pluck().get()
    ],
    is: [['SP-2026-0001'], 0]
  },
  // 0024-substitute-titles: what is there is no substitute, and nothing above the store comes in without being one
  {
    before: `
      INSERT INTO store_settings VALUES ('level', 'secret');
      INSERT INTO units (id, name) VALUES ('u', '刑侦支队');
      INSERT INTO people (id, number, name, unit_id, clearance) VALUES ('p', 'P001', '李娜', 'u', 4);
      INSERT INTO places (id, code, name, kind) VALUES ('w', 'B203-3', '保密室三号柜', 'cabinet');
      INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id,
        registered_on, registered_by, registered_by_name)
      VALUES ('c', 'BM-2026-0000001', '题名', 'paper', '单位', 3, '{}', '机密★', 'u', 'p', 'w', '2026-11-21', 'C100', '李娜');`,
    after: (db) => {
      const copy = (level: number, realTitleAt: string | null) => () =>
        db
          .prepare(
            `INSERT INTO carriers (id, number, title, kind, issuer, level, mark, mark_text, unit_id, holder_id, place_id,
               registered_on, registered_by, registered_by_name, real_title_at, substitute_checked)
             SELECT 'd', 'BM-2026-0000002', title, kind, issuer, ?, mark, mark_text, unit_id, holder_id, place_id,
               registered_on, registered_by, registered_by_name, ?, ? FROM carriers`
          )
          .run(level, realTitleAt, realTitleAt)
      expect(copy(4, null)).toThrow('above the store')
      expect(copy(3, '簿册')).toThrow('above the store')
      copy(4, '簿册')()
      return db.prepare('SELECT id, real_title_at FROM carriers ORDER BY id').all()
    },
    is: [
      { id: 'c', real_title_at: null },
      { id: 'd', real_title_at: '簿册' }
    ]
  }
]

test('the list of migrations is the folder, in the order of its numbers, without a gap', async () => {
  expect(names.map((name) => name.slice(0, 5))).toEqual(
    names.map((_, index) => `${String(index + 1).padStart(4, '0')}-`)
  )
  const inOrder = await Promise.all(
    names.map(async (name) => ((await import(path.join(folder, name))) as { sql: string }).sql)
  )
  expect(migrations).toEqual(inOrder)
  expect(storeFormat).toBe(names.length)
})

test('each migration stands alone: one text, nothing imported, nothing reckoned', () => {
  for (const name of names) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8')
    expect([name, /\bimport\b|\brequire\b|\$\{/.test(text), text.startsWith('export const sql = `')]).toEqual([
      name,
      false,
      true
    ])
  }
})

test('a released migration is as it was released', () => {
  const now = Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, name)))
        .digest('hex')
    ])
  )
  expect(now).toMatchObject(released)
})

test.each(names.map((name, index) => ({ name, index })))(
  '$name takes over what the version before it has written',
  ({ index }) => {
    const letter = letters[index]
    if (!letter) throw new Error('every migration has a test: add to `letters` what it finds and what becomes of it')
    const db = new Database(':memory:')
    migrate(db, index)
    expect(db.pragma('user_version', { simple: true })).toBe(index)
    db.exec(letter.before)
    migrate(db, index + 1)
    expect(db.pragma('user_version', { simple: true })).toBe(index + 1)
    expect(letter.after(db)).toEqual(letter.is)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
  }
)

test('a store brought up step by step is the same as one made new, and is not touched a second time', () => {
  const [steps, once] = [new Database(':memory:'), new Database(':memory:')]
  for (const index of migrations.keys()) migrate(steps, index + 1)
  migrate(once)
  expect(schemaOf(steps)).toEqual(schemaOf(once))
  const before = schemaOf(once)
  migrate(once)
  expect(schemaOf(once)).toEqual(before)
})

test('a migration that fails half-way leaves the version before it whole', () => {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE places (in_the_way TEXT)')
  expect(() => migrate(db)).toThrow('already exists')
  expect(tablesOf(db)).toEqual(['places'])
  expect(db.pragma('user_version', { simple: true })).toBe(0)
})

test('every table that holds what happened refuses to lose a row', () => {
  const db = new Database(':memory:')
  migrate(db)
  const kept = [
    'accounts',
    'appraisal_items',
    'appraisal_members',
    'appraisals',
    'approval_carriers',
    'approvals',
    'archive_categories',
    'archive_file_numbers',
    'archive_fonds',
    'archive_items',
    'archive_reservations',
    'archive_volumes',
    'audit_log',
    'borrowing_items',
    'borrowing_renewals',
    'borrowings',
    'carrier_scope',
    'carriers',
    'check_imports',
    'circulations',
    'computer_disks',
    'computer_levels',
    'computers',
    'copies',
    'copyings',
    'counter_batches',
    'counter_lines',
    'destruction_items',
    'destruction_lists',
    'destruction_steps',
    'determination_sources',
    'determinations',
    'device_check_comparisons',
    'device_checks',
    'export_endings',
    'exports',
    'finding_exceptions',
    'finding_sightings',
    'findings',
    'handover_items',
    'handover_signings',
    'handovers',
    'import_rows',
    'imports',
    'imports_taken_back',
    'incident_steps',
    'incidents',
    'inspection_finding_steps',
    'inspection_findings',
    'inspections',
    'knowers',
    'loan_corrections',
    'loan_escalations',
    'loan_recalls',
    'loan_renewals',
    'loans',
    'machine_checks',
    'machines',
    'mark_notices',
    'media',
    'medium_loans',
    'met_conditions',
    'movement_corrections',
    'movements',
    'outings',
    'people',
    'peripherals',
    'person_leavings',
    'person_reviews',
    'places',
    'prints',
    'readings',
    'receipt_carriers',
    'receipts',
    'reminder_looks',
    'repairs',
    'return_checks',
    'saved_views',
    'settings',
    'stock_take_answers',
    'stock_take_expected',
    'stock_take_places',
    'stock_take_results',
    'stock_take_scans',
    'stock_takes',
    'tasks',
    'transfer_items',
    'transfers',
    'units'
  ]
  const guarded = db.prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%'")
  expect(guarded.pluck().all().sort()).toEqual(kept)
})

function tablesOf(db: Database.Database): unknown[] {
  return db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    )
    .pluck()
    .all()
}

function schemaOf(db: Database.Database): unknown[] {
  return db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
}
