import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { archivist, clerk, leader, officeWithArchives } from './support/archives.ts'
import { goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { scan } from './support/scanner.ts'

for (const language of languagesToWalk) {
  test(`a file is asked for, approved, pulled, issued by scanning, renewed, called back, and comes back torn (${language})`, async () => {
    test.setTimeout(240_000)
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.borrowings
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-borrowing-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const files = await officeWithArchives(storeFile, ['专案卷宗', '笔录汇编'])
    const [dossier = '', other = ''] = files.map(({ number }) => number)
    const filed = files[0]?.fileNumber ?? ''
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    try {
      await test.step('the clerk sees what may be borrowed, and asks for one of it', async () => {
        await signIn(page, words, clerk.number, clerk.password)
        await goTo(page, words, 'archiveRequests')
        await expect(rowWith(page, dossier, said.requests.standings.available)).toBeVisible()
        await seen('borrowing-catalogue')
        await page.getByLabel(said.requests.searchLabel).fill('专案')
        await expect(rowWith(page, other)).toHaveCount(0)
        await rowWith(page, dossier).getByRole('gridcell').nth(1).click()
        await page.keyboard.press('Enter')
        await sheet.getByLabel(said.ask.purpose).fill('专案 2026-03 查证')
        await sheet.getByLabel(said.ask.days).fill('3')
        await seen('borrowing-ask')
        await sheet.getByRole('button', { name: said.ask.submit }).click()
        await expect(sheet).toHaveCount(0)
        await page.getByTitle(said.requests.tabs.mine, { exact: true }).click()
        await expect(rowWith(page, '专案卷宗', said.states.submitted)).toBeVisible()
        await seen('borrowing-mine')
      })

      await test.step('the leader approves it from the own queue', async () => {
        await lock(page, words)
        await signIn(page, words, leader.number, leader.password)
        await page.getByRole('link').filter({ hasText: '专案 2026-03 查证' }).click()
        await expect(sheet).toContainText(dossier)
        await sheet.getByRole('button', { name: pages.approvals.decide }).click()
        await sheet.getByRole('radio', { name: pages.approvals.decisions.approved, exact: true }).click()
        await seen('borrowing-approve')
        await sheet.getByRole('button', { name: pages.approvals.confirm }).click()
        await expect(sheet.getByRole('button', { name: pages.approvals.confirm })).toHaveCount(0)
        await page.keyboard.press('Escape')
      })

      await test.step('the archivist pulls it from the queue, its pages counted', async () => {
        await lock(page, words)
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'archiveQueue')
        await page.getByTitle(said.queue.counted(said.queue.tabs.toPull, 1), { exact: true }).click()
        await expect(rowWith(page, filed)).toBeVisible()
        await seen('borrowing-queue-to-pull')
        await rowWith(page, filed).getByRole('button', { name: said.acts.pull }).click()
        await sheet.getByRole('button', { name: said.acts.pull }).click()
        await expect(sheet.getByText(words.refusals['borrowing.pagesUncounted']({ number: dossier }))).toBeVisible()
        await sheet.getByLabel(said.acts.pagesCounted).fill('12')
        await seen('borrowing-pull')
        await sheet.getByRole('button', { name: said.acts.pull }).click()
        await expect(page.getByTitle(said.queue.counted(said.queue.tabs.toIssue, 1), { exact: true })).toBeVisible()
      })

      await test.step('it is issued at the counter by two scans, and signed for by the borrower', async () => {
        await page.getByRole('button', { name: said.queue.counter }).click()
        await expect(page.getByText(said.counter.nobody)).toBeVisible()
        await seen('counter-empty')
        await scan(page, `RY-${clerk.number}`)
        await expect(page.getByRole('heading', { name: clerk.name })).toBeVisible()
        await expect(page.getByText(said.counter.waiting(1))).toBeVisible()
        await seen('counter-person')
        await scan(page, dossier)
        const answer = page.locator('.scan-answer')
        await expect(answer).toContainText(said.counter.done.issue)
        await scan(page, other)
        await expect(answer).toContainText(words.refusals['borrowing.notAsked']({ number: other }))
        await seen('counter-issued')
        await scan(page, 'CZ-DONE')
        await sheet.getByRole('radio', { name: said.counter.signatures.here }).click()
        await sheet.getByLabel(pages.proof.number(words.parts.borrower)).fill(clerk.number)
        await sheet.getByLabel(pages.proof.password(words.parts.borrower)).fill(clerk.password)
        await seen('counter-finish')
        await sheet.getByRole('button', { name: said.counter.confirmFinish }).click()
        const paper = page.getByLabel(pages.prints.paper(pages.prints.forms.loanSlip))
        await expect(paper).toContainText('专案卷宗')
        await expect(paper).toContainText(said.sheet.signedHere(clerk.name))
        await seen('counter-sheet')
      })

      await test.step('the borrower asks to keep it longer, with a day and a reason', async () => {
        await lock(page, words)
        await signIn(page, words, clerk.number, clerk.password)
        await goTo(page, words, 'archiveRequests')
        await page.getByTitle(said.requests.tabs.mine, { exact: true }).click()
        await rowWith(page, '专案卷宗').dblclick()
        await page.getByRole('button', { name: said.acts.askRenewal }).click()
        await sheet.getByLabel(pages.renewals.reason).fill('证据尚未核完')
        await seen('borrowing-ask-renewal')
        await sheet.getByRole('button', { name: said.acts.askRenewal }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(said.one.renewalStates.waiting).first()).toBeVisible()
        await expect(page.getByRole('button', { name: said.acts.askRenewal })).toHaveCount(0)
        await seen('borrowing-renewal-asked')
      })

      await test.step('the leader finds thing, day and reason in the own queue, and approves', async () => {
        await lock(page, words)
        await signIn(page, words, leader.number, leader.password)
        await page.getByRole('link').filter({ hasText: '证据尚未核完' }).click()
        await expect(sheet).toContainText(dossier)
        await sheet.getByRole('button', { name: pages.approvals.decide }).click()
        await sheet.getByRole('radio', { name: pages.approvals.decisions.approved, exact: true }).click()
        await seen('borrowing-approve-renewal')
        await sheet.getByRole('button', { name: pages.approvals.confirm }).click()
        await expect(sheet.getByRole('button', { name: pages.approvals.confirm })).toHaveCount(0)
        await page.keyboard.press('Escape')
      })

      await test.step('the archivist calls it back, sees that it was approved, and renews it until that day', async () => {
        await lock(page, words)
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'archiveQueue')
        await page.getByTitle(said.queue.counted(said.queue.tabs.out, 1), { exact: true }).click()
        const row = rowWith(page, filed)
        await expect(row).toContainText(said.one.renewalStates.approved)
        await seen('borrowing-queue-renewal')
        await row.getByRole('button', { name: said.acts.recall }).click()
        await sheet.getByRole('button', { name: pages.renewals.confirmRecall }).click()
        await expect(sheet).toHaveCount(0)
        await row.getByRole('button', { name: said.acts.renew }).click()
        await expect(sheet.getByLabel(pages.renewals.reason)).toHaveValue('证据尚未核完')
        await seen('borrowing-renew')
        await sheet.getByRole('button', { name: said.acts.renew }).click()
        await expect(sheet).toHaveCount(0)
        await row.getByRole('link', { name: /^JY-/ }).click()
        await expect(page.getByText(said.one.recalledFact(1))).toBeVisible()
        await expect(page.getByText(said.one.renewedFact(1))).toBeVisible()
        await seen('borrowing-one')
      })

      await test.step('it comes back with a torn page: a fact, told, and an incident', async () => {
        await page.getByRole('button', { name: said.acts.takeBack }).click()
        await sheet.getByLabel(said.acts.pagesCounted).fill('11')
        await sheet.getByRole('checkbox', { name: said.defects.torn }).click()
        await sheet.getByRole('button', { name: said.acts.takeBack }).click()
        await expect(sheet.getByText(words.inputProblems.required)).toBeVisible()
        await sheet.getByLabel(said.acts.note).fill('第7页被撕去')
        await seen('borrowing-take-back')
        await sheet.getByRole('button', { name: said.acts.takeBack }).click()
        await expect(page.getByText(said.states.defect)).toBeVisible()
        await expect(page.getByText(/SJ-\d{4}-0001/).first()).toBeVisible()
      })

      await test.step('it is closed with what its use came to, and the clerk can read that', async () => {
        await page.getByRole('button', { name: said.acts.close }).click()
        await sheet.getByLabel(said.acts.effect).fill('据以查清两人关系')
        await sheet.getByRole('button', { name: said.acts.close, exact: true }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText('据以查清两人关系')).toBeVisible()
        await seen('borrowing-closed')
        await lock(page, words)
        await signIn(page, words, clerk.number, clerk.password)
        await goTo(page, words, 'archiveRequests')
        await page.getByTitle(said.requests.tabs.mine, { exact: true }).click()
        await page.getByTitle(said.requests.mineRanges.all, { exact: true }).click()
        await expect(rowWith(page, '专案卷宗', said.states.closed)).toBeVisible()
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}
