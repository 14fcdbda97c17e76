import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import { InspectionFields, type Inspection, type inspectionCalls } from '../../../shared/contract/labour-rates.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { conflict, invalidInput, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { FINDING_COLUMNS, fromColumns, INSPECTION_COLUMNS, toColumns } from './columns.ts'
import { insertRate, readFrozen } from './rates.ts'
import { refreshStandings } from './refresh.ts'

type Calls = typeof inspectionCalls
type NewFinding = ParsedOf<Calls, 'inspections.add'>['findings'][number]

/** Newest first; of one unit or of all. */
export function listInspections(
  ctx: Context,
  { unitId, limit, offset }: ParsedOf<Calls, 'inspections.list'>,
): OutputOf<Calls, 'inspections.list'> {
  const { sqlite } = ctx.store
  const where = 'deleted_at is null and (@unitId is null or unit_id = @unitId)'
  const total = Number(sqlite.prepare(`select count(*) from labour_inspection where ${where}`).pluck().get({ unitId }))
  const ids = sqlite
    .prepare(`select id from labour_inspection where ${where} order by on_date desc, number desc limit @limit offset @offset`)
    .pluck()
    .all({ unitId, limit, offset })
  return { rows: ids.map((id) => getInspection(ctx, String(id))), total }
}

export function getInspection(ctx: Context, id: string): Inspection {
  const { sqlite } = ctx.store
  const row = readInspection(sqlite, id)
  if (row === null) throw notFound('labour_inspection', id)
  const findings = sqlite
    .prepare(
      `select f.*, p.name as person_name from labour_inspection_finding f
       left join employment e on e.id = f.employment_id left join person p on p.id = e.person_id
       where f.inspection_id = ? and f.deleted_at is null order by f.position`,
    )
    .all(id) as { id: string; person_name: string | null }[] // the columns of the table and the name
  const [before = null, ...later] = readFrozen(sqlite, 'inspection_id = ?', id)
  return {
    id,
    unitName: row.unit_name,
    fields: InspectionFields.parse(fromColumns(INSPECTION_COLUMNS, row)),
    findings: findings.map((each) => ({
      ...(fromColumns(FINDING_COLUMNS, each) as Omit<NewFinding, 'id'>), // the door checks it
      id: each.id,
      name: each.person_name,
    })),
    before,
    after: later.at(-1) ?? null,
    revision: row.revision,
  }
}

export async function addInspection(ctx: Context, input: ParsedOf<Calls, 'inspections.add'>): Promise<Inspection> {
  const { fields, findings } = input
  const id = ctx.newId()
  checkDays(ctx, fields.on, fields.fixedOn ?? null)
  await refreshStandings(ctx)
  await write(ctx, { action: 'inspections.add', entity: 'labour_inspection', entityId: id }, async (tx, journal) => {
    await checkUnit(tx, fields.unitId)
    const columns = toColumns(INSPECTION_COLUMNS, fields)
    const row = { id, unit_id: fields.unitId, on_date: fields.on, ...columns }
    await insertRow(tx, journal, 'labour_inspection', row)
    await saveFindings(ctx, tx, journal, id, findings)
    await freeze(ctx, tx, journal, id, fields.unitId, fields.on)
    if (fields.fixedOn !== undefined && fields.fixedOn !== null) {
      await freeze(ctx, tx, journal, id, fields.unitId, fields.fixedOn)
    }
  })
  return getInspection(ctx, id)
}

export async function changeInspection(ctx: Context, input: ParsedOf<Calls, 'inspections.change'>): Promise<Inspection> {
  const { id, revision, fields, findings } = input
  await refreshStandings(ctx)
  await write(ctx, { action: 'inspections.change', entity: 'labour_inspection', entityId: id }, async (tx, journal) => {
    const current = readInspection(ctx.store.sqlite, id)
    if (current === null) throw notFound('labour_inspection', id)
    if (revision !== undefined && revision !== current.revision) throw conflict('changed_since')
    if (fields.unitId !== undefined) await checkUnit(tx, fields.unitId)
    const fixedOn = fields.fixedOn === undefined ? current.fixed_on : fields.fixedOn
    checkDays(ctx, fields.on ?? day(current.on_date), fixedOn === null ? null : day(fixedOn))
    await changeRow(tx, journal, 'labour_inspection', id, toColumns(INSPECTION_COLUMNS, fields))
    if (findings !== undefined) await saveFindings(ctx, tx, journal, id, findings)
    if (fixedOn !== null && fixedOn !== current.fixed_on) {
      await freeze(ctx, tx, journal, id, fields.unitId ?? current.unit_id, day(fixedOn))
    }
  })
  return getInspection(ctx, id)
}

export async function removeInspection(ctx: Context, { id, why }: { id: string; why: string }): Promise<void> {
  const entry = { action: 'inspections.remove', entity: 'labour_inspection', entityId: id, why }
  await write(ctx, entry, async (tx, journal) => {
    if (readInspection(ctx.store.sqlite, id) === null) throw notFound('labour_inspection', id)
    await removeRow(tx, journal, 'labour_inspection', id)
  })
}

function checkDays(ctx: Context, on: PlainDate, fixedOn: PlainDate | null): void {
  const today = ctx.clock.today()
  if (on > today) throw ruleBroken('inspection_in_future', 'fields.on', { today })
  if (fixedOn !== null && fixedOn < on) throw ruleBroken('fixed_before_inspection', 'fields.fixedOn', { on })
  if (fixedOn !== null && fixedOn > today) throw ruleBroken('in_future', 'fields.fixedOn', { today })
}

async function checkUnit(tx: Tx, id: string): Promise<void> {
  const unit = await tx.selectFrom('unit').select('id').where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst()
  if (unit === undefined) throw invalidInput('unit_not_found', 'fields.unitId')
}

async function freeze(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  inspectionId: string,
  unitId: string,
  on: PlainDate,
): Promise<void> {
  await insertRate(ctx, tx, journal, { id: ctx.newId(), unitId, on, inspectionId, note: null })
}

async function saveFindings(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  inspectionId: string,
  findings: readonly NewFinding[],
): Promise<void> {
  const table = 'labour_inspection_finding'
  const stored = await tx
    .selectFrom(table)
    .select('id')
    .where('inspection_id', '=', inspectionId)
    .where('deleted_at', 'is', null)
    .execute()
  const known = new Set(stored.map(({ id }) => id))
  const kept = new Set(findings.map(({ id }) => id))
  for (const id of known) if (!kept.has(id)) await removeRow(tx, journal, table, id)
  for (const [i, { id, ...finding }] of findings.entries()) {
    if (id !== undefined && !known.has(id)) throw conflict('changed_since', `findings.${i}`)
    const columns = { ...toColumns(FINDING_COLUMNS, finding), position: i + 1 }
    if (id !== undefined) await changeRow(tx, journal, table, id, columns)
    else {
      const row = { id: ctx.newId(), inspection_id: inspectionId, finding: finding.finding, ...columns }
      await insertRow(tx, journal, table, row)
    }
  }
}

interface InspectionRecord {
  readonly unit_id: string
  readonly unit_name: string
  readonly on_date: string
  readonly fixed_on: string | null
  readonly revision: number
}

function readInspection(sqlite: Sqlite, id: string): InspectionRecord | null {
  const row = sqlite
    .prepare(
      `select i.*, u.name as unit_name from labour_inspection i join unit u on u.id = i.unit_id
       where i.id = ? and i.deleted_at is null`,
    )
    .get(id) as InspectionRecord | undefined // the columns of the table and the name
  return row ?? null
}
