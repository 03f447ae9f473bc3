import { expect, test } from 'vitest'
import type { Level } from '#shared/levels.ts'
import type { Mark } from '#shared/marks.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { withKey } from '../store/with-key.ts'
import { foundedApp, type TestApp } from '../support/test-app.ts'

const tenYears: Mark = { level: 'secret', end: { form: 'term', months: 120 } }

test('an officer registers a carrier: it is numbered, marked from data, and the record says so', async () => {
  const { app, wish } = await office()
  const carrier = await app.do(carriers.register, wish('刑侦支队专案卷宗移交清单', tenYears))
  expect(carrier).toMatchObject({
    number: 'BM-2026-0000001',
    markText: '机密★10年',
    level: 'secret',
    startsOn: '2026-02-28',
    endsOn: '2036-02-28',
    registeredOn: '2026-11-21',
    registeredBy: { number: 'C100' },
    holder: { name: '李娜' },
    place: { code: 'B203-3' },
    version: 1
  })
  expect(await app.lastEntries(1, 'C100')).toMatchObject([
    {
      operation: 'carriers.register',
      actor: { number: 'C100' },
      subject: carrier.id,
      outcome: 'done',
      changed: { number: 'BM-2026-0000001', mark: '机密★10年', holder: '李娜' }
    }
  ])
})

test('a number is never given twice, not even after a registration that failed', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('第一件', tenYears))
  expect(await app.refusal(carriers.register, { ...wish('第二件', tenYears), placeId: nowhere })).toBe('place.notFound')
  const many = await app.do(carriers.registerMany, { carriers: [wish('第三件', tenYears), wish('第四件', tenYears)] })
  const numbers = many.carriers.map(({ number }) => number)
  app.now = new Date('2027-01-04T02:00:00.000Z')
  await app.as('C100')
  const next = await app.do(carriers.register, wish('明年第一件', tenYears))
  expect([...numbers, next.number]).toEqual(['BM-2026-0000002', 'BM-2026-0000003', 'BM-2027-0000001'])
})

test('a bulk registration is one entry for the whole and one for each carrier, or nothing at all', async () => {
  const { app, wish } = await office()
  const wishes = [wish('甲', tenYears), wish('乙', tenYears)]
  expect(
    await app.refusal(carriers.registerMany, { carriers: [...wishes, { ...wish('丙', tenYears), holderId: nowhere }] })
  ).toBe('person.notFound')
  expect((await app.do(carriers.list, {})).total).toBe(0)
  await app.do(carriers.registerMany, { carriers: wishes })
  const [whole, first, second] = await app.lastEntries(3, 'C100')
  expect(whole).toMatchObject({ operation: 'carriers.registerMany', changed: { count: 2 } })
  expect([first, second]).toMatchObject([
    { partOf: whole?.sequence, changed: { title: '甲' } },
    { partOf: whole?.sequence, changed: { title: '乙' } }
  ])
})

test('rule 34: nothing above the level of the store is taken in', async () => {
  const { app, wish } = await office('secret')
  const answer = await app.call(
    carriers.register,
    wish('超出本机密级', { level: 'topSecret', end: { form: 'default' } })
  )
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'carrier.aboveStore', data: { level: 'topSecret', ceiling: 'secret' } }
  })
})

test('rule 43: a title above the level of the store is kept nowhere, not even with its refusal', async () => {
  const { app, wish } = await office('secret')
  const title = '超出本机密级的题名'
  expect(await app.refusal(carriers.register, wish(title, { level: 'topSecret', end: { form: 'default' } }))).toBe(
    'carrier.aboveStore'
  )
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({ operation: 'carriers.register', outcome: 'refused', refusal: 'carrier.aboveStore' })
  expect(JSON.stringify(entry)).not.toContain(title)
  expect((await app.do(carriers.list, { words: title })).total).toBe(0)
})

