import { expect, test, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { computers } from '#shared/registers/computers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import type { Words } from '#shared/words/words.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'secret',
  password: 'Baomi-Yuan-2026'
}
const clerk: Member = {
  name: '周国栋',
  number: '020100',
  role: 'clerk',
  clearance: 'secret',
  password: 'Neiqin-Ren-2026'
}

for (const language of languagesToWalk) {
  test(`a view of the ledger is kept under a name, comes back as it was, and is shared (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.views
    const { columns } = pages.carriers
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-views-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await furnished(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    const view = page.getByRole('combobox', { name: said.view, exact: true })
    const act = async (name: string) => {
      await page.getByRole('button', { name: said.menu }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    try {
      await test.step('the officer narrows the ledger, hides a column, moves and widens one, and orders the rows', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'carriers')
        await expect(rowWith(page, '情况通报第1期')).toBeVisible()
        await seen('views-none')
        await choose(page, pages.carriers.levels, words.levels.confidential)
        await page.keyboard.press('Escape')
        await act(said.columns)
        await sheet.getByRole('checkbox', { name: columns.copyNumber }).uncheck()
        await seen('views-columns')
        await sheet.getByRole('button', { name: said.close }).last().click()
        await expect(sheet).toHaveCount(0)
        await drag(page, columns.state, columns.number)
        await widen(page, columns.holder, 60)
        await page.getByRole('columnheader', { name: columns.title }).click()
        await expect.poll(() => headings(page)).toEqual(asArranged(columns))
      })
      const widths = await widthOf(page, columns.holder)
      await test.step('it is kept under a name; the count beside it is the list’s own', async () => {
        await act(said.saveAs)
        await sheet.getByLabel(said.name).fill('通报')
        await sheet.getByLabel(said.sharedTick).check()
        await seen('views-save')
        await sheet.getByRole('button', { name: said.save, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.locator('.saved-views-count')).toHaveText(said.count(6))
        await seen('views-chosen')
      })
      await test.step('another page and back, or everything and back: it stands as it was kept', async () => {
        await goTo(page, words, 'loans')
        await goTo(page, words, 'carriers')
        expect((await headings(page))[0]).toBe(columns.number)
        await find(page, said.view, '通', '通报')
        await expect.poll(() => headings(page)).toEqual(asArranged(columns))
        expect(await widthOf(page, columns.holder)).toBe(widths)
        await expect(page.getByRole('columnheader', { name: columns.title })).toHaveAttribute('aria-sort', 'ascending')
        await expect(page.locator('.saved-views-count')).toHaveText(said.count(6))
        // To the page of one carrier and back.
        await page.getByRole('row').nth(1).dblclick()
        await expect(page.getByRole('heading', { name: /情况通报/ }).first()).toBeVisible()
        await page.goBack()
        await expect.poll(() => headings(page)).toEqual(asArranged(columns))
        // A filter says which rows are listed, and nothing of what a column says.
        await expect(rowWith(page, '情况通报第1期')).toContainText(keeper.name)
      })
      await test.step('a name that is taken is refused at the field', async () => {
        await act(said.saveAs)
        await sheet.getByLabel(said.name).fill('通报')
        await sheet.getByRole('button', { name: said.save, exact: true }).click()
        await expect(sheet.getByText(words.refusals['view.nameTaken']({ name: '通报' }))).toBeVisible()
        await seen('views-name-taken')
        await page.keyboard.press('Escape')
        await expect(sheet).toHaveCount(0)
      })
      await test.step('a clerk finds it by its name, uses it, and has nothing to change in it', async () => {
        await lock(page, words)
        await signIn(page, words, clerk.number, clerk.password)
        await goTo(page, words, 'carriers')
        await find(page, said.view, '李', said.option('通报', officer.name))
        await expect.poll(() => headings(page)).toEqual(asArranged(columns))
        // Whose the carriers are is another matter: the clerk has none, and is told of none.
        await expect(page.locator('.saved-views-count')).toHaveText(said.count(0))
        await page.getByRole('button', { name: said.menu }).click()
        await expect(page.getByRole('menuitem', { name: said.saveAs, exact: true })).toBeVisible()
        await expect(page.getByRole('menuitem', { name: said.putAway, exact: true })).toHaveCount(0)
        await seen('views-of-another')
        await page.keyboard.press('Escape')
      })
      await test.step('the officer puts it away: it is kept, marked as such, and no longer offered', async () => {
        await lock(page, words)
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'carriers')
        await find(page, said.view, '通', '通报')
        await act(said.putAway)
        await sheet.getByRole('button', { name: said.putAwayDo, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await act(said.showPutAway)
        await expect(sheet.getByRole('listitem').filter({ hasText: '通报' })).toContainText(officer.name)
        await seen('views-put-away')
        await sheet.getByRole('button', { name: said.close }).last().click()
        await view.click()
        await expect(page.locator('.ant-select-dropdown:visible').getByText(said.nothing)).toBeVisible()
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

for (const language of languagesToWalk) {
  test(`the other lists keep views as the ledger does, each with its count (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.views
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-views-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await furnished(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    const act = async (name: string) => {
      await page.getByRole('button', { name: said.menu }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    const part = (name: string) => page.locator('.ant-segmented-item', { hasText: new RegExp(`^${name}$`) }).click()
    const level = async (label: string) => {
      await choose(page, label, words.levels.confidential)
      await page.keyboard.press('Escape')
    }
    // What narrows each list, and how many rows it then has.
    const lists: { at: keyof Words['pages']['menu']; name: string; narrow: () => Promise<void>; finds: number }[] = [
      { at: 'loans', name: '全部借阅', narrow: () => part(pages.loans.ranges.all), finds: 0 },
      { at: 'holdings', name: '秘密级', narrow: () => level(pages.holdings.levels), finds: 6 },
      { at: 'archives', name: '秘密档案', narrow: () => level(pages.archives.filters.levels), finds: 0 },
      { at: 'findings', name: '全部发现', narrow: () => part(pages.findings.ranges.all), finds: 0 },
      { at: 'people', name: '全体人员', narrow: () => part(pages.onePerson.ranges.all), finds: 1 },
      { at: 'due', name: '本周', narrow: () => part(pages.tasks.ranges.week), finds: 0 },
      { at: 'devices', name: '秘密机', narrow: () => level(pages.devices.levels), finds: 1 }
    ]
    try {
      await signIn(page, words, officer.number, officer.password)
      for (const { at, name, narrow, finds } of lists)
        await test.step(name, async () => {
          await goTo(page, words, at)
          await narrow()
          const narrowed = await page.evaluate(() => location.hash)
          await act(said.saveAs)
          await sheet.getByLabel(said.name).fill(name)
          await sheet.getByRole('button', { name: said.save, exact: true }).click()
          await expect(sheet).toHaveCount(0)
          await expect(page.locator('.saved-views-count')).toHaveText(said.count(finds))
          await seen(`views-of-${at}`)
          // Away and back: the page begins as usual, and stands as it was kept once the view is chosen.
          await goTo(page, words, 'home')
          await goTo(page, words, at)
          await expect(page.locator('.saved-views-count')).toHaveCount(0)
          await page.getByRole('combobox', { name: said.view, exact: true }).click()
          const option = page.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true })
          await expect(option).toContainText(said.count(finds))
          await option.click()
          await expect(page.locator('.saved-views-count')).toHaveText(said.count(finds))
          await expect.poll(() => page.evaluate(() => location.hash)).toContain(narrowed)
          await expect(page.getByRole('status').filter({ hasText: pages.rowCount(finds) })).toBeVisible()
        })
      await test.step('the other registers of devices have views of their own', async () => {
        await part(pages.devices.tabs.media)
        await page.getByRole('combobox', { name: said.view, exact: true }).click()
        await expect(page.locator('.ant-select-dropdown:visible').getByText(said.nothing)).toBeVisible()
        await page.keyboard.press('Escape')
      })
      await test.step('a holder that a view filters by is named, and is no part of the printed list’s address', async () => {
        await goTo(page, words, 'holdings')
        await find(page, pages.holdings.person, keeper.number, new RegExp(keeper.number))
        await act(said.saveAs)
        await sheet.getByLabel(said.name).fill('王芳手里的')
        await sheet.getByRole('button', { name: said.save, exact: true }).click()
        await expect(page.locator('.saved-views-count')).toHaveText(said.count(7))
        await goTo(page, words, 'home')
        await goTo(page, words, 'holdings')
        await choose(page, said.view, '王芳手里的')
        await expect(page.locator('.holdings-filters')).toContainText(keeper.name)
        await page.getByRole('link', { name: pages.holdings.printed }).click()
        await expect(page.getByRole('heading', { name: pages.holdings.printed })).toBeVisible()
        expect(await page.evaluate(() => location.hash)).not.toContain('view=')
      })
      await test.step('the help of a page speaks of views', async () => {
        await page.keyboard.press('F1')
        await expect(page.getByText(pages.help.views)).toBeVisible()
        await seen('views-help')
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

const keeper = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const

type Headings = Words['pages']['carriers']['columns']

/** The state moved to the front, the number of the copy hidden. */
const asArranged = (columns: Headings) => [
  ...[columns.state, columns.number, columns.mark, columns.title, columns.kind],
  ...[columns.holder, columns.place, columns.endsOn, columns.registeredOn]
]

/** The headings as they stand from left to right, without the tick. */
async function headings(page: Page): Promise<string[]> {
  const heads = page.getByRole('columnheader').locator('.ag-header-cell-text')
  const places = await heads.evaluateAll((all) =>
    all
      .map((each) => ({ text: each.textContent, left: each.getBoundingClientRect().left }))
      .sort((one, other) => one.left - other.left)
  )
  const ticks = Object.values(wordsOf).map(({ pages }) => pages.bulk.pick)
  return places.map(({ text }) => text).filter((text) => !ticks.includes(text))
}

async function widthOf(page: Page, heading: string): Promise<number> {
  return Math.round((await page.getByRole('columnheader', { name: heading, exact: true }).boundingBox())?.width ?? 0)
}

/** Drags a heading to where another stands. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const [one, other] = await Promise.all(
    [from, to].map((name) => page.getByRole('columnheader', { name, exact: true }).boundingBox())
  )
  if (!one || !other) throw new Error('no such heading')
  await page.mouse.move(one.x + 20, one.y + one.height / 2)
  await page.mouse.down()
  await page.mouse.move(other.x + 30, other.y + other.height / 2, { steps: 12 })
  await page.mouse.move(other.x + 10, other.y + other.height / 2, { steps: 4 })
  await page.mouse.up()
}

/** Pulls the right edge of a heading. */
async function widen(page: Page, heading: string, by: number): Promise<void> {
  const box = await page.getByRole('columnheader', { name: heading, exact: true }).boundingBox()
  if (!box) throw new Error('no such heading')
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1 + by, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
}

/** An officer, a clerk, and a few carriers of two levels. */
async function furnished(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 60 * 60 * 1000))
  await office.found([officer, clerk])
  await office.as(officer)
  const holder = await office.ask(people.register, keeper)
  const place = await office.ask(places.register, { code: 'B203-3', name: '机要室三号柜', kind: 'cabinet' })
  const carrier = (title: string, level: 'secret' | 'confidential') => ({
    title,
    kind: 'paper' as const,
    issuer: '省公安厅',
    mark: { level, end: { form: 'term' as const, months: 120 } },
    startsOn: '2026-02-28',
    unit: keeper.unit,
    holderId: holder.id,
    placeId: place.id
  })
  await office.ask(carriers.registerMany, {
    carriers: [1, 2, 3, 4, 5, 6].map((each) => carrier(`情况通报第${each}期`, 'confidential'))
  })
  await office.ask(carriers.register, carrier('专案卷宗', 'secret'))
  await office.ask(computers.register, {
    kind: 'confidential',
    level: 'confidential',
    name: '研判主机',
    unit: keeper.unit,
    responsibleId: holder.id,
    placeId: place.id,
    zone: 'confidential',
    disks: [],
    macs: [],
    programs: []
  })
  await office.close()
}
