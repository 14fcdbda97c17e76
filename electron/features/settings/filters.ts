import type { Context } from '../../context.ts'
import type { Db } from '../../db/store.ts'

/** Saved filters of a list, and how its columns are arranged. */
export async function listFilters(db: Db, list: string): Promise<{ id: string; name: string; value: string }[]> {
  return db
    .selectFrom('saved_filter')
    .select(['id', 'name', 'value'])
    .where('list', '=', list)
    .orderBy('name')
    .execute()
}

/** Saving under a name that is there replaces it. */
export async function saveFilter(
  ctx: Context,
  filter: { list: string; name: string; value: string },
): Promise<{ id: string }> {
  const now = ctx.clock.now()
  const value = filter.value
  return ctx.store.db
    .insertInto('saved_filter')
    .values({ id: ctx.newId(), list: filter.list, name: filter.name, value, created_at: now, updated_at: now })
    .onConflict((clash) => clash.columns(['list', 'name']).doUpdateSet({ value, updated_at: now }))
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function dropFilter(db: Db, id: string): Promise<void> {
  await db.deleteFrom('saved_filter').where('id', '=', id).execute()
}

export async function getLayout(db: Db, list: string): Promise<{ value: string | null }> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', `layout.${list}`).executeTakeFirst()
  return { value: row?.value ?? null }
}

export async function saveLayout(db: Db, layout: { list: string; value: string; now: string }): Promise<void> {
  const row = { name: `layout.${layout.list}`, value: layout.value, updated_at: layout.now }
  await db
    .insertInto('setting')
    .values(row)
    .onConflict((clash) => clash.column('name').doUpdateSet({ value: row.value, updated_at: row.updated_at }))
    .execute()
}
