import type { MemberFilter } from '../../../shared/contract/members.ts'
import type { Selection } from '../../ui/selection.ts'
import { tidyFilter, type PeopleQuery } from './query.ts'

/** Who is chosen, in the words of a filter: the picked rows, or the whole result but those taken out. */
export function chosenPeople({ filter }: PeopleQuery, selection: Selection): Partial<MemberFilter> {
  if (!selection.all) return { ids: [...selection.ids] }
  return { ...tidyFilter(filter), ...(selection.except.size === 0 ? {} : { exceptIds: [...selection.except] }) }
}