test('one search finds a carrier by its holder and its place too, and every word must be found', async () => {
  const { app, wish, holder } = await office()
  const first = await app.do(carriers.register, wish('专案卷宗', tenYears))
  const other = await app.do(people.register, { number: 'P007', name: '欧阳明', unit: '办公室', clearance: 'secret' })
  const second = await app.do(carriers.register, { ...wish('会议纪要', tenYears), holderId: other.id })
  const found = async (words: string) => (await app.do(carriers.list, { words })).rows.map(({ id }) => id)
  expect(await found('李娜')).toEqual([first.id])
  expect(await found('欧阳')).toEqual([second.id])
  expect(await found('p007')).toEqual([second.id])
  expect(await found('保密室三号密码文件柜')).toEqual([second.id, first.id])
  // One character is looked for in what is said of the carrier, and not in every name.
  expect(await found('密')).toEqual([])
  expect(await found('B203-3 卷宗')).toEqual([first.id])
  expect(await found('欧阳明 卷宗')).toEqual([])
  expect(await found('★')).toEqual([])
  expect(holder.name).toBe('李娜')
})

test('rule 43: whatever would take in a title above the level of the store refuses it, and no word of it is in any table', async () => {
  const { app, wish, holder } = await office('secret')
  const title = '超出本机密级的题名'
  const topSecret: Mark = { level: 'topSecret', end: { form: 'default' } }
  const above = wish(title, topSecret)
  const { placeId, unit, startsOn, issuer } = above
  const own = await app.do(carriers.register, {
    ...wish('本机可以登记的', { level: 'secret', end: { form: 'default' } }),
    origin: 'received'
  })
  const entered = {
    ...{ receivedOn: '2026-11-20', sender: issuer, title, unit, kind: 'paper', copies: 1, mark: topSecret, startsOn },
    ...{ handlerId: holder.id, placeId, signedOnPaper: true, together: { receiver: [] } }
  }
  const proposal = {
    title,
    kind: 'paper',
    unit,
    originals: 1,
    mark: topSecret,
    startsOn,
    basis: '范围',
    scopeUnits: [unit]
  }
  const notice = {
    ...{ carrierId: own.id, document: `${title}的通知`, noticedOn: '2026-11-20', mark: topSecret, startsOn, version: 1 }
  }
  for (const [operation, input, code] of [
    ['carriers.register', above, 'carrier.aboveStore'],
    ['carriers.registerMany', { carriers: [above] }, 'carrier.aboveStore'],
    ['receipts.register', entered, 'carrier.aboveStore'],
    ['determinations.propose', { way: 'original', ...proposal }, 'determination.aboveStore'],
    ['determinations.enterIssuerNotice', notice, 'determination.aboveStore'],
    [
      'incidents.report',
      { kind: 'leak', level: 'topSecret', foundOn: '2026-11-20', what: title },
      'incident.levelAboveYou'
    ]
  ] as const)
    expect([operation, await app.gate.call(operation, input)]).toMatchObject([operation, { refusal: { code } }])
  // And whoever enters it is told what to do instead.
  expect(zhCN.refusals['carrier.aboveStore']({ level: 'topSecret', ceiling: 'secret' })).toContain('纸质登记簿')
  app.gate.close()
  withKey(app.storeFile, ({ reader }) => {
    const tables = reader.all<{ name: string }>("SELECT name FROM main.sqlite_master WHERE type = 'table'")
    expect(tables.length).toBeGreaterThan(40)
    for (const { name } of tables)
      expect([name, JSON.stringify(reader.all(`SELECT * FROM main."${name}"`)).includes(title)]).toEqual([name, false])
  })
})

test('nobody registers, or is given to hold, what lies above their clearance', async () => {
  const { app, wish, holder } = await office('topSecret')
  const topSecret: Mark = { level: 'topSecret', end: { form: 'default' } }
  expect(await app.refusal(carriers.register, wish('绝密件', topSecret))).toBe('carrier.aboveYou')
  await app.hire('C900', ['confidentialityOfficer'], 'topSecret')
  expect(await app.refusal(carriers.register, wish('绝密件', topSecret))).toBe('person.notCleared')
  expect(holder.clearance).toBe('secret')
})

