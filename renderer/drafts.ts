import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { withoutProofs } from '#shared/never-kept.ts'
import { drafts, type DraftForm, type KeptDraft } from '#shared/system/drafts.ts'
import { call } from './call.ts'
import { openedBy, rememberPressed, type Pressed } from './opened-by.ts'
import { SessionContext } from './session.ts'

export type { KeptDraft } from '#shared/system/drafts.ts'

/** A form whose unfinished work is kept: its name and what it is about; and the version of that, where it has one. */
export type DraftOf = DraftForm & { version?: number | undefined }

/** What has been typed so far, by field; a field that was emptied is `null`. */
export type Typed = Readonly<Record<string, unknown>>

// A lock waits for nobody, and least of all for a page: what was typed must be in the store by itself. Short enough that a
// machine which is locked or put to sleep takes no more than a word, long enough not to keep each letter.
const AFTER_TYPING_MS = 600
// Whoever types without a pause is not to lose a sentence either.
const AT_THE_LATEST_MS = 2500

type Keeper = { keep: () => void; forget: () => void; isLeft: () => boolean }

// The forms that are on the window, by what their drafts are called.
const keepers = new Map<string, Keeper>()

/**
 * Keeps at once what is not kept yet, on every form of the window. Nothing waits for it: what is asked of the store next,
 * such as to lock, comes after it all the same, as one process answers in turn.
 */
export function keepAllNow(): void {
  for (const { keep } of keepers.values()) keep()
}

/** Whether a form is on the window that would take up this draft. */
export function isOnWindow(form: DraftForm): boolean {
  return keepers.has(keyOf(form))
}

/** Throws away what is on a form, and its draft with it. */
export function throwAway(form: DraftForm): void {
  const keeper = keepers.get(keyOf(form))
  if (keeper) keeper.forget()
  else void call(drafts.drop, { form: { name: form.name, subject: form.subject } })
}

/** Leaves a form as it stands. @returns whether something was left on it, to be gone on with later */
export function leaveOpen(form: DraftForm): boolean {
  const keeper = keepers.get(keyOf(form))
  keeper?.keep()
  return keeper?.isLeft() ?? false
}

/** Keeps what is typed when the window is no longer looked at, and remembers which button opens a sheet. */
export function useKeepingWatch(): void {
  useEffect(() => {
    const away = new AbortController()
    const { signal } = away
    const whenHidden = () => document.visibilityState === 'hidden' && keepAllNow()
    window.addEventListener('blur', keepAllNow, { signal })
    window.addEventListener('beforeunload', keepAllNow, { signal })
    document.addEventListener('visibilitychange', whenHidden, { signal })
    document.addEventListener('click', rememberPressed, { capture: true, signal })
    return () => away.abort()
  }, [])
}

/**
 * Keeps what is typed into a form: a little after each pause in the typing, when the window is left, when it is locked, and
 * when the form goes off the window unfinished. What was kept before is filled in when the form opens.
 * @param of the form; none where nothing of it is kept
 * @param isSheet whether it lies over the page and a button must be pressed to open it
 * @param read what has been typed and is not yet done; nothing, where the form is as it was at first
 * @param fill takes up what was kept
 */
export function useDraft({
  of,
  isSheet = false,
  read,
  chosen = () => ({}),
  fill
}: {
  of: DraftOf | undefined
  isSheet?: boolean
  read: () => Typed | undefined
  chosen?: () => Readonly<Record<string, string>>
  fill: (draft: KeptDraft) => void
}): {
  /** When what was filled in had been kept. */
  restoredAt: string | undefined
  /** What stands in the form is too large to be kept. */
  tooLarge: boolean
  /** Says that something was typed. */
  typed: () => void
  /** Keeps at once what is not kept yet. */
  keep: () => void
  /** Says that it was done, or thrown away. */
  finished: () => void
} {
  const isSeated = useContext(SessionContext) !== undefined
  const answers = useQueryClient()
  const [restoredAt, setRestoredAt] = useState<string>()
  const [tooLarge, setTooLarge] = useState(false)
  const key = of && isSeated ? keyOf(of) : undefined
  const [work] = useState(newWork)

  const end = () => {
    setTooLarge(false)
    if (key !== undefined && work.ended()) void call(drafts.drop, { form: formOf(key) }).then(() => toldAnew(answers))
  }
  const keepNow = useEffectEvent(() => {
    if (!of || !work.isDirty()) return
    const content = read()
    if (!content) return end()
    const wish = {
      form: { name: of.name, subject: of.subject },
      ...work.where(content),
      format: 1 as const,
      ...(of.version !== undefined && { version: of.version }),
      content: withoutProofs(content) as Record<string, unknown>,
      chosen: chosen()
    }
    work.kept()
    void call(drafts.keep, wish).then((answer) => {
      setTooLarge(!answer.ok && answer.refusal.code === 'draft.tooLarge')
      toldAnew(answers)
    })
  })
  const finished = () => {
    setRestoredAt(undefined)
    end()
  }
  const forget = useEffectEvent(finished)
  const takeUp = useEffectEvent((draft: KeptDraft) => {
    // What a person has typed before it was read is newer.
    if (work.isDirty()) return
    work.takenUp(draft.opened)
    fill(draft)
    setRestoredAt(draft.savedAt)
  })

  useEffect(() => {
    if (key === undefined) return
    let isThere = true
    work.begin(keepNow, isSheet ? openedBy() : [])
    const keeper: Keeper = { keep: keepNow, forget, isLeft: () => work.isKept() }
    keepers.set(key, keeper)
    void call(drafts.open, { form: formOf(key) }).then((answer) => {
      if (isThere && answer.ok && answer.value.draft) takeUp(answer.value.draft)
    })
    return () => {
      isThere = false
      keepNow()
      if (keepers.get(key) === keeper) keepers.delete(key)
    }
  }, [key, isSheet, work])

  const typed = useCallback(
    () => work.typed({ place: location.hash.slice(1, 4001), about: headings(isSheet) }),
    [isSheet, work]
  )

  return { restoredAt, tooLarge, typed, keep: work.keep, finished }
}

