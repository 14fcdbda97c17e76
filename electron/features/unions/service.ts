import type { NewUnion, Officer, Union, UnionPatch } from '../../../shared/contract/unions.ts'
import { checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'
import { termEndOf, termStageOf } from '../../../shared/domain/unions/terms.ts'
import { conflict, invalidInput, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { toUnionColumns, toUnionFields } from './mapping.ts'
import {
  countsOf,
  coverInUse,
  coveredUnits,
  findUnion,
  findUnionByName,
  listUnionRows,
  officersOf,
  onlyUnionOfUnit,
  unionInUse,
  type UnionRecord,
} from './queries.ts'

export async function listUnions(
  ctx: Context,
  input: { text: string; limit: number; offset: number },
): Promise<{ rows: Union[]; total: number }> {
  const { rows, total } = await listUnionRows(ctx.store.db, input)
  return { rows: await describe(ctx, rows), total }
}

export async function getUnion(ctx: Context, id: string): Promise<Union> {
  const row = await findUnion(ctx.store.db, id)
  if (row === null) throw notFound('union', id)
  const [union] = await describe(ctx, [row])
  if (union === undefined) throw new Error('a union described is one union')
  return union
}

/** Throws `conflict/name_taken`, and `invalid_input` for a code that is no union's. */
export async function addUnion(ctx: Context, fields: NewUnion): Promise<Union> {
  const id = ctx.newId()
  await write(ctx, { action: 'unions.add', entity: 'trade_union', entityId: id }, (tx, journal) =>
    insertUnion(ctx, tx, journal, id, fields),
  )
  return getUnion(ctx, id)
}

/** For features that make unions inside a transaction of their own. */
export async function insertUnion(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  fields: NewUnion,
): Promise<void> {
  await refuseTakenName(tx, fields.name, id)
  await insertRow(tx, journal, 'trade_union', { id, ...toUnionColumns(withCheckedCode(fields)), name: fields.name })
  await replaceUnits(ctx, tx, journal, id, fields.unitIds ?? [])
  await replaceOfficers(ctx, tx, journal, id, fields.officers ?? [])
}

export async function changeUnion(
  ctx: Context,
  input: { id: string; revision?: number | undefined; fields: UnionPatch },
): Promise<Union> {
  const { id, fields } = input
  await write(ctx, { action: 'unions.change', entity: 'trade_union', entityId: id }, async (tx, journal) => {
    const current = await findUnion(tx, id)
    if (current === null || current.deleted_at !== null) throw notFound('union', id)
    if (input.revision !== undefined && input.revision !== current.revision) throw conflict('changed_since')
    if (fields.name !== undefined) await refuseTakenName(tx, fields.name, id)
    await changeRow(tx, journal, 'trade_union', id, toUnionColumns(withCheckedCode(fields)))
    if (fields.unitIds !== undefined) await replaceUnits(ctx, tx, journal, id, fields.unitIds)
    if (fields.officers !== undefined) await replaceOfficers(ctx, tx, journal, id, fields.officers)
  })
  return getUnion(ctx, id)
}

export async function removeUnion(ctx: Context, id: string): Promise<void> {
  await write(ctx, { action: 'unions.remove', entity: 'trade_union', entityId: id }, async (tx, journal) => {
    if (!(await removeUnusedUnion(tx, journal, id))) throw ruleBroken('union_in_use')
  })
}

/** Takes back a union that an import made, and its units; false when somebody belongs to it by now. */
export async function removeUnusedUnion(tx: Tx, journal: Journal, id: string): Promise<boolean> {
  if (await unionInUse(tx, id)) return false
  for (const covered of (await coveredUnits(tx, [id])).get(id) ?? []) {
    await removeRow(tx, journal, 'union_unit', covered.id)
  }
  await removeRow(tx, journal, 'trade_union', id)
  return true
}

/** Lets a union on file take in a unit; gives the id of the tie. */
export async function coverUnit(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { unionId, unitId }: { unionId: string; unitId: string },
): Promise<string> {
  const id = ctx.newId()
  await insertRow(tx, journal, 'union_unit', { id, union_id: unionId, unit_id: unitId })
  return id
}

/** Takes back what `coverUnit` did, unless somebody belongs there by now. */
export async function uncoverUnusedUnit(tx: Tx, journal: Journal, id: string): Promise<void> {
  if (!(await coverInUse(tx, id))) await removeRow(tx, journal, 'union_unit', id)
}

/** The union a new member of this unit belongs to, when there is no doubt. */
export async function unionForUnit(db: Db | Tx, unitId: string): Promise<string | null> {
  return onlyUnionOfUnit(db, unitId)
}

async function refuseTakenName(tx: Tx, name: string, exceptId: string): Promise<void> {
  const known = await findUnionByName(tx, name, exceptId)
  if (known !== null) throw conflict('name_taken', 'name', { name, id: known.id })
}

async function replaceUnits(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  unitIds: readonly string[],
): Promise<void> {
  const before = (await coveredUnits(tx, [id])).get(id) ?? []
  for (const gone of before.filter((row) => !unitIds.includes(row.unitId))) {
    await removeRow(tx, journal, 'union_unit', gone.id)
  }
  for (const unitId of new Set(unitIds)) {
    if (before.some((row) => row.unitId === unitId)) continue
    await insertRow(tx, journal, 'union_unit', { id: ctx.newId(), union_id: id, unit_id: unitId })
  }
}

async function replaceOfficers(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  officers: readonly Officer[],
): Promise<void> {
  const before = (await officersOf(tx, [id])).get(id) ?? []
  const kept = new Set(officers.map((officer) => officer.id))
  for (const gone of before.filter((row) => !kept.has(row.id))) {
    await removeRow(tx, journal, 'union_officer', gone.id)
  }
  for (const officer of officers) {
    const fields = {
      person_id: officer.personId,
      name: officer.name,
      post: officer.post,
      full_time: officer.fullTime ? 1 : 0,
      elected_on: officer.electedOn,
      left_on: officer.leftOn,
    }
    const known = before.find((row) => row.id === officer.id)
    if (known !== undefined) await changeRow(tx, journal, 'union_officer', known.id, fields)
    else await insertRow(tx, journal, 'union_officer', { id: ctx.newId(), union_id: id, ...fields })
  }
}

/** A union's own code begins with 8 (81 for a grass-roots union); an enterprise's code here is a mix-up. */
function withCheckedCode<P extends UnionPatch>(fields: P): P {
  if (fields.creditCode === undefined || fields.creditCode === null || fields.creditCode === '') return fields
  const verdict = checkCreditCode({ value: fields.creditCode, use: 'union' })
  const [problem] = verdict.problems
  if (problem !== undefined) throw invalidInput(`credit_code_${problem}`, 'creditCode')
  return { ...fields, creditCode: verdict.normalised ?? fields.creditCode }
}

async function describe(ctx: Context, rows: readonly UnionRecord[]): Promise<Union[]> {
  if (rows.length === 0) return []
  const { db } = ctx.store
  const ids = rows.map((row) => row.id)
  const [units, officers, counts] = await Promise.all([coveredUnits(db, ids), officersOf(db, ids), countsOf(db, ids)])
  return rows.map((row) => {
    const covered = units.get(row.id) ?? []
    const fields = toUnionFields(row, covered.map((unit) => unit.unitId), officers.get(row.id) ?? [])
    const termEndsOn =
      fields.electedOn === null || fields.termMonths === null ? null : termEndOf(fields.electedOn, fields.termMonths)
    const count = counts.get(row.id) ?? { members: 0, women: 0, migrants: 0, unstated: { sex: 0, migrant: 0 } }
    return {
      ...fields,
      id: row.id,
      unitNames: covered.map((unit) => unit.name),
      termEndsOn,
      termStage: termEndsOn === null ? 'none' : termStageOf(termEndsOn, ctx.clock.today()),
      memberCount: count.members,
      womenCount: count.women,
      migrantCount: count.migrants,
      unstated: count.unstated,
      warnings: warningsOf(row),
      revision: row.revision,
    }
  })
}

function warningsOf(row: UnionRecord): string[] {
  if (row.credit_code === null) return []
  return checkCreditCode({ value: row.credit_code, use: 'union' }).warnings.map((word) => `credit_code_${word}`)
}

export { findUnionNamed } from './queries.ts'
