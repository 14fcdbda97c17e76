import type { TRASH_ENTITIES } from '../../../shared/contract/audit.ts'
import type { Context } from '../../context.ts'
import { changeRow } from '../../db/journal.ts'
import type { Sqlite } from '../../db/open.ts'
import { write } from '../../write.ts'
import { checkRestorable } from '../attachments/service.ts'
import { restorePerson } from './restore-person.ts'

export type TrashEntity = (typeof TRASH_ENTITIES)[number]

interface TrashItem {
  entity: TrashEntity
  id: string
  label: string
  deletedAt: string
  why: string | null
  undoneImport: string | null
}

/** The reason given for the last removal. */
function whyOf(entity: string, id: string): string {
  return `(select a.why from audit a where a.entity = '${entity}' and a.entity_id = ${id} and a.action like '%.remove'
    order by a.seq desc limit 1)`
}

/**
 * People who were merged have their own way back and are not here; nor are those of an import that was taken back and
 * then done again, which has made them anew.
 */
const ITEMS = `
  select 'person' as entity, p.id, p.name as label, p.deleted_at as deletedAt,
    case when p.deleted_why = 'import_undone' then null else p.deleted_why end as why,
    case when p.deleted_why = 'import_undone' then b.file_name end as undoneImport
  from person p left join import_batch b on b.id = p.import_batch_id
  where p.deleted_at is not null and p.merged_into is null
    and not (coalesce(p.deleted_why, '') = 'import_undone' and b.state = 'applied')
  union all select 'unit', id, name, deleted_at, null, null from unit where deleted_at is not null
  union all select 'trade_union', id, name, deleted_at, null, null from trade_union where deleted_at is not null
  union all select 'hardship_file', f.id, f.file_no || ' ' || q.name, f.deleted_at,
    (select a.why from audit a where a.entity = 'hardship_file' and a.entity_id = f.id and a.action = 'hardship.remove'
     order by a.seq desc limit 1), null
  from hardship_file f join person q on q.id = f.person_id where f.deleted_at is not null
  union all select 'attachment', a.id, coalesce(w.name || ' ', '') || a.title, a.deleted_at, null, null
  from attachment a join attachment_content c on c.sha256 = a.sha256 and length(c.bytes) > 0
    left join employment x on x.id = a.owner_id and a.owner_table = 'employment'
    left join person w on w.id = coalesce(x.person_id, a.owner_id) and a.owner_table in ('person', 'employment')
  where a.deleted_at is not null
  union all select 'consent', o.id, v.name, o.deleted_at, null, null
  from consent o join person v on v.id = o.person_id where o.deleted_at is not null
  union all select 'employment', e.id, s.name || ' ' || d.name, e.deleted_at, ${whyOf('employment', 'e.id')}, null
  from employment e join person s on s.id = e.person_id join unit d on d.id = e.unit_id where e.deleted_at is not null
  union all select 'labour_inspection', i.id, i.on_date || ' ' || j.name, i.deleted_at,
    ${whyOf('labour_inspection', 'i.id')}, null
  from labour_inspection i join unit j on j.id = i.unit_id where i.deleted_at is not null
  union all select 'collective_contract', k.id, t.label || ' ' || coalesce(k.name, k.contract_no, ''), k.deleted_at,
    ${whyOf('collective_contract', 'k.id')}, null
  from collective_contract k join code t on t.id = k.kind where k.deleted_at is not null`

/** 回收站, newest first. */
export function listTrash(sqlite: Sqlite, { limit, offset }: { limit: number; offset: number }): TrashItem[] {
  return sqlite
    .prepare(`select * from (${ITEMS}) order by deletedAt desc, label, id limit ? offset ?`)
    .all(limit, offset) as TrashItem[] // the columns named
}

export function countTrash(sqlite: Sqlite): number {
  return Number(sqlite.prepare(`select count(*) from (${ITEMS})`).pluck().get())
}

/**
 * Throws `rule_broken/id_taken` when the identity number has been given to somebody else meanwhile, and
 * `conflict/same_file` when the paper hangs on its record again.
 */
export async function restoreFromTrash(ctx: Context, input: { entity: TrashEntity; id: string }): Promise<void> {
  await write(ctx, { action: 'trash.restore', entity: input.entity, entityId: input.id }, async (tx, journal) => {
    if (input.entity === 'person') return restorePerson(tx, journal, input.id)
    if (input.entity === 'attachment') await checkRestorable(tx, input.id)
    await changeRow(tx, journal, input.entity, input.id, { deleted_at: null })
  })
}
