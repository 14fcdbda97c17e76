import type { BackupLook } from '../../../shared/contract/backups.ts'
import type { Context } from '../../context.ts'
import { countPeople, describeStore } from '../../db/backup.ts'
import { keyIdOf } from '../../db/backup-file.ts'
import type { Backups } from './ground.ts'
import { rowOf, takeKnown } from './list.ts'
import { takeContents } from './restore.ts'

/**
 * What a restore of this backup would change. Of one under another key no more is known than what was done here since the
 * time on its label. Throws `unavailable/backup_damaged`.
 */
export function lookAt(backups: Backups, id: string): BackupLook {
  const { ctx } = backups
  const { store } = ctx
  const file = takeKnown(backups, id)
  const packagesSince = listPackages(ctx, file.label.takenAt)
  if (file.label.keyId !== keyIdOf(store.key)) {
    const backup = rowOf(backups, store.key, file)
    return { backup, history: 'unknown', actsSince: null, mergesSince: [], differences: [], packagesSince }
  }
  const contents = takeContents(file, store.key)
  const now = describeStore(store.sqlite)
  const hash = store.sqlite.prepare('select hash from audit where seq = ?').pluck().get(contents.head.seq)
  const same = now.origin === contents.origin && hash === contents.head.hash
  const before: Readonly<Record<string, number>> = { ...contents.counts, ...(contents.people === undefined ? {} : { person: contents.people }) }
  const after: Readonly<Record<string, number>> = { ...now.counts, person: countPeople(store.sqlite) }
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return {
    backup: rowOf(backups, store.key, { ...file, contents }),
    history: same ? 'same' : 'other',
    actsSince: same ? countActs(ctx, contents.head.seq) : null,
    mergesSince: same ? listMerges(ctx, contents.head.seq) : [],
    differences: tables
      .map((table) => ({ table, inBackup: before[table] ?? 0, now: after[table] ?? 0 }))
      .filter((row) => row.inBackup !== row.now),
    packagesSince,
  }
}

/** Lines that changed rows; those of a merge, of which there are many, are told as the merge. */
function countActs({ store }: Context, after: number): number {
  const since = "select count(*) from audit where seq > ? and changes <> '[]' and action <> 'county.merge'"
  return Number(store.sqlite.prepare(since).pluck().get(after))
}

/** Packages of townships that a county has taken since, in their order, each once. */
function listMerges({ store }: Context, after: number): BackupLook['mergesSince'] {
  const rows = store.sqlite
    .prepare(
      `select t.name as townshipName, r.sequence, min(a.at) as at from audit a
       join received_package r on r.id = a.entity_id join township t on t.code = r.township_code
       where a.seq > ? and a.action = 'county.merge' and a.entity = 'received_package'
       group by r.id, t.name, r.sequence order by min(a.seq)`,
    )
    .all(after)
  return rows as BackupLook['mergesSince'] // as selected; the contract checks it on its way out
}

/** Packages for the county that were made since: their numbers are never given again. */
function listPackages({ store }: Context, after: string): BackupLook['packagesSince'] {
  const rows = store.sqlite
    .prepare("select sequence, made_at as madeAt from sent_package where state = 'made' and made_at > ? order by sequence")
    .all(after)
  return rows as BackupLook['packagesSince'] // as selected; the contract checks it on its way out
}
