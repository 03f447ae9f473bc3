import fs from 'node:fs'
import { expect, test } from 'vitest'
import { allOperations } from '#shared/all-operations.ts'
import { Role, administratorRoles, excludedPairs } from '#shared/permissions.ts'
import { accounts, type Account } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { keyPlaces, writeKeyFile } from '#electron/keys/key-file.ts'
import { keysOf, keyWith, withKey } from '../store/with-key.ts'
import { administrators, foundedApp, type TestApp } from '../support/test-app.ts'

const A003 = { number: 'A003', password: administrators.auditor.password }

test('a new account can do nothing: its person signs in, replaces the password, and every operation is refused', async () => {
  const app = await foundedApp()
  await app.hire('C100', [], 'unclassified')
  expect(await app.do(session.state, {})).toMatchObject({
    person: { roles: [], permissions: [], clearance: 'unclassified' }
  })
  const guarded = allOperations.filter(({ permission }) => permission !== 'atTheDoor' && permission !== 'signedIn')
  expect(guarded.length).toBeGreaterThan(10)
  for (const { name } of guarded)
    expect([name, await app.gate.call(name, {})]).toMatchObject([name, { refusal: { code: 'session.mayNot' } }])
})

test('who makes accounts gives no rights, and who gives rights makes no accounts and has none from nobody else', async () => {
  const app = await foundedApp()
  await app.as('A001')
  const made = await app.do(accounts.create, { number: 'C100', name: '陈静' })
  expect(await app.refusal(accounts.grant, rights(made, ['clerk']))).toBe('session.mayNot')
  await app.as('A002')
  expect(await app.refusal(accounts.create, { number: 'C200', name: '赵敏' })).toBe('session.mayNot')
  const own = await account(app, 'A002')
  expect(await app.refusal(accounts.grant, rights(own, ['securityAdministrator']))).toBe('account.ownRights')
  const granted = await app.do(accounts.grant, rights(made, ['clerk', 'archivist'], 'secret'))
  expect(granted).toMatchObject({ roles: ['clerk', 'archivist'], clearance: 'secret', version: 2 })
  expect((await app.lastEntries(1, 'A002'))[0]).toMatchObject({
    operation: 'accounts.grant',
    actor: { number: 'A002' },
    subject: made.id,
    changed: { number: 'C100', roles: ['clerk', 'archivist'], clearance: 'secret' }
  })
})

test('each of the three administrators excludes every other role, pair by pair; the others go together', async () => {
  const app = await foundedApp()
  await app.hire('C100', [], 'unclassified')
  await app.as('A002')
  let pairs = 0
  for (const one of Role.options)
    for (const other of Role.options.filter((role) => role !== one)) {
      const excluded = [one, other].some((role) => (administratorRoles as readonly Role[]).includes(role))
      const answer = await app.call(accounts.grant, rights(await account(app, 'C100'), [one, other]))
      const code = answer.ok ? 'given' : answer.refusal.code
      expect([one, other, code]).toEqual([one, other, excluded ? 'account.rolesExclude' : 'given'])
      pairs += 1
    }
  expect(pairs).toBe(72)
  expect(excludedPairs(['clerk', 'archivist', 'auditor'])).toEqual([
    ['clerk', 'auditor'],
    ['archivist', 'auditor']
  ])
})

test('a role named twice is given once', async () => {
  const app = await foundedApp()
  await app.hire('C100', [], 'unclassified')
  await app.as('A002')
  expect(await app.do(accounts.grant, rights(await account(app, 'C100'), ['auditor', 'auditor']))).toMatchObject({
    roles: ['auditor']
  })
})

test('the last of each administrator neither loses the role nor is disabled; with a successor the first can go', async () => {
  const app = await foundedApp()
  for (const number of ['A001', 'A003']) {
    await app.as('A002')
    expect(await app.refusal(accounts.grant, rights(await account(app, number), []))).toBe('account.lastAdministrator')
  }
  for (const number of ['A002', 'A003']) {
    await app.as('A001')
    expect(await app.refusal(accounts.disable, disable(await account(app, number)))).toBe('account.lastAdministrator')
  }
  await app.hire('A004', ['auditor'], 'secret')
  await app.as('A001')
  await app.do(accounts.disable, disable(await account(app, 'A003')))
  expect(await app.refusal(accounts.disable, disable(await account(app, 'A004')))).toBe('account.lastAdministrator')
})

test('a disabled account is given no rights, no password and no second disabling, and its number to nobody else', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  await app.as('A001')
  const gone = await app.do(accounts.disable, disable(await account(app, 'C100')))
  expect(await app.refusal(accounts.renewPassword, { accountId: gone.id })).toBe('account.disabled')
  expect(await app.refusal(accounts.disable, disable(gone))).toBe('account.disabled')
  expect(await app.refusal(accounts.create, { number: 'c100', name: '别人' })).toBe('account.numberTaken')
  await app.as('A002')
  expect(await app.refusal(accounts.grant, rights(gone, ['auditor']))).toBe('account.disabled')
})

