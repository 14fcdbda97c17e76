import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Sqlite } from '../../db/open.ts'
import type { RowChange } from '../../db/row-change.ts'
import { makeStandingWriter } from './standing.ts'

/** Keeps how employments stand in line with what was written about them, their people and the local parameters. */
export function makeEmploymentDeriver(sqlite: Sqlite, today: () => PlainDate): (changes: readonly RowChange[]) => void {
  const writeStanding = makeStandingWriter(sqlite)
  const owners = {
    labour_contract: sqlite.prepare('select employment_id from labour_contract where id = ?').pluck(),
    labour_event: sqlite.prepare('select employment_id from labour_event where id = ?').pluck(),
  }
  const ofPerson = sqlite.prepare('select id from employment where person_id = ? and deleted_at is null').pluck()
  // An earlier employment with the same employer lends its contracts to the later ones.
  const siblings = sqlite
    .prepare(
      `select s.id from employment e join employment s on s.person_id = e.person_id and s.unit_id = e.unit_id
       where e.id = ? and s.deleted_at is null`,
    )
    .pluck()
  const forget = sqlite.prepare(`update employment set holds_to = '' where deleted_at is null and hidden = 0`)

  return (changes) => {
    const touched = new Set<unknown>()
    for (const { table, id, before, after } of changes) {
      if (table === 'employment') {
        touched.add(id)
        for (const other of siblings.all(id)) touched.add(other)
        for (const other of ofPerson.all(before?.['person_id'] ?? '')) touched.add(other)
      } else if (table === 'labour_contract' || table === 'labour_event') {
        const owner = after['employment_id'] ?? owners[table].get(id)
        touched.add(owner)
        for (const other of siblings.all(owner)) touched.add(other)
      } else if (table === 'person' && before !== null && WATCHED.some((column) => column in after)) {
        for (const each of ofPerson.all(id)) touched.add(each)
      } else if (table === 'parameter') {
        // All of them, when they are next looked at.
        forget.run()
      }
    }
    if (touched.size > 0) writeStanding([...touched].map(String), today())
  }
}

/** Columns of a person that the standing, or the order of the list, rests on. */
const WATCHED = ['birth_on', 'sex', 'name', 'deleted_at']
