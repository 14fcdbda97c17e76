import type { QueryTerm } from '../../../shared/domain/search/query.ts'
import type { Value } from '../../db/row-change.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { BY_NO_INDEX, byIndex, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { FOUND_PEOPLE, FOUND_PLACE, isFound, MATCHES } from '../../db/sqlite-sql/search-index.ts'
import { EVERYBODY_CURRENT, type Condition } from './filter.ts'
import { afterCursor, orderBy, ORDERS, type Cursor, type OrderName } from './orders.ts'

/** How the rows are found: by the index of words and marks, by walking an order, or from a few numbers. */
interface Source {
  readonly from: string
  readonly where: readonly string[]
  readonly params: readonly Value[]
}

/** What a query selects, before it is known how. */
export interface Selection {
  /** MATCH expression of words and marks; empty when nothing in the index narrows. */
  readonly match: string
  readonly wordMatch: string
  readonly conditions: readonly Condition[]
  /** People found by the middle of a number; null when no such look was needed. */
  readonly middle: readonly number[] | null
}

/** SQL over `p` for the numbers or rows of one page. */
export interface Plan {
  readonly from: string
  readonly where: string
  readonly order: string
  readonly params: readonly Value[]
  /** The rows do not come in this order by themselves. */
  readonly sorts: boolean
}

/** Up to here the hits are fetched and sorted; with more, the index of the order is walked past those that are none. */
const SORTED_HITS = 3_000
/** One in so many is enough to walk along everybody. */
const DENSE = 8

/**
 * By name the search index gives the page as it stands, since its row numbers are in the order of names. Other orders
 * sort few hits and walk their own index past many.
 */
export function makePlan(input: {
  selection: Selection
  /** How many people it selects in all. */
  found: number
  /** About how many people there are at all. */
  everybody: number
  sort: OrderName
  after: Cursor | null
  /** The place of the last person up to the cursor. */
  placeUpTo: (cursor: Cursor) => number
}): Plan {
  const { selection, found, sort, after } = input
  const isFew = found <= SORTED_HITS
  if (sort === 'name' && selection.middle === null && !(isFew && isNarrowed(selection))) {
    // Jumping into the middle of a mark that most people have costs more than passing over the few who have it not.
    const walks = selection.match === '' || (selection.wordMatch === '' && found * DENSE >= input.everybody)
    const source = walks ? walkSource(selection, 'person_by_place') : indexSource(selection)
    const column = walks ? 'p.place' : FOUND_PLACE
    const test = after === null ? null : { sql: `${column} > ?`, params: [input.placeUpTo(after)] }
    return toPlan(source, test, column, false)
  }
  const order = ORDERS[sort]
  const sorts = selection.middle !== null || isFew
  const source = sorts ? countingSource(selection) : walkSource(selection, order.index)
  return toPlan(source, after === null ? null : afterCursor(order, after), orderBy(order), sorts)
}

/** Where the hits are found when their order does not matter. */
export function countingSource(selection: Selection): Source {
  if (selection.middle !== null) return middleSource(selection, selection.middle)
  // The days of joining are an index of their own, better than trying everybody when no words were given.
  if (isNarrowed(selection)) return walkSource(selection, ORDERS.joined.index)
  // Nothing to go by: the table as it lies is read far faster than in any order.
  return selection.match === '' ? walkSource(selection, null) : indexSource(selection)
}

/** Words and marks that select, less those that leave out. With nothing to select, everybody in the register. */
export function toExpression(terms: readonly QueryTerm[], conditions: readonly Condition[]): string {
  const marked = conditions.flatMap((one) => (one.mark === null ? [] : [{ ...one, mark: one.mark }]))
  const wanted = [...terms.map((term) => term.match), ...marked.filter((one) => one.excludes !== true).map((one) => one.mark)]
  const unwanted = marked.filter((one) => one.excludes === true).map((one) => one.mark)
  // The only mark that leaves out is that of people who have left or are only family: alone it means all the others.
  if (wanted.length === 0) return unwanted.length === 0 ? '' : EVERYBODY_CURRENT
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT ${unwanted.join(' NOT ')}`
}

function toPlan(source: Source, test: { sql: string; params: Value[] } | null, order: string, sorts: boolean): Plan {
  const where = test === null ? source.where : [...source.where, test.sql]
  const params = test === null ? source.params : [...source.params, ...test.params]
  return { from: source.from, where: where.join(' and '), order, params, sorts }
}

function isNarrowed({ wordMatch, conditions }: Selection): boolean {
  return wordMatch === '' && conditions.some((one) => one.onJoined === true)
}

/** By the index of words and marks; conditions without a mark are tested on the person. */
function indexSource({ match, conditions }: Selection): Source {
  const rest = conditions.filter((one) => one.mark === null)
  return {
    from: `from ${FOUND_PEOPLE}`,
    where: [MATCHES, ...rest.map((one) => one.sql)],
    params: [match, ...rest.flatMap((one) => one.params)],
  }
}

/** Along the index of the order; all conditions are tested on the person, words by the places they lead to. */
function walkSource({ wordMatch, conditions }: Selection, index: string | null): Source {
  const words = wordMatch === '' ? [] : [isFound('p.place')]
  return {
    from: `from person p ${index === null ? BY_NO_INDEX : byIndex(index)}`,
    where: ['p.place is not null', ...conditions.map((one) => one.sql), ...words],
    params: [...conditions.flatMap((one) => one.params), ...(wordMatch === '' ? [] : [wordMatch])],
  }
}

function middleSource({ wordMatch, conditions }: Selection, middle: readonly number[]): Source {
  const { where, params } = walkSource({ match: '', wordMatch, conditions, middle }, null)
  return {
    from: `from ${listRows('?', 'j')} ${THEN_JOIN} person p on p.number = j.value`,
    where,
    params: [JSON.stringify(middle), ...params],
  }
}
