import type { Db } from '../../db/store.ts'

/** Half-typed forms. Written while typing, so that a power cut costs two seconds of work; not part of the history. */
export async function saveDraft(db: Db, draft: { key: string; value: string; now: string }): Promise<void> {
  const row = { key: draft.key, value: draft.value, updated_at: draft.now }
  await db
    .insertInto('draft')
    .values(row)
    .onConflict((clash) => clash.column('key').doUpdateSet({ value: row.value, updated_at: row.updated_at }))
    .execute()
}

export async function getDraft(db: Db, key: string): Promise<{ value: string | null }> {
  const row = await db.selectFrom('draft').select('value').where('key', '=', key).executeTakeFirst()
  return { value: row?.value ?? null }
}

export async function listDrafts(db: Db): Promise<{ key: string; updatedAt: string }[]> {
  return db
    .selectFrom('draft')
    .select(['key', 'updated_at as updatedAt'])
    .orderBy('updated_at', 'desc')
    .execute()
}

export async function dropDraft(db: Db, key: string): Promise<void> {
  await db.deleteFrom('draft').where('key', '=', key).execute()
}
