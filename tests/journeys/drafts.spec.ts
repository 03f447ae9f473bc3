import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { OutputOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { drafts } from '#shared/system/drafts.ts'
import { session } from '#shared/system/session.ts'
import { archivist, clerk, leader, officer } from './support/archives.ts'
import { choose, find, goTo, lock, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office } from './support/office.ts'
import { scan } from './support/scanner.ts'

const otherOfficer = { ...officer, name: '赵敏', number: '020119', password: 'Lingyi-Baomi-2026' }
const title = '关于开展“净网”专项行动的部署方案'

for (const language of languagesToWalk) {
  test(`lock always wins and work is never lost: for its own person, and for nobody else (${language})`, async () => {
    test.setTimeout(240_000)
    const words = wordsOf[language]
    const { pages, parts, levels } = words
    const { drafts: said, carrierForm } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-drafts-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const [number = '', second = ''] = await officeWithCarriers(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const unfinished = page.getByRole('region', { name: said.title(1) })
    const sheet = page.getByRole('dialog')
    const discard = page.locator('.ant-popconfirm:visible').getByRole('button', { name: said.discard })
    const signInAs = async (who: { name: string; number: string; password: string }) => {
      await signIn(page, words, who.number, who.password)
      await expect(page.getByRole('heading', { name: pages.home.greeting(who.name) })).toBeVisible()
    }
    try {
      await expect(page.getByText(said.keptAtTheDoor)).toHaveCount(0)
      await signInAs(officer)
      await expect(unfinished).toHaveCount(0)

      // Half a carrier is typed, and the window locked in the middle of a word.
      await goTo(page, words, 'carriers')
      await page.getByRole('button', { name: pages.carriers.register }).click()
      await page.getByLabel(carrierForm.fields.title).fill(title)
      await choose(page, carrierForm.fields.kind, words.carrierKinds.paper)
      await page.getByLabel(carrierForm.fields.pages).fill('36')
      await choose(page, pages.mark.level, levels.secret)
      await page.getByRole('spinbutton', { name: pages.mark.termLabel }).fill('12')
      await page.getByLabel(carrierForm.fields.startsOn).fill('2026-03-01')
      await page.getByLabel(carrierForm.fields.startsOn).press('Tab')
      await find(page, pages.scope.people, clerk.name, new RegExp(clerk.number))
      await page.keyboard.press('Escape')
      await find(page, carrierForm.fields.holderId, officer.name, new RegExp(officer.number))
      await page.getByLabel(carrierForm.fields.remarks).fill('尚未写完的一')
      await lock(page, words)
      await expect(page.getByText(said.keptAtTheDoor)).toBeVisible()
      await expect(page.getByText(title)).toHaveCount(0)
      await seen('drafts-door')

      // Another officer, cleared as highly, sees nothing of it anywhere.
      await signInAs(otherOfficer)
      await expect(unfinished).toHaveCount(0)
      await goTo(page, words, 'carriers')
      await page.getByRole('button', { name: pages.carriers.register }).click()
      await expect(page.getByLabel(carrierForm.fields.title)).toHaveValue('')
      await expect(page.getByRole('button', { name: said.discard })).toHaveCount(0)
      await lock(page, words)
      await expect(page.getByText(said.keptAtTheDoor)).toBeVisible()

      // Whoever began it finds it first thing, and goes on where they were.
      await signInAs(officer)
      await expect(unfinished).toContainText(words.operations['carriers.register'])
      await seen('drafts-home')
      await unfinished.getByRole('button', { name: said.goOn }).click()
      await expect(page.getByRole('status').filter({ hasText: said.restored('').trim().slice(0, 3) })).toBeVisible()
      await expect(page.getByLabel(carrierForm.fields.title)).toHaveValue(title)
      await expect(page.getByLabel(carrierForm.fields.pages)).toHaveValue('36')
      await expect(page.getByRole('spinbutton', { name: pages.mark.termLabel })).toHaveValue('12')
      await expect(page.getByRole('status', { name: pages.mark.preview })).toContainText('机密★12年')
      await expect(page.getByLabel(carrierForm.fields.startsOn)).toHaveValue('2026-03-01')
      await expect(page.getByLabel(carrierForm.fields.remarks)).toHaveValue('尚未写完的一')
      for (const chosen of [officer.number, clerk.number])
        await expect(page.locator('.carrier-form')).toContainText(chosen)
      await seen('drafts-restored')
      await page.getByLabel(carrierForm.fields.issuer).fill('某市公安局')
      await page.getByLabel(carrierForm.fields.unit).fill('保密室')
      await find(page, carrierForm.fields.placeId, 'B203', /B203/)
      await page.getByRole('button', { name: carrierForm.save, exact: true }).click()
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await goTo(page, words, 'home')
      await expect(unfinished).toHaveCount(0)

      // A sheet over a carrier's page, with others who prove that they are there; the person walks away from it.
      await openCarrier(number)
      await page.getByRole('button', { name: pages.loans.lend }).click()
      await find(sheet, pages.loans.borrower, clerk.name, new RegExp(clerk.number))
      await sheet.getByLabel(pages.loans.purpose).fill('专案研判')
      await sheet.getByLabel(pages.proof.number(parts.approver)).fill(leader.number)
      await sheet.getByLabel(pages.proof.password(parts.approver)).fill(leader.password)
      await expect.poll(keptCount).toBe(1)
      await app.evaluate(() => {
        const now = performance.now.bind(performance)
        performance.now = () => now() + 600_000
      })
      await expect(page.getByRole('heading', { name: pages.signIn.title })).toBeVisible({ timeout: 20_000 })
      await expect(page.getByText(said.keptAtTheDoor)).toBeVisible()
      // Nobody else was here meanwhile: they come back to the carrier, and to the sheet over it.
      await signIn(page, words, officer.number, officer.password)
      await expect(sheet.getByLabel(pages.loans.purpose)).toHaveValue('专案研判')
      await expect(sheet).toContainText(clerk.number)
      await expect(sheet.getByLabel(pages.proof.number(parts.approver))).toHaveValue('')
      await expect(sheet.getByLabel(pages.proof.password(parts.approver))).toHaveValue('')
      await expect(sheet).toContainText(said.proofsAgain)
      await seen('drafts-sheet')

      // Closed without a word it is put aside, opened by hand it is filled in, thrown away it is gone.
      await page.keyboard.press('Escape')
      await expect(sheet).toHaveCount(0)
      await page.getByRole('button', { name: pages.loans.lend }).click()
      await expect(sheet.getByLabel(pages.loans.purpose)).toHaveValue('专案研判')
      await sheet.getByRole('button', { name: said.discard }).click()
      await discard.click()
      await expect(sheet.getByLabel(pages.loans.purpose)).toHaveValue('')
      await sheet.getByRole('button', { name: pages.actions.cancel }).click()
      await goTo(page, words, 'home')
      await expect(unfinished).toHaveCount(0)

      // What a draft is about is changed meanwhile by somebody else: it is filled in, and refused as ever before it is done.
      await openCarrier(number)
      await page.getByRole('button', { name: pages.carrier.move }).click()
      await sheet.getByLabel(pages.move.reason).fill('腾出柜位')
      await lock(page, words)
      await movedByAnother(number)
      await signIn(page, words, officer.number, officer.password)
      await expect(sheet.getByLabel(pages.move.reason)).toHaveValue('腾出柜位')
      await expect(sheet).toContainText(said.changedSince)
      await sheet.getByRole('button', { name: pages.move.submit }).click()
      await expect(
        sheet.getByRole('alert').filter({ hasText: words.refusals['carrier.changedMeanwhile'] })
      ).toBeVisible()
      await seen('drafts-stale')
      await sheet.getByRole('button', { name: pages.move.submit }).click()
      await expect(sheet).toHaveCount(0)
      await goTo(page, words, 'home')
      await expect(unfinished).toHaveCount(0)

      // The pile at the lending desk, and a process that is killed: what was scanned is there again.
      await goTo(page, words, 'loans')
      await page.getByRole('link', { name: pages.lendingDesk.open }).click()
      await scan(page, `RY-${clerk.number}`)
      await page.getByLabel(pages.loans.purpose).fill('集中研判')
      await page.getByLabel(pages.loans.purpose).blur()
      for (const each of [number, second]) await scan(page, each)
      await expect(page.locator('.scan-answer')).toContainText(pages.lendingDesk.nth(2))
      await expect.poll(keptLines).toBe(2)
      await app.evaluate(({ app: program }) => {
        const data = program
          .getAppMetrics()
          .find((each) => each.name === 'jiyao-data' || each.serviceName === 'jiyao-data')
        process.kill(data?.pid ?? 0, 'SIGKILL')
      })
      // Nobody could say any more whether anything was kept: nothing is claimed.
      await expect(page.getByRole('heading', { name: pages.signIn.title })).toBeVisible({ timeout: 20_000 })
      await expect(page.getByText(said.keptAtTheDoor)).toHaveCount(0)
      // Another person begins at home, and no way leads back to where the first one was.
      await signInAs(otherOfficer)
      await page.goBack({ timeout: 1000 }).catch(() => undefined)
      await expect(page.getByRole('heading', { name: pages.home.greeting(otherOfficer.name) })).toBeVisible()
      await lock(page, words)
      await signInAs(officer)
      await expect(unfinished).toContainText(said.desks.lendingDesk)
      await unfinished.getByRole('button', { name: said.goOn }).click()
      await expect(page.locator('.scan-list')).toContainText(second)
      await expect(page.getByLabel(pages.loans.purpose)).toHaveValue('集中研判')
      await seen('drafts-desk')
      await page.getByRole('button', { name: said.discard }).click()
      await discard.click()
      await expect(page.locator('.scan-list')).not.toContainText(second)
      await goTo(page, words, 'home')
      await expect(unfinished).toHaveCount(0)
      // With nothing unfinished a person comes back to the list as they had filtered it.
      await goTo(page, words, 'carriers')
      await page.getByLabel(pages.carriers.searchLabel).fill('研判')
      await expect(page).toHaveURL(/words=/)
      await page.waitForTimeout(600)
      await lock(page, words)
      await expect(page.getByText(said.keptAtTheDoor)).toHaveCount(0)
      await signIn(page, words, officer.number, officer.password)
      await expect(page.getByLabel(pages.carriers.searchLabel)).toHaveValue('研判')
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }

    function ask(name: string, input: unknown): Promise<unknown> {
      return page.evaluate(
        ([operation, wish]) =>
          (window as unknown as { jiyao: { call: (name: string, input: unknown) => Promise<unknown> } }).jiyao.call(
            operation,
            wish
          ),
        [name, input] as const
      )
    }

    async function movedByAnother(which: string): Promise<void> {
      await ask(session.signIn.name, { number: otherOfficer.number, password: otherOfficer.password })
      const found = (await ask(carriers.list.name, { words: which })) as { value: OutputOf<typeof carriers.list> }
      const [one] = found.value.rows
      if (!one) throw new Error(`${which} is not in the register`)
      const { id: carrierId, version, holderId, placeId } = one
      const wish = { carrierId, version, holderId, placeId, reason: '盘库调整' }
      expect(await ask(carriers.move.name, wish)).toMatchObject({ ok: true })
      await ask(session.lock.name, {}).catch(() => undefined)
      await expect(page.getByRole('heading', { name: pages.signIn.title })).toBeVisible()
      await expect(page.getByText(said.keptAtTheDoor)).toBeVisible()
    }

    async function keptCount(): Promise<number> {
      const answer = (await ask(drafts.list.name, {})) as { value: OutputOf<typeof drafts.list> }
      return answer.value.drafts.length
    }

    async function keptLines(): Promise<number> {
      const form = { name: 'lendingDesk', subject: '' }
      const answer = (await ask(drafts.open.name, { form })) as { value: OutputOf<typeof drafts.open> }
      return (answer.value.draft?.content['lines'] as unknown[] | undefined)?.length ?? 0
    }

    async function openCarrier(which: string): Promise<void> {
      await goTo(page, words, 'carriers')
      await scan(page, which)
      await expect(page.getByRole('button', { name: pages.loans.lend })).toBeVisible()
    }
  })
}

/** An office with two officers and two carriers. Gives their numbers. */
async function officeWithCarriers(storeFile: string): Promise<string[]> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, otherOfficer, leader, clerk, archivist])
    await office.as(officer)
    const { name, number } = officer
    const holder = await office.ask(people.register, { name, number, unit: '保密室', clearance: 'secret' })
    await office.ask(people.register, {
      ...{ name: clerk.name, number: clerk.number, unit: '刑侦支队', clearance: 'secret' }
    })
    const room = await office.ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
    const registered = []
    for (const of of ['专案卷宗', '研判报告'])
      registered.push(
        await office.ask(carriers.register, {
          ...{ title: of, kind: 'paper', issuer: '某市公安局', startsOn: '2026-03-01', pages: 12, unit: '刑侦支队' },
          ...{ holderId: holder.id, placeId: room.id, mark: { level: 'secret', end: { form: 'default' } } }
        })
      )
    return registered.map((each) => each.number)
  } finally {
    await office.close()
  }
}
