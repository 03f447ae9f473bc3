import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { languages } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
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
  name: '郑国强',
  number: '020001',
  role: 'unitLeader',
  clearance: 'secret',
  password: 'Zhuguan-Ling-2026'
}
const leaver: Member = {
  name: '王芳',
  number: '020118',
  role: 'clerk',
  clearance: 'secret',
  password: 'Wang-Fang-2026'
}
const successor: Member = {
  name: '赵敏',
  number: '020119',
  role: 'clerk',
  clearance: 'secret',
  password: 'Zhao-Min-2026'
}

// Where pictures of every screen are wanted, the folder for them; then in both languages.
const pictures = process.env.JIYAO_PICTURES

for (const language of pictures ? languages : (['zh-CN'] as const)) {
  test(`somebody with three carriers and a loan leaves with empty hands (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const texts = pages.onePerson
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-leaving-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await officeWithALeaver(storeFile)
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
    const prove = async (part: 'approver' | 'giver' | 'taker', { number, password }: Member) => {
      await dialog.getByLabel(pages.proof.number(words.parts[part])).fill(number)
      await dialog.getByLabel(pages.proof.password(words.parts[part])).fill(password)
    }
    const openLeaver = async () => {
      await goTo(page, words, 'people')
      await page.getByRole('link', { name: leaver.number }).click()
      await expect(page.getByRole('heading', { name: leaver.name })).toBeVisible()
    }
    try {
      await test.step('the page of a person says what they hold and may know', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'people')
        await expect(rowWith(page, leaver.name, texts.states.inPost)).toBeVisible()
        await seen('people')
        await openLeaver()
        for (const title of ['专案卷宗', '侦查方案', '工作通报', '协查通知'])
          await expect(page.getByRole('listitem').filter({ hasText: title })).toBeVisible()
        await expect(page.getByRole('listitem').filter({ hasText: texts.openWays.account })).toBeVisible()
        await seen('person')
      })

      await test.step('who has what, by the person', async () => {
        await page.getByRole('button', { name: texts.seeHoldings }).click()
        await expect(page.getByRole('heading', { name: pages.holdings.title })).toBeVisible()
        await expect(rowWith(page, '协查通知')).toContainText(leaver.name)
        await seen('holdings')
        await page.getByRole('button', { name: pages.holdings.printed }).click()
        await expect(page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.holdings) })).toContainText(
          '侦查方案'
        )
        await seen('holdings-paper')
      })

      await test.step('leaving is refused, and the clearance sheet says why', async () => {
        await openLeaver()
        await page.getByRole('button', { name: texts.leave, exact: true }).click()
        await dialog.getByLabel(texts.reason).fill('调离，局党委会 2026 年第 12 次')
        await seen('leave')
        await dialog.getByRole('button', { name: texts.confirm }).click()
        await expect(
          dialog.getByText(words.refusals['person.stillOpen']({ name: leaver.name, count: 5 }))
        ).toBeVisible()
        await seen('leave-refused')
        await dialog.getByRole('button', { name: pages.actions.cancel }).click()
        await page.getByRole('button', { name: texts.sheet }).click()
        const sheet = page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.clearanceSheet) })
        await expect(sheet.getByRole('row')).toHaveCount(6)
        await seen('clearance-sheet')
      })

      await test.step('the loan comes back', async () => {
        await goTo(page, words, 'loans')
        await rowWith(page, '协查通知').getByRole('button', { name: pages.loans.takeBack }).click()
        await dialog.getByRole('radio', { name: pages.loans.conditions.whole }).click()
        await dialog.getByRole('button', { name: pages.loans.confirmTakeBack }).click()
        await expect(dialog).toHaveCount(0)
      })

      await test.step('a leader names the receiver, and the hand-over begins', async () => {
        await openLeaver()
        await page.getByRole('button', { name: new RegExp(`${texts.handOver}$`) }).click()
        await find(dialog, pages.handovers.receiver, successor.name, new RegExp(successor.number))
        await expect(dialog.getByText(pages.handovers.chosen(3, 3))).toBeVisible()
        await dialog.getByLabel(pages.handovers.reason).fill('调离，移交接任人')
        await prove('approver', leader)
        await seen('handover-begin')
        await dialog.getByRole('button', { name: pages.handovers.begin }).click()
        await expect(page.getByRole('heading', { name: /YJ-\d{4}-0001/ })).toBeVisible()
        await seen('handover')
      })

      await test.step('both count face to face and sign; a difference is explained', async () => {
        await page.getByRole('button', { name: pages.handovers.sign }).click()
        const differs = dialog.getByRole('listitem').filter({ hasText: '工作通报' })
        await differs.getByText(pages.handovers.foundWays.different, { exact: true }).click()
        await differs.getByLabel(pages.handovers.difference).fill('第3页有水渍')
        await prove('giver', leaver)
        await prove('taker', successor)
        await seen('handover-sign')
        await dialog.getByRole('button', { name: pages.handovers.confirmSign }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByText(pages.handovers.signed(leaver.name, successor.name))).toBeVisible()
        await expect(rowWith(page, '工作通报', pages.handovers.states.handedOver)).toContainText('第3页有水渍')
        await seen('handover-done')
        await page.getByRole('button', { name: pages.handovers.book }).click()
        await expect(
          page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.handoverBook) })
        ).toContainText('第3页有水渍')
        await seen('handover-book')
        await goTo(page, words, 'handovers')
        await page.getByTitle(pages.handovers.ranges.all, { exact: true }).click()
        await expect(rowWith(page, leaver.name, pages.handovers.closed)).toBeVisible()
        await seen('handovers')
      })

      await test.step('the account is disabled by its administrator', async () => {
        await lock(page, words)
        const { number, password } = administrators.systemAdministrator
        await signIn(page, words, number, password)
        await goTo(page, words, 'accounts')
        await rowWith(page, leaver.name).getByRole('button', { name: pages.accounts.disable }).click()
        await dialog.getByLabel(pages.accounts.reason).fill('离岗')
        await dialog.getByRole('button', { name: pages.accounts.disable }).click()
        await expect(dialog).toHaveCount(0)
        await lock(page, words)
        await signIn(page, words, officer.number, officer.password)
      })

      await test.step('then they leave, and the cooling-off period shows', async () => {
        await openLeaver()
        await expect(page.getByText(texts.holdsNothing)).toBeVisible()
        await page.getByRole('button', { name: texts.leave, exact: true }).click()
        await dialog.getByLabel(texts.reason).fill('调离，局党委会 2026 年第 12 次')
        await dialog.getByRole('button', { name: texts.confirm }).click()
        await expect(dialog).toHaveCount(0)
        await expect(page.getByText(texts.states['person.coolingOff'], { exact: true })).toBeVisible()
        await expect(page.getByRole('button', { name: texts.comeBack })).toBeVisible()
        await seen('person-left')
      })

      await test.step('and can borrow nothing', async () => {
        await goTo(page, words, 'carriers')
        await rowWith(page, '专案卷宗').getByRole('link', { name: /^BM-/ }).click()
        await expect(page.getByText(pages.person(successor.name, successor.number)).first()).toBeVisible()
        await page.getByRole('button', { name: pages.loans.lend }).click()
        await find(dialog, pages.loans.borrower, leaver.name, new RegExp(leaver.number))
        await dialog.getByLabel(pages.loans.purpose).fill('查阅')
        await prove('approver', leader)
        await dialog.getByRole('button', { name: pages.loans.confirmLend }).click()
        await expect(dialog.getByRole('alert').or(dialog.locator('.ant-form-item-explain-error'))).toContainText(
          leaver.name
        )
        await dialog.getByRole('button', { name: pages.actions.cancel }).click()
      })

      await test.step('units show who leads them and what they have', async () => {
        await goTo(page, words, 'units')
        await rowWith(page, '刑侦支队').getByRole('button', { name: pages.units.change }).click()
        await find(dialog, pages.units.columns.head, successor.name, new RegExp(successor.number))
        await dialog.getByLabel(pages.units.reason).fill('任命')
        await seen('unit-change')
        await dialog.getByRole('button', { name: pages.actions.save }).click()
        await expect(rowWith(page, '刑侦支队')).toContainText(successor.name)
        await seen('units')
        await goTo(page, words, 'people')
        await page.keyboard.press('Control+n')
        await seen('person-register')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** Somebody who keeps three carriers and has borrowed a fourth; a successor; a leader in charge. */
async function officeWithALeaver(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, leader, leaver, successor])
    await office.as(officer)
    const enter = async ({ name, number, clearance }: Member, unit: string) =>
      office.ask(people.register, { name, number, clearance, unit, post: '民警' })
    const own = await enter(officer, '保密办公室')
    const leaving = await enter(leaver, '刑侦支队')
    await enter(successor, '刑侦支队')
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    const register = (title: string, level: 'secret' | 'confidential', holderId: string) =>
      office.ask(carriers.register, {
        title,
        kind: 'paper',
        issuer: '某市公安局',
        startsOn: '2026-03-01',
        unit: '刑侦支队',
        pages: 12,
        mark: { level, end: { form: 'term', months: 60 } },
        holderId,
        placeId: place.id
      })
    await register('专案卷宗', 'secret', leaving.id)
    await register('侦查方案', 'secret', leaving.id)
    await register('工作通报', 'confidential', leaving.id)
    const { id: carrierId, version } = await register('协查通知', 'confidential', own.id)
    await office.ask(loans.lend, {
      carrierId,
      borrowerId: leaving.id,
      version,
      dueOn: tomorrowHere(),
      purpose: '协查',
      together: { approver: [{ number: leader.number, password: leader.password }] }
    })
  } finally {
    await office.close()
  }
}

// As the gate reckons it: by the calendar of this machine.
function tomorrowHere(): string {
  const at = new Date(Date.now() + 86_400_000)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
