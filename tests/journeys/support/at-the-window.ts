import { expect, type Locator, type Page } from '@playwright/test'
import { en } from '#shared/words/en.ts'
import type { Language, Words } from '#shared/words/words.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

export const wordsOf: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

/** Chooses from a list that opens below its field. */
export async function choose(within: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.click()
  const page = 'page' in within ? within.page() : within
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).first().click()
}

/** Chooses from a list that is searched by typing. */
export async function find(
  within: Page | Locator,
  label: string,
  typed: string,
  option: string | RegExp
): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.click()
  await field.fill(typed)
  const page = 'page' in within ? within.page() : within
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).first().click()
}

/** Types number and password at the door. */
export async function signIn(page: Page, words: Words, number: string, password: string): Promise<void> {
  await page.getByLabel(words.pages.signIn.number).fill(number)
  await page.getByLabel(words.pages.signIn.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: words.pages.signIn.submit }).click()
}

/** Locks with the keys, and waits for the door. */
export async function lock(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: words.pages.signIn.title })).toBeVisible()
}

/** Goes to a page by the menu: by its whole name, which may end another's, after that of its icon. */
export async function goTo(page: Page, words: Words, name: keyof Words['pages']['menu']): Promise<void> {
  await page
    .getByRole('navigation', { name: words.pages.shell.mainMenu })
    .getByRole('link', { name: new RegExp(`^(?:[a-z-]+ )?${words.pages.menu[name]}$`) })
    .click()
}

/** The row of a list in which all these texts stand. */
export function rowWith(page: Page, ...texts: readonly string[]): Locator {
  return texts.reduce((rows, text) => rows.filter({ hasText: text }), page.getByRole('row'))
}
