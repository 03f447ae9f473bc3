import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addDays, daysBetween, type Day } from '#shared/days.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { languages } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
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
  name: '周国栋',
  number: '020100',
  role: 'approvingLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}
const borrower = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const
const late = { name: '刘洋', number: '020119', unit: '治安支队', clearance: 'confidential' } as const

// Where pictures of every screen are wanted, the folder for them.
const pictures = process.env.JIYAO_PICTURES

for (const language of languages) {
  test(`a carrier is lent with a leader there, and comes back damaged (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-lending-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const { dossier, notice, overdueDays } = await lendingOffice(storeFile)
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
      await test.step('what is overdue leads the home of whoever lends', async () => {
        await signIn(page, words, officer.number, officer.password)
        await expect(page.getByRole('heading', { name: pages.home.overdue(1) })).toBeVisible()
        const line = page.getByRole('link').filter({ hasText: notice })
        await expect(line).toContainText(pages.loans.overdue(overdueDays))
        await expect(line).toContainText(pages.person(late.name, late.number))
        await seen('lending-home')
        await line.click()
        // Beside who has it, and among what is due with it.
        await expect(page.getByText(pages.loans.overdue(overdueDays)).first()).toBeVisible()
        await expect(page.getByRole('button', { name: pages.carrier.move })).toHaveCount(0)
        await seen('lending-carrier-overdue')
      })

      await test.step('the register shows where each stands, and filters by it', async () => {
        await goTo(page, words, 'carriers')
        await expect(rowWith(page, notice, words.carrierStates.onLoan)).toBeVisible()
        await expect(rowWith(page, dossier, words.carrierStates.inStock)).toBeVisible()
        await seen('lending-register')
        await choose(page, pages.carriers.states, words.carrierStates.inStock)
        await page.keyboard.press('Escape')
        await expect(rowWith(page, notice)).toHaveCount(0)
        await rowWith(page, dossier).getByRole('link', { name: /^BM-/ }).click()
        await expect(page.getByRole('heading', { name: dossier })).toBeVisible()
      })

      const lend = page.getByRole('dialog')
      const password = lend.getByLabel(pages.proof.password(words.parts.approver))
      await test.step('the officer fills in the loan, and is told in words what is missing', async () => {
        await page.getByRole('button', { name: pages.loans.lend }).click()
        await lend.getByRole('button', { name: pages.loans.confirmLend }).click()
        await expect(lend.getByText(words.inputProblems.required)).toHaveCount(4)
        await find(lend, pages.loans.borrower, late.name, new RegExp(late.number))
        await expect(lend.getByText(pages.loans.owes(1))).toBeVisible()
        await lend.getByLabel(pages.loans.purpose).fill('专案 2026-03 研判')
        await lend.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await password.fill(leader.password)
        await lend.getByRole('button', { name: pages.loans.confirmLend }).click()
        const { name, clearance } = late
        await expect(
          lend.getByText(words.refusals['person.notCleared']({ name, clearance, level: 'secret' }))
        ).toBeVisible()
        await expect(lend.getByRole('combobox', { name: pages.loans.borrower })).toBeFocused()
        await find(lend, pages.loans.borrower, borrower.name, new RegExp(borrower.number))
      })

      await test.step('a wrong password of the leader lends nothing, and what was filled in stays', async () => {
        await password.fill('not-the-Password-1')
        await lend.getByRole('button', { name: pages.loans.confirmLend }).click()
        await expect(lend.getByText(words.refusals['session.wrongNumberOrPassword']({ attemptsLeft: 4 }))).toBeVisible()
        await expect(password).toBeFocused()
        await expect(password).toHaveValue('')
        await expect(lend.getByLabel(pages.loans.purpose)).toHaveValue('专案 2026-03 研判')
        await expect(lend.getByLabel(pages.proof.number(words.parts.approver))).toHaveValue(leader.number)
        await seen('lending-wrong-password')
      })

      await test.step('the right one lends it, and the page says who has it until when', async () => {
        await password.fill(leader.password)
        await lend.getByRole('button', { name: pages.loans.confirmLend }).click()
        await expect(lend).toHaveCount(0)
        await expect(page.getByText(pages.person(borrower.name, borrower.number)).first()).toBeVisible()
        await expect(page.getByRole('button', { name: pages.loans.lend })).toHaveCount(0)
        await expect(page.getByRole('button', { name: pages.carrier.move })).toHaveCount(0)
        await seen('lending-carrier-out')
        await goTo(page, words, 'home')
        await expect(page.getByRole('link', { name: pages.home.dueSoon(1) })).toBeVisible()
      })

      await test.step('both loans are listed, the overdue one first', async () => {
        await goTo(page, words, 'loans')
        const rows = page.getByRole('grid').getByRole('row')
        await expect(rows.nth(1)).toContainText(notice)
        await expect(rows.nth(1)).toContainText(pages.loans.overdue(overdueDays))
        await expect(rows.nth(2)).toContainText(dossier)
        await seen('lending-loans')
        await find(page, pages.loans.borrower, late.name, new RegExp(late.number))
        await expect(rowWith(page, dossier)).toHaveCount(0)
        await expect(rows.nth(1)).toContainText(notice)
        await goTo(page, words, 'loans')
        await expect(rows.nth(2)).toContainText(dossier)
        await page.getByTitle(pages.loans.ranges.overdue, { exact: true }).click()
        await expect(rowWith(page, dossier)).toHaveCount(0)
        await rowWith(page, notice).getByRole('gridcell').first().click()
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { name: notice })).toBeVisible()
      })

      await test.step('it is taken back from the list, damaged, once the damage is told', async () => {
        await goTo(page, words, 'loans')
        await rowWith(page, dossier).getByRole('button', { name: pages.loans.takeBack }).click()
        const back = page.getByRole('dialog')
        await back.getByRole('radio', { name: pages.loans.conditions.damaged }).click()
        await back.getByRole('button', { name: pages.loans.confirmTakeBack }).click()
        await expect(back.getByText(words.inputProblems.required)).toBeVisible()
        await seen('lending-take-back')
        await back.getByLabel(pages.loans.damage).fill('第7页撕去一角')
        await back.getByRole('button', { name: pages.loans.confirmTakeBack }).click()
        await expect(back).toHaveCount(0)
        await expect(rowWith(page, dossier)).toHaveCount(0)
        await page.getByTitle(pages.loans.ranges.all, { exact: true }).click()
        await expect(rowWith(page, dossier)).toContainText(pages.loans.backDamaged(todayHere()))
        await seen('lending-loans-all')
      })

      await test.step('the history tells both in words', async () => {
        await rowWith(page, dossier).getByRole('link', { name: /^BM-/ }).click()
        const lent = page.getByRole('listitem').filter({ hasText: words.operations['loans.lend'] })
        const { names } = pages.changed
        await expect(lent).toContainText(pages.changed.field(names.borrower, borrower.name))
        await expect(lent).toContainText(pages.changed.field(names.approvedBy, leader.name))
        const back = page.getByRole('listitem').filter({ hasText: words.operations['loans.takeBack'] })
        await expect(back).toContainText(pages.changed.field(names.condition, pages.loans.conditions.damaged))
        await expect(back).toContainText(pages.changed.field(names.damage, '第7页撕去一角'))
        await expect(page.getByRole('button', { name: pages.loans.lend })).toBeVisible()
        await expect(page.getByRole('button', { name: pages.carrier.move })).toBeVisible()
        await seen('lending-history')
      })

      await test.step('the auditor sees who else was there, and in which part', async () => {
        await lock(page, words)
        await signIn(page, words, administrators.auditor.number, administrators.auditor.password)
        await goTo(page, words, 'audit')
        const approved = pages.audit.present(words.parts.approver, pages.person(leader.name, leader.number))
        await rowWith(page, words.operations['loans.lend'], words.outcomes.done).first().dblclick()
        await expect(page.getByRole('dialog')).toContainText(pages.audit.together)
        await expect(page.getByRole('dialog')).toContainText(approved)
        await seen('lending-audit-entry')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with one carrier in stock and one that should have come back. */
async function lendingOffice(storeFile: string): Promise<{ dossier: string; notice: string; overdueDays: number }> {
  const twentyDaysAgo = new Date(Date.now() - 20 * 86_400_000)
  const office = new Office(storeFile, twentyDaysAgo)
  const dossier = '刑侦支队专案卷宗移交清单'
  const notice = '关于加强涉密载体管理的通知'
  try {
    await office.found([officer, leader])
    await office.as(officer)
    const { name, number, clearance } = officer
    const holder = await office.ask(people.register, { name, number, clearance, unit: '办公室' })
    await office.ask(people.register, borrower)
    const { id: borrowerId } = await office.ask(people.register, late)
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    const kept = {
      kind: 'paper',
      issuer: '某市公安局',
      startsOn: '2026-03-01',
      unit: '办公室',
      holderId: holder.id,
      placeId: place.id
    } as const
    await office.ask(carriers.register, {
      ...kept,
      title: dossier,
      mark: { level: 'secret', end: { form: 'term', months: 120 } }
    })
    const { id: carrierId, version } = await office.ask(carriers.register, {
      ...kept,
      title: notice,
      mark: { level: 'confidential', end: { form: 'term', months: 60 } }
    })
    const dueOn = addDays(dayHere(twentyDaysAgo), 5)
    await office.ask(loans.lend, {
      carrierId,
      borrowerId,
      version,
      dueOn,
      purpose: '起草方案',
      together: { approver: [{ number: leader.number, password: leader.password }] }
    })
    return { dossier, notice, overdueDays: daysBetween(dueOn, todayHere()) }
  } finally {
    await office.close()
  }
}

function todayHere(): Day {
  return dayHere(new Date())
}

// As the gate reckons it: by the calendar of this machine.
function dayHere(at: Date): Day {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
