import type { HardshipFields } from '../../../../shared/contract/hardship-file.ts'
import type { Context } from '../../../context.ts'
import type { Db, Tx } from '../../../db/store.ts'
import { findOpenFile, readImportedFile } from '../../hardship/service.ts'
import { isOver, type HouseholdData } from './household.ts'

export interface KnownFile {
  readonly id: string
  readonly fileNo: string
  /** Name of the worker whose file it is. */
  readonly name: string
}

/** What the store knows about the household of a row. */
export interface Known {
  /** The file that the row is about: the worker's own. */
  readonly own: (KnownFile & { readonly fields: HardshipFields }) | null
  /** The open file that somebody of the household is in already. */
  readonly other: KnownFile | null
  /** Somebody of the household whose number is on file under another name. */
  readonly clash: { readonly id: string; readonly name: string } | null
}

/** Looks up the files that a household may already have. `personId` is the worker on file; null for a new person. */
export async function readKnown(
  ctx: Context,
  db: Db | Tx,
  values: HouseholdData,
  personId: string | null,
): Promise<Known> {
  const { sqlite } = ctx.store
  const owner = sqlite.prepare('select id, name from person where id_no = ? and deleted_at is null')
  const others: string[] = []
  let clash: Known['clash'] = null
  for (const { idNo, name } of values.household) {
    const found = idNo === null ? undefined : (owner.get(idNo) as { id: string; name: string } | undefined) // as named
    if (found === undefined) continue
    if (found.name !== name) clash ??= found
    else others.push(found.id)
  }
  const own = personId === null ? null : findOwn(ctx, values, personId)
  const people = personId === null ? others : [personId, ...others]
  const other = isOver(values) || people.length === 0 ? null : findOpenFile(ctx, people, own?.id ?? null)
  return {
    own: own === null ? null : { ...own, fields: await readImportedFile(db, own.id) },
    other: other ?? (own === null && isOver(values) && personId !== null ? findOpenFile(ctx, [personId]) : null),
    clash,
  }
}

/** A worker's open file; for a file that is over, the one that was closed on the same day. */
function findOwn(ctx: Context, values: HouseholdData, personId: string): KnownFile | null {
  const row = ctx.store.sqlite
    .prepare(
      `select f.id, f.file_no as fileNo, p.name from hardship_file f join person p on p.id = f.person_id
       where f.person_id = @personId and f.deleted_at is null
         and (case when @closedOn is null then f.closed_on is null else f.closed_on = @closedOn end)
       order by f.number desc limit 1`,
    )
    .get({ personId, closedOn: isOver(values) ? values.closedOn : null })
  return row === undefined ? null : (row as KnownFile) // the columns named
}
