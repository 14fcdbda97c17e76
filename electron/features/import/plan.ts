import type { ImportPlan } from '../../../shared/contract/import.ts'
import type { Context } from '../../context.ts'
import type { BulkJournal } from '../../db/bulk.ts'
import type { Sqlite } from '../../db/open.ts'
import { applyRow, type RowPlan } from './apply-row.ts'
import { BatchOptions, headOf, type BatchHead } from './batch.ts'
import { NEW_UNIT, type Choice } from './compare.ts'
import { freshenPreview } from './freshen.ts'
import { findHeld } from './hold.ts'
import { eachKnownRow, getBatch, MAKES_PERSON, readUnitTexts } from './queries.ts'
import { rowText } from './row-fields.ts'
import { unionFinder } from './unions.ts'
import { resolveUnits, type UnitPlan } from './units.ts'

export interface PlanInput extends Choice {
  readonly batchId: string
}

/** Rows between two breaths. */
const ROWS_PER_BREATH = 500

/**
 * What applying a batch with these choices would do now; writes nothing. Rows about people on file go the very way of
 * `applyImport`, with a journal that only notes.
 */
export async function planImport(ctx: Context, { batchId, ...choice }: PlanInput): Promise<ImportPlan> {
  await freshenPreview(ctx, batchId)
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const head = headOf(batch)
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), head.unitHint, options)
  const unionOf = await unionFinder(db, options.defaultUnionId)
  const known = await planKnown(sqlite, batch.number, {
    ...choice,
    batchId,
    today: ctx.clock.today(),
    newId: () => '',
    fields: new Set(),
    unitOf: (text) => (units.isNew(text) ? NEW_UNIT : units.unitOf(text)),
    waits: units.waits,
    unionOf,
    sqlite,
    journal: NOTING,
  })
  const newcomers = planNewcomers(sqlite, { number: batch.number, head, units, unionOf })
  return {
    ...known,
    created: newcomers.created,
    waiting: known.waiting + newcomers.held,
    unitsNew: units.newNames.length,
    unitsOpen: units.unknown.filter(({ chosen }) => chosen === null).length,
    problems: countProblems(sqlite, batch.number),
    withoutUnion: newcomers.withoutUnion,
  }
}

/** Writes nothing. */
const NOTING: BulkJournal = {
  insert: (table, id, fields) => ({ table, id, before: null, after: fields }),
  change: (table, id, before, after) => ({ table, id, before, after }),
}

type KnownCounts = Pick<ImportPlan, 'changed' | 'kept' | 'same' | 'skipped' | 'waiting'>

async function planKnown(sqlite: Sqlite, batchNumber: number, plan: RowPlan): Promise<KnownCounts> {
  const counts = { changed: 0, kept: 0, same: 0, skipped: 0, waiting: 0 }
  let done = 0
  for (const row of eachKnownRow(sqlite, batchNumber)) {
    if (row.personId !== null) continue
    const { kind } = applyRow(plan, row)
    if (kind === 'doubtful') counts.waiting += 1
    else if (kind === 'same' && row.outcome === 'changed') counts.kept += 1
    else counts[kind] += 1
    done += 1
    if (done % ROWS_PER_BREATH === 0) await letOthersWork()
  }
  return counts
}

interface Newcomers {
  readonly number: number
  readonly head: BatchHead
  readonly units: UnitPlan
  readonly unionOf: (unitId: string | null) => string | null
}

/** Who would be new, and those of them who would belong to no union, by unit. */
function planNewcomers(
  sqlite: Sqlite,
  { number, head, units, unionOf }: Newcomers,
): Pick<ImportPlan, 'created' | 'withoutUnion'> & { held: number } {
  const held = new Set(findHeld(sqlite, number, units.waits))
  const rows = sqlite
    .prepare(
      `select row, ${rowText('unitName')} as unitName from import_row
       where batch_number = ? and ${MAKES_PERSON}`,
    )
    .all(number) as { row: number; unitName: string | null }[] // the columns named
  const makes = rows.filter(({ row }) => !held.has(row))
  const readName = sqlite.prepare('select name from unit where id = ?').pluck()
  const without = new Map<string | null, number>()
  for (const { unitName } of makes) {
    const unitId = units.unitOf(unitName)
    if (unionOf(unitId) !== null) continue
    // A unit on file goes by its own name, one that is to be made by that of the file.
    const name = unitId === null ? (unitName ?? head.unitHint) : String(readName.get(unitId))
    without.set(name, (without.get(name) ?? 0) + 1)
  }
  const withoutUnion = [...without].map(([unitName, people]) => ({ unitName, people }))
  return { created: makes.length, held: held.size, withoutUnion }
}

function countProblems(sqlite: Sqlite, batchNumber: number): number {
  const count = sqlite
    .prepare(
      `select count(*) from import_row
       where batch_number = ? and person_id is null and (findings <> '[]' or dup_of is not null)`,
    )
    .pluck()
    .get(batchNumber)
  return Number(count)
}

/** Lets the page and the other calls have their turn. */
function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
