import { AppError, unavailable } from '../../../shared/errors.ts'
import { toAppError } from '../../db/errors.ts'

/** What a person can act on of what the system or SQLite says about a backup; null for our own faults. */
export function toBackupError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT') return unavailable('disk_full')
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' || code === 'EIO' || code === 'ENOTDIR') {
    return unavailable('place_gone')
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return unavailable('place_not_writable')
  if (code === 'SQLITE_CANTOPEN') return unavailable('place_not_writable')
  // The copy that was opened does not hold together; of the store itself this says nothing.
  if (code === 'SQLITE_NOTADB' || String(code).startsWith('SQLITE_CORRUPT')) return unavailable('backup_damaged')
  return toAppError(error)
}
