import { expect, test } from 'vitest'
import { people } from '#shared/registers/people.ts'
import { foundedApp } from '../support/test-app.ts'

test('an officer registers a person, who is then found by number, name or unit', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const person = await app.do(people.register, {
    number: 'jz0137',
    name: '王芳',
    unit: '刑侦支队',
    post: '内勤',
    clearance: 'confidential'
  })
  expect(person).toMatchObject({ number: 'JZ0137', name: '王芳' })
  for (const words of ['0137', '芳', '刑侦', '']) expect((await app.do(people.list, { words })).rows).toEqual([person])
  expect(await app.do(people.list, { words: '网安' })).toEqual({ rows: [], total: 0 })
  expect(await app.lastEntries(1, 'C100')).toMatchObject([
    { operation: 'people.register', subject: person.id, changed: { number: 'JZ0137', clearance: 'confidential' } }
  ])
})

test('one number is one person, however it is typed', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const wish = { name: '王芳', unit: '刑侦支队', clearance: 'unclassified' as const }
  await app.do(people.register, { ...wish, number: 'JZ0137' })
  expect(await app.refusal(people.register, { ...wish, number: ' ｊｚ0137 ' })).toBe('person.numberTaken')
})

test('a clerk looks people up and registers nobody', async () => {
  const app = await foundedApp()
  await app.hire('C300', ['clerk'], 'secret')
  expect((await app.do(people.list, {})).total).toBe(0)
  expect(
    await app.refusal(people.register, { number: 'X1', name: '某某', unit: '某处', clearance: 'unclassified' })
  ).toBe('session.mayNot')
})

test('a name that hides characters is refused', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  for (const name of ['王\u202e芳', '王\u200b芳', '王\n芳', '', '   '])
    expect(await app.refusal(people.register, { number: 'X1', name, unit: '某处', clearance: 'unclassified' })).toBe(
      'input.invalid'
    )
})
