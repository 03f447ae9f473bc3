import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { archives } from '#shared/registers/archives.ts'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { loans } from '#shared/registers/loans.ts'
import { movements } from '#shared/registers/movements.ts'
import { people } from '#shared/registers/people.ts'
import { transfers, type Transfer } from '#shared/registers/transfers.ts'
import { withKey } from '../store/with-key.ts'
import { archiveRoom } from './archive-room.ts'
import { filed } from './into-archives.ts'
import { nowhere } from './moving-room.ts'

test('a list of three is counted by both sides and signed: each gets its file number, and keeps its own and its history', async () => {
  const { app, three, begin, signing, open, shelf, archivist, lastChange } = await handingIn()
  const list = await begin(three)
  expect(list).toMatchObject({
    number: 'GD-2026-0001',
    state: 'open',
    level: 'secret',
    unit: { name: '保密室' },
    items: [
      { state: 'waiting', description: { year: 2026, responsible: '省公安厅', datedOn: '2026-02-28' } },
      { state: 'waiting' },
      { state: 'waiting' }
    ]
  })
  // Until it is signed for, everything is where it was.
  expect(await open(three[0].id)).toMatchObject({ state: 'inStock', holder: { number: 'C100' } })
  const signed = await app.do(transfers.handIn, signing(list))
  expect(signed).toMatchObject({
    state: 'received',
    giver: { number: 'C100' },
    archivist: { number: 'C200' },
    items: [
      { state: 'received', fileNumber: 'J001-WS·2026-D30-BGS-0001' },
      { state: 'received', fileNumber: 'J001-WS·2026-D30-BGS-0002' },
      { state: 'received', fileNumber: 'J001-WS·2026-D30-BGS-0003' }
    ]
  })
  expect(await open(three[0].id)).toMatchObject({
    state: 'archived',
    atRest: 'archived',
    number: three[0].number,
    holderId: archivist.id,
    placeId: shelf.id
  })
  const { events } = await app.do(carriers.history, { carrierId: three[0].id })
  expect(events.map(({ operation }) => operation)).toEqual(['carriers.register', 'transfers.begin', 'transfers.handIn'])
  expect(await lastChange(three[0].id)).toMatchObject({
    changed: {
      transfer: 'GD-2026-0001',
      transferState: 'received',
      fileNumber: 'J001-WS·2026-D30-BGS-0001',
      giver: '李娜',
      archivist: '何档案'
    }
  })
  await app.as('C200')
  expect((await app.do(archives.open, { carrierId: three[0].id })).item).toMatchObject({
    fileNumber: 'J001-WS·2026-D30-BGS-0001',
    keepUntil: '2056-12-31'
  })
})

test('the archivist at the machine receives, and the giver proves to be there; neither is named by typing a name', async () => {
  const { app, three, begin, signing, proof } = await handingIn()
  const list = await begin(three)
  const { together: _, ...counted } = signing(list)
  expect(await app.refusal(transfers.receive, { ...counted, together: { giver: [proof('C100')] } })).toBe(
    'session.mayNot'
  )
  expect(await app.refusal(transfers.handIn, { ...counted, together: { archivist: [proof('C101')] } })).toBe(
    'together.mayNot'
  )
  expect(await app.refusal(transfers.handIn, { ...counted, together: { archivist: [proof('C100')] } })).toBe(
    'together.samePerson'
  )
  await app.as('C200')
  const wrong = [{ number: 'C100', password: 'Wrong-Password-1' }]
  expect(await app.refusal(transfers.receive, { ...counted, together: { giver: wrong } })).toBe(
    'session.wrongNumberOrPassword'
  )
  expect(await app.do(transfers.receive, { ...counted, together: { giver: [proof('C100')] } })).toMatchObject({
    giver: { number: 'C100' },
    archivist: { number: 'C200' }
  })
  const entries = await app.lastEntries(4, 'C200')
  expect(entries[0]).toMatchObject({ operation: 'transfers.receive', together: [{ as: 'giver', number: 'C100' }] })
})

