import { AppError, unavailable } from '../../../shared/errors.ts'

/** What a person can act on of what the system says about the place of a package; null for our own faults. */
export function toPlaceError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EFBIG', 'EDQUOT'].includes(code)) return unavailable('disk_full')
  if (['ENOENT', 'ENODEV', 'ENXIO', 'EIO', 'ENOTDIR'].includes(code)) return unavailable('place_gone')
  if (['EROFS', 'EACCES', 'EPERM', 'EBUSY'].includes(code)) return unavailable('place_not_writable')
  return null
}
