// How long the auditor waits for the whole record to be verified, and what one entry costs. Prints figures, judges nothing.
// Run with the Node that the program is developed with: node build/benchmarks/verify-record.mjs [ENTRIES]
import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { appendEntry, verifyChain } from '../../electron/store/audit-log.ts'
import { makeStore } from '../../electron/store/open-store.ts'

const wanted = Number(process.argv[2] ?? 100_000)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-benchmark-'))
try {
  const store = makeStore(path.join(folder, 'unit.jiyao'), randomBytes(32))
  const actor = { accountId: randomUUID(), number: 'C100', name: '周海燕' }
  const start = Date.parse('2026-11-21T02:00:00.000Z')
  const add = (index) =>
    appendEntry(store.writer, {
      at: new Date(start + index * 1000).toISOString(),
      actor,
      roles: ['confidentialityOfficer'],
      operation: 'carriers.register',
      subject: randomUUID(),
      level: 3,
      outcome: 'done',
      changed: {
        number: `BM-2026-${String(index).padStart(7, '0')}`,
        title: '刑侦支队专案卷宗移交清单',
        mark: '机密★10年'
      }
    })
  const together = seconds(() => {
    for (let from = 0; from < wanted; from += 1000)
      store.transaction(() => {
        for (let index = from; index < Math.min(from + 1000, wanted); index += 1) add(index)
      })
  })
  const singly = seconds(() => {
    for (let index = 0; index < 200; index += 1) store.transaction(() => add(wanted + index))
  })
  let found
  const verified = seconds(() => {
    found = verifyChain(store.reader)
  })
  store.close()
  console.log(`${found.entries} entries, ${found.problems.length} problems`)
  console.log(`verified in ${verified.toFixed(2)} s`)
  console.log(`written a thousand at a time: ${((together / wanted) * 1e6).toFixed(0)} µs an entry`)
  console.log(`written and forced to the disk one by one: ${((singly / 200) * 1e3).toFixed(2)} ms an entry`)
} finally {
  fs.rmSync(folder, { recursive: true })
}

function seconds(work) {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
