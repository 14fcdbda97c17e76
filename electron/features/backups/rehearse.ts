import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { unavailable } from '../../../shared/errors.ts'
import { proveBackup } from '../../db/restore.ts'
import { openForReading } from '../../db/open.ts'
import { DATABASE_FILE } from '../../db/store-files.ts'
import { verifyChain } from '../../db/verify-chain.ts'
import { makeFolder } from '../../make-folder.ts'
import type { RehearsalResult } from './worker-messages.ts'

/**
 * Restores a backup into a folder for trial: every page, every index, every reference, the counts of its label, and the
 * audit chain from the first line to the last. The folder is gone afterwards. Throws `unavailable/backup_unproven`.
 */
export function rehearse(path: string, key: Uint8Array, folder: string): RehearsalResult {
  rmSync(folder, { recursive: true, force: true })
  try {
    makeFolder(folder)
    const restored = join(folder, DATABASE_FILE)
    const { counts, head } = proveBackup(path, key, restored)
    const sqlite = openForReading(restored, key)
    try {
      const chain = verifyChain(sqlite)
      if (!chain.ok || chain.entries !== head.seq) throw unavailable('backup_unproven', { check: 'chain' })
      const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
      return { tables: Object.keys(counts).length, rows, entries: chain.entries }
    } finally {
      sqlite.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