test('both sides count what is listed, everything on it, and say how what they find differs', async () => {
  const { app, three, begin, signing, open } = await handingIn()
  const list = await begin(three)
  const wish = signing(list)
  expect(await app.refusal(transfers.handIn, { ...wish, countedByGiver: 2 })).toBe('transfer.countDiffers')
  expect(await app.refusal(transfers.handIn, { ...wish, countedByArchivist: 4 })).toBe('transfer.countDiffers')
  expect(await app.refusal(transfers.handIn, { ...wish, items: wish.items.slice(1) })).toBe('transfer.notAllCounted')
  const [first, ...others] = wish.items
  expect(await app.refusal(transfers.handIn, { ...wish, items: [first!, first!, ...others] })).toBe(
    'transfer.notAllCounted'
  )
  const untold = [{ ...first!, found: 'different' as const }, ...others]
  expect(await app.refusal(transfers.handIn, { ...wish, items: untold })).toBe('transfer.differenceUntold')
  const needless = [{ ...first!, difference: '没有差异' }, ...others]
  expect(await app.refusal(transfers.handIn, { ...wish, items: needless })).toBe('transfer.differenceUntold')
  expect(await app.refusal(transfers.handIn, { ...wish, placeId: nowhere })).toBe('place.notFound')
  expect(await app.refusal(transfers.handIn, { ...wish, version: 7 })).toBe('transfer.changedMeanwhile')
  expect(await open(three[0].id)).toMatchObject({ state: 'inStock', version: 1 })
  const told = [{ ...first!, found: 'different' as const, difference: '缺第8页，附说明' }, ...others]
  const signed = await app.do(transfers.handIn, { ...wish, items: told })
  expect(signed.items).toMatchObject([{ state: 'received', difference: '缺第8页，附说明' }, {}, {}])
  expect(await app.refusal(transfers.handIn, wish)).toBe('transfer.closedAlready')
})

test('what is not there is taken off with its reason, and stays with the unit; a list with nothing left is not signed', async () => {
  const { app, three, begin, signing, open, lastChange } = await handingIn()
  const list = await begin(three)
  const off = { transferId: list.id, carrierIds: [three[1].id], reason: '还在承办', version: 1 }
  const shorter = await app.do(transfers.takeOff, off)
  expect(shorter.items).toMatchObject([{}, { state: 'takenOff', difference: '还在承办' }, {}])
  expect(await app.refusal(transfers.takeOff, off)).toBe('transfer.notOnList')
  expect(await app.refusal(transfers.takeOff, { ...off, carrierIds: [three[0].id] })).toBe('transfer.changedMeanwhile')
  expect(await lastChange(three[1].id)).toMatchObject({
    operation: 'transfers.takeOff',
    changed: { transferState: 'takenOff', difference: '还在承办' }
  })
  // It may be listed again, on the same list or another.
  const again = await app.do(transfers.add, {
    ...{ transferId: list.id, each: [{ carrierId: three[1].id, version: 1 }], version: 2 },
    ...filed
  })
  expect(again.items.map(({ state }) => state)).toEqual(['waiting', 'takenOff', 'waiting', 'waiting'])
  const emptied = await app.do(transfers.takeOff, {
    ...off,
    carrierIds: three.map(({ id }) => id),
    version: again.version
  })
  expect(await app.refusal(transfers.handIn, signing({ ...again, version: emptied.version }))).toBe(
    'transfer.nothingLeft'
  )
  const withdrawn = await app.do(transfers.withdraw, {
    transferId: list.id,
    reason: '改日移交',
    version: emptied.version
  })
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnBecause: '改日移交' })
  expect(await app.refusal(transfers.withdraw, { transferId: list.id, reason: '又撤', version: 9 })).toBe(
    'transfer.closedAlready'
  )
  expect(await open(three[1].id)).toMatchObject({ state: 'inStock' })
})

