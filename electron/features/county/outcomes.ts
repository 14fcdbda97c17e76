import type { RefusalReason } from '../../../shared/domain/merge/refuse.ts'
import type { Context } from '../../context.ts'
import type { TownshipRow } from '../../db/schema-county.ts'
import type { Compared } from './compare.ts'
import { toStored } from './origins.ts'
import { COUNTY_WORDS } from './return-row.ts'

interface Package {
  readonly township: TownshipRow
  readonly sequence: number
  readonly now: string
}

/** Writes down of every row of a package what came of it, and each conflict with all three values. */
export function writeOrigins(
  ctx: Context,
  rows: readonly Compared[],
  refusedOnWriting: ReadonlyMap<Compared, RefusalReason>,
  { township, sequence, now }: Package,
): void {
  const { sqlite } = ctx.store
  // A row that was refused and is here all the same keeps what was sent before.
  const put = sqlite.prepare(
    `insert into origin (table_name, row_id, township, revision, sequence, outcome, reason, sent)
     values (@table, @id, @township, @revision, @sequence, @outcome, @reason, @sent)
     on conflict (table_name, row_id) do update set
       revision = case when excluded.outcome = 'refused' then origin.revision else excluded.revision end, sequence = excluded.sequence,
       outcome = excluded.outcome, reason = excluded.reason,
       note = case when excluded.reason = origin.reason then origin.note end,
       sent = case when excluded.outcome = 'refused' then origin.sent else excluded.sent end
     where origin.township = excluded.township`,
  )
  const putForeign = sqlite.prepare(
    `insert into foreign_row (township, table_name, row_id, revision, sequence) values (?, ?, ?, ?, ?)
     on conflict (township, table_name, row_id) do update set revision = excluded.revision, sequence = excluded.sequence`,
  )
  const isOpen = sqlite.prepare(
    'select 1 from merge_conflict where table_name = ? and row_id = ? and kept is null limit 1',
  )
  const conflicts = makeConflictWriter(ctx, { township, sequence, now })
  for (const row of rows) {
    const { name, theirs, origin } = row
    const reason = refusedOnWriting.get(row) ?? row.refused
    if (reason === 'other_township_row') {
      putForeign.run(township.number, name, theirs.id, theirs.revision, sequence)
      continue
    }
    if (row.result !== null && origin !== null) conflicts(row)
    const stillOpen = origin !== null && isOpen.get(name, theirs.id) !== undefined
    // What a person at the county sent back stays sent back while it comes as it was.
    const returned = origin !== null && COUNTY_WORDS.includes(origin.reason ?? '') && origin.revision === theirs.revision ? origin.reason : null
    put.run({
      table: name,
      id: theirs.id,
      township: township.number,
      revision: theirs.revision,
      sequence,
      outcome: (reason ?? returned) !== null ? 'refused' : stillOpen ? 'conflict' : 'accepted',
      reason: reason ?? returned,
      sent: row.result === null ? null : toStored(row.result.sent),
    })
  }
}

/** A field that came to rest by itself needs no decision any more; one that clashes anew shows the newest values. */
function makeConflictWriter(ctx: Context, { township, sequence, now }: Package): (row: Compared) => void {
  const { sqlite } = ctx.store
  const columnsOpen = sqlite
    .prepare('select column_name from merge_conflict where table_name = ? and row_id = ? and kept is null')
    .pluck()
  const settle = sqlite.prepare(
    `update merge_conflict set kept = 'theirs', decided_at = ?, decided_by = '', why = 'settled'
     where table_name = ? and row_id = ? and column_name = ? and kept is null`,
  )
  const put = sqlite.prepare(
    `insert into merge_conflict (id, table_name, row_id, township_code, sequence, column_name, base, mine, theirs, theirs_at, found_at)
     values (@id, @table, @row, @township, @sequence, @column, @base, @mine, @theirs, @at, @now)
     on conflict (table_name, row_id, column_name) where kept is null do update set
       sequence = excluded.sequence, base = excluded.base, mine = excluded.mine, theirs = excluded.theirs,
       theirs_at = excluded.theirs_at, found_at = excluded.found_at`,
  )
  return ({ name, theirs, result }) => {
    if (result === null) return
    for (const column of columnsOpen.all(name, theirs.id).map(String)) {
      if (!(column in result.sent)) settle.run(now, name, theirs.id, column)
    }
    for (const { column, base, mine, theirs: there } of result.clashes) {
      put.run({
        id: ctx.newId(), table: name, row: theirs.id, township: township.code, sequence, column, now, at: theirs.updated_at,
        base: JSON.stringify(base), mine: JSON.stringify(mine), theirs: JSON.stringify(there),
      })
    }
  }
}
