import { sql, type Selectable } from 'kysely'
import type { ConsentGiven, ConsentKind } from '../../../shared/domain/hardship/consent.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { notFound } from '../../../shared/errors.ts'
import type { ConsentRow } from '../../db/schema-papers.ts'
import type { Db, Tx } from '../../db/store.ts'

export type ConsentRecord = Selectable<ConsentRow>
export type ListedConsent = ConsentRecord & { person_name: string; attachments: number }

/** Of these people, by person and then the newest first. */
export async function listRows(db: Db, personIds: readonly string[]): Promise<ListedConsent[]> {
  return db
    .selectFrom('consent as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .selectAll('c')
    .select('p.name as person_name')
    .select(
      sql<number>`(select count(*) from attachment a
        where a.owner_table = 'consent' and a.owner_id = c.id and a.deleted_at is null)`.as('attachments'),
    )
    .where('c.person_id', 'in', personIds)
    .where('c.deleted_at', 'is', null)
    .orderBy('c.person_id')
    .orderBy('c.given_on', 'desc')
    .orderBy('c.created_at', 'desc')
    .execute()
}

/** Throws `not_found/consent_not_found`, for one in the recycle bin too. */
export async function getLiving(db: Db | Tx, id: string): Promise<ConsentRecord> {
  const row = await db
    .selectFrom('consent')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFound('consent', id)
  return row
}

export function toGiven(row: Pick<ConsentRecord, 'person_id' | 'kind' | 'given_on' | 'guardian_name' | 'withdrawn_on'>): ConsentGiven {
  return {
    personId: row.person_id,
    kind: toKind(row.kind),
    givenOn: day(row.given_on),
    guardianName: row.guardian_name,
    withdrawnOn: row.withdrawn_on === null ? null : day(row.withdrawn_on),
  }
}

export function toKind(text: string): ConsentKind {
  return text as ConsentKind // a check constraint allows no other
}
