import type { SpanKind } from '#shared/spans.ts'
import { today } from '#renderer/moments.ts'

/** The period an address names; this year by the month, where it names none. */
export function periodOf({
  from,
  to,
  by
}: {
  from?: string | undefined
  to?: string | undefined
  by?: SpanKind | undefined
}): { from: string; to: string; by: SpanKind } {
  const year = today().slice(0, 4)
  return { from: from ?? `${year}-01-01`, to: to ?? `${year}-12-31`, by: by ?? 'month' }
}
