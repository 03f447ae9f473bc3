import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { goTo, signIn, wordsOf } from './support/at-the-window.ts'
import { makeDemonstration, type Demonstration } from './support/demonstration.ts'
import { launchJiyao, type Launched } from './support/launch.ts'

// A workstation as it comes out of its box: letters, and not one Chinese character.
const BARE_FONTS = '/usr/share/fonts/truetype'

let demonstration: Demonstration
let folder: string

test.beforeAll(() => {
  demonstration = makeDemonstration({ carriers: 40 })
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-fonts-'))
})

test.afterAll(() => {
  demonstration.remove()
  fs.rmSync(folder, { recursive: true, force: true })
})

test.skip(process.platform !== 'linux', 'the fonts of another system cannot be hidden from one program')

test('on a machine without a Chinese font the window draws Chinese, and loads only the parts it needs', async () => {
  const { app, page, complaints, close } = await launchBare()
  try {
    const words = wordsOf['zh-CN']
    await expect(page.getByRole('button', { name: words.pages.signIn.submit })).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    expect(await fontsOf(app, page, 'h1')).toEqual(['Noto Sans SC'])
    const { number, password } = demonstration.who('confidentialityOfficer')
    await signIn(page, words, number, password)
    await goTo(page, words, 'carriers')
    await expect(page.getByRole('row').nth(2)).toContainText('BM-')
    await page.evaluate(() => document.fonts.ready)
    expect(await fontsOf(app, page, '.menu-item span:last-child')).toEqual(['Noto Sans SC'])
    const faces = await page.evaluate(() => {
      const all = [...document.fonts].map(({ family, status }) => ({ family: family.replaceAll('"', ''), status }))
      const loaded = all.filter(({ status }) => status === 'loaded')
      return {
        failed: all.filter(({ status }) => status === 'error').length,
        loaded: loaded.length,
        ofPaper: loaded.filter(({ family }) => family === 'Noto Serif SC').length,
        all: all.length
      }
    })
    expect(faces).toMatchObject({ failed: 0, ofPaper: 0 })
    expect(faces.loaded).toBeGreaterThan(0)
    expect(faces.loaded).toBeLessThan(faces.all / 2)
    expect(complaints).toEqual([])
  } finally {
    await close()
  }
})

test('a form is printed in Song where there is no FangSong, which the preview says, with outlines and no pictures of letters', async () => {
  const { app, page, complaints, close } = await launchBare()
  try {
    const words = wordsOf['zh-CN']
    const { pages } = words
    const { number, password } = demonstration.who('confidentialityOfficer')
    await signIn(page, words, number, password)
    await goTo(page, words, 'holdings')
    await page.getByText(pages.holdings.printed, { exact: true }).first().click()
    const sheet = page.locator('.paper').first()
    await expect(sheet).toBeVisible()
    await expect(page.getByText(pages.prints.withoutFangSong)).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    expect(await fontsOf(app, page, '.paper-title')).toEqual(['Noto Serif SC'])
    const printed = await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
      return pdf?.toString('latin1') ?? ''
    })
    expect(printed.slice(0, 5)).toBe('%PDF-')
    expect(printed).toMatch(/\/CIDFontType2/)
    expect(printed).toMatch(/\/BaseFont\s*\/[A-Z]{6}\+NotoSerifSC/)
    expect(printed).not.toMatch(/\/Type3\b/)
    expect(complaints).toEqual([])
  } finally {
    await close()
  }
})

function launchBare(): Promise<Launched> {
  const file = path.join(folder, 'fonts.conf')
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${BARE_FONTS}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
  )
  return launchJiyao({
    language: 'zh-CN',
    storeFile: demonstration.storeFile,
    env: { FONTCONFIG_FILE: file }
  })
}

// The fonts that an element's text is really drawn in; a bundled one is named by the weight its family was cut from.
async function fontsOf(app: ElectronApplication, page: Page, selector: string): Promise<string[]> {
  const session = await app.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return [...new Set(fonts.map(({ familyName }) => familyName.replace(/ (Thin|ExtraLight)$/, '')))].sort()
}
