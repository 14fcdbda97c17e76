import { AppError, unavailable } from '../../shared/errors.ts'

/** Turns what SQLite throws into what a person can act on; null for anything that is not SQLite's. */
export function toAppError(error: unknown): AppError | null {
  if (isOfClosedStore(error)) return unavailable('locked')
  const code = sqliteCode(error)
  if (code === null) return null
  if (code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY')) {
    return new AppError({ code: 'invalid_input', reason: 'unknown_reference' }, { cause: error })
  }
  if (code.startsWith('SQLITE_CONSTRAINT_UNIQUE')) {
    return new AppError({ code: 'conflict', reason: 'already_there' }, { cause: error })
  }
  if (code === 'SQLITE_FULL') return unavailable('disk_full')
  if (code.startsWith('SQLITE_IOERR')) return unavailable('disk_failing')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return unavailable('store_in_use')
  if (code.startsWith('SQLITE_CORRUPT')) return unavailable('store_damaged')
  if (code === 'SQLITE_NOTADB') return unavailable('store_unreadable')
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return unavailable('store_not_writable')
  return null
}

/** A row that contradicts the tables: a missing reference, a second one where there may be one, a value out of range. */
export function isConstraint(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true
}

/** Of these, one that refers to a row that is not there. */
export function isMissingReference(error: unknown): boolean {
  return sqliteCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** A call that was still on its way when the store was closed; the library knows it by this sentence only. */
function isOfClosedStore(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'The database connection is not open'
}

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return error.code.startsWith('SQLITE_') ? error.code : null
}
