import { expect, test } from 'vitest'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { receipts } from '#shared/registers/receipts.ts'
import type { Level } from '#shared/levels.ts'
import { withKey } from '../store/with-key.ts'
import { foundedApp } from '../support/test-app.ts'
import { intoArchives, registerHeadings } from './into-archives.ts'

test('a list of three goes its whole way: listed, counted, approved but for one, sealed, destroyed before two', async () => {
  const { app, three, listIt, counted, proof } = await burningRoom()
  const [first, second, third] = three
  let list: DestructionList = await listIt(three)
  expect(list).toMatchObject({ number: 'XH-2026-0001', state: 'open', level: 'secret', counts: { listed: 3 } })
  expect(await stateOf(app, first.id)).toBe('destroyPending')
  list = await counted(list)
  expect(list).toMatchObject({
    state: 'counted',
    steps: [{ act: 'count', seen: 3, secondOfficer: { number: 'C200' } }]
  })
  const [kept] = await itemsOf(app, list.id)
  list = await app.do(destruction.approve, {
    listId: list.id,
    retain: [{ itemId: kept?.id ?? '', reason: '案件尚未办结' }],
    version: list.version,
    together: { approver: proof('L100') }
  })
  expect(list).toMatchObject({ state: 'approved', counts: { listed: 2, retained: 1 } })
  expect(await stateOf(app, first.id)).toBe('inStock')
  list = await app.do(destruction.seal, { ...(await sealing(app, list)), together: { secondOfficer: proof('C200') } })
  list = await app.do(destruction.destroy, { ...destroying(list), together: { witness: proof('W100', 'W200') } })
  expect(list).toMatchObject({
    state: 'destroyed',
    certificate: 'XZ-2026-0001',
    counts: { listed: 0, retained: 1, destroyed: 2 }
  })
  expect([await stateOf(app, second.id), await stateOf(app, third.id)]).toEqual(['destroyed', 'destroyed'])
  const { version } = await app.do(carriers.open, { carrierId: second.id })
  const onGone = { carrierId: second.id, reason: '误点', version }
  expect(await app.refusal(carriers.hold, { ...onGone, hold: true })).toBe('carrier.stateForbids')
  const widen = { ...onGone, units: [], people: [], together: { approver: [] } }
  expect(await app.refusal(carriers.widenScope, widen)).toBe('carrier.stateForbids')
  // The history of what was destroyed tells it whole; that of what was retained, why.
  const told = async (carrierId: string) =>
    (await app.do(carriers.history, { carrierId })).events.map(({ operation, changed }) => [operation, changed])
  expect((await told(second.id)).slice(1)).toEqual([
    ['destruction.add', { list: 'XH-2026-0001', status: 'listed' }],
    ['destruction.count', { list: 'XH-2026-0001', status: 'listed', secondOfficer: '陈静' }],
    ['destruction.approve', { list: 'XH-2026-0001', status: 'listed', approval: 'SP-2026-0001', approvedBy: '郑局长' }],
    [
      'destruction.seal',
      {
        list: 'XH-2026-0001',
        status: 'listed',
        containers: 'D-01',
        sealNumbers: 'F-889',
        keptAt: '待销毁柜',
        secondOfficer: '陈静'
      }
    ],
    [
      'destruction.destroy',
      {
        list: 'XH-2026-0001',
        status: 'destroyed',
        certificate: 'XZ-2026-0001',
        method: 'shredded',
        equipment: '碎纸机 SM-07',
        destroyedAt: '保密室',
        destroyedOn: '2026-11-21',
        residue: '碎屑小于2毫米',
        witnesses: '刘洋 王芳'
      }
    ]
  ])
  expect((await told(first.id)).at(-1)).toEqual([
    'destruction.approve',
    { list: 'XH-2026-0001', status: 'retained', reason: '案件尚未办结' }
  ])
  expect(await app.do(destruction.ofCarrier, { carrierId: second.id })).toEqual({
    rows: [
      { listId: list.id, number: list.number, state: 'destroyed', status: 'destroyed', certificate: 'XZ-2026-0001' }
    ]
  })
})

