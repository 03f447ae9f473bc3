import { expect, test, type Page } from '@playwright/test'
import path from 'node:path'
import type { Bridge } from '#shared/bridge.ts'
import type { Answer, Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import { accounts } from '#shared/system/accounts.ts'
import { session } from '#shared/system/session.ts'
import { store } from '#shared/system/store.ts'
import { languages } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'

const { systemAdministrator, auditor } = administrators
const officer = { name: '李娜', number: '020117' }
const pictures = process.env.JIYAO_PICTURES

for (const language of languages) {
  test(`the auditor sees who did what and who was refused, and verifies that the record is whole (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const { audit } = pages
    const { page, complaints, close } = await launchJiyao({ language })
    const seen = async (name: string) => {
      await expectNoBarriers(page)
      if (pictures) await page.screenshot({ path: path.join(pictures, `${language}-${name}.png`) })
    }
    try {
      await test.step('an administrator has made an account, and was refused what is not for administrators', async () => {
        await ask(page, store.create, {
          unit: '某市公安局保密办公室',
          level: 'secret',
          administrators
        })
        const { number, password } = systemAdministrator
        await ask(page, session.signIn, { number, password })
        await ask(page, accounts.create, officer)
        expect(await call(page, 'carriers.list', {})).toMatchObject({ ok: false })
        await letGo(page)
        expect(await call(page, session.signIn.name, { number, password: 'guessed-Wrong-1' })).toMatchObject({
          ok: false
        })
        await page.reload()
      })

      await test.step('the auditor sees it all, newest first', async () => {
        await signIn(page, words, auditor.number, auditor.password)
        await expect(page.getByRole('link', { name: pages.home.verifyNow })).toBeVisible()
        await seen('home-auditor')
        await goTo(page, words, 'audit')
        await expect(rowWith(page, words.operations['store.create'], words.outcomes.done)).toBeVisible()
        const made = rowWith(page, words.operations['accounts.create'], words.outcomes.done)
        await expect(made).toContainText(pages.person(systemAdministrator.name, systemAdministrator.number))
        await expect(made).toContainText(officer.name)
        await expect(
          rowWith(
            page,
            words.operations['carriers.list'],
            words.outcomes.refused,
            pages.refusalsInBrief['session.mayNot']
          )
        ).toBeVisible()
        await expect(
          rowWith(page, words.operations['session.signIn'], pages.refusalsInBrief['session.wrongNumberOrPassword'])
        ).toContainText(audit.about(pages.person(systemAdministrator.name, systemAdministrator.number)))
        await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(
          pages.person(auditor.name, auditor.number)
        )
        await seen('audit')
      })

      await test.step('the auditor filters, and opens one entry', async () => {
        await choose(page, audit.filters.outcome, words.outcomes.refused)
        await page.keyboard.press('Escape')
        await expect(rowWith(page, words.operations['store.create'])).toHaveCount(0)
        await expect(rowWith(page, words.operations['carriers.list'])).toBeVisible()
        await page.getByLabel(audit.filters.number).fill(systemAdministrator.number)
        await expect(rowWith(page, words.operations['carriers.list'])).toBeVisible()
        await expect(page.getByText(pages.rowCount(1))).toBeVisible()
        await seen('audit-filtered')
        await rowWith(page, words.operations['carriers.list']).dblclick()
        await expect(page.getByRole('dialog')).toContainText(words.roles.systemAdministrator)
        await seen('audit-entry')
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })

      await test.step('the chain is verified, and that is itself recorded', async () => {
        await page.getByRole('button', { name: audit.verify }).click()
        await expect(page.getByText(audit.head, { exact: true }).first()).toBeVisible()
        await page.getByLabel(audit.filters.number).fill(auditor.number)
        await goTo(page, words, 'home')
        await goTo(page, words, 'audit')
        await expect(rowWith(page, words.operations['audit.verify'], words.outcomes.done)).toBeVisible()
        await seen('audit-verified')
      })

      await test.step('the auditor sees the accounts and changes none', async () => {
        await goTo(page, words, 'accounts')
        await expect(rowWith(page, officer.number, pages.accounts.states.waiting)).toBeVisible()
        await expect(page.getByRole('button', { name: pages.accounts.disable })).toHaveCount(0)
        await expect(page.getByRole('button', { name: pages.accounts.create })).toHaveCount(0)
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  })
}

async function call(page: Page, name: string, input: unknown): Promise<Answer> {
  return await page.evaluate(
    ([asked, wish]) => (window as unknown as { jiyao: Bridge }).jiyao.call(asked as string, wish),
    [name, input]
  )
}

/** Asks as a page would, and gives what was answered; a refusal ends the journey. */
async function ask<O extends Operation>(page: Page, operation: O, wish: WishOf<O>): Promise<OutputOf<O>> {
  const answer = await call(page, operation.name, wish)
  if (!answer.ok) throw new Error(`${operation.name} was refused: ${answer.refusal.code}`)
  return answer.value as OutputOf<O>
}

/** Locks, and waits for the fresh page that follows. */
async function letGo(page: Page): Promise<void> {
  const before = page.url()
  await call(page, session.lock.name, {}).catch(() => undefined)
  await page.waitForURL((url) => url.host !== new URL(before).host)
}
