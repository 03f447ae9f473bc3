import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { holdsProof } from '../never-kept.ts'
import { Moment } from '../values.ts'

/** The most one draft may hold, as it is sealed. A longer one is refused and said so; what is in the form stays there. */
export const DRAFT_LIMIT_BYTES = 64 * 1024

/** How many one person may keep; of more, the oldest give way. */
export const DRAFTS_KEPT = 50

/** Which form it is of: the operation it is for or the name of its page, and what it is about, such as a carrier's id. */
export const DraftForm = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z]+(?:\.[A-Za-z]+)?$/)
    .max(80),
  subject: z.string().max(400)
})
export type DraftForm = z.infer<typeof DraftForm>

/** What a person has not finished: enough to find the page again and fill its form in as it was. */
export const Draft = z.strictObject({
  form: DraftForm,
  /** The address of the page within the window. */
  place: z.string().max(4000),
  /** The buttons that opened the sheet, in the order they were pressed, each with the line it stood in; none for a page. */
  opened: z.array(z.strictObject({ label: z.string().max(120), row: z.string().max(200).optional() })).max(4),
  /** What the page and the sheet called it. */
  about: z.string().max(400),
  /** How the form of that version of the program was told; another version may not know its fields. */
  format: z.literal(1),
  /** The version of what it is about, as the form had it: what has changed since is refused as stale, as ever. */
  version: z.int().optional(),
  /** What was typed, by field; a field that was emptied is `null`. */
  content: z.record(z.string().max(80), z.unknown()).refine((content) => !holdsProof(content), { error: 'neverKept' }),
  /** How what was chosen is called, by its id. */
  chosen: z.record(z.string().max(400), z.string().max(400))
})
export type Draft = z.infer<typeof Draft>

const Kept = Draft.extend({ savedAt: Moment })
export type KeptDraft = z.infer<typeof Kept>

/**
 * What a person has typed and not yet done, sealed for them alone. It is of nobody's concern but theirs until it is done,
 * and is kept every few seconds: it is not in the record, and no register is changed by it.
 */
export const drafts = defineOperations('drafts', {
  keep: {
    effect: 'keeps',
    permission: 'signedIn',
    input: Draft,
    output: z.object({ savedAt: Moment }),
    refuses: ['draft.tooLarge']
  },
  /** All of one's own, the newest first, without what was typed; and how many could not be opened and were let go. */
  list: {
    effect: 'keeps',
    permission: 'signedIn',
    input: z.object({}),
    output: z.object({
      drafts: z.array(Kept.omit({ content: true, chosen: true, format: true, version: true })),
      lost: z.int().min(0)
    }),
    refuses: []
  },
  open: {
    effect: 'keeps',
    permission: 'signedIn',
    input: z.object({ form: DraftForm }),
    output: z.object({ draft: Kept.optional() }),
    refuses: []
  },
  /** Says where its person is. One place is kept in a store, of whoever was here last, sealed for them as a draft is. */
  stay: {
    effect: 'keeps',
    permission: 'signedIn',
    input: z.object({ place: z.string().max(4000) }),
    output: z.object({}),
    refuses: []
  },
  /** Where its person was earlier on the same day, if nobody else has been here since; what another left is let go. */
  comeBack: {
    effect: 'keeps',
    permission: 'signedIn',
    input: z.object({}),
    output: z.object({ place: z.string().optional() }),
    refuses: []
  },
  /** Done, or thrown away. */
  drop: {
    effect: 'keeps',
    permission: 'signedIn',
    input: z.object({ form: DraftForm }),
    output: z.object({}),
    refuses: []
  }
})
