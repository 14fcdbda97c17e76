import type { MakeDerive } from '../db/store.ts'
import { makeOrganisationDeriver } from './members/derive-organisations.ts'
import { makePeopleDeriver } from './members/derive-people.ts'

/** Maintained columns, in the order in which they build on each other: the order of people reads that of units. */
export const deriveColumns: MakeDerive = (sqlite) => {
  const deriveOrganisations = makeOrganisationDeriver(sqlite)
  const derivePeople = makePeopleDeriver(sqlite)
  return (_tx, changes) => {
    deriveOrganisations(changes)
    derivePeople(changes)
    return Promise.resolve()
  }
}
