import type { Context } from '../../../context.ts'
import type { Sqlite } from '../../../db/open.ts'
import { jsonField } from '../../../db/sqlite-sql/json.ts'
import { listRows } from '../../../db/sqlite-sql/lists.ts'
import type { Db, Tx } from '../../../db/store.ts'
import { findOpenFile, readImportedFile, type FileOnRecord } from '../../hardship/service.ts'
import { isOver, type HouseholdData } from './household.ts'
import { findWhoIsWho, type MemberAnswers, type WhoIsWho } from './who-is-who.ts'

export interface KnownFile {
  readonly id: string
  readonly fileNo: string
  /** Name of the worker whose file it is. */
  readonly name: string
}

/** What the store knows about the household of a row. */
export interface Known extends WhoIsWho {
  /** The file that the row is about: the worker's own. */
  readonly own: (KnownFile & { readonly record: FileOnRecord }) | null
  /** The open file that somebody of the household is in already. */
  readonly other: KnownFile | null
}

/** Looks up the files that a household may already have. `personId` is the worker on file; null for a new person. */
export async function readKnown(
  ctx: Context,
  db: Db | Tx,
  values: HouseholdData,
  { personId, answers }: { readonly personId: string | null; readonly answers: MemberAnswers },
): Promise<Known> {
  const own = personId === null ? null : findOwn(ctx, values, personId)
  const record = own === null ? null : await readImportedFile(db, own.id)
  const who = findWhoIsWho(ctx.store.sqlite, {
    people: values.household, workerId: personId, onFile: record?.members ?? [], answers,
  })
  const people = [personId, ...who.links].filter((id) => id !== null)
  const other = isOver(values) || people.length === 0 ? null : findOpenFile(ctx, people, own?.id ?? null)
  return {
    ...who,
    own: own === null || record === null ? null : { ...own, record },
    other: other ?? (own === null && isOver(values) && personId !== null ? findOpenFile(ctx, [personId]) : null),
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

/** Whether somebody has the very file of a row: under the number of the older program, or with all whom the row lists. */
export function hasSameFile(sqlite: Sqlite, { oldFileNo, household }: HouseholdData, personId: string): boolean {
  const names = JSON.stringify(household.map(({ name }) => name))
  return (
    sqlite
      .prepare(
        `select 1 from hardship_file f where f.person_id = @personId and f.deleted_at is null and (
           ${jsonField('f.given', 'oldFileNo')} = @oldFileNo
           or (@listed > 0 and not exists (select 1 from ${listRows('@names', 'n')} where n.value not in (
             select p.name from household_member m join person p on p.id = m.person_id
             where m.file_id = f.id and m.deleted_at is null)))) limit 1`,
      )
      .get({ personId, oldFileNo, names, listed: household.length }) !== undefined
  )
}
