import { expect, type ElectronApplication, type Page } from '@playwright/test'
import path from 'node:path'
import { languages, type Language } from '#shared/words/words.ts'
import { expectNoBarriers } from './accessibility.ts'

// Where pictures of every screen are wanted, the folder for them.
const pictures = process.env.JIYAO_PICTURES

/**
 * The languages a story is walked in: Chinese, and English too where somebody looks at the pictures. Types hold both
 * languages together; a second walk proves only how it looks.
 */
export const languagesToWalk: readonly Language[] = pictures ? languages : ['zh-CN']

/** Looks at a screen: no barriers in it, and, where they are wanted, pictures of it at both sizes. */
export function looker(app: ElectronApplication, page: Page, language: Language) {
  return async (name: string): Promise<void> => {
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
}