test('rule 20: what its issuer wants back cannot be listed, from the day it came', async () => {
  const { app, begin, holderId, placeId } = await burningRoom()
  const { carriers: received } = await app.do(receipts.register, {
    receivedOn: '2026-11-20',
    sender: '省公安厅',
    title: '关于专项行动的通知',
    unit: '保密室',
    kind: 'paper',
    mark: { level: 'secret', end: { form: 'term', months: 120 } },
    startsOn: '2026-11-18',
    copies: 1,
    handlerId: holderId,
    placeId,
    returnDueOn: '2026-12-31',
    together: { receiver: [] }
  })
  const list = await begin()
  const wish = { listId: list.id, carrierIds: [received[0]?.id ?? ''], version: 1 }
  expect(await app.refusal(destruction.add, wish)).toBe('carrier.toBeReturned')
  expect((await app.do(destruction.items, { listId: list.id })).total).toBe(0)
})

test('rule 23: what is archived cannot be listed until an appraisal says to destroy it', async () => {
  const { app, three, begin, placeId } = await burningRoom()
  const [one] = three
  await app.do(people.register, { number: 'C200', name: '陈静', unit: '档案室', clearance: 'secret' })
  await app.as('C200')
  await registerHeadings(app)
  await app.as('C100')
  await intoArchives(app, [one], { unit: '保密室', placeId, archivist: 'C200' })
  expect(await stateOf(app, one.id)).toBe('archived')
  const list = await begin()
  const wish = { listId: list.id, carrierIds: [one.id], version: 1 }
  expect(await app.refusal(destruction.add, wish)).toBe('destruction.notAppraised')
})

test('rule 21: what is lent, held or already listed cannot be listed, and nothing of the wish is done', async () => {
  const { app, three, begin, holderId, proof } = await burningRoom()
  const [lent, held, free] = three
  await app.do(loans.lend, {
    carrierId: lent.id,
    borrowerId: holderId,
    purpose: '核对',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: proof('L100') }
  })
  await app.do(carriers.hold, { carrierId: held.id, hold: true, reason: '案件调查', version: 1 })
  const list = await begin()
  const add = (carrierIds: string[]) => ({ listId: list.id, carrierIds, version: 1 })
  expect(await app.refusal(destruction.add, add([free.id, lent.id]))).toBe('carrier.stateForbids')
  expect(await app.refusal(destruction.add, add([free.id, held.id]))).toBe('carrier.held')
  expect(await app.refusal(destruction.add, add([nowhere]))).toBe('carrier.notFound')
  expect(await stateOf(app, free.id)).toBe('inStock')
  await app.do(destruction.add, add([free.id, free.id]))
  expect(await app.refusal(destruction.add, { ...add([free.id]), version: 2 })).toBe('destruction.onAList')
  expect((await app.do(destruction.items, { listId: list.id })).total).toBe(1)
})

test('rule 21: only a counted list is approved, each item seen by two or explained', async () => {
  const { app, three, listIt, proof } = await burningRoom()
  const list = await listIt(three)
  const items = await itemsOf(app, list.id)
  const seen = items.map(({ id }) => id)
  const together = { secondOfficer: proof('C200') }
  expect(await app.refusal(destruction.approve, approving(list, proof('L100')))).toBe('destruction.stateForbids')
  const count = (otherwise: object) => ({ listId: list.id, seen, version: list.version, together, ...otherwise })
  expect(await app.refusal(destruction.count, count({ seen: seen.slice(1) }))).toBe('destruction.notAllCounted')
  expect(await app.refusal(destruction.count, count({ seen: [...seen, nowhere] }))).toBe('destruction.itemNotFound')
  expect(await app.refusal(destruction.count, count({ seen: [...seen, ...seen] }))).toBe('destruction.itemNotFound')
  expect(await app.refusal(destruction.count, count({ together: { secondOfficer: proof('C100') } }))).toBe(
    'together.samePerson'
  )
  expect(await app.refusal(destruction.count, count({ together: { secondOfficer: proof('W100') } }))).toBe(
    'together.mayNot'
  )
  const empty = await app.do(destruction.begin, { reason: '空册' })
  expect(await app.refusal(destruction.count, { listId: empty.id, seen: [], version: 1, together })).toBe(
    'destruction.empty'
  )
  const after = await app.do(destruction.count, count({}))
  expect(after.state).toBe('counted')
  // From here on it is frozen.
  const { version } = after
  expect(await app.refusal(destruction.add, { listId: list.id, carrierIds: [nowhere], version })).toBe(
    'destruction.stateForbids'
  )
  const off = { listId: list.id, items: [{ itemId: seen[0] ?? '', reason: '留存' }], version }
  expect(await app.refusal(destruction.takeOff, off)).toBe('destruction.stateForbids')
})

