import type { PlainDate } from '../../shared/domain/plain-date.ts'
import type { MakeDerive } from '../db/store.ts'
import { makeOriginKeeper } from './county/origins.ts'
import { makeFileDeriver } from './hardship/derive-files.ts'
import { makeEmploymentDeriver } from './labour/derive-employments.ts'
import { makeOrganisationDeriver } from './members/derive-organisations.ts'
import { makePeopleDeriver } from './members/derive-people.ts'

/**
 * Maintained columns, in the order in which they build on each other: the order of people reads that of units, files
 * and employments read both. `today` is the day that a file says it was changed on.
 */
export function deriveColumns(today: () => PlainDate): MakeDerive {
  return (sqlite) => {
    const deriveOrganisations = makeOrganisationDeriver(sqlite)
    const derivePeople = makePeopleDeriver(sqlite)
    const deriveFiles = makeFileDeriver(sqlite, today)
    const deriveEmployments = makeEmploymentDeriver(sqlite, today)
    const keepOrigins = makeOriginKeeper(sqlite)
    return (_tx, changes) => {
      deriveOrganisations(changes)
      derivePeople(changes)
      deriveFiles(changes)
      deriveEmployments(changes)
      keepOrigins(changes)
      return Promise.resolve()
    }
  }
}
