import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { holdings } from '#shared/registers/holdings.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { office } from '../store/office.ts'

test('who has what: kept and borrowed, by person, place, unit or level, with totals', async () => {
  const { app, borrower, holderId, elsewhere, building, titles } = await shelves()
  expect(await titles({})).toEqual(['专案卷宗', '外借通报', '别处通报'])
  expect(await titles({ personId: holderId })).toEqual(['专案卷宗', '外借通报', '别处通报'])
  expect(await titles({ personId: borrower.id })).toEqual(['外借通报'])
  expect(await titles({ placeId: elsewhere.id })).toEqual(['别处通报'])
  expect(await titles({ placeId: building.id })).toEqual(['别处通报'])
  expect(await titles({ unit: '治安支队' })).toEqual(['外借通报'])
  expect(await titles({ unit: '没有的部门' })).toEqual([])
  expect(await titles({ levels: ['secret'] })).toEqual(['专案卷宗'])
  expect(await titles({ states: ['onLoan'] })).toEqual(['外借通报'])
  const { rows, total, totals } = await app.do(holdings.list, { personId: holderId, count: 2 })
  expect(rows.map(({ outWith }) => outWith)).toEqual([undefined, { number: 'P002', name: '刘洋', dueOn: '2026-11-25' }])
  expect(total).toBe(3)
  expect(totals).toEqual([
    { level: 'secret', state: 'inStock', count: 1 },
    { level: 'confidential', state: 'inStock', count: 1 },
    { level: 'confidential', state: 'onLoan', count: 1 }
  ])
})

test('neither list nor totals tell of what lies above the clearance, and a clerk sees only what is theirs', async () => {
  const { app, titles } = await shelves()
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await titles({})).toEqual(['外借通报', '别处通报'])
  expect((await app.do(holdings.list, {})).totals.map(({ level }) => level)).toEqual(['confidential', 'confidential'])
  await app.hire('C300', ['clerk'], 'secret')
  expect(await app.do(holdings.list, {})).toEqual({ rows: [], total: 0, totals: [] })
  await app.as('A003')
  expect(await app.refusal(holdings.list, {})).toBe('session.mayNot')
})

/** Three carriers of one person: one in the cabinet, one lent to another unit, one elsewhere. */
async function shelves() {
  const { app, wish } = await office()
  await app.hire('L200', ['unitLeader'], 'secret', '郑局长')
  await app.as('C100')
  const { holderId } = await app.do(carriers.register, wish('专案卷宗', 'secret'))
  const lent = await app.do(carriers.register, wish('外借通报', 'confidential'))
  const building = await app.do(places.register, { code: 'A101', name: '值班室', kind: 'room' })
  const elsewhere = await app.do(places.register, {
    code: 'A101-1',
    name: '值班室柜',
    kind: 'cabinet',
    parentId: building.id
  })
  await app.do(carriers.register, { ...wish('别处通报', 'confidential'), placeId: elsewhere.id })
  const borrower = await app.do(people.register, {
    number: 'P002',
    name: '刘洋',
    unit: '治安支队',
    clearance: 'secret'
  })
  await app.do(loans.lend, {
    carrierId: lent.id,
    borrowerId: borrower.id,
    purpose: '查阅',
    dueOn: '2026-11-25',
    version: 1,
    together: { approver: [{ number: 'L200', password: app.passwordOf('L200') }] }
  })
  const titles = async (whose: object) => (await app.do(holdings.list, whose)).rows.map(({ carrier }) => carrier.title)
  return { app, borrower, holderId, elsewhere, building, titles }
}
