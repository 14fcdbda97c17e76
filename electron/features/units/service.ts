import type { NewUnit, Unit, UnitPatch } from '../../../shared/contract/units.ts'
import { checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'
import { likenessOfUnits } from '../../../shared/domain/units/match.ts'
import { conflict, invalidInput, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { toUnitColumns, toUnitFields } from './mapping.ts'
import {
  aliasesOf,
  allUnitNames,
  findUnit,
  findUnitByName,
  listUnitRows,
  memberCounts,
  unionsOf,
  unitInUse,
  type UnitRecord,
} from './queries.ts'

export async function listUnits(
  ctx: Context,
  input: { text: string; state: string | null; limit: number; offset: number },
): Promise<{ rows: Unit[]; total: number }> {
  const { rows, total } = await listUnitRows(ctx.store.db, input)
  return { rows: await describe(ctx.store.db, rows), total }
}

export async function getUnit(ctx: Context, id: string): Promise<Unit> {
  const row = await findUnit(ctx.store.db, id)
  if (row === null) throw notFound('unit', id)
  const [unit] = await describe(ctx.store.db, [row])
  if (unit === undefined) throw new Error('a unit described is one unit')
  return unit
}

/** Throws `conflict/name_taken` for a name or alias of another unit, `invalid_input` for a bad credit code. */
export async function addUnit(ctx: Context, fields: NewUnit): Promise<Unit> {
  const id = ctx.newId()
  await write(ctx, { action: 'units.add', entity: 'unit', entityId: id }, (tx, journal) =>
    insertUnit(ctx, tx, journal, id, fields),
  )
  return getUnit(ctx, id)
}

/** For features that make units inside a transaction of their own. */
export async function insertUnit(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  fields: NewUnit,
): Promise<void> {
  const checked = withCheckedCode(fields)
  await refuseTakenName(tx, fields.name, id)
  const columns = { ...toUnitColumns(checked), name: fields.name }
  await insertRow(tx, journal, 'unit', { id, ...columns })
  await replaceAliases(ctx, tx, journal, id, fields.aliases ?? [])
}

export async function changeUnit(
  ctx: Context,
  input: { id: string; revision?: number | undefined; fields: UnitPatch },
): Promise<Unit> {
  const { id } = input
  await write(ctx, { action: 'units.change', entity: 'unit', entityId: id }, async (tx, journal) => {
    const current = await findUnit(tx, id)
    if (current === null || current.deleted_at !== null) throw notFound('unit', id)
    if (input.revision !== undefined && input.revision !== current.revision) throw conflict('changed_since')
    if (input.fields.name !== undefined) await refuseTakenName(tx, input.fields.name, id)
    await changeRow(tx, journal, 'unit', id, toUnitColumns(withCheckedCode(input.fields)))
    if (input.fields.aliases !== undefined) await replaceAliases(ctx, tx, journal, id, input.fields.aliases)
  })
  return getUnit(ctx, id)
}

export async function removeUnit(ctx: Context, id: string): Promise<void> {
  await write(ctx, { action: 'units.remove', entity: 'unit', entityId: id }, async (tx, journal) => {
    if (await unitInUse(tx, id)) throw ruleBroken('unit_in_use')
    await removeRow(tx, journal, 'unit', id)
  })
}

export interface UnitMatch {
  id: string
  name: string
  how: 'name' | 'alias' | 'likeness'
  score: number
}

/** Best first. Only an exact name or alias is sure; likeness is an offer. */
export async function matchUnits(ctx: Context, text: string, limit: number): Promise<UnitMatch[]> {
  return matchAgainst(await allUnitNames(ctx.store.db), text, limit)
}

/** The same for many texts at once: reads the names only once. */
export async function unitMatcher(db: Db | Tx): Promise<(text: string, limit: number) => UnitMatch[]> {
  const names = await allUnitNames(db)
  return (text, limit) => matchAgainst(names, text, limit)
}

const LIKELY = 0.45

function matchAgainst(
  names: readonly { id: string; name: string; text: string; alias: boolean }[],
  text: string,
  limit: number,
): UnitMatch[] {
  const best = new Map<string, UnitMatch>()
  for (const known of names) {
    const exact = known.text === text
    const score = exact ? 1 : likenessOfUnits(known.text, text)
    if (!exact && score < LIKELY) continue
    const how = exact ? (known.alias ? 'alias' : 'name') : 'likeness'
    const before = best.get(known.id)
    if (before !== undefined && (before.how !== 'likeness' || (how === 'likeness' && before.score >= score))) continue
    best.set(known.id, { id: known.id, name: known.name, how, score })
  }
  return [...best.values()]
    .toSorted((a, b) => Number(b.how !== 'likeness') - Number(a.how !== 'likeness') || b.score - a.score)
    .slice(0, limit)
}

export async function rememberAlias(ctx: Context, id: string, alias: string): Promise<Unit> {
  await write(ctx, { action: 'units.rememberAlias', entity: 'unit', entityId: id }, (tx, journal) =>
    addAlias(ctx, tx, journal, id, alias),
  )
  return getUnit(ctx, id)
}

/** Keeps another name for a unit; a name that already leads somewhere else is refused, one it has is left alone. */
export async function addAlias(ctx: Context, tx: Tx, journal: Journal, id: string, alias: string): Promise<void> {
  const known = await findUnitByName(tx, alias)
  if (known?.id === id) return
  if (known !== null) throw conflict('name_taken', 'aliases', { name: known.name, id: known.id })
  await insertRow(tx, journal, 'unit_alias', { id: ctx.newId(), unit_id: id, alias })
}

async function replaceAliases(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  aliases: readonly string[],
): Promise<void> {
  const before = (await aliasesOf(tx, [id])).get(id) ?? []
  for (const gone of before.filter((row) => !aliases.includes(row.alias))) {
    await removeRow(tx, journal, 'unit_alias', gone.id)
  }
  for (const alias of new Set(aliases)) {
    if (!before.some((row) => row.alias === alias)) await addAlias(ctx, tx, journal, id, alias)
  }
}

async function refuseTakenName(tx: Tx, name: string, exceptId: string): Promise<void> {
  const known = await findUnitByName(tx, name)
  if (known !== null && known.id !== exceptId) {
    throw conflict('name_taken', 'name', { name: known.name, id: known.id })
  }
}

/** A bad check character warns (genuine early codes have one); letters that cannot be, or a union's code, are refused. */
function withCheckedCode<P extends UnitPatch>(fields: P): P {
  if (fields.creditCode === undefined || fields.creditCode === null || fields.creditCode === '') return fields
  const verdict = checkCreditCode({ value: fields.creditCode, use: 'unit' })
  const [problem] = verdict.problems
  if (problem !== undefined) throw invalidInput(`credit_code_${problem}`, 'creditCode')
  return { ...fields, creditCode: verdict.normalised ?? fields.creditCode }
}

async function describe(db: Db, rows: readonly UnitRecord[]): Promise<Unit[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [aliases, unions, members] = await Promise.all([aliasesOf(db, ids), unionsOf(db, ids), memberCounts(db, ids)])
  return rows.map((row) => ({
    ...toUnitFields(row, (aliases.get(row.id) ?? []).map((alias) => alias.alias)),
    id: row.id,
    memberCount: members.get(row.id) ?? 0,
    unionIds: (unions.get(row.id) ?? []).map((union) => union.id),
    unionNames: (unions.get(row.id) ?? []).map((union) => union.name),
    warnings: warningsOf(row),
    revision: row.revision,
  }))
}

function warningsOf(row: UnitRecord): string[] {
  if (row.credit_code === null) return ['credit_code_missing']
  if (row.credit_code_seen === 1) return []
  return checkCreditCode({ value: row.credit_code, use: 'unit' }).warnings.map((word) => `credit_code_${word}`)
}

/** Takes back a unit that an import made, unless people or unions hang on it by now. */
export async function removeUnusedUnit(tx: Tx, journal: Journal, id: string): Promise<void> {
  if (!(await unitInUse(tx, id))) await removeRow(tx, journal, 'unit', id)
}
