import { expect, test } from '@playwright/test'
import type { Bridge } from '#shared/bridge.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import { people } from '#shared/registers/people.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { makeDemonstration, type Demonstration } from './support/demonstration.ts'
import { launchJiyao, type Launched } from './support/launch.ts'

const words = wordsOf['zh-CN']
const { pages } = words
const { carrierForm, mark } = pages

let demonstration: Demonstration
let jiyao: Launched

test.beforeAll(async () => {
  demonstration = makeDemonstration({ carriers: 30 })
  jiyao = await launchJiyao({ language: 'zh-CN', storeFile: demonstration.storeFile })
})

test.afterAll(async () => {
  await jiyao.close()
  demonstration.remove()
})

test('a pile of carriers is registered with its common part filled in once', async () => {
  const { page } = jiyao
  const { number, password } = demonstration.who('confidentialityOfficer')
  await signIn(page, words, number, password)
  await expect(page.getByText(words.program.demonstration)).toBeVisible()
  await goTo(page, words, 'carriers')
  await page.keyboard.press('Control+n')

  await test.step('what the law and the machine do not allow is held back, and nothing typed is lost', async () => {
    await page.getByLabel(carrierForm.fields.title).fill('一号光盘')
    await choose(page, carrierForm.fields.kind, words.carrierKinds.opticalDisc)
    await page.getByLabel(carrierForm.fields.issuer).fill('江州市公安局')
    await choose(page, mark.level, words.levels.secret)
    await page.getByRole('spinbutton', { name: mark.termLabel }).fill('10')
    await page.getByLabel(carrierForm.fields.unit).fill('办公室')
    const uncleared = await someoneNotCleared()
    await find(page, carrierForm.fields.holderId, uncleared.number, new RegExp(uncleared.number))
    await find(page, carrierForm.fields.placeId, '保密室', /保密室/)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByLabel(carrierForm.fields.startsOn)).toBeFocused()
    await page.getByLabel(carrierForm.fields.startsOn).fill('2026-03-01')
    await page.getByLabel(carrierForm.fields.startsOn).press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert')).toHaveText(
      words.refusals['person.notCleared']({ name: uncleared.name, clearance: uncleared.clearance, level: 'secret' })
    )
    await expect(page.getByLabel(carrierForm.fields.title)).toHaveValue('一号光盘')
    await expectNoBarriers(page)
  })

  await test.step('with another holder it is kept, and the form is ready for the next', async () => {
    await find(page, carrierForm.fields.holderId, number, new RegExp(number))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(pages.carriers.registered(''), { exact: false })).toBeVisible()
    await expect(page.getByLabel(carrierForm.fields.title)).toHaveValue('')
    await expect(page.getByLabel(carrierForm.fields.title)).toBeFocused()
    await expect(page.getByLabel(carrierForm.fields.issuer)).toHaveValue('江州市公安局')
    await page.keyboard.type('二号光盘')
    await choose(page, mark.level, words.levels.workSecret)
    await expect(page.getByRole('status', { name: mark.preview })).toContainText('内部')
    await page.getByRole('button', { name: carrierForm.save, exact: true }).click()
    await expect(page.getByRole('heading', { name: '二号光盘' })).toBeVisible()
  })

  await goTo(page, words, 'carriers')
  await page.getByRole('searchbox', { name: pages.carriers.searchLabel }).fill('光盘')
  await expect(rowWith(page, '一号光盘', '机密★10年')).toBeVisible()
  await expect(rowWith(page, '二号光盘', '内部')).toBeVisible()
  await lock(page, words)
})

test('who works in the registers sees what is theirs, and no page that is not', async () => {
  const { page, complaints } = jiyao
  const { number, password } = demonstration.who('clerk')
  await signIn(page, words, number, password)
  const menu = page.getByRole('navigation', { name: pages.shell.mainMenu })
  await expect(menu.getByRole('link')).toHaveText([
    pages.menu.home,
    pages.menu.due,
    pages.menu.approvals,
    pages.menu.incidents,
    pages.menu.carriers,
    pages.menu.determinations,
    pages.menu.loans,
    pages.menu.movements,
    pages.menu.holdings,
    pages.menu.archives,
    pages.menu.transfers,
    pages.menu.archiveRequests,
    pages.menu.people,
    pages.menu.units,
    pages.menu.places,
    pages.menu.handovers
  ])
  await goTo(page, words, 'carriers')
  await expect(page.getByRole('button', { name: pages.carriers.register })).toBeVisible()
  await page.getByRole('searchbox', { name: pages.carriers.searchLabel }).fill('一号光盘')
  await expect(page.getByText(pages.carriers.nothingFound)).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/audit'
  })
  await expect(page.getByText(pages.shell.pageMayNot)).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/nowhere'
  })
  await expect(page.getByText(pages.shell.pageNotFound)).toBeVisible()
  await expectNoBarriers(page)
  expect(complaints).toEqual([])
})

async function someoneNotCleared(): Promise<OutputOf<typeof people.list>['rows'][number]> {
  const answer = await jiyao.page.evaluate(
    (name) => (window as unknown as { jiyao: Bridge }).jiyao.call(name, { count: 500 }),
    people.list.name
  )
  const { rows } = people.list.output.parse(answer.ok ? answer.value : undefined)
  const found = rows.find(({ clearance }) => clearance === 'confidential' || clearance === 'unclassified')
  if (!found) throw new Error('everybody is cleared')
  return found
}
