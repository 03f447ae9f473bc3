import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { withoutProofs } from '#shared/never-kept.ts'
import { people } from '#shared/registers/people.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { DRAFTS_KEPT, DRAFT_LIMIT_BYTES, drafts } from '#shared/system/drafts.ts'
import { session } from '#shared/system/session.ts'
import { administrators, foundedApp, type TestApp } from '../support/test-app.ts'
import { withKey } from '../store/with-key.ts'

const program = path.join(import.meta.dirname, '../store/programs/typist.ts')

const title = '关于“净网”专项行动的部署方案'
const form = { name: 'carriers.register', subject: '' }
const draft: WishOf<typeof drafts.keep> = {
  form,
  place: '/carriers/new',
  opened: [],
  about: '登记载体',
  format: 1,
  content: { title, copies: 3, mark: { level: 'secret', end: { kind: 'term', years: 20 } } },
  chosen: { [randomUUID()]: '李娜（C100）' }
}

/** Two officers cleared for secret (C100, C101) and a clerk cleared for less (C200); C100 sits at the machine. */
async function office(): Promise<TestApp> {
  const app = await foundedApp()
  await app.hire('C101', ['confidentialityOfficer'], 'secret')
  await app.hire('C200', ['clerk'], 'confidential')
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  return app
}

const openedDraft = async (app: TestApp, of = form) => (await app.do(drafts.open, { form: of })).draft
const listed = async (app: TestApp) => (await app.do(drafts.list, {})).drafts.map(({ about }) => about)
const rowsIn = (app: TestApp) =>
  withKey(app.storeFile, ({ reader }) =>
    reader.all<{ account_id: string; name: string; saved_at: string; sealed: Buffer }>('SELECT * FROM main.drafts')
  )

/** Renews the password of an account that forgot its own, and lets its owner choose the next. */
async function renewPasswordOf(app: TestApp, number: string): Promise<void> {
  await app.as(administrators.systemAdministrator.number)
  const account = (await app.do(accounts.list, {})).rows.find((each) => each.number === number)
  if (!account) throw new Error(`${number} has no account`)
  const { firstPassword } = await app.do(accounts.renewPassword, { accountId: account.id })
  await app.call(session.lock, {})
  await app.do(session.signIn, { number, password: firstPassword })
  await app.do(session.changePassword, { password: firstPassword, newPassword: 'Another-Own-77' })
}

test('what a person has typed comes back after a lock as it was, with the moment it was kept', async () => {
  const app = await office()
  expect(await app.do(drafts.keep, draft)).toEqual({ savedAt: '2026-11-21T02:00:00.000Z' })
  app.pass(300)
  await app.as('C100')
  expect(await openedDraft(app)).toEqual({ ...draft, savedAt: '2026-11-21T02:00:00.000Z' })
  const { form: kept, place, opened, about } = draft
  expect(await app.do(drafts.list, {})).toEqual({
    drafts: [{ form: kept, place, opened, about, savedAt: '2026-11-21T02:00:00.000Z' }],
    lost: 0
  })
})

test('what is typed further takes the place of what was kept; other forms and other subjects are kept beside it', async () => {
  const app = await office()
  const move = { ...draft, form: { name: 'carriers.move', subject: 'one' }, about: '移动载体一' }
  await app.do(drafts.keep, draft)
  app.pass(2)
  await app.do(drafts.keep, move)
  app.pass(2)
  await app.do(drafts.keep, { ...move, form: { ...move.form, subject: 'two' }, about: '移动载体二' })
  app.pass(2)
  await app.do(drafts.keep, { ...draft, content: { title: '改过的' } })
  expect(await listed(app)).toEqual(['登记载体', '移动载体二', '移动载体一'])
  expect((await openedDraft(app))?.content).toEqual({ title: '改过的' })
})

test('another person sees nothing of it, neither an officer as highly cleared nor a clerk, and the first finds it again', async () => {
  const app = await office()
  await app.do(drafts.keep, draft)
  for (const number of ['C101', 'C200', administrators.auditor.number]) {
    await app.as(number)
    expect([number, await app.do(drafts.list, {}), await openedDraft(app)]).toEqual([
      number,
      { drafts: [], lost: 0 },
      undefined
    ])
    // Throwing away what is called the same reaches one's own only.
    await app.do(drafts.drop, { form })
  }
  await app.as('C100')
  expect((await openedDraft(app))?.content).toEqual(draft.content)
})

