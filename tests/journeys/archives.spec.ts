import { expect, test, type Locator, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import type { Words } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'
import { Office, type Member } from './support/office.ts'

const member = (number: string, name: string, role: Member['role']): Member => ({
  ...{ name, number, role, clearance: 'secret' },
  password: `Dang-An-${number}`
})
const officer = member('020117', '李娜', 'confidentialityOfficer')
const archivist = member('020119', '陈静', 'archivist')
const leader = member('020100', '郑志强', 'unitLeader')
const lost = '专项行动经费批复'
const titles = ['关于专项行动的通知', '专项行动工作方案', '专项行动总结报告'] as const

// Where pictures of every screen are wanted, the folder for them, in both languages.
const pictures = process.env.JIYAO_PICTURES
const walked = pictures ? (['zh-CN', 'en'] as const) : (['zh-CN'] as const)

for (const language of walked) {
  test(`three documents go into the archives by a signed list, are filed in a volume, printed and corrected (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const { transfers: of, archives: said } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-archives-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await archiveOffice(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = async (name: string) => {
      await expectNoBarriers(page)
      if (!pictures) return
      for (const [width, height] of [
        [1920, 1040],
        [1366, 768]
      ] as const) {
        await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
          width,
          height
        ] as [number, number])
        await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
        await page.screenshot({ path: path.join(pictures, `${language}-${width}-archives-${name}.png`) })
      }
    }
    const sheet = page.getByRole('dialog')
    const button = (name: string, within: Page | Locator = page) => within.getByRole('button', { name, exact: true })
    try {
      await test.step('the archivist registers the fonds and takes the usual categories but one', async () => {
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'archives')
        await page.getByRole('tab', { name: said.tabs.headings }).click()
        await seen('no-headings')
        await button(said.headings.registerFonds).click()
        await sheet.getByLabel(said.headings.code).fill('J001')
        await sheet.getByLabel(said.headings.name).fill('江州市公安局')
        await button(said.headings.registerFonds, sheet).click()
        await expect(sheet).toHaveCount(0)
        await button(said.headings.useUsual).click()
        await sheet.getByRole('checkbox', { name: said.headings.keep('RS') }).uncheck()
        await seen('usual-categories')
        await button(said.headings.registerChosen(7), sheet).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByRole('row').filter({ hasText: 'ZY' })).toBeVisible()
        await seen('headings')
        await lock(page, words)
      })

      await test.step('the officer picks three in the ledger, sees which would be refused, and draws up the list of the others', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'carriers')
        for (const title of [titles[0], titles[1], '刑侦卷宗']) await rowWith(page, title).getByRole('checkbox').check()
        await button(of.handIn).click()
        await sheet.getByLabel(of.unit, { exact: true }).fill('办公室')
        await page.keyboard.press('Tab')
        await choose(sheet, said.fields.category, pages.inBrackets(said.usualCategories.WS, 'WS'))
        await choose(sheet, said.fields.retention, said.retentions.years30)
        await sheet.getByLabel(said.fields.office).fill('BGS')
        await seen('hand-in')
        await button(pages.bulk.preview, sheet).click()
        await expect(sheet.getByText('刑侦支队').first()).toBeVisible()
        await seen('hand-in-preview')
        await button(pages.bulk.confirm(2), sheet).click()
        await expect(page.getByRole('heading', { name: /GD-/ })).toBeVisible()
        await seen('list-open')
      })

      await test.step('two more are added to the list while it is open', async () => {
        await button(of.add).click()
        for (const index of [0, 1])
          await sheet
            .getByRole('checkbox', { name: said.volumes.choose('BM-') })
            .nth(index)
            .check()
        await seen('add-to-list')
        await button(of.confirmAdd(2), sheet).click()
        await expect(sheet).toHaveCount(0)
      })

      await test.step('one of them is nowhere: it is taken off and reported missing', async () => {
        await rowWith(page, lost).getByRole('button', { name: of.takeOff, exact: true }).click()
        await sheet.getByRole('radio', { name: of.takeOffWays.missing }).check()
        await sheet.getByLabel(of.reason, { exact: true }).fill('两个文件柜都找过，9月清点时还在')
        await seen('take-off-missing')
        await button(of.takeOff, sheet).click()
        await expect(page.getByText(/SJ-\d{4}-0001/)).toBeVisible()
        await expect(rowWith(page, lost)).toContainText(of.states.takenOff)
      })

      await test.step('one item is described otherwise before it is handed in', async () => {
        await rowWith(page, titles[2]).getByRole('button', { name: of.describe }).click()
        await sheet.getByLabel(said.fields.remarks).fill('附光盘一张')
        await seen('describe-item')
        await button(of.describe, sheet).click()
        await expect(sheet).toHaveCount(0)
      })

      await test.step('both sides count and sign: the officer by asking, the archivist with their own password', async () => {
        await button(of.sign).click()
        await sheet.getByLabel(of.countedByGiver).fill('3')
        await sheet.getByLabel(of.countedByArchivist).fill('2')
        await find(sheet, of.place, 'D101', /D101/)
        await prove(sheet, words, words.parts.archivist, archivist)
        await button(of.confirmSign, sheet).click()
        await expect(
          sheet.getByText(words.refusals['transfer.countDiffers']({ listed: 3, giver: 3, archivist: 2 }))
        ).toBeVisible()
        await sheet.getByLabel(of.countedByArchivist).fill('3')
        await seen('sign')
        await button(of.confirmSign, sheet).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText('J001-WS·2026-D30-BGS-0003')).toBeVisible()
        await seen('list-received')
        await page.getByRole('link', { name: of.paper }).click()
        await expect(page.getByText(/GD-/).first()).toBeVisible()
        await seen('list-on-paper')
        await page.getByRole('link', { name: of.backToPage }).click()
        await goTo(page, words, 'transfers')
        await page.getByText(of.ranges.all, { exact: true }).click()
        await expect(rowWith(page, 'GD-')).toBeVisible()
        await seen('lists')
        await lock(page, words)
      })

      await test.step('the catalogue finds them, and a volume is made and filled', async () => {
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'archives')
        await expect(rowWith(page, titles[0])).toContainText('J001-WS·2026-D30-BGS-0001')
        await seen('catalogue')
        await page.getByRole('searchbox', { name: said.searchLabel }).fill('结')
        await expect(rowWith(page, titles[2])).toBeVisible()
        await expect(rowWith(page, titles[0])).toHaveCount(0)
        await page.getByRole('searchbox', { name: said.searchLabel }).fill('')
        await page.getByRole('tab', { name: said.tabs.volumes }).click()
        await page.getByRole('button', { name: said.volumes.make }).click()
        await sheet.getByLabel(said.volumes.number, { exact: true }).fill('J001-WS-2026-001')
        await sheet.getByLabel(said.volumes.title, { exact: true }).fill('专项行动文件')
        await choose(sheet, said.fields.category, pages.inBrackets(said.usualCategories.WS, 'WS'))
        await choose(sheet, said.fields.retention, said.retentions.years30)
        await seen('make-volume')
        await button(said.volumes.make, sheet).click()
        await expect(page.getByRole('heading', { name: '专项行动文件' })).toBeVisible()
        await button(said.volumes.putIn).click()
        for (const number of [1, 2])
          await sheet.getByLabel(said.volumes.choose(`J001-WS·2026-D30-BGS-000${number}`)).check()
        await sheet.getByLabel(said.fields.reason).fill('按专题立卷')
        await seen('put-in')
        await button(said.volumes.confirmPut(2), sheet).click()
        await expect(sheet).toHaveCount(0)
        await expect(rowWith(page, titles[1])).toBeVisible()
        await seen('volume')
        await page.getByRole('link', { name: said.volumes.toLabels }).click()
        await expect(page.getByText('J001-WS-2026-001').first()).toBeVisible()
        await seen('volume-label')
      })

      await test.step('the catalogue is printed: registered first, with its number at the foot', async () => {
        await goTo(page, words, 'archives')
        await page.getByRole('link', { name: said.printCatalogue }).click()
        await expect(page.getByRole('cell', { name: 'J001-WS·2026-D30-BGS-0003' })).toBeVisible()
        // The window would be held by the system's own sheet.
        await page.evaluate(() => {
          window.print = () => undefined
        })
        await page.getByRole('button', { name: pages.prints.print }).click()
        await sheet.getByLabel(pages.prints.purpose).fill('上架核对')
        await prove(sheet, words, words.parts.approver, leader)
        await button(pages.prints.confirm, sheet).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(/DY-\d{4}-0001/)).toBeVisible()
        await expect(page.locator('.paper-mark')).toHaveText(/★/)
        await seen('catalogue-on-paper')
      })

      await test.step('a description is corrected with its reason; the number follows, and the old one is still found', async () => {
        await goTo(page, words, 'archives')
        await rowWith(page, titles[2]).getByRole('link').click()
        const panel = page.getByRole('region', { name: said.panel })
        await expect(panel).toContainText('2056-12-31')
        await panel.getByRole('button', { name: said.correct }).click()
        await choose(sheet, said.fields.retention, said.retentions.permanent)
        await sheet.getByLabel(said.fields.reason).fill('鉴定为永久保管')
        await seen('correct')
        await button(said.correct, sheet).click()
        await expect(sheet).toHaveCount(0)
        await expect(panel).toContainText('J001-WS·2026-Y-BGS-0001')
        await expect(panel).toContainText('J001-WS·2026-D30-BGS-0003')
        await expect(page.getByText(words.operations['transfers.handIn']).first()).toBeVisible()
        await seen('carrier')
      })

      await test.step('an old holding is entered by the number it bears', async () => {
        await goTo(page, words, 'archives')
        await page.getByRole('button', { name: said.enter }).click()
        const form = pages.carrierForm.fields
        await page.getByLabel(form.title, { exact: true }).fill('一九九六年户籍底册')
        await page.getByLabel(said.fields.responsible).fill('江州市公安局')
        await page.getByLabel(said.fields.written).fill('Ｊ００１－ＨＪ．１９９６－Ｄ30－')
        await expect(page.getByText(said.readProblems.wrongPart(said.numberParts.piece, ''))).toBeVisible()
        await seen('enter-wrong-number')
        await page.getByLabel(said.fields.written).fill('Ｊ００１－ＨＪ．１９９６－Ｄ30－37')
        await expect(page.getByLabel(said.fields.piece)).toHaveValue('37')
        await choose(page, pages.mark.level, words.levels.unclassified)
        await page.getByLabel(form.unit, { exact: true }).fill('档案室')
        await page.keyboard.press('Tab')
        await find(page, form.holderId, archivist.name, new RegExp(archivist.number))
        await find(page, form.placeId, 'D101', /D101/)
        await seen('enter')
        await button(pages.carrierForm.save).click()
        await expect(rowWith(page, '一九九六年户籍底册')).toContainText('J001-HJ·1996-D30-0037')
        await seen('catalogue-with-old')
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function prove(sheet: Locator, { pages }: Words, who: string, { number, password }: Member): Promise<void> {
  await sheet.getByLabel(pages.proof.number(who), { exact: true }).fill(number)
  await sheet.getByLabel(pages.proof.password(who), { exact: true }).fill(password)
}

async function archiveOffice(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await office.found([officer, archivist, leader])
    await office.as(administrators.securityAdministrator)
    await office.ask(settings.change, {
      settings: { ...usualSettings, printing: true },
      reason: '开放打印',
      version: 0
    })
    await office.as(officer)
    const holder = await office.ask(people.register, {
      ...{ name: officer.name, number: officer.number },
      ...{ clearance: 'secret', unit: '办公室' }
    })
    await office.ask(people.register, {
      ...{ name: archivist.name, number: archivist.number },
      ...{ clearance: 'secret', unit: '档案室' }
    })
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    await office.ask(places.register, { code: 'D101-1', name: '档案室一号架', kind: 'shelf' })
    for (const [index, title] of [...titles, '刑侦卷宗', lost].entries())
      await office.ask(carriers.register, {
        title,
        kind: 'paper',
        issuer: '某市公安局',
        documentNumber: `江公发〔2026〕${index + 1}号`,
        mark: { level: index === 0 ? 'secret' : 'confidential', end: { form: 'term', months: 60 } },
        startsOn: '2026-03-01',
        pages: 8 + index,
        unit: title === '刑侦卷宗' ? '刑侦支队' : '办公室',
        holderId: holder.id,
        placeId: place.id
      })
  } finally {
    await office.close()
  }
}