test('rule 24: an item that is not there is explained, leaves the list as missing, and its clock starts', async () => {
  const { app, three, listIt, proof } = await burningRoom()
  const list = await listIt(three)
  const [gone, spared, there] = await itemsOf(app, list.id)
  const after = await app.do(destruction.count, {
    listId: list.id,
    seen: [there?.id ?? ''],
    unseen: [
      { itemId: gone?.id ?? '', explanation: '柜内未见，登记无去向', becomes: 'missing' },
      { itemId: spared?.id ?? '', explanation: '已抽回办案', becomes: 'retained' }
    ],
    version: list.version,
    together: { secondOfficer: proof('C200') }
  })
  expect(after).toMatchObject({ state: 'counted', counts: { listed: 1, retained: 1, missing: 1 } })
  expect(await app.do(carriers.open, { carrierId: gone?.carrierId ?? '' })).toMatchObject({
    state: 'missing',
    beforeMissing: 'inStock'
  })
  expect((await app.do(incidents.list, {})).rows).toMatchObject([
    { kind: 'missing', carrierId: gone?.carrierId, what: '柜内未见，登记无去向', missingUntil: '2027-01-20' }
  ])
  expect(await stateOf(app, spared?.carrierId ?? '')).toBe('inStock')
  expect(await itemsOf(app, list.id)).toMatchObject([
    { status: 'missing', reason: '柜内未见，登记无去向' },
    { status: 'retained', reason: '已抽回办案' },
    { status: 'listed' }
  ])
})

test('a list of which nothing was there is cancelled by the count', async () => {
  const { app, three, listIt, proof } = await burningRoom()
  const list = await listIt(three.slice(0, 1))
  const [gone] = await itemsOf(app, list.id)
  const after = await app.do(destruction.count, {
    listId: list.id,
    seen: [],
    unseen: [{ itemId: gone?.id ?? '', explanation: '未见', becomes: 'missing' }],
    version: list.version,
    together: { secondOfficer: proof('C200') }
  })
  expect(after.state).toBe('cancelled')
})

test('nobody approves a list they have prepared, nor one below whom the settings ask', async () => {
  const { app, three, listIt, counted, proof } = await burningRoom()
  await app.hire('C300', ['confidentialityOfficer', 'unitLeader'], 'secret', '兼任者')
  await app.hire('L200', ['approvingLeader'], 'secret', '周科长')
  await app.as('C300')
  const list = await counted(await listIt(three))
  await app.as('C100')
  expect(await app.refusal(destruction.approve, approving(list, proof('C300')))).toBe('destruction.ownList')
  expect(await app.refusal(destruction.approve, approving(list, proof('L200')))).toBe('approval.approverTooLow')
  expect(await app.refusal(destruction.approve, approving(list, []))).toBe('approval.needed')
  const all = await itemsOf(app, list.id)
  const retain = all.map(({ id }) => ({ itemId: id, reason: '留存' }))
  expect(await app.refusal(destruction.approve, { ...approving(list, proof('L100')), retain })).toBe(
    'destruction.nothingLeft'
  )
})

