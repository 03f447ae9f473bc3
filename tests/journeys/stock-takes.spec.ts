import { expect, test, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { find, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'
import { scan } from './support/scanner.ts'

const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'secret',
  password: 'Baomi-Yuan-2026'
}
const second: Member = {
  name: '陈静',
  number: '020121',
  role: 'archivist',
  clearance: 'secret',
  password: 'Dangan-Yuan-2026'
}
const leader: Member = {
  name: '周国栋',
  number: '020100',
  role: 'unitLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}

// Where pictures of every screen are wanted, the folder for them.
const pictures = process.env.JIYAO_PICTURES

for (const language of languagesToWalk) {
  test(`a room is counted with a scanner: one thing missing, one in the wrong room, signed by two (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.stockTakes
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-counting-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const { whole, marked, missing, strayed } = await strongroom(storeFile)
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
    try {
      await test.step('a scan opens the carrier from any page, even into the search box with an input method on', async () => {
        await signIn(page, words, officer.number, officer.password)
        await expect(page.getByText(pages.scanner.ready)).toBeVisible()
        await scan(page, whole)
        await expect(page.getByRole('heading', { name: '通报' })).toBeVisible()
        await goTo(page, words, 'carriers')
        await page.keyboard.press('F2')
        await expect(page.getByLabel(pages.carriers.searchLabel)).toBeFocused()
        await page.getByLabel(pages.carriers.searchLabel).fill('x')
        await scan(page, missing, { composing: true })
        await expect(page.getByRole('heading', { name: '侦查方案' })).toBeVisible()
      })

      await test.step('the scanner can be tried', async () => {
        await page.getByRole('button', { name: pages.scanner.ready }).click()
        await scan(page, 'WZ-B203')
        await expect(page.getByText(pages.scanner.wasRead('B203'))).toBeVisible()
        await seen('scanner')
        await page.keyboard.press('Escape')
      })

      await test.step('labels bear number and mark, not the title, and more are scanned to them', async () => {
        await page.getByRole('link', { name: pages.labels.act, exact: true }).click()
        const labels = page.getByLabel(pages.prints.paper(pages.prints.forms.carrierLabel))
        await expect(labels).toHaveCount(1)
        await expect(labels).toContainText(missing)
        await expect(labels).not.toContainText('侦查方案')
        const bars = labels.getByRole('img', { name: pages.labels.barcode(missing) })
        await expect.poll(() => bars.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
        await scan(page, whole)
        await expect(labels).toHaveCount(2)
        await seen('labels')
        await page.getByText(pages.labels.firstOnly).click()
        await expect(labels).toHaveCount(1)
        await page.getByText(pages.labels.firstOnly).click()
      })

      await test.step('on a sheet of A4 the labels begin where the first was taken off before', async () => {
        await page.getByText(pages.labels.sizes['a4-3-8']).click()
        const sheets = page.getByLabel(pages.prints.paper(pages.prints.forms.carrierLabel))
        await expect(sheets).toHaveCount(1)
        await page.getByLabel(pages.labels.start).fill('24')
        await page.getByLabel(pages.labels.start).press('Enter')
        await expect(sheets).toHaveCount(2)
        const last = sheets.first().locator('.label-cell').nth(23)
        await expect(last).toContainText(whole)
        await expect(sheets.first().locator('.label-cell').first()).toBeEmpty()
        // Millimetres, not what a page scales them to: 3 × 8 of 70 × 37.
        const box = await last.boundingBox()
        expect([box?.width, box?.height].map((pixels) => Math.round(((pixels ?? 0) * 25.4) / 96))).toEqual([70, 37])
        await seen('labels-a4')
      })

      await test.step('command cards and a ruler are printed for the desk, and the scanner reads the cards', async () => {
        const sheet = page.locator('.paper')
        await page.getByRole('button', { name: pages.scanner.ready }).click()
        await page.getByRole('link', { name: pages.scanner.more }).click()
        await expect(sheet.getByRole('img', { name: 'CZ-UNDO' })).toBeVisible()
        await expect(sheet.getByText(pages.scanner.commands.done, { exact: true })).toBeVisible()
        await seen('command-cards')
        await page.getByText(pages.scanner.parts.ruler, { exact: true }).click()
        const ruler = sheet.getByRole('img', { name: pages.scanner.ruler })
        const from = await ruler.locator('text').first().boundingBox()
        const to = await ruler.locator('text').last().boundingBox()
        const middle = (box: typeof from) => (box?.x ?? 0) + (box?.width ?? 0) / 2
        expect(Math.round(((middle(to) - middle(from)) * 25.4) / 96)).toBe(100)
        await seen('printer-test')
        await page.getByText(pages.scanner.parts.scanner, { exact: true }).click()
        await scan(page, 'CZ-UNDO')
        await expect(page.getByText(pages.scanner.wasRead('CZ-UNDO'))).toBeVisible()
        await seen('scanner-page')
      })

      await test.step('a count of the room begins: what is expected is frozen', async () => {
        await goTo(page, words, 'stockTakes')
        await expect(page.getByText(said.empty)).toBeVisible()
        await seen('counts-empty')
        await page.getByRole('button', { name: said.begin }).click()
        const begin = page.getByRole('dialog')
        await begin.getByRole('radio', { name: said.scopes.place }).click()
        await find(begin, said.place, 'B203', /B203/)
        await seen('counts-begin')
        await begin.getByRole('button', { name: said.confirmBegin }).click()
        await expect(page.getByRole('heading', { name: /QC-\d{4}-0001/ })).toBeVisible()
        await expect(page.getByText(said.list(said.notScannedYet, 3))).toBeVisible()
        await seen('count-begun')
      })

      const answer = page.locator('.scan-answer')
      await test.step('each scan is answered at once, and what was scanned is taken out of the field', async () => {
        await page.getByLabel(said.scanLabel).focus()
        await scan(page, whole)
        await expect(answer).toContainText(said.verdicts.matched)
        await expect(page.getByLabel(said.scanLabel)).toHaveValue('')
        await scan(page, whole)
        await expect(answer).toContainText(said.verdicts.again)
        await scan(page, strayed)
        await expect(answer).toContainText(said.verdicts.wrongPlace)
        await expect(answer).toContainText(said.bookAt('资料室', officer.name))
        await scan(page, 'BM-2019-0000042')
        await expect(answer).toContainText(said.verdicts.unknown)
        await seen('count-scanned')
        await scan(page, 'CZ-UNDO')
        await expect(answer).toContainText(said.undone('BM-2019-0000042'))
        await scan(page, 'BM-2019-0000043')
        await expect(answer).toContainText(said.verdicts.unknown)
        await page.keyboard.press('Control+z')
        await expect(answer).toContainText(said.undone('BM-2019-0000043'))
        // As good by hand.
        await page.getByLabel(said.scanLabel).fill(marked)
        await page.keyboard.press('Enter')
        await expect(answer).toContainText(said.verdicts.matched)
      })

      await test.step('the mark on a thing is not that of the register', async () => {
        await answer.getByRole('button', { name: said.markDiffers }).click()
        await page.getByRole('textbox', { name: said.markSeen }).fill('秘密★5年')
        await seen('count-mark')
        await page.getByRole('dialog').getByRole('button', { name: said.confirmAnswer }).click()
        await expect(answer).toContainText(said.verdicts.wrongMark)
      })

      await test.step('a file of numbers says of each line what became of it', async () => {
        await page.getByRole('button', { name: said.file }).click()
        const sheet = page.getByRole('dialog')
        await sheet.locator('input[type=file]').setInputFiles({
          name: 'scans.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from(`\uFEFFWZ-B203\r\n\r\n${whole}\r\nRY-020117\r\n`)
        })
        await expect(sheet.getByText(said.fileDone(0, 3))).toBeVisible()
        await expect(sheet.getByText(said.fileProblems.notACarrier)).toBeVisible()
        await seen('count-file')
        await page.keyboard.press('Escape')
      })

      await test.step('it cannot be closed before each line has its answer', async () => {
        await expect(page.getByText(said.unanswered(3))).toBeVisible()
        await answerList(page, said.list(said.notScannedYet, 1), said, { note: '最后见于 11 月 3 日，已查遍全室' })
        await answerList(page, said.list(said.results.wrongPlace, 1), said, { choice: said.answers.move })
        await answerList(page, said.list(said.results.wrongMark, 1), said, { choice: said.answers.remark })
        await expect(page.getByText(said.allAnswered)).toBeVisible()
        await seen('count-answered')
      })

      await test.step('two sign, and only then the register changes', async () => {
        await scan(page, 'CZ-DONE')
        const sheet = page.getByRole('dialog')
        await sheet.getByLabel(pages.proof.number(words.parts.secondOfficer)).fill(second.number)
        await sheet.getByLabel(pages.proof.password(words.parts.secondOfficer)).fill(second.password)
        await seen('count-closing')
        await sheet.getByRole('button', { name: said.confirmClose }).click()
        await expect(page.getByText(said.officers(officer.name, second.name))).toBeVisible()
        await seen('count-closed')
        await scan(page, missing)
        await expect(page.getByText(words.carrierStates.missing).first()).toBeVisible()
        await expect(page.getByText('SJ-').first()).toBeVisible()
        await seen('count-missing-carrier')
      })

      await test.step('the report is printed, with its number', async () => {
        await goTo(page, words, 'stockTakes')
        await rowWith(page, said.states.closed).getByRole('link', { name: /^QC-/ }).click()
        await page.getByRole('button', { name: said.report }).click()
        const sheet = page.getByLabel(pages.prints.paper(pages.prints.forms.stockTakeReport))
        await expect(sheet).toContainText('侦查方案')
        await expect(sheet).toContainText(said.results.missing)
        await seen('count-report')
        await page.evaluate(() => (window.print = () => undefined))
        await page.getByRole('button', { name: pages.prints.print }).click()
        const asked = page.getByRole('dialog')
        await asked.getByLabel(pages.prints.purpose).fill('存档')
        await asked.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await asked.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await asked.getByRole('button', { name: pages.prints.confirm }).click()
        await expect(sheet).toContainText(/DY-\d{4}-0001/)
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

async function answerList(
  page: Page,
  list: string,
  said: (typeof wordsOf)['zh-CN']['pages']['stockTakes'],
  { choice, note }: { choice?: string; note?: string }
): Promise<void> {
  await page.getByText(list, { exact: true }).click()
  await page.getByRole('row').getByRole('button', { name: said.answer }).click()
  const sheet = page.getByRole('dialog')
  if (choice !== undefined) await sheet.getByRole('radio', { name: choice }).click()
  if (note !== undefined) await sheet.getByLabel(said.note).fill(note)
  await sheet.getByRole('button', { name: said.confirmAnswer }).click()
  await expect(sheet).toHaveCount(0)
}

/** A room with three things in it, and a fourth that is kept elsewhere and lies there too. */
async function strongroom(storeFile: string) {
  const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await office.found([officer, second, leader])
    await office.as(administrators.securityAdministrator)
    await office.ask(settings.change, { settings: { ...usualSettings, printing: true }, version: 0, reason: '经批准' })
    await office.as(officer)
    const holder = await office.ask(people.register, {
      name: officer.name,
      number: officer.number,
      unit: '保密室',
      clearance: 'secret'
    })
    const room = await office.ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
    const cabinet = await office.ask(places.register, {
      code: 'B203-1',
      name: '一号柜',
      kind: 'cabinet',
      parentId: room.id
    })
    const other = await office.ask(places.register, { code: 'A101', name: '资料室', kind: 'room' })
    const register = async (title: string, placeId: string) => {
      const { number } = await office.ask(carriers.register, {
        title,
        placeId,
        kind: 'paper',
        issuer: '某市公安局',
        startsOn: '2026-03-01',
        unit: '办公室',
        holderId: holder.id,
        mark: { level: 'secret', end: { form: 'term', months: 120 } }
      })
      return number
    }
    return {
      whole: await register('通报', cabinet.id),
      marked: await register('会议纪要', cabinet.id),
      missing: await register('侦查方案', cabinet.id),
      strayed: await register('工作手册', other.id)
    }
  } finally {
    await office.close()
  }
}