test('disabling takes the way to the store’s key away: the old password opens nothing, in neither copy of the keys', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  const person = { number: 'C100', password: app.passwordOf('C100') }
  expect(keyWith(app.storeFile, person)).toBeDefined()
  const slots = keysOf(app.storeFile).slots.length
  await app.as('A001')
  await app.do(accounts.disable, { accountId: (await account(app, 'C100')).id, reason: '调离' })
  expect(await app.lastEntries(1, 'A001')).toMatchObject([
    { operation: 'accounts.disable', changed: { number: 'C100', reason: '调离' } }
  ])
  await app.do(session.lock, {})
  for (const taken of keyPlaces(app.storeFile)) {
    const whole = fs.readFileSync(taken)
    fs.rmSync(taken)
    expect(keyWith(app.storeFile, person)).toBeUndefined()
    expect(keysOf(app.storeFile).slots).toHaveLength(slots - 1)
    fs.writeFileSync(taken, whole)
  }
  // Answered as a number that nobody has.
  expect(await app.call(session.signIn, person)).toEqual(
    await app.call(session.signIn, { number: 'Z999', password: 'Wrong-Password-1' })
  )
})

test('the slot of a disabled account, smuggled back among the keys, seats nobody', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  const before = keysOf(app.storeFile).slots
  await app.as('A001')
  await app.do(accounts.disable, disable(await account(app, 'C100')))
  await app.do(session.lock, {})
  const person = { number: 'C100', password: app.passwordOf('C100') }
  writeKeyFile(app.storeFile, { ...keysOf(app.storeFile), slots: before })
  expect(keyWith(app.storeFile, person)).toBeDefined()
  expect(await app.refusal(session.signIn, person)).toBe('session.wrongNumberOrPassword')
  expect(app.gate.isOpen).toBe(false)
})

test('a renewed password is told once, must be replaced, and the old one opens neither copy of the keys', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  const old = { number: 'C100', password: app.passwordOf('C100') }
  await app.as('A001')
  const { firstPassword, id } = await app.do(accounts.renewPassword, { accountId: (await account(app, 'C100')).id })
  // Only the security administrator's account is unlocked by time.
  expect(keysOf(app.storeFile).slots.filter(({ unlocksByItself }) => unlocksByItself)).toHaveLength(1)
  expect(firstPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  expect(await app.refusal(accounts.renewPassword, { accountId: (await account(app, 'A001')).id })).toBe('account.own')
  const { rows } = await app.do(accounts.list, {})
  expect(JSON.stringify(rows)).not.toContain(firstPassword)
  await app.do(session.lock, {})
  for (const taken of keyPlaces(app.storeFile)) {
    const whole = fs.readFileSync(taken)
    fs.rmSync(taken)
    expect(keyWith(app.storeFile, old)).toBeUndefined()
    fs.writeFileSync(taken, whole)
  }
  expect(await app.do(session.signIn, { number: 'C100', password: firstPassword })).toMatchObject({
    accountId: id,
    passwordMustChange: true
  })
})

test('keys of before a password was changed, put back over both copies, are refused: the old password opens the store no more', async () => {
  const app = await foundedApp()
  const old = keyPlaces(app.storeFile).map((place): [string, Buffer] => [place, fs.readFileSync(place)])
  await app.as('A003')
  await app.changePassword('A003', 'Another-Password-3')
  await app.do(session.lock, {})
  const current = keyPlaces(app.storeFile).map((place): [string, Buffer] => [place, fs.readFileSync(place)])
  for (const [place, bytes] of old) fs.writeFileSync(place, bytes)
  expect(await app.call(session.signIn, A003)).toEqual({
    ok: false,
    refusal: { code: 'store.keysOlder', data: { has: 1, knows: 2 } }
  })
  expect(app.gate.isOpen).toBe(false)
  for (const [place, bytes] of current) fs.writeFileSync(place, bytes)
  await app.as('A003')
  expect(await app.do(audit.list, { outcomes: ['refused'] })).toMatchObject({
    rows: [{ operation: 'session.signIn', refusal: 'store.keysOlder', subject: expect.any(String) as string }]
  })
})

test('a change that fails when it is to be kept puts the keys back and unlocks nobody', async () => {
  const app = await foundedApp()
  await app.as('A001')
  await app.do(accounts.list, {})
  await app.do(session.lock, {})
  for (const _ of [1, 2, 3, 4, 5]) {
    await app.refusal(session.signIn, { ...A003, password: 'Wrong-Password-1' })
    app.pass(5)
  }
  // A debt that nobody pays lets the commit itself fail, as a disk that fails last does.
  withKey(app.storeFile, ({ writer }) => {
    writer.run('CREATE TABLE debts (a TEXT REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED)')
    writer.run(`CREATE TRIGGER in_debt AFTER INSERT ON audit_log
      WHEN instr(new.entry, '"operation":"accounts.') AND instr(new.entry, '"outcome":"done"')
      BEGIN INSERT INTO debts VALUES ('nobody'); END`)
  })
  await app.as('A001')
  const before = keysOf(app.storeFile)
  expect(await app.refusal(accounts.create, { number: 'C100', name: '陈静' })).toBe('program.fault')
  const other = { together: { otherAdministrator: [{ number: 'A002', password: app.passwordOf('A002') }] } }
  const { id: accountId } = await account(app, 'A003')
  expect(await app.refusal(accounts.renewAdministratorPassword, { accountId, ...other })).toBe('program.fault')
  expect(keysOf(app.storeFile).slots).toEqual(before.slots)
  const [a, b] = keyPlaces(app.storeFile).map((place) => fs.readFileSync(place, 'utf8'))
  expect(a).toBe(b)
  expect((await app.do(accounts.list, {})).rows.map(({ number }) => number)).toEqual(['A001', 'A002', 'A003'])
  await app.as('A002')
  expect(await app.refusal(accounts.unlock, { accountId: (await account(app, 'A003')).id })).toBe('program.fault')
  expect((await account(app, 'A003')).locked).toBe(true)
  expect((await app.do(accounts.list, {})).rows).toHaveLength(3)
})

