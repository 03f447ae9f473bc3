import type { CarrierState } from '#shared/carrier-life.ts'
import { rankOf, type Level } from '#shared/levels.ts'
import type { Borrowable } from '#shared/registers/borrowings.ts'
import type { CarrierKind } from '#shared/registers/carriers.ts'
import { wordsTyped } from '#shared/search-words.ts'
import { saidOfCarriers } from '#electron/registers/carriers/queries.ts'
import type { ReadableStore, SightView } from '#electron/store/open-store.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'
import { inCatalogue } from './in-catalogue.ts'

/**
 * What whoever looks may borrow: what is kept in the archives, lies within the clearance of the account and of the person,
 * and whose scope names nobody or includes them (Secrecy Law 21). No more of it than a list needs: not where it lies, nor
 * who has it.
 */
export const borrowableInSight: SightView = {
  table: 'borrowable',
  sql: `SELECT carriers.row, carriers.id AS carrier_id, carriers.number, catalogue.file_number, catalogue.year, carriers.title,
          carriers.level, carriers.mark_text, carriers.kind, carriers.pages, carriers.state,
          carriers.held_because IS NOT NULL AS held,
          (SELECT count(*) FROM main.archive_reservations AS waiting
           WHERE waiting.carrier_id = carriers.id AND waiting.ended_at IS NULL) AS waiting,
          CASE
            WHEN EXISTS (SELECT 1 FROM main.loans WHERE loans.carrier_id = carriers.id AND loans.returned_at IS NULL
                         AND loans.borrower_id = me.id) THEN 'borrowed'
            WHEN EXISTS (SELECT 1 FROM main.archive_reservations AS waiting WHERE waiting.carrier_id = carriers.id
                         AND waiting.ended_at IS NULL AND waiting.person_id = me.id) THEN 'reserved'
          END AS mine
        FROM main.carriers AS carriers
        JOIN people AS me ON me.number = (SELECT number FROM looker)
        LEFT JOIN main.archive_items AS catalogue ON catalogue.carrier_id = carriers.id
        WHERE carriers.at_rest = 'archived' AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
          AND (SELECT sight FROM looker) <> 'nothing'
          AND carriers.level <= (SELECT clearance FROM looker) AND carriers.level <= me.clearance
          AND (NOT EXISTS (SELECT 1 FROM main.carrier_scope AS scope
                           WHERE scope.carrier_id = coalesce(carriers.original_id, carriers.id))
            OR EXISTS (SELECT 1 FROM main.carrier_scope AS scope
                       WHERE scope.carrier_id = coalesce(carriers.original_id, carriers.id)
                         AND (scope.person_id = me.id OR scope.unit_id = me.unit_id)))`
}

type BorrowableRow = {
  carrier_id: string
  number: string
  file_number: string | null
  year: number | null
  title: string
  level: number
  mark_text: string
  kind: CarrierKind
  pages: number | null
  state: CarrierState
  held: number
  waiting: number
  mine: 'borrowed' | 'reserved' | null
  asked: number
}

// Asked for by whoever looks, and neither issued nor ended yet.
const asked = `EXISTS (SELECT 1 FROM borrowing_items JOIN borrowings ON borrowings.id = borrowing_items.borrowing_id
  WHERE borrowing_items.carrier_id = borrowable.carrier_id AND borrowing_items.state IN ('submitted', 'approved', 'ready')
    AND borrowings.borrower_id = (SELECT id FROM people WHERE number = (SELECT number FROM looker))) AS asked`

/** What whoever looks may borrow, in the order of the catalogue, and how much of it there is. */
export function listBorrowable(
  store: ReadableStore,
  { words, levels, which }: { words: string; levels?: readonly Level[] | undefined; which: 'available' | 'all' },
  { from, count }: { from: number; count: number }
): { rows: Borrowable[]; total: number } {
  const terms: Term[] = []
  for (const word of wordsTyped(words)) {
    const said = saidOfCarriers(word)
    terms.push([
      `(${['instr(file_number, ?) > 0', ...said.map(([select]) => `row IN (${select})`)].join(' OR ')})`,
      word,
      ...said.map(([, value]) => value)
    ])
  }
  if (levels?.length) terms.push(oneOf('level', levels.map(rankOf)))
  if (which === 'available') terms.push(["state = 'archived' AND NOT held"])
  const { where, values } = whereAll(terms)
  const rows = store.all<BorrowableRow>(
    `SELECT borrowable.*, ${asked} FROM borrowable ${where} ORDER BY file_number IS NULL, file_number, row LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM borrowable ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(fromBorrowableRow), total }
}

/** One thing whoever looks may borrow, and where it stands. */
export function borrowableOf(
  store: ReadableStore,
  carrierId: string
): (Borrowable & { state: CarrierState; held: boolean }) | undefined {
  const row = store.one<BorrowableRow>(`SELECT borrowable.*, ${asked} FROM borrowable WHERE carrier_id = ?`, carrierId)
  return row && { ...fromBorrowableRow(row), state: row.state, held: row.held === 1 }
}

function fromBorrowableRow(row: BorrowableRow): Borrowable {
  const mine = row.mine ?? (row.asked === 1 ? 'asked' : undefined)
  return {
    ...inCatalogue({ ...row, carrier_number: row.number }),
    kind: row.kind,
    ...(row.year !== null && { year: row.year }),
    standing: row.state === 'onLoan' ? 'out' : row.state === 'archived' && row.held === 0 ? 'available' : 'unavailable',
    waiting: row.waiting,
    ...(mine && { mine })
  }
}
