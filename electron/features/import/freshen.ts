import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { jsonField } from '../../db/sqlite-sql/json.ts'
import { inList, listRows } from '../../db/sqlite-sql/lists.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange } from '../../write.ts'
import { BatchOptions, headOf } from './batch.ts'
import { judgeRow, type UnitsOfRows } from './judge.ts'
import { eachRow, getBatch, loadPeople, readResult, readUnitTexts, type BatchRecord, type StoredRow } from './queries.ts'
import { recount } from './recount.ts'
import { releaseFollowers } from './same-number.ts'
import { resolveUnits } from './units.ts'

/** Rows judged together. */
const ROWS_AT_ONCE = 500

/** What rows are judged against. */
const JUDGED_BY = JSON.stringify(['person', 'membership_event', 'card', 'unit', 'unit_alias'])

/**
 * Judges a preview of members again when people or units were written since it was judged: its figures and its rows
 * are always those of the register as it stands. Does nothing to a batch that was applied.
 */
export async function freshenPreview(ctx: Context, batchId: string): Promise<void> {
  const { db, sqlite } = ctx.store
  if (!isStale(sqlite, await getBatch(db, batchId))) return
  const changed = await db.transaction().execute(async (tx) => {
    const batch = await getBatch(tx, batchId)
    // Another call may have done it, or applied the batch, while this one waited.
    if (!isStale(sqlite, batch)) return false
    const options = BatchOptions.parse(JSON.parse(batch.options))
    const units = await resolveUnits(tx, readUnitTexts(sqlite, batch.number), headOf(batch).unitHint, options)
    judgeAgain(sqlite, batch.number, units, eachRow(sqlite, batch.number))
    releaseFollowers(sqlite, batch.number)
    await markJudged(tx, sqlite, batch.id)
    return true
  })
  if (changed) announceChange(ctx, ['import'])
}

/** Counts a batch whose rows have all just been judged, and keeps with it up to where the register was known. */
export async function markJudged(tx: Tx, sqlite: Sqlite, batchId: string): Promise<void> {
  const judgedSeq = Number(sqlite.prepare('select coalesce(max(seq), 0) from audit').pluck().get())
  await recount(tx, sqlite, batchId, { judgedSeq })
}

/** Judges rows that nothing was done with against the register as it stands; decisions stay. */
export function judgeAgain(sqlite: Sqlite, batchNumber: number, units: UnitsOfRows, rows: Iterable<StoredRow>): void {
  const write = sqlite.prepare(
    'update import_row set outcome = ?, matched_id = ?, candidates = ? where batch_number = ? and row = ?',
  )
  for (const some of inSlices(rows)) {
    const people = loadPeople(sqlite, textsOf(some, 'idNo'), textsOf(some, 'name'))
    for (const row of some) {
      const { outcome, matchedId, candidates } = judgeRow(row, people, units, row.decision)
      const listed = candidates.length === 0 ? null : JSON.stringify(candidates)
      const before = row.candidates.length === 0 ? null : JSON.stringify(row.candidates)
      if (outcome === row.outcome && matchedId === row.matchedId && listed === before) continue
      write.run(outcome, matchedId, listed, batchNumber, row.row)
    }
  }
}

function isStale(sqlite: Sqlite, batch: BatchRecord): boolean {
  if (batch.state !== 'previewed' || headOf(batch).subject !== 'members') return false
  return (
    sqlite
      .prepare(
        `select 1 from audit, ${listRows('audit.changes', 'change')}
         where seq > ? and ${inList(jsonField('change.value', 'table'), '?')} limit 1`,
      )
      .get(readResult(batch).judgedSeq ?? 0, JUDGED_BY) !== undefined
  )
}

function* inSlices(rows: Iterable<StoredRow>): Generator<StoredRow[]> {
  let slice: StoredRow[] = []
  for (const row of rows) {
    slice.push(row)
    if (slice.length < ROWS_AT_ONCE) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

function textsOf(rows: readonly StoredRow[], field: 'idNo' | 'name'): string[] {
  return rows.flatMap(({ values }) => values[field] ?? [])
}