test('each item is described otherwise while the list is open, and numbered by what is said last', async () => {
  const { app, three, begin, signing } = await handingIn()
  const list = await begin(three)
  const [item] = list.items
  const description = { ...item!.description, year: 2025, retention: 'permanent' as const, responsible: '公安部' }
  const wish = { transferId: list.id, carrierId: three[0].id, description, version: 1 }
  expect(await app.refusal(transfers.describe, { ...wish, description: { ...description, fonds: 'J009' } })).toBe(
    'archive.fondsUnknown'
  )
  expect(await app.refusal(transfers.describe, { ...wish, description: { ...description, year: 2027 } })).toBe(
    'archive.yearAhead'
  )
  expect(await app.refusal(transfers.describe, { ...wish, carrierId: nowhere })).toBe('transfer.notOnList')
  const described = await app.do(transfers.describe, wish)
  const signed = await app.do(transfers.handIn, signing(described))
  expect(signed.items.map(({ fileNumber }) => fileNumber)).toEqual([
    'J001-WS·2025-Y-BGS-0001',
    'J001-WS·2026-D30-BGS-0001',
    'J001-WS·2026-D30-BGS-0002'
  ])
})

test('rule 13: nothing goes to an archivist who may not know it, and whoever receives is written down as knowing it', async () => {
  const { app, three, begin, signing, proof } = await handingIn()
  await app.hire('C300', ['archivist'], 'confidential', '钱档案')
  await app.as('C100')
  const list = await begin(three)
  const wish = signing(list)
  // Not in the register of people: nobody whom anything can be given.
  expect(await app.refusal(transfers.handIn, { ...wish, together: { archivist: [proof('C300')] } })).toBe(
    'person.notFound'
  )
  await app.do(people.register, { number: 'C300', name: '钱档案', unit: '档案室', clearance: 'confidential' })
  expect(await app.refusal(transfers.handIn, { ...wish, together: { archivist: [proof('C300')] } })).toBe(
    'person.notCleared'
  )
  await app.do(transfers.handIn, wish)
  expect((await app.do(loans.knowers, { carrierId: three[0].id })).rows).toMatchObject([
    { person: { number: 'C100' }, act: 'register' },
    { person: { number: 'C200' }, act: 'archive' }
  ])
})

test('whoever hands in belongs to the unit that formed it, or keeps all that is listed', async () => {
  const { app, register, reader, officer, signing } = await handingIn()
  const other = await register('刑侦卷宗', 'secret', { unit: '刑侦支队', holderId: reader.id })
  const wish = { each: [{ carrierId: other.id, version: 1 }], unit: '刑侦支队', ...filed }
  const list = await app.do(transfers.begin, wish)
  expect(await app.refusal(transfers.handIn, signing(list))).toBe('transfer.giverIsStranger')
  // The officer keeps it from now on, and may.
  await app.do(carriers.move, {
    ...{ carrierId: other.id, holderId: officer.id, placeId: other.placeId },
    ...{ reason: '集中保管', version: 1 }
  })
  expect(await app.do(transfers.handIn, signing(list))).toMatchObject({ state: 'received' })
})

