import type { MemberRow } from '../../../shared/contract/members.ts'
import { queryTokens, toMatch, type QueryTerm } from '../../../shared/domain/search/query.ts'
import { toIndexText } from '../../../shared/domain/search/tokens.ts'
import type { Value } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { changesSoFar } from '../../db/sqlite-sql/about-store.ts'
import { byIndex, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { ANY_FOUND, COUNT_FOUND } from '../../db/sqlite-sql/search-index.ts'
import { holdsText } from '../../db/sqlite-sql/texts.ts'
import { makeFilterReader, type PeopleFilter } from './filter.ts'
import { LIST_COLUMNS, LIST_JOINS, toMemberRow, type ListRecord } from './list-rows.ts'
import { withoutMarks } from './marks.ts'
import { ORDERS, readCursor, writeCursor, type Cursor, type OrderName } from './orders.ts'
import { countingSource, makePlan, toExpression, type Plan, type Selection } from './plan.ts'

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

/** A number looked for in its middle is read from at most so many people. */
const MIDDLE_HITS = 500
const SHORTEST_MIDDLE = 3
const MOST_STATEMENTS = 300
const MOST_TOTALS = 2_000

function makePeopleSearch(sqlite: Sqlite): PeopleSearch {
  const readFilter = makeFilterReader(sqlite)
  const lastNumber = sqlite.prepare('select max(number) from person').pluck()
  const everybody = (): number => Number(lastNumber.get() ?? 0)
  const prepareNew = (sql: string) => sqlite.prepare<Value[]>(sql)
  const statements = new Map<string, ReturnType<typeof prepareNew>>()
  const totals = new Map<string, number>()
  let totalsVersion = -1
  const anyMatch = sqlite.prepare(ANY_FOUND)
  const countMatch = sqlite.prepare(COUNT_FOUND).pluck()
  const lastPlace = sqlite
    .prepare(
      `select place from person where place is not null and (name_key, number) <= (?, ?)
       order by name_key desc, number desc limit 1`,
    )
    .pluck()
  const placeUpTo = ({ key, number }: Cursor): number => Number(lastPlace.get(key, number) ?? Number.MIN_SAFE_INTEGER)
  const middleOf = sqlite
    .prepare(
      `select number from person ${byIndex('person_id_no')} where id_no is not null and ${holdsText('id_no', '@part')}
       union select number from person ${byIndex('person_mobile')} where mobile is not null and ${holdsText('mobile', '@part')}
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
    const conditions = readFilter(query.filter, query.text.trim() !== '')
    if (isOnlySigns(query.text)) return { match: '', wordMatch: '', conditions, middle: [] }
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
    const now = changesSoFar(sqlite)
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
    const { from, where, params } = countingSource(selection)
    return Number(prepare(`select count(*) ${from} where ${where.join(' and ')}`).pluck().get(...params))
  }

  const rows = (plan: Plan, sort: OrderName, limit: number): ListRecord[] => {
    const { key } = ORDERS[sort]
    const { from, where, order } = plan
    // Sorting carries only keys and numbers; the wide rows are read for one page.
    const sql = plan.sorts
      ? `select ${LIST_COLUMNS}, s.sort_key
         from (select p.number, ${key} as sort_key ${from} where ${where} order by ${order} limit ?) s
         ${THEN_JOIN} person p on p.number = s.number ${LIST_JOINS} order by ${order}`
      : `select ${LIST_COLUMNS}, ${key} as sort_key ${from} ${LIST_JOINS} where ${where} order by ${order} limit ?`
    return prepare(sql).all(...plan.params, limit) as ListRecord[] // the columns of LIST_COLUMNS
  }

  return {
    page: (query, { sort, limit, after }) => {
      const selection = select(query)
      const found = total(query, selection)
      const cursor = after === null ? null : readCursor(after)
      // One more than asked for tells whether there is a next page.
      const records = found === 0 ? [] : rows(makePlan({ selection, found, everybody: everybody(), sort, after: cursor, placeUpTo }), sort, limit + 1)
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
      const found = total(query, selection)
      const plan = makePlan({ selection, found, everybody: everybody(), sort, after: null, placeUpTo })
      const sql = `select p.number ${plan.from} where ${plan.where} order by ${plan.order}`
      return prepare(sql).pluck().all(...plan.params).map(Number)
    },
  }
}

/** Signs stand in nobody's name or number. */
function isOnlySigns(text: string): boolean {
  return text.trim() !== '' && toIndexText(withoutMarks(text)) === ''
}

function sortKeyOf(row: ListRecord): Value {
  return (row as ListRecord & { sort_key: Value }).sort_key // selected beside the list columns
}
