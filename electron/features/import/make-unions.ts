import type { Context } from '../../context.ts'
import { auditWriter } from '../../db/audit.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { toAuditEntry } from '../../write.ts'
import { coverUnit, findUnionNamed, insertUnion } from '../unions/service.ts'
import type { BatchOptions } from './batch.ts'
import { MAKES_PERSON, type BatchRecord } from './queries.ts'
import { rowText } from './row-fields.ts'
import { unionFinder } from './unions.ts'

/** What a union of a unit's own is called. */
const UNION_ENDING = '工会委员会'

/** What was done for units without a union. */
export interface UnionsMade {
  readonly unionIds: readonly string[]
  /** Ties of units to unions that were there before. */
  readonly coverIds: readonly string[]
}

/** Gives each unit of new people that has no union one of its own: the one on file by that name, else a new one. */
export async function makeUnions(
  ctx: Context,
  tx: Tx,
  {
    batch,
    options,
    unitOf,
  }: { batch: BatchRecord; options: BatchOptions; unitOf: (text: string | null) => string | null },
): Promise<UnionsMade> {
  const { sqlite } = ctx.store
  const texts = sqlite
    .prepare(
      `select distinct ${rowText('unitName')} from import_row where batch_number = ? and ${MAKES_PERSON}`,
    )
    .pluck()
    .all(batch.number) as (string | null)[] // text or null
  const unionOf = await unionFinder(tx, options.defaultUnionId)
  const unitIds = new Set(texts.map(unitOf).filter((id) => id !== null))
  const covered = new Set(
    sqlite.prepare('select unit_id from union_unit where deleted_at is null').pluck().all() as string[],
  )
  const journal = { now: ctx.clock.now(), changes: [] as RowChange[] }
  const unionIds: string[] = []
  const coverIds: string[] = []
  for (const unitId of unitIds) {
    // With two unions for one unit it is for a person to say which.
    if (covered.has(unitId) || unionOf(unitId) !== null) continue
    const name = `${String(sqlite.prepare('select name from unit where id = ?').pluck().get(unitId))}${UNION_ENDING}`
    const unionId = await findUnionNamed(tx, name)
    if (unionId !== null) {
      coverIds.push(await coverUnit(ctx, tx, journal, { unionId, unitId }))
      continue
    }
    const id = ctx.newId()
    await insertUnion(ctx, tx, journal, id, { name, unitIds: [unitId] })
    unionIds.push(id)
  }
  if (journal.changes.length > 0) {
    await ctx.store.derive(tx, journal.changes)
    const facts = { unions: unionIds.length }
    const entry = { action: 'import.apply', entity: 'import_batch', entityId: batch.id, facts }
    auditWriter(sqlite)(toAuditEntry(ctx, entry, journal))
  }
  return { unionIds, coverIds }
}
