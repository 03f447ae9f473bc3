import { expect, test, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { borrowings } from '#shared/registers/borrowings.ts'
import { people } from '#shared/registers/people.ts'
import { archivist, clerk, leader, officeWithArchives } from './support/archives.ts'
import { goTo, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { scan } from './support/scanner.ts'

const titles = Array.from({ length: 12 }, (_, n) => `卷宗 3-${n + 1}`)

for (const language of languagesToWalk) {
  test(`ten files are issued and taken back at the counter with the keyboard alone (${language})`, async () => {
    test.setTimeout(240_000)
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.borrowings.counter
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-counter-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const files = await officeWithArchives(storeFile, titles, {
      // Eleven were asked for, approved and pulled before the borrower came.
      before: async (office, ids) => {
        await office.as(archivist)
        const { rows } = await office.ask(people.list, { words: clerk.number })
        const request = await office.ask(borrowings.submit, {
          ...{ borrowerId: rows[0]?.id ?? '', kind: 'casework', purpose: '专案 2026-03', way: 'out', days: 5 },
          carrierIds: ids.slice(0, 11),
          together: { approver: [{ number: leader.number, password: leader.password }] }
        })
        for (const { id: itemId } of request.items)
          await office.ask(borrowings.pull, { itemId, pages: 12, condition: '完好' })
      }
    })
    const numbers = files.map(({ number }) => number)
    const undone = files[10]?.fileNumber ?? ''
    const ten = numbers.slice(0, 10)
    const [, eleventh = '', twelfth = ''] = numbers.slice(9)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const answer = page.locator('.scan-answer')
    try {
      await signIn(page, words, archivist.number, archivist.password)
      await goTo(page, words, 'archiveCounter')

      await test.step('the card is typed, then ten numbers, each with Enter: ten lines and a sheet', async () => {
        const began = Date.now()
        await expect(page.getByLabel(said.card).last()).toBeFocused()
        await typeLine(page, clerk.number)
        await expect(page.getByRole('heading', { name: clerk.name })).toBeVisible()
        await expect(page.getByLabel(said.scanLabel)).toBeFocused()
        for (const number of ten) await typeLine(page, number)
        await expect(page.getByText(said.tally.issue(10, 0))).toBeVisible()
        console.log(`ten issued by keyboard: ${((Date.now() - began) / 1000).toFixed(1)} s`)
        await seen('counter-ten-issued')
      })

      await test.step('a slip is undone by its reason with Ctrl+Z and Enter; what is refused stays listed', async () => {
        await scan(page, eleventh)
        await expect(page.getByText(said.tally.issue(11, 0))).toBeVisible()
        await page.keyboard.press('Control+z')
        const sheet = page.getByRole('dialog')
        await expect(sheet.getByLabel(said.because)).toBeVisible()
        await seen('counter-undo')
        await sheet.getByRole('button', { name: said.confirmUndo }).press('Enter')
        await expect(sheet).toHaveCount(0)
        await expect(answer).toContainText(said.undone(undone))
        await expect(page.getByText(said.tally.issue(10, 0))).toBeVisible()
        await scan(page, twelfth)
        await expect(answer).toContainText(words.refusals['borrowing.notAsked']({ number: twelfth }))
        await scan(page, ten[0] ?? '')
        await expect(answer).toContainText(words.refusals['borrowing.itemOut']({ number: ten[0] ?? '' }))
        await scan(page, 'BM-1999-0000001')
        await expect(page.getByText(said.tally.issue(10, 3))).toBeVisible()
        await seen('counter-rejected')
      })

      await test.step('Ctrl+Enter ends it, and the sheet has ten lines to sign', async () => {
        await page.keyboard.press('Control+Enter')
        const sheet = page.getByRole('dialog')
        await sheet.getByRole('button', { name: said.confirmFinish }).press('Enter')
        const paper = page.getByLabel(pages.prints.paper(pages.prints.forms.loanSlip))
        await expect(paper.getByRole('row')).toHaveCount(11)
        await expect(paper).not.toContainText(undone)
      })

      await test.step('they come back: a number, the pages counted, Enter, ten times', async () => {
        await goTo(page, words, 'archiveCounter')
        await page.getByTitle(said.modes.return, { exact: true }).click()
        await page.getByLabel(said.scanLabel).focus()
        const began = Date.now()
        for (const number of ten) {
          await typeLine(page, number)
          await expect(page.getByLabel(said.pages, { exact: true })).toBeFocused()
          if (number === ten[1]) await seen('counter-counting')
          await typeLine(page, '12')
          await expect(page.getByLabel(said.scanLabel)).toBeFocused()
        }
        await expect(page.getByText(said.tally.return(10, 0))).toBeVisible()
        console.log(`ten taken back by keyboard: ${((Date.now() - began) / 1000).toFixed(1)} s`)
        await seen('counter-ten-back')
        await scan(page, ten[0] ?? '')
        await expect(answer).toContainText(said.notOut(ten[0] ?? ''))
      })

      await test.step('a return that was entered by mistake is undone by the command card', async () => {
        await scan(page, 'CZ-UNDO')
        const sheet = page.getByRole('dialog')
        await sheet.getByRole('button', { name: said.confirmUndo }).press('Enter')
        await expect(page.getByText(said.tally.return(9, 1))).toBeVisible()
        await scan(page, 'CZ-DONE')
        await sheet.getByRole('button', { name: said.confirmFinish }).press('Enter')
        const paper = page.getByLabel(pages.prints.paper(pages.prints.forms.loanSlip))
        await expect(paper.getByRole('row')).toHaveCount(10)
        await seen('counter-return-sheet')
      })

      await test.step('with a leader there, what nobody asked for is issued, its pages counted first', async () => {
        await goTo(page, words, 'archiveCounter')
        await scan(page, `RY-${clerk.number}`)
        await expect(page.getByText(said.out(1))).toBeVisible()
        await page.getByRole('button', { name: said.walkIn }).click()
        const sheet = page.getByRole('dialog')
        await sheet.getByLabel(pages.borrowings.ask.purpose).fill('核对旧案')
        await sheet.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await sheet.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await seen('counter-walk-in')
        await sheet.getByRole('button', { name: said.begin }).click()
        await expect(sheet).toHaveCount(0)
        await scan(page, twelfth)
        await expect(page.getByLabel(said.pages, { exact: true })).toBeFocused()
        await typeLine(page, '12')
        await expect(answer).toContainText(said.done.issue)
        await seen('counter-walk-in-issued')
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

// As a quick typist does: any faster, and the program takes it for a scanner.
async function typeLine(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 60 })
  await page.keyboard.press('Enter')
}
