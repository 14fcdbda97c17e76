/** Why a backup was made; `found_store` of a folder that was copied by hand. */
export const BACKUP_REASONS = [
  'hourly',
  'leaving',
  'by_hand',
  'before_import',
  'before_merge',
  'before_upgrade',
  'before_restore',
  'handover',
  'found_store',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]
