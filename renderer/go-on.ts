import { App } from 'antd'
import { useCallback, useRef } from 'react'
import type { KeptDraft } from '#shared/system/drafts.ts'
import type { Words } from '#shared/words/words.ts'
import { isOnWindow } from './drafts.ts'
import { describe, PRESSABLE } from './opened-by.ts'
import { sayOperation, useWords } from './words.ts'

type Opening = Pick<KeptDraft, 'form' | 'opened'>

const LOOK_EVERY_MS = 100
// Pages read before they show their buttons.
const GIVE_UP_AFTER_MS = 6000

/**
 * Opens the form of a draft once its page is there. A page's own form is there by itself; a sheet over the page is opened by
 * the very buttons that had opened it, so every sheet of every page can be, and none of them knows of it. Where a button is not
 * there, because lines must be picked first or rights have changed, the person is told to open the sheet.
 */
export function useGoOn(): (draft: Opening) => void {
  const words = useWords()
  const { message } = App.useApp()
  const looking = useRef<ReturnType<typeof setInterval>>(undefined)
  return useCallback(
    ({ form, opened }) => {
      clearInterval(looking.current)
      let left = [...opened]
      const began = performance.now()
      looking.current = setInterval(() => {
        const isThere = isOnWindow(form)
        if (isThere || performance.now() - began > GIVE_UP_AFTER_MS) {
          clearInterval(looking.current)
          if (!isThere) void message.info(words.pages.drafts.openByHand(sayDraftForm(words, form.name)), 8)
          return
        }
        const [next, ...rest] = left
        const button = next && buttonLike(next)
        if (!button) return
        left = rest
        button.click()
      }, LOOK_EVERY_MS)
    },
    [message, words]
  )
}

/** What a draft's form is called. */
export function sayDraftForm(words: Words, name: string): string {
  const desks: Readonly<Record<string, string>> = words.pages.drafts.desks
  return Object.hasOwn(desks, name) ? (desks[name] ?? name) : sayOperation(words, name)
}

// Of several that are called the same only the one in the same line; never merely one of them.
function buttonLike({ label, row }: KeptDraft['opened'][number]): HTMLElement | undefined {
  const alike = [...document.querySelectorAll<HTMLElement>(PRESSABLE)].filter(
    (button) =>
      !button.matches('[disabled], [aria-disabled="true"]') &&
      !button.closest('[role="dialog"], nav') &&
      button.checkVisibility() &&
      describe(button).label === label
  )
  const inLine = alike.filter((button) => describe(button).row === row)
  return inLine.length === 1 ? inLine[0] : undefined
}
