import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MOST_AT_ONCE } from '#shared/bulk.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { find, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'secret',
  password: 'Baomi-Yuan-2026'
}

for (const language of languagesToWalk) {
  test(`many carriers are moved at once, after a preview that says what is refused and why (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-bulk-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await office(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    try {
      await signIn(page, words, officer.number, officer.password)
      await goTo(page, words, 'carriers')
      await test.step('rows are picked by tick and by the space bar, or all that fit', async () => {
        await rowWith(page, '卷宗 60 ').getByRole('checkbox').check()
        await rowWith(page, '卷宗 59 ').getByRole('gridcell').nth(3).click()
        await page.keyboard.press(' ')
        await expect(page.getByText(pages.bulk.picked(2))).toBeVisible()
        await page.getByRole('button', { name: pages.bulk.pickAll(60) }).click()
        await expect(page.getByText(pages.bulk.picked(60))).toBeVisible()
        await rowWith(page, '卷宗 58 ').getByRole('checkbox').uncheck()
        await expect(page.getByText(pages.bulk.picked(59))).toBeVisible()
        await expect(page.getByRole('button', { name: pages.bulk.move })).toContainText(/59$/)
        await expect(page.getByRole('button', { name: pages.bulk.lend })).toContainText(/59$/)
        await seen('bulk-picked')
      })
      await test.step('the labels are of all that fits but those that were left out, and the way back keeps the list', async () => {
        await page.getByRole('group', { name: pages.bulk.bar }).getByRole('button', { name: pages.labels.act }).click()
        const labels = page.getByLabel(pages.prints.paper(pages.prints.forms.carrierLabel))
        await expect(labels).toHaveCount(59)
        // What was picked is not kept: where it is forgotten nothing is printed, least of all the whole ledger.
        await page.reload()
        await expect(page.getByText(pages.labels.pickedForgotten)).toBeVisible()
        await expect(labels).toHaveCount(0)
        await seen('bulk-labels-forgotten')
        await page.getByRole('link', { name: pages.carrier.back }).click()
        for (const which of ['卷宗 60 ', '卷宗 57 ']) await rowWith(page, which).getByRole('checkbox').check()
        await page.getByRole('group', { name: pages.bulk.bar }).getByRole('button', { name: pages.labels.act }).click()
        await expect(labels).toHaveCount(2)
        await page.goBack()
        await page.getByRole('row').nth(1).getByRole('checkbox').check()
        await page.getByRole('button', { name: pages.bulk.pickAll(60) }).click()
        await rowWith(page, '卷宗 58 ').getByRole('checkbox').uncheck()
        await expect(page.getByText(pages.bulk.picked(59))).toBeVisible()
      })
      const sheet = page.getByRole('dialog')
      await test.step('the preview names what is refused first; the count is typed for so many', async () => {
        await page.getByRole('button', { name: pages.bulk.move }).click()
        await find(sheet, pages.move.holder, '刘洋', /020119/)
        await sheet.getByLabel(pages.move.reason).fill('轮岗')
        await sheet.getByRole('button', { name: pages.bulk.preview }).click()
        await expect(sheet.getByText(pages.bulk.willHappen(58, 1))).toBeVisible()
        await expect(sheet.getByRole('row').nth(1)).toContainText(
          words.refusals['person.notCleared']({ name: '刘洋', clearance: 'confidential', level: 'secret' })
        )
        await seen('bulk-preview')
        await sheet.getByRole('button', { name: pages.bulk.confirm(58) }).click()
        await expect(sheet.getByText(words.inputProblems.countDiffers)).toBeVisible()
        await sheet.getByLabel(pages.bulk.typeCount(58)).fill('58')
        await sheet.getByRole('button', { name: pages.bulk.confirm(58) }).click()
        await expect(sheet).toHaveCount(0)
      })
      await test.step('those are with the new holder, the rest is as it was', async () => {
        await expect(page.getByText(pages.bulk.picked(59))).toHaveCount(0)
        await expect(rowWith(page, '卷宗 59 ')).toContainText('刘洋')
        await expect(rowWith(page, '卷宗 60 ')).toContainText('李娜')
        await expect(rowWith(page, '卷宗 58 ')).toContainText('李娜')
      })
      await test.step('many are listed for destruction: first what is refused and why, then on a list opened for them', async () => {
        const said = pages.destruction
        for (const row of ['卷宗 60 ', '卷宗 58 ', '卷宗 57 ']) await rowWith(page, row).getByRole('checkbox').check()
        await page.getByRole('button', { name: said.listMany }).click()
        await sheet.getByRole('button', { name: pages.bulk.preview }).click()
        await expect(sheet.getByText(words.refusals['destruction.whichList'])).toBeVisible()
        await sheet.getByLabel(said.reason).fill('年度清理')
        await sheet.getByRole('button', { name: pages.bulk.preview }).click()
        await seen('bulk-list-preview')
        await sheet.getByRole('button', { name: pages.bulk.confirm(3) }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(said.listedMany(3, 'XH-2026-0001'))).toBeVisible()
        await expect(rowWith(page, '卷宗 60 ')).toContainText(words.carrierStates.destroyPending)
        await rowWith(page, '卷宗 60 ').getByRole('checkbox').check()
        await rowWith(page, '卷宗 56 ').getByRole('checkbox').check()
        await page.getByRole('button', { name: said.listMany }).click()
        await sheet.getByRole('combobox', { name: said.whichList }).click()
        await page.getByText('XH-2026-0001 年度清理').click()
        await sheet.getByRole('button', { name: pages.bulk.preview }).click()
        await expect(sheet.getByText(pages.bulk.willHappen(1, 1))).toBeVisible()
        await seen('bulk-list-refused')
        await sheet.getByRole('button', { name: pages.bulk.confirm(1) }).click()
        await expect(sheet).toHaveCount(0)
        await expect(rowWith(page, '卷宗 56 ')).toContainText(words.carrierStates.destroyPending)
      })
      await test.step('a single one is listed from its own page, on a list that is opened for it', async () => {
        const said = pages.destruction
        await rowWith(page, '卷宗 55 ').getByRole('link').click()
        await page.getByRole('button', { name: said.listThis }).click()
        await sheet.getByRole('combobox', { name: said.chooseList }).click()
        await page.getByTitle(said.newList, { exact: true }).click()
        await sheet.getByLabel(said.reason).fill('零星清理')
        await seen('one-listed')
        await sheet.getByRole('button', { name: said.confirmList, exact: true }).click()
        await expect(page.getByRole('link', { name: 'XH-2026-0002' })).toBeVisible()
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

test('more than may be done at once is said in the bar, before anything is filled in', async () => {
  const words = wordsOf['zh-CN']
  const { pages } = words
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-bulk-'))
  const storeFile = path.join(folder, 'jiyao.db')
  await office(storeFile, MOST_AT_ONCE + 1)
  const { app, page, complaints, close } = await launchJiyao({ language: 'zh-CN', storeFile })
  const seen = looker(app, page, 'zh-CN')
  try {
    await signIn(page, words, officer.number, officer.password)
    await goTo(page, words, 'carriers')
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    const bar = page.getByRole('group', { name: pages.bulk.bar })
    await expect(bar.getByRole('button', { name: pages.bulk.move })).toBeVisible()
    await page.getByRole('button', { name: pages.bulk.pickAll(MOST_AT_ONCE + 1) }).click()
    await expect(bar.getByText(pages.bulk.tooMany(MOST_AT_ONCE))).toBeVisible()
    await expect(bar.getByRole('button', { name: pages.bulk.move })).toHaveCount(0)
    await seen('bulk-too-many')
    // One less, and it may be done.
    await page.getByRole('row').nth(1).getByRole('checkbox').uncheck()
    await expect(bar.getByRole('button', { name: pages.bulk.move })).toContainText(/5,000$/)
    expect(complaints).toEqual([])
  } finally {
    await close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

/** Carriers with one holder, the sixtieth of them above what the next holder may know. */
async function office(storeFile: string, many = 60): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await office.found([officer])
    await office.as(officer)
    const { name, number, clearance } = officer
    const holder = await office.ask(people.register, { name, number, clearance, unit: '办公室' })
    await office.ask(people.register, { name: '刘洋', number: '020119', unit: '治安支队', clearance: 'confidential' })
    const place = await office.ask(places.register, { code: 'B203-3', name: '保密室三号柜', kind: 'cabinet' })
    for (let from = 0; from < many; from += 500)
      await office.ask(carriers.registerMany, {
        carriers: Array.from({ length: Math.min(500, many - from) }, (_, index) => ({
          title: `卷宗 ${from + index + 1} 号`,
          kind: 'paper' as const,
          issuer: '某市公安局',
          startsOn: '2026-03-01',
          unit: '办公室',
          holderId: holder.id,
          placeId: place.id,
          mark: {
            level: from + index === 59 ? ('secret' as const) : ('confidential' as const),
            end: { form: 'default' as const }
          }
        }))
      })
  } finally {
    await office.close()
  }
}
