import { expect, test } from 'vitest'
import { may, type Role } from '#shared/permissions.ts'
import { permissionOfPage, ViewPage, views, type ViewState } from '#shared/system/views.ts'
import { foundedApp, type TestApp } from '../support/test-app.ts'
import { withKey } from '../store/with-key.ts'

const overdue: ViewState = {
  search: { words: '专案', levels: ['secret', 'confidential'] },
  columns: [
    { key: 'mark', hidden: false },
    { key: 'number', width: 180, hidden: false },
    { key: 'place', hidden: true }
  ],
  sort: { key: 'endsOn', descending: true }
}
const plain: ViewState = { search: {}, columns: [] }

/** Two officers (C100, C101), a clerk (C200), and the security administrator, who reads the checks and no ledger. */
async function readers(): Promise<TestApp> {
  const app = await foundedApp()
  await app.hire('C101', ['confidentialityOfficer'], 'secret', '赵敏')
  await app.hire('C200', ['clerk'], 'confidential')
  await app.hire('C100', ['confidentialityOfficer'], 'secret', '李娜')
  return app
}

const namesOf = async (app: TestApp, putAway = false) =>
  (await app.do(views.list, { page: 'carriers', putAway })).views.map(({ name }) => name)

test('a view that a person saved comes back as it was: filters, columns, widths and order', async () => {
  const app = await readers()
  const saved = await app.do(views.save, { page: 'carriers', name: ' 专案载体 ', state: overdue })
  expect(saved).toEqual({
    id: saved.id,
    page: 'carriers',
    name: '专案载体',
    shared: false,
    sharedWith: [],
    state: overdue,
    savedBy: { number: 'C100', name: '李娜' },
    mine: true,
    changedAt: '2026-11-21T02:00:00.000Z',
    version: 1
  })
  expect(await app.do(views.list, { page: 'carriers' })).toEqual({ views: [saved] })
  // It is a view of one page.
  expect(await app.do(views.list, { page: 'loans' })).toEqual({ views: [] })
})

test('what a person keeps for themselves nobody else sees; what is shared everybody sees who may read the page', async () => {
  const app = await readers()
  const own = await app.do(views.save, { page: 'carriers', name: '我的', state: overdue })
  const shared = await app.do(views.save, { page: 'carriers', name: '大家的', shared: true, state: overdue })
  for (const number of ['C101', 'C200']) {
    await app.as(number)
    expect(await app.do(views.list, { page: 'carriers' })).toEqual({ views: [{ ...shared, mine: false }] })
    // Somebody else's own view is as unknown as one that never was.
    expect(await app.refusal(views.putAway, { viewId: own.id, version: 1 })).toBe('view.notFound')
    expect(await app.refusal(views.replace, { viewId: own.id, name: '别的', version: 1 })).toBe('view.notFound')
  }
})

test('what is shared with a role nobody of another sees, not even by its name', async () => {
  const app = await readers()
  const officers: Role[] = ['confidentialityOfficer']
  const forOfficers = { page: 'carriers' as const, shared: true, sharedWith: officers }
  const { id } = await app.do(views.save, { ...forOfficers, name: '保密员用', state: overdue })
  await app.as('C101')
  expect(await namesOf(app)).toEqual(['保密员用'])
  await app.as('C200')
  expect(await namesOf(app)).toEqual([])
  expect(await app.refusal(views.replace, { viewId: id, name: '别的', version: 1 })).toBe('view.notFound')
  // A name that is not seen is not taken either: nothing tells the clerk that there is one.
  await app.do(views.save, { page: 'carriers', name: '保密员用', shared: true, state: plain })
  await app.as('C100')
  await app.do(views.replace, { viewId: id, name: '保密员用的', shared: true, sharedWith: ['clerk'], version: 1 })
  await app.as('C200')
  expect(await namesOf(app)).toEqual(['保密员用', '保密员用的'])
  await app.as('C101')
  expect(await namesOf(app)).toEqual(['保密员用'])
  // What is for oneself is for no role.
  const own = await app.do(views.save, { ...forOfficers, shared: false, name: '自用', state: plain })
  expect(own.sharedWith).toEqual([])
})