test('a person comes back to where they were; whoever is another begins at home, and so does the first after them', async () => {
  const app = await office()
  expect(await app.do(drafts.comeBack, {})).toEqual({})
  await app.do(drafts.stay, { place: '/carriers?words=净网' })
  await app.do(drafts.stay, { place: '/carriers?words=专案' })
  await app.as('C100')
  expect(await app.do(drafts.comeBack, {})).toEqual({ place: '/carriers?words=专案' })
  await app.as('C101')
  expect(await app.do(drafts.comeBack, {})).toEqual({})
  await app.as('C100')
  expect(await app.do(drafts.comeBack, {})).toEqual({})
})

test('another day begins at home', async () => {
  const app = await office()
  await app.do(drafts.stay, { place: '/carriers' })
  app.pass(86_400)
  await app.as('C100')
  expect(await app.do(drafts.comeBack, {})).toEqual({})
})

test('whoever has the key of the store reads in it neither where the last person was nor who that was', async () => {
  const app = await office()
  await app.do(drafts.stay, { place: '/people/0c1b?words=李娜' })
  app.gate.close()
  const [row] = withKey(app.storeFile, ({ reader }) =>
    reader.all<{ name: string; value: string }>("SELECT * FROM main.store_settings WHERE name = 'lastPlace'")
  )
  const plain = Buffer.from(row?.value ?? '', 'base64').toString('utf8')
  expect(plain.length).toBeGreaterThan(20)
  for (const word of ['people', '李娜', 'C100']) expect([word, plain.includes(word)]).toEqual([word, false])
})

test('whoever has the key of the store reads in it neither what was typed, nor on which form, nor about what', async () => {
  const app = await office()
  await app.do(drafts.keep, { ...draft, form: { name: 'carriers.move', subject: 'BM-2026-0000007' } })
  app.gate.close()
  const [row] = rowsIn(app)
  const everything = JSON.stringify({ ...row, sealed: row?.sealed.toString('latin1') })
  expect(row?.sealed.length).toBeGreaterThan(title.length)
  for (const word of [title, 'title', 'carriers', 'move', 'BM-2026-0000007', '登记载体'])
    expect([word, everything.includes(word), row?.sealed.includes(word)]).toEqual([word, false, false])
})

test('a row put under another account, under another name, made younger or altered opens for nobody and is let go', async () => {
  for (const tampered of [
    "UPDATE main.drafts SET account_id = (SELECT id FROM main.accounts WHERE number = 'C101')",
    "UPDATE main.drafts SET name = replace(name, substr(name, 1, 8), '00000000')",
    "UPDATE main.drafts SET saved_at = '2026-11-22T02:00:00.000Z'",
    "UPDATE main.drafts SET sealed = CAST(substr(sealed, 1, length(sealed) - 1) || x'00' AS BLOB)",
    'UPDATE main.drafts SET sealed = zeroblob(40)'
  ]) {
    const app = await office()
    await app.do(drafts.keep, draft)
    app.gate.close()
    withKey(app.storeFile, ({ writer }) => writer.run(tampered))
    const whose = tampered.includes('account_id') ? 'C101' : 'C100'
    await app.as(whose)
    expect([tampered, await openedDraft(app)]).toEqual([tampered, undefined])
    expect([tampered, await app.do(drafts.list, {})]).toEqual([tampered, { drafts: [], lost: 1 }])
    // It is said once.
    expect([tampered, await app.do(drafts.list, {})]).toEqual([tampered, { drafts: [], lost: 0 }])
  }
})

test('a password changed by oneself leaves the drafts; one that an administrator renewed ends them, and that is said', async () => {
  const app = await office()
  await app.do(drafts.keep, draft)
  await app.changePassword('C100', 'Yet-Another-Own-9')
  await app.as('C100')
  expect((await openedDraft(app))?.content).toEqual(draft.content)
  await renewPasswordOf(app, 'C100')
  expect(await openedDraft(app)).toBeUndefined()
  expect(await app.do(drafts.list, {})).toEqual({ drafts: [], lost: 1 })
  expect(await app.do(drafts.list, {})).toEqual({ drafts: [], lost: 0 })
  // And what is kept from now on is kept.
  await app.do(drafts.keep, draft)
  expect(await listed(app)).toEqual(['登记载体'])
})

test('of more than fifty the oldest give way, and each person has their own fifty', async () => {
  const app = await office()
  await app.as('C101')
  await app.do(drafts.keep, draft)
  await app.as('C100')
  for (let turn = 1; turn <= DRAFTS_KEPT + 3; turn += 1) {
    app.pass(1)
    await app.do(drafts.keep, { ...draft, form: { ...form, subject: String(turn) }, about: `第${turn}份` })
  }
  const kept = await listed(app)
  expect([kept.length, kept.at(0), kept.at(-1)]).toEqual([DRAFTS_KEPT, '第53份', '第4份'])
  await app.as('C101')
  expect(await listed(app)).toEqual(['登记载体'])
})