test('an open list is never approved by nobody: the law asks for the leader in charge', async () => {
  const { app, three, listIt, counted } = await burningRoom()
  const list = await counted(await listIt(three))
  expect(await app.refusal(destruction.approve, approving(list, []))).toBe('approval.needed')
})

test('an approver decides from the own queue, and keeps back what must be kept before', async () => {
  const { app, three, listIt, counted } = await burningRoom()
  let list: DestructionList = await counted(await listIt(three))
  list = await app.do(destruction.askApproval, { listId: list.id, version: list.version })
  const again = { listId: list.id, version: list.version }
  expect(await app.refusal(destruction.askApproval, again)).toBe('destruction.askedAlready')
  const [kept] = await itemsOf(app, list.id)
  const retain = { listId: list.id, items: [{ itemId: kept?.id ?? '', reason: '复查用' }], version: list.version }
  await app.as('L100')
  const { rows } = await app.do(approvals.list, { which: 'forMe' })
  expect(rows).toMatchObject([{ act: 'destroy', purpose: 'XH-2026-0001 年度清退文件销毁' }])
  list = await app.do(destruction.retain, retain)
  expect(list).toMatchObject({ state: 'counted', counts: { listed: 2, retained: 1 } })
  await app.do(approvals.decide, { approvalId: rows[0]?.id ?? '', decision: 'approved', version: 1 })
  await app.as('C100')
  const approvalId = rows[0]?.id ?? ''
  const wish = { listId: list.id, approvalId, version: list.version, together: { approver: [] } }
  const more = [{ itemId: (await itemsOf(app, list.id))[1]?.id ?? '', reason: '再留一件' }]
  expect(await app.refusal(destruction.approve, { ...wish, retain: more })).toBe('destruction.retainedInTheQueue')
  list = await app.do(destruction.approve, wish)
  expect(list).toMatchObject({
    state: 'approved',
    approval: { id: approvalId, state: 'used' },
    steps: [{ act: 'count' }, { act: 'approve', approvedBy: { number: 'L100' }, approved: 2 }]
  })
})

test('an approval of other carriers does not approve a list', async () => {
  const { app, three, listIt, counted, more } = await burningRoom()
  const other = await more('另一件', 'confidential')
  const list = await counted(await listIt(three))
  const { id } = await app.do(approvals.request, { act: 'destroy', carrierIds: [other.id], purpose: '销毁' })
  await app.as('L100')
  await app.do(approvals.decide, { approvalId: id, decision: 'approved', version: 1 })
  await app.as('C100')
  const wish = { listId: list.id, approvalId: id, version: list.version, together: { approver: [] } }
  expect(await app.refusal(destruction.approve, wish)).toBe('approval.notForThis')
})

test('a section leader does not keep back what the leader in charge decides, and one who retains all ends the list', async () => {
  const { app, three, listIt, counted } = await burningRoom()
  await app.hire('L200', ['approvingLeader'], 'secret', '周科长')
  await app.as('C100')
  let list: DestructionList = await counted(await listIt(three))
  list = await app.do(destruction.askApproval, { listId: list.id, version: list.version })
  const items = (await itemsOf(app, list.id)).map(({ id }) => ({ itemId: id, reason: '全部留存' }))
  const wish = { listId: list.id, items, version: list.version }
  await app.as('L200')
  expect(await app.refusal(destruction.retain, wish)).toBe('approval.approverTooLow')
  await app.as('L100')
  list = await app.do(destruction.retain, wish)
  expect(list).toMatchObject({ state: 'cancelled', counts: { retained: 3 }, approval: { state: 'withdrawn' } })
  for (const { id } of three) expect(await stateOf(app, id)).toBe('inStock')
})

