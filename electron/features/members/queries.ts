import type { Selectable } from 'kysely'
import { notFound } from '../../../shared/errors.ts'
import { compileOnce } from '../../db/compile-once.ts'
import type { PersonRow } from '../../db/schema.ts'
import type { Db, Tx } from '../../db/store.ts'

export type PersonRecord = Selectable<PersonRow>

export async function findPerson(db: Db | Tx, id: string): Promise<PersonRecord | null> {
  return (await readPerson(db, id))[0] ?? null
}

const readPerson = compileOnce((db, id) => db.selectFrom('person').selectAll().where('id', '=', id))

/** A person who is not in the recycle bin. */
export async function getLiving(db: Db | Tx, id: string): Promise<PersonRecord> {
  const row = await findPerson(db, id)
  if (row === null || row.deleted_at !== null) throw notFound('person', id)
  return row
}

/** The other living person with this number. */
export async function findByIdNo(
  db: Db | Tx,
  idNo: string,
  exceptId: string | null,
): Promise<{ id: string; name: string; member_state: string | null } | null> {
  let query = db
    .selectFrom('person')
    .select(['id', 'name', 'member_state'])
    .where('id_no', '=', idNo)
    .where('deleted_at', 'is', null)
  if (exceptId !== null) query = query.where('id', '!=', exceptId)
  return (await query.executeTakeFirst()) ?? null
}

export interface EventRecord {
  id: string
  type: string
  on_date: string
  position: number
  union_id: string | null
  union_name: string | null
  data: string
  note: string | null
  state_after: string
}

/** Events of the person with this id, oldest first. */
export const eventsOf: (db: Db | Tx, personId: string) => Promise<EventRecord[]> = compileOnce((db, personId) =>
  db
    .selectFrom('membership_event as e')
    .leftJoin('trade_union as g', 'g.id', 'e.union_id')
    .select(['e.id', 'e.type', 'e.on_date', 'e.position', 'e.union_id', 'g.name as union_name', 'e.data', 'e.note'])
    .select('e.state_after')
    .where('e.person_id', '=', personId)
    .where('e.deleted_at', 'is', null)
    .orderBy('e.on_date')
    .orderBy('e.position'),
)

/** Cards of the person with this id, newest first. */
export const cardsOf: (db: Db | Tx, personId: string) => Promise<CardRecord[]> = compileOnce((db, personId) =>
  db
    .selectFrom('card')
    .select([
      'id', 'number', 'kind', 'state', 'issued_on', 'received_by', 'requested_on', 'reissue_reason',
      'replaces_card_id', 'note',
    ])
    .where('person_id', '=', personId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc'),
)

export interface CardRecord {
  id: string
  number: string
  kind: string
  state: string
  issued_on: string | null
  received_by: string | null
  requested_on: string | null
  reissue_reason: string | null
  replaces_card_id: string | null
  note: string | null
}

export async function namesOf(
  db: Db,
  person: PersonRecord,
): Promise<{ unitName: string | null; unionName: string | null }> {
  const [unit] = person.unit_id === null ? [] : await readUnitName(db, person.unit_id)
  const [union] = person.union_id === null ? [] : await readUnionName(db, person.union_id)
  return { unitName: unit?.name ?? null, unionName: union?.name ?? null }
}

const readUnitName = compileOnce((db, id) => db.selectFrom('unit').select('name').where('id', '=', id))
const readUnionName = compileOnce((db, id) => db.selectFrom('trade_union').select('name').where('id', '=', id))

/** How many living people have this mobile number. */
export async function countSharing(db: Db, mobile: string): Promise<number> {
  const [row] = await countMobile(db, mobile)
  return row?.people ?? 0
}

const countMobile = compileOnce((db, mobile) =>
  db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('mobile', '=', mobile)
    .where('deleted_at', 'is', null),
)