test('rules 2, 4 and 5: a state secret has a start, and an end that its level allows', async () => {
  const { app, wish } = await office('secret')
  const { startsOn: _, ...withoutStart } = wish('无起算日', tenYears)
  expect(await app.refusal(carriers.register, withoutStart)).toBe('carrier.startMissing')
  const tooLong: Mark = { level: 'secret', end: { form: 'term', months: 360 } }
  expect(await app.refusal(carriers.register, wish('超过最长期限', tooLong))).toBe('carrier.endBeyondMaximum')
  const provided: Mark = { ...tooLong, otherwiseProvided: '《国家秘密及其密级具体范围的规定》第三条' }
  expect(await app.do(carriers.register, wish('另有规定', provided))).toMatchObject({ endsOn: '2056-02-28' })
  const early: Mark = { level: 'confidential', end: { form: 'date', on: '2026-01-01' } }
  expect(await app.refusal(carriers.register, wish('早于起算日', early))).toBe('carrier.endBeforeStart')
  const bare = await app.do(carriers.register, wish('未标期限', { level: 'confidential', end: { form: 'default' } }))
  expect(bare).toMatchObject({ markText: '秘密★', endsOn: '2036-02-28' })
})

test('a carrier is found by one Chinese character, by two, by part of its number, and only where they stand together', async () => {
  const { app, wish } = await office()
  const titles = ['关于加强保密工作的通知', '刑侦支队王芳专案卷宗', '2026年第三季度报告', '密写技术芳名册']
  for (const title of titles) await app.do(carriers.register, wish(title, tenYears))
  const found = async (words: string) =>
    (await app.do(carriers.list, { words, descending: false })).rows.map(({ title }) => title)
  expect(await found('密')).toEqual([titles[0], titles[3]])
  expect(await found('王芳')).toEqual([titles[1]])
  expect(await found('芳王')).toEqual([])
  expect(await found('保密 通知')).toEqual([titles[0]])
  expect(await found('BM-2026-0000003')).toEqual([titles[2]])
  expect(await found('ＢＭ-2026-000000')).toEqual(titles)
  expect(await found('第三季')).toEqual([titles[2]])
  for (const nothing of ['鑫', '"', '*', '（', "密' OR 1=1 --", 'AND', '密"']) await found(nothing)
  expect(await found('（）')).toEqual([])
})

// Section by section what one box must find: who types what, and which of the titles they mean.
test('a carrier is found by pinyin, in full or by first letters, and by the middle of any of its numbers', async () => {
  const { app, wish, place, holder } = await office()
  const others = await app.do(people.register, { number: 'P002', name: '王芳', unit: '网安支队', clearance: 'secret' })
  const titles = {
    sweep: '关于涉密载体清查整治的通知',
    wf: 'WF-2026号方案',
    chongqing: '赴重庆协查情况报告',
    disc: '数据光盘',
    held: '第三季度总结'
  }
  await app.do(carriers.register, { ...wish(titles.sweep, tenYears), formerNumber: '旧-0998877', scope: '专班成员' })
  await app.do(carriers.register, wish(titles.wf, tenYears))
  await app.do(carriers.register, { ...wish(titles.chongqing, tenYears), documentNumber: '公密发〔2026〕1537号' })
  await app.do(carriers.register, { ...wish(titles.disc, tenYears), serialNumber: 'SN7F42AX' })
  await app.do(carriers.register, { ...wish(titles.held, tenYears), holderId: others.id })
  const found = async (words: string) =>
    (await app.do(carriers.list, { words, sort: 'fit', descending: false })).rows.map(({ title }) => title)
  for (const [words, ...wanted] of [
    ['smzt', titles.sweep],
    ['SMZT', titles.sweep],
    ['shemizaiti', titles.sweep],
    ['zaiti qc', titles.sweep],
    ['qingch', titles.sweep],
    // What is written so comes before what sounds so.
    ['wf', titles.wf, titles.held],
    ['wangfang', titles.held],
    ['chongqing', titles.chongqing],
    ['zhongqing', titles.chongqing],
    ['cqxc', titles.chongqing],
    ['9988', titles.sweep],
    ['537', titles.chongqing],
    ['7F4', titles.disc],
    ['0005', titles.held],
    ['专班', titles.sweep],
    ['zbcy', titles.sweep],
    ['网安支队'],
    ['mszt'],
    ['88770'],
    ['53'],
    ['7F4 王芳']
  ] as const)
    expect([words, await found(words)]).toEqual([words, wanted])
  expect([holder.name, place.name]).toEqual(['李娜', '保密室三号密码文件柜'])
  // By its keeper, its place and its unit, as they are called.
  for (const words of ['ln', 'lina', 'baomishisanhaomimawenjiangui', 'bmsshmmwjg', '刑侦支队', 'xzzd'])
    expect([words, (await found(words)).length]).toEqual([words, words === 'ln' || words === 'lina' ? 4 : 5])
})

