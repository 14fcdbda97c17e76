import type { Selectable } from 'kysely'
import type { Officer } from '../../../shared/contract/unions.ts'
import type { TradeUnionRow } from '../../db/schema.ts'
import { whereHolds } from '../../db/sqlite-sql/texts.ts'
import type { Db, Tx } from '../../db/store.ts'
import { toDay } from './mapping.ts'

export type UnionRecord = Selectable<TradeUnionRow>

export async function findUnion(db: Db | Tx, id: string): Promise<UnionRecord | null> {
  return (await db.selectFrom('trade_union').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** By name, pinyin or initials; `find_text` is maintained by the write path. */
export async function listUnionRows(
  db: Db,
  input: { text: string; limit: number; offset: number },
): Promise<{ rows: UnionRecord[]; total: number }> {
  let query = db.selectFrom('trade_union').where('deleted_at', 'is', null)
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

export interface CoveredUnit {
  id: string
  unionId: string
  unitId: string
  name: string
}

export async function coveredUnits(db: Db | Tx, unionIds: readonly string[]): Promise<Map<string, CoveredUnit[]>> {
  const rows = await db
    .selectFrom('union_unit')
    .innerJoin('unit', 'unit.id', 'union_unit.unit_id')
    .select(['union_unit.id as id', 'union_unit.union_id as unionId', 'unit.id as unitId', 'unit.name as name'])
    .where('union_unit.union_id', 'in', unionIds)
    .where('union_unit.deleted_at', 'is', null)
    .orderBy('unit.name_key')
    .execute()
  return Map.groupBy(rows, (row) => row.unionId)
}

export async function officersOf(
  db: Db | Tx,
  unionIds: readonly string[],
): Promise<Map<string, (Officer & { id: string })[]>> {
  const rows = await db
    .selectFrom('union_officer')
    .selectAll()
    .where('union_id', 'in', unionIds)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  // The contract's officer knows no other key: one more would make every union with an officer unreadable.
  const toOfficer = (row: (typeof rows)[number]): Officer & { id: string } => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    post: row.post as Officer['post'], // a check constraint of the table allows no other
    fullTime: row.full_time === 1,
    electedOn: toDay(row.elected_on),
    leftOn: toDay(row.left_on),
  })
  return new Map([...Map.groupBy(rows, (row) => row.union_id)].map(([id, group]) => [id, group.map(toOfficer)]))
}

export interface UnionCounts {
  members: number
  women: number
  migrants: number
  unstated: { sex: number; migrant: number }
}

/** Members in the register: active, retained or on their way out. */
export async function countsOf(db: Db | Tx, unionIds: readonly string[]): Promise<Map<string, UnionCounts>> {
  const rows = await db
    .selectFrom('person')
    .select([
      'union_id as unionId',
      (eb) => eb.fn.countAll<number>().as('members'),
      (eb) => eb.fn.countAll<number>().filterWhere('sex', '=', 'sex/2').as('women'),
      (eb) => eb.fn.countAll<number>().filterWhere('migrant', '=', 1).as('migrants'),
      (eb) => eb.fn.countAll<number>().filterWhere('sex', 'is', null).as('noSex'),
      (eb) => eb.fn.countAll<number>().filterWhere('migrant', 'is', null).as('noMigrant'),
    ])
    .where('union_id', 'in', unionIds)
    .where('place', 'is not', null)
    .where('member_state', 'in', ['member_state/active', 'member_state/retained', 'member_state/moving_out'])
    .groupBy('union_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.unionId ?? '',
      {
        members: row.members,
        women: row.women,
        migrants: row.migrants,
        unstated: { sex: row.noSex, migrant: row.noMigrant },
      },
    ]),
  )
}

/** The other union that has the name. */
export async function findUnionByName(tx: Tx, name: string, exceptId: string): Promise<{ id: string } | null> {
  const row = await tx
    .selectFrom('trade_union')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', exceptId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The live union that goes by this name. */
export async function findUnionNamed(tx: Tx, name: string): Promise<string | null> {
  const row = await tx
    .selectFrom('trade_union')
    .select('id')
    .where('name', '=', name)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whether somebody of the unit belongs to the union that covers it. */
export async function coverInUse(tx: Tx, unionUnitId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('union_unit')
    .innerJoin('person', (join) =>
      join.onRef('person.unit_id', '=', 'union_unit.unit_id').onRef('person.union_id', '=', 'union_unit.union_id'),
    )
    .select('person.id')
    .where('union_unit.id', '=', unionUnitId)
    .where('person.place', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function unionInUse(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('union_id', '=', id)
    .where('place', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The union that covers a unit, when exactly one does. */
export async function onlyUnionOfUnit(db: Db | Tx, unitId: string): Promise<string | null> {
  const rows = await db
    .selectFrom('union_unit')
    .innerJoin('trade_union', 'trade_union.id', 'union_unit.union_id')
    .select('trade_union.id')
    .where('union_unit.unit_id', '=', unitId)
    .where('union_unit.deleted_at', 'is', null)
    .where('trade_union.deleted_at', 'is', null)
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
