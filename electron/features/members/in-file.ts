import { sql } from 'kysely'
import { ruleBroken } from '../../../shared/errors.ts'
import type { Tx } from '../../db/store.ts'

/** `rule_broken/person_in_file` with the open household file that somebody to be removed is still in. */
export async function refuseInFile(tx: Tx, personId: string): Promise<void> {
  const { rows } = await sql<{ id: string; file_no: string; name: string }>`
    select f.id, f.file_no, p.name from hardship_file f join person p on p.id = f.person_id
    where f.deleted_at is null and f.closed_on is null and f.id in (
      select id from hardship_file where person_id = ${personId}
      union select file_id from household_member where person_id = ${personId} and deleted_at is null)
    limit 1`.execute(tx)
  const [file] = rows
  if (file !== undefined) {
    throw ruleBroken('person_in_file', undefined, { id: file.id, fileNo: file.file_no, name: file.name })
  }
}
