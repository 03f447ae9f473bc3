import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { archives } from '#shared/registers/archives.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const member = (number: string, name: string, role: Member['role']): Member => ({
  name,
  number,
  role,
  clearance: 'secret',
  password: `Own-Password-${number}`
})
const archivist = member('020121', '陈静', 'archivist')
const officer = member('020117', '李娜', 'confidentialityOfficer')
const leader = member('020100', '郑国强', 'unitLeader')
const witnesses = [member('020131', '刘洋', 'clerk'), member('020132', '王芳', 'clerk')] as const
const titles = ['2010年办公用房调整方案', '2010年度总结材料汇编', '2010年专案侦办情况报告'] as const
const [destroyed, swept, kept] = titles

for (const language of languagesToWalk) {
  test(`a group extends one and destroys two, one of them is spared in time, and the rest goes before two witnesses (${language})`, async () => {
    test.setTimeout(240_000)
    const words = wordsOf[language]
    const { pages, parts } = words
    const { appraisals: said, destruction: ofLists } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-appraisal-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await archiveRoom(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    const press = (name: string) => sheet.getByRole('button', { name, exact: true }).click()
    const prove = async (who: string, { number, password }: Member) => {
      await sheet.getByLabel(pages.proof.number(who)).fill(number)
      await sheet.getByLabel(pages.proof.password(who)).fill(password)
    }
    const answer = async (title: string, how: keyof typeof said.answers, reason: string, until?: string) => {
      await rowWith(page, title).getByRole('button', { name: said.answerOne }).click()
      await sheet.getByText(said.answers[how], { exact: true }).click()
      if (until !== undefined) {
        await sheet.getByLabel(said.keepUntil).fill(until)
        await sheet.getByLabel(said.keepUntil).press('Tab')
      }
      await sheet.getByLabel(said.reason).fill(reason)
    }
    const sign = async (report: string) => {
      await page.getByRole('button', { name: said.sign }).click()
      await sheet.getByLabel(said.report).fill(report)
      const turn = (number: number) => pages.proof.turn(parts.appraiser, number)
      await sheet.getByLabel(pages.proof.password(turn(1))).fill(leader.password)
      await sheet.getByLabel(pages.proof.password(turn(2))).fill(officer.password)
    }
    const group = async (purpose: string) => {
      await page.getByRole('button', { name: said.begin }).click()
      await sheet.getByLabel(said.purpose).fill(purpose)
      await find(sheet, said.leader, leader.number, new RegExp(leader.name))
      for (const each of [officer, archivist]) await find(sheet, said.members, each.number, new RegExp(each.name))
      await sheet.getByLabel(said.purpose).click()
    }
    try {
      await test.step('what was kept long enough is due, and a group is named for it', async () => {
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'due')
        await expect(rowWith(page, pages.tasks.kinds.retentionEnds, 'J001 2010 ×3')).toBeVisible()
        await goTo(page, words, 'appraisals')
        await expect(page.getByText(said.waiting(3))).toBeVisible()
        await seen('appraisal-none')
        await group('2010年度文书档案期满鉴定')
        await seen('appraisal-begin')
        await press(said.begin)
        await expect(page.getByRole('heading', { name: /DJ-\d{4}-0001/ })).toBeVisible()
        await seen('appraisal-open')
      })

      await test.step('two are answered alike, one is kept longer', async () => {
        for (const title of [destroyed, swept]) await rowWith(page, title).getByRole('checkbox').check()
        await page.getByRole('button', { name: said.answerMany(2) }).click()
        await sheet.getByText(said.answers.destroy, { exact: true }).click()
        await sheet.getByLabel(said.reason).fill('期满，无查考价值')
        await press(said.confirmAnswer)
        await answer(kept, 'extend', '案件仍有查考价值', '2036-12-31')
        await seen('appraisal-answer')
        await press(said.confirmAnswer)
        await expect(rowWith(page, kept, said.saidOf.extend('2036-12-31'))).toBeVisible()
        await seen('appraisal-answered')
      })

      await test.step('each of the group signs', async () => {
        await sign('经逐件审查，两件期满无保存价值，一件延长保管。')
        await seen('appraisal-sign')
        await press(said.confirmSign)
        await expect(page.getByText(new RegExp(`^${said.reportOf('JB-')}`))).toBeVisible()
        await seen('appraisal-signed')
      })

      await test.step('a list is made of it, and two count it', async () => {
        await page.getByRole('button', { name: said.makeList(2) }).click()
        await seen('appraisal-make-list')
        await press(said.confirmList)
        await expect(page.getByRole('heading', { name: /XH-\d{4}-0001/ })).toBeVisible()
        await expect(rowWith(page, destroyed)).toBeVisible()
        await expect(rowWith(page, kept)).toHaveCount(0)
        await page.getByRole('button', { name: ofLists.count, exact: true }).click()
        await page.getByRole('button', { name: ofLists.countAllThere }).click()
        await page.getByRole('button', { name: ofLists.confirmCount }).click()
        await prove(parts.secondOfficer, officer)
        await press(ofLists.confirmCount)
        await expect(page.getByText(ofLists.seenCount(2, 0))).toBeVisible()
      })

      await test.step('a later appraisal spares one: it leaves the list by its status', async () => {
        await goTo(page, words, 'appraisals')
        await group('涉诉档案复核')
        await press(said.begin)
        await page.getByRole('button', { name: said.add }).click()
        await sheet.getByLabel(said.addSearch).fill('总结材料')
        await sheet.getByRole('row', { name: swept }).getByRole('checkbox').check()
        await seen('appraisal-choose')
        await press(said.addSelected(1))
        await press(said.close)
        await answer(swept, 'retain', '涉及申诉，永久保存')
        await press(said.confirmAnswer)
        await expect(rowWith(page, swept, said.saidOf.retain)).toBeVisible()
        await sign('复核后留存。')
        await press(said.confirmSign)
        await goTo(page, words, 'destruction')
        await rowWith(page, 'XH-').getByRole('link').click()
        await expect(rowWith(page, swept, ofLists.itemStatuses.retained)).toBeVisible()
        await seen('appraisal-spared')
      })

      await test.step('the leader approves the list as a whole, and what was spared is not on it', async () => {
        await page.getByRole('button', { name: ofLists.approve, exact: true }).click()
        await prove(parts.approver, leader)
        await press(ofLists.confirmApprove)
        await expect(page.getByText(ofLists.approvedCount(1, 0))).toBeVisible()
      })

      await test.step('sealed, and destroyed before two witnesses', async () => {
        await page.getByRole('button', { name: ofLists.seal, exact: true }).click()
        await sheet.getByLabel(ofLists.containers).fill('D-2026-01')
        await sheet.getByLabel(ofLists.sealNumbers).fill('F-000889')
        await find(sheet, ofLists.sealPlace, '待销毁', pages.inBrackets('待销毁专柜', 'X-1'))
        await prove(parts.secondOfficer, officer)
        await press(ofLists.confirmSeal)
        await page.getByRole('button', { name: ofLists.destroy, exact: true }).click()
        await choose(sheet, ofLists.method, ofLists.methods.shredded)
        await sheet.getByLabel(ofLists.destroyPlace).fill('保密室')
        await sheet.getByLabel(ofLists.equipment).fill('碎纸机 SM-07')
        await sheet.getByLabel(ofLists.residue).fill('碎屑小于2毫米')
        for (const [index, witness] of witnesses.entries())
          await prove(pages.proof.turn(parts.witness, index + 1), witness)
        await press(ofLists.confirmDestroy)
        await expect(page.getByText(/XZ-\d{4}-0001/).first()).toBeVisible()
      })

      await test.step('the list of the archives is on paper, with its cover', async () => {
        await page.getByRole('button', { name: ofLists.papers }).click()
        await page.getByTitle(ofLists.paperNames.appraised, { exact: true }).click()
        const paper = page.getByRole('region', {
          name: pages.prints.paper(pages.prints.forms.appraisedDestructionList)
        })
        for (const text of [destroyed, leader.name, ...witnesses.map(({ name }) => name), 'J001', '2010'])
          await expect(paper).toContainText(text)
        await expect(paper).toContainText(ofLists.itemStatuses.retained)
        await seen('appraisal-paper')
      })

      await test.step('what was spared, and what is kept longer, are still on their shelf', async () => {
        for (const title of [swept, kept]) {
          await goTo(page, words, 'carriers')
          await rowWith(page, title).getByRole('link').first().click()
          await expect(page.getByText(words.carrierStates.archived, { exact: true }).first()).toBeVisible()
          await expect(page.getByText('档案室一号架').first()).toBeVisible()
          await expect(page.getByText(said.latest)).toBeVisible()
        }
        await seen('appraisal-carrier')
        await goTo(page, words, 'carriers')
        await rowWith(page, destroyed).getByRole('link').first().click()
        await expect(page.getByText(words.carrierStates.destroyed, { exact: true }).first()).toBeVisible()
        await lock(page, words)
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An archive room with three items of 2010 that were to be kept for ten years. */
async function archiveRoom(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([archivist, officer, leader, ...witnesses])
    await office.as(officer)
    for (const { name, number, clearance } of [officer, leader])
      await office.ask(people.register, { name, number, clearance, unit: '办公室' })
    const { name, number, clearance } = archivist
    const holder = await office.ask(people.register, { name, number, clearance, unit: '档案室' })
    await office.ask(places.register, { code: 'X-1', name: '待销毁专柜', kind: 'cabinet' })
    const shelf = await office.ask(places.register, { code: 'D101-1', name: '档案室一号架', kind: 'shelf' })
    await office.as(archivist)
    await office.ask(archives.registerFonds, { code: 'J001', name: '某市公安局' })
    await office.ask(archives.registerCategories, { categories: [{ code: 'WS', name: '文书档案' }] })
    await office.ask(archives.enter, {
      holdings: titles.map((title, index) => ({
        carrier: {
          title,
          kind: 'paper' as const,
          issuer: '某市公安局',
          mark: { level: 'confidential' as const, end: { form: 'term' as const, months: 120 } },
          startsOn: '2010-03-01',
          pages: 12 + index,
          unit: '档案室',
          holderId: holder.id,
          placeId: shelf.id
        },
        description: {
          fonds: 'J001',
          category: 'WS',
          year: 2010,
          retention: 'years10' as const,
          office: 'BGS',
          responsible: '某市公安局',
          datedOn: '2010-03-01'
        },
        archivedOn: '2011-03-01'
      }))
    })
  } finally {
    await office.close()
  }
}
