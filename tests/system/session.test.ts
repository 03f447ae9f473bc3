import fs from 'node:fs'
import { expect, test } from 'vitest'
import { people } from '#shared/registers/people.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { keyPlaces } from '#electron/keys/key-file.ts'
import { doorPlace } from '#electron/store/door-journal.ts'
import { withKey } from '../store/with-key.ts'
import { administrators, foundedApp, TestApp } from '../support/test-app.ts'

const A002 = { number: 'A002', password: administrators.securityAdministrator.password }
const A003 = { number: 'A003', password: administrators.auditor.password }
const wrong = 'Wrong-Password-1'

test('a number and a password may be typed in full width and small letters: it is the same person', async () => {
  const app = await foundedApp()
  const { number } = await app.do(session.signIn, { number: ' ａ００３ ', password: 'Ｍinjiang-River-９' })
  expect(number).toBe('A003')
})

test('after three wrong passwords one must wait, and longer each time; after five the account is locked for the right one too', async () => {
  const app = await foundedApp()
  const said = await guess(app, 'A003')
  expect(said).toEqual(guessing)
  expect(await app.refusal(session.signIn, A003)).toBe('session.accountLocked')
  app.pass(365 * 24 * 3600)
  expect(await app.refusal(session.signIn, A003)).toBe('session.accountLocked')
})

test('a number that nobody has is answered as one that somebody has, try for try', async () => {
  const app = await foundedApp()
  expect(await guess(app, 'Z999')).toEqual(await guess(app, 'A003'))
})

test('a lock is still there when the program is started again, and in a second one', async () => {
  const app = await foundedApp()
  await guess(app, 'A003')
  const again = new TestApp(app.storeFile)
  expect(await again.refusal(session.signIn, A003)).toBe('session.accountLocked')
})

test('only the security administrator unlocks, and only what is locked; the record says who', async () => {
  const app = await foundedApp()
  await guess(app, 'A003')
  await app.as('A001')
  const auditor = (await app.do(accounts.list, {})).rows.find(({ number }) => number === 'A003')
  expect(auditor?.locked).toBe(true)
  const accountId = auditor?.id ?? ''
  expect(await app.refusal(accounts.unlock, { accountId })).toBe('session.mayNot')
  await app.as('A002')
  expect((await app.do(accounts.unlock, { accountId })).number).toBe('A003')
  expect(await app.refusal(accounts.unlock, { accountId })).toBe('account.notLocked')
  expect(
    (await app.lastEntries(2, 'A002')).map(({ operation, actor, outcome }) => [operation, actor.number, outcome])
  ).toEqual([
    ['accounts.unlock', 'A002', 'done'],
    ['accounts.unlock', 'A002', 'refused']
  ])
})

test('the security administrator, whom nobody else unlocks, waits a quarter of an hour, then twice as long each time', async () => {
  const app = await foundedApp()
  await guess(app, 'A002')
  const minutes = async (n: number) => {
    app.pass(n * 60 - 1)
    expect(await app.refusal(session.signIn, A002)).toBe('session.accountLocked')
    app.pass(1)
  }
  await minutes(15)
  expect(await app.refusal(session.signIn, { ...A002, password: wrong })).toBe('session.wrongNumberOrPassword')
  await minutes(30)
  expect(await app.refusal(session.signIn, { ...A002, password: wrong })).toBe('session.wrongNumberOrPassword')
  // A clock that is set back shortens nothing.
  app.pass(-24 * 3600)
  expect(await app.refusal(session.signIn, A002)).toBe('session.accountLocked')
  app.pass(24 * 3600)
  await minutes(60)
  await app.as('A002')
  expect(await app.do(session.state, {})).toMatchObject({ stage: 'signedIn', person: { number: 'A002' } })
})

test('time unlocks whoever is security administrator now, and nobody else', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret')
  await app.hire('A005', ['securityAdministrator'], 'unclassified')
  const afterAnHour = async (number: string) => {
    await guess(app, number)
    app.pass(3600)
    const answer = await app.call(session.signIn, { number, password: app.passwordOf(number) })
    return answer.ok ? 'signed in' : answer.refusal.code
  }
  expect([await afterAnHour('C100'), await afterAnHour('A005')]).toEqual(['session.accountLocked', 'signed in'])
  await app.as('A002')
  const former = (await app.do(accounts.list, {})).rows.find(({ number }) => number === 'A005')
  const { id: accountId = '', version = 0 } = former ?? {}
  await app.do(accounts.grant, { accountId, roles: ['clerk'], clearance: 'secret', version })
  await app.do(session.lock, {})
  expect(await afterAnHour('A005')).toBe('session.accountLocked')
})

