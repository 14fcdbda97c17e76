import type { Attachment } from '../../../shared/contract/attachments.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Db, Tx } from '../../db/store.ts'

export type OwnerTable = Attachment['ownerTable']

export interface Owner {
  readonly ownerTable: OwnerTable
  readonly ownerId: string
}

/** The record whose history tells of the paper. */
export interface Subject {
  readonly entity: string
  readonly entityId: string
}

/**
 * The record that a paper hangs on: a step's papers are told with its file, a consent's with the person. Throws
 * `not_found` for one that is not there or in the recycle bin, and `rule_broken/file_destroyed`.
 */
export async function checkOwner(db: Db | Tx, { ownerTable, ownerId }: Owner): Promise<Subject> {
  const row = await db
    .selectFrom(ownerTable)
    .select('id')
    .where('id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFound(ownerTable, ownerId)
  const subject = await subjectOf(db, { ownerTable, ownerId })
  if (subject.entity === 'hardship_file') await refuseDestroyed(db, subject.entityId)
  return subject
}

export async function subjectOf(db: Db | Tx, { ownerTable, ownerId }: Owner): Promise<Subject> {
  if (ownerTable === 'hardship_step') {
    const step = await db.selectFrom('hardship_step').select('file_id').where('id', '=', ownerId).executeTakeFirst()
    if (step !== undefined) return { entity: 'hardship_file', entityId: step.file_id }
  }
  if (ownerTable === 'consent') {
    const consent = await db.selectFrom('consent').select('person_id').where('id', '=', ownerId).executeTakeFirst()
    if (consent !== undefined) return { entity: 'person', entityId: consent.person_id }
  }
  return { entity: ownerTable, entityId: ownerId }
}

async function refuseDestroyed(db: Db | Tx, fileId: string): Promise<void> {
  const file = await db
    .selectFrom('hardship_file')
    .select('destroyed_on')
    .where('id', '=', fileId)
    .executeTakeFirst()
  const on = file?.destroyed_on ?? null
  if (on !== null) throw ruleBroken('file_destroyed', undefined, { on })
}