test('a carrier that is found says in which of its columns, and where in it', async () => {
  const { app, wish } = await office()
  const long = `${'甲'.repeat(60)}涉密专班成员${'乙'.repeat(60)}`
  await app.do(carriers.register, {
    ...{ ...wish('清查方案', tenYears), formerNumber: '旧-0998877', serialNumber: 'SN7F42AX', scope: long }
  })
  const told = async (words: string) =>
    (await app.do(carriers.list, { words })).rows.flatMap(({ found = [] }) =>
      found.map(({ word, column, text, from, length }) => [word, column, text.slice(from, from + length)])
    )
  expect(await told('9988')).toEqual([[0, 'formerNumber', '9988']])
  expect(await told('sn7f 李娜')).toEqual([
    [0, 'serialNumber', 'SN7F'],
    [1, 'holder', '李娜']
  ])
  expect(await told('ln')).toEqual([[0, 'holder', '李娜']])
  expect(await told('qcfa')).toEqual([[0, 'title', '清查方案']])
  expect(await told('zhuanban')).toEqual([[0, 'scope', '专班']])
  const [carrier] = (await app.do(carriers.list, { words: '专班' })).rows
  expect(carrier?.found?.[0]?.text).toMatch(/^…甲+涉密专班成员乙+…$/)
  expect((await app.do(carriers.list, {})).rows[0]).not.toHaveProperty('found')
})

test('what was described anew is found by its new words and sounds, and no longer by the old ones', async () => {
  const { app, holder, place } = await office()
  const received = await app.do(receipts.register, {
    ...{
      receivedOn: '2026-11-20',
      sender: '江东省公安厅',
      title: '旧题名方案',
      documentNumber: '旧1234号',
      unit: '办公室'
    },
    ...{ kind: 'paper', copies: 1, mark: tenYears, startsOn: '2026-02-28', handlerId: holder.id, placeId: place.id },
    ...{ signedOnPaper: true, together: { receiver: [] } }
  })
  const { number, turn, receivedOn, sender } = received
  await app.do(receipts.correct, {
    ...{ number, turn, receivedOn, sender, title: '新名称清单', documentNumber: '新5678号', reason: '登记有误' }
  })
  const count = async (words: string) => (await app.do(carriers.list, { words })).total
  for (const words of ['旧题名', 'jtm', '123']) expect([words, await count(words)]).toEqual([words, 0])
  for (const words of ['新名称', 'xmcqd', '567']) expect([words, await count(words)]).toEqual([words, 1])
})

test('a list is filtered by level, kind, holder and place, and is given in parts with its total', async () => {
  const { app, wish } = await office()
  await app.do(carriers.registerMany, {
    carriers: Array.from({ length: 30 }, (_, index) =>
      wish(`第${index + 1}件`, index % 3 === 0 ? { level: 'confidential', end: { form: 'default' } } : tenYears)
    )
  })
  const page = await app.do(carriers.list, { levels: ['confidential'], from: 4, count: 4, descending: false })
  expect(page.total).toBe(10)
  expect(page.rows.map(({ title }) => title)).toEqual(['第13件', '第16件', '第19件', '第22件'])
  expect((await app.do(carriers.list, { kinds: ['opticalDisc'] })).total).toBe(0)
  expect((await app.do(carriers.list, { holderId: nowhere })).total).toBe(0)
  expect((await app.do(carriers.list, { holderId: page.rows[0]?.holderId })).total).toBe(30)
})

