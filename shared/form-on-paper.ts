/** A form as rows and words: whoever draws it adds nothing. */
export type FormOnPaper = {
  /** What stands above the table, a name and its value each. */
  facts: readonly (readonly [name: string, value: string])[]
  /** A sentence that the paper says, where it certifies something. */
  statement?: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** What stands below the table. */
  totals: readonly (readonly [name: string, value: string])[]
  /** Who signs, each with a line. */
  signatures: readonly string[]
}

// Enough lines for a hand that writes.
const BLANK_LINES = 12

/** The lines of a form that is filled in by hand: each bears its number and nothing else. */
export function blankRows(columns: readonly string[]): string[][] {
  return Array.from({ length: BLANK_LINES }, (_, index) => [String(index + 1), ...columns.slice(1).map(() => '')])
}
