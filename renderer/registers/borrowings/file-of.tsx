import type { ReactNode } from 'react'

/** The file number of something in the archives; its number in the ledger until it has one. */
export function fileOf({ fileNumber, number }: { fileNumber?: string | undefined; number: string }): string {
  return fileNumber ?? number
}

/** Both numbers of something in the archives, the file number first. */
export function FileNumbers({ of }: { of: { fileNumber?: string | undefined; number: string } }): ReactNode {
  return (
    <span className="file-numbers">
      {of.fileNumber && <span className="number-code">{of.fileNumber}</span>}
      <span className="number-code">{of.number}</span>
    </span>
  )
}
