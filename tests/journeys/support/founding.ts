import { expect, type Page } from '@playwright/test'
import type { Words } from '#shared/words/words.ts'
import { choose } from './at-the-window.ts'

export const administrators = {
  systemAdministrator: { name: '赵明', number: '010001', password: 'Xitong-2026-ok' },
  securityAdministrator: { name: '钱海', number: '010002', password: 'Anquan-2026-ok' },
  auditor: { name: '孙立', number: '010003', password: 'Shenji-2026-ok' }
} as const

/** Walks through the first run: language, unit and level, the three administrators, and the founding. */
export async function foundStore(page: Page, words: Words, seen: (name: string) => Promise<void>): Promise<void> {
  const { firstRun, actions, signIn, ownPassword } = words.pages
  await expect(page.getByRole('heading', { name: firstRun.title })).toBeVisible()
  await seen('first-run-language')
  await page.getByRole('button', { name: actions.next }).click()

  await page.getByRole('button', { name: actions.next }).click()
  await expect(page.getByText(words.inputProblems.required).first()).toBeVisible()
  await page.getByLabel(firstRun.unit).fill('某市公安局保密办公室')
  await choose(page, firstRun.level, words.levels.secret)
  await seen('first-run-unit')
  await page.getByRole('button', { name: actions.next }).click()

  for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'] as const) {
    const { name, number, password } = administrators[role]
    const turn = Object.keys(administrators).indexOf(role) + 1
    await expect(page.getByRole('heading', { name: firstRun.administrator(turn, words.roles[role]) })).toBeVisible()
    await page.getByLabel(firstRun.name, { exact: true }).fill(name)
    await page.getByLabel(signIn.password, { exact: true }).fill(password)
    await page.getByLabel(ownPassword.again).fill(password)
    if (role === 'auditor') {
      await page.getByLabel(signIn.number).fill(administrators.systemAdministrator.number)
      await page.getByRole('button', { name: actions.next }).click()
      await expect(page.getByRole('alert')).toHaveText(firstRun.sameNumber(words.roles.systemAdministrator))
    }
    await page.getByLabel(signIn.number).fill(number)
    await seen(`first-run-${role}`)
    await page.getByRole('button', { name: role === 'auditor' ? actions.next : firstRun.nextPerson }).click()
  }
  await seen('first-run-confirm')
  await page.getByRole('button', { name: firstRun.create }).click()
  await expect(page.getByRole('heading', { name: firstRun.createdTitle })).toBeVisible()
  await seen('first-run-created')
  await page.getByRole('button', { name: firstRun.toSignIn }).click()
}
