import type { RefusalCode } from '#shared/words/refusals.ts'
import { NotWritten } from './write-whole.ts'

type StoreTrouble = Extract<RefusalCode, 'store.full' | 'store.readOnly' | 'store.damaged' | 'store.writeFailed'>

/**
 * What an error of the database, or of the files beside it, means to a person; `undefined` for one that is a mistake of the
 * program.
 */
export function storeTrouble(error: unknown): StoreTrouble | undefined {
  if (error instanceof NotWritten) return fileTrouble(error.code)
  const code = sqliteCode(error)
  if (code === undefined) return undefined
  if (code === 'SQLITE_FULL') return 'store.full'
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM')
    return 'store.readOnly'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store.damaged'
  if (code.startsWith('SQLITE_IOERR')) return 'store.writeFailed'
  return undefined
}

function fileTrouble(code: string): StoreTrouble {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'store.full'
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM' ? 'store.readOnly' : 'store.writeFailed'
}

/** Whether another program has the store open. */
export function isInUse(error: unknown): boolean {
  const code = sqliteCode(error)
  return code !== undefined && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
}

function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return error.code.startsWith('SQLITE_') ? error.code : undefined
}