test('whoever signs in learns of every failed attempt since the last time, whoever worked meanwhile, and of that last time', async () => {
  const app = await foundedApp()
  await app.as('A003')
  await app.do(session.lock, {})
  const last = app.now.toISOString()
  app.pass(3600)
  for (const _ of [1, 2]) await app.refusal(session.signIn, { ...A003, password: wrong })
  await app.as('A001')
  await app.do(session.lock, {})
  expect(await app.do(session.signIn, A003)).toMatchObject({ failuresSince: 2, lastSignedInAt: last })
  await app.as('A003')
  expect(await app.do(session.state, {})).toMatchObject({ person: { failuresSince: 0 } })
})

test('with a password that an administrator gave one can do nothing but replace it', async () => {
  const app = await foundedApp()
  await app.as('A001')
  const { id, version, firstPassword } = await app.do(accounts.create, { number: 'C100', name: '陈静' })
  await app.as('A002')
  await app.do(accounts.grant, { accountId: id, roles: ['confidentialityOfficer'], clearance: 'secret', version })
  await app.do(session.lock, {})
  const first = { number: 'C100', password: firstPassword }
  expect(await app.do(session.signIn, first)).toMatchObject({ passwordMustChange: true })
  expect(await app.refusal(people.list, {})).toBe('session.passwordMustChange')
  expect(await app.refusal(session.changePassword, { password: firstPassword, newPassword: firstPassword })).toMatch(
    /input.invalid|session.samePassword/
  )
  await app.do(session.changePassword, { password: firstPassword, newPassword: 'Own-Password-C100' })
  await app.do(people.list, {})
  await app.do(session.lock, {})
  expect(await app.refusal(session.signIn, first)).toBe('session.wrongNumberOrPassword')
  expect(await app.do(session.signIn, { number: 'C100', password: 'Own-Password-C100' })).toMatchObject({
    passwordMustChange: false
  })
})

test.each([
  ['Short-1', 'tooShort'],
  ['abcdefghijkl', 'passwordTooSimple'],
  ['ABCDEFabcdef', 'passwordTooSimple'],
  ['abcdef123456', 'passwordTooSimple'],
  [`Aa1${'x'.repeat(198)}`, 'tooLong'],
  ['ABCDabcd1234', undefined],
  ['昆仑山下有条河abc1', undefined]
])('the new password %s: %s', async (newPassword, problem) => {
  const app = await foundedApp()
  await app.as('A003')
  const answer = await app.call(session.changePassword, { password: A003.password, newPassword })
  if (problem === undefined) expect(answer.ok).toBe(true)
  else
    expect(answer).toMatchObject({
      refusal: { code: 'input.invalid', data: { problems: [{ path: ['newPassword'], problem }] } }
    })
})

test('a password is changed only by whoever knows it, and not to the same one in another width', async () => {
  const app = await foundedApp()
  await app.as('A003')
  expect(await app.refusal(session.changePassword, { password: wrong, newPassword: 'Another-Password-1' })).toBe(
    'session.wrongPassword'
  )
  expect(
    await app.refusal(session.changePassword, { password: A003.password, newPassword: 'Ｍinjiang-River-９' })
  ).toBe('session.samePassword')
  await app.as('A003')
})

test('whoever tries passwords at a machine that was left open is put out after the fifth', async () => {
  const app = await foundedApp()
  await app.as('A003')
  for (const attempt of [1, 2, 3, 4, 5]) {
    expect([attempt, app.gate.isOpen]).toEqual([attempt, true])
    expect(await app.refusal(session.changePassword, { password: wrong, newPassword: 'Another-Password-1' })).toBe(
      'session.wrongPassword'
    )
  }
  expect(app.gate.isOpen).toBe(false)
  await app.as('A003')
  const { rows } = await app.do(audit.list, { operation: 'session.changePassword' })
  expect(rows.map(({ refusal, subject }) => [refusal, subject !== undefined])).toEqual([
    ['session.wrongPassword', true],
    ...[1, 2, 3, 4].map(() => ['session.wrongPassword', false])
  ])
})

test('nobody signs in where somebody sits', async () => {
  const app = await foundedApp()
  await app.as('A001')
  expect(await app.refusal(session.signIn, A003)).toBe('session.alreadySignedIn')
  expect(await app.do(session.state, {})).toMatchObject({ person: { number: 'A001' } })
})

