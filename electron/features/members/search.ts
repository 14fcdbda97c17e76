import type { MemberRow } from '../../../shared/contract/members.ts'
import { queryTokens, toMatch, type QueryTerm } from '../../../shared/domain/search/query.ts'
import type { Value } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { EVERYBODY_CURRENT, makeFilterReader, type Condition, type PeopleFilter } from './filter.ts'
import { LIST_COLUMNS, LIST_JOINS, toMemberRow, type ListRecord } from './list-rows.ts'
import { withoutMarks } from './marks.ts'
import { afterCursor, orderBy, ORDERS, readCursor, writeCursor, type Cursor, type OrderName } from './orders.ts'

export interface PeopleQuery {
  readonly text: string
  readonly filter: PeopleFilter
}

export interface Page {
  readonly rows: MemberRow[]
  readonly total: number
  readonly next: string | null
}

export interface PeopleSearch {
  page(query: PeopleQuery, page: { sort: OrderName; limit: number; after: string | null }): Page
  count(query: PeopleQuery): number
  /** Row numbers of everybody the query selects, in order. */
  numbers(query: PeopleQuery, sort: OrderName): number[]
}

/** One for each open store: statements are prepared once, totals are kept until something is written. */
export function peopleSearch(sqlite: Sqlite): PeopleSearch {
  const known = SEARCHES.get(sqlite)
  if (known !== undefined) return known
  const search = makePeopleSearch(sqlite)
  SEARCHES.set(sqlite, search)
  return search
}

const SEARCHES = new WeakMap<Sqlite, PeopleSearch>()

/** Up to here the hits are fetched and sorted; with more, the index of the order is walked past those that are none. */
const SORTED_HITS = 3_000
/** A number looked for in its middle is read from at most so many people. */
const MIDDLE_HITS = 500
const SHORTEST_MIDDLE = 3
const MOST_STATEMENTS = 300
const MOST_TOTALS = 2_000

/** How the rows are found: by the index of words and marks, by walking an order, or from a few numbers. */
interface Source {
  readonly from: string
  readonly where: readonly string[]
  readonly params: readonly Value[]
}

interface Selection {
  /** MATCH expression of words and marks; empty when nothing in the index narrows. */
  readonly match: string
  readonly wordMatch: string
  readonly conditions: readonly Condition[]
  /** People found by the middle of a number; null when no such look was needed. */
  readonly middle: readonly number[] | null
}

function makePeopleSearch(sqlite: Sqlite): PeopleSearch {
  const readFilter = makeFilterReader(sqlite)
  const prepareNew = (sql: string) => sqlite.prepare<Value[]>(sql)
  const statements = new Map<string, ReturnType<typeof prepareNew>>()
  const totals = new Map<string, number>()
  let totalsVersion = -1
  const version = sqlite.prepare('select total_changes()').pluck()
  const anyMatch = sqlite.prepare('select 1 from person_token where person_token match ? limit 1')
  const countMatch = sqlite.prepare('select count(*) from person_token where person_token match ?').pluck()
  const placeUpTo = sqlite
    .prepare(
      `select place from person where place is not null and (name_key, number) <= (?, ?)
       order by name_key desc, number desc limit 1`,
    )
    .pluck()
  const middleOf = sqlite
    .prepare(
      `select number from person indexed by person_id_no where id_no is not null and instr(id_no, @part) > 0
       union select number from person indexed by person_mobile where mobile is not null and instr(mobile, @part) > 0
       limit ${MIDDLE_HITS}`,
    )
    .pluck()

  const prepare = (sql: string): ReturnType<typeof prepareNew> => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= MOST_STATEMENTS) statements.clear()
    const statement = prepareNew(sql)
    statements.set(sql, statement)
    return statement
  }

  const select = (query: PeopleQuery): Selection => {
    const terms = queryTokens(withoutMarks(query.text))
    const conditions = readFilter(query.filter)
    const { found, middle } = findMiddles(terms)
    return { match: toExpression(found, conditions), wordMatch: toMatch(found), conditions, middle }
  }

  /** Digits that begin or end no number at all are looked for inside; the others stay with the index. */
  const findMiddles = (terms: readonly QueryTerm[]): { found: QueryTerm[]; middle: number[] | null } => {
    const lost = terms.filter(
      (term) => term.isDigits && term.text.length >= SHORTEST_MIDDLE && anyMatch.get(term.match) === undefined,
    )
    if (lost.length === 0) return { found: [...terms], middle: null }
    const sets = lost.map((term) => middleOf.all({ part: term.text.toUpperCase() }).map(Number))
    const middle = sets.reduce((common, numbers) => common.filter((number) => numbers.includes(number)))
    return { found: terms.filter((term) => !lost.includes(term)), middle }
  }

  const total = (query: PeopleQuery, selection: Selection): number => {
    const now = Number(version.get())
    if (now !== totalsVersion || totals.size >= MOST_TOTALS) totals.clear()
    totalsVersion = now
    const key = JSON.stringify([query.text, query.filter])
    const known = totals.get(key)
    if (known !== undefined) return known
    const counted = countSelection(selection)
    totals.set(key, counted)
    return counted
  }

  const countSelection = (selection: Selection): number => {
    const { match, middle, conditions } = selection
    if (middle === null && match !== '' && conditions.every((one) => one.mark !== null)) {
      return Number(countMatch.get(match))
    }
    const source = middle === null ? narrowSource(selection) : middleSource(selection, middle)
    const sql = `select count(*) ${source.from} where ${source.where.join(' and ')}`
    return Number(prepare(sql).pluck().get(...source.params))
  }

  const rows = (selection: Selection, found: number, sort: OrderName, limit: number, after: Cursor | null): ListRecord[] => {
    const plan = planFor(selection, found, sort, after)
    const sql = `select ${LIST_COLUMNS}, ${ORDERS[sort].key} as sort_key ${plan.from} ${LIST_JOINS}
      where ${plan.where.join(' and ')} order by ${plan.order} limit ?`
    return prepare(sql).all(...plan.params, limit) as ListRecord[] // the columns of LIST_COLUMNS
  }

  const planFor = (
    selection: Selection,
    found: number,
    sort: OrderName,
    after: Cursor | null,
  ): Source & { order: string } => {
    const order = ORDERS[sort]
    if (selection.middle === null && sort === 'name' && (found > SORTED_HITS || !isNarrowed(selection))) {
      // The places are in the order of names: the index gives the page as it stands.
      const source = indexSource(selection)
      const column = selection.match === '' ? 'p.place' : 't.rowid'
      if (after === null) return { ...source, order: column }
      const place = Number(placeUpTo.get(after.key, after.number) ?? Number.MIN_SAFE_INTEGER)
      return { ...source, where: [...source.where, `${column} > ?`], params: [...source.params, place], order: column }
    }
    const source = sourceFor(selection, found, order.index)
    if (after === null) return { ...source, order: orderBy(order) }
    const test = afterCursor(order, after)
    const params = [...source.params, ...test.params]
    return { from: source.from, where: [...source.where, test.sql], params, order: orderBy(order) }
  }

  return {
    page: (query, { sort, limit, after }) => {
      const selection = select(query)
      const found = total(query, selection)
      const cursor = after === null ? null : readCursor(after)
      // One more than asked for tells whether there is a next page.
      const records = found === 0 ? [] : rows(selection, found, sort, limit + 1, cursor)
      const shown = records.slice(0, limit)
      const last = records.length > limit ? shown.at(-1) : undefined
      return {
        rows: shown.map(toMemberRow),
        total: found,
        next: last === undefined ? null : writeCursor({ key: sortKeyOf(last), number: last.number }),
      }
    },
    count: (query) => total(query, select(query)),
    numbers: (query, sort) => {
      const selection = select(query)
      const plan = planFor(selection, total(query, selection), sort, null)
      const sql = `select p.number ${plan.from} where ${plan.where.join(' and ')} order by ${plan.order}`
      return prepare(sql).pluck().all(...plan.params).map(Number)
    },
  }
}

