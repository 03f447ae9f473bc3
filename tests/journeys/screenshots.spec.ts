import { expect, test, type Page } from '@playwright/test'
import path from 'node:path'
import { languages, type Language } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, goTo, signIn, wordsOf } from './support/at-the-window.ts'
import { makeDemonstration } from './support/demonstration.ts'
import { launchJiyao } from './support/launch.ts'

const root = path.resolve(import.meta.dirname, '../..')

// The pictures of the README, of demonstration data. They change the tree, so they are made only when asked for.
test.skip(
  !process.env.JIYAO_SCREENSHOTS,
  'made only when asked for: JIYAO_SCREENSHOTS=1 npm run test:journeys -- screenshots'
)

// Wide ones are for looking at, not for the README.
const sizes = [{ width: 1366, height: 768 }, ...(process.env.JIYAO_PICTURES ? [{ width: 1920, height: 1040 }] : [])]

for (const language of languages)
  for (const { width, height } of sizes)
    test(`what an officer sees at ${width}×${height} (${language})`, async () => {
      const { storeFile, who, remove } = makeDemonstration({ carriers: 300 })
      const officer = who('confidentialityOfficer')
      const words = wordsOf[language]
      const { pages } = words
      const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
      try {
        await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
          width,
          height
        ] as [number, number])
        await signIn(page, words, officer.number, officer.password)
        await expect(page.getByText(pages.home.carriersInRegister)).toBeVisible()
        await picture(page, 'home', language, width)

        await goTo(page, words, 'carriers')
        await expect(page.getByRole('row').nth(5)).toContainText('BM-')
        await picture(page, 'register', language, width)

        await page.getByRole('row').filter({ hasText: '机密★' }).first().getByRole('link', { name: /^BM-/ }).click()
        await expect(page.getByRole('heading', { name: pages.carrier.history })).toBeVisible()
        await picture(page, 'carrier', language, width)

        await goTo(page, words, 'carriers')
        await page.keyboard.press('Control+n')
        await expect(page.getByRole('heading', { name: pages.carrierForm.title })).toBeVisible()
        await page.getByLabel(pages.carrierForm.fields.title).fill('关于全市涉密载体清查情况的报告')
        await choose(page, pages.carrierForm.fields.kind, words.carrierKinds.paper)
        await page.getByLabel(pages.carrierForm.fields.issuer).fill('江州市公安局')
        await choose(page, pages.mark.level, words.levels.secret)
        await page.getByRole('spinbutton', { name: pages.mark.termLabel }).fill('30')
        await page.getByLabel(pages.carrierForm.fields.startsOn).fill('2026-03-01')
        await page.getByLabel(pages.carrierForm.fields.startsOn).press('Enter')
        await expect(page.getByRole('status', { name: pages.mark.preview })).toContainText('2056-03-01')
        await picture(page, 'registration', language, width)

        await goTo(page, words, 'deviceChecks')
        await page.getByRole('button', { name: pages.checks.run }).click()
        await expect(page.getByText(words.deviceCheck.reminders.label)).toBeVisible()
        await picture(page, 'device-check', language, width)
        expect(complaints).toEqual([])
      } finally {
        await close()
        remove()
      }
    })

async function picture(page: Page, name: string, language: Language, width: number): Promise<void> {
  await expectNoBarriers(page)
  const { JIYAO_PICTURES: looking } = process.env
  if (name === 'home' && !looking) return
  const file = `${name}-${language}`
  if (looking) await page.screenshot({ path: path.join(looking, `demo-${width}-${file}.png`) })
  else await page.screenshot({ path: path.join(root, 'docs/screenshots', `${file}.png`) })
}
