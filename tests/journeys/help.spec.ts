import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { goTo, signIn, wordsOf } from './support/at-the-window.ts'
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
  test(`whoever does not know how to go on has the help of that page and the shortcuts at hand (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const { help } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-help-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const office = new Office(storeFile, new Date(Date.now() - 86_400_000))
    try {
      await office.found([officer])
    } finally {
      await office.close()
    }
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    try {
      await signIn(page, words, officer.number, officer.password)
      await goTo(page, words, 'destruction')
      await page.keyboard.press('F1')
      await expect(sheet.getByText(help.title(pages.menu.destruction))).toBeVisible()
      await expect(sheet).toContainText(help.pages.destruction.what)
      await expect(sheet).toContainText(help.pages.destruction.law)
      await seen('help')
      await page.keyboard.press('Escape')
      await expect(sheet).toHaveCount(0)
      await goTo(page, words, 'carriers')
      await page.locator('#page').focus()
      await page.keyboard.press('Shift+Slash')
      await expect(sheet.getByText(help.title(pages.menu.carriers))).toBeVisible()
      await page.keyboard.press('Escape')
      await test.step('in a field it is a question mark', async () => {
        const search = page.getByLabel(pages.carriers.searchLabel)
        await search.fill('')
        await search.press('Shift+Slash')
        await expect(search).toHaveValue('?')
        await expect(sheet).toHaveCount(0)
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}
