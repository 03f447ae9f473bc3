import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
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
const clerk: Member = {
  name: '刘洋',
  number: '020121',
  role: 'clerk',
  clearance: 'secret',
  password: 'Chengban-Ren-26'
}
const authority: Member = {
  name: '周国栋',
  number: '020100',
  role: 'classificationAuthority',
  clearance: 'secret',
  password: 'Dingmi-Ren-2026'
}
const title = '春雷行动实施方案'

// Where pictures of every screen are wanted, the folder for them.
const pictures = process.env.JIYAO_PICTURES

for (const language of languagesToWalk) {
  test(`a secret is determined, marked, extended, re-marked and declassified (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.determinations
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-determining-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await determiningOffice(storeFile)
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
        await page.screenshot({ path: path.join(pictures, `${language}-${width}-determining-${name}.png`) })
      }
    }
    const dialog = page.getByRole('dialog')
    const decideHere = async () => {
      await page.getByRole('button', { name: said.decideHere }).click()
      await dialog.getByLabel(pages.proof.number(words.parts.approver)).fill(authority.number)
      await dialog.getByLabel(pages.proof.password(words.parts.approver)).fill(authority.password)
      await dialog.getByRole('button', { name: said.decide }).click()
      await expect(dialog).toHaveCount(0)
    }
    const remark = async () => {
      await page.getByRole('button', { name: said.remark, exact: true }).click()
      await seen('remark')
      await dialog.getByLabel(said.remarkSeen).fill('原标志划去盖作废章，旁边加盖新标志')
      await dialog.getByRole('button', { name: said.remarkDone }).click()
      await expect(dialog).toHaveCount(0)
    }
    try {
      await test.step('the clerk proposes, and is told what is missing', async () => {
        await signIn(page, words, clerk.number, clerk.password)
        await goTo(page, words, 'determinations')
        await expect(page.getByText(said.empty.all)).toBeVisible()
        await seen('empty')
        await page.getByRole('button', { name: said.propose }).click()
        await page.getByRole('button', { name: said.form.submit }).click()
        await expect(page.getByText(words.inputProblems.required).first()).toBeVisible()
        await page.getByLabel(said.form.fields.title, { exact: true }).fill(title)
        await page.getByLabel(said.form.fields.unit, { exact: true }).fill('刑侦支队')
        await choose(page, pages.mark.level, words.levels.secret)
        await page.getByRole('spinbutton', { name: pages.mark.termLabel }).fill('10')
        await page.getByLabel(said.form.fields.basis, { exact: true }).fill('公安工作国家秘密范围 第3条')
        await page.getByRole('button', { name: said.form.addPoint }).click()
        await page.getByLabel(said.form.pointNumber(1), { exact: true }).fill('收网时间')
        await page.getByLabel(said.form.pointMark, { exact: true }).fill('秘密 5年')
        await expect(page.getByText(pages.markReading.problems.starMissing).first()).toBeVisible()
        await seen('point-misread')
        await page.getByRole('button', { name: pages.markReading.take('秘密★5年') }).click()
        await find(page, said.form.fields.scopeUnits, '刑侦', '刑侦支队')
        await page.keyboard.press('Escape')
        await seen('proposing')
        await page.getByRole('button', { name: said.form.submit }).click()
        await expect(page.getByRole('heading', { name: title })).toBeVisible()
        await expect(page.locator('strong').getByText(said.states.waiting, { exact: true })).toBeVisible()
        await seen('proposed')
      })

      await test.step('the authority decides from the own queue', async () => {
        await lock(page, words)
        await signIn(page, words, authority.number, authority.password)
        await goTo(page, words, 'determinations')
        await seen('queue')
        await rowWith(page, title).getByRole('link', { name: /^DM-/ }).click()
        await page.getByRole('button', { name: said.decide, exact: true }).click()
        await seen('deciding')
        await dialog.getByRole('button', { name: said.decide }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.locator('strong').getByText(said.states.approved, { exact: true })).toBeVisible()
      })

      await test.step('the officer numbers the original and confirms its mark', async () => {
        await lock(page, words)
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'determinations')
        await rowWith(page, title).getByRole('link', { name: /^DM-/ }).click()
        await page.getByRole('button', { name: said.registerOriginals }).click()
        await find(dialog, pages.carrierForm.fields.holderId, officer.name, new RegExp(officer.number))
        await find(dialog, pages.carrierForm.fields.placeId, 'B203', /B203-3/)
        await seen('numbering')
        await dialog.getByRole('button', { name: said.registerOriginals }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByRole('main').getByText(said.markStates.unmarked, { exact: true }).first()).toBeVisible()
        await page.getByRole('button', { name: said.confirmMarked }).click()
        await dialog.getByRole('radio', { name: said.hows.printed }).check()
        await dialog.getByRole('button', { name: said.confirmMarked }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByRole('main').getByText(said.markStates.marked, { exact: true }).first()).toBeVisible()
        await seen('numbered')
        await page.getByRole('button', { name: said.onPaper }).click()
        await expect(page.getByText(said.paper.authority)).toBeVisible()
        await seen('paper')
        await page.getByRole('button', { name: said.offPaper }).click()
      })

      await test.step('an extension is proposed, decided on the spot, and each thing re-marked', async () => {
        await page.getByRole('link', { name: /^BM-/ }).click()
        await page.getByRole('button', { name: said.markMenu }).click()
        await page.getByRole('menuitem', { name: said.markActs.extend }).click()
        await dialog.getByRole('spinbutton', { name: pages.mark.termLabel }).fill('20')
        await dialog.getByLabel(said.why).fill('案件尚未侦结')
        await seen('changing')
        await dialog.getByRole('button', { name: said.proposeIt }).click()
        await expect(dialog).toHaveCount(0)
        await page.getByRole('link', { name: /^BG-/ }).click()
        await decideHere()
        await expect(page.getByRole('heading', { name: said.notices })).toBeVisible()
        await seen('changed')
        await page.getByRole('button', { name: said.serveTo('刑侦支队') }).click()
        await dialog.getByLabel(said.receiver).fill('陈刚')
        await dialog.getByRole('button', { name: said.serve }).click()
        await expect(dialog).toHaveCount(0)
        await page.getByRole('link', { name: /^BM-/ }).click()
        await expect(page.getByRole('main').getByText(said.markStates.toRemark, { exact: true }).first()).toBeVisible()
        await remark()
        await expect(page.getByRole('main').getByText(said.markStates.remarked, { exact: true }).first()).toBeVisible()
        await seen('carrier')
      })

      await test.step('it is declassified, and bears the word for it', async () => {
        await page.getByRole('button', { name: said.markMenu }).click()
        await page.getByRole('menuitem', { name: said.markActs.declassify }).click()
        await dialog.getByLabel(said.why).fill('行动结束，内容已公布')
        await seen('declassifying')
        await dialog.getByRole('button', { name: said.proposeIt }).click()
        await expect(dialog).toHaveCount(0)
        await page
          .getByRole('listitem')
          .filter({ hasText: said.states.waiting })
          .getByRole('link', { name: /^BG-/ })
          .click()
        await decideHere()
        await page.getByRole('link', { name: /^BM-/ }).click()
        await remark()
        await expect(
          page.getByRole('main').getByText(said.markStates.declassified, { exact: true }).first()
        ).toBeVisible()
        await expect(page.getByText('解密', { exact: true }).first()).toBeVisible()
        await seen('declassified')
      })

      await test.step('what ends is listed, and a determination is found by its words', async () => {
        await goTo(page, words, 'determinations')
        await page.getByTitle(said.queues.all, { exact: true }).click()
        await expect(rowWith(page, title, said.acts.extend)).toBeVisible()
        await seen('all')
        await page.getByRole('link', { name: said.endings.title }).click()
        await expect(page.getByText(said.endings.empty)).toBeVisible()
        await seen('endings')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with an officer, a clerk and a classification authority, a unit and a cabinet. */
async function determiningOffice(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await office.found([officer, clerk, authority])
    await office.as(officer)
    const { name, number, clearance } = officer
    await office.ask(people.register, { name, number, clearance, unit: '刑侦支队' })
    await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
  } finally {
    await office.close()
  }
}
