import type { ImportTrial, LineTold } from '#shared/registers/imports.ts'
import type { Asker, Desk } from '#electron/desk.ts'
import type { Table, TableSheet } from '#electron/machine/tables/table.ts'
import { Refused } from '#electron/refused.ts'

/** What the last trial of a file came to, line by line. */
export type Tried = { headings: string[]; lines: LineTold[]; trial: ImportTrial }

/** A file that was read, for as long as whoever brought it sits here. */
export type OnTheDesk = { fileId: string; accountId: string; name: string; table: Table; tried?: Tried }

// In memory only, one at a time: nothing of a file comes into the store before it is brought in. It goes with the process.
const files = new WeakMap<Desk, OnTheDesk>()

export function lay(desk: Desk, file: OnTheDesk): void {
  files.set(desk, file)
}

/** The file that is meant, where it lies here and is this person's. */
export function fileOnDesk(desk: Desk, fileId: string, { accountId }: Asker): OnTheDesk {
  const file = files.get(desk)
  if (file?.fileId !== fileId || file.accountId !== accountId) throw new Refused('import.fileGone')
  return file
}

export function sheetOf({ table }: OnTheDesk, index: number): TableSheet {
  const sheet = table.sheets[index]
  if (!sheet) throw new Refused('import.noSuchSheet')
  return sheet
}
