import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { archives } from '#shared/registers/archives.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { archivist, clerk, leader, officer } from './support/archives.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'
import { scan } from './support/scanner.ts'

const witness = (number: string, name: string): Member => ({
  ...{ name, number, role: 'clerk', clearance: 'secret' },
  password: `Jian-Xiao-${number}`
})
const witnesses = [witness('020131', '刘洋'), witness('020132', '赵敏')] as const
const kept = '2010年专案侦办卷宗'
const old = '2010年度办公用房材料'

for (const language of languagesToWalk) {
  test(`two files from the day they are handed in: one is lent, comes back torn and is kept, the other is destroyed (${language})`, async () => {
    test.setTimeout(300_000)
    const words = wordsOf[language]
    const { pages, parts } = words
    const { archives: catalogue, transfers, borrowings, appraisals, destruction, renewals } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-archive-life-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const numbers = await officeBeforeArchiving(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    const press = (name: string) => sheet.getByRole('button', { name, exact: true }).click()
    const prove = async (who: string, { number, password }: Member) => {
      await sheet.getByLabel(pages.proof.number(who), { exact: true }).fill(number)
      await sheet.getByLabel(pages.proof.password(who), { exact: true }).fill(password)
    }
    const takeOver = async (person: Member) => {
      await lock(page, words)
      await signIn(page, words, person.number, person.password)
    }
    try {
      await test.step('the officer hands both in by a list that both sides count and sign', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'carriers')
        for (const title of [kept, old]) await rowWith(page, title).getByRole('checkbox').check()
        await page.getByRole('button', { name: transfers.handIn, exact: true }).click()
        await sheet.getByLabel(transfers.unit, { exact: true }).fill('办公室')
        await page.keyboard.press('Tab')
        await choose(sheet, catalogue.fields.category, pages.inBrackets('文书档案', 'WS'))
        await sheet.getByLabel(catalogue.fields.year).fill('2010')
        await choose(sheet, catalogue.fields.retention, catalogue.retentions.years10)
        await press(pages.bulk.preview)
        await press(pages.bulk.confirm(2))
        await expect(page.getByRole('heading', { name: /GD-/ })).toBeVisible()
        await page.getByRole('button', { name: transfers.sign, exact: true }).click()
        await sheet.getByLabel(transfers.countedByGiver).fill('2')
        await sheet.getByLabel(transfers.countedByArchivist).fill('2')
        await find(sheet, transfers.place, 'D101', /D101/)
        await prove(parts.archivist, archivist)
        await press(transfers.confirmSign)
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(/J001-WS·2010-D10-0002/)).toBeVisible()
        await seen('life-handed-in')
      })

      await test.step('a clerk asks for one of them, and the leader approves it', async () => {
        await takeOver(clerk)
        await goTo(page, words, 'archiveRequests')
        await rowWith(page, numbers[kept] ?? '')
          .getByRole('gridcell')
          .nth(1)
          .click()
        await page.keyboard.press('Enter')
        await sheet.getByLabel(borrowings.ask.purpose).fill('复查旧案')
        await sheet.getByLabel(borrowings.ask.days).fill('3')
        await press(borrowings.ask.submit)
        await expect(sheet).toHaveCount(0)
        await takeOver(leader)
        await page.getByRole('link').filter({ hasText: '复查旧案' }).click()
        await sheet.getByRole('button', { name: pages.approvals.decide }).click()
        await sheet.getByRole('radio', { name: pages.approvals.decisions.approved, exact: true }).click()
        await press(pages.approvals.confirm)
        await expect(sheet.getByRole('button', { name: pages.approvals.confirm })).toHaveCount(0)
        await page.keyboard.press('Escape')
      })

      await test.step('it is pulled, and issued by two scans', async () => {
        await takeOver(archivist)
        await goTo(page, words, 'archiveQueue')
        await page.getByTitle(borrowings.queue.counted(borrowings.queue.tabs.toPull, 1), { exact: true }).click()
        await rowWith(page, kept).getByRole('button', { name: borrowings.acts.pull }).click()
        await sheet.getByLabel(borrowings.acts.pagesCounted).fill('12')
        await press(borrowings.acts.pull)
        await expect(sheet).toHaveCount(0)
        await page.getByRole('button', { name: borrowings.queue.counter }).click()
        await scan(page, `RY-${clerk.number}`)
        await expect(page.getByText(borrowings.counter.waiting(1))).toBeVisible()
        await scan(page, numbers[kept] ?? '')
        await expect(page.locator('.scan-answer')).toContainText(borrowings.counter.done.issue)
        await scan(page, 'CZ-DONE')
        await sheet.getByRole('radio', { name: borrowings.counter.signatures.here }).click()
        await prove(parts.borrower, clerk)
        await press(borrowings.counter.confirmFinish)
        await expect(page.getByLabel(pages.prints.paper(pages.prints.forms.loanSlip))).toContainText(kept)
      })

      await test.step('it is renewed with the leader there, called back, and comes back torn: an incident', async () => {
        await goTo(page, words, 'archiveQueue')
        await page.getByTitle(borrowings.queue.counted(borrowings.queue.tabs.out, 1), { exact: true }).click()
        const row = rowWith(page, kept)
        await row.getByRole('button', { name: borrowings.acts.renew }).click()
        await sheet.getByLabel(renewals.reason).fill('尚未查完')
        await prove(parts.approver, leader)
        await press(borrowings.acts.renew)
        await expect(sheet).toHaveCount(0)
        await row.getByRole('button', { name: borrowings.acts.recall }).click()
        await press(renewals.confirmRecall)
        await expect(sheet).toHaveCount(0)
        await row.getByRole('link', { name: /^JY-/ }).click()
        await page.getByRole('button', { name: borrowings.acts.takeBack }).click()
        await sheet.getByLabel(borrowings.acts.pagesCounted).fill('11')
        await sheet.getByRole('checkbox', { name: borrowings.defects.torn }).click()
        await sheet.getByLabel(borrowings.acts.note).fill('第3页被撕去')
        await press(borrowings.acts.takeBack)
        await expect(page.getByText(borrowings.states.defect)).toBeVisible()
        await expect(page.getByText(/SJ-\d{4}-0001/).first()).toBeVisible()
        await page.getByRole('button', { name: borrowings.acts.close }).click()
        await sheet.getByLabel(borrowings.acts.effect).fill('查明旧案线索')
        await press(borrowings.acts.close)
        await expect(sheet).toHaveCount(0)
        await seen('life-came-back-torn')
      })

      await test.step('their ten years are over: a group keeps the one and gives the other up', async () => {
        await goTo(page, words, 'appraisals')
        await expect(page.getByText(appraisals.waiting(2))).toBeVisible()
        await page.getByRole('button', { name: appraisals.begin }).click()
        await sheet.getByLabel(appraisals.purpose).fill('2010年度期满鉴定')
        await find(sheet, appraisals.leader, leader.number, new RegExp(leader.name))
        for (const each of [officer, archivist])
          await find(sheet, appraisals.members, each.number, new RegExp(each.name))
        await sheet.getByLabel(appraisals.purpose).click()
        await press(appraisals.begin)
        await expect(page.getByRole('heading', { name: /DJ-\d{4}-0001/ })).toBeVisible()
        for (const [title, how, reason] of [
          [kept, 'retain', '涉及旧案，永久保存'],
          [old, 'destroy', '期满，无查考价值']
        ] as const) {
          await rowWith(page, title).getByRole('button', { name: appraisals.answerOne }).click()
          await sheet.getByText(appraisals.answers[how], { exact: true }).click()
          await sheet.getByLabel(appraisals.reason).fill(reason)
          await press(appraisals.confirmAnswer)
          await expect(sheet).toHaveCount(0)
        }
        await page.getByRole('button', { name: appraisals.sign }).click()
        await sheet.getByLabel(appraisals.report).fill('一件留存，一件销毁。')
        const turn = (number: number) => pages.proof.turn(parts.appraiser, number)
        await sheet.getByLabel(pages.proof.password(turn(1))).fill(leader.password)
        await sheet.getByLabel(pages.proof.password(turn(2))).fill(officer.password)
        await press(appraisals.confirmSign)
        await expect(page.getByText(new RegExp(`^${appraisals.reportOf('JB-')}`))).toBeVisible()
        await seen('life-appraised')
      })

      await test.step('only what was given up is listed; it is counted, approved as a whole, sealed and destroyed before two', async () => {
        await page.getByRole('button', { name: appraisals.makeList(1) }).click()
        await press(appraisals.confirmList)
        await expect(page.getByRole('heading', { name: /XH-\d{4}-0001/ })).toBeVisible()
        await expect(rowWith(page, old)).toBeVisible()
        await expect(rowWith(page, kept)).toHaveCount(0)
        await page.getByRole('button', { name: destruction.count, exact: true }).click()
        await page.getByRole('button', { name: destruction.countAllThere }).click()
        await page.getByRole('button', { name: destruction.confirmCount }).click()
        await prove(parts.secondOfficer, officer)
        await press(destruction.confirmCount)
        await page.getByRole('button', { name: destruction.approve, exact: true }).click()
        await prove(parts.approver, leader)
        await press(destruction.confirmApprove)
        await expect(page.getByText(destruction.approvedCount(1, 0))).toBeVisible()
        await page.getByRole('button', { name: destruction.seal, exact: true }).click()
        await sheet.getByLabel(destruction.containers).fill('D-2026-01')
        await sheet.getByLabel(destruction.sealNumbers).fill('F-000901')
        await find(sheet, destruction.sealPlace, '待销毁', pages.inBrackets('待销毁专柜', 'X-1'))
        await prove(parts.secondOfficer, officer)
        await press(destruction.confirmSeal)
        await page.getByRole('button', { name: destruction.destroy, exact: true }).click()
        await choose(sheet, destruction.method, destruction.methods.shredded)
        await sheet.getByLabel(destruction.destroyPlace).fill('保密室')
        await sheet.getByLabel(destruction.equipment).fill('碎纸机 SM-07')
        await sheet.getByLabel(destruction.residue).fill('碎屑小于2毫米')
        for (const [index, each] of witnesses.entries()) await prove(pages.proof.turn(parts.witness, index + 1), each)
        await press(destruction.confirmDestroy)
        await expect(page.getByText(/XZ-\d{4}-0001/).first()).toBeVisible()
      })

      await test.step('what was kept is on its shelf with its whole story; what was destroyed says so for ever', async () => {
        await goTo(page, words, 'carriers')
        await rowWith(page, old).getByRole('link').first().click()
        await expect(page.getByText(words.carrierStates.destroyed, { exact: true }).first()).toBeVisible()
        await goTo(page, words, 'carriers')
        await rowWith(page, kept).getByRole('link').first().click()
        await expect(page.getByText(words.carrierStates.archived, { exact: true }).first()).toBeVisible()
        await expect(page.getByText('档案室一号架').first()).toBeVisible()
        for (const operation of [
          ...(['transfers.handIn', 'borrowings.issueAtCounter', 'borrowings.renew', 'loans.recall'] as const),
          ...(['borrowings.takeBack', 'appraisals.close'] as const)
        ])
          await expect(page.getByText(words.operations[operation], { exact: true }).first()).toBeVisible()
        await seen('life-kept')
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with two files of 2010 in its ledger, and an archive room that has nothing yet. Gives their numbers by title. */
async function officeBeforeArchiving(storeFile: string): Promise<Record<string, string>> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, archivist, leader, clerk, ...witnesses])
    await office.as(officer)
    const units = { [archivist.number]: '档案室', [clerk.number]: '刑侦支队' }
    const holders = []
    for (const { name, number, clearance } of [officer, archivist, leader, clerk])
      holders.push(await office.ask(people.register, { name, number, clearance, unit: units[number] ?? '办公室' }))
    const room = await office.ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
    await office.ask(places.register, { code: 'D101-1', name: '档案室一号架', kind: 'shelf' })
    await office.ask(places.register, { code: 'X-1', name: '待销毁专柜', kind: 'cabinet' })
    const numbers: Record<string, string> = {}
    for (const title of [kept, old]) {
      const { number } = await office.ask(carriers.register, {
        ...{ title, kind: 'paper', issuer: '某市公安局', pages: 12, startsOn: '2010-03-01', unit: '办公室' },
        mark: { level: 'secret', end: { form: 'term', months: 240 } },
        ...{ holderId: holders[0]?.id ?? '', placeId: room.id }
      })
      numbers[title] = number
    }
    await office.as(archivist)
    await office.ask(archives.registerFonds, { code: 'J001', name: '某市公安局' })
    await office.ask(archives.registerCategories, { categories: [{ code: 'WS', name: '文书档案' }] })
    return numbers
  } finally {
    await office.close()
  }
}
