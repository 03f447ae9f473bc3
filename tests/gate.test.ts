import { expect, test } from 'vitest'
import { allOperations } from '#shared/all-operations.ts'
import { Role, may } from '#shared/permissions.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { people } from '#shared/registers/people.ts'
import { administrators, foundedApp } from './support/test-app.ts'

test('nobody who has not signed in gets past the gate, and the attempt is recorded at the next sign-in', async () => {
  const app = await foundedApp()
  expect(await app.refusal(people.list, {})).toBe('session.none')
  await app.as('A003')
  const { rows } = await app.do(audit.list, { operation: 'people.list' })
  expect(rows).toMatchObject([{ actor: {}, outcome: 'refused', refusal: 'session.none' }])
})

test('an operation that is not declared is refused by name', async () => {
  const app = await foundedApp()
  await app.as('A001')
  expect(await app.gate.call('store.dump', {})).toEqual({
    ok: false,
    refusal: { code: 'operation.unknown', data: { operation: 'store.dump' } }
  })
})

test('a wrong input is refused with every place that is wrong, and nothing is kept', async () => {
  const app = await foundedApp()
  await app.as('A001')
  const answer = await app.gate.call('accounts.create', { number: '!', name: '', role: 'auditor' })
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'input.invalid',
      data: {
        problems: expect.arrayContaining([
          { path: ['number'], problem: 'staffNumber' },
          { path: ['name'], problem: 'required' },
          { path: ['role'], problem: 'unknownField' }
        ]) as unknown
      }
    }
  })
  expect((await app.do(accounts.list, {})).rows).toHaveLength(3)
})

test('the permission matrix: each role may call what its permissions name, and nothing else', async () => {
  const app = await foundedApp()
  for (const role of Role.options) {
    const number =
      role in administrators
        ? administrators[role as keyof typeof administrators].number
        : `M-${role.toUpperCase().slice(0, 8)}`
    if (!(role in administrators)) await app.hire(number, [role], 'secret')
    await app.as(number)
    for (const operation of allOperations) {
      // An input that no operation takes: whoever may call gets as far as the input, whoever may not does not.
      const answer = await app.gate.call(operation.name, { 'no such field': true })
      const code = answer.ok ? 'allowed' : answer.refusal.code
      expect([role, operation.name, code]).toEqual([
        role,
        operation.name,
        may([role], operation.permission) ? 'input.invalid' : 'session.mayNot'
      ])
    }
  }
})

test('the three administrators share no permission with anyone who works in the registers', () => {
  const inRegisters = ['carriers.read', 'people.read', 'places.read'] as const
  for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'] as const)
    expect(inRegisters.filter((permission) => may([role], permission))).toEqual([])
})

test('rights taken away count from the next call on, without a new sign-in', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  await app.as('A002')
  const [officer] = (await app.do(accounts.list, {})).rows.filter(({ number }) => number === 'C100')
  if (!officer) throw new Error('the officer is missing')
  await app.as('C100')
  expect(await app.do(people.list, {})).toEqual({ rows: [], total: 0 })
  await app.as('A002')
  await app.do(accounts.grant, {
    accountId: officer.id,
    roles: [],
    clearance: 'unclassified',
    version: officer.version
  })
  await app.as('C100')
  expect(await app.refusal(people.list, {})).toBe('session.mayNot')
})

test('what nobody foresaw is answered with a reference, kept out of the answer, and recorded as failed', async () => {
  const app = await foundedApp()
  await app.as('A001')
  const broken = Object.defineProperty({}, 'number', {
    enumerable: true,
    get() {
      throw new Error('secret inside')
    }
  })
  const answer = await app.gate.call('accounts.create', broken)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'program.fault' } })
  expect(JSON.stringify(answer)).not.toContain('secret inside')
  expect(app.faults).toHaveLength(1)
  const [entry] = await app.lastEntries(1, 'A001')
  expect(entry).toMatchObject({ operation: 'accounts.create', outcome: 'failed' })
})

test('a bulk answer and a change are kept with their entries or not at all', async () => {
  const app = await foundedApp()
  await app.as('A001')
  await app.do(accounts.create, { number: 'C200', name: '赵敏' })
  expect(await app.refusal(accounts.create, { number: 'C200', name: '赵敏' })).toBe('account.numberTaken')
  expect((await app.lastEntries(2, 'A001')).map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
    ['done', undefined],
    ['refused', 'account.numberTaken']
  ])
})

test('a password that was typed is never in the record', async () => {
  const app = await foundedApp()
  expect(await app.refusal(session.signIn, { number: 'A001', password: 'Not-The-Password-1' })).toBe(
    'session.wrongNumberOrPassword'
  )
  await app.as('A003')
  const everything = await app.do(audit.list, { count: 500 })
  expect(JSON.stringify(everything)).not.toContain('Not-The-Password-1')
})
