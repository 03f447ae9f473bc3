import { levelOfRank, rankOf } from '#shared/levels.ts'
import type { PrintedForm, Printing } from '#shared/registers/prints.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'

/** Within a person's clearance: every printing, or only the person's own. */
export const printsInSight: SightView = {
  table: 'prints',
  sql: `SELECT * FROM main.prints
        WHERE level <= (SELECT clearance FROM looker)
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN printed_by = (SELECT number FROM looker)
                ELSE 0
              END`
}

type Row = {
  id: string
  number: string
  form: PrintedForm
  level: number
  about: string
  copies: number
  purpose: string
  printed_at: string
  printed_by: string
  printed_by_name: string
  approved_by: string | null
  approved_by_name: string | null
}

export function insertPrinting(store: WritableStore, printing: Printing): void {
  store.run(
    `INSERT INTO main.prints (id, number, form, level, about, copies, purpose, printed_at, printed_by, printed_by_name,
       approved_by, approved_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    printing.id,
    printing.number,
    printing.form,
    rankOf(printing.level),
    printing.about,
    printing.copies,
    printing.purpose,
    printing.printedAt,
    printing.printedBy.number,
    printing.printedBy.name,
    printing.approvedBy?.number ?? null,
    printing.approvedBy?.name ?? null
  )
}

/** What was printed, the newest first. */
export function listPrintings(
  store: ReadableStore,
  { form }: { form?: PrintedForm | undefined },
  { from, count }: { from: number; count: number }
): { rows: Printing[]; total: number } {
  const rows = store.all<Row>(
    'SELECT * FROM prints WHERE form = coalesce(?, form) ORDER BY printed_at DESC, number DESC LIMIT ? OFFSET ?',
    form ?? null,
    count,
    from
  )
  const total =
    store.one<{ total: number }>('SELECT count(*) AS total FROM prints WHERE form = coalesce(?, form)', form ?? null)
      ?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fromRow(row: Row): Printing {
  const { level, printed_at, printed_by, printed_by_name, approved_by, approved_by_name, ...same } = row
  return {
    ...same,
    level: levelOfRank(level),
    printedAt: printed_at,
    printedBy: { number: printed_by, name: printed_by_name },
    ...(approved_by !== null && { approvedBy: { number: approved_by, name: approved_by_name ?? '' } })
  }
}
