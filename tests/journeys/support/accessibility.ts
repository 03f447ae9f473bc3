import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

// What the engine asks an old server platform for, our pages rightly refuse to run: it does without.
const source = axe.source.replace(/Function\(["']return this["']\)\(\)/g, 'self')

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with a list of what on the page would keep somebody from using it (WCAG A and AA). */
export async function expectNoBarriers(page: Page): Promise<void> {
  // Behind a sheet the page waits, dimmed; it is looked at when it is in front.
  // As a string it is evaluated from outside the page, whose own policy lets in no script but its own.
  await page.evaluate(`if (!window.axe) { ${source} }`)
  const found = await page.evaluate<string[]>(
    `axe.run(document.querySelector('.ant-modal') ?? document, { runOnly: ${JSON.stringify(levels)} }).then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' | ' + failureSummary).join(' || ')))`
  )
  expect(found).toEqual([])
}
