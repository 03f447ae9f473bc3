import { expect, test } from '@playwright/test'
import { expectNoBarriers } from './support/accessibility.ts'
import { goTo, lock, signIn, wordsOf } from './support/at-the-window.ts'
import { makeDemonstration } from './support/demonstration.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'

for (const language of languagesToWalk)
  test(`an officer works on the ground of the system, or on the own one, and prints on white (${language})`, async () => {
    const demonstration = makeDemonstration({ carriers: 60 })
    const words = wordsOf[language]
    const { pages } = words
    const { number, password } = demonstration.who('confidentialityOfficer')
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile: demonstration.storeFile })
    const seen = looker(app, page, language)
    const grounds = page.getByRole('radiogroup', { name: pages.shell.ground })
    const groundOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)
    try {
      await test.step('the window goes with the system, as long as nobody says otherwise', async () => {
        await expect(grounds).toBeVisible()
        await page.emulateMedia({ colorScheme: 'light' })
        await expect.poll(() => groundOf('.door-sheet')).toBe('rgb(255, 255, 255)')
        await page.emulateMedia({ colorScheme: 'dark' })
        await expect.poll(() => groundOf('.door-sheet')).toBe('rgb(22, 25, 31)')
        await seen('dark-door')
        await page.emulateMedia({ colorScheme: 'light' })
        await expect.poll(() => groundOf('.door-sheet')).toBe('rgb(255, 255, 255)')
      })

      await test.step('what a person chooses stays through a lock', async () => {
        await grounds.getByTitle(pages.groundWishes.dark).click()
        await expect.poll(() => groundOf('.door-sheet')).toBe('rgb(22, 25, 31)')
        await signIn(page, words, number, password)
        await expect(page.getByText(pages.home.carriersInRegister)).toBeVisible()
        await seen('dark-home')
        await lock(page, words)
        await expect.poll(() => groundOf('.door-sheet')).toBe('rgb(22, 25, 31)')
        await signIn(page, words, number, password)
        await expect.poll(() => groundOf('.page')).toBe('rgb(22, 25, 31)')
      })

      await test.step('the ring around what the keys are on can be seen', async () => {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        const ring = await page.evaluate(() => {
          const { outlineColor, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
          return [outlineColor, outlineWidth]
        })
        expect(ring).toEqual(['rgb(110, 168, 255)', '2px'])
      })

      await test.step('a form, a dialog and a list are readable', async () => {
        await goTo(page, words, 'carriers')
        await expect(page.getByRole('row').nth(3)).toContainText('BM-')
        await seen('dark-ledger')
        await page.keyboard.press('Control+n')
        await expect(page.getByRole('heading', { name: pages.carrierForm.title })).toBeVisible()
        await seen('dark-form')
        await page.getByTitle(pages.shell.changePassword).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await seen('dark-dialog')
        await page.keyboard.press('Escape')
      })

      await test.step('paper is white, and what is printed is', async () => {
        await goTo(page, words, 'holdings')
        await page.getByText(pages.holdings.printed, { exact: true }).first().click()
        const sheet = page.locator('.paper').first()
        await expect(sheet).toBeVisible()
        expect(await groundOf('.paper')).toBe('rgb(255, 255, 255)')
        await expectNoBarriers(page)
        await seen('dark-paper')
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
        expect(await groundOf('body')).toBe('rgb(255, 255, 255)')
        expect(await sheet.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)')
        await page.emulateMedia({ media: null, colorScheme: 'light' })
      })

      await test.step('with the few colours of a system for weak eyes, marks keep a line around them', async () => {
        await page.emulateMedia({ forcedColors: 'active' })
        await goTo(page, words, 'carriers')
        await expect(page.locator('.register .mark').first()).toHaveCSS('border-top-style', /solid|double/)
        await page.emulateMedia({ forcedColors: null })
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      demonstration.remove()
    }
  })
