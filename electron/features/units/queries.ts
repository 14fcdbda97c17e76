import type { Selectable } from 'kysely'
import type { UnitRow } from '../../db/schema.ts'
import { whereHolds } from '../../db/sqlite-sql/texts.ts'
import type { Db, Tx } from '../../db/store.ts'

export type UnitRecord = Selectable<UnitRow>

export async function findUnit(db: Db | Tx, id: string): Promise<UnitRecord | null> {
  return (await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** By name, any alias, pinyin or initials; `find_text` holds them all and is maintained by the write path. */
export async function listUnitRows(
  db: Db,
  input: { text: string; state: string | null; limit: number; offset: number },
): Promise<{ rows: UnitRecord[]; total: number }> {
  let query = db.selectFrom('unit').where('deleted_at', 'is', null)
  if (input.state !== null) query = query.where('state', '=', input.state)
  for (const term of input.text.toLowerCase().split(/\s+/).filter((part) => part !== '')) {
    query = query.where(whereHolds('find_text', term))
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll()
    .orderBy('name_key')
    .orderBy('number')
    .limit(input.limit)
    .offset(input.offset)
    .execute()
  return { rows, total }
}

export async function aliasesOf(db: Db | Tx, unitIds: readonly string[]): Promise<Map<string, AliasRow[]>> {
  const rows = await db
    .selectFrom('unit_alias')
    .select(['id', 'unit_id as unitId', 'alias'])
    .where('unit_id', 'in', unitIds)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('alias')
    .execute()
  return Map.groupBy(rows, (row) => row.unitId)
}

export interface AliasRow {
  id: string
  unitId: string
  alias: string
}

export async function unionsOf(
  db: Db | Tx,
  unitIds: readonly string[],
): Promise<Map<string, { unitId: string; id: string; name: string }[]>> {
  const rows = await db
    .selectFrom('union_unit')
    .innerJoin('trade_union', 'trade_union.id', 'union_unit.union_id')
    .select(['union_unit.unit_id as unitId', 'trade_union.id as id', 'trade_union.name as name'])
    .where('union_unit.unit_id', 'in', unitIds)
    .where('union_unit.deleted_at', 'is', null)
    .where('trade_union.deleted_at', 'is', null)
    .execute()
  return Map.groupBy(rows, (row) => row.unitId)
}

/** People in the register (active, retained or on their way out) by unit. */
export async function memberCounts(db: Db | Tx, unitIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('person')
    .select(['unit_id as unitId', (eb) => eb.fn.countAll<number>().as('people')])
    .where('unit_id', 'in', unitIds)
    .where('place', 'is not', null)
    .where('member_state', 'in', ['member_state/active', 'member_state/retained', 'member_state/moving_out'])
    .groupBy('unit_id')
    .execute()
  return new Map(rows.map((row) => [row.unitId ?? '', row.people]))
}

/** A live unit with this very name, or with it as an alias. */
export async function findUnitByName(
  db: Db | Tx,
  text: string,
): Promise<{ id: string; name: string; how: 'name' | 'alias' } | null> {
  const byName = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('name', '=', text)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (byName !== undefined) return { ...byName, how: 'name' }
  const byAlias = await db
    .selectFrom('unit_alias')
    .innerJoin('unit', 'unit.id', 'unit_alias.unit_id')
    .select(['unit.id as id', 'unit.name as name'])
    .where('unit_alias.alias', '=', text)
    .where('unit_alias.deleted_at', 'is', null)
    .where('unit.deleted_at', 'is', null)
    .executeTakeFirst()
  return byAlias === undefined ? null : { ...byAlias, how: 'alias' }
}

export async function unitInUse(tx: Tx, id: string): Promise<boolean> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', id)
    .where('place', 'is not', null)
    .executeTakeFirst()
  if (person !== undefined) return true
  const union = await tx
    .selectFrom('union_unit')
    .select('id')
    .where('unit_id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (union !== undefined) return true
  const employment = await tx
    .selectFrom('employment')
    .select('id')
    .where((eb) => eb.or([eb('unit_id', '=', id), eb('user_unit_id', '=', id)]))
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (employment !== undefined) return true
  const collective = await tx
    .selectFrom('collective_unit')
    .innerJoin('collective_contract', 'collective_contract.id', 'collective_unit.contract_id')
    .select('collective_unit.id')
    .where('collective_unit.unit_id', '=', id)
    .where('collective_unit.deleted_at', 'is', null)
    .where('collective_contract.deleted_at', 'is', null)
    .executeTakeFirst()
  return collective !== undefined
}

/** Every live name and alias, for matching names as enterprises write them. */
export async function allUnitNames(db: Db | Tx): Promise<{ id: string; name: string; text: string; alias: boolean }[]> {
  const names = await db.selectFrom('unit').select(['id', 'name']).where('deleted_at', 'is', null).execute()
  const aliases = await db
    .selectFrom('unit_alias')
    .innerJoin('unit', 'unit.id', 'unit_alias.unit_id')
    .select(['unit.id as id', 'unit.name as name', 'unit_alias.alias as text'])
    .where('unit.deleted_at', 'is', null)
    .where('unit_alias.deleted_at', 'is', null)
    .execute()
  return [
    ...names.map((row) => ({ ...row, text: row.name, alias: false })),
    ...aliases.map((row) => ({ ...row, alias: true })),
  ]
}
