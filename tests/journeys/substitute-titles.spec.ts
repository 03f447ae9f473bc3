import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { substituteTitle } from '#shared/words/substitutes.zh-CN.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'topSecret',
  password: 'Baomi-Yuan-2026'
}
const leader: Member = {
  name: '周国栋',
  number: '020100',
  role: 'unitLeader',
  clearance: 'topSecret',
  password: 'Shenpi-Ren-2026'
}
const borrower = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'topSecret' } as const
const cabinet = { code: 'B203-3', name: '三号密码文件柜', kind: 'cabinet' } as const
const shown = substituteTitle('甲号文件之三')

for (const language of languagesToWalk) {
  test(`what is above this machine is entered by a substitute title, found, lent and counted (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.substitutes
    const { fields } = pages.carrierForm
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-substitutes-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await machineOfSecret(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    try {
      await signIn(page, words, officer.number, officer.password)

      await test.step('the page that registers says that nothing above this machine is typed there', async () => {
        await goTo(page, words, 'carriers')
        await page.getByRole('button', { name: pages.carriers.register }).click()
        await expect(page.getByText(said.way(words.levels.secret))).toBeVisible()
        await seen('substitute-way')
        await choose(page, pages.mark.level, words.levels.topSecret)
        await expect(page.getByRole('alert')).toContainText(said.chosen(words.levels.topSecret, words.levels.secret))
        await expect(page.getByRole('button', { name: pages.carrierForm.save, exact: true })).toBeDisabled()
        await page.getByLabel(fields.title, { exact: true }).fill('不应留下的题名')
        await seen('substitute-chosen')
        // What was typed where it does not belong is kept in no draft: whoever comes back to the page finds it empty.
        await lock(page, words)
        await expect(page.getByText(pages.drafts.keptAtTheDoor)).toHaveCount(0)
        await signIn(page, words, officer.number, officer.password)
        await expect(page.getByText(said.way(words.levels.secret))).toBeVisible()
        await expect(page.getByLabel(fields.title, { exact: true })).toHaveValue('')
        await page.getByRole('button', { name: said.begin }).click()
        await expect(page.getByRole('heading', { name: said.title })).toBeVisible()
      })

      const number = `BM-${new Date().getFullYear()}-0000001`
      await test.step('it asks who checked the title and where the real one is, and enters it', async () => {
        await page.getByRole('button', { name: said.save, exact: true }).click()
        await expect(page.getByText(words.inputProblems.required).first()).toBeVisible()
        await page.getByLabel(said.fields.title, { exact: true }).fill('甲号文件之三')
        await choose(page, fields.kind, words.carrierKinds.paper)
        await page.getByLabel(fields.issuer, { exact: true }).fill('江东省公安厅')
        await choose(page, pages.mark.level, words.levels.topSecret)
        await page.locator('.mark-form').getByRole('combobox').click()
        await page
          .locator('.ant-select-dropdown:visible')
          .getByTitle(pages.mark.forms.longTerm, { exact: true })
          .click()
        await page.getByLabel(fields.startsOn, { exact: true }).fill('2026-02-28')
        await page.getByLabel(said.fields.checked, { exact: true }).fill('保密室李娜 11月21日对照原件核对')
        await page.getByLabel(said.fields.realTitleAt, { exact: true }).fill('绝密级纸质登记簿第2册第15页')
        await page.getByLabel(fields.unit, { exact: true }).fill('刑侦支队')
        await find(page, fields.holderId, officer.name, new RegExp(officer.number))
        await find(page, fields.placeId, cabinet.code, new RegExp(cabinet.name))
        await seen('substitute-form')
        await page.getByRole('button', { name: said.save, exact: true }).click()
        await expect(page.getByRole('heading', { name: shown })).toBeVisible()
        await expect(page.getByText(said.shown)).toBeVisible()
        await expect(page.getByRole('button', { name: pages.copies.make })).toHaveCount(0)
        await expect(page.locator('.ant-spin')).toHaveCount(0)
        await seen('substitute-carrier')
      })

      await test.step('a count of its cabinet expects it, and finds it', async () => {
        await goTo(page, words, 'stockTakes')
        await page.getByRole('button', { name: pages.stockTakes.begin }).click()
        const begin = page.getByRole('dialog')
        await begin.getByRole('radio', { name: pages.stockTakes.scopes.place }).click()
        await find(begin, pages.stockTakes.place, cabinet.code, new RegExp(cabinet.code))
        await begin.getByRole('button', { name: pages.stockTakes.confirmBegin }).click()
        await expect(page.getByText(pages.stockTakes.list(pages.stockTakes.notScannedYet, 1))).toBeVisible()
        await page.getByLabel(pages.stockTakes.scanLabel).fill(number)
        await page.keyboard.press('Enter')
        const answer = page.locator('.scan-answer')
        await expect(answer).toContainText(pages.stockTakes.verdicts.matched)
        await expect(answer).toContainText(shown)
        await seen('substitute-count')
      })

      await test.step('a sheet about it says what must not be written on it; it is lent', async () => {
        await goTo(page, words, 'carriers')
        await rowWith(page, shown).getByRole('link', { name: /^BM-/ }).click()
        await expect(page.getByRole('heading', { name: shown })).toBeVisible()
        await page.getByRole('button', { name: pages.loans.lend }).click()
        const lend = page.getByRole('dialog')
        await expect(lend.getByText(said.caution)).toBeVisible()
        await find(lend, pages.loans.borrower, borrower.name, new RegExp(borrower.number))
        await lend.getByLabel(pages.loans.purpose).fill('办理公务')
        await lend.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await lend.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await seen('substitute-lend')
        await lend.getByRole('button', { name: pages.loans.confirmLend }).click()
        await expect(lend).toHaveCount(0)
        await expect(page.getByText(pages.person(borrower.name, borrower.number)).first()).toBeVisible()
      })

      await test.step('it is found by its substitute title, and the list shows its sign', async () => {
        await goTo(page, words, 'carriers')
        await page.getByRole('searchbox').first().fill('甲号')
        await expect(rowWith(page, shown, words.carrierStates.onLoan)).toBeVisible()
        await seen('substitute-list')
        await goTo(page, words, 'loans')
        await expect(rowWith(page, shown)).toBeVisible()
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** A machine for what is secret, with an officer and a leader who are cleared for more. */
async function machineOfSecret(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date())
  await office.found([officer, leader])
  await office.as(officer)
  await office.ask(people.register, { ...borrower })
  await office.ask(people.register, {
    name: officer.name,
    number: officer.number,
    unit: '保密室',
    clearance: 'topSecret'
  })
  await office.ask(places.register, cabinet)
  await office.close()
}
