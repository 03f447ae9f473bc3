// What the search of the ledger costs: the size of its indexes, and how long words of different kinds take, beside what LIKE
// would take. Prints figures, judges nothing.
// Run with the Node that the program is developed with: node build/benchmarks/search.mjs [CARRIERS]
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { allViews } from '../../electron/all-implementations.ts'
import { foundIn } from '../../electron/registers/carriers/found-in.ts'
import { insertCarrier, listCarriers } from '../../electron/registers/carriers/queries.ts'
import { insertPerson } from '../../electron/registers/people/queries.ts'
import { insertPlace } from '../../electron/registers/places/queries.ts'
import { unitOfName } from '../../electron/registers/units/queries.ts'
import { makeStore } from '../../electron/store/open-store.ts'
import { wordsTyped } from '../../shared/search-words.ts'

const wanted = Number(process.argv[2] ?? 100_000)
const texts = {
  whose: ['全市公安机关', '刑侦支队', '长江航运公安分局', '重点单位', '治安管理支队', '网络安全保卫支队', '经侦大队'],
  what: [
    '涉密载体清查',
    '专案卷宗移交',
    '信息系统测评',
    '安全保卫工作方案',
    '会议纪要',
    '行动部署',
    '调查报告',
    '人员名册'
  ],
  form: ['的通知', '的请示', '的批复', '情况通报', '清单', '的报告'],
  issuer: ['江州市公安局', '江东省公安厅', '江州市委保密委员会办公室'],
  surname: [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林单曾区解'],
  given: [...'芳伟娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英']
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-benchmark-'))
try {
  const file = path.join(folder, 'unit.jiyao')
  const store = makeStore(file, randomBytes(32))
  const { chance, pick } = chanceFrom(7)
  let ids = 0
  const newId = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`
  const people = []
  const placeId = newId()
  const written = seconds(() => {
    store.transaction(() => {
      insertPlace(store.writer, { id: placeId, code: 'B203-3', name: '保密室三号密码文件柜', kind: 'cabinet' })
      for (let index = 0; index < 500; index += 1) people.push(newPerson(store.writer, index))
    })
    for (let from = 0; from < wanted; from += 1000)
      store.transaction(() => {
        for (let index = from; index < Math.min(from + 1000, wanted); index += 1) newCarrier(store.writer, index)
      })
  })
  store.layViews(allViews)
  store.lookAs({ number: 'C100', clearance: 4, sight: 'everything', roles: ['confidentialityOfficer'] })
  console.log(`${wanted} carriers, ${((written / wanted) * 1e6).toFixed(0)} µs each; ${size(file)} MB`)
  for (const { name, bytes } of store.reader.all(
    `SELECT name, sum(pgsize) AS bytes FROM dbstat WHERE name GLOB 'carrier*_data' OR name = 'carriers' GROUP BY name`
  ))
    console.log(`  ${name}: ${(bytes / 1e6).toFixed(1)} MB`)
  for (const words of [
    ...['密', '王芳', '刑侦支队', '涉密载体清查', '通知 刑侦', 'BM-2026', '0137', '999', 'BM-2026-0000137'],
    ...['wf', 'smzt', 'shemizaiti', 'wangfang', 'chongdian', 'zhongdian', 'smzt wf', 'zw', 'wa', '没有的']
  ]) {
    const order = { sort: 'fit', descending: true, from: 0 }
    let answer
    const took = () => seconds(() => (answer = listCarriers(store.reader, { words }, { ...order, count: 200 })))
    const [, second] = [took(), took()]
    const says = seconds(() => answer.rows.map((row) => foundIn(row, wordsTyped(words))))
    const like = seconds(() => store.reader.one(`SELECT count(*) FROM carriers WHERE ${likes(words)}`))
    console.log(
      `${words.padEnd(16)} ${String(answer.total).padStart(7)} found: ${ms(second)}, where: ${ms(says)}; LIKE counts in ${ms(like)}`
    )
  }
  store.close()

  function newPerson(writer, index) {
    const person = {
      ...{ id: newId(), number: `P${String(index).padStart(4, '0')}`, name: index === 0 ? '王芳' : name() },
      ...{ clearance: 'secret', personClass: 'important', reviewedOn: '2026-01-05', reviewResult: 'passed', version: 1 }
    }
    insertPerson(writer, person, unitOfName(writer, pick(texts.whose), newId).id)
    return person
  }

  function newCarrier(writer, index) {
    const number = `BM-2026-${String(index + 1).padStart(7, '0')}`
    const holder = pick(people)
    const carrier = {
      ...{
        id: newId(),
        number,
        title: `关于${pick(texts.whose)}${pick(texts.what)}${pick(texts.form)}`,
        kind: 'paper'
      },
      ...{ issuer: pick(texts.issuer), documentNumber: `江公密发〔2026〕${Math.floor(chance() * 900)}号` },
      ...{ mark: { level: 'secret', end: { form: 'default' } }, markText: '机密★', level: 'secret' },
      ...{ startsOn: '2026-02-28', endsOn: '2046-02-28', unit: '', holderId: holder.id, placeId },
      ...{ registeredOn: '2026-11-21', registeredBy: { number: 'C100', name: '李娜' }, origin: 'received' },
      ...{ markState: 'marked', state: 'inStock', atRest: 'inStock', version: 1 }
    }
    insertCarrier(writer, carrier, unitOfName(writer, pick(texts.whose), newId).id)
  }

  function name() {
    return pick(texts.surname) + pick(texts.given) + (chance() < 0.6 ? pick(texts.given) : '')
  }
} finally {
  fs.rmSync(folder, { recursive: true })
}

function likes(words) {
  return wordsTyped(words)
    .map((word) => `number || title || issuer || coalesce(document_number, '') LIKE '%${word}%'`)
    .join(' AND ')
}

// The same draws every time (mulberry32).
function chanceFrom(seed) {
  let state = seed
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { chance, pick: (all) => all[Math.floor(chance() * all.length)] }
}

function size(file) {
  return ['', '-wal']
    .map((end) => (fs.existsSync(file + end) ? fs.statSync(file + end).size / 1e6 : 0))
    .reduce((all, each) => all + each)
    .toFixed(0)
}

function ms(time) {
  return `${(time * 1000).toFixed(1)} ms`
}

function seconds(work) {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
