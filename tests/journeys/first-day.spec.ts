import { expect, test, type Page } from '@playwright/test'
import path from 'node:path'
import { languages, type Words } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators, foundStore } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'

const officer = { name: '李娜', number: '020117', password: 'Baomi-Yuan-2026' }
const clerk = { name: '王芳', number: '020118' }

// Where pictures of every screen are wanted, the folder for them.
const pictures = process.env.JIYAO_PICTURES

for (const language of languages) {
  test(`the first day of an office, from an empty machine to the first carrier (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const { page, complaints, close } = await launchJiyao({ language })
    const seen = async (name: string) => {
      await expectNoBarriers(page)
      if (pictures) await page.screenshot({ path: path.join(pictures, `${language}-${name}.png`) })
    }
    try {
      await foundStore(page, words, seen)
      await seen('sign-in')

      const firstPasswords = await test.step('the system administrator makes the accounts', async () => {
        await signInAs(page, words, administrators.systemAdministrator)
        await seen('home-system-administrator')
        await goTo(page, words, 'accounts')
        const officerPassword = await createAccount(page, words, officer, seen)
        const clerkPassword = await createAccount(page, words, clerk)
        await expect(rowWith(page, officer.number, pages.accounts.states.waiting)).toBeVisible()
        await seen('accounts')
        await lock(page, words)
        return { officer: officerPassword, clerk: clerkPassword }
      })

      await test.step('the security administrator gives the rights', async () => {
        await signInAs(page, words, administrators.securityAdministrator)
        await expect(page.getByRole('link', { name: pages.home.accountsWithoutRights(2) })).toBeVisible()
        await seen('home-security-administrator')
        await goTo(page, words, 'rights')
        await giveRights(page, words, officer, words.roles.confidentialityOfficer, words.levels.secret, seen)
        await giveRights(page, words, clerk, words.roles.clerk, words.levels.confidential)
        await seen('rights')
        await lock(page, words)
      })

      await test.step('the officer replaces the first password', async () => {
        await signIn(page, words, officer.number, firstPasswords.officer)
        await expect(page.getByRole('heading', { name: pages.ownPassword.titleFirst })).toBeVisible()
        await seen('first-password')
        await page.getByLabel(pages.ownPassword.presentFirst).fill(firstPasswords.officer)
        await page.getByLabel(pages.ownPassword.next, { exact: true }).fill('short')
        await page.getByLabel(pages.ownPassword.again).fill('otherwise')
        await page.getByRole('button', { name: pages.ownPassword.submit }).click()
        await expect(page.getByText(pages.ownPassword.differ)).toBeVisible()
        await page.getByLabel(pages.ownPassword.next, { exact: true }).fill(officer.password)
        await page.getByLabel(pages.ownPassword.again).fill(officer.password)
        await page.getByRole('button', { name: pages.ownPassword.submit }).click()
        await expect(page.getByRole('heading', { name: pages.home.greeting(officer.name) })).toBeVisible()
        await seen('home-officer')
      })

      await test.step('the officer registers a place and a person', async () => {
        await goTo(page, words, 'places')
        await seen('places-empty')
        await page.getByRole('button', { name: pages.places.register }).click()
        const place = page.getByRole('dialog')
        await place.getByLabel(pages.places.columns.name).fill('保密室三号柜')
        await place.getByLabel(pages.places.columns.code).fill('B203-3')
        await choose(place, pages.places.columns.kind, words.placeKinds.cabinet)
        await seen('register-place')
        await place.getByRole('button', { name: pages.actions.save }).click()
        await expect(rowWith(page, 'B203-3', words.placeKinds.cabinet)).toBeVisible()

        await goTo(page, words, 'people')
        await page.keyboard.press('Control+n')
        const person = page.getByRole('dialog')
        await person.getByLabel(pages.people.columns.name).fill(officer.name)
        await person.getByLabel(pages.people.columns.number).fill(officer.number)
        await person.getByLabel(pages.people.columns.unit).fill('办公室')
        await choose(person, pages.people.columns.clearance, words.levels.secret)
        await person.getByRole('button', { name: pages.actions.save }).click()
        await expect(rowWith(page, officer.number, '办公室')).toBeVisible()
        await seen('people')
      })

      await test.step('the officer registers a carrier, and is told in words what is missing', async () => {
        await goTo(page, words, 'carriers')
        await expect(page.getByText(pages.carriers.empty)).toBeVisible()
        await seen('carriers-empty')
        await page.keyboard.press('Control+n')
        await registerCarrier(page, words, seen)
      })

      await test.step('the officer finds it by one character, and reads its history', async () => {
        await expect(page.getByRole('heading', { name: '刑侦支队专案卷宗移交清单' })).toBeVisible()
        await expect(page.getByText('机密★10年').first()).toBeVisible()
        await expect(page.getByText(pages.mark.end.day('2036-03-01'))).toBeVisible()
        await expect(
          page.getByRole('listitem').filter({ hasText: words.operations['carriers.register'] })
        ).toContainText(pages.person(officer.name, officer.number))
        await seen('carrier')
        await goTo(page, words, 'carriers')
        await page.getByRole('searchbox', { name: pages.carriers.searchLabel }).fill('卷')
        await expect(rowWith(page, '刑侦支队专案卷宗移交清单')).toBeVisible()
        await seen('carriers')
        await page.getByRole('searchbox', { name: pages.carriers.searchLabel }).fill('讯')
        await expect(page.getByText(pages.carriers.nothingFound)).toBeVisible()
        await page.getByRole('searchbox', { name: pages.carriers.searchLabel }).fill('专案')
        await expect(rowWith(page, '刑侦支队专案卷宗移交清单')).toBeVisible()
        await choose(page, pages.carriers.levels, words.levels.topSecret)
        await expect(page.getByText(pages.carriers.nothingFound)).toBeVisible()
        await choose(page, pages.carriers.levels, words.levels.secret)
        await expect(rowWith(page, '刑侦支队专案卷宗移交清单')).toBeVisible()
        await page.getByRole('searchbox', { name: pages.carriers.searchLabel }).press('ArrowDown')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { name: '刑侦支队专案卷宗移交清单' })).toBeVisible()
      })

      await test.step('the officer moves it, and the history tells from where to where', async () => {
        await goTo(page, words, 'people')
        await page.keyboard.press('Control+n')
        const person = page.getByRole('dialog')
        await person.getByLabel(pages.people.columns.name).fill('陈静')
        await person.getByLabel(pages.people.columns.number).fill('020120')
        await person.getByLabel(pages.people.columns.unit).fill('刑侦支队')
        await choose(person, pages.people.columns.clearance, words.levels.secret)
        await person.getByRole('button', { name: pages.actions.save }).click()
        await expect(rowWith(page, '020120')).toBeVisible()
        await goTo(page, words, 'carriers')
        await page.getByRole('link', { name: /^BM-/ }).click()
        await page.getByRole('button', { name: pages.carrier.move }).click()
        const move = page.getByRole('dialog')
        await find(move, pages.move.holder, '陈', /020120/)
        await move.getByLabel(pages.move.reason).fill('岗位调整，交接保管')
        await seen('move')
        await move.getByRole('button', { name: pages.move.submit }).click()
        await expect(page.getByText(pages.changed.fromTo(officer.name, '陈静'))).toBeVisible()
        await seen('carrier-moved')
      })

      await test.step('the officer checks the machine', async () => {
        await goTo(page, words, 'deviceChecks')
        await seen('checks-empty')
        await page.getByRole('button', { name: pages.checks.run }).click()
        await expect(page.getByText(words.deviceCheck.reminders.label)).toBeVisible()
        await seen('check')
        await page.getByRole('link', { name: pages.checks.back }).click()
        await expect(rowWith(page, pages.person(officer.name, officer.number))).toBeVisible()
        await seen('checks')
      })

      await test.step('the window is locked; a wrong password does not open it, the right one does', async () => {
        await lock(page, words)
        await expect(page.getByText('刑侦支队')).toHaveCount(0)
        await signIn(page, words, officer.number, 'not-the-Password-1')
        await expect(page.getByRole('alert')).toHaveText(
          words.refusals['session.wrongNumberOrPassword']({ attemptsLeft: 4 })
        )
        await seen('wrong-password')
        await expect(page.getByRole('heading', { name: pages.signIn.title })).toBeVisible()
        await signInAs(page, words, officer)
        await expect(page.getByText(pages.shell.failuresSince(1))).toBeVisible()
        await goTo(page, words, 'carriers')
        await expect(rowWith(page, '刑侦支队专案卷宗移交清单')).toBeVisible()
      })

      await test.step('the auditor reads what was done that day, and that nothing of it was altered', async () => {
        await lock(page, words)
        await signInAs(page, words, administrators.auditor)
        await goTo(page, words, 'audit')
        const register = rowWith(page, words.operations['carriers.register'], words.outcomes.done)
        await expect(register).toContainText(pages.person(officer.name, officer.number))
        await expect(register).toContainText('机密★10年')
        await expect(rowWith(page, words.operations['carriers.move'])).toContainText(
          pages.changed.fromTo(officer.name, '陈静')
        )
        await expect(rowWith(page, words.operations['deviceChecks.run'], words.outcomes.begun)).toBeVisible()
        await expect(rowWith(page, words.operations['deviceChecks.run'], words.outcomes.done)).toBeVisible()
        await expect(rowWith(page, words.operations['session.signIn'], words.outcomes.refused)).toContainText(
          pages.audit.about(pages.person(officer.name, officer.number))
        )
        await page.getByRole('button', { name: pages.audit.verify }).click()
        await expect(page.getByText(pages.audit.head, { exact: true }).first()).toBeVisible()
        await seen('audit-of-the-day')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
    }
  })
}

test('the language is changed at any time, and the page says so to who cannot see it', async () => {
  const { page, complaints, close } = await launchJiyao({ language: 'zh-CN' })
  try {
    await expect(page.getByRole('heading', { name: wordsOf['zh-CN'].pages.firstRun.title })).toBeVisible()
    await page.getByText(wordsOf['zh-CN'].pages.languages.en).first().click()
    await expect(page.getByRole('heading', { name: wordsOf.en.pages.firstRun.title })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.reload()
    await expect(page.getByRole('heading', { name: wordsOf.en.pages.firstRun.title })).toBeVisible()
    expect(complaints).toEqual([])
  } finally {
    await close()
  }
})

async function signInAs(
  page: Page,
  words: Words,
  person: { name: string; number: string; password: string }
): Promise<void> {
  await signIn(page, words, person.number, person.password)
  await expect(page.getByRole('heading', { name: words.pages.home.greeting(person.name) })).toBeVisible()
}

/** Makes an account and gives the first password that was shown for it. */
async function createAccount(
  page: Page,
  words: Words,
  person: { name: string; number: string },
  seen?: (name: string) => Promise<void>
): Promise<string> {
  const { accounts } = words.pages
  await page.getByRole('button', { name: accounts.create }).click()
  const dialog = page.getByRole('dialog', { name: accounts.create })
  await dialog.getByLabel(accounts.columns.name).fill(person.name)
  await dialog.getByLabel(accounts.columns.number).fill(person.number)
  await seen?.('create-account')
  await dialog.getByRole('button', { name: accounts.create }).click()
  const shown = page.getByRole('dialog', { name: accounts.firstPasswordTitle(person.name) })
  const password = await shown.getByLabel(accounts.firstPassword).innerText()
  await seen?.('first-password-shown')
  await shown.getByRole('button', { name: accounts.handedOver }).click()
  await expect(shown).toHaveCount(0)
  return password
}

async function giveRights(
  page: Page,
  words: Words,
  person: { name: string; number: string },
  role: string,
  clearance: string,
  seen?: (name: string) => Promise<void>
): Promise<void> {
  const { rights } = words.pages
  await rowWith(page, person.number).getByRole('button', { name: rights.give }).click()
  const dialog = page.getByRole('dialog', { name: rights.giveTitle(person.name) })
  await dialog.getByRole('checkbox', { name: role }).check()
  await expect(dialog.getByRole('checkbox', { name: words.roles.auditor })).toBeDisabled()
  await choose(dialog, rights.clearance, clearance)
  await seen?.('give-rights')
  await dialog.getByRole('button', { name: rights.give }).click()
  await expect(rowWith(page, person.number, role)).toBeVisible()
}

async function registerCarrier(page: Page, words: Words, seen: (name: string) => Promise<void>): Promise<void> {
  const { carrierForm, mark } = words.pages
  const { fields } = carrierForm
  await expect(page.getByRole('heading', { name: carrierForm.title })).toBeVisible()
  await page.getByLabel(fields.title).fill('刑侦支队专案卷宗移交清单')
  await page.getByRole('button', { name: carrierForm.save, exact: true }).click()
  await expect(page.getByText(words.inputProblems.required).first()).toBeVisible()
  await choose(page, fields.kind, words.carrierKinds.paper)
  await page.getByLabel(fields.issuer).fill('某市公安局刑侦支队')
  await page.getByLabel(fields.documentNumber).fill('市公刑〔2026〕12号')
  await page.getByLabel(fields.copyNumber).fill('000003')
  await choose(page, mark.level, words.levels.secret)
  await page.getByRole('spinbutton', { name: mark.termLabel }).fill('30')
  const preview = page.getByRole('status', { name: mark.preview })
  await expect(preview).toContainText(mark.problems.beyondMaximum(words.levels.secret, 20))
  await seen('register-carrier-problem')
  await page.getByRole('spinbutton', { name: mark.termLabel }).fill('10')
  await page.getByLabel(fields.startsOn).fill('20260301')
  await page.getByLabel(fields.startsOn).press('Enter')
  await expect(preview).toContainText('机密★10年')
  await expect(preview).toContainText(mark.end.day('2036-03-01'))
  await page.getByLabel(fields.unit).fill('刑侦支队')
  await find(page, fields.holderId, officer.name.slice(0, 1), new RegExp(officer.number))
  await find(page, fields.placeId, '三号', /B203-3/)
  await seen('register-carrier')
  await page.getByRole('button', { name: carrierForm.save, exact: true }).click()
}
