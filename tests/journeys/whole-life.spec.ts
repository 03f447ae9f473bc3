import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { addDays, type Day } from '#shared/days.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { letDaysPass } from './support/later.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'
import { scan } from './support/scanner.ts'

const member = (number: string, name: string, role: Member['role']): Member => ({
  name,
  number,
  role,
  clearance: 'secret',
  password: `Own-Password-${number}`
})
const clerk = member('020121', '刘洋', 'clerk')
const otherClerk = member('020122', '赵敏', 'clerk')
const officer = member('020117', '李娜', 'confidentialityOfficer')
const second = member('020119', '陈静', 'archivist')
const authority = member('020100', '周国栋', 'classificationAuthority')
const leader = member('020101', '郑志强', 'unitLeader')
const borrower = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const
const title = '春雷行动实施方案'
const damage = '第7页撕去一角'

for (const language of languagesToWalk) {
  test(`one carrier from the proposal to its end, and the whole of it read on one page (${language})`, async () => {
    test.setTimeout(240_000)
    const words = wordsOf[language]
    const { pages, parts, operations } = words
    const { determinations: determining, stockTakes: counting, destruction: destroying } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-whole-life-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await officeBeforeIt(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    const press = (name: string) => sheet.getByRole('button', { name, exact: true }).click()
    const prove = async (who: string, { number, password }: Member) => {
      await sheet.getByLabel(pages.proof.number(who)).fill(number)
      await sheet.getByLabel(pages.proof.password(who)).fill(password)
    }
    const changeTo = async ({ number, password }: Member) => {
      await lock(page, words)
      await signIn(page, words, number, password)
    }
    let number = ''
    let copies: string[] = []
    const openCarrier = async (which: string) => {
      await goTo(page, words, 'carriers')
      await rowWith(page, which).getByRole('link', { name: which, exact: true }).click()
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
    }
    try {
      await test.step('the clerk proposes what is to be secret', async () => {
        await signIn(page, words, clerk.number, clerk.password)
        await goTo(page, words, 'determinations')
        await page.getByRole('button', { name: determining.propose }).click()
        await page.getByLabel(determining.form.fields.title, { exact: true }).fill(title)
        await page.getByLabel(determining.form.fields.unit, { exact: true }).fill('刑侦支队')
        await choose(page, pages.mark.level, words.levels.secret)
        await page.getByRole('spinbutton', { name: pages.mark.termLabel }).fill('10')
        await page.getByLabel(determining.form.fields.basis, { exact: true }).fill('公安工作国家秘密范围 第3条')
        await find(page, determining.form.fields.scopeUnits, '刑侦', '刑侦支队')
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: determining.form.submit }).click()
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
      })

      await test.step('the classification authority decides', async () => {
        await changeTo(authority)
        await goTo(page, words, 'determinations')
        await rowWith(page, title).getByRole('link', { name: /^DM-/ }).click()
        await page.getByRole('button', { name: determining.decide, exact: true }).click()
        await press(determining.decide)
        await expect(sheet).toHaveCount(0)
        await expect(page.locator('strong').getByText(determining.states.approved, { exact: true })).toBeVisible()
      })

      await test.step('the officer numbers it, and confirms that the mark stands on it', async () => {
        await changeTo(officer)
        await goTo(page, words, 'determinations')
        await rowWith(page, title).getByRole('link', { name: /^DM-/ }).click()
        await page.getByRole('button', { name: determining.registerOriginals }).click()
        await find(sheet, pages.carrierForm.fields.holderId, officer.name, new RegExp(officer.number))
        await find(sheet, pages.carrierForm.fields.placeId, 'B203', /B203-3/)
        await press(determining.registerOriginals)
        await expect(sheet).toHaveCount(0)
        await page.getByRole('button', { name: determining.confirmMarked }).click()
        await sheet.getByRole('radio', { name: determining.hows.printed }).check()
        await press(determining.confirmMarked)
        await expect(sheet).toHaveCount(0)
        const link = page.getByRole('link', { name: /^BM-/ })
        number = (await link.innerText()).trim()
        await link.click()
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
      })

      await test.step('two copies are made for the reading room, on the leader’s approval', async () => {
        const { fields, make, confirm } = pages.copies
        await page.getByRole('button', { name: make }).click()
        await sheet.getByLabel(fields.count, { exact: true }).fill('2')
        await sheet.getByLabel(fields.purpose, { exact: true }).fill('专案会议使用')
        await sheet.getByLabel(fields.madeWhere, { exact: true }).fill('本局涉密复印室')
        await find(sheet, fields.placeId, 'A101', /A101/)
        await sheet.getByLabel(fields.stamp).fill('复制专用章，份号1至2')
        await prove(parts.approver, leader)
        await press(confirm)
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(pages.copies.copy('2'))).toBeVisible()
        const family = await page.getByRole('link', { name: /^BM-/ }).allInnerTexts()
        copies = [...new Set(family.map((each) => each.trim()))].filter((each) => each !== number).toSorted()
        expect(copies).toHaveLength(2)
      })

      const dueOn = addDays(dayHere(new Date()), 5)
      await test.step('it is lent for five days', async () => {
        await page.getByRole('button', { name: pages.loans.lend }).click()
        await find(sheet, pages.loans.borrower, borrower.name, new RegExp(borrower.number))
        await sheet.getByLabel(pages.loans.purpose).fill('专案研判')
        await sheet.getByLabel(pages.loans.dueOn, { exact: true }).fill(dueOn)
        await sheet.getByLabel(pages.loans.dueOn, { exact: true }).press('Enter')
        await prove(parts.approver, leader)
        await press(pages.loans.confirmLend)
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(pages.person(borrower.name, borrower.number)).first()).toBeVisible()
      })

      await test.step('twelve days later it has not come back, and that leads the home of the officer', async () => {
        await letDaysPass(app, page, 12, folder)
        await changeTo(officer)
        await expect(page.getByRole('heading', { name: pages.home.overdue(1) })).toBeVisible()
        const line = page.getByRole('link').filter({ hasText: title })
        await expect(line).toContainText(pages.loans.overdue(7))
        await expect(line).toContainText(pages.person(borrower.name, borrower.number))
        await seen('life-overdue')
      })

      await test.step('it comes back damaged, and an incident is open', async () => {
        await goTo(page, words, 'loans')
        await rowWith(page, title).getByRole('button', { name: pages.loans.takeBack }).click()
        await sheet.getByRole('radio', { name: pages.loans.conditions.damaged }).click()
        await sheet.getByLabel(pages.loans.damage).fill(damage)
        await press(pages.loans.confirmTakeBack)
        await expect(sheet).toHaveCount(0)
        await goTo(page, words, 'incidents')
        await rowWith(page, title).getByRole('link', { name: /^SJ-/ }).click()
        await expect(page.getByText(damage)).toBeVisible()
        await seen('life-incident')
      })

      await test.step('the reading room is counted: the original lies there, and one copy does not', async () => {
        const [there = '', missing = ''] = copies
        await goTo(page, words, 'stockTakes')
        await page.getByRole('button', { name: counting.begin }).click()
        await sheet.getByRole('radio', { name: counting.scopes.place }).click()
        await find(sheet, counting.place, 'A101', /A101/)
        await press(counting.confirmBegin)
        await expect(page.getByRole('heading', { name: /QC-\d{4}-0001/ })).toBeVisible()
        const answer = page.locator('.scan-answer')
        await page.getByLabel(counting.scanLabel).focus()
        await scan(page, there)
        await expect(answer).toContainText(counting.verdicts.matched)
        await scan(page, number)
        await expect(answer).toContainText(counting.verdicts.wrongPlace)
        const answerOne = async (list: string) => {
          await page.getByText(list, { exact: true }).click()
          await page.getByRole('row').getByRole('button', { name: counting.answer }).click()
        }
        await answerOne(counting.list(counting.notScannedYet, 1))
        await sheet.getByLabel(counting.note).fill('已查遍全室')
        await press(counting.confirmAnswer)
        await expect(sheet).toHaveCount(0)
        await answerOne(counting.list(counting.results.wrongPlace, 1))
        await sheet.getByRole('radio', { name: counting.answers.move }).click()
        await press(counting.confirmAnswer)
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(counting.allAnswered)).toBeVisible()
        await seen('life-counted')
        await scan(page, 'CZ-DONE')
        await prove(parts.secondOfficer, second)
        await press(counting.confirmClose)
        await expect(page.getByText(counting.officers(officer.name, second.name))).toBeVisible()
        await openCarrier(missing)
        await expect(page.getByText(words.carrierStates.missing).first()).toBeVisible()
        await expect(page.getByText(/SJ-/).first()).toBeVisible()
      })

      await test.step('it goes on a list, is counted by two, approved and sealed', async () => {
        await goTo(page, words, 'destruction')
        await page.getByRole('button', { name: destroying.begin }).click()
        await sheet.getByLabel(destroying.reason).fill('行动结束，原件破损')
        await press(destroying.confirmBegin)
        await expect(page.getByRole('heading', { name: /XH-\d{4}-0001/ })).toBeVisible()
        await page.getByRole('button', { name: destroying.addItems }).click()
        await sheet.getByLabel(destroying.addSearch).fill(number)
        await sheet.getByLabel(destroying.addSearch).press('Enter')
        await expect(sheet.getByRole('status')).toHaveText(destroying.addedOne(number))
        await press(destroying.close)
        await page.getByRole('button', { name: destroying.count, exact: true }).click()
        await page.getByLabel(destroying.countScan).fill(number)
        await page.getByLabel(destroying.countScan).press('Enter')
        await page.getByRole('button', { name: destroying.confirmCount }).click()
        await prove(parts.secondOfficer, second)
        await press(destroying.confirmCount)
        await expect(page.getByText(destroying.seenCount(1, 0))).toBeVisible()
        await page.getByRole('button', { name: destroying.approve, exact: true }).click()
        await prove(parts.approver, leader)
        await press(destroying.confirmApprove)
        await expect(page.getByText(destroying.approvedCount(1, 0))).toBeVisible()
        await page.getByRole('button', { name: destroying.seal, exact: true }).click()
        await sheet.getByLabel(destroying.containers).fill('D-2026-01')
        await sheet.getByLabel(destroying.sealNumbers).fill('F-000889')
        await find(sheet, destroying.sealPlace, '待销毁', pages.inBrackets('待销毁专柜', 'X-1'))
        await prove(parts.secondOfficer, second)
        await press(destroying.confirmSeal)
        await expect(page.getByText(/F-000889/)).toBeVisible()
      })

      await test.step('it is destroyed before two witnesses', async () => {
        await page.getByRole('button', { name: destroying.destroy, exact: true }).click()
        await choose(sheet, destroying.method, destroying.methods.shredded)
        await sheet.getByLabel(destroying.destroyPlace).fill('保密室')
        await sheet.getByLabel(destroying.equipment).fill('碎纸机 SM-07')
        await sheet.getByLabel(destroying.residue).fill('碎屑小于2毫米，无可辨字迹')
        await prove(pages.proof.turn(parts.witness, 1), clerk)
        await prove(pages.proof.turn(parts.witness, 2), otherClerk)
        await press(destroying.confirmDestroy)
        await expect(page.getByText(/XZ-\d{4}-0001/).first()).toBeVisible()
      })

      await test.step('its page tells the whole of it: what, who, and on whose approval', async () => {
        await openCarrier(number)
        await expect(page.getByText(words.carrierStates.destroyed, { exact: true }).first()).toBeVisible()
        const { names, field } = pages.changed
        const { approvedBy } = pages.copies.changed
        const told: [keyof typeof operations, string[]][] = [
          ['determinations.registerOriginals', [field(names.mark, '机密★10年')]],
          ['determinations.confirmMarked', [determining.hows.printed]],
          ['copies.make', [field(approvedBy, leader.name), field(pages.copies.changed.count, '2')]],
          ['loans.lend', [field(names.borrower, borrower.name), field(names.approvedBy, leader.name), dueOn]],
          ['loans.takeBack', [field(names.damage, damage), 'SJ-']],
          ['stockTakes.scan', [counting.verdicts.wrongPlace, field(names.foundPlace, '资料室')]],
          ['stockTakes.close', [field(names.secondOfficer, second.name), counting.answers.move]],
          ['destruction.add', ['XH-']],
          ['destruction.count', [field(names.secondOfficer, second.name)]],
          ['destruction.approve', [field(names.approvedBy, leader.name), 'SP-']],
          ['destruction.seal', [field(names.secondOfficer, second.name), 'F-000889']],
          ['destruction.destroy', [field(names.witnesses, `${clerk.name} ${otherClerk.name}`), 'XZ-']]
        ]
        const events = page.locator('ol.history > li')
        await expect(events.locator('strong')).toHaveText(told.map(([operation]) => operations[operation]))
        for (const [index, [, facts]] of told.entries())
          for (const each of [pages.person(officer.name, officer.number), ...facts])
            await expect(events.nth(index)).toContainText(each)
        await seen('life-told')
        // Who proposed and who decided stands with the determination that it came from.
        await page.getByRole('link', { name: /^DM-/ }).click()
        for (const [part, { name, number }] of [
          [determining.columns.proposedBy, clerk],
          [determining.columns.decidedBy, authority]
        ] as const)
          await expect(page.locator('.fact').filter({ hasText: part }).locator('dd')).toHaveText(
            pages.person(name, number)
          )
        await seen('life-determined')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/**
 * What was there before the story: the office with its people, a cabinet, a reading room and the cabinet for what is to be
 * destroyed. All that happens to the carrier is done at the window.
 */
async function officeBeforeIt(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await office.found([clerk, otherClerk, officer, second, authority, leader])
    await office.as(officer)
    const { name, number, clearance } = officer
    await office.ask(people.register, { name, number, clearance, unit: '刑侦支队' })
    await office.ask(people.register, borrower)
    await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    await office.ask(places.register, { code: 'A101', name: '资料室', kind: 'room' })
    await office.ask(places.register, { code: 'X-1', name: '待销毁专柜', kind: 'cabinet' })
  } finally {
    await office.close()
  }
}

// As the gate reckons it: by the calendar of this machine.
function dayHere(at: Date): Day {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
