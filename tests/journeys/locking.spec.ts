import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import type { Answer } from '#shared/define-operation.ts'
import { launchJiyao, type Launched } from './support/launch.ts'

const password = 'Kai-Yuan 2026 Men'
// A little more than the time between two looks of the program at how long it was left alone.
const LOOKED_FOR_BY_MS = 6000
const administrator = { number: '010001', password }

let jiyao: Launched

test.beforeAll(async () => {
  jiyao = await launchJiyao()
  expect(
    await call('store.create', {
      unit: '某市公安局',
      level: 'secret',
      administrators: {
        systemAdministrator: { number: '010001', name: '王建国', password },
        securityAdministrator: { number: '010002', name: '李卫东', password },
        auditor: { number: '010003', name: '张敏', password }
      }
    })
  ).toMatchObject({ ok: true })
})

test.afterAll(async () => {
  expect(jiyao.complaints).toEqual([])
  await jiyao.close()
})

test.beforeEach(async () => {
  expect(await call('session.signIn', administrator)).toMatchObject({ ok: true })
})

test('when a person locks, the processes that held keys and page have ended, and the store can be opened again', async () => {
  const before = await held()
  await endsInAFreshPage(() => call('session.lock', {}))
  await expect.poll(() => alive(before)).toEqual([])
  expect(await call('session.state', {})).toMatchObject({ ok: true, value: { stage: 'locked' } })
})

for (const [event, because] of [
  ['lock-screen', 'screenLocked'],
  ['suspend', 'suspended']
] as const)
  test(`the program locks with the machine: ${event}`, async () => {
    const before = await held()
    await endsInAFreshPage(() => jiyao.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event))
    await expect.poll(() => alive(before)).toEqual([])
    expect(await reasonsOfLocking()).toContain(because)
  })

test('ten minutes after the last touch the program locks, and a touch begins them anew', async () => {
  await jiyao.page.mouse.move(200, 200)
  await passes(590)
  await jiyao.page.mouse.move(210, 200)
  await passes(590)
  await jiyao.page.waitForTimeout(LOOKED_FOR_BY_MS)
  expect(await call('session.state', {})).toMatchObject({ value: { stage: 'signedIn' } })
  await endsInAFreshPage(() => passes(600))
  expect(await reasonsOfLocking()).toContain('idle')
})

test('the page after locking speaks the language of the one before', async () => {
  await jiyao.page.evaluate(() => history.replaceState(null, '', '?language=en'))
  await endsInAFreshPage(() => call('session.lock', {}))
  expect(new URL(jiyao.page.url()).searchParams.get('language')).toBe('en')
  expect(await jiyao.page.evaluate(() => (window as unknown as { jiyao: { program: unknown } }).jiyao.program)).toEqual(
    {
      version: expect.any(String) as unknown,
      language: 'en'
    }
  )
})

test('a data process that was killed is replaced; nobody is signed in, and a person can sign in again', async () => {
  const [data] = (await held()).data
  await jiyao.page.evaluate(() => (location.hash = '/carriers?words=A'))
  await endsInAFreshPage(() => Promise.resolve(process.kill(data ?? 0, 'SIGKILL')))
  // Neither the address of whoever was here nor a way back to it is left.
  expect(new URL(jiyao.page.url()).hash).toBe('')
  const last = jiyao.page.url()
  await jiyao.page.evaluate(() => history.back())
  await jiyao.page.waitForTimeout(500)
  expect(new URL(jiyao.page.url()).host).toBe(new URL(last).host)
  await expect.poll(() => call('session.state', {})).toMatchObject({ ok: true, value: { stage: 'locked' } })
  expect((await held()).data).not.toContain(data)
  expect(await call('session.signIn', administrator)).toMatchObject({ ok: true })
})

function call(name: string, input: unknown): Promise<Answer> {
  return jiyao.page.evaluate(
    ([operation, wish]) =>
      (window as unknown as { jiyao: { call: (name: string, input: unknown) => Promise<Answer> } }).jiyao.call(
        operation,
        wish
      ),
    [name, input] as const
  )
}

/** Moves the clock by which the program measures how long it was left alone. */
function passes(seconds: number): Promise<void> {
  return jiyao.app.evaluate((_electron, milliseconds) => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + milliseconds
  }, seconds * 1000)
}

/** Locking puts a new page in the old one's place, which is where it is seen to be done. */
async function endsInAFreshPage(lock: () => Promise<unknown>): Promise<void> {
  const before = jiyao.page.url()
  const fresh = jiyao.page.waitForEvent('framenavigated', (frame) => frame.url() !== before)
  await Promise.all([fresh, lock().catch(() => undefined)])
  await jiyao.page.waitForLoadState('domcontentloaded')
}

/** The processes that know something while a person is signed in. */
function held(): Promise<{ data: number[]; page: number[] }> {
  return jiyao.app.evaluate(({ app, BrowserWindow }) => ({
    data: app
      .getAppMetrics()
      .filter((each) => each.name === 'jiyao-data' || each.serviceName === 'jiyao-data')
      .map((each) => each.pid),
    page: BrowserWindow.getAllWindows().map((each) => each.webContents.getOSProcessId())
  }))
}

function alive({ data, page }: { data: number[]; page: number[] }): number[] {
  expect([data.length, page.length]).toEqual([1, 1])
  return [...data, ...page].filter((pid) => fs.existsSync(`/proc/${pid}`))
}

async function reasonsOfLocking(): Promise<unknown[]> {
  await call('session.signIn', { number: '010003', password })
  const answer = await call('audit.list', {})
  expect(answer).toMatchObject({ ok: true })
  await endsInAFreshPage(() => call('session.lock', {}))
  const { rows } = (answer as { value: { rows: { changed?: { because?: unknown } }[] } }).value
  return rows.map((entry) => entry.changed?.because)
}
