// How long each list and each question waits on a large ledger. Prints figures, judges nothing; the slowest first.
// Run with the Node that the program is developed with: node build/benchmarks/big-ledger.mjs [CARRIERS]
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeSampleStore } from '../../electron/demonstration/make-sample-store.ts'
import { openGate } from '../../electron/open-gate.ts'
import { allOperations } from '../../shared/all-operations.ts'
import { carriers } from '../../shared/registers/carriers.ts'
import { destruction } from '../../shared/registers/destruction.ts'
import { holdings } from '../../shared/registers/holdings.ts'
import { loans } from '../../shared/registers/loans.ts'
import { people } from '../../shared/registers/people.ts'
import { stockTakes } from '../../shared/registers/stock-takes.ts'
import { session } from '../../shared/system/session.ts'

const wanted = Number(process.argv[2] ?? 100_000)
const kept = process.argv[3]
const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-benchmark-'))
const storeFile = path.join(folder, 'jiyao.db')
const measured = []
try {
  const accounts = fs.existsSync(storeFile)
    ? JSON.parse(fs.readFileSync(path.join(folder, 'accounts.json'), 'utf8'))
    : (await makeSampleStore({ storeFile, carriers: wanted, seed: 7, today: new Date() })).accounts
  if (kept) fs.writeFileSync(path.join(folder, 'accounts.json'), JSON.stringify(accounts))
  const gate = openGate({ storeFile })
  const officer = accounts.find(({ role }) => role === 'confidentialityOfficer')
  await measure('session.signIn', session.signIn, { number: officer.number, password: officer.password })
  const { rows } = await value(carriers.list, { count: 20 })
  const [carrier] = rows

  // Whatever can be asked without saying anything: the first part of every list, what is due, what the home page tells.
  for (const operation of allOperations)
    if (operation.effect === 'reads' && operation.input.safeParse({}).success)
      await measure(operation.name, operation, {})

  for (const [what, wish] of [
    ['sorted by title', { sort: 'title' }],
    ['sorted by the end of its term', { sort: 'endsOn' }],
    ['the last part', { from: wanted - 100, descending: false }],
    ['the last part by title', { from: wanted - 100, sort: 'title' }],
    ['one character', { words: '密' }],
    ['two characters', { words: '王芳' }],
    ['two words', { words: '通报 刑侦' }],
    ['a number', { words: 'BM-2026-00' }],
    ['by level', { levels: ['secret'] }],
    ['of one holder', { holderId: carrier.holderId }]
  ])
    await measure(`carriers.list: ${what}`, carriers.list, wish)
  await measure('holdings.list: of one person', holdings.list, { personId: carrier.holderId })
  await measure('holdings.list: of one place', holdings.list, { placeId: carrier.placeId })
  await measure('holdings.list: of one unit', holdings.list, { unit: carrier.unit })
  await measure('loans.previewLendMany: 500', loans.previewLendMany, {
    selection: { ids: (await value(carriers.list, { count: 500 })).rows.map(({ id }) => id) },
    ...{ borrowerId: carrier.holderId, purpose: '查阅', dueOn: new Date().toISOString().slice(0, 10) }
  })
  await measure('destruction.previewAddMany: 500', destruction.previewAddMany, {
    selection: { ids: (await value(carriers.list, { count: 500 })).rows.map(({ id }) => id) },
    reason: '到期'
  })
  await measure('carriers.open', carriers.open, { carrierId: carrier.id })
  await measure('carriers.history', carriers.history, { carrierId: carrier.id })
  await measure('people.open', people.open, { personId: carrier.holderId })
  await measure('stockTakes.begin: everything', stockTakes.begin, { kind: 'adHoc', scope: { of: 'everything' } })
  const stockTakeId = (await value(stockTakes.list, {})).rows[0].id
  const numbers = (await value(carriers.list, { count: 500 })).rows.map(({ number }) => number)
  await measure('stockTakes.scan: one', stockTakes.scan, { stockTakeId, text: numbers[0] })
  await measure('stockTakes.scanMany: 500', stockTakes.scanMany, {
    stockTakeId,
    lines: numbers.map((text, index) => ({ line: index + 1, text }))
  })
  await measure('stockTakes.open', stockTakes.open, { stockTakeId })
  await measure('stockTakes.lines', stockTakes.lines, { stockTakeId })
  await measure('stockTakes.abandon', stockTakes.abandon, {
    ...{ stockTakeId, reason: '测量完毕' },
    version: (await value(stockTakes.open, { stockTakeId })).version
  })
  gate.close()
  measured.sort((one, other) => other.second - one.second)
  for (const { what, first, second, answer } of measured)
    console.log(`${second.toFixed(1).padStart(9)} ms  (first ${first.toFixed(1).padStart(8)} ms)  ${what}${answer}`)

  async function measure(what, operation, wish) {
    const times = []
    let answer
    for (let again = 0; again < (operation.effect === 'reads' ? 2 : 1); again += 1) {
      const started = performance.now()
      answer = await gate.ask(operation, wish)
      times.push(performance.now() - started)
    }
    const said = answer.ok
      ? answer.value?.total === undefined
        ? ''
        : `  of ${answer.value.total}`
      : `  REFUSED ${answer.refusal.code}`
    measured.push({ what, first: times[0], second: times.at(-1), answer: said })
  }

  async function value(operation, wish) {
    const answer = await gate.ask(operation, wish)
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }
} finally {
  if (!kept) fs.rmSync(folder, { recursive: true })
}
