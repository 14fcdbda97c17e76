import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import {
  CollectiveFields,
  type CollectiveContract,
  type collectiveCalls,
  type CollectivePatch,
  type CollectiveRow,
} from '../../../shared/contract/labour-collective.ts'
import { daysLate } from '../../../shared/domain/labour/collective.ts'
import { conflict, invalidInput, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { checkCodeIds } from '../members/service.ts'
import { readCollective, toCollectiveRow } from './collective-read.ts'
import { CHECK_COLUMNS, codesIn, COLLECTIVE_COLUMNS, fromColumns, toColumns } from './columns.ts'
import { dayOrNull } from './records.ts'

type Calls = typeof collectiveCalls
type Check = ParsedOf<Calls, 'collective.add'>['checks'][number]

/** Newest first. The stage follows from the days, so that it is filtered after reading: a town has some hundreds. */
export async function listCollective(
  ctx: Context,
  { kind, unitId, stages, findings, limit, offset }: ParsedOf<Calls, 'collective.list'>,
): Promise<OutputOf<Calls, 'collective.list'>> {
  const all = await readCollective(ctx, { kind, unitId, id: null })
  const rows = all.map((read) => toCollectiveRow(read, ctx.clock.today()))
  const found = rows.filter(
    (row) => (stages.length === 0 || stages.includes(row.stage)) && (findings.length === 0 || hasAny(row, findings)),
  )
  return { rows: found.slice(offset, offset + limit), total: found.length }
}

export async function countCollective(
  ctx: Context,
  { lists }: ParsedOf<Calls, 'collective.counts'>,
): Promise<OutputOf<Calls, 'collective.counts'>> {
  const all = await readCollective(ctx, { kind: '', unitId: null, id: null })
  const rows = all.map((read) => toCollectiveRow(read, ctx.clock.today()))
  return { total: rows.length, counts: lists.map((list) => rows.filter((row) => hasAny(row, list)).length) }
}

function hasAny({ findings }: CollectiveRow, wanted: readonly string[]): boolean {
  return findings.some(({ finding }) => wanted.includes(finding))
}

export async function getCollective(ctx: Context, id: string): Promise<CollectiveContract> {
  const [read] = await readCollective(ctx, { kind: '', unitId: null, id })
  if (read === undefined) throw notFound('collective_contract', id)
  const today = ctx.clock.today()
  const checks = ctx.store.sqlite
    .prepare(
      `select c.*, u.name as unit_name from collective_check c left join unit u on u.id = c.unit_id
       where c.contract_id = ? and c.deleted_at is null order by c.position`,
    )
    .all(id) as CheckRecord[] // the columns of the table and the name
  return {
    ...toCollectiveRow(read, today),
    fields: CollectiveFields.parse(fromColumns(COLLECTIVE_COLUMNS, read.row)),
    unitIds: read.units.map((unit) => unit.id),
    unitNames: read.units.map((unit) => unit.name),
    checks: checks.map((row) => ({
      ...(fromColumns(CHECK_COLUMNS, row) as Omit<Check, 'id'>), // the door checks it
      id: row.id,
      unitName: row.unit_name,
      daysLate: row.kept === 1 && row.done_on === null ? null : daysLate(dayOrNull(row.due_on), dayOrNull(row.done_on), today),
    })),
    revision: read.row.revision,
  }
}

export async function addCollective(ctx: Context, input: ParsedOf<Calls, 'collective.add'>): Promise<CollectiveContract> {
  const { fields, unitIds, checks } = input
  const id = ctx.newId()
  const entry = { action: 'collective.add', entity: 'collective_contract', entityId: id }
  await write(ctx, entry, async (tx, journal) => {
    const columns = await checkedColumns(tx, fields)
    const ids = { id, kind: String(columns['kind']), scope: String(columns['scope']) }
    await insertRow(tx, journal, 'collective_contract', { ...columns, ...ids })
    await saveUnits(ctx, tx, journal, id, unitIds)
    await saveChecks(ctx, tx, journal, id, checks)
    await refuseSenseless(tx, id)
  })
  return getCollective(ctx, id)
}

export async function changeCollective(
  ctx: Context,
  input: ParsedOf<Calls, 'collective.change'>,
): Promise<CollectiveContract> {
  const { id, revision, fields, unitIds, checks } = input
  const entry = { action: 'collective.change', entity: 'collective_contract', entityId: id }
  await write(ctx, entry, async (tx, journal) => {
    const current = await getLivingContract(tx, id)
    if (revision !== undefined && revision !== current.revision) throw conflict('changed_since')
    await changeRow(tx, journal, 'collective_contract', id, await checkedColumns(tx, fields))
    if (unitIds !== undefined) await saveUnits(ctx, tx, journal, id, unitIds)
    if (checks !== undefined) await saveChecks(ctx, tx, journal, id, checks)
    await refuseSenseless(tx, id)
  })
  return getCollective(ctx, id)
}

export async function removeCollective(ctx: Context, { id, why }: { id: string; why: string }): Promise<void> {
  const entry = { action: 'collective.remove', entity: 'collective_contract', entityId: id, why }
  await write(ctx, entry, async (tx, journal) => {
    await getLivingContract(tx, id)
    await removeRow(tx, journal, 'collective_contract', id)
  })
}

async function getLivingContract(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('collective_contract')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFound('collective_contract', id)
  return row
}

async function checkedColumns(tx: Tx, fields: CollectivePatch): Promise<Fields> {
  const columns = toColumns(COLLECTIVE_COLUMNS, fields)
  await checkCodeIds(tx, codesIn(COLLECTIVE_COLUMNS, columns))
  return columns
}

/** Judged as it will stand. */
async function refuseSenseless(tx: Tx, id: string): Promise<void> {
  const row = await getLivingContract(tx, id)
  const { starts_on: from, ends_on: to, congress_size: size } = row
  if (from !== null && to !== null && to < from) throw ruleBroken('collective_ends_before_start', 'fields.endsOn', { from })
  if (size === null) return
  if ((row.congress_present ?? 0) > size || (row.congress_for ?? 0) > size) {
    throw ruleBroken('congress_numbers', 'fields.congressSize', { size })
  }
}

async function saveUnits(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  contractId: string,
  unitIds: readonly string[],
): Promise<void> {
  if (unitIds.length === 0) throw ruleBroken('units_missing', 'unitIds')
  const known = await tx.selectFrom('unit').select('id').where('deleted_at', 'is', null).where('id', 'in', unitIds).execute()
  const living = new Set(known.map(({ id }) => id))
  const lost = unitIds.findIndex((id) => !living.has(id))
  if (lost >= 0) throw invalidInput('unit_not_found', `unitIds.${lost}`)
  const before = await tx
    .selectFrom('collective_unit')
    .select(['id', 'unit_id'])
    .where('contract_id', '=', contractId)
    .where('deleted_at', 'is', null)
    .execute()
  for (const gone of before.filter((row) => !unitIds.includes(row.unit_id))) {
    await removeRow(tx, journal, 'collective_unit', gone.id)
  }
  const there = new Set(before.map((row) => row.unit_id))
  for (const unitId of new Set(unitIds)) {
    if (there.has(unitId)) continue
    await insertRow(tx, journal, 'collective_unit', { id: ctx.newId(), contract_id: contractId, unit_id: unitId })
  }
}

async function saveChecks(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  contractId: string,
  checks: readonly Check[],
): Promise<void> {
  const stored = await tx
    .selectFrom('collective_check')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('deleted_at', 'is', null)
    .execute()
  const known = new Set(stored.map(({ id }) => id))
  const kept = new Set(checks.map(({ id }) => id))
  for (const id of known) if (!kept.has(id)) await removeRow(tx, journal, 'collective_check', id)
  for (const [i, { id, ...check }] of checks.entries()) {
    if (id !== undefined && !known.has(id)) throw conflict('changed_since', `checks.${i}`)
    const columns = { ...toColumns(CHECK_COLUMNS, check), position: i + 1 }
    if (id !== undefined) await changeRow(tx, journal, 'collective_check', id, columns)
    else {
      const row = { ...columns, id: ctx.newId(), contract_id: contractId, term: check.term }
      await insertRow(tx, journal, 'collective_check', row)
    }
  }
}

interface CheckRecord {
  readonly id: string
  readonly due_on: string | null
  readonly done_on: string | null
  readonly kept: number | null
  readonly unit_name: string | null
}