test('a draft that is too large is refused and said so, and the smaller one from before stays', async () => {
  const app = await office()
  await app.do(drafts.keep, draft)
  const answer = await app.call(drafts.keep, { ...draft, content: { title: '长'.repeat(DRAFT_LIMIT_BYTES / 3) } })
  expect(answer).toEqual({ ok: false, refusal: { code: 'draft.tooLarge', data: { kilobytes: 64 } } })
  expect((await openedDraft(app))?.content).toEqual(draft.content)
})

test('no draft ever holds a password or what another person typed to prove that they are there', async () => {
  const app = await office()
  const proofs: Record<string, unknown>[] = [
    { password: 'Secret-Word-1' },
    { newPassword: 'Secret-Word-1' },
    { 'witness-1-number': 'C101' },
    { 'approver-1-password': 'Secret-Word-1' },
    { together: { approver: [{ number: 'C101' }] } },
    { rows: [{ deep: { passwordAgain: 'Secret-Word-1' } }] }
  ]
  for (const content of proofs) {
    const answer = await app.call(drafts.keep, { ...draft, content: { title, ...content } })
    expect([content, answer]).toMatchObject([
      content,
      {
        ok: false,
        refusal: { code: 'input.invalid', data: { problems: [{ path: ['content'], problem: 'neverKept' }] } }
      }
    ])
    // What a form takes out beforehand is what the gate would refuse, and the rest is kept.
    const rest = withoutProofs({ title, ...content }) as Record<string, unknown>
    await app.do(drafts.keep, { ...draft, content: rest })
    expect(rest).toMatchObject({ title })
    expect(JSON.stringify(await openedDraft(app))).not.toMatch(/Secret-Word|C101/)
  }
})

test('what is done or thrown away is gone from the store, and throwing it away twice is no fault', async () => {
  const app = await office()
  await app.do(drafts.keep, draft)
  await app.do(drafts.drop, { form })
  await app.do(drafts.drop, { form })
  expect(await app.do(drafts.list, {})).toEqual({ drafts: [], lost: 0 })
  app.gate.close()
  expect(rowsIn(app)).toEqual([])
})

test('nothing of it is in the record, whether kept, refused, opened or thrown away, before or after a lock', async () => {
  const app = await office()
  const entries = async () => {
    await app.as(administrators.auditor.number)
    const { rows } = await app.do(audit.list, { from: 0, count: 500 })
    return rows.filter(({ operation }) => operation.startsWith('drafts.'))
  }
  await app.do(drafts.keep, draft)
  await app.do(drafts.open, { form })
  await app.do(drafts.list, {})
  expect(await app.refusal(drafts.keep, { ...draft, content: { password: 'x' } })).toBe('input.invalid')
  await app.do(drafts.drop, { form })
  await app.call(session.lock, {})
  // A form that kept a moment too late meets a closed door, and leaves no entry at it either.
  expect(await app.refusal(drafts.keep, draft)).toBe('session.none')
  expect(await entries()).toEqual([])
})

test('a session at its longest ends before a form keeps anything more, and what was kept before it is there', async () => {
  const app = await office()
  await app.do(drafts.keep, draft)
  app.pass(8 * 60 * 60)
  expect(await app.refusal(drafts.keep, { ...draft, content: { title: '太晚' } })).toBe('session.none')
  await app.as('C100')
  expect((await openedDraft(app))?.content).toEqual(draft.content)
})

test('a program that is killed while somebody types loses nothing that was acknowledged', async () => {
  const app = await office()
  await app.call(session.lock, {})
  for (const linesBefore of [3, 9, 14]) {
    const given = [app.storeFile, 'C100', app.passwordOf('C100'), JSON.stringify(draft)]
    const child = spawn(process.execPath, [program, ...given])
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      if (said.split('\n').length > linesBefore) child.kill('SIGKILL')
    })
    await once(child, 'close')
    const acknowledged = Number(said.trimEnd().split('\n').at(-1))
    expect(acknowledged).toBeGreaterThanOrEqual(linesBefore)
    await app.as('C100')
    // One more may have been written and not been told of any more.
    const { title: kept } = (await openedDraft(app))?.content as { title: string }
    expect([acknowledged, acknowledged + 1]).toContain(kept.length)
    await app.call(session.lock, {})
  }
})

test('a draft changes no register: a person who may register nobody keeps the sheet for it, and nobody is registered', async () => {
  const app = await office()
  await app.do(drafts.keep, { ...draft, form: { name: 'people.register', subject: '' } })
  expect(await app.do(people.list, {})).toEqual({ rows: [], total: 0 })
})