test('a session ends after eight hours at the latest: the next call finds nobody there, and the lock is in the record', async () => {
  const app = await foundedApp()
  await app.as('A001')
  app.pass(8 * 3600 - 1)
  await app.do(accounts.list, {})
  app.pass(1)
  expect(await app.refusal(accounts.list, {})).toBe('session.none')
  expect(app.gate.isOpen).toBe(false)
  expect(await app.do(session.state, {})).toMatchObject({ stage: 'locked' })
  await app.as('A003')
  const { rows } = await app.do(audit.list, { operation: 'session.lock' })
  expect(rows).toMatchObject([{ actor: { number: 'A001' }, outcome: 'done', changed: { because: 'tooLong' } }])
})

test('a sign-in and a lock at the same moment: one after the other, both recorded, and nobody is left sitting', async () => {
  const app = await foundedApp()
  const [signedIn, locked] = await Promise.all([app.call(session.signIn, A003), app.call(session.lock, {})])
  expect([signedIn.ok, locked.ok, app.gate.isOpen]).toEqual([true, true, false])
  await app.as('A003')
  const { rows } = await app.do(audit.list, {})
  expect(rows.slice(1, 3).map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['session.lock', 'done'],
    ['session.signIn', 'done']
  ])
})

test('of two people who sign in at the same moment one sits, and the other is told', async () => {
  const app = await foundedApp()
  const answers = await Promise.all([app.call(session.signIn, A003), app.call(session.signIn, A002)])
  expect(answers).toMatchObject([{ ok: true }, { refusal: { code: 'session.alreadySignedIn' } }])
  expect(await app.do(session.state, {})).toMatchObject({ person: { number: 'A003' } })
})

test('locking does not wait for an act that is under way: it is recorded as interrupted, and keeps nothing', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  const running = app.call(deviceChecks.run, { kind: 'confidential', zone: 'key' })
  await app.do(session.lock, {})
  await app.as('A003')
  expect(await running).toMatchObject({ ok: false, refusal: { code: 'session.none' } })
  const { rows } = await app.do(audit.list, { operation: 'deviceChecks.run' })
  const begun = rows.find(({ outcome }) => outcome === 'begun')
  expect(rows.find(({ outcome }) => outcome === 'interrupted')).toMatchObject({
    partOf: begun?.sequence,
    actor: { number: 'C100' }
  })
  expect(rows.some(({ outcome }) => outcome === 'done')).toBe(false)
  await app.as('C100')
  expect((await app.do(deviceChecks.list, {})).total).toBe(0)
})

test('a sign-in that cannot be recorded has not happened; a lock that cannot be recorded has', async () => {
  const app = await foundedApp()
  await app.as('A003')
  await app.do(session.lock, {})
  refuseEntries(app, '"operation":"session.signIn","outcome":"done"')
  expect(await app.refusal(session.signIn, A003)).toBe('program.fault')
  expect(app.gate.isOpen).toBe(false)
  expect(await app.do(session.state, {})).toMatchObject({ stage: 'locked' })
  refuseEntries(app, '"operation":"session.lock","outcome":"done"')
  await app.as('A003')
  expect(await app.refusal(session.lock, {})).toBe('program.fault')
  expect(app.gate.isOpen).toBe(false)
  // And nothing of it lingers: the next session is not closed by the next change.
  await app.as('A002')
  await app.refusal(accounts.unlock, { accountId: '00000000-0000-4000-8000-000000000000' })
  expect(app.gate.isOpen).toBe(true)
})

test('what happened at the door is in the record at the next sign-in: whose account was tried, but no number that is nobody’s', async () => {
  const app = await foundedApp()
  await app.refusal(session.signIn, { ...A003, password: wrong })
  app.pass(60)
  await app.refusal(session.signIn, { number: 'MIMA-8', password: wrong })
  await app.refusal(accounts.list, {})
  app.pass(60)
  await app.as('A003')
  const { rows } = await app.do(audit.list, {})
  expect(rows.reverse().map(({ at, operation, refusal, subject }) => [at, operation, refusal, subject])).toEqual([
    [expect.anything(), 'store.create', undefined, 'store'],
    ['2026-11-21T02:00:00.000Z', 'session.signIn', 'session.wrongNumberOrPassword', rows.at(-1)?.subject],
    ['2026-11-21T02:01:00.000Z', 'session.signIn', 'session.wrongNumberOrPassword', undefined],
    ['2026-11-21T02:01:00.000Z', 'accounts.list', 'session.none', undefined],
    ['2026-11-21T02:02:00.000Z', 'session.signIn', undefined, expect.anything()]
  ])
  expect(JSON.stringify(rows)).not.toContain('MIMA-8')
})

