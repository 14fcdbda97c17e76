import { sql, type Selectable } from 'kysely'
import type { AttachmentRow } from '../../db/schema-papers.ts'
import type { Db, Tx } from '../../db/store.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Owner } from './owners.ts'

export type AttachmentRecord = Selectable<AttachmentRow>

/** Oldest first, as papers are put one behind the other. */
export async function listRows(db: Db, { ownerTable, ownerId }: Owner): Promise<AttachmentRecord[]> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('owner_table', '=', ownerTable)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Throws `not_found/attachment_not_found`, for one in the recycle bin too. */
export async function getLiving(db: Db | Tx, id: string): Promise<AttachmentRecord> {
  const row = await db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw notFound('attachment', id)
  return row
}

/** Null where the paper was destroyed with its file. */
export async function readContent(db: Db | Tx, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('attachment_content').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  return row === undefined || row.bytes.length === 0 ? null : row.bytes
}

/** Another living paper of the same record with these bytes. */
export async function findSameFile(tx: Tx, { ownerTable, ownerId }: Owner, sha256: string): Promise<AttachmentRecord | null> {
  const row = await tx
    .selectFrom('attachment')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('owner_table', '=', ownerTable)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps the bytes once, whatever hangs on them; bytes that were destroyed under this hash come back. */
export async function keepContent(tx: Tx, sha256: string, bytes: Uint8Array, now: string): Promise<void> {
  await tx
    .insertInto('attachment_content')
    .values({ sha256, bytes, created_at: now })
    .onConflict((clash) => clash.column('sha256').doUpdateSet({ bytes }).where(sql`length(attachment_content.bytes)`, '=', 0))
    .execute()
}

