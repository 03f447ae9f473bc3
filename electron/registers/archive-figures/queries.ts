import type { AppraisalAnswer } from '#shared/appraisal-rules.ts'
import type { Day } from '#shared/days.ts'
import type { Retention } from '#shared/file-number.ts'
import { levelOfRank } from '#shared/levels.ts'
import type { ArchiveFigures, Happened } from '#shared/registers/archive-figures.ts'
import type { SpanKind } from '#shared/spans.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'

// Everything is counted through the views: of what is above whoever asks there is no figure either.

// How an item left the archives for good, and when.
const left = `
  left (carrier_id, on_day, how) AS (
    SELECT carrier_id, date(ended_at, 'localtime'), 'destroyed' FROM destruction_items WHERE status = 'destroyed'
    UNION ALL
    SELECT carrier_id, date(ended_at, 'localtime'), 'givenAway' FROM movements WHERE outcome IN ('delivered', 'returned'))`

// The loans of what was in the archives by then, without those that were entered by mistake; of one that was ended by mistake
// the row under which it ran on counts. What was lent without a request to the archives tells what it was for in words, and
// was read on the spot where it had to be back the same day.
const lent = `
  lent (on_day, carrier_id, borrower_id, purpose, on_site, overdue) AS (
    SELECT date(loans.lent_at, 'localtime'), loans.carrier_id, loans.borrower_id, coalesce(borrowings.kind, loans.purpose),
      coalesce(borrowings.way = 'onSite', loans.due_on = date(loans.lent_at, 'localtime')),
      coalesce(date(loans.returned_at, 'localtime'), (SELECT today FROM at)) > loans.due_on
    FROM loans JOIN archive_items ON archive_items.carrier_id = loans.carrier_id
    LEFT JOIN borrowing_items ON borrowing_items.loan_id = loans.id
    LEFT JOIN borrowings ON borrowings.id = borrowing_items.borrowing_id
    WHERE date(loans.lent_at, 'localtime') >= archive_items.archived_on
      AND NOT EXISTS (SELECT 1 FROM loan_corrections WHERE loan_corrections.loan_id = loans.id))`

const at = 'at (today, first, last) AS (SELECT ?, ?, ?)'

type Period = { from: Day; to: Day; today: Day }

/** What was in the archives at the end of a period. */
export function holdingsAt(store: ReadableStore, { from, to, today }: Period): ArchiveFigures['holdings'] {
  return store
    .all<{ category: string; name: string; retention: Retention; level: number; count: number; pages: number }>(
      `WITH ${at}, ${left}
       SELECT archive_items.category, archive_categories.name, archive_items.retention, carriers.level, count(*) AS count,
         coalesce(sum(carriers.pages), 0) AS pages
       FROM at, archive_items
       JOIN carriers ON carriers.id = archive_items.carrier_id
       JOIN archive_categories ON archive_categories.code = archive_items.category
       WHERE archive_items.archived_on <= at.last
         AND NOT EXISTS (SELECT 1 FROM left WHERE left.carrier_id = archive_items.carrier_id AND left.on_day <= at.last)
       GROUP BY archive_items.category, archive_items.retention, carriers.level
       ORDER BY archive_items.category, archive_items.retention = 'years10', archive_items.retention = 'years30',
         carriers.level DESC`,
      today,
      from,
      to
    )
    .map(({ level, ...row }) => ({ ...row, level: levelOfRank(level) }))
}

/** What happened in a period, by the year or the month. */
export function happenedBySpan(
  store: ReadableStore,
  { from, to, today }: Period,
  by: SpanKind
): (Happened & { span: string })[] {
  return store.all(
    `WITH ${at}, ${left}, ${lent},
       happened (on_day, what, on_site, overdue) AS (
         SELECT archived_on, 'takenIn', 0, 0 FROM archive_items
         UNION ALL SELECT on_day, 'lent', on_site, overdue FROM lent
         UNION ALL
         SELECT date(appraisals.ended_at, 'localtime'), 'appraised', 0, 0
         FROM appraisal_items JOIN appraisals ON appraisals.id = appraisal_items.appraisal_id
         WHERE appraisal_items.state = 'closed'
         UNION ALL
         SELECT left.on_day, left.how, 0, 0 FROM left JOIN archive_items ON archive_items.carrier_id = left.carrier_id)
     SELECT substr(on_day, 1, ?) AS span, sum(what = 'takenIn') AS takenIn, sum(what = 'lent') AS lent,
       sum(on_site) AS onSite, sum(overdue) AS overdue, sum(what = 'appraised') AS appraised,
       sum(what = 'destroyed') AS destroyed, sum(what = 'givenAway') AS givenAway
     FROM happened, at WHERE on_day BETWEEN at.first AND at.last GROUP BY span ORDER BY span`,
    today,
    from,
    to,
    by === 'year' ? 4 : 7
  )
}

// The most that one table tells; what is less than these is told by the sums.
const MOST = 100

/** What was lent in a period, and to whom. */
export function loansOfPeriod(store: ReadableStore, { from, to, today }: Period): ArchiveFigures['loans'] {
  const within = `WITH ${at}, ${lent}`
  const inPeriod = 'lent.on_day BETWEEN at.first AND at.last'
  const values = [today, from, to]
  const shares = (key: string, joins: string) =>
    store.all<{ key: string; count: number }>(
      `${within} SELECT ${key} AS key, count(*) AS count FROM at, lent ${joins} WHERE ${inPeriod}
       GROUP BY key ORDER BY count DESC, key LIMIT ${MOST}`,
      ...values
    )
  const withPerson = 'JOIN people ON people.id = lent.borrower_id JOIN units ON units.id = people.unit_id'
  return {
    byPurpose: shares('lent.purpose', ''),
    byUnit: shares('units.name', withPerson),
    byPerson: store.all(
      `${within} SELECT people.number, people.name, units.name AS unit, count(*) AS count
       FROM at, lent ${withPerson} WHERE ${inPeriod} GROUP BY people.id ORDER BY count DESC, people.number LIMIT ${MOST}`,
      ...values
    ),
    byLevel: store
      .all<{ level: number; count: number }>(
        `${within} SELECT carriers.level, count(*) AS count FROM at, lent
         JOIN carriers ON carriers.id = lent.carrier_id WHERE ${inPeriod} GROUP BY carriers.level ORDER BY carriers.level DESC`,
        ...values
      )
      .map(({ level, count }) => ({ level: levelOfRank(level), count }))
  }
}

/** What the groups have answered in a period. */
export function answersOfPeriod(store: ReadableStore, { from, to }: Period): ArchiveFigures['answers'] {
  const answers = { destroy: 0, extend: 0, retain: 0, transfer: 0 }
  for (const { answer, count } of store.all<{ answer: AppraisalAnswer; count: number }>(
    `SELECT answer, count(*) AS count
     FROM appraisal_items JOIN appraisals ON appraisals.id = appraisal_items.appraisal_id
     WHERE appraisal_items.state = 'closed' AND date(appraisals.ended_at, 'localtime') BETWEEN ? AND ? GROUP BY answer`,
    from,
    to
  ))
    answers[answer] = count
  return answers
}