test('rule 21: what is out, held, not marked, listed elsewhere, of another unit or archived already is not listed, and why is told of each', async () => {
  const { app, three, register, begin, reader, proof } = await handingIn()
  const [lent, held, listed] = three
  const other = await register('刑侦卷宗', 'secret', { unit: '刑侦支队' })
  const free = await register('可以移交')
  await app.do(loans.lend, {
    ...{ carrierId: lent.id, borrowerId: reader.id, purpose: '查阅', dueOn: '2026-11-22', version: 1 },
    together: { approver: [proof('L200')] }
  })
  await app.do(carriers.hold, { carrierId: held.id, hold: true, reason: '案件调查', version: 1 })
  await begin([listed])
  const selection = { ids: [lent.id, held.id, listed.id, other.id, free.id] }
  const preview = await app.do(transfers.preview, { selection, unit: '保密室', ...filed })
  expect(preview.lines.map(({ title, refusal }) => [title, refusal?.code])).toEqual([
    ['专案卷宗移交清单', 'carrier.stateForbids'],
    ['季度情况通报', 'carrier.held'],
    ['会议纪要', 'transfer.listedAlready'],
    ['刑侦卷宗', 'transfer.otherUnit'],
    ['可以移交', undefined]
  ])
  expect(preview).toMatchObject({ refused: 4, asks: 'nobody' })
  const each = preview.lines.map(({ carrierId, version }) => ({ carrierId, version }))
  expect(await app.refusal(transfers.begin, { each, unit: '保密室', ...filed })).toBe('bulk.someRefused')
  const going = each.filter(({ carrierId }) => carrierId === free.id)
  const refusalOfOne = async (wish: Partial<WishOf<typeof transfers.begin>>) => {
    const answer = await app.call(transfers.begin, { each: going, unit: '保密室', ...filed, ...wish })
    if (answer.ok) throw new Error('it was not refused')
    const { lines } = answer.refusal.data as { lines?: { refusal: { code: string } }[] }
    return lines?.[0]?.refusal.code ?? answer.refusal.code
  }
  expect(await refusalOfOne({ each: [{ carrierId: free.id, version: 5 }] })).toBe('carrier.changedMeanwhile')
  expect(await refusalOfOne({ category: 'KJ' })).toBe('archive.categoryUnknown')
  expect(await refusalOfOne({ unit: '没有的部门' })).toBe('unit.notFound')
  expect(await app.refusal(transfers.preview, { selection, unit: '没有的部门', ...filed })).toBe('unit.notFound')
  expect(await refusalOfOne({ each: [{ carrierId: nowhere, version: 1 }] })).toBe('carrier.notFound')
})

test('what went out after it was listed stops the signing of the whole list, and nothing of it is done', async () => {
  const { app, three, begin, signing, reader, open, proof } = await handingIn()
  const list = await begin(three)
  await app.do(loans.lend, {
    ...{ carrierId: three[2].id, borrowerId: reader.id, purpose: '查阅', dueOn: '2026-11-22', version: 1 },
    together: { approver: [proof('L200')] }
  })
  expect(await app.refusal(transfers.handIn, signing(list))).toBe('carrier.stateForbids')
  expect(await open(three[0].id)).toMatchObject({ state: 'inStock', version: 1 })
  expect(await app.do(transfers.open, { transferId: list.id })).toMatchObject({ state: 'open' })
})

