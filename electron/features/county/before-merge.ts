import { unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { listReadable, type Backups } from '../backups/service.ts'

/**
 * The backup that holds the store as it was right before a package was merged: nothing was changed between the two. Throws
 * `unavailable/no_backup_before_merge` where it was let go of, or was never made.
 */
export function findBeforeMerge({ store }: Context, backups: Backups, packageId: string): { backupId: string } {
  const seqOf = (sql: string, value: string | number): number => Number(store.sqlite.prepare(sql).pluck().get(value) ?? 0)
  const named = seqOf(NAMED, packageId)
  const before = seqOf(BEFORE, named)
  const changed = seqOf(CHANGED, before)
  const hashAt = store.sqlite.prepare('select hash from audit where seq = ?').pluck()
  const found = listReadable(backups).find(
    ({ contents: { head } }) => head.seq >= changed && head.seq <= before && hashAt.get(head.seq) === head.hash,
  )
  if (named === 0 || found === undefined) throw unavailable('no_backup_before_merge')
  return { backupId: found.label.id }
}

/** A merge writes many lines one behind the other; the last of them names its package. */
const NAMED = `select min(seq) from audit where entity = 'received_package' and entity_id = ? and action = 'county.merge'`
/** The last line that is none of that merge. */
const BEFORE = `select seq from audit where seq < ? and (action <> 'county.merge' or entity = 'received_package')
  order by seq desc limit 1`
const CHANGED = `select seq from audit where seq <= ? and changes <> '[]' order by seq desc limit 1`
