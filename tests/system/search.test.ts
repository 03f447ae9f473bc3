import { expect, test } from 'vitest'
import type { Mark } from '#shared/marks.ts'
import { Role, administratorRoles, may, permissionsOf } from '#shared/permissions.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { units } from '#shared/registers/units.ts'
import { SearchedRegister, search } from '#shared/system/search.ts'
import { foundedApp } from '../support/test-app.ts'

const secret: Mark = { level: 'secret', end: { form: 'term', months: 120 } }
const confidential: Mark = { level: 'confidential', end: { form: 'term', months: 60 } }

test('one box finds carriers, people, places, units and documents by number, each under its own register', async () => {
  const { find } = await office()
  expect(await find('刑侦')).toEqual({ carriers: ['刑侦方案'], units: ['刑侦支队'], people: ['王芳'] })
  expect(await find('wf')).toEqual({ carriers: ['WF专项表', '刑侦方案'], people: ['王芳'] })
  expect(await find('bmssh')).toEqual({ places: ['保密室三号柜'] })
  expect(await find('XH-2026')).toEqual({ destruction: ['到期销毁'] })
  expect(await find('sj-2026')).toEqual({ incidents: ['柜门没有锁'] })
  expect(await find('王芳 刑侦方案')).toEqual({ carriers: ['刑侦方案'] })
  expect(await find('没有的')).toEqual({})
  for (const nothing of ['', '   ', '（）', '"', '%', "' OR 1=1 --"])
    expect([nothing, await find(nothing)]).toEqual([nothing, {}])
})

test('a register shows a handful and says how many there are', async () => {
  const { app, wish } = await office()
  await app.do(carriers.registerMany, { carriers: Array.from({ length: 9 }, (_, at) => wish(`批量${at}`, secret)) })
  const { groups } = await app.do(search.everything, { words: '批量' })
  expect(groups.map(({ register, hits, total }) => [register, hits.length, total])).toEqual([['carriers', 5, 9]])
})

test('what is found in a column that a name does not tell is told with it', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, { ...wish('数据光盘', secret), serialNumber: 'SN7F42AX' })
  const { groups } = await app.do(search.everything, { words: '7f42' })
  expect(groups).toMatchObject([
    { register: 'carriers', hits: [{ name: '数据光盘', found: [{ column: 'serialNumber', from: 2, length: 4 }] }] }
  ])
})

test('nobody learns of anything above their clearance, not even that there is more', async () => {
  const { app, find } = await office()
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await find('方案')).toEqual({})
  expect(await find('zxfa')).toEqual({})
  expect(await find('0000001')).toEqual({})
  expect(await find('表')).toEqual({ carriers: ['WF专项表'] })
  // The list that holds the secret carrier, too.
  expect(await find('XH-2026')).toEqual({})
})

test('a clerk finds what the clerk holds or has registered, and no other carrier', async () => {
  const { app, find } = await office()
  await app.hire('P002', ['clerk'], 'secret', '王芳')
  expect(await find('xzfa')).toEqual({ carriers: ['刑侦方案'] })
  expect(await find('专项表')).toEqual({})
  // What a clerk may not read at all is no part of the answer.
  expect(await find('XH-2026')).toEqual({})
})

test('no administrator searches the registers', async () => {
  const { app } = await office()
  for (const number of ['A001', 'A002', 'A003']) {
    await app.as(number)
    expect(await app.refusal(search.everything, { words: '方案' })).toBe('session.mayNot')
  }
  for (const role of Role.options)
    expect([role, may([role], 'search.everything')]).toEqual([
      role,
      !administratorRoles.some((administrator) => administrator === role)
    ])
  expect(permissionsOf.clerk).toContain('search.everything')
})

test('whoever deals with requests finds everybody’s by number, and whoever made one finds their own', async () => {
  const { app } = await office()
  await app.hire('C300', ['archivist'], 'secret')
  expect(await app.do(borrowings.numbered, { number: 'jy-2026' })).toEqual({ rows: [], total: 0 })
  await app.hire('C400', ['clerk'], 'secret')
  expect(await app.refusal(borrowings.numbered, { number: 'JY' })).toBe('session.mayNot')
})

test('every register that is searched has a place in the order in which they are shown', () => {
  expect(SearchedRegister.options[0]).toBe('carriers')
  expect(new Set(SearchedRegister.options).size).toBe(SearchedRegister.options.length)
})

async function office() {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const keeper = await app.do(people.register, { number: 'P001', name: '李娜', unit: '办公室', clearance: 'secret' })
  const fang = await app.do(people.register, { number: 'P002', name: '王芳', unit: '刑侦支队', clearance: 'secret' })
  const place = await app.do(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
  await app.do(units.list, {})
  const wish = (title: string, mark: Mark) => ({
    ...{ title, kind: 'paper' as const, issuer: '市局', mark, startsOn: '2026-02-28', unit: '办公室' },
    ...{ holderId: keeper.id, placeId: place.id }
  })
  const plan = await app.do(carriers.register, { ...wish('刑侦方案', secret), holderId: fang.id })
  await app.do(carriers.register, wish('WF专项表', confidential))
  await app.do(destruction.addMany, {
    reason: '到期销毁',
    each: [{ carrierId: plan.id, version: plan.version }]
  })
  await app.do(incidents.report, { kind: 'leak', level: 'confidential', foundOn: '2026-11-20', what: '柜门没有锁' })
  const find = async (words: string) => {
    const { groups } = await app.do(search.everything, { words })
    return Object.fromEntries(groups.map(({ register, hits }) => [register, hits.map(({ name }) => name)]))
  }
  return { app, wish, find }
}
