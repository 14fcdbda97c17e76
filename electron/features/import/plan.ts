import type { ImportPlan } from '../../../shared/contract/import.ts'
import type { Context } from '../../context.ts'
import { BatchOptions, headOf } from './batch.ts'
import { findHeld } from './hold.ts'
import { getBatch, MAKES_PERSON, readUnitTexts } from './queries.ts'
import { unionFinder } from './unions.ts'
import { resolveUnits } from './units.ts'

/** What applying a batch would do now; reads only. */
export async function planImport(ctx: Context, batchId: string): Promise<ImportPlan> {
  const { db, sqlite } = ctx.store
  const batch = await getBatch(db, batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const head = headOf(batch)
  const units = await resolveUnits(db, readUnitTexts(sqlite, batch.number), head.unitHint, options)
  const held = new Set(findHeld(sqlite, batch.number, units.waits))
  const rows = sqlite
    .prepare(
      `select row, json_extract("values", '$.unitName') as unitName, ${MAKES_PERSON} as makes,
         action in ('reject', 'merge') or ifnull(json_extract(decision, '$.kind'), '') = 'skip' as skips,
         iif(json_extract(decision, '$.kind') = 'person', 'changed', outcome) as outcome,
         findings <> '[]' or dup_of is not null as problem
       from import_row where batch_number = ? and person_id is null`,
    )
    .all(batch.number) as PlannedRow[] // the columns named
  const plan = { created: 0, changed: 0, same: 0, skipped: 0, waiting: 0 }
  const unionOf = await unionFinder(db, options.defaultUnionId)
  const readName = sqlite.prepare('select name from unit where id = ?').pluck()
  const withoutUnion = new Map<string | null, number>()
  for (const row of rows) {
    const kind = kindOf(row, held.has(row.row) || units.waits(row.unitName))
    plan[kind] += 1
    const unitId = units.unitOf(row.unitName)
    if (kind === 'created' && unionOf(unitId) === null) {
      // A unit on file goes by its own name, one that is to be made by that of the file.
      const name = unitId === null ? (row.unitName ?? head.unitHint) : String(readName.get(unitId))
      withoutUnion.set(name, (withoutUnion.get(name) ?? 0) + 1)
    }
  }
  return {
    ...plan,
    unitsNew: units.newNames.length,
    unitsOpen: units.unknown.filter(({ chosen }) => chosen === null).length,
    problems: rows.filter(({ problem }) => problem === 1).length,
    withoutUnion: [...withoutUnion].map(([unitName, people]) => ({ unitName, people })),
  }
}

interface PlannedRow {
  row: number
  unitName: string | null
  makes: number
  skips: number
  outcome: 'new' | 'changed' | 'same' | 'doubtful' | 'skipped'
  problem: number
}

function kindOf(row: PlannedRow, held: boolean): 'created' | 'changed' | 'same' | 'skipped' | 'waiting' {
  if (row.skips === 1) return 'skipped'
  if (held) return 'waiting'
  if (row.makes === 1) return 'created'
  return row.outcome === 'changed' || row.outcome === 'same' || row.outcome === 'skipped' ? row.outcome : 'waiting'
}
