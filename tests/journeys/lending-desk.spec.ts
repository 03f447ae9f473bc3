import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { clerk, leader, officer } from './support/archives.ts'
import { goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office } from './support/office.ts'
import { scan } from './support/scanner.ts'

for (const language of languagesToWalk) {
  test(`a pile is lent by scanning: said once, each scan one line, one approval at the end (${language})`, async () => {
    const words = wordsOf[language]
    const { pages, parts } = words
    const { lendingDesk: said } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-lending-desk-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const [first = '', second = '', held = ''] = await officeWithPile(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const answer = page.locator('.scan-answer')
    const sheet = page.getByRole('dialog')
    try {
      await signIn(page, words, officer.number, officer.password)
      await goTo(page, words, 'loans')
      await page.getByRole('link', { name: said.open }).click()
      await scan(page, first)
      await expect(answer).toContainText(said.headFirst)
      await scan(page, `RY-${clerk.number}`)
      await expect(answer).toContainText(clerk.name)
      await page.getByLabel(pages.loans.purpose).fill('专案研判')
      await page.getByLabel(pages.loans.purpose).blur()
      await scan(page, first)
      await expect(answer).toContainText(said.taken)
      await scan(page, first)
      await expect(answer).toContainText(said.again)
      await scan(page, held)
      await expect(answer).toContainText(words.refusals['carrier.held']({ reason: '配合调查' }))
      await scan(page, second)
      await expect(answer).toContainText(said.nth(2))
      await page.keyboard.press('Control+z')
      await expect(answer).toContainText(said.leftOut(second))
      await scan(page, second)
      await expect(answer).toContainText(said.nth(2))
      await seen('lending-desk')
      await scan(page, 'CZ-DONE')
      await sheet.getByLabel(pages.proof.number(parts.approver)).fill(leader.number)
      await sheet.getByLabel(pages.proof.password(parts.approver)).fill(leader.password)
      await seen('lending-desk-finish')
      await sheet.getByRole('button', { name: pages.bulk.confirm(2) }).click()
      await expect(page.getByText(said.done(2))).toBeVisible()
      await goTo(page, words, 'loans')
      for (const number of [first, second]) await expect(rowWith(page, number, clerk.name)).toBeVisible()
      await expect(rowWith(page, held)).toHaveCount(0)
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with three carriers, the last of them held. Gives their numbers. */
async function officeWithPile(storeFile: string): Promise<string[]> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, leader, clerk])
    await office.as(officer)
    const { name, number } = officer
    const holder = await office.ask(people.register, { name, number, unit: '保密室', clearance: 'secret' })
    await office.ask(people.register, {
      ...{ name: clerk.name, number: clerk.number, unit: '刑侦支队', clearance: 'secret' }
    })
    const room = await office.ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
    const pile = []
    for (const title of ['专案卷宗', '研判报告', '涉案材料'])
      pile.push(
        await office.ask(carriers.register, {
          ...{ title, kind: 'paper', issuer: '某市公安局', startsOn: '2026-03-01', pages: 12, unit: '刑侦支队' },
          ...{ holderId: holder.id, placeId: room.id, mark: { level: 'secret', end: { form: 'default' } } }
        })
      )
    const [, , last] = pile
    if (last)
      await office.ask(carriers.hold, { carrierId: last.id, hold: true, reason: '配合调查', version: last.version })
    return pile.map((each) => each.number)
  } finally {
    await office.close()
  }
}
