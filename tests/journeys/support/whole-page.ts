import type { Page } from '@playwright/test'
import { declassifiedWord } from '#shared/marks.ts'
import { sampleCategories, sampleDepartments, samplePosts } from '#shared/words/demonstration.ts'
import type { Language } from '#shared/words/words.ts'
import { wordsOf } from './at-the-window.ts'

/** What is wrong with how the page stands now: cut off, lying over something, in another language. Nothing, where it is whole. */
export async function notWhole(page: Page, language: Language): Promise<string[]> {
  const strangers = strangersTo(language)
  const found = await page.evaluate(look)
  const foreign = found.texts.filter((text) => strangers.has(text))
  return [
    ...found.scrolls.map((what) => `scrolls sideways: ${what}`),
    ...found.cut.map((text) => `cut off without a tooltip: ${text}`),
    ...found.over.map((text) => `lies over the status bar: ${text}`),
    ...[...new Set(foreign)].map((text) => `in another language: ${text}`)
  ]
}

// Evaluated in the page: it knows nothing of what stands around it here.
function look() {
  const cutBy = 2
  const root = document.documentElement
  const main = document.querySelector('#page')
  const scrolls = [root, ...(main ? [main] : [])]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`)

  const cut = new Set<string>()
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const own = node.parentElement
    if (text === '' || !own || own.closest('script, style, [aria-hidden="true"], .ant-switch-inner')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const { left, right, width, height } = range.getBoundingClientRect()
    if (width === 0 || height === 0 || getComputedStyle(own).visibility === 'hidden') continue
    // What is there for a screen reader only.
    if (own.getBoundingClientRect().width <= 1) continue
    texts.push(text)
    if (own.closest('[title]:not([title=""]), .has-tooltip, .ag-header-cell')) continue
    for (let around: Element | null = own; around && around !== document.body; around = around.parentElement) {
      const { overflowX } = getComputedStyle(around)
      // What can be scrolled is not cut off; whether a page may be, is asked above.
      if (overflowX === 'auto' || overflowX === 'scroll') break
      if (overflowX !== 'hidden' && overflowX !== 'clip') continue
      const edges = around.getBoundingClientRect()
      if (edges.width <= 1) break
      if (right > edges.right + cutBy || left < edges.left - cutBy)
        cut.add(`${text} (${around.className || around.tagName})`)
    }
  }

  const over = new Set<string>()
  const bar = document.querySelector('.status-bar')
  if (bar) {
    const { left, right, top, height } = bar.getBoundingClientRect()
    for (let part = 1; part < 12; part += 1) {
      const above = document.elementFromPoint(left + ((right - left) * part) / 12, top + height / 2)
      if (above && !bar.contains(above) && !above.closest('.ant-modal-root, .ant-message'))
        over.add((above.textContent ?? '').slice(0, 40) || above.className)
    }
  }
  return { scrolls, cut: [...cut], over: [...over], texts }
}

const known = new Map<Language, ReadonlySet<string>>()

// Every sentence that is written in the other language and not in this one. Marks of the law are in Chinese everywhere.
function strangersTo(language: Language): ReadonlySet<string> {
  const before = known.get(language)
  if (before) return before
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const own = new Set(saidIn(wordsOf[language]))
  // The name of a language is written in that language, and figures in none.
  const strangers = new Set(saidIn(wordsOf[other]).filter((text) => !own.has(text) && /\p{L}{2}/u.test(text)))
  for (const text of ['English', '中文', ...inEveryLanguage]) strangers.delete(text)
  known.set(language, strangers)
  return strangers
}

// What stands on a carrier that was a secret; and what people are called in the demonstration.
const inEveryLanguage: readonly string[] = [
  declassifiedWord,
  ...samplePosts,
  ...sampleDepartments,
  ...sampleCategories.map(({ name }) => name)
]

function saidIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap(saidIn)
}