test('rule 22: two witnesses, neither who does it, nor who prepared it, nor who approved it', async () => {
  const { app, three, sealed, proof } = await burningRoom()
  await app.hire('C300', ['confidentialityOfficer'], 'secret', '赵强')
  await app.as('C100')
  const list = await sealed(three)
  const wish = (...numbers: string[]) => ({ ...destroying(list), together: { witness: proof(...numbers) } })
  expect(await app.refusal(destruction.destroy, wish('W100'))).toBe('input.invalid')
  expect(await app.refusal(destruction.destroy, wish('W100', 'W100'))).toBe('together.samePerson')
  expect(await app.refusal(destruction.destroy, wish('W100', 'C100'))).toBe('together.samePerson')
  expect(await app.refusal(destruction.destroy, wish('W100', 'L100'))).toBe('destruction.witnessInvolved')
  // Another officer does it: whoever prepared the list is no witness either.
  await app.as('C300')
  expect(await app.refusal(destruction.destroy, wish('W100', 'C100'))).toBe('destruction.witnessInvolved')
  await app.do(destruction.destroy, wish('W100', 'W200'))
})

test('rule 22: what was destroyed stays as it is for ever', async () => {
  const { app, three, sealed, proof } = await burningRoom()
  const list = await sealed(three)
  const after = await app.do(destruction.destroy, {
    ...destroying(list),
    together: { witness: proof('W100', 'W200') }
  })
  const { id: listId, version } = after
  const [one] = three
  const { holderId, placeId, version: of } = await app.do(carriers.open, { carrierId: one.id })
  expect(await app.refusal(carriers.move, { carrierId: one.id, holderId, placeId, reason: '移', version: of })).toBe(
    'carrier.stateForbids'
  )
  const witness = proof('W100', 'W200')
  expect(await app.refusal(destruction.destroy, { ...destroying(after), together: { witness } })).toBe(
    'destruction.stateForbids'
  )
  const wish = { listId, reason: '撤', version }
  expect(await app.refusal(destruction.cancel, { ...wish, together: { approver: proof('L100') } })).toBe(
    'destruction.stateForbids'
  )
  expect(await app.refusal(destruction.withdraw, wish)).toBe('destruction.stateForbids')
})

test('rule 46: not even somebody with the key of the store changes what was destroyed, or what a list says of it', async () => {
  const { app, three, sealed, proof } = await burningRoom()
  const list = await sealed(three)
  await app.do(destruction.destroy, { ...destroying(list), together: { witness: proof('W100', 'W200') } })
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => {
    for (const sql of [
      "UPDATE main.destruction_lists SET state = 'open', certificate = NULL",
      "UPDATE main.destruction_lists SET reason = 'another'",
      "UPDATE main.destruction_items SET status = 'retained', reason = 'another'",
      "UPDATE main.destruction_steps SET step = '{}'",
      'DELETE FROM main.destruction_lists',
      'DELETE FROM main.destruction_items',
      'DELETE FROM main.destruction_steps',
      "UPDATE main.carriers SET state = 'inStock' WHERE state = 'destroyed'"
    ])
      expect(() => writer.run(sql), sql).toThrow(/never|stays|ended|leaves/)
  })
})

test('who counts, seals or watches is cleared for what is on the list', async () => {
  const { app, three, listIt, sealed, proof } = await burningRoom()
  await app.hire('C400', ['archivist'], 'confidential', '低权限者')
  await app.as('C100')
  const list = await listIt(three)
  const seen = (await itemsOf(app, list.id)).map(({ id }) => id)
  const count = { listId: list.id, seen, version: list.version, together: { secondOfficer: proof('C400') } }
  expect(await app.refusal(destruction.count, count)).toBe('destruction.personNotCleared')
  await app.do(destruction.withdraw, { listId: list.id, reason: '重列', version: list.version })
  const next = await sealed(three)
  const wish = { ...destroying(next), together: { witness: proof('W100', 'C400') } }
  expect(await app.refusal(destruction.destroy, wish)).toBe('destruction.personNotCleared')
})

