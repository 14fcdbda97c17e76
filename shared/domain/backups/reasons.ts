/** Why a backup was made. */
export const BACKUP_REASONS = [
  'hourly',
  'leaving',
  'by_hand',
  'before_import',
  'before_merge',
  'before_upgrade',
  'before_restore',
  'handover',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]
