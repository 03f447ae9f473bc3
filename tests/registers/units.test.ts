import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { units } from '#shared/registers/units.ts'
import { office } from '../store/office.ts'

test('a unit is in the register from the first person or carrier on that belongs to it, and can have a head', async () => {
  const { app, wish } = await office()
  const { holderId } = await app.do(carriers.register, wish('甲', 'secret'))
  const { rows } = await app.do(units.list, { words: '刑侦' })
  expect(rows).toMatchObject([{ name: '刑侦支队', carriers: 1, closed: false }])
  const unit = rows[0] as (typeof rows)[number]
  const changed = await app.do(units.change, {
    unitId: unit.id,
    name: '刑事侦查支队',
    headId: holderId,
    closed: false,
    reason: '机构改名',
    version: unit.version
  })
  expect(changed).toMatchObject({ name: '刑事侦查支队', before: { name: '刑侦支队' } })
  // Whatever belongs to it bears the new name.
  expect((await app.do(carriers.list, {})).rows[0]).toMatchObject({ unit: '刑事侦查支队' })
  expect(await app.refusal(units.register, { name: '刑事侦查支队' })).toBe('unit.nameTaken')
})

test('a unit is closed only when nobody and nothing belongs to it, and then takes nothing in', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('甲', 'secret'))
  const [busy] = (await app.do(units.list, { words: '刑侦' })).rows
  if (!busy) throw new Error('the unit is missing')
  const close = { unitId: busy.id, name: busy.name, closed: true, reason: '撤并' }
  expect(await app.refusal(units.change, { ...close, version: busy.version })).toBe('unit.inUse')
  const idle = await app.do(units.register, { name: '专案组' })
  await app.do(units.change, { unitId: idle.id, name: idle.name, closed: true, reason: '撤并', version: 1 })
  const person = { number: 'P777', name: '赵敏', unit: '专案组', clearance: 'secret' } as const
  expect(await app.refusal(people.register, person)).toBe('unit.closed')
  expect((await app.do(units.list, { words: '专案' })).total).toBe(0)
  expect((await app.do(units.list, { words: '专案', closed: true })).total).toBe(1)
})