test('each page of a register keeps its views for whoever may read it', async () => {
  const app = await readers()
  for (const page of ViewPage.options) await app.do(views.save, { page, name: `视图 ${page}`, state: plain })
  for (const page of ViewPage.options)
    expect((await app.do(views.list, { page })).views.map(({ name }) => name)).toEqual([`视图 ${page}`])
  await app.as('C200')
  const mayNot = []
  for (const page of ViewPage.options) if ((await app.call(views.list, { page })).ok === false) mayNot.push(page)
  expect(mayNot).toEqual(ViewPage.options.filter((page) => !may(['clerk'], permissionOfPage[page])))
})

test('whoever may not read a page neither sees nor keeps views of it, and the refusal is recorded', async () => {
  const app = await readers()
  await app.do(views.save, { page: 'carriers', name: '大家的', shared: true, state: overdue })
  await app.as('A002')
  expect(await app.do(views.list, { page: 'findings' })).toEqual({ views: [] })
  for (const page of ['carriers', 'holdings', 'loans', 'archives'] as const) {
    expect([page, await app.refusal(views.list, { page })]).toEqual([page, 'view.pageMayNot'])
    expect([page, await app.refusal(views.save, { page, name: '试', state: plain })]).toEqual([page, 'view.pageMayNot'])
  }
  expect(await app.lastEntries(1, 'C200')).toMatchObject([
    { operation: 'views.save', outcome: 'refused', refusal: 'view.pageMayNot' }
  ])
  // A clerk reads the ledger and no checks; a system administrator and an auditor read no register at all.
  expect(await app.refusal(views.list, { page: 'findings' })).toBe('view.pageMayNot')
  for (const number of ['A001', 'A003']) {
    await app.as(number)
    expect(await app.refusal(views.list, { page: 'findings' })).toBe('session.mayNot')
  }
})

test('the record says that a view was saved and shared, and not what it is called or filters by', async () => {
  const app = await readers()
  const { id } = await app.do(views.save, { page: 'carriers', name: '某某专案', state: overdue })
  await app.do(views.replace, { viewId: id, name: '某某案', shared: true, version: 1 })
  await app.do(views.putAway, { viewId: id, version: 2 })
  const entries = await app.lastEntries(3, 'C100')
  expect(entries.map(({ operation, outcome, subject, changed }) => ({ operation, outcome, subject, changed }))).toEqual(
    [
      {
        operation: 'views.save',
        outcome: 'done',
        subject: id,
        changed: { page: 'carriers', shared: false, version: 1 }
      },
      {
        operation: 'views.replace',
        outcome: 'done',
        subject: id,
        changed: { page: 'carriers', shared: true, version: 2 }
      },
      {
        operation: 'views.putAway',
        outcome: 'done',
        subject: id,
        changed: { page: 'carriers', shared: true, version: 3 }
      }
    ]
  )
  expect(JSON.stringify(entries)).not.toMatch(/某某|专案/)
})

test('a view may be renamed as it is, or put in the place of what the page shows now', async () => {
  const app = await readers()
  const saved = await app.do(views.save, { page: 'carriers', name: '专案', state: overdue })
  const renamed = await app.do(views.replace, { viewId: saved.id, name: '专案载体', shared: true, version: 1 })
  expect(renamed).toEqual({ ...saved, name: '专案载体', shared: true, version: 2 })
  const replaced = await app.do(views.replace, {
    viewId: saved.id,
    name: '专案载体',
    shared: true,
    state: plain,
    version: 2
  })
  expect(replaced).toEqual({ ...renamed, state: plain, version: 3 })
  expect(await app.do(views.list, { page: 'carriers' })).toEqual({ views: [replaced] })
})

test('a view that was changed meanwhile is not overwritten', async () => {
  const app = await readers()
  const { id } = await app.do(views.save, { page: 'carriers', name: '专案', state: overdue })
  await app.do(views.replace, { viewId: id, name: '专案一', version: 1 })
  expect(await app.refusal(views.replace, { viewId: id, name: '专案二', version: 1 })).toBe('view.changedMeanwhile')
  expect(await app.refusal(views.putAway, { viewId: id, version: 1 })).toBe('view.changedMeanwhile')
  expect(await namesOf(app)).toEqual(['专案一'])
})