/** The same for a page that is no form: what stands on it is kept as it changes, and taken up again. */
export function useKeptState(
  of: DraftForm,
  values: Typed,
  fill: (values: Typed) => void,
  { isSheet = false }: { isSheet?: boolean } = {}
): Pick<ReturnType<typeof useDraft>, 'restoredAt' | 'tooLarge' | 'finished'> & { discard: () => void } {
  const text = JSON.stringify(values)
  const [first] = useState(text)
  const { restoredAt, tooLarge, typed, finished } = useDraft({
    of,
    isSheet,
    read: () => (text === first ? undefined : values),
    fill: ({ content }) => fill(content)
  })
  const before = useRef(text)
  useEffect(() => {
    if (text !== before.current) typed()
    before.current = text
  }, [text, typed])
  const discard = () => {
    finished()
    fill(JSON.parse(first) as Typed)
  }
  return { restoredAt, tooLarge, finished, discard }
}

/** How far the keeping of one form has come. */
function newWork() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let dirty = false
  let inStore = false
  let opened: Pressed[] = []
  let where = { place: '', about: '' }
  let keep = () => {}
  const rest = () => {
    clearTimeout(timer)
    dirty = false
  }
  return {
    isDirty: () => dirty,
    isKept: () => inStore,
    where: (content: Typed) => ({
      place: where.place,
      opened,
      about: [where.about, firstWords(content)].filter(Boolean).join(' · ').slice(0, 400)
    }),
    begin: (keepNow: () => void, by: Pressed[]) => {
      keep = keepNow
      opened = by
    },
    keep: () => keep(),
    // Once the form goes off the window, another page is there already.
    typed: (here: { place: string; about: string }) => {
      where = here
      const now = performance.now()
      if (!dirty) since = now
      dirty = true
      clearTimeout(timer)
      timer = setTimeout(() => keep(), Math.max(0, Math.min(AFTER_TYPING_MS, since + AT_THE_LATEST_MS - now)))
    },
    kept: () => {
      rest()
      inStore = true
    },
    takenUp: (by: Pressed[]) => {
      inStore = true
      if (by.length > 0) opened = by
    },
    /** @returns whether there was anything in the store to be let go */
    ended: () => {
      const was = inStore
      rest()
      inStore = false
      return was
    }
  }
}

function formOf(key: string): DraftForm {
  const [name = '', subject = ''] = JSON.parse(key) as string[]
  return { name, subject }
}

/**
 * What a sheet is about, out of what it is given: ids and whatever else tells it from another sheet of the same operation,
 * but not the version, which goes on while the sheet stays the same.
 */
export function subjectOf(given: Typed): string {
  return Object.entries(given)
    .filter(([field]) => field !== 'version')
    .flatMap(([field, value]) => {
      if (Array.isArray(value)) return value.map((each) => subjectOf({ each }))
      if (typeof value === 'object' && value !== null) return [subjectOf(value as Typed)]
      return value === undefined ? [] : [`${field}=${JSON.stringify(value)}`]
    })
    .join(' ')
    .slice(0, 400)
}

function keyOf({ name, subject }: DraftForm): string {
  return JSON.stringify([name, subject])
}

function toldAnew(answers: QueryClient): void {
  void answers.invalidateQueries({ queryKey: [drafts.list.name] })
}

// What the page, and the sheet over it, call what they are about.
function headings(isSheet: boolean): string {
  const page = document.querySelector('#page h1')?.textContent ?? ''
  const sheet = isSheet ? [...document.querySelectorAll('[role="dialog"] .ant-modal-title')].at(-1)?.textContent : ''
  return [...new Set([page, sheet ?? ''])]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' · ')
    .slice(0, 400)
}

// What tells one half-written sheet from another: what its person called the thing, or why it is done.
function firstWords(content: Typed): string {
  const said = ['title', 'name', 'what', 'purpose', 'reason'].map((field) => content[field])
  const words = said.find((each) => typeof each === 'string' && each.trim() !== '')
  return typeof words === 'string' ? words.trim().slice(0, 80) : ''
}
