import { expect, test } from 'vitest'
import type { Mark, StateSecretMark } from '#shared/marks.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { copies } from '#shared/registers/copies.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { determinations } from '#shared/registers/determinations.ts'
import { holdings } from '#shared/registers/holdings.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { withKey } from '../store/with-key.ts'
import { foundedApp } from '../support/test-app.ts'

const topSecret: StateSecretMark = { level: 'topSecret', end: { form: 'term', months: 240 } }

test('rule 43: an officer enters what is above this machine by a substitute title, which says so wherever it is shown', async () => {
  const { app, wish } = await office()
  const carrier = await app.do(carriers.registerSubstitute, wish({}))
  expect(carrier).toMatchObject({
    number: 'BM-2026-0000001',
    title: '〔代题名〕甲号文件之三',
    markText: '绝密★20年',
    level: 'topSecret',
    endsOn: '2046-02-28',
    origin: 'received',
    substitute: { checked: '李娜对照原件核对', realTitleAt: '绝密级纸质登记簿第2册第15页' }
  })
  expect((await app.do(carriers.list, { words: '甲号' })).rows).toMatchObject([carrier])
  expect(await app.do(carriers.open, { carrierId: carrier.id })).toMatchObject(carrier)
  expect(await app.lastEntries(1, 'C100')).toMatchObject([
    { operation: 'carriers.registerSubstitute', subject: carrier.id, outcome: 'done' }
  ])
  // The auditor is not cleared for it and reads no more than that; whoever is reads all of it.
  expect((await app.do(carriers.history, { carrierId: carrier.id })).events).toMatchObject([
    {
      operation: 'carriers.registerSubstitute',
      changed: {
        title: '〔代题名〕甲号文件之三',
        mark: '绝密★20年',
        checked: '李娜对照原件核对',
        realTitleAt: '绝密级纸质登记簿第2册第15页'
      }
    }
  ])
})

test('rule 43: nothing is said of a substitute that could tell its content, and who checked it is said', async () => {
  const { app, wish } = await office()
  const { checked: _, ...unchecked } = wish({})
  const { realTitleAt: __, ...nowhereElse } = wish({})
  for (const input of [
    unchecked,
    nowhereElse,
    wish({ checked: ' ' }),
    ...['documentNumber', 'basis', 'scope', 'remarks', 'formerNumber', 'capacity'].map((field) =>
      wish({ [field]: '能看出内容的文字' })
    ),
    wish({ scopeUnits: ['刑侦支队'] }),
    wish({ mark: { ...topSecret, otherwiseProvided: '能看出内容的文字' } })
  ])
    expect(await app.gate.call('carriers.registerSubstitute', input)).toMatchObject({
      refusal: { code: 'input.invalid' }
    })
  app.gate.close()
  withKey(app.storeFile, ({ reader }) => {
    for (const { name } of reader.all<{ name: string }>("SELECT name FROM main.sqlite_master WHERE type = 'table'"))
      expect([name, JSON.stringify(reader.all(`SELECT * FROM main."${name}"`)).includes('能看出内容')]).toEqual([
        name,
        false
      ])
  })
})

test('rule 43: a mark is entered as it is printed: a long term needs no provision here, and a term its start', async () => {
  const { app, wish } = await office()
  const longTerm = wish({ mark: { level: 'topSecret', end: { form: 'longTerm' } } })
  expect(await app.do(carriers.registerSubstitute, longTerm)).toMatchObject({ markText: '绝密★长期' })
  expect(await app.refusal(carriers.registerSubstitute, wish({ startsOn: undefined }))).toBe('carrier.startMissing')
})

test('rule 34: what this machine may hold is entered by its real title, and the rest by nobody who is not cleared', async () => {
  const { app, wish, low } = await office()
  const secret: Mark = { level: 'secret', end: { form: 'default' } }
  expect(await app.call(carriers.registerSubstitute, wish({ mark: secret }))).toMatchObject({
    refusal: { code: 'carrier.notAboveStore', data: { level: 'secret', ceiling: 'secret' } }
  })
  expect(await app.refusal(carriers.registerSubstitute, wish({ holderId: low.id }))).toBe('person.notCleared')
  await app.hire('C300', ['confidentialityOfficer'], 'secret')
  expect(await app.refusal(carriers.registerSubstitute, wish({}))).toBe('carrier.aboveYou')
  await app.hire('A500', ['approvingLeader'], 'topSecret')
  expect(await app.refusal(carriers.registerSubstitute, wish({}))).toBe('session.mayNot')
})