test('lists are read by what they wait for, by unit and by carrier; nobody reads one that holds what they may not see', async () => {
  const { app, three, begin, signing } = await handingIn()
  const first = await begin([three[0]])
  await app.do(transfers.handIn, signing(first))
  const second = await begin([three[2]])
  const numbers = async (wish: WishOf<typeof transfers.list>) =>
    (await app.do(transfers.list, wish)).rows.map(({ number }) => number)
  expect(await numbers({})).toEqual([second.number])
  expect(await numbers({ which: 'received' })).toEqual([first.number])
  expect(await numbers({ which: 'all', unit: '保密室' })).toEqual([second.number, first.number])
  expect(await numbers({ which: 'all', unit: '刑侦支队' })).toEqual([])
  expect(await numbers({ which: 'all', carrierId: three[0].id })).toEqual([first.number])
  expect(await app.refusal(transfers.open, { transferId: nowhere })).toBe('transfer.notFound')
  await app.hire('C300', ['archivist'], 'confidential')
  expect(await app.do(transfers.list, { which: 'all' })).toMatchObject({ total: 1, rows: [{ number: second.number }] })
  expect(await app.refusal(transfers.open, { transferId: first.id })).toBe('transfer.notFound')
  await app.hire('K100', ['clerk'], 'secret')
  expect(await app.do(transfers.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
})

test('a clerk hands in what they keep, and still reads the list they have signed', async () => {
  const { app, register, proof, shelf } = await handingIn()
  const clerk = await app.do(people.register, { number: 'K100', name: '孙科员', unit: '保密室', clearance: 'secret' })
  const own = await register('科员保管的文件', 'confidential', { holderId: clerk.id })
  await app.hire('K100', ['clerk'], 'secret', '孙科员')
  const list = await app.do(transfers.begin, { each: [{ carrierId: own.id, version: 1 }], unit: '保密室', ...filed })
  const signed = await app.do(transfers.handIn, {
    ...{ transferId: list.id, countedByGiver: 1, countedByArchivist: 1, placeId: shelf.id, version: 1 },
    items: [{ carrierId: own.id, found: 'asWritten' }],
    together: { archivist: [proof('C200')] }
  })
  expect(signed).toMatchObject({ giver: { number: 'K100' }, items: [{ title: '科员保管的文件', state: 'received' }] })
  expect(await app.refusal(carriers.open, { carrierId: own.id })).toBe('carrier.notFound')
  expect(await app.do(transfers.open, { transferId: list.id })).toEqual(
    expect.objectContaining({ number: list.number, state: 'received' })
  )
})

test('rule 24: what cannot be found when it is to be handed in is taken off and missing from that day, and its holder answers', async () => {
  const { app, three, begin, signing, open, lastChange } = await handingIn()
  const list = await begin(three)
  const off = await app.do(transfers.takeOff, {
    ...{ transferId: list.id, carrierIds: [three[1].id], reason: '两柜均无，上周还在', version: list.version },
    missing: true
  })
  expect(off.incidents).toEqual([{ carrierId: three[1].id, number: 'SJ-2026-0001' }])
  const missed = await open(three[1].id)
  expect(missed).toMatchObject({ state: 'missing' })
  expect((await app.do(incidents.list, {})).rows).toMatchObject([
    {
      ...{ number: 'SJ-2026-0001', kind: 'missing', carrierId: three[1].id, what: `${list.number} 两柜均无，上周还在` },
      responsible: { number: missed.holder.number }
    }
  ])
  expect(await lastChange(three[1].id)).toMatchObject({
    operation: 'transfers.takeOff',
    changed: { transferState: 'takenOff', incident: 'SJ-2026-0001' }
  })
  // The rest is handed in all the same.
  const rest = { ...off, items: off.items.filter(({ state }) => state === 'waiting') }
  expect(await app.do(transfers.handIn, signing(rest))).toMatchObject({ state: 'received' })
})

test('hand-overs between people and transfers to the archives bear numbers of their own', async () => {
  const { app, three, begin, officer, colleague, proof } = await handingIn()
  await begin([three[0]])
  const handover = await app.do(handovers.begin, {
    ...{ giverId: officer.id, receiverId: colleague.id, carrierIds: [three[1].id], reason: '轮岗' },
    together: { approver: [proof('L200')] }
  })
  expect(handover.number).toBe('YJ-2026-0001')
})

test('what was given to the archives before there were transfer lists is still read, and described afterwards', async () => {
  const { app, three, officer } = await handingIn()
  const [old] = three
  app.gate.close()
  // As the program before wrote it.
  withKey(app.storeFile, ({ writer }) => {
    writer.run(
      `INSERT INTO main.movements (id, number, kind, carrier_id, purpose, whither, people, details, begun_at, begun_by,
         ended_at, ended_by, outcome, ending)
       VALUES (?, 'GD-2026-0001', 'archiving', ?, '年度归档', '档案室', '[]', '{}', '2026-11-01T02:00:00.000Z', ?,
         '2026-11-01T02:00:00.000Z', ?, 'archived', '{}')`,
      '11111111-1111-4111-8111-111111111111',
      old.id,
      JSON.stringify({ number: officer.number, name: officer.name }),
      JSON.stringify({ number: officer.number, name: officer.name })
    )
    writer.run("UPDATE main.carriers SET state = 'archived', at_rest = 'archived' WHERE id = ?", old.id)
  })
  await app.as('C200')
  expect((await app.do(movements.list, { which: 'all', kinds: ['archiving'] })).rows).toMatchObject([
    { number: 'GD-2026-0001', outcome: 'archived' }
  ])
  expect((await app.do(archives.undescribed, {})).rows).toMatchObject([{ id: old.id }])
  const description = { ...filed, year: 2026, responsible: '省公安厅' }
  const { items } = await app.do(archives.catalogue, {
    items: [{ carrierId: old.id, description, archivedOn: '2026-11-01' }]
  })
  expect(items).toMatchObject([{ fileNumber: 'J001-WS·2026-D30-BGS-0001', archivedOn: '2026-11-01' }])
  expect((await app.do(archives.undescribed, {})).total).toBe(0)
})

test('whatever is listed, taken off and signed, a carrier waits on one list at most, and only what was signed for is archived', async () => {
  const { app, register, signing } = await handingIn()
  const acts = fc.array(fc.record({ act: fc.constantFrom('list', 'takeOff', 'withdraw', 'sign'), which: fc.nat(4) }), {
    minLength: 2,
    maxLength: 10
  })
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const things = [await register('甲'), await register('乙'), await register('丙')]
      const where = new Map<string, 'office' | 'listed' | 'archived'>(things.map(({ id }) => [id, 'office']))
      const lists: Transfer[] = []
      for (const { act, which } of steps) {
        const thing = things[which % things.length] as CarrierInSight
        const list = lists.findLast(({ items }) =>
          items.some(({ carrierId, state }) => carrierId === thing.id && state === 'waiting')
        )
        if (act === 'list') {
          const each = [{ carrierId: thing.id, version: where.get(thing.id) === 'archived' ? 3 : 1 }]
          const answer = await app.call(transfers.begin, { each, unit: '保密室', ...filed })
          expect(answer.ok).toBe(where.get(thing.id) === 'office')
          if (answer.ok) lists.push(answer.value)
          if (answer.ok) where.set(thing.id, 'listed')
          continue
        }
        if (!list) continue
        const { id: transferId, version } = list
        const changed: Transfer =
          act === 'takeOff'
            ? await app.do(transfers.takeOff, { transferId, carrierIds: [thing.id], reason: '暂缓', version })
            : act === 'withdraw'
              ? await app.do(transfers.withdraw, { transferId, reason: '撤回', version })
              : await app.do(transfers.handIn, signing(list))
        lists[lists.indexOf(list)] = changed
        where.set(thing.id, act === 'sign' ? 'archived' : 'office')
      }
      for (const { id } of things) {
        const { state } = await app.do(carriers.open, { carrierId: id })
        expect(state).toBe(where.get(id) === 'archived' ? 'archived' : 'inStock')
        const { rows } = await app.do(transfers.list, { which: 'open', carrierId: id })
        expect(rows.length).toBe(where.get(id) === 'listed' ? 1 : 0)
      }
    }),
    { numRuns: 25 }
  )
})

/** The archive room with three carriers of one unit that its officer (C100, at the machine) keeps. */
async function handingIn() {
  const archive = await archiveRoom()
  const { app, carrier, register, proof, shelf } = archive
  await app.as('C100')
  const three = [carrier, await register('季度情况通报', 'secret'), await register('会议纪要', 'confidential')] as const
  const begin = (wanted: readonly CarrierInSight[]) =>
    app.do(transfers.begin, {
      each: wanted.map(({ id, version }) => ({ carrierId: id, version })),
      unit: '保密室',
      ...filed
    })
  const signing = ({ id, items, version }: Transfer): WishOf<typeof transfers.handIn> => {
    const waiting = items.filter(({ state }) => state === 'waiting')
    return {
      transferId: id,
      countedByGiver: waiting.length,
      countedByArchivist: waiting.length,
      items: waiting.map(({ carrierId }) => ({ carrierId, found: 'asWritten' })),
      placeId: shelf.id,
      version,
      together: { archivist: [proof('C200')] }
    }
  }
  return { ...archive, three, begin, signing }
}
