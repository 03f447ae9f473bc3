import { expect, test, type Locator, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import type { Words } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { Office, type Member } from './support/office.ts'

const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'secret',
  password: 'Baomi-Yuan-2026'
}
const leader: Member = {
  name: '郑志强',
  number: '020100',
  role: 'unitLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}
const reader = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const
const title = '刑侦支队专案卷宗移交清单'

// Where pictures of every screen are wanted, the folder for them, in both languages.
const pictures = process.env.JIYAO_PICTURES
const walked = pictures ? (['zh-CN', 'en'] as const) : (['zh-CN'] as const)

for (const language of walked) {
  test(`a carrier is received, copied, circulated, carried out, and comes back damaged (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const { acts, fields } = pages.movements
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-moving-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const number = await movingOffice(storeFile)
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
        await page.screenshot({ path: path.join(pictures, `${language}-${width}-${name}.png`) })
      }
    }
    const sheet = page.getByRole('dialog')
    const leaderApproves = () => prove(sheet, words, words.parts.approver, leader)
    try {
      await test.step('what came in is entered in the receive book, with its copies', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'movements')
        await page.getByRole('button', { name: pages.receipts.register }).click()
        const of = pages.receipts.fields
        await sheet.getByLabel(of.sender, { exact: true }).fill('省公安厅')
        await sheet.getByLabel(of.documentNumber, { exact: true }).fill('公〔2026〕8号')
        await sheet.getByLabel(of.title, { exact: true }).fill('关于专项行动的通知')
        await day(sheet, of.startsOn, '2026-03-01')
        await choose(sheet, pages.mark.level, words.levels.confidential)
        await sheet.getByLabel(pages.mark.termLabel, { exact: true }).fill('5')
        await sheet.getByLabel(of.copies, { exact: true }).fill('2')
        await sheet.getByLabel(of.firstCopyNumber, { exact: true }).fill('000012')
        await sheet.getByLabel(of.unit, { exact: true }).fill('办公室')
        await find(sheet, of.placeId, 'B203', /B203/)
        await find(sheet, of.handlerId, officer.name, new RegExp(officer.number))
        await sheet.getByText(pages.receipts.signed.kept).click()
        await seen('moving-receipt')
        await sheet.getByRole('button', { name: pages.receipts.confirm, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await expect(rowWith(page, '关于专项行动的通知', 'SW-')).toBeVisible()
        await seen('moving-receipts')
      })

      await test.step('a mistaken entry is corrected with its reason', async () => {
        await rowWith(page, '关于专项行动的通知').getByRole('button', { name: pages.receipts.correct }).click()
        await sheet.getByLabel(pages.receipts.fields.sender, { exact: true }).fill('省公安厅办公室')
        await sheet.getByLabel(pages.receipts.fields.reason, { exact: true }).fill('来文机关有误')
        await sheet.getByRole('button', { name: pages.receipts.confirmCorrect, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await expect(rowWith(page, '省公安厅办公室')).toContainText(pages.receipts.correctedTimes(1))
      })

      await test.step('two copies are made on the leader’s approval; the page shows the family', async () => {
        await goTo(page, words, 'carriers')
        await rowWith(page, number).getByRole('link', { name: number }).click()
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
        await page.getByRole('button', { name: pages.copies.make }).click()
        const of = pages.copies.fields
        await sheet.getByLabel(of.count, { exact: true }).fill('2')
        await sheet.getByLabel(of.purpose, { exact: true }).fill('专案会议使用')
        await sheet.getByLabel(of.madeWhere, { exact: true }).fill('本局涉密复印室')
        await leaderApproves()
        await sheet.getByRole('button', { name: pages.copies.confirm }).click()
        await expect(sheet.getByText(words.refusals['copy.stampMissing']).first()).toBeVisible()
        await sheet.getByLabel(of.stamp).fill('复制专用章，份号1至2')
        await seen('moving-copy')
        await sheet.getByRole('button', { name: pages.copies.confirm }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(pages.copies.copy('2'))).toBeVisible()
        await seen('moving-family')
      })

      await test.step('it circulates: to the reader and back, signed for on paper', async () => {
        const texts = pages.circulations
        await page.getByRole('button', { name: texts.begin, exact: true }).click()
        await find(sheet, texts.fields.readerIds, reader.name, new RegExp(reader.number))
        await page.keyboard.press('Escape')
        await sheet.getByRole('button', { name: texts.confirmBegin, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await page.getByRole('button', { name: texts.handTo, exact: true }).click()
        await sheet.getByText(texts.signed.onPaper).click()
        await seen('moving-hand-to')
        await sheet.getByRole('button', { name: texts.confirmHandTo }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(texts.withReader(reader.name)).first()).toBeVisible()
        await seen('moving-circulating')
        await page.getByRole('button', { name: texts.takeFrom, exact: true }).click()
        await sheet.getByText(pages.loans.conditions.whole).click()
        await sheet.getByRole('button', { name: texts.confirmTakeFrom }).click()
        await expect(sheet).toHaveCount(0)
        await page.getByRole('button', { name: texts.end, exact: true }).click()
        await sheet.getByRole('button', { name: texts.confirmEnd, exact: true }).click()
        await expect(sheet).toHaveCount(0)
      })

      await test.step('it is carried out on the approval of the leader in charge', async () => {
        await begin(page, words, acts.carryOut)
        await sheet.getByLabel(fields.destination, { exact: true }).fill('省公安厅')
        await sheet.getByLabel(fields.purpose, { exact: true }).fill('案件会商')
        await find(sheet, fields.travellerIds, reader.name, new RegExp(reader.number))
        await page.keyboard.press('Escape')
        await leaderApproves()
        await seen('moving-carry-out')
        await sheet.getByRole('button', { name: acts.carryOut, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText('WC-').first()).toBeVisible()
        await seen('moving-carried-out')
        await goTo(page, words, 'movements')
        await page.getByRole('tab', { name: pages.movements.tabs.carryOut, exact: true }).click()
        await expect(rowWith(page, title)).toContainText('省公安厅')
        await seen('moving-book')
      })

      await test.step('it comes back damaged: the check is asked for, and an incident is open', async () => {
        await rowWith(page, title).getByRole('button', { name: acts.bringBack }).click()
        await sheet.getByText(pages.loans.conditions.damaged).click()
        await sheet.getByRole('button', { name: acts.bringBack, exact: true }).click()
        await expect(sheet.getByText(words.inputProblems.required).first()).toBeVisible()
        await sheet.getByLabel(fields.check, { exact: true }).fill('缺一页')
        await sheet.getByLabel(fields.damage, { exact: true }).fill('第7页撕去一角')
        await seen('moving-bring-back')
        await sheet.getByRole('button', { name: acts.bringBack, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await page.getByTitle(pages.movements.ranges.all, { exact: true }).click()
        await rowWith(page, title).getByRole('link', { name: number }).click()
        const line = page.getByRole('listitem').filter({ hasText: words.operations['movements.bringBack'] })
        await expect(line).toContainText(pages.changed.field(pages.movements.changed.damage, '第7页撕去一角'))
        await expect(page.getByText(/SJ-/).first()).toBeVisible()
        await expect(page.getByText(pages.movements.knowers.acts.carryOut).first()).toBeVisible()
        await seen('moving-history')
      })

      await test.step('the menu of a carrier in stock begins whatever else may be done with it', async () => {
        await begin(page, words, acts.send)
        await seen('moving-send')
        await page.keyboard.press('Escape')
        await begin(page, words, acts.askBack)
        await seen('moving-ask-back')
        await page.keyboard.press('Escape')
      })

      await test.step('each entry has its paper, and the receive book is printed for a time', async () => {
        const { forms, paper } = pages.prints
        for (const [book, entry, form] of [
          ['carryOut', /^WC-/, 'carryOutForm'],
          ['circulations', /^CY-/, 'circulationCard'],
          ['copies', /^FZ-/, 'copyApproval']
        ] as const) {
          await goTo(page, words, 'movements')
          await page.getByRole('tab', { name: pages.movements.tabs[book], exact: true }).click()
          if (book !== 'copies') await page.getByTitle(pages.movements.ranges.all, { exact: true }).click()
          await page.getByRole('gridcell').getByRole('link', { name: entry }).first().click()
          const sheetOfPaper = page.getByRole('region', { name: paper(forms[form]) })
          await expect(sheetOfPaper).toContainText(title)
          await seen(`paper-${form}`)
        }
        await goTo(page, words, 'movements')
        await page.getByRole('tab', { name: pages.movements.tabs.receipts, exact: true }).click()
        await page.getByRole('link', { name: pages.papers.printBook }).click()
        await expect(page.getByRole('region', { name: paper(forms.receiveBook) })).toContainText('SW-')
        await seen('paper-receive-book')
      })

      await test.step('the form of each book is there blank, to be filled in by hand', async () => {
        const { forms } = pages.prints
        const blanks = [
          ['circulations', 'circulationCard'],
          ['carryOut', 'carryOutForm'],
          ['dispatch', 'transmittalSlip'],
          ['returnToIssuer', 'returnList'],
          ['copies', 'copyApproval']
        ] as const
        for (const [book, form] of blanks) {
          await goTo(page, words, 'movements')
          await page.getByRole('tab', { name: pages.movements.tabs[book], exact: true }).click()
          await page.getByRole('link', { name: pages.papers.printBlank }).click()
          await expect(page.getByRole('heading', { name: pages.papers.blankOf(forms[form]) })).toBeVisible()
          const blank = page.getByRole('region', { name: pages.prints.paper(forms[form]) })
          await expect(blank.getByRole('row').last()).toBeVisible()
          await seen(`paper-blank-${form}`)
        }
      })

      await test.step('so are the forms of the lists and of the count', async () => {
        const { forms } = pages.prints
        const lists = [
          ['destruction', 'destructionList'],
          ['handovers', 'handoverBook'],
          ['transfers', 'transferList'],
          ['stockTakes', 'stockTakeReport']
        ] as const
        const sheetOf = (form: keyof typeof forms) =>
          page.getByRole('region', { name: pages.prints.paper(forms[form]) })
        for (const [list, form] of lists) {
          await goTo(page, words, list)
          await page.getByRole('link', { name: pages.papers.printBlank }).click()
          await expect(page.getByRole('heading', { name: pages.papers.blankOf(forms[form]) })).toBeVisible()
          await expect(sheetOf(form).getByRole('row')).not.toHaveCount(0)
          await seen(`paper-blank-${form}`)
        }
        await goTo(page, words, 'destruction')
        await page.getByRole('link', { name: pages.papers.printBlank }).click()
        for (const form of ['destructionApproval', 'appraisedDestructionList', 'destructionCertificate'] as const) {
          await page.getByTitle(forms[form], { exact: true }).click()
          await expect(sheetOf(form).getByRole('row').last()).toBeVisible()
          await seen(`paper-blank-${form}`)
        }
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function prove(sheet: Locator, { pages }: Words, who: string, { number, password }: Member): Promise<void> {
  await sheet.getByLabel(pages.proof.number(who)).fill(number)
  await sheet.getByLabel(pages.proof.password(who)).fill(password)
}

async function begin(page: Page, { pages }: Words, act: string): Promise<void> {
  await page.getByRole('button', { name: pages.movements.acts.more }).click()
  await page.getByRole('menuitem', { name: act, exact: true }).click()
}

async function day(sheet: Locator, label: string, typed: string): Promise<void> {
  const field = sheet.getByLabel(label, { exact: true })
  await field.fill(typed)
  await field.press('Enter')
}

/** An office with one carrier in stock; gives its number. */
async function movingOffice(storeFile: string): Promise<string> {
  const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await office.found([officer, leader])
    await office.as(officer)
    const { name, number, clearance } = officer
    const holder = await office.ask(people.register, { name, number, clearance, unit: '办公室' })
    await office.ask(people.register, reader)
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    const carrier = await office.ask(carriers.register, {
      title,
      kind: 'paper',
      issuer: '某市公安局',
      mark: { level: 'secret', end: { form: 'term', months: 120 } },
      startsOn: '2026-03-01',
      pages: 36,
      unit: '办公室',
      holderId: holder.id,
      placeId: place.id
    })
    return carrier.number
  } finally {
    await office.close()
  }
}