test('rules 34 and 43: the store itself takes nothing above its level but substitutes, and no substitute another title', async () => {
  const { app, wish, ordinary } = await office()
  const { id } = await app.do(carriers.registerSubstitute, wish({}))
  const { id: known } = await app.do(carriers.register, ordinary('本机可以登记的'))
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => {
    const change = (columns: string, carrierId: string) => () =>
      writer.run(`UPDATE main.carriers SET ${columns} WHERE id = ?`, carrierId)
    for (const columns of [
      "title = '真实题名'",
      "issuer = '某处'",
      "document_number = '文号'",
      "basis = '依据'",
      "scope = '范围'",
      "remarks = '备注'",
      "substitute_checked = '无人'",
      'level = 3',
      "mark = '{}'"
    ])
      expect(change(columns, id), columns).toThrow('a substitute keeps its title')
    for (const [columns, carrierId] of [
      ["real_title_at = '别处'", id],
      ["real_title_at = '别处', substitute_checked = '有人'", known],
      ['level = 4', known]
    ] as const)
      expect(change(columns, carrierId), columns).toThrow('above the store')
    const copy = (otherwise: Readonly<Record<string, string>>) => () => {
      const columns = writer
        .all<{ name: string }>("SELECT name FROM pragma_table_info('carriers', 'main') WHERE name <> 'row'")
        .map(({ name }) => name)
      const values = columns.map((name) => ({ id: "'other'", number: "'other'", ...otherwise })[name] ?? name)
      writer.run(
        `INSERT INTO main.carriers (${columns.join()}) SELECT ${values.join()} FROM main.carriers WHERE id = ?`,
        id
      )
    }
    expect(copy({ real_title_at: 'NULL', substitute_checked: 'NULL' })).toThrow('above the store')
    expect(copy({ level: '3' })).toThrow('above the store')
    for (const column of ['document_number', 'basis', 'scope', 'remarks', 'former_number', 'determination_id'])
      expect(copy({ [column]: "'x'" }), column).toThrow('nothing is said of a substitute')
    expect(copy({ mark: `'{"otherwiseProvided":"x"}'` })).toThrow('nothing is said of a substitute')
  })
})

test('rule 43: nothing is made of a carrier known by a substitute title, and its mark is changed where its title is', async () => {
  const { app, wish, holder, place } = await office()
  const condition: Mark = { level: 'topSecret', end: { form: 'condition', text: '会议开始前' } }
  const { id: carrierId, version } = await app.do(carriers.registerSubstitute, wish({ mark: condition }))
  const mark: Mark = { level: 'secret', end: { form: 'default' } }
  const refused = async (answer: Promise<string>) => expect(await answer).toBe('carrier.substitute')
  await refused(
    app.refusal(copies.make, {
      ...{ carrierId, count: 1, purpose: '会议用', madeWhere: '本单位', originatorDocument: '同意函', version },
      ...{ stamp: '已盖章编号', holderId: holder.id, placeId: place.id, together: { approver: [] } }
    })
  )
  await refused(
    app.refusal(determinations.enterIssuerNotice, {
      ...{ carrierId, document: '通知一号', noticedOn: '2026-11-20', mark, startsOn: '2026-02-28', version }
    })
  )
  await refused(
    app.refusal(determinations.noteConditionMet, { carrierId, metOn: '2026-11-20', note: '会议已开始', version })
  )
  await refused(app.refusal(determinations.proposeChange, { carrierId, mark, why: '工作需要', version }))
  await refused(app.refusal(determinations.suggest, { carrierId, suggestion: '建议降为机密' }))
  const proposal = { title: '派生件', kind: 'paper', unit: '刑侦支队', originals: 1, startsOn: '2026-11-21' } as const
  for (const way of ['derived', 'compilation'] as const)
    await refused(
      app.refusal(determinations.propose, { ...proposal, way, scopeUnits: ['刑侦支队'], sources: [{ carrierId }] })
    )
})

