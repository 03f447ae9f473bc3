import fc from 'fast-check'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { audit, type ChainProblem } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { store as storeContract } from '#shared/system/store.ts'
import { verifyChain } from '#electron/store/audit-log.ts'
import { openStore, type OpenStore, type WritableStore } from '#electron/store/open-store.ts'
import { administrators, TestApp } from '../support/test-app.ts'
import { furnish, office } from './office.ts'
import { keyWith, withKey } from './with-key.ts'

// One store with some sixty entries, tampered with by somebody who has its key, and put back after each time.
let store: OpenStore
let last = 0

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-test-audit-'))
  const file = path.join(folder, 'unit.jiyao')
  await makeSample(file)
  store = openStore(file, keyWith(file) as Buffer)
  last = store.reader.one<{ last: number }>('SELECT max(sequence) AS last FROM audit_log')?.last ?? 0
  return () => {
    store.close()
    fs.rmSync(folder, { recursive: true })
  }
})

test('a record that nobody has touched has no problem, and its head is the hash of its last entry', () => {
  const head = rowAt(store.writer, last)
  expect(last).toBeGreaterThanOrEqual(60)
  expect(verifyChain(store.reader)).toEqual({ entries: last, head: head.hash.toString('hex'), problems: [] })
  expect(head.hash.equals(hashOf(head.entry))).toBe(true)
})

test('rule 37: one entry altered, forged whole, blanked, made unreadable, or taken out anywhere is found, and it alone is named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: last - 1 }), fc.constantFrom(...single), (at, tampering) => {
      expect([tampering.name, after((writer) => tampering.tamper(writer, at))]).toEqual([
        tampering.name,
        [{ sequence: at, problem: tampering.found }]
      ])
    }),
    { numRuns: 150 }
  )
})

test('two entries tampered with in different ways are both found, and they alone are named', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: last - 6 }),
      fc.integer({ min: 4, max: last }),
      fc.constantFrom(...single),
      fc.constantFrom(...single),
      (at, apart, one, other) => {
        const then = Math.min(at + apart, last - 1)
        expect(
          after((writer) => {
            other.tamper(writer, then)
            one.tamper(writer, at)
          })
        ).toEqual([
          { sequence: at, problem: one.found },
          { sequence: then, problem: other.found }
        ])
      }
    ),
    { numRuns: 150 }
  )
})

test('rule 37: entries cut out of the middle are each named as missing, and those cut off the end as cut off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: last }), fc.integer({ min: 1, max: last }), (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const found = after((writer) => writer.run('DELETE FROM audit_log WHERE sequence BETWEEN ? AND ?', from, to))
      expect(found).toEqual(
        range(from, to).map((sequence) => ({ sequence, problem: to === last ? 'endCutOff' : 'removed' }))
      )
    }),
    { numRuns: 60 }
  )
})

test('two entries that have changed places are both named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: last - 1 }), fc.integer({ min: 1, max: last }), (at, apart) => {
      const other = Math.min(at + apart, last)
      const found = after((writer) => {
        const [one, two] = [rowAt(writer, at), rowAt(writer, other)]
        put(writer, at, two)
        put(writer, other, one)
      })
      expect(found).toEqual([at, other].map((sequence) => ({ sequence, problem: 'reordered' })))
    }),
    { numRuns: 60 }
  )
})

test('an entry taken out with all later ones moved up is found from its place on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: last - 1 }), (at) => {
      const found = after((writer) => {
        writer.run('DELETE FROM audit_log WHERE sequence = ?', at)
        for (const next of range(at + 1, last))
          writer.run('UPDATE audit_log SET sequence = ? WHERE sequence = ?', next - 1, next)
      })
      expect(found).toEqual([
        ...range(at, last - 1).map((sequence) => ({ sequence, problem: 'reordered' })),
        { sequence: last, problem: 'endCutOff' }
      ])
    }),
    { numRuns: 30 }
  )
})

