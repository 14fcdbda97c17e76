import { queryTokens, toMatch } from '../../../shared/domain/search/query.ts'
import { prepareOnce } from '../../db/prepare-once.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Value } from '../../db/row-change.ts'
import { changesSoFar } from '../../db/sqlite-sql/about-store.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { FOUND_PEOPLE, FOUND_PLACE, MATCHES } from '../../db/sqlite-sql/search-index.ts'

/** What was found last, with the number of changes at which it was found: the next page asks for the same. */
const FOUND = new WeakMap<Sqlite, { readonly key: string; readonly numbers: readonly number[] }>()

/**
 * Numbers of the employments whose people are found by these words, in the order of the people's names: the search
 * index keeps people in that order. `where` is about `e` and narrows them further.
 */
export function findTyped(sqlite: Sqlite, text: string, where: string, params: readonly Value[]): readonly number[] {
  const match = toMatch(queryTokens(text))
  if (match === '') return []
  const changes = changesSoFar(sqlite)
  const key = JSON.stringify([match, where, params, changes])
  const known = FOUND.get(sqlite)
  if (known?.key === key) return known.numbers
  const numbers = prepareOnce(
    sqlite,
    `select e.number from ${FOUND_PEOPLE}
     ${THEN_JOIN} employment e on e.person_number = p.number
     where ${MATCHES} and ${where} order by ${FOUND_PLACE}`,
    'pluck',
  ).all(match, ...params) as number[] // the one column
  FOUND.set(sqlite, { key, numbers })
  return numbers
}

/**
 * Those among which the next page by name is: from the name of the cursor on, and as many as fill the page. People of
 * one name stand in the order of their own numbers there, so that all of the last name are taken along.
 */
export function nearPage(sqlite: Sqlite, numbers: readonly number[], after: Value | null, limit: number): number[] {
  const isBefore = prepareOnce(sqlite, 'select name_key < ? from employment where number = ?', 'pluck')
  const isUpTo = prepareOnce(sqlite, 'select name_key <= ? from employment where number = ?', 'pluck')
  const keyOf = prepareOnce(sqlite, 'select name_key from employment where number = ?', 'pluck')
  const from = after === null ? 0 : findFirst(numbers, (number) => isBefore.get(after, number) === 0)
  const passed = after === null ? 0 : findFirst(numbers, (number) => isUpTo.get(after, number) === 0)
  const last = numbers[passed + limit]
  if (last === undefined) return numbers.slice(from)
  const lastKey = keyOf.get(last)
  return numbers.slice(from, findFirst(numbers, (number) => isUpTo.get(lastKey, number) === 0))
}

/** Index of the first that fits, of numbers of which all after the first that fits do; their length when none does. */
function findFirst(numbers: readonly number[], fits: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fits(numbers[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