test('rule 43: a carrier known by a substitute title is moved, lent, counted, missed, found and listed for destruction as any other', async () => {
  const { app, wish, holder, place, ordinary } = await office()
  const carrier = await app.do(carriers.registerSubstitute, wish({}))
  const { id: carrierId, number } = carrier
  await app.do(carriers.register, ordinary('本机可以登记的'))
  const move = { carrierId, holderId: holder.id, placeId: place.id, reason: '调整' }
  await app.do(carriers.move, { ...move, version: 1 })
  const approver = [{ number: 'L100', password: app.passwordOf('L100') }]
  const loan = await app.do(loans.lend, {
    ...{ carrierId, borrowerId: holder.id, purpose: '办案', dueOn: '2026-11-21', version: 2, together: { approver } }
  })
  expect(loan.carrier.title).toBe(carrier.title)
  await app.do(loans.takeBack, { loanId: loan.id, condition: 'whole' })
  const held = await app.do(holdings.list, { personId: holder.id })
  expect(held.rows.map(({ carrier: each }) => each.title)).toContain(carrier.title)
  const take = await app.do(stockTakes.begin, { kind: 'yearly', scope: { of: 'place', id: place.id } })
  expect(take).toMatchObject({ expected: 2, level: 'topSecret' })
  const { scan } = await app.do(stockTakes.scan, { stockTakeId: take.id, text: number, placeId: place.id })
  expect(scan).toMatchObject({ verdict: 'matched', carrier: { title: carrier.title } })
  const list = await app.do(destruction.begin, { reason: '年度销毁' })
  await app.do(destruction.add, { listId: list.id, carrierIds: [carrierId], version: list.version })
  expect((await app.do(destruction.items, { listId: list.id })).rows).toMatchObject([
    { carrier: { title: carrier.title, markText: '绝密★20年' } }
  ])
  const incident = await app.do(incidents.report, {
    ...{ kind: 'missing', carrierId, level: 'topSecret', foundOn: '2026-11-21', what: '清点未见' }
  })
  expect(await app.do(carriers.open, { carrierId })).toMatchObject({ state: 'missing', title: carrier.title })
  expect(incident.carrier?.title).toBe(carrier.title)
})

test('to somebody who is not cleared for it, what is entered by a substitute title is not there: no row, no total, no id', async () => {
  const { app, wish, ordinary } = await office()
  const { id: carrierId, number } = await app.do(carriers.registerSubstitute, wish({}))
  await app.do(carriers.register, ordinary('本机可以登记的'))
  expect((await app.do(carriers.list, {})).total).toBe(2)
  await app.hire('C300', ['confidentialityOfficer'], 'secret')
  expect(await app.do(carriers.list, {})).toMatchObject({ total: 1, rows: [{ title: '本机可以登记的' }] })
  for (const words of ['甲号', '代题名', number]) expect((await app.do(carriers.list, { words })).total).toBe(0)
  expect(await app.refusal(carriers.open, { carrierId })).toBe('carrier.notFound')
})

/** An officer cleared above the machine, a person so cleared and one who is not, and a place. */
async function office() {
  const app = await foundedApp('secret')
  await app.hire('L100', ['approvingLeader', 'unitLeader'], 'topSecret')
  await app.hire('C100', ['confidentialityOfficer'], 'topSecret', '李娜')
  const person = { unit: '保密室', clearance: 'topSecret' } as const
  const holder = await app.do(people.register, { ...person, number: 'P001', name: '李娜' })
  const low = await app.do(people.register, { ...person, number: 'P002', name: '王芳', clearance: 'secret' })
  const place = await app.do(places.register, { code: 'B203-3', name: '三号密码文件柜', kind: 'cabinet' })
  const kept = { unit: '刑侦支队', holderId: holder.id, placeId: place.id, startsOn: '2026-02-28' }
  const wish = (otherwise: object) => ({
    title: '甲号文件之三',
    kind: 'paper' as const,
    issuer: '江东省公安厅',
    copyNumber: '000003',
    mark: topSecret,
    ...kept,
    checked: '李娜对照原件核对',
    realTitleAt: '绝密级纸质登记簿第2册第15页',
    ...otherwise
  })
  const ordinary = (title: string) => ({
    ...{
      title,
      kind: 'paper' as const,
      issuer: '江州市公安局',
      mark: { level: 'secret', end: { form: 'default' } } as Mark
    },
    ...kept
  })
  return { app, holder, low, place, wish, ordinary }
}