test('nobody becomes another administrator alone: a second kind of administrator is there and proves it', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  await app.hire('S100', ['systemAdministrator'], 'unclassified')
  await app.as('A001')
  const { id: accountId } = await account(app, 'A003')
  const beside = (number: string) => ({
    accountId,
    together: { otherAdministrator: [{ number, password: app.passwordOf(number) }] }
  })
  const renew = accounts.renewAdministratorPassword
  expect(await app.refusal(accounts.renewPassword, { accountId })).toBe('account.administrator')
  expect(await app.refusal(renew, beside('A001'))).toBe('together.samePerson')
  expect(await app.refusal(renew, beside('C100'))).toBe('together.mayNot')
  expect(await app.refusal(renew, beside('S100'))).toBe('account.otherAdministratorNeeded')
  expect(await app.refusal(renew, beside('A003'))).toBe('account.otherAdministratorNeeded')
  expect(await app.refusal(renew, { ...beside('A002'), accountId: (await account(app, 'C100')).id })).toBe(
    'account.noAdministrator'
  )
  const { firstPassword } = await app.do(renew, beside('A002'))
  expect(await app.lastEntries(1, 'A001').catch(() => 'the auditor has another password now')).toBe(
    'the auditor has another password now'
  )
  await app.do(session.signIn, { number: 'A003', password: firstPassword })
  expect(app.gate.isOpen).toBe(true)
})

test('one number is one account, however it is typed, and a name is kept composed', async () => {
  const app = await foundedApp()
  await app.as('A001')
  expect(await app.do(accounts.create, { number: 'ｃ-１００', name: 'Rene\u0301' })).toMatchObject({
    number: 'C-100',
    name: 'René'
  })
  for (const number of ['C-100', 'c-100', ' Ｃ－１００ '])
    expect([number, await app.refusal(accounts.create, { number, name: '别人' })]).toEqual([
      number,
      'account.numberTaken'
    ])
})

test('two people never change one account unseen: the second is told', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  await app.as('A002')
  const seen = await account(app, 'C100')
  await app.do(accounts.grant, rights(seen, ['archivist']))
  expect(await app.refusal(accounts.grant, rights(seen, ['clerk']))).toBe('account.changedMeanwhile')
  const nobody = { ...seen, id: '00000000-0000-4000-8000-000000000000' }
  expect(await app.refusal(accounts.grant, rights(nobody, []))).toBe('account.notFound')
})

test('no password, given or chosen, right or wrong, is anywhere in the record', async () => {
  const app = await foundedApp()
  await app.as('A001')
  const { id, firstPassword } = await app.do(accounts.create, { number: 'C100', name: '陈静' })
  const renewed = await app.do(accounts.renewPassword, { accountId: id })
  await app.do(session.lock, {})
  await app.refusal(session.signIn, { number: 'C100', password: firstPassword })
  await app.do(session.signIn, { number: 'C100', password: renewed.firstPassword })
  await app.refusal(session.changePassword, { password: 'Mistyped-Password-7', newPassword: 'Chosen-Password-7' })
  await app.gate.call('session.changePassword', {
    password: renewed.firstPassword,
    newPassword: 'simple',
    'Field-1': 1
  })
  await app.do(session.changePassword, { password: renewed.firstPassword, newPassword: 'Chosen-Password-7' })
  await app.as('A003')
  const { rows } = await app.do(audit.list, { count: 500 })
  const passwords = [
    ...Object.values(administrators).map(({ password }) => password),
    ...[firstPassword, renewed.firstPassword, 'Mistyped-Password-7', 'Chosen-Password-7', 'simple']
  ]
  expect(rows.length).toBeGreaterThan(8)
  expect(passwords.filter((password) => JSON.stringify(rows).includes(password))).toEqual([])
})

async function account(app: TestApp, number: string): Promise<Account & { locked: boolean }> {
  const found = (await app.do(accounts.list, {})).rows.find((each) => each.number === number)
  if (!found) throw new Error(`there is no account ${number}`)
  return found
}

function rights({ id, version }: Account, roles: Role[], clearance: Account['clearance'] = 'unclassified') {
  return { accountId: id, roles, clearance, version }
}

function disable({ id }: Account) {
  return { accountId: id, reason: '调离' }
}
