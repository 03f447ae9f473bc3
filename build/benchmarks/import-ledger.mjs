// How long an old ledger takes to be read, tried out and brought in, and how much memory. Prints figures, judges nothing.
// Run with the Node that the program is developed with: node build/benchmarks/import-ledger.mjs [ROWS …]
import { writeXlsx } from 'hucre'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { accounts } from '../../shared/system/accounts.ts'
import { imports } from '../../shared/registers/imports.ts'
import { people } from '../../shared/registers/people.ts'
import { places } from '../../shared/registers/places.ts'
import { session } from '../../shared/system/session.ts'
import { store } from '../../shared/system/store.ts'
import { units } from '../../shared/registers/units.ts'
import { openGate } from '../../electron/open-gate.ts'

const fields = ['formerNumber', 'title', 'level', 'startsOn', 'holder', 'place', 'registeredOn', 'remarks']
const heads = ['原编号', '题名', '密级', '成文日期', '保管人', '存放地点', '登记日期', '备注']
const password = 'Baomi-Yuan-2026'
const administrators = Object.fromEntries(
  ['systemAdministrator', 'securityAdministrator', 'auditor'].map((role, index) => [
    role,
    { number: `A00${index + 1}`, name: `管理员${index + 1}`, password }
  ])
)

for (const rows of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [5000, 50_000]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-benchmark-'))
  try {
    await measure(rows, folder)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

async function measure(count, folder) {
  const gate = openGate({ storeFile: path.join(folder, 'unit.jiyao') })
  const ask = async (operation, wish, file) => {
    const answer = await gate.ask(operation, wish, file)
    if (!answer.ok) throw new Error(`${operation.name}: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }
  const { plan, file } = await office(ask, count, folder)
  const read = await timed(() => ask(imports.read, {}, file))
  const wish = { ...plan, fileId: read.value.fileId }
  const tried = await timed(() => ask(imports.tryOut, wish))
  const brought = await timed(() => ask(imports.bring, { ...wish, new: tried.value.new }))
  const bytes = fs.statSync(path.join(folder, 'unit.jiyao')).size
  await ask(session.lock, {})
  console.log(
    `${count} rows (${(fs.statSync(file).size / 1e6).toFixed(1)} MB xlsx): read ${read.seconds} s, tried out ${tried.seconds} s, brought in ${brought.seconds} s`
  )
  console.log(`  store ${(bytes / 1e6).toFixed(0)} MB, this process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
}

async function office(ask, count, folder) {
  await ask(store.create, { unit: '某市公安局', level: 'secret', administrators })
  const as = async (number, typed = password) => {
    await ask(session.lock, {}).catch(() => undefined)
    await ask(session.signIn, { number, password: typed })
  }
  await as('A001')
  const { id, version, firstPassword } = await ask(accounts.create, { number: 'C100', name: '李娜' })
  await as('A002')
  await ask(accounts.grant, { accountId: id, roles: ['confidentialityOfficer'], clearance: 'secret', version })
  await as('C100', firstPassword)
  await ask(session.changePassword, { password: firstPassword, newPassword: 'Own-Password-100' })
  await ask(units.register, { name: '刑侦支队' })
  const person = (index) => ({
    number: `P${String(index).padStart(3, '0')}`,
    name: `民警${index}`,
    unit: '刑侦支队',
    clearance: 'secret'
  })
  const holders = []
  for (let index = 0; index < 50; index += 1) holders.push(await ask(people.register, person(index)))
  const place = await ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
  const lines = Array.from({ length: count }, (_, index) => [
    ...[`旧${index}`, `关于加强第${index}号专项工作的通知`, ['机密★10年', '秘密', '机密', '内部'][index % 4]],
    ...['2023-11-01', `民警${index % 50}`, '保密室', '2023-11-03', '清查']
  ])
  const file = path.join(folder, '旧台账.xlsx')
  fs.writeFileSync(file, await writeXlsx({ sheets: [{ name: '台账', rows: [heads, ...lines] }] }))
  return {
    file,
    plan: {
      ...{ sheet: 0, headingRow: 1, columns: fields.map((field, index) => ({ index, field })) },
      usual: { unit: '刑侦支队', holderId: holders[0].id, placeId: place.id, issuer: '省公安厅' }
    }
  }
}

async function timed(work) {
  const started = performance.now()
  const value = await work()
  return { value, seconds: ((performance.now() - started) / 1000).toFixed(1) }
}
