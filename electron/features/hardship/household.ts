import type { Sqlite } from '../../db/open.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import { conflict } from '../../../shared/errors.ts'

export interface OpenFile {
  readonly id: string
  readonly fileNo: string
  readonly name: string
}

/** Ids of the states in which a file is over. */
export const CLOSED_STATE_IDS = `'hardship_state/relieved', 'hardship_state/cancelled', 'hardship_state/rejected'`

/** The open file that one of these people belongs to: as the worker, or counted in the household. */
export function makeOpenFileFinder(
  sqlite: Sqlite,
): (personIds: readonly string[], exceptFileId: string | null) => OpenFile | null {
  const find = sqlite.prepare(
    `select f.id, f.file_no as fileNo, p.name from (
       select id from hardship_file where ${inList('person_id', '@people')}
       union
       select file_id from household_member
       where ${inList('person_id', '@people')} and counted = 1 and deleted_at is null
     ) own
     join hardship_file f on f.id = own.id
     join person p on p.id = f.person_id
     where f.deleted_at is null and f.state not in (${CLOSED_STATE_IDS}) and f.id is distinct from @except
     order by f.number limit 1`,
  )
  return (personIds, exceptFileId) => {
    const row = find.get({ people: JSON.stringify(personIds), except: exceptFileId })
    return (row as OpenFile | undefined) ?? null // the columns of the select
  }
}

/** One household, one file. */
export function refuseSecondFile({ id, fileNo, name }: OpenFile): never {
  throw conflict('household_has_file', undefined, { id, fileNo, name })
}