test('an entry forged and put between two others is found from the next one on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: last }), (at) => {
      const found = after((writer) => {
        for (const next of range(at, last).reverse())
          writer.run('UPDATE audit_log SET sequence = ? WHERE sequence = ?', next + 1, next)
        const forged = { ...read(rowAt(writer, at + 1).entry), operation: 'forged', sequence: at }
        insert(writer, at, JSON.stringify(forged))
      })
      expect(found).toEqual(range(at + 1, last + 1).map((sequence) => ({ sequence, problem: 'reordered' })))
    }),
    { numRuns: 30 }
  )
})

test('an entry moved to a number of its own, or put in before the first or beyond all numbers, is found', () => {
  expect(after((writer) => writer.run('UPDATE audit_log SET sequence = ? WHERE sequence = 20', last + 3))).toEqual([
    { sequence: 20, problem: 'removed' },
    { sequence: last + 1, problem: 'removed' },
    { sequence: last + 2, problem: 'removed' },
    { sequence: last + 3, problem: 'reordered' }
  ])
  for (const sequence of [0, -7])
    expect(after((writer) => insert(writer, sequence, rowAt(writer, 5).entry))).toEqual([
      { sequence, problem: 'inserted' }
    ])
  expect(
    after((writer) => writer.run(`UPDATE audit_log SET sequence = 9223372036854775807 WHERE sequence = ${last}`))
  ).toEqual([
    { sequence: last, problem: 'endCutOff' },
    { sequence: Number.MAX_SAFE_INTEGER, problem: 'inserted' }
  ])
})

test('a record that was emptied is missing every entry', () => {
  expect(after((writer) => writer.run('DELETE FROM audit_log'))).toEqual(
    range(1, last).map((sequence) => ({ sequence, problem: 'endCutOff' }))
  )
})

test('rule 37: the store itself refuses to update, delete or replace an entry', () => {
  const { writer } = store
  for (const sql of [
    "UPDATE main.audit_log SET entry = '{}' WHERE sequence = 3",
    'UPDATE main.audit_log SET sequence = 900 WHERE sequence = 3',
    'DELETE FROM main.audit_log WHERE sequence = 3',
    'DELETE FROM main.audit_log',
    "INSERT OR REPLACE INTO main.audit_log (sequence, entry, hash) VALUES (3, '{}', x'00')",
    "REPLACE INTO main.audit_log (sequence, entry, hash) VALUES (3, '{}', x'00')",
    `INSERT INTO main.audit_log (sequence, entry, hash) VALUES (3, '{}', x'00')
       ON CONFLICT (sequence) DO UPDATE SET entry = excluded.entry`
  ])
    expect(() => writer.run(sql), sql).toThrow(/the audit record is never (updated|deleted)/)
  expect(verifyChain(store.reader).problems).toEqual([])
})

test('an entry made unreadable neither stops the work nor hides the others: the auditor is told which it is', async () => {
  for (const at of ['last', 'earlier'] as const) {
    const { app, wish } = await office()
    await app.do(carriers.register, wish('某专案侦查方案'))
    await app.do(session.lock, {})
    const spoilt = withKey(app.storeFile, ({ writer }) => {
      writer.run('DROP TRIGGER audit_log_is_never_updated')
      const head = writer.one<{ head: number }>('SELECT max(sequence) AS head FROM audit_log')?.head ?? 0
      const sequence = at === 'last' ? head : head - 2
      writer.run("UPDATE audit_log SET entry = 'not an entry' WHERE sequence = ?", sequence)
      return sequence
    })
    await app.as('A003')
    expect(await app.do(audit.verify, {})).toMatchObject({ problems: [{ sequence: spoilt, problem: 'unreadable' }] })
    const { rows, total } = await app.do(audit.list, { count: 500 })
    expect(rows.map(({ sequence }) => sequence)).toEqual(
      range(1, total)
        .filter((sequence) => sequence !== spoilt)
        .reverse()
    )
  }
})

type Row = { entry: string; hash: Buffer }
type Tampering = { name: string; found: ChainProblem['problem']; tamper: (writer: WritableStore, at: number) => void }