test('nobody learns anything of what lies above their clearance: no row, no total, no page, no history', async () => {
  const { app, wish } = await office('secret')
  const secret = await app.do(carriers.register, wish('机密件', tenYears))
  await app.do(carriers.register, wish('秘密件', { level: 'confidential', end: { form: 'default' } }))
  await app.hire('C200', ['archivist'], 'confidential')
  const seen = await app.do(carriers.list, {})
  expect([seen.total, seen.rows.map(({ title }) => title)]).toEqual([1, ['秘密件']])
  expect((await app.do(carriers.list, { words: '机密件' })).total).toBe(0)
  expect(await app.refusal(carriers.open, { carrierId: secret.id })).toBe('carrier.notFound')
  expect(await app.refusal(carriers.history, { carrierId: secret.id })).toBe('carrier.notFound')
  const { holderId, placeId, version } = secret
  expect(await app.refusal(carriers.move, { carrierId: secret.id, holderId, placeId, version, reason: '试' })).toBe(
    'carrier.notFound'
  )
})

test('a clerk sees what the clerk holds or has registered, and nothing else', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('别人的', tenYears))
  const clerk = await app.do(people.register, { number: 'C300', name: '陈静', unit: '办公室', clearance: 'secret' })
  await app.do(carriers.register, { ...wish('我保管的', tenYears), holderId: clerk.id })
  await app.hire('C300', ['clerk'], 'secret', '陈静')
  await app.do(carriers.register, wish('我登记的', tenYears))
  const { rows, total } = await app.do(carriers.list, { descending: false })
  expect([total, rows.map(({ title }) => title)]).toEqual([2, ['我保管的', '我登记的']])
})

test('a carrier that is moved tells its whole life: who, when, from whom to whom, and why', async () => {
  const { app, wish, place } = await office()
  const carrier = await app.do(carriers.register, wish('要移交的', tenYears))
  const other = await app.do(people.register, { number: 'C400', name: '刘洋', unit: '刑侦支队', clearance: 'secret' })
  app.pass(3600)
  const moved = await app.do(carriers.move, {
    carrierId: carrier.id,
    holderId: other.id,
    placeId: place.id,
    reason: '岗位调整',
    version: 1
  })
  expect(moved).toMatchObject({ version: 2, holder: { name: '刘洋' } })
  const { events } = await app.do(carriers.history, { carrierId: carrier.id })
  expect(events).toMatchObject([
    { operation: 'carriers.register', person: { number: 'C100' }, at: '2026-11-21T02:00:00.000Z' },
    {
      operation: 'carriers.move',
      person: { number: 'C100' },
      at: '2026-11-21T03:00:00.000Z',
      changed: { holder: ['李娜', '刘洋'], reason: '岗位调整' }
    }
  ])
})

test('two people never change one carrier unseen: the second is told, and nothing is lost', async () => {
  const { app, wish, holder, place } = await office()
  const { id: carrierId } = await app.do(carriers.register, wish('两人同改', tenYears))
  const change = { carrierId, holderId: holder.id, placeId: place.id, version: 1 }
  await app.do(carriers.move, { ...change, reason: '第一人' })
  expect(await app.refusal(carriers.move, { ...change, reason: '第二人' })).toBe('carrier.changedMeanwhile')
  expect((await app.do(carriers.history, { carrierId })).events).toHaveLength(2)
})

const nowhere = '00000000-0000-4000-8000-000000000000'

/** An officer at work in a unit that has one person and one place. */
async function office(level: Exclude<Level, 'unclassified'> = 'secret') {
  const app: TestApp = await foundedApp(level)
  await app.hire('C100', ['confidentialityOfficer'], level === 'topSecret' ? 'secret' : level)
  const holder = await app.do(people.register, { number: 'P001', name: '李娜', unit: '保密室', clearance: 'secret' })
  const place = await app.do(places.register, { code: 'B203-3', name: '保密室三号密码文件柜', kind: 'cabinet' })
  const wish = (title: string, mark: Mark) => ({
    title,
    kind: 'paper' as const,
    issuer: '江州市公安局',
    mark,
    startsOn: '2026-02-28',
    unit: '刑侦支队',
    holderId: holder.id,
    placeId: place.id
  })
  return { app, holder, place, wish }
}
