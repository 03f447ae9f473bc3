import { expect, test } from 'vitest'
import { places } from '#shared/registers/places.ts'
import { foundedApp } from '../support/test-app.ts'

test('an archivist registers a cabinet, which is then found by code or name, and the record says so', async () => {
  const app = await foundedApp()
  await app.hire('C200', ['archivist'], 'secret')
  const place = await app.do(places.register, { code: 'B205-1', name: '档案室一号密集架', kind: 'shelf' })
  for (const words of ['B205', '密集']) expect((await app.do(places.list, { words })).rows).toEqual([place])
  expect(await app.lastEntries(1, 'C200')).toMatchObject([
    { operation: 'places.register', subject: place.id, outcome: 'done', changed: { code: 'B205-1', kind: 'shelf' } }
  ])
})

test('one code is one place', async () => {
  const app = await foundedApp()
  await app.hire('C200', ['archivist'], 'secret')
  await app.do(places.register, { code: 'B205', name: '档案室', kind: 'room' })
  expect(await app.refusal(places.register, { code: 'B205', name: '另一间', kind: 'room' })).toBe('place.codeTaken')
})

test('a leader looks places up and registers none, and the refusal is recorded', async () => {
  const app = await foundedApp()
  await app.hire('C500', ['approvingLeader'], 'secret')
  expect((await app.do(places.list, {})).total).toBe(0)
  expect(await app.refusal(places.register, { code: 'X', name: '某处', kind: 'room' })).toBe('session.mayNot')
  expect(await app.lastEntries(1, 'C500')).toMatchObject([{ outcome: 'refused', refusal: 'session.mayNot' }])
})