test('in the house a machine is named; the day lies between the sealing and today', async () => {
  const { app, three, sealed, proof } = await burningRoom()
  const list = await sealed(three)
  const wish = (otherwise: object) => ({
    ...destroying(list),
    ...otherwise,
    together: { witness: proof('W100', 'W200') }
  })
  expect(await app.refusal(destruction.destroy, wish({ equipment: undefined }))).toBe('destruction.equipmentMissing')
  expect(await app.refusal(destruction.destroy, wish({ destroyedOn: '2026-11-20' }))).toBe('destruction.dayOutOfOrder')
  expect(await app.refusal(destruction.destroy, wish({ destroyedOn: '2026-11-22' }))).toBe('destruction.dayOutOfOrder')
})

test('sent outside with two different escorts who are cleared, and destroyed there without a machine of our own', async () => {
  const { app, three, sealed, proof, holderId } = await burningRoom()
  const list = await sealed(three)
  const other = await app.do(people.register, { number: 'P002', name: '马超', unit: '警务保障', clearance: 'secret' })
  const low = await app.do(people.register, {
    number: 'P003',
    name: '何平',
    unit: '警务保障',
    clearance: 'confidential'
  })
  const ship = (escortIds: string[]) => ({
    listId: list.id,
    facility: '市保密局销毁中心',
    vehicle: '江A·01234警',
    escortIds,
    receiptNumber: 'HZ-77',
    version: list.version
  })
  expect(await app.refusal(destruction.ship, ship([holderId]))).toBe('input.invalid')
  expect(await app.refusal(destruction.ship, ship([holderId, holderId]))).toBe('destruction.escortTwice')
  expect(await app.refusal(destruction.ship, ship([holderId, low.id]))).toBe('person.notCleared')
  expect(await app.refusal(destruction.ship, ship([holderId, nowhere]))).toBe('person.notFound')
  const shipped = await app.do(destruction.ship, ship([holderId, other.id]))
  expect(shipped).toMatchObject({
    state: 'shipped',
    steps: [{}, {}, {}, { escorts: [{ name: '李娜' }, { name: '马超' }] }]
  })
  const { equipment: _, ...without } = destroying(shipped)
  const after = await app.do(destruction.destroy, {
    ...without,
    method: 'pulped',
    together: { witness: proof('W100', 'W200') }
  })
  expect(after.state).toBe('destroyed')
})

test('what was put on hold after it was sealed is not destroyed; the approver retains it, and it stays on hold', async () => {
  const { app, three, sealed, proof } = await burningRoom()
  const list = await sealed(three)
  const [held] = three
  const { version } = await app.do(carriers.open, { carrierId: held.id })
  await app.do(carriers.hold, { carrierId: held.id, hold: true, reason: '纪检调阅', version })
  const wish = { ...destroying(list), together: { witness: proof('W100', 'W200') } }
  expect(await app.refusal(destruction.destroy, wish)).toBe('destruction.itemNotReady')
  expect(await stateOf(app, three[1].id)).toBe('destroyPending')
  const [item] = await itemsOf(app, list.id)
  await app.as('L100')
  await app.do(destruction.retain, {
    listId: list.id,
    items: [{ itemId: item?.id ?? '', reason: '纪检调阅' }],
    version: list.version
  })
  await app.as('C100')
  expect(await app.do(carriers.open, { carrierId: held.id })).toMatchObject({
    state: 'inStock',
    heldBecause: '纪检调阅'
  })
  await app.do(destruction.destroy, { ...wish, version: list.version + 1 })
})

test('a list nobody has approved is withdrawn by its officer, an approved one cancelled by an approver; all is retained', async () => {
  const { app, three, listIt, sealed, proof } = await burningRoom()
  const open = await listIt(three)
  const cancel = (list: DestructionList) => ({ listId: list.id, reason: '改为移交档案馆', version: list.version })
  expect(await app.refusal(destruction.cancel, { ...cancel(open), together: { approver: proof('L100') } })).toBe(
    'destruction.stateForbids'
  )
  expect(await app.do(destruction.withdraw, cancel(open))).toMatchObject({
    state: 'cancelled',
    counts: { listed: 0, retained: 3 }
  })
  const list = await sealed(three)
  expect(await app.refusal(destruction.withdraw, cancel(list))).toBe('destruction.stateForbids')
  expect(await app.do(destruction.cancel, { ...cancel(list), together: { approver: proof('L100') } })).toMatchObject({
    state: 'cancelled',
    steps: [{}, {}, {}, { act: 'cancel', approvedBy: { number: 'L100' } }]
  })
  for (const { id } of three) expect(await stateOf(app, id)).toBe('inStock')
  expect((await app.do(destruction.list, { which: 'current' })).total).toBe(0)
  expect((await app.do(destruction.list, { which: 'ended' })).total).toBe(2)
})

