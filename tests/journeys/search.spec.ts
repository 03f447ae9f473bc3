import { expect, test, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Mark } from '#shared/marks.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { lock, rowWith, signIn, wordsOf, goTo } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao, type Launched } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const li: Member = {
  ...{ name: '李敏', number: 'B100', role: 'confidentialityOfficer', clearance: 'secret', password: 'Caochang-Lane-3' }
}
const clerk: Member = {
  ...{ name: '王芳', number: 'B200', role: 'clerk', clearance: 'confidential', password: 'Yuhua-Gate-14' }
}
const secret: Mark = { level: 'secret', end: { form: 'term', months: 120 } }

for (const language of languagesToWalk)
  test(`whoever knows a few letters of it finds it, wherever it is (${language})`, async () => {
    const words = wordsOf[language]
    const { search, carriers: ledger, shell } = words.pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-search-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await makeOffice(storeFile)
    const jiyao: Launched = await launchJiyao({ language, storeFile })
    const { app, page } = jiyao
    const look = looker(app, page, language)
    const box = page.getByRole('combobox', { name: search.label })
    const hit = (name: string | RegExp) => page.getByRole('option', { name })
    try {
      await signIn(page, words, li.number, li.password)
      await expect(page.getByRole('button', { name: search.button })).toBeVisible()

      await test.step('the box opens with its keys on any page, and one letter is never too few to begin', async () => {
        await page.keyboard.press('Control+k')
        await expect(box).toBeFocused()
        await expect(page.getByText(search.begin)).toBeVisible()
        await look('search-begin')
        await page.keyboard.press('Escape')
        await expect(box).toBeHidden()
      })

      await test.step('first letters find a person, what that person keeps, and what is written so, which comes first', async () => {
        await page.keyboard.press('Control+k')
        await expect(box).toBeFocused()
        await page.keyboard.type('wf')
        await expect(hit(/WF-2026号方案/)).toBeVisible()
        await expect(page.getByRole('option').first()).toHaveText(/WF-2026号方案/)
        await expect(hit(/刑侦专案卷宗/)).toBeVisible()
        await expect(page.getByRole('group', { name: search.registers.people }).getByRole('option')).toHaveText(/王芳/)
        await look('search-wf')
      })

      await test.step('a number is found by its middle, and the box says in which column', async () => {
        await box.fill('998')
        await expect(hit(/涉密载体清查/)).toContainText(words.pages.carrierForm.fields.formerNumber)
        await expect(hit(/涉密载体清查/).locator('mark')).toHaveText('998')
        await look('search-number')
      })

      await test.step('arrows and Enter lead to its page', async () => {
        await box.fill('B203')
        await expect(page.getByRole('group', { name: search.registers.places }).getByRole('option')).toHaveCount(2)
        await box.fill('smzt')
        await expect(page.getByRole('option')).toHaveCount(6)
        await expect(hit(search.all(12))).toBeVisible()
        await look('search-many')
        await page.keyboard.press('ArrowUp')
        await expect(hit(search.all(12))).toHaveAttribute('aria-selected', 'true')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { name: '关于涉密载体清查整治的通知' })).toBeVisible()
      })

      await test.step('what a register has more of is seen in its list, which says where it found each', async () => {
        await page.keyboard.press('Control+k')
        await expect(box).toBeFocused()
        await page.keyboard.type('zbcy')
        await expect(hit(/涉密载体清查/)).toContainText(words.pages.carrierForm.fields.scope)
        await box.fill('smzt')
        await hit(search.all(12)).click()
        await expect(page.getByRole('heading', { name: ledger.title })).toBeVisible()
        await expect(page.getByRole('searchbox', { name: ledger.searchLabel })).toHaveValue('smzt')
        await expect(rowWith(page, '关于涉密载体清查整治的通知').first().locator('mark')).toHaveText('涉密载体')
        await look('search-ledger-sound')
        await searchLedger(page, ledger.searchLabel, 'SN7')
        await expect(rowWith(page, '数据光盘')).toContainText(words.pages.carrierForm.fields.serialNumber)
        await expect(rowWith(page, '数据光盘').locator('mark')).toHaveText('SN7')
        await searchLedger(page, ledger.searchLabel, 'wf')
        await expect(rowWith(page, '刑侦专案卷宗').locator('mark')).toHaveText('王芳')
        await searchLedger(page, ledger.searchLabel, '9988 专班')
        await expect(rowWith(page, '涉密载体清查').locator('.found-in')).toHaveCount(2)
        await look('search-ledger')
      })

      await test.step('a person and a place are chosen by first letters too', async () => {
        await page.keyboard.press('Control+n')
        const { fields } = words.pages.carrierForm
        for (const [label, typed, option] of [
          [fields.holderId, 'wf', /王芳/],
          [fields.placeId, 'bmssh', /保密室三号/]
        ] as const) {
          const field = page.getByRole('combobox', { name: label })
          await field.click()
          await field.fill(typed)
          await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).first().click()
        }
        await goTo(page, words, 'home')
      })

      await test.step('nothing is said of what is not there', async () => {
        await page.keyboard.press('Control+k')
        await expect(box).toBeFocused()
        await page.keyboard.type('没有这个')
        await expect(page.getByRole('status').filter({ hasText: search.nothing })).toBeVisible()
        await look('search-nothing')
        await page.keyboard.press('Escape')
      })
      await lock(page, words)

      await test.step('a clerk finds what is theirs and nothing above it; an administrator has no such box', async () => {
        await signIn(page, words, clerk.number, clerk.password)
        await expect(page.getByRole('button', { name: search.button })).toBeVisible()
        await page.keyboard.press('Control+k')
        await expect(box).toBeFocused()
        await page.keyboard.type('smzt')
        await expect(page.getByText(search.nothing, { exact: true })).toBeVisible()
        await box.fill('lm')
        await expect(hit(/李敏/)).toBeVisible()
        await page.keyboard.press('Escape')
        await lock(page, words)
        await signIn(page, words, administrators.auditor.number, administrators.auditor.password)
        await expect(page.getByRole('button', { name: shell.lock })).toBeVisible()
        await expect(page.getByRole('button', { name: search.button })).toBeHidden()
        await page.keyboard.press('Control+k')
        await expect(box).toBeHidden()
      })
      expect(jiyao.complaints).toEqual([])
    } finally {
      await jiyao.close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })

