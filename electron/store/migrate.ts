import type { Database } from 'better-sqlite3'
import { nameTheIndexes } from './index-functions.ts'
import { sql as aStoreOfCarriers } from './migrations/0001-a-store-of-carriers.ts'
import { sql as carriersMayBeLent } from './migrations/0002-carriers-may-be-lent.ts'
import { sql as unitsApprovalsAndTasks } from './migrations/0003-units-approvals-and-tasks.ts'
import { sql as determinations } from './migrations/0004-determinations.ts'
import { sql as movementsAndCopies } from './migrations/0005-movements-and-copies.ts'
import { sql as destruction } from './migrations/0006-destruction.ts'
import { sql as stockTakes } from './migrations/0007-stock-takes.ts'
import { sql as handovers } from './migrations/0008-handovers.ts'
import { sql as computersAndMedia } from './migrations/0009-computers-and-media.ts'
import { sql as findings } from './migrations/0010-findings.ts'
import { sql as prints } from './migrations/0011-prints.ts'
import { sql as archives } from './migrations/0012-archives.ts'
import { sql as borrowings } from './migrations/0013-borrowings.ts'
import { sql as inspectionsAndAppraisals } from './migrations/0014-inspections-and-appraisals.ts'
import { sql as exports } from './migrations/0015-exports.ts'
import { sql as findingsFromRegisters } from './migrations/0016-findings-from-registers.ts'
import { sql as savedViews } from './migrations/0017-saved-views.ts'
import { sql as drafts } from './migrations/0018-drafts.ts'
import { sql as foundBySoundAndPart } from './migrations/0019-found-by-sound-and-part.ts'
import { sql as imports } from './migrations/0020-imports.ts'
import { sql as devicesOnApproval } from './migrations/0021-devices-on-approval.ts'
import { sql as carriersCountedAtOnce } from './migrations/0022-carriers-counted-at-once.ts'
import { sql as renewalsAreAskedFor } from './migrations/0023-renewals-are-asked-for.ts'
import { sql as substituteTitles } from './migrations/0024-substitute-titles.ts'

/** Every migration in its order; the number in a file's name is its place here, and a test holds the two together. */
export const migrations: readonly string[] = [
  aStoreOfCarriers,
  carriersMayBeLent,
  unitsApprovalsAndTasks,
  determinations,
  movementsAndCopies,
  destruction,
  stockTakes,
  handovers,
  computersAndMedia,
  findings,
  prints,
  archives,
  borrowings,
  inspectionsAndAppraisals,
  exports,
  findingsFromRegisters,
  savedViews,
  drafts,
  foundBySoundAndPart,
  imports,
  devicesOnApproval,
  carriersCountedAtOnce,
  renewalsAreAskedFor,
  substituteTitles
]

/** The format that this program reads and writes. */
export const storeFormat = migrations.length

/** Thrown for a store that a newer program has written: it is refused, never opened. */
export class FromTheFuture extends Error {
  readonly has: number

  constructor(has: number) {
    super(`store format ${has} is newer than ${storeFormat}`)
    this.has = has
  }
}

/**
 * Brings a store to this program's format, each step in a transaction of its own.
 * @throws FromTheFuture before anything is touched
 */
export function migrate(db: Database, until: number = storeFormat): void {
  const has = Number(db.pragma('user_version', { simple: true }))
  if (has > storeFormat) throw new FromTheFuture(has)
  nameTheIndexes(db)
  for (const [index, sql] of migrations.entries()) {
    if (index < has || index >= until) continue
    db.exec('BEGIN IMMEDIATE')
    try {
      db.exec(sql)
      db.pragma(`user_version = ${index + 1}`)
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}
