import { FIRST_HASH, hashOf, type AuditRow } from './audit.ts'
import type { Sqlite } from './open.ts'

export interface ChainVerdict {
  ok: boolean
  entries: number
  /** Number of the first line that was changed, is missing, or does not follow the one before. */
  brokenAt: number | null
  /** Hash of the last good line: printed on sheets, so that a rebuilt chain shows. */
  head: string
}

/** Recomputes the whole chain. */
export function verifyChain(sqlite: Sqlite): ChainVerdict {
  let head = FIRST_HASH
  let entries = 0
  const rows = sqlite.prepare('select * from audit order by seq').iterate()
  for (const raw of rows) {
    const row = raw as AuditRow // the shape of the table
    const fits = row.seq === entries + 1 && row.previous_hash === head && row.hash === hashOf(row)
    if (!fits) return { ok: false, entries, brokenAt: entries + 1, head }
    head = row.hash
    entries += 1
  }
  return { ok: true, entries, brokenAt: null, head }
}