function sortKeyOf(row: ListRecord): Value {
  return (row as ListRecord & { sort_key: Value }).sort_key // selected beside the list columns
}

function sourceFor(selection: Selection, found: number, index: string | null): Source {
  if (selection.middle !== null) return middleSource(selection, selection.middle)
  return found <= SORTED_HITS ? narrowSource(selection) : walkSource(selection, index)
}

/** The days of joining are an index of their own, better than trying everybody when no words were given. */
function narrowSource(selection: Selection): Source {
  return isNarrowed(selection) ? walkSource(selection, ORDERS.joined.index) : indexSource(selection)
}

function isNarrowed({ wordMatch, conditions }: Selection): boolean {
  return wordMatch === '' && conditions.some((one) => one.onJoined === true)
}

/** By the index of words and marks; conditions without a mark are tested on the person. */
function indexSource({ match, conditions }: Selection): Source {
  const rest = match === '' ? conditions : conditions.filter((one) => one.mark === null)
  const tests = rest.map((one) => one.sql)
  const params = rest.flatMap((one) => one.params)
  if (match === '') return { from: 'from person p', where: ['p.place is not null', ...tests], params }
  return {
    from: 'from person_token t cross join person p on p.place = t.rowid',
    where: ['t.person_token match ?', ...tests],
    params: [match, ...params],
  }
}

/** Along the index of the order; all conditions are tested on the person, words by the places they lead to. */
function walkSource({ wordMatch, conditions }: Selection, index: string | null): Source {
  const words = wordMatch === '' ? [] : ['p.place in (select rowid from person_token where person_token match ?)']
  return {
    from: index === null ? 'from person p not indexed' : `from person p indexed by ${index}`,
    where: ['p.place is not null', ...conditions.map((one) => one.sql), ...words],
    params: [...conditions.flatMap((one) => one.params), ...(wordMatch === '' ? [] : [wordMatch])],
  }
}

function middleSource({ wordMatch, conditions }: Selection, middle: readonly number[]): Source {
  const { where, params } = walkSource({ match: '', wordMatch, conditions, middle }, null)
  return {
    from: 'from json_each(?) j cross join person p on p.number = j.value',
    where,
    params: [JSON.stringify(middle), ...params],
  }
}

/** Words and marks that select, less those that leave out. With nothing to select, everybody in the register. */
function toExpression(terms: readonly QueryTerm[], conditions: readonly Condition[]): string {
  const marked = conditions.flatMap((one) => (one.mark === null ? [] : [{ ...one, mark: one.mark }]))
  const wanted = [...terms.map((term) => term.match), ...marked.filter((one) => one.excludes !== true).map((one) => one.mark)]
  const unwanted = marked.filter((one) => one.excludes === true).map((one) => one.mark)
  // The only mark that leaves out is that of people who have left: alone it means those who have not.
  if (wanted.length === 0) return unwanted.length === 0 ? '' : EVERYBODY_CURRENT
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT ${unwanted.join(' NOT ')}`
}