test.each<[what: string, spoil: (door: string, old: Buffer) => void]>([
  ['taken away', (door) => fs.rmSync(door)],
  ['put back as it was before the last sign-in', (door, old) => fs.writeFileSync(door, old)],
  ['damaged', (door) => fs.truncateSync(door, 80)]
])('a journal of the door that was %s is itself an entry', async (_, spoil) => {
  const app = await foundedApp()
  const door = doorPlace(app.storeFile)
  await app.refusal(session.signIn, { ...A003, password: wrong })
  const old = fs.readFileSync(door)
  await app.as('A003')
  expect((await app.do(audit.list, { operation: 'door.journalMissing' })).total).toBe(0)
  await app.do(session.lock, {})
  for (const _try of [1, 2, 3]) await app.refusal(session.signIn, { ...A003, password: wrong })
  spoil(door, old)
  app.pass(60)
  await app.as('A003')
  expect(await app.do(audit.list, { operation: 'door.journalMissing' })).toMatchObject({
    rows: [{ outcome: 'failed' }]
  })
  // Once is enough: the next sign-in finds everything in order.
  await app.as('A003')
  expect((await app.do(audit.list, { operation: 'door.journalMissing' })).total).toBe(1)
})

test('a crash between taking the journal over and emptying it records nothing twice and blames nobody', async () => {
  const app = await foundedApp()
  await app.refusal(session.signIn, { ...A003, password: wrong })
  const before = fs.readFileSync(doorPlace(app.storeFile))
  await app.as('A003')
  await app.do(session.lock, {})
  // The state that such a crash leaves: the store has taken the entries over, the journal still has them.
  fs.writeFileSync(doorPlace(app.storeFile), before)
  withKey(app.storeFile, ({ writer }) =>
    writer.run("UPDATE store_settings SET value = 'true' WHERE name = 'doorAwaited'")
  )
  await app.as('A003')
  const { rows } = await app.do(audit.list, { outcomes: ['refused', 'failed'] })
  expect(rows.map(({ operation }) => operation)).toEqual(['session.signIn'])
})

test('the files beside a store name nobody: no number, no name, no password, not even a mistyped one', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['clerk'], 'secret', '陈静')
  await app.do(session.lock, {})
  await app.refusal(session.signIn, { number: 'C100', password: 'Mistyped-Password-7' })
  await app.refusal(session.signIn, { number: 'MISTYPED-8', password: wrong })
  const texts = [doorPlace(app.storeFile), ...keyPlaces(app.storeFile)].map((file) => fs.readFileSync(file, 'utf8'))
  const secrets = [
    ...Object.values(administrators).flatMap((each) => Object.values(each)),
    ...['C100', '陈静', app.passwordOf('C100'), 'Mistyped-Password-7', 'MISTYPED-8', wrong]
  ]
  expect(secrets.filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([])
})

/** What five wrong passwords in a row are answered, each first tried a moment too early where one must wait. */
const guessing = [
  { code: 'session.wrongNumberOrPassword', data: { attemptsLeft: 4 } },
  { code: 'session.wrongNumberOrPassword', data: { attemptsLeft: 3 } },
  { code: 'session.wrongNumberOrPassword', data: { attemptsLeft: 2 } },
  { code: 'session.tooSoon', data: { seconds: 1 } },
  { code: 'session.wrongNumberOrPassword', data: { attemptsLeft: 1 } },
  { code: 'session.tooSoon', data: { seconds: 2 } },
  { code: 'session.wrongNumberOrPassword', data: { attemptsLeft: 0 } },
  { code: 'session.accountLocked', data: {} }
]

async function guess(app: TestApp, number: string): Promise<unknown[]> {
  const said: unknown[] = []
  if (app.gate.isOpen) await app.do(session.lock, {})
  for (const wait of [0, 0, 0, 0, 1, 0, 2, 0]) {
    app.pass(wait)
    const answer = await app.call(session.signIn, { number, password: wrong })
    said.push(answer.ok ? 'signed in' : answer.refusal)
  }
  return said
}

/** From now on the store refuses to keep an entry with this in it, as a disk may. */
function refuseEntries(app: TestApp, text: string): void {
  withKey(app.storeFile, ({ writer }) => {
    writer.run('DROP TRIGGER IF EXISTS refused_for_a_test')
    writer.run(
      `CREATE TRIGGER refused_for_a_test BEFORE INSERT ON audit_log WHEN instr(new.entry, '${text}')
       BEGIN SELECT RAISE(ABORT, 'refused for a test'); END`
    )
  })
}