/** What can be done to one entry; each tells as what it must be found. */
const single: readonly Tampering[] = [
  {
    name: 'altered, its hash left as it was',
    found: 'altered',
    tamper: (writer, at) => put(writer, at, { ...rowAt(writer, at), entry: altered(rowAt(writer, at).entry) })
  },
  {
    name: 'altered, its hash reckoned anew',
    found: 'altered',
    tamper: (writer, at) => {
      const entry = altered(rowAt(writer, at).entry)
      put(writer, at, { entry, hash: hashOf(entry) })
    }
  },
  {
    name: 'altered with what it remembers, its hash reckoned anew',
    found: 'altered',
    tamper: (writer, at) => {
      const entry = JSON.stringify({ ...read(rowAt(writer, at).entry), previous: 'ab'.repeat(32) })
      put(writer, at, { entry, hash: hashOf(entry) })
    }
  },
  {
    name: 'its hash altered',
    found: 'altered',
    tamper: (writer, at) => put(writer, at, { ...rowAt(writer, at), hash: Buffer.alloc(32, at) })
  },
  {
    name: 'one space more in its text',
    found: 'altered',
    tamper: (writer, at) => put(writer, at, { ...rowAt(writer, at), entry: `${rowAt(writer, at).entry} ` })
  },
  {
    name: 'blanked',
    found: 'unreadable',
    tamper: (writer, at) => put(writer, at, { ...rowAt(writer, at), entry: '' })
  },
  {
    name: 'made nothing',
    found: 'unreadable',
    tamper: (writer, at) => put(writer, at, { entry: 'null', hash: hashOf('null') })
  },
  {
    name: 'cut off',
    found: 'unreadable',
    tamper: (writer, at) => put(writer, at, { ...rowAt(writer, at), entry: rowAt(writer, at).entry.slice(0, 40) })
  },
  {
    name: 'taken out',
    found: 'removed',
    tamper: (writer, at) => {
      writer.run('DELETE FROM audit_log WHERE sequence = ?', at)
    }
  }
]

/** What is found after a tampering, which is then taken back. */
function after(tamper: (writer: WritableStore) => void): ChainProblem[] {
  let found: ChainProblem[] = []
  const back = new Error('taken back')
  try {
    store.transaction(() => {
      store.writer.run('DROP TRIGGER audit_log_is_never_updated')
      store.writer.run('DROP TRIGGER audit_log_is_never_deleted')
      tamper(store.writer)
      found = verifyChain(store.reader).problems
      throw back
    })
  } catch (error) {
    if (error !== back) throw error
  }
  return found
}

function rowAt(writer: WritableStore, sequence: number): Row {
  const row = writer.one<Row>('SELECT entry, hash FROM audit_log WHERE sequence = ?', sequence)
  if (!row) throw new Error(`there is no entry ${sequence}`)
  return row
}

function put(writer: WritableStore, sequence: number, { entry, hash }: Row): void {
  writer.run('UPDATE audit_log SET entry = ?, hash = ? WHERE sequence = ?', entry, hash, sequence)
}

function insert(writer: WritableStore, sequence: number, entry: string): void {
  writer.run('INSERT INTO audit_log (sequence, entry, hash) VALUES (?, ?, ?)', sequence, entry, hashOf(entry))
}

function read(entry: string): Record<string, unknown> {
  return JSON.parse(entry) as Record<string, unknown>
}

function altered(entry: string): string {
  return JSON.stringify({ ...read(entry), operation: 'nothing.happened' })
}

/** The hash that whoever has the key would reckon; written here a second time, from the description of the format. */
function hashOf(entry: string): Buffer {
  const previous = Buffer.from(entry.startsWith('{') ? String(read(entry)['previous']) : '', 'hex')
  const leaf = createHash('sha256')
    .update(Buffer.concat([Buffer.of(0), Buffer.from(entry)]))
    .digest()
  return createHash('sha256')
    .update(Buffer.concat([Buffer.of(2), previous, leaf]))
    .digest()
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

async function makeSample(file: string): Promise<void> {
  const app = new TestApp(file)
  await app.do(storeContract.create, { unit: '江州市公安局', level: 'secret', administrators })
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const wish = await furnish(app)
  for (let index = 0; index < 22; index += 1) {
    await app.do(carriers.register, wish(`第 ${index} 件`))
    await app.refusal(carriers.register, wish('超出本机密级', 'topSecret'))
  }
  await app.do(carriers.registerMany, { carriers: ['甲', '乙', '丙'].map((title) => wish(title)) })
  await app.as('A003')
  app.gate.close()
}
