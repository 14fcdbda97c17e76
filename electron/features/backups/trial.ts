import { join } from 'node:path'
import { unavailable } from '../../../shared/errors.ts'
import { note } from '../../write.ts'
import { checkRoom, type BackupFile } from './folder.ts'
import { runBeside } from './run-worker.ts'
import { announceBackups, folderOf, newestOf, toFailure, type Backups } from './ground.ts'
import { toBackupError } from './trouble.ts'
import type { RehearsalResult } from './worker-messages.ts'

/** Folder for trial, beside the store. */
const TRIAL_FOLDER = 'rehearsal.part'

/**
 * Restores a backup (the newest for null) into a folder for trial, proves it wholly, and remembers the day. Throws
 * `unavailable/backup_unproven`, `backup_damaged`; a failure is kept for the page until a rehearsal succeeds.
 */
export async function rehearseBackup(
  backups: Backups,
  chosen: BackupFile | null,
): Promise<RehearsalResult & { backup: BackupFile }> {
  const { ctx, state } = backups
  return backups.inTurn(async () => {
    const today = ctx.clock.today()
    try {
      const backup = chosen ?? newestOf(backups)
      if (backup === null) throw unavailable('no_backup')
      checkRoom(folderOf(ctx), backup.label.bytes)
      const folder = join(ctx.dataDir ?? '', TRIAL_FOLDER)
      const key = Uint8Array.from(ctx.store.key)
      const result = await runBeside<'rehearse'>({ kind: 'rehearse', path: backup.path, key, folder })
      const proven = { ...state.get().proven, [backup.label.id]: today }
      state.change({ proven, provenOn: today, rehearsalFailure: null })
      await note(ctx, { action: 'backup.rehearse', facts: { takenWhen: backup.label.takenWhen, rows: result.rows } })
      return { ...result, backup }
    } catch (error) {
      state.change({ rehearsalFailure: toFailure(ctx, state.get().rehearsalFailure, error) })
      throw toBackupError(error) ?? error
    } finally {
      announceBackups(backups)
    }
  })
}
