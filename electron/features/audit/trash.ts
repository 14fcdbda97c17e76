import type { Context } from '../../context.ts'
import { changeRow } from '../../db/journal.ts'
import type { Sqlite } from '../../db/open.ts'
import { write } from '../../write.ts'
import { restorePerson } from './restore-person.ts'

const ENTITIES = ['person', 'unit', 'trade_union'] as const
export type TrashEntity = (typeof ENTITIES)[number]

interface TrashItem {
  entity: TrashEntity
  id: string
  label: string
  deletedAt: string
  why: string | null
  undoneImport: string | null
}

/**
 * People who were merged have their own way back and are not here; nor are those of an import that was taken back and
 * then done again, which has made them anew.
 */
const ITEMS = `
  select 'person' as entity, p.id, p.name as label, p.deleted_at as deletedAt,
    iif(p.deleted_why = 'import_undone', null, p.deleted_why) as why,
    iif(p.deleted_why = 'import_undone', b.file_name, null) as undoneImport
  from person p left join import_batch b on b.id = p.import_batch_id
  where p.deleted_at is not null and p.merged_into is null
    and not (ifnull(p.deleted_why, '') = 'import_undone' and b.state = 'applied')
  union all select 'unit', id, name, deleted_at, null, null from unit where deleted_at is not null
  union all select 'trade_union', id, name, deleted_at, null, null from trade_union where deleted_at is not null`

/** 回收站, newest first. */
export function listTrash(sqlite: Sqlite, { limit, offset }: { limit: number; offset: number }): TrashItem[] {
  return sqlite
    .prepare(`select * from (${ITEMS}) order by deletedAt desc, label, id limit ? offset ?`)
    .all(limit, offset) as TrashItem[] // the columns named
}

export function countTrash(sqlite: Sqlite): number {
  return Number(sqlite.prepare(`select count(*) from (${ITEMS})`).pluck().get())
}

/** Throws `rule_broken/id_taken` when the identity number has been given to somebody else meanwhile. */
export async function restoreFromTrash(ctx: Context, input: { entity: TrashEntity; id: string }): Promise<void> {
  await write(ctx, { action: 'trash.restore', entity: input.entity, entityId: input.id }, async (tx, journal) => {
    if (input.entity === 'person') await restorePerson(tx, journal, input.id)
    else await changeRow(tx, journal, input.entity, input.id, { deleted_at: null })
  })
}
