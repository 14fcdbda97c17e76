import { rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Label } from '../../db/backup-file.ts'
import { checkRoom } from './folder.ts'
import type { Backups } from './ground.ts'
import { runBeside } from './run-worker.ts'
import { toBackupError } from './trouble.ts'

/**
 * Writes the backup `from` to a file that opens by other means. Throws `unavailable/no_room`, `backup_damaged` or what
 * became of the place; then nothing is left there.
 */
export async function writeRelabelled(
  { inTurn }: Backups, from: string, to: string, keyFile: Label['keyFile'],
): Promise<{ bytes: number }> {
  try {
    // What a program that was killed has left of an earlier one.
    rmSync(`${to}.part`, { force: true })
    checkRoom(dirname(to), statSync(from).size)
    await inTurn(() => runBeside<'relabel'>({ kind: 'relabel', from, to, keyFile }))
    return { bytes: statSync(to).size }
  } catch (error) {
    throw toBackupError(error) ?? error
  }
}
