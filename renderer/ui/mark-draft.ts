import { z } from 'zod'
import { Day } from '#shared/days.ts'
import { isStateSecret, Level } from '#shared/levels.ts'
import { Mark, usualWorkSecretTexts } from '#shared/marks.ts'
import { writtenTerm, type SecrecyEnd } from '#shared/terms.ts'

export type EndForm = SecrecyEnd['form']

/** A mark while it is being composed: what has been chosen and typed so far, for every form the end may take. */
export type MarkDraft = {
  level?: Level | undefined
  form: EndForm
  amount?: number | undefined
  unit: 'years' | 'months'
  on?: Day | undefined
  condition: string
  otherwiseProvided: string
  workSecretText: string
}

/** A mark of which nothing is said yet. */
export const emptyDraft: MarkDraft = {
  form: 'term',
  unit: 'years',
  condition: '',
  otherwiseProvided: '',
  workSecretText: usualWorkSecretTexts[0] ?? ''
}

/** The draft that makes this mark, to be changed further. */
export function draftOf(mark: Mark): MarkDraft {
  const { level } = mark
  if (mark.level === 'workSecret') return { ...emptyDraft, level, workSecretText: mark.text }
  if (mark.level === 'unclassified') return { ...emptyDraft, level }
  const { end, otherwiseProvided = '' } = mark
  const draft = { ...emptyDraft, level, form: end.form, otherwiseProvided }
  if (end.form === 'date') return { ...draft, on: end.on }
  if (end.form === 'condition') return { ...draft, condition: end.text }
  if (end.form !== 'term') return draft
  const term = writtenTerm(end.months)
  return 'years' in term
    ? { ...draft, amount: term.years, unit: 'years' }
    : { ...draft, amount: term.months, unit: 'months' }
}

/** The draft out of what `markOf` has made of it, however much of it is still missing. */
export function draftSoFar(value: unknown): MarkDraft {
  const whole = Mark.safeParse(value)
  if (whole.success) return draftOf(whole.data)
  const begun = Begun.safeParse(value)
  if (!begun.success) return emptyDraft
  const { level, text, end, otherwiseProvided = '' } = begun.data
  const draft = { ...emptyDraft, level, otherwiseProvided, ...(text !== undefined && { workSecretText: text }) }
  if (!end) return draft
  const term = end.months === undefined ? undefined : writtenTerm(end.months)
  return {
    ...draft,
    form: end.form,
    on: end.on,
    condition: end.text ?? '',
    ...(term && ('years' in term ? { amount: term.years } : { amount: term.months, unit: 'months' as const }))
  }
}

// A mark of which the level is chosen and the rest may be missing.
const Begun = z.object({
  level: Level,
  text: z.string().optional(),
  otherwiseProvided: z.string().optional(),
  end: z
    .object({
      form: z.enum(['term', 'date', 'condition', 'default', 'longTerm']),
      months: z.int().min(1).optional(),
      on: Day.optional(),
      text: z.string().optional()
    })
    .optional()
})

/** The mark that a draft makes so far, as the input of an operation; whether it is complete is for the schema to say. */
export function markOf(draft: MarkDraft): z.input<typeof Mark> | undefined {
  const { level, workSecretText, otherwiseProvided } = draft
  if (level === undefined) return undefined
  if (level === 'workSecret') return { level, text: workSecretText }
  if (!isStateSecret(level)) return { level }
  const end = endOfDraft(draft) as SecrecyEnd
  return { level, end, ...(otherwiseProvided.trim() !== '' && { otherwiseProvided }) }
}

/** The mark a draft makes once nothing is missing or wrong in it. */
export function completeMark(draft: MarkDraft): Mark | undefined {
  const parsed = Mark.safeParse(markOf(draft))
  return parsed.success ? parsed.data : undefined
}

function endOfDraft({ form, amount, unit, on, condition }: MarkDraft): object {
  if (form === 'term') return { form, ...(amount !== undefined && { months: unit === 'years' ? amount * 12 : amount }) }
  if (form === 'date') return { form, ...(on !== undefined && { on }) }
  if (form === 'condition') return { form, ...(condition.trim() !== '' && { text: condition }) }
  return { form }
}
