import { z } from 'zod'
import type { MergeConflict } from '../../../shared/contract/county.ts'
import { DELETED } from '../../../shared/domain/merge/merge-row.ts'
import { PACKAGE_TABLES } from '../../../shared/domain/packages/tables.ts'
import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { readRow, writeFields, type Journal } from '../../db/journal.ts'
import type { JournaledTable, Value } from '../../db/row-change.ts'
import type { MergeConflictRow } from '../../db/schema-county.ts'
import { jsonField, jsonHasKey } from '../../db/sqlite-sql/json.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange, note, write } from '../../write.ts'
import { nameOfRow, ownerOfRow } from './owners.ts'
import { markReceiptDue } from './receipt-due.ts'

/** Conflicts on one page. */
const PAGE = 100

/** Fields that both sides have changed and nobody has decided, in the order in which they were found. */
export async function listConflicts(
  ctx: Context,
  { townshipCode, offset }: { townshipCode: string | null; offset: number },
): Promise<{ rows: MergeConflict[]; total: number }> {
  const { db } = ctx.store
  let open = db
    .selectFrom('merge_conflict as c')
    .innerJoin('township as t', 't.code', 'c.township_code')
    .where('c.kept', 'is', null)
  if (townshipCode !== null) open = open.where('c.township_code', '=', townshipCode)
  const { total } = await open.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await open.selectAll('c').select('t.name as township_name').orderBy('c.id').offset(offset).limit(PAGE).execute()
  return { rows: rows.map((row) => toConflict(ctx, row)), total: Number(total) }
}

/**
 * Keeps the county's value or takes the township's, one or many at once; the reason is in the log beside both values.
 * Throws `conflict/already_decided`.
 */
export async function decideConflicts(
  ctx: Context,
  { ids, keep, why }: { ids: readonly string[]; keep: 'mine' | 'theirs'; why: string },
): Promise<{ decided: number }> {
  const { db } = ctx.store
  const rows = await db.selectFrom('merge_conflict').selectAll().where('id', 'in', ids).execute()
  if (rows.length < new Set(ids).size || rows.some(({ kept }) => kept !== null)) throw conflict('already_decided')
  for (const row of rows) await decideOne(ctx, row, keep, why)
  // An older edit that is taken back now would bring back what was just decided about.
  ctx.session.undoable.length = 0
  announceChange(ctx, ['county'])
  return { decided: rows.length }
}

async function decideOne(ctx: Context, row: MergeConflictRow, keep: 'mine' | 'theirs', why: string): Promise<void> {
  const table = toTable(row.table_name)
  const owner = ownerOfRow(ctx.store.sqlite, table, row.row_id)
  const facts = { kept: keep, column: row.column_name, mine: row.mine, theirs: row.theirs, township: row.township_code }
  const entry = {
    action: 'county.decideConflict', facts, why, undoable: false,
    ...(owner === null ? {} : { entity: owner.entity, entityId: owner.id }),
  }
  await write(ctx, entry, async (tx, journal) => {
    if (keep === 'theirs') await take(tx, journal, table, row)
    await tx
      .updateTable('merge_conflict')
      .set({ kept: keep, decided_at: journal.now, decided_by: ctx.session.actor, why })
      .where('id', '=', row.id)
      .execute()
    await settleOrigin(tx, row, keep === 'mine' ? await wordsOf(tx, row, why) : null)
  })
  // What is kept changes no row, and is a decision all the same.
  if (keep === 'mine') await note(ctx, entry)
}

async function take(tx: Tx, journal: Journal, table: JournaledTable, { row_id: id, column_name: column, theirs }: MergeConflictRow): Promise<void> {
  const current = await readRow(tx, table, id)
  if (current === null) throw conflict('already_decided')
  const coming = readCell(theirs)
  const value: Value = column === DELETED && coming !== null ? journal.now : coming
  const before = { [column]: current[column] ?? null }
  await writeFields(tx, table, id, { [column]: value }, journal.now)
  journal.changes.push({ table, id, before, after: { [column]: value } })
}

/** What the township will read of a value that the county keeps: which it is, and why. */
async function wordsOf(tx: Tx, { table_name: table, column_name: column, mine }: MergeConflictRow, why: string): Promise<string> {
  const label = PACKAGE_TABLES.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.label ?? column
  const value = readCell(mine)
  const code = typeof value === 'string' ? await tx.selectFrom('code').select('label').where('id', '=', value).executeTakeFirst() : undefined
  return column === DELETED ? why : `${label}：县里为“${code?.label ?? value ?? '空'}”。${why}`.slice(0, 500)
}

/** What the township will read in its next receipt: the row is taken, still open, or the county keeps its own. */
async function settleOrigin(tx: Tx, { table_name: table, row_id: id, township_code: code }: MergeConflictRow, words: string | null): Promise<void> {
  const all = await tx.selectFrom('merge_conflict').select('kept').where('table_name', '=', table).where('row_id', '=', id).execute()
  const outcome = all.some(({ kept }) => kept === null) ? 'conflict' : all.some(({ kept }) => kept === 'mine') ? 'refused' : 'accepted'
  const reason = outcome === 'refused' ? 'county_kept' : null
  const origin = await tx
    .updateTable('origin')
    .set(words === null ? { outcome, reason } : { outcome, reason, note: words })
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .returning('sequence')
    .executeTakeFirst()
  if (origin !== undefined) await markReceiptDue(tx, code, origin.sequence)
}

const Cell = z.union([z.string(), z.number()]).nullable()

function readCell(json: string): z.infer<typeof Cell> {
  return Cell.parse(JSON.parse(json))
}

function toConflict(ctx: Context, row: MergeConflictRow & { township_name: string }): MergeConflict {
  const { sqlite } = ctx.store
  const owner = ownerOfRow(sqlite, row.table_name, row.row_id)
  const mine = lastChange(ctx, row, owner)
  const opens = owner === null || owner.entity === 'trade_union' ? { kind: 'none' as const, id: row.row_id } : { kind: owner.entity, id: owner.id }
  return {
    id: row.id,
    table: row.table_name,
    rowId: row.row_id,
    name: nameOfRow(sqlite, row.table_name, row.row_id),
    townshipCode: row.township_code,
    townshipName: row.township_name,
    sequence: row.sequence,
    column: row.column_name,
    base: readCell(row.base),
    mine: readCell(row.mine),
    mineBy: mine?.actor ?? null,
    mineAt: mine?.at ?? null,
    theirs: readCell(row.theirs),
    theirsAt: row.theirs_at,
    opens,
  }
}

/** Who changed the field here last: the line of the log says it. */
function lastChange(
  { store }: Context,
  { row_id: id, column_name: column }: MergeConflictRow,
  owner: ReturnType<typeof ownerOfRow>,
): { actor: string; at: string } | null {
  if (owner === null) return null
  const line = store.sqlite
    .prepare(
      `select actor, at from audit where entity = ? and entity_id = ? and action <> 'county.merge'
       and exists (select 1 from ${listRows('changes', 'c')} where ${jsonField('c.value', 'id')} = ? and ${jsonHasKey('c.value', 'after', '?')})
       order by seq desc limit 1`,
    )
    .get(owner.entity, owner.id, id, column)
  return line === undefined ? null : (line as { actor: string; at: string }) // the columns named
}

function toTable(name: string): JournaledTable {
  if (!PACKAGE_TABLES.some((table) => table.name === name)) throw new Error(`${name} is in no package`)
  return name as JournaledTable // all tables of packages are journaled, which a test holds
}
