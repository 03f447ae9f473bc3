import { expect, test, type Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import type { Ground } from '#shared/grounds.ts'
import { may, Role } from '#shared/permissions.ts'
import type { Language } from '#shared/words/words.ts'
import { menu } from '#renderer/menu.tsx'
import { expectNoBarriers } from './support/accessibility.ts'
import { goTo, lock, signIn, wordsOf } from './support/at-the-window.ts'
import { makeDemonstration, type Demonstration } from './support/demonstration.ts'
import { launchJiyao, type Launched } from './support/launch.ts'
import { languagesToWalk } from './support/looking.ts'
import { notWhole } from './support/whole-page.ts'

const pictures = process.env.JIYAO_PICTURES
const sizes = [
  [1920, 1040],
  [1366, 768]
] as const

let demonstration: Demonstration

test.beforeAll(() => {
  demonstration = makeDemonstration({ carriers: 300 })
})

test.afterAll(() => demonstration.remove())

for (const language of languagesToWalk)
  test(`whoever works with the program finds every page whole, at both sizes (${language})`, async () => {
    await everyPage(language, 'light')
  })

test('whoever works on a dark ground finds every page readable', async () => {
  await everyPage('zh-CN', 'dark')
})

async function everyPage(language: Language, ground: Ground): Promise<void> {
  test.setTimeout(1_800_000)
  const jiyao = await launchJiyao({ language, storeFile: demonstration.storeFile })
  // What one has seen of a page, its other size and its barriers, is the same for the next; what stands in it is not.
  const known = new Set<string>()
  const entered = new Set<string>()
  const wrong: string[] = []
  try {
    const { pages } = wordsOf[language]
    await jiyao.page
      .getByRole('radiogroup', { name: pages.shell.ground })
      .getByTitle(pages.groundWishes[ground])
      .click()
    for (const role of Role.options) {
      const { number, password } = demonstration.who(role)
      await signIn(jiyao.page, wordsOf[language], number, password)
      await expect(jiyao.page.getByRole('navigation', { name: pages.shell.mainMenu })).toBeVisible()
      // It was chosen once, before anybody came in, and has outlived every lock since.
      await expect(jiyao.page.locator(`:root[data-ground='${ground}']`)).toHaveCount(1)
      wrong.push(...(await walk({ ...jiyao, language, ground, role, known, entered })))
      await lock(jiyao.page, wordsOf[language])
    }
    expect(wrong).toEqual([])
    expect(jiyao.complaints).toEqual([])
  } finally {
    await jiyao.close()
  }
}

type Walk = Launched & { language: Language; ground: Ground; role: Role; known: Set<string>; entered: Set<string> }

// Every entry of the menu, every tab of its page, and one page of each kind that its rows lead to.
async function walk(of: Walk): Promise<string[]> {
  const { page, language, role } = of
  const wrong: string[] = []
  const seen = new Set<string>()
  const items = menu.flatMap((group) => group.items)
  for (const { to, name, shownWith, unless } of items) {
    if ((shownWith && !may([role], shownWith)) || (unless && may([role], unless))) continue
    // On the other ground a page has the same words for everybody, and is looked at once.
    if (of.ground === 'dark' && of.entered.has(to)) continue
    of.entered.add(to)
    await goTo(page, wordsOf[language], name)
    await settled(page)
    const onward = new Set<string>()
    const tabs = page.locator('#page').getByRole('tab')
    const count = await tabs.count()
    for (let tab = 0; tab < Math.max(count, 1); tab += 1) {
      if (count > 0) {
        await tabs.nth(tab).click()
        await settled(page)
      }
      wrong.push(...(await look(of, count > 0 ? `${to}-${tab + 1}` : to)))
      for (const address of await addressesOnPage(page)) onward.add(address)
    }
    for (const address of onward) {
      const kind = kindOf(address)
      if (seen.has(kind) || items.some((item) => item.to === kind)) continue
      seen.add(kind)
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await settled(page)
      wrong.push(...(await look(of, kind)))
    }
  }
  return wrong
}

async function look({ app, page, language, ground, role, known, complaints }: Walk, name: string): Promise<string[]> {
  const wrong: string[] = []
  const isNew = !known.has(name)
  known.add(name)
  for (const [width, height] of isNew && ground === 'light' ? sizes : sizes.slice(-1)) {
    if ((await page.evaluate(() => window.innerWidth)) !== width) {
      await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
        width,
        height
      ] as [number, number])
      await page.waitForFunction((wide) => window.innerWidth === wide, width)
      await settled(page)
    }
    const found = await notWhole(page, language)
    wrong.push(...found.map((what) => `${role} ${name} ${width}: ${what}`))
    if (!pictures) continue
    const file = `${language}-${ground}-${width}-${role}-${name.replaceAll(/[/:]+/g, '_')}.png`
    await page.screenshot({ path: path.join(pictures, file) })
  }
  if (isNew) {
    try {
      await expectNoBarriers(page)
    } catch (error) {
      wrong.push(`${role} ${name}: barriers: ${String(error).slice(0, 1500)}`)
    }
  }
  if (pictures) fs.appendFileSync(path.join(pictures, 'wrong.txt'), [...wrong, ...complaints, ''].join('\n'))
  return wrong
}

async function addressesOnPage(page: Page): Promise<string[]> {
  return page
    .locator('#page a[href*="#/"]')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '')))
}

// An address without what it is about.
function kindOf(address: string): string {
  return address.replace(/\?.*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
}

// Nothing is being read any more, and no row of a list waits for what it holds.
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('.ant-spin-spinning, .ant-skeleton, .ag-row-loading, .ag-loading') &&
      [...document.querySelectorAll('#page [role=status]')].every(
        (status) => !/^(…|\.\.\.)$/.test(status.textContent ?? '')
      )
  )
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))))
  )
}
