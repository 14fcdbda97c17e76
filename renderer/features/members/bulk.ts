import { call, toAppError } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import { isChosen, type Selection } from '../../ui/selection.ts'
import { tidyFilter, type PeopleQuery } from './query.ts'

export interface Chosen {
  id: string
  name: string
}

/** How far a step for many people has come; `refused` were left as they are. */
export interface BulkProgress {
  done: number
  total: number
  refused: readonly { name: string; why: string }[]
}

/** The people that are chosen in the whole result of a query, not only those that have been scrolled into sight. */
export async function readChosen(query: PeopleQuery, selection: Selection): Promise<Chosen[]> {
  const { text = '', ...filter } = tidyFilter(query.filter)
  const chosen: Chosen[] = []
  let after: string | null = null
  do {
    const page: { rows: Chosen[]; next: string | null } = await call('members.search', {
      text,
      filter,
      sort: query.sort,
      limit: 500,
      after,
    })
    chosen.push(...page.rows.filter((row) => isChosen(selection, row.id)).map(({ id, name }) => ({ id, name })))
    after = page.next
  } while (after !== null)
  return chosen
}

/** Does one step for each person; what a rule refuses for one does not stop the others. Ends early when stopped. */
export async function runForEach(
  people: readonly Chosen[],
  step: (person: Chosen) => Promise<unknown>,
  watch: { report: (progress: BulkProgress) => void; stopped: () => boolean },
): Promise<BulkProgress> {
  let progress: BulkProgress = { done: 0, total: people.length, refused: [] }
  for (const person of people) {
    if (watch.stopped()) break
    try {
      await step(person)
    } catch (error) {
      const why = sentenceOf(toAppError(error))
      progress = { ...progress, refused: [...progress.refused, { name: person.name, why }] }
    }
    progress = { ...progress, done: progress.done + 1 }
    watch.report(progress)
  }
  return progress
}
