import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { languages } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { Office, type Member } from './support/office.ts'

const member = (number: string, name: string, role: Member['role']): Member => ({
  name,
  number,
  role,
  clearance: 'secret',
  password: `Own-Password-${number}`
})
const officer = member('020117', '李娜', 'confidentialityOfficer')
const second = member('020121', '陈静', 'archivist')
const leader = member('020100', '郑国强', 'unitLeader')
const witnesses = [member('020131', '刘洋', 'clerk'), member('020132', '王芳', 'clerk')] as const
const titles = ['刑侦支队专案卷宗移交清单', '2026年第三季度情况通报', '保密工作会议纪要'] as const

// Where pictures of every screen are wanted, the folder for them; then the way is gone in both languages.
const pictures = process.env.JIYAO_PICTURES

for (const language of pictures ? languages : (['zh-CN'] as const)) {
  test(`three carriers are listed, one is kept back, the others destroyed before two (${language})`, async () => {
    const words = wordsOf[language]
    const { pages, parts } = words
    const { destruction: said } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-destruction-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const numbers = await burningOffice(storeFile)
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
    const sheet = page.getByRole('dialog')
    const press = (name: string) => sheet.getByRole('button', { name, exact: true }).click()
    const prove = async (who: string, { number, password }: Member) => {
      await sheet.getByLabel(pages.proof.number(who)).fill(number)
      await sheet.getByLabel(pages.proof.password(who)).fill(password)
    }
    const [kept = '', first = '', last = ''] = numbers
    try {
      await test.step('the officer begins a list', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'destruction')
        await seen('destruction-none')
        await page.getByRole('button', { name: said.begin }).click()
        await sheet.getByLabel(said.reason).fill('2026年度清退文件销毁')
        await press(said.confirmBegin)
        await expect(page.getByRole('heading', { name: /XH-\d{4}-0001/ })).toBeVisible()
      })

      await test.step('one is scanned onto it, two are found and ticked', async () => {
        await page.getByRole('button', { name: said.addItems }).click()
        const box = sheet.getByLabel(said.addSearch)
        await box.fill(kept)
        await box.press('Enter')
        await expect(sheet.getByRole('status')).toHaveText(said.addedOne(kept))
        await sheet.getByRole('checkbox', { name: said.selectOne(first) }).check()
        await sheet.getByRole('checkbox', { name: said.selectOne(last) }).check()
        await seen('destruction-add')
        await press(said.addSelected(2))
        await expect(sheet.getByRole('status')).toHaveText(said.added(2))
        await press(said.close)
        for (const title of titles) await expect(rowWith(page, title)).toBeVisible()
        await seen('destruction-open')
      })

      await test.step('two count it: one scanned, the others ticked, nothing finished while one is unexplained', async () => {
        await page.getByRole('button', { name: said.count, exact: true }).click()
        const scan = page.getByLabel(said.countScan)
        await scan.fill('BM-0000-9999999')
        await scan.press('Enter')
        await expect(page.getByText(said.notOnThisList('BM-0000-9999999'))).toBeVisible()
        await scan.fill(first)
        await scan.press('Enter')
        await expect(page.getByText(said.countProgress(1, 3))).toBeVisible()
        await seen('destruction-count')
        await page.getByRole('button', { name: said.confirmCount }).click()
        await prove(parts.secondOfficer, second)
        await press(said.confirmCount)
        await expect(sheet.getByText(words.inputProblems.required)).toBeVisible()
        await press(pages.actions.cancel)
        await page.getByRole('button', { name: said.countAllThere }).click()
        await page.getByRole('button', { name: said.confirmCount }).click()
        await prove(parts.secondOfficer, second)
        await seen('destruction-count-proof')
        await press(said.confirmCount)
        await expect(page.getByText(said.seenCount(3, 0))).toBeVisible()
      })

      await test.step('the leader approves all but one, which goes back to where it was kept', async () => {
        await page.getByRole('button', { name: said.approve, exact: true }).click()
        await sheet.getByRole('button', { name: said.addRetained }).click()
        await find(sheet, said.choose, kept, `${kept} ${titles[0]}`)
        await sheet.getByPlaceholder(said.retainReason).fill('案件尚未办结')
        await prove(parts.approver, leader)
        await seen('destruction-approve')
        await press(said.confirmApprove)
        await expect(page.getByText(said.approvedCount(2, 1))).toBeVisible()
        await expect(rowWith(page, titles[0], '案件尚未办结')).toBeVisible()
      })

      await test.step('sealed with a second officer, apart from everything else', async () => {
        await page.getByRole('button', { name: said.seal, exact: true }).click()
        await sheet.getByLabel(said.containers).fill('D-2026-01')
        await sheet.getByLabel(said.sealNumbers).fill('F-000889')
        await find(sheet, said.sealPlace, '待销毁', pages.inBrackets('待销毁专柜', 'X-1'))
        await prove(parts.secondOfficer, second)
        await seen('destruction-seal')
        await press(said.confirmSeal)
        await expect(page.getByText(/F-000889/)).toBeVisible()
        await seen('destruction-sealed')
      })

      await test.step('who approved it is no witness; two others are', async () => {
        await page.getByRole('button', { name: said.destroy, exact: true }).click()
        await choose(sheet, said.method, said.methods.shredded)
        await sheet.getByLabel(said.destroyPlace).fill('保密室')
        await sheet.getByLabel(said.equipment).fill('碎纸机 SM-07')
        await sheet.getByLabel(said.residue).fill('碎屑小于2毫米，无可辨字迹')
        const turn = (number: number) => pages.proof.turn(parts.witness, number)
        await prove(turn(1), witnesses[0])
        await prove(turn(2), leader)
        await press(said.confirmDestroy)
        await expect(
          sheet.getByText(words.refusals['destruction.witnessInvolved']({ name: leader.name }))
        ).toBeVisible()
        await prove(turn(2), witnesses[1])
        await seen('destruction-destroy')
        await press(said.confirmDestroy)
        await expect(page.getByText(/XZ-\d{4}-0001/).first()).toBeVisible()
        await seen('destruction-destroyed')
      })

      await test.step('the certificate, the list and the approval form are on paper', async () => {
        await page.getByRole('button', { name: said.papers }).click()
        const paper = page.getByRole('region', {
          name: pages.prints.paper(pages.prints.forms.destructionCertificate)
        })
        await expect(paper).toContainText(/XZ-\d{4}-0001/)
        for (const text of [titles[1], titles[2], said.methods.shredded, ...witnesses.map(({ name }) => name)])
          await expect(paper).toContainText(text)
        await expect(paper).not.toContainText(titles[0])
        await seen('destruction-certificate')
        // As it comes out of the printer: nothing but the sheet.
        await page.emulateMedia({ media: 'print' })
        await expect(paper).toBeVisible()
        await expect(page.getByRole('navigation', { name: pages.shell.mainMenu })).toBeHidden()
        const printed = await app.evaluate(async ({ BrowserWindow }) => {
          const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
          return pdf?.toString('base64') ?? ''
        })
        await page.emulateMedia({ media: null })
        const pdf = Buffer.from(printed, 'base64')
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
        if (pictures) fs.writeFileSync(path.join(pictures, `${language}-destruction-certificate.pdf`), pdf)
        await page.getByTitle(said.paperNames.inventory, { exact: true }).click()
        const list = page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.destructionList) })
        await expect(list).toContainText(titles[0])
        await expect(list).toContainText(said.itemStatuses.retained)
        await seen('destruction-inventory')
        await page.getByTitle(said.paperNames.approval, { exact: true }).click()
        await expect(
          page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.destructionApproval) })
        ).toContainText(leader.name)
        await seen('destruction-approval-form')
      })

      await test.step('the page of the carrier tells its end', async () => {
        await goTo(page, words, 'carriers')
        await rowWith(page, titles[1]).getByRole('link', { name: first }).click()
        await expect(page.getByText(words.carrierStates.destroyed, { exact: true })).toBeVisible()
        const end = page.getByRole('listitem').filter({ hasText: words.operations['destruction.destroy'] })
        const { names, field } = pages.changed
        await expect(end).toContainText(field(names.method, said.methods.shredded))
        await expect(end).toContainText(field(names.witnesses, witnesses.map(({ name }) => name).join(' ')))
        await expect(page.getByRole('button', { name: said.listThis })).toHaveCount(0)
        await seen('destruction-carrier')
        await goTo(page, words, 'destruction')
        await page.getByTitle(said.ranges.ended, { exact: true }).click()
        await expect(rowWith(page, said.states.destroyed)).toBeVisible()
        await seen('destruction-lists')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with three carriers in stock, and everybody who takes part in their end. Gives the numbers of the carriers. */
async function burningOffice(storeFile: string): Promise<string[]> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, second, leader, ...witnesses])
    await office.as(officer)
    const { name, number, clearance } = officer
    const holder = await office.ask(people.register, { name, number, clearance, unit: '办公室' })
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    await office.ask(places.register, { code: 'X-1', name: '待销毁专柜', kind: 'cabinet' })
    const numbers: string[] = []
    for (const [index, title] of titles.entries()) {
      const level = index === 0 ? 'secret' : 'confidential'
      const carrier = await office.ask(carriers.register, {
        title,
        kind: 'paper',
        issuer: '某市公安局',
        documentNumber: `公密〔2026〕${index + 1}号`,
        pages: 12 + index,
        startsOn: '2026-03-01',
        unit: '办公室',
        holderId: holder.id,
        placeId: place.id,
        mark: { level, end: { form: 'term', months: 120 } }
      })
      numbers.push(carrier.number)
    }
    return numbers
  } finally {
    await office.close()
  }
}