async function searchLedger(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole('searchbox', { name: label }).fill(typed)
}

async function makeOffice(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date('2026-11-20T02:00:00.000Z'))
  await office.found([li, clerk])
  await office.as(li)
  const person = { clearance: 'secret' as const, unit: '刑侦支队' }
  const keeper = await office.ask(people.register, { ...person, number: 'B300', name: '单立新', unit: '办公室' })
  const fang = await office.ask(people.register, { ...person, number: clerk.number, name: clerk.name })
  await office.ask(people.register, { ...person, number: li.number, name: li.name, unit: '办公室' })
  const room = await office.ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
  const place = await office.ask(places.register, {
    ...{ code: 'B203-3', name: '保密室三号', kind: 'cabinet', parentId: room.id }
  })
  const wish = (title: string) => ({
    ...{ title, kind: 'paper' as const, issuer: '江州市公安局', mark: secret, startsOn: '2026-02-28', unit: '办公室' },
    ...{ holderId: keeper.id, placeId: place.id }
  })
  for (let turn = 1; turn < 12; turn += 1) await office.ask(carriers.register, wish(`第${turn}期涉密载体检查记录`))
  await office.ask(carriers.register, { ...wish('刑侦专案卷宗'), holderId: fang.id })
  await office.ask(carriers.register, { ...wish('数据光盘'), kind: 'opticalDisc', serialNumber: 'SN7F42AX' })
  await office.ask(carriers.register, wish('WF-2026号方案'))
  await office.ask(carriers.register, {
    ...{ ...wish('关于涉密载体清查整治的通知'), formerNumber: '旧-0998877', scope: '清查专班成员、支队领导' }
  })
  await office.close()
}
