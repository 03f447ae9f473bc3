import { createHmac } from 'node:crypto'
import { DRAFT_LIMIT_BYTES, DRAFTS_KEPT, Draft, type DraftForm, type KeptDraft } from '#shared/system/drafts.ts'
import { keyFor, sealBytes, unsealBytes } from './keys/sealed-box.ts'
import { Refused } from './refused.ts'
import type { WritableStore } from './store/open-store.ts'
import { lastPlace, setLastPlace } from './store/store-settings.ts'
import { draftNamed, draftsOf, dropDraft, keepNewest, putDraft, type SealedDraft } from './system/draft-queries.ts'

/** All that an operation which `keeps` is given of the store: its own person's unfinished work, and nothing else. */
export type DraftBox = {
  put: (draft: Draft) => void
  get: (form: DraftForm) => KeptDraft | undefined
  /** All there are, the newest first, and how many could no longer be opened and were let go. */
  all: () => { drafts: KeptDraft[]; lost: number }
  drop: (form: DraftForm) => void
  /** Says where the person is, in place of whatever was said last. */
  stay: (place: Place) => void
  /** Where the person was when they were here last; nothing, where somebody else was here since: what they left is let go. */
  lastPlace: () => Place | undefined
}

type Place = { place: string; day: string }

// Nothing beside it says whose it is: whoever cannot open it is another person.
const PLACE = 'jiyao place 1'

type Owner = {
  accountId: string
  /** A key that nobody else at this store has. */
  ownKey: Buffer
}

/**
 * The box of one person's drafts. Everybody who is signed in has the key of the store, so a draft lies in it under its
 * owner's own: a title that its owner may read is read by no one less cleared, and by no other officer either.
 */
export function draftBox(store: WritableStore, { accountId, ownKey }: Owner, now: string): DraftBox {
  const sealKey = keyFor('jiyao draft 1', ownKey)
  const placeKey = keyFor(PLACE, ownKey)
  const nameKey = keyFor('jiyao draft name 1', ownKey)
  // Told from one another by a code, so that the store does not even say on which carrier somebody works.
  const nameOf = (form: DraftForm) =>
    createHmac('sha256', nameKey)
      .update(JSON.stringify([form.name, form.subject]), 'utf8')
      .digest('hex')
  // Bound to its row: neither another person's, nor another form's, nor one that was made to look younger.
  const contextOf = (name: string, savedAt: string) => `jiyao draft 1 ${accountId} ${name} ${savedAt}`
  const opened = ({ name, savedAt, sealed }: SealedDraft): KeptDraft | undefined => {
    const plain = unsealBytes(sealKey, sealed, contextOf(name, savedAt))
    if (!plain) return undefined
    const draft = Draft.safeParse(JSON.parse(plain.toString('utf8')))
    plain.fill(0)
    return draft.success ? { ...draft.data, savedAt } : undefined
  }
  return {
    put(draft) {
      const name = nameOf(draft.form)
      const plain = Buffer.from(JSON.stringify(draft), 'utf8')
      if (plain.length > DRAFT_LIMIT_BYTES) throw new Refused('draft.tooLarge', { kilobytes: DRAFT_LIMIT_BYTES / 1024 })
      putDraft(store, accountId, { name, savedAt: now, sealed: sealBytes(sealKey, plain, contextOf(name, now)) })
      plain.fill(0)
      keepNewest(store, accountId, DRAFTS_KEPT)
    },
    get(form) {
      const row = draftNamed(store, accountId, nameOf(form))
      return row && opened(row)
    },
    all() {
      const rows = draftsOf(store, accountId)
      const whole = rows.map((row) => ({ row, draft: opened(row) }))
      // After a password given by an administrator its owner has another key: nobody can ever open these again.
      for (const { row, draft } of whole) if (!draft) dropDraft(store, accountId, row.name)
      const drafts = whole.flatMap(({ draft }) => draft ?? [])
      return { drafts, lost: rows.length - drafts.length }
    },
    drop: (form) => dropDraft(store, accountId, nameOf(form)),
    stay(place) {
      const plain = Buffer.from(JSON.stringify(place), 'utf8')
      setLastPlace(store, sealBytes(placeKey, plain, PLACE))
      plain.fill(0)
    },
    lastPlace() {
      const sealed = lastPlace(store)
      if (!sealed) return undefined
      const plain = unsealBytes(placeKey, sealed, PLACE)
      if (plain) return JSON.parse(plain.toString('utf8')) as Place
      setLastPlace(store, undefined)
      return undefined
    }
  }
}
