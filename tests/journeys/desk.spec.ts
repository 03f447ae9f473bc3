import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addDays, type Day } from '#shared/days.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { session } from '#shared/system/session.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk } from './support/looking.ts'
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
  role: 'unitLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}
const borrower = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const
const dossier = '刑侦支队专案卷宗移交清单'
const overdueOne = '关于加强涉密载体管理的通知'
const lostOne = '情况通报第三期'

const pictures = process.env.JIYAO_PICTURES

for (const language of languagesToWalk) {
  test(`a request goes through the queue, what is overdue leads the home, and a damage is dealt with to its end (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-desk-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await deskOffice(storeFile)
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
    const dialog = page.getByRole('dialog')
    const changeTo = async ({ number, password }: { number: string; password: string }) => {
      await lock(page, words)
      await signIn(page, words, number, password)
    }
    const openCarrier = async (title: string) => {
      await goTo(page, words, 'carriers')
      await rowWith(page, title).getByRole('link', { name: /^BM-/ }).click()
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
    }
    try {
      await test.step('what is overdue leads the home of the officer, with incidents and what is due soon', async () => {
        await signIn(page, words, officer.number, officer.password)
        await expect(page.getByRole('heading', { name: pages.home.overdue(2) })).toBeVisible()
        await expect(page.getByRole('link').filter({ hasText: overdueOne })).toContainText(
          pages.person(borrower.name, borrower.number)
        )
        await expect(page.getByRole('link', { name: pages.home.incidentsOpen(1, 1) })).toBeVisible()
        await seen('desk-home')
      })

      await test.step('the officer asks for an approval instead of lending', async () => {
        await openCarrier(dossier)
        await seen('desk-carrier')
        await page.getByRole('button', { name: pages.loans.lend }).click()
        await dialog.getByLabel(pages.loans.purpose).fill('专案 2026-03 研判')
        await dialog.getByRole('radio', { name: pages.proof.ways.ask }).click()
        await expect(dialog.getByLabel(pages.proof.purpose)).toHaveValue('专案 2026-03 研判')
        await seen('desk-ask')
        await dialog.getByRole('button', { name: pages.proof.ways.ask }).click()
        await expect(dialog).toHaveCount(0)
        await goTo(page, words, 'approvals')
        await expect(rowWith(page, '专案 2026-03 研判', pages.approvals.states.waiting)).toBeVisible()
        await seen('desk-approvals-mine')
      })

      await test.step('the leader finds it first on the home page, and approves it', async () => {
        await changeTo(leader)
        await expect(page.getByRole('heading', { name: pages.home.forMe(1) })).toBeVisible()
        await seen('desk-home-leader')
        await page.getByRole('link').filter({ hasText: '专案 2026-03 研判' }).click()
        await expect(dialog).toContainText(dossier)
        await seen('desk-approval')
        await dialog.getByRole('button', { name: pages.approvals.decide }).click()
        await dialog.getByRole('radio', { name: pages.approvals.decisions.rejected }).click()
        await dialog.getByRole('button', { name: pages.approvals.confirm }).click()
        await expect(dialog.getByText(words.inputProblems.required)).toBeVisible()
        await dialog.getByRole('radio', { name: pages.approvals.decisions.approved, exact: true }).click()
        await seen('desk-approval-deciding')
        await dialog.getByRole('button', { name: pages.approvals.confirm }).click()
        await expect(dialog.getByRole('button', { name: pages.approvals.decide })).toHaveCount(0)
        await dialog.getByRole('button', { name: pages.approvals.close }).first().click()
        await expect(page.getByText(pages.approvals.empty.forMe)).toBeVisible()
      })

      await test.step('the officer lends on it, with nobody there', async () => {
        await changeTo(officer)
        await openCarrier(dossier)
        await page.getByRole('button', { name: pages.loans.lend }).click()
        await find(dialog, pages.loans.borrower, borrower.name, new RegExp(borrower.number))
        await dialog.getByLabel(pages.loans.purpose).fill('专案 2026-03 研判')
        await expect(dialog.getByLabel(pages.proof.number(words.parts.approver))).toHaveCount(0)
        await seen('desk-lend-on-approval')
        await dialog.getByRole('button', { name: pages.loans.confirmLend }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByText(pages.person(leader.name, leader.number)).first()).toBeVisible()
        await expect(page.getByText(pages.loans.dueOn, { exact: true })).toBeVisible()
        await seen('desk-carrier-lent')
      })

      await test.step('everything due stands in one list, and goes to paper', async () => {
        await goTo(page, words, 'due')
        const rows = page.getByRole('grid').getByRole('row')
        await expect(rows.nth(1)).toContainText(pages.tasks.kinds.missingItem)
        await expect(rowWith(page, dossier)).toContainText(pages.tasks.kinds.loan)
        await seen('desk-due')
        await page.getByTitle(pages.tasks.ranges.overdue, { exact: true }).click()
        await expect(rowWith(page, dossier)).toHaveCount(0)
        await page.getByRole('button', { name: pages.tasks.print }).click()
        await expect(page.getByRole('cell', { name: pages.tasks.kinds.missingItem })).toBeVisible()
        await seen('desk-due-list')
      })

      await test.step('a damage found at the return opens an incident', async () => {
        await goTo(page, words, 'loans')
        await rowWith(page, dossier).getByRole('button', { name: pages.loans.takeBack }).click()
        await dialog.getByRole('radio', { name: pages.loans.conditions.damaged }).click()
        await dialog.getByLabel(pages.loans.damage).fill('第7页撕去一角')
        await dialog.getByRole('button', { name: pages.loans.confirmTakeBack }).click()
        await expect(dialog).toHaveCount(0)
        await goTo(page, words, 'incidents')
        await expect(rowWith(page, lostOne)).toContainText('20')
        await expect(rowWith(page, lostOne).locator('.overdue')).toBeVisible()
        await seen('desk-incidents')
        await rowWith(page, dossier).getByRole('link', { name: /^SJ-/ }).click()
        await expect(page.getByText('第7页撕去一角')).toBeVisible()
      })

      await test.step('it is noted what was done, and the leader closes it on the spot', async () => {
        await page.getByRole('button', { name: pages.incidents.acts.note }).click()
        await dialog.getByLabel(pages.incidents.fields.text).fill('已修补，内容完整')
        await dialog.getByRole('button', { name: pages.incidents.acts.note }).click()
        await expect(dialog).toHaveCount(0)
        await page.getByRole('button', { name: pages.incidents.acts.close }).click()
        await dialog.getByLabel(pages.incidents.fields.text).fill('已批评教育，结案')
        await dialog.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await dialog.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await seen('desk-incident-closing')
        await dialog.getByRole('button', { name: pages.incidents.acts.close }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByText(pages.incidents.with(pages.person(leader.name, leader.number)))).toBeVisible()
        await seen('desk-incident')
        await page.getByRole('button', { name: pages.incidents.acts.report }).click()
        await expect(page.getByRole('row', { name: pages.incidents.form.heads.harm })).toBeVisible()
        await seen('desk-incident-report')
      })

      await test.step('an incident is reported from the page of a carrier', async () => {
        await openCarrier(dossier)
        await page.getByRole('button', { name: pages.incidents.report }).click()
        await choose(dialog, pages.incidents.fields.kind, pages.incidents.kinds.missing)
        await dialog.getByLabel(pages.incidents.fields.what).fill('清点时未见')
        await seen('desk-incident-report-sheet')
        await dialog.getByRole('button', { name: pages.incidents.report }).click()
        await expect(page.getByRole('button', { name: pages.incidents.acts.treatAsLeak })).toBeVisible()
        await openCarrier(dossier)
        await expect(page.getByText(words.carrierStates.missing).first()).toBeVisible()
        await seen('desk-carrier-missing')
      })

      await test.step('the security administrator changes who approves and the numbers, and sees what changes', async () => {
        await changeTo(administrators.securityAdministrator)
        await goTo(page, words, 'settings')
        const place = pages.settings.part(
          pages.settings.part(pages.settings.names.approvals, words.approvalActs.lend),
          words.levels.secret
        )
        await seen('desk-settings')
        await choose(page, place, words.approvers.unitLeader)
        await page.getByLabel(pages.settings.names['numberScheme.prefix']).fill('MM')
        await expect(page.getByText(/^MM-\d{4}-0000137$/)).toBeVisible()
        await expect(page.getByText(pages.settings.changedCount(2))).toBeVisible()
        await page.getByRole('button', { name: pages.settings.save }).click()
        await expect(dialog.getByRole('cell', { name: place })).toBeVisible()
        await dialog.getByLabel(pages.settings.reason).fill('按本局保密工作规定')
        await seen('desk-settings-saving')
        await dialog.getByRole('button', { name: pages.settings.confirm }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByText(pages.settings.unchanged)).toBeVisible()
      })

      await test.step('the auditor reads in words what was changed', async () => {
        await changeTo(administrators.auditor)
        await goTo(page, words, 'audit')
        await rowWith(page, words.operations['settings.change'], words.outcomes.done).first().dblclick()
        await expect(dialog).toContainText(words.approvers.unitLeader)
        await seen('desk-audit-settings')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with one carrier in stock, one overdue, and one that has been missing for longer than it may be. */
async function deskOffice(storeFile: string): Promise<void> {
  const longAgo = new Date(Date.now() - 90 * 86_400_000)
  const office = new Office(storeFile, longAgo)
  try {
    await office.found([officer, leader])
    await office.as(officer)
    const { name, number, clearance } = officer
    const holder = await office.ask(people.register, { name, number, clearance, unit: '办公室' })
    const { id: borrowerId } = await office.ask(people.register, borrower)
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    const register = (title: string) =>
      office.ask(carriers.register, {
        kind: 'paper',
        issuer: '某市公安局',
        startsOn: '2026-03-01',
        unit: '办公室',
        holderId: holder.id,
        placeId: place.id,
        title,
        mark: { level: 'secret', end: { form: 'term', months: 120 } }
      })
    await register(dossier)
    const lost = await register(lostOne)
    const foundOn = dayHere(longAgo)
    await office.ask(incidents.report, { kind: 'missing', carrierId: lost.id, foundOn, what: '清点时未见' })
    const { id: carrierId, version } = await register(overdueOne)
    await office.ask(session.lock, {})
    office.now = new Date(Date.now() - 20 * 86_400_000)
    await office.as(officer)
    const together = { approver: [{ number: leader.number, password: leader.password }] }
    const asked = await office.ask(approvals.request, { act: 'lend', carrierIds: [carrierId], purpose: '起草方案' })
    await office.ask(approvals.decideHere, { approvalId: asked.id, decision: 'approved', version: 1, together })
    await office.ask(loans.lend, {
      carrierId,
      borrowerId,
      version,
      dueOn: addDays(dayHere(office.now), 5),
      purpose: '起草方案',
      approvalId: asked.id,
      together: { approver: [] }
    })
  } finally {
    await office.close()
  }
}

// As the gate reckons it: by the calendar of this machine.
function dayHere(at: Date): Day {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