test('two officers never change one list unseen: a stale version is refused', async () => {
  const { app, three, begin } = await burningRoom()
  const list = await begin()
  await app.do(destruction.add, { listId: list.id, carrierIds: [three[0].id], version: 1 })
  expect(await app.refusal(destruction.add, { listId: list.id, carrierIds: [three[1].id], version: 1 })).toBe(
    'destruction.changedMeanwhile'
  )
  expect(await stateOf(app, three[1].id)).toBe('inStock')
})

test('an item is taken off an open list by its status, with the reason and who, and may be listed again', async () => {
  const { app, three, listIt } = await burningRoom()
  const list = await listIt(three)
  const [item] = await itemsOf(app, list.id)
  const off = { listId: list.id, items: [{ itemId: item?.id ?? '', reason: '上级要求清退' }], version: list.version }
  expect(await app.do(destruction.takeOff, off)).toMatchObject({ counts: { listed: 2, retained: 1 } })
  expect(await app.refusal(destruction.takeOff, { ...off, version: list.version + 1 })).toBe('destruction.itemNotFound')
  expect(await itemsOf(app, list.id)).toMatchObject([
    { status: 'retained', reason: '上级要求清退', endedBy: { number: 'C100' } },
    {},
    {}
  ])
  const next = await listIt([three[0]])
  expect(next.counts.listed).toBe(1)
})

test('nobody learns of a list above their clearance, and a clerk sees none', async () => {
  const { app, three, listIt } = await burningRoom()
  const list = await listIt(three)
  await app.hire('C500', ['archivist'], 'confidential', '低权限者')
  expect(await app.do(destruction.list, { which: 'all' })).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(destruction.open, { listId: list.id })).toBe('destruction.notFound')
  expect(await app.refusal(destruction.items, { listId: list.id })).toBe('destruction.notFound')
  expect(await app.do(destruction.ofCarrier, { carrierId: three[0].id })).toEqual({ rows: [] })
  await app.as('W100')
  expect(await app.refusal(destruction.list, {})).toBe('session.mayNot')
})

test('what goes missing after it was sealed is retained by the approver, and when found is back where it was kept', async () => {
  const { app, three, sealed, proof } = await burningRoom()
  const list = await sealed(three)
  const [gone] = three
  const { id: incidentId, version } = await app.do(incidents.report, {
    kind: 'missing',
    carrierId: gone.id,
    foundOn: '2026-11-21',
    what: '封条被拆'
  })
  const wish = { ...destroying(list), together: { witness: proof('W100', 'W200') } }
  expect(await app.refusal(destruction.destroy, wish)).toBe('destruction.itemNotReady')
  const [item] = await itemsOf(app, list.id)
  await app.as('L100')
  const items = [{ itemId: item?.id ?? '', reason: '下落不明，另案处理' }]
  await app.do(destruction.retain, { listId: list.id, items, version: list.version })
  await app.as('C100')
  await app.do(destruction.destroy, { ...wish, version: list.version + 1 })
  expect(await stateOf(app, gone.id)).toBe('missing')
  const together = { secondOfficer: proof('C200') }
  await app.do(incidents.find, { incidentId, text: '夹在另一袋中', version, together })
  expect(await stateOf(app, gone.id)).toBe('inStock')
})