test('a shared view is used by everybody and changed by whoever saved it', async () => {
  const app = await readers()
  const { id } = await app.do(views.save, { page: 'carriers', name: '在外载体', shared: true, state: overdue })
  await app.as('C101')
  expect(await app.call(views.replace, { viewId: id, name: '我的', version: 1 })).toMatchObject({
    refusal: { code: 'view.notYours', data: { name: '李娜' } }
  })
  expect(await app.refusal(views.putAway, { viewId: id, version: 1 })).toBe('view.notYours')
  expect(await namesOf(app)).toEqual(['在外载体'])
})

test('no two views of one person, and no two that are shared, bear the same name', async () => {
  const app = await readers()
  await app.do(views.save, { page: 'carriers', name: 'Out', state: overdue })
  expect(await app.call(views.save, { page: 'carriers', name: 'OUT', state: plain })).toMatchObject({
    refusal: { code: 'view.nameTaken', data: { name: 'OUT' } }
  })
  // Another page, another person: what the officer keeps for herself is in nobody's way.
  await app.do(views.save, { page: 'loans', name: 'Out', state: plain })
  await app.as('C101')
  await app.do(views.save, { page: 'carriers', name: 'out', shared: true, state: plain })
  await app.as('C100')
  expect(await namesOf(app)).toEqual(['Out', 'out'])
  // Her own goes on as it was; only to everybody it cannot be given under that name.
  const [own] = (await app.do(views.list, { page: 'carriers' })).views
  const viewId = own?.id ?? ''
  await app.do(views.replace, { viewId, name: 'Out', state: plain, version: 1 })
  expect(await app.refusal(views.replace, { viewId, name: 'Out', shared: true, version: 2 })).toBe('view.nameTaken')
})

test('a view that was put away is kept and marked as such, is not offered, and leaves its name to another', async () => {
  const app = await readers()
  const { id } = await app.do(views.save, { page: 'carriers', name: '专案', state: overdue })
  app.pass(60)
  const gone = await app.do(views.putAway, { viewId: id, version: 1 })
  expect(gone).toMatchObject({ id, putAwayAt: '2026-11-21T02:01:00.000Z', state: overdue, version: 2 })
  expect([await namesOf(app), await namesOf(app, true)]).toEqual([[], ['专案']])
  expect(await app.refusal(views.replace, { viewId: id, name: '专案', version: 2 })).toBe('view.notFound')
  expect(await app.refusal(views.putAway, { viewId: id, version: 2 })).toBe('view.notFound')
  await app.do(views.save, { page: 'carriers', name: '专案', state: plain })
  expect([await namesOf(app), await namesOf(app, true)]).toEqual([['专案'], ['专案']])
})

test('the store itself neither deletes a view nor changes one that was put away', async () => {
  const app = await readers()
  const { id } = await app.do(views.save, { page: 'carriers', name: '专案', state: overdue })
  await app.do(views.putAway, { viewId: id, version: 1 })
  app.gate.close()
  withKey(app.storeFile, ({ writer }) => {
    expect(() => writer.run('DELETE FROM main.saved_views')).toThrow('never deleted')
    expect(() => writer.run("UPDATE main.saved_views SET name = '别的'")).toThrow('stays as it was')
  })
})

test('a view is filters and columns and nothing else: what would hide in it is refused', async () => {
  const app = await readers()
  const wrong: unknown[] = [
    { ...plain, rows: ['某件绝密载体的题名'] },
    { search: { words: { title: '题名' } }, columns: [] },
    { search: { words: '长'.repeat(301) }, columns: [] },
    { search: { 'a b': '甲' }, columns: [] },
    { search: Object.fromEntries([...'abcdefghijklmnopqrstu'].map((key) => [key, true])), columns: [] },
    { search: {}, columns: [{ key: 'mark', hidden: false, width: -1 }] },
    { search: {}, columns: [{ key: 'mark', hidden: false, title: '题名' }] }
  ]
  for (const state of wrong)
    expect([state, await app.refusal(views.save, { page: 'carriers', name: '试', state: state as ViewState })]).toEqual(
      [state, 'input.invalid']
    )
  for (const name of ['', '   ', '长'.repeat(41), '两\n行'])
    expect(await app.refusal(views.save, { page: 'carriers', name, state: plain })).toBe('input.invalid')
  expect(await namesOf(app)).toEqual([])
})