test('the totals of a list are those of what will be destroyed, by kind', async () => {
  const { app, three, listIt, more } = await burningRoom()
  const disc = await more('数据光盘', 'confidential', 'opticalDisc')
  const list = await listIt([...three, disc])
  expect((await app.do(destruction.open, { listId: list.id })).totals).toEqual([
    { kind: 'paper', count: 3 },
    { kind: 'opticalDisc', count: 1 }
  ])
})

const nowhere = '00000000-0000-4000-8000-000000000000'

type App = Awaited<ReturnType<typeof foundedApp>>

async function stateOf(app: App, carrierId: string) {
  return (await app.do(carriers.open, { carrierId })).state
}

async function itemsOf(app: App, listId: string) {
  return (await app.do(destruction.items, { listId })).rows
}

function approving(list: DestructionList, approver: { number: string; password: string }[]) {
  return { listId: list.id, version: list.version, together: { approver } }
}

async function sealing(app: App, list: DestructionList) {
  const { rows } = await app.do(places.list, { words: 'X9' })
  return {
    listId: list.id,
    containers: 'D-01',
    sealNumbers: 'F-889',
    placeId: rows[0]?.id ?? '',
    version: list.version
  }
}

function destroying(list: DestructionList) {
  return {
    listId: list.id,
    method: 'shredded' as const,
    equipment: '碎纸机 SM-07',
    place: '保密室',
    destroyedOn: '2026-11-21',
    residue: '碎屑小于2毫米',
    version: list.version
  }
}

/** An office with three carriers to destroy, an officer and a second one, two clerks to witness, and a leader in charge. */
async function burningRoom() {
  const app = await foundedApp('secret')
  await app.hire('L100', ['unitLeader'], 'secret', '郑局长')
  await app.hire('W100', ['clerk'], 'secret', '刘洋')
  await app.hire('W200', ['clerk'], 'secret', '王芳')
  await app.hire('C200', ['archivist'], 'secret', '陈静')
  await app.hire('C100', ['confidentialityOfficer'], 'secret', '李娜')
  const holder = await app.do(people.register, { number: 'C100', name: '李娜', unit: '保密室', clearance: 'secret' })
  const place = await app.do(places.register, { code: 'B203-3', name: '三号密码文件柜', kind: 'cabinet' })
  await app.do(places.register, { code: 'X9', name: '待销毁柜', kind: 'cabinet' })
  const more = (
    title: string,
    level: Extract<Level, 'secret' | 'confidential'>,
    kind: 'paper' | 'opticalDisc' = 'paper'
  ) =>
    app.do(carriers.register, {
      title,
      kind,
      issuer: '江州市公安局',
      mark: { level, end: { form: 'term', months: 120 } },
      startsOn: '2026-02-28',
      unit: '保密室',
      holderId: holder.id,
      placeId: place.id
    })
  const three = [
    await more('专案卷宗移交清单', 'secret'),
    await more('季度情况通报', 'confidential'),
    await more('会议纪要', 'confidential')
  ] as const
  const proof = (...numbers: string[]) => numbers.map((number) => ({ number, password: app.passwordOf(number) }))
  const begin = () => app.do(destruction.begin, { reason: '年度清退文件销毁' })
  const listIt = async (wanted: readonly { id: string }[]) => {
    const list = await begin()
    return app.do(destruction.add, { listId: list.id, carrierIds: wanted.map(({ id }) => id), version: 1 })
  }
  const counted = async (list: DestructionList) =>
    app.do(destruction.count, {
      listId: list.id,
      seen: (await itemsOf(app, list.id)).map(({ id }) => id),
      version: list.version,
      together: { secondOfficer: proof('C200') }
    })
  const sealed = async (wanted: readonly { id: string }[]): Promise<DestructionList> => {
    const list = await counted(await listIt(wanted))
    const approved = await app.do(destruction.approve, approving(list, proof('L100')))
    return app.do(destruction.seal, { ...(await sealing(app, approved)), together: { secondOfficer: proof('C200') } })
  }
  return { app, three, holderId: holder.id, placeId: place.id, proof, begin, listIt, counted, sealed, more }
}
