import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { employmentCalls, EmploymentFilter } from '../../../shared/contract/labour-records.ts'
import { EMPLOYMENT_STATUSES, type EmploymentStatus } from '../../../shared/domain/labour/record.ts'
import type { LabourFlag } from '../../../shared/domain/labour/flags.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { prepareOnce } from '../../db/prepare-once.ts'
import type { Value } from '../../db/row-change.ts'
import { changesSoFar } from '../../db/sqlite-sql/about-store.ts'
import { inList, listRows } from '../../db/sqlite-sql/lists.ts'
import { byIndex, emptyLast, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { refreshStandings } from './refresh.ts'
import { flagMask } from './standing.ts'
import { findTyped, nearPage } from './typed.ts'
import { toListRows } from './view.ts'

type Calls = typeof employmentCalls
/** Left-out parts narrow nothing. */
export type EmploymentFilterPart = { readonly [K in keyof EmploymentFilter]?: EmploymentFilter[K] | undefined }

/** One page by filter and order, standing as of today. `invalid_input/bad_cursor` for a cursor of another order. */
export async function listEmployments(
  ctx: Context,
  input: ParsedOf<Calls, 'employments.list'>,
): Promise<OutputOf<Calls, 'employments.list'>> {
  await refreshStandings(ctx)
  const { sqlite } = ctx.store
  const after = input.after === null ? null : readCursor(input.after)
  const { rows, params, total } = (input.filter.text ?? '') === ''
    ? narrowed(sqlite, input, after === null)
    : typed(sqlite, input, after)
  const { key, direction } = SORTS[input.sort]
  const sign = direction === 'asc' ? '>' : '<'
  const from = after === null ? '' : ` and ${key} ${sign}= ? and (${key} ${sign} ? or e.number ${sign} ?)`
  const statement = prepareOnce(
    sqlite,
    `select e.id, e.number, ${key} as key ${rows}${from} order by ${key} ${direction}, e.number ${direction} limit ?`,
  )
  const values = after === null ? [] : [after.key, after.key, after.number]
  const found = statement.all(...params, ...values, input.limit + 1) as Found[] // as named
  const page = found.slice(0, input.limit)
  const last = found.length > input.limit ? page.at(-1) : undefined
  return {
    rows: toListRows(ctx, page.map(({ id }) => id)),
    total,
    next: last === undefined ? null : JSON.stringify([last.key, last.number]),
  }
}

/** How many each of the filters selects, standing as of today. */
export async function countEmployments(ctx: Context, filters: readonly EmploymentFilterPart[]): Promise<number[]> {
  await refreshStandings(ctx)
  const { sqlite } = ctx.store
  const each = filters.map((filter) => makeConditions(sqlite, filter))
  const keys = each.map((conditions) => new Set(conditions.map((condition) => JSON.stringify(condition))))
  // What all of them ask for narrows the one walk over the rows; the rest is counted on the way.
  const isShared = (condition: Condition): boolean => keys.every((known) => known.has(JSON.stringify(condition)))
  const shared = (each[0] ?? []).filter(isShared)
  const own = each.map((conditions) => conditions.filter((condition) => !isShared(condition)))
  const columns = own.map((conditions) => `count(*) filter (where ${conditions.length === 0 ? 'true' : sqlOf(conditions)})`)
  return sqlite
    .prepare(`select ${columns.join(', ')} ${fromIndex(shared, MARKS)} where ${sqlOf(shared)}`)
    .raw()
    .get(...own.flatMap(paramsOf), ...paramsOf(shared)) as number[] // one count a filter
}

/** Ids of all that a filter selects, by name: for papers and counts. */
export async function listEmploymentIds(ctx: Context, filter: EmploymentFilterPart): Promise<string[]> {
  await refreshStandings(ctx)
  const conditions = makeConditions(ctx.store.sqlite, filter)
  return ctx.store.sqlite
    .prepare(
      `select e.id ${FROM} where ${sqlOf(conditions)} order by e.name_key, e.number`,
    )
    .pluck()
    .all(...paramsOf(conditions))
    .map(String)
}

type ListInput = ParsedOf<Calls, 'employments.list'>
/** Where the rows of a list come from, and how many there are on all its pages. */
interface Source {
  readonly rows: string
  readonly params: readonly Value[]
  readonly total: number
}

/** By what is kept of each employment. */
function narrowed(sqlite: Sqlite, { filter, sort, limit }: ListInput, isFirst: boolean): Source {
  const conditions = makeConditions(sqlite, filter)
  const total = count(sqlite, conditions)
  const where = sqlOf(conditions)
  const ordered = sort === 'name' && isFirst ? orderedFrom(conditions) : null
  const rows = ordered !== null
    ? `${ordered} where ${where}`
    : isFew(sqlite, total, limit)
    ? `from (select e.number ${fromIndex(conditions)} where ${where}) f
       ${THEN_JOIN} employment e on e.number = f.number where true`
    : `${FROM} where ${where}`
  return { rows, params: paramsOf(conditions), total }
}

/** By the words typed, and then by the rest. */
function typed(sqlite: Sqlite, { filter, sort, limit }: ListInput, after: Cursor | null): Source {
  const conditions = makeConditions(sqlite, { ...filter, text: '' })
  const numbers = findTyped(sqlite, filter.text ?? '', sqlOf(conditions), paramsOf(conditions))
  const wanted = sort === 'name' ? nearPage(sqlite, numbers, after?.key ?? null, limit) : numbers
  const rows = `from ${listRows('?', 'w')} ${THEN_JOIN} employment e on e.number = w.value where true`
  return { rows, params: [JSON.stringify(wanted)], total: numbers.length }
}

const FROM = 'from employment e'
/** Holds every mark that a list is narrowed by, so that no row of the table is read. */
const MARKS = 'employment_marks'

/** Counts of lists, each with the number of changes at which it was counted. */
const COUNTED = new WeakMap<Sqlite, Map<string, { readonly changes: number; readonly total: number }>>()
const MOST_COUNTED = 100

/** Counted once until something is written: whoever pages or looks at another list and comes back does not wait again. */
function count(sqlite: Sqlite, conditions: readonly Condition[]): number {
  const sql = `select count(*) ${fromIndex(conditions)} where ${sqlOf(conditions)}`
  const params = paramsOf(conditions)
  const known = COUNTED.get(sqlite) ?? new Map<string, { changes: number; total: number }>()
  COUNTED.set(sqlite, known)
  const key = JSON.stringify([sql, params])
  const changes = changesSoFar(sqlite)
  const found = known.get(key)
  if (found?.changes === changes) return found.total
  const total = Number(sqlite.prepare(sql).pluck().get(...params))
  if (known.size >= MOST_COUNTED) known.clear()
  known.set(key, { changes, total })
  return total
}

/**
 * The planner takes no partial index for covering, and reads the whole table where nothing can be looked up: it is told
 * which one to walk. Null where it finds the rows by itself.
 */
function indexOf(conditions: readonly Condition[], walked = 'employment_newest'): string | null {
  const [first = walked, ...others] = new Set(conditions.slice(1).map(({ index }) => index))
  if (first === null || others.includes(null)) return null
  return others.length === 0 ? first : MARKS
}

function fromIndex(conditions: readonly Condition[], walked?: string): string {
  const index = indexOf(conditions, walked)
  return index === null ? FROM : `${FROM} ${byIndex(index)}`
}

/** The one index that holds just these rows in the order of names; null where there is none. */
function orderedFrom(conditions: readonly Condition[]): string | null {
  return IN_NAME_ORDER.includes(indexOf(conditions) ?? '') ? fromIndex(conditions) : null
}

/**
 * Fewer than would be passed by in their order until the page is full: then they are picked out first, and put in order
 * afterwards.
 */
function isFew(sqlite: Sqlite, total: number, limit: number): boolean {
  const all = Number(prepareOnce(sqlite, 'select max(number) from employment', 'pluck').get())
  return total * total < limit * all
}

interface Found {
  readonly id: string
  readonly number: number
  readonly key: Value
}

/** Keys that have an index and are never null. */
const SORTS = {
  name: { key: 'e.name_key', direction: 'asc' },
  expiry: { key: emptyLast('e.expires_on'), direction: 'asc' },
  hired: { key: emptyLast('e.hired_on'), direction: 'asc' },
  newest: { key: 'e.number', direction: 'desc' },
} as const

/** Whoever is in the recycle bin takes his employments along. The indexes hold no others. */
const SHOWN = 'e.deleted_at is null and e.hidden = 0'

interface Condition {
  readonly sql: string
  readonly params: readonly Value[]
  /** That it can be read off; null where the planner finds the rows by itself. */
  readonly index: string | null
}

function sqlOf(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => sql).join(' and ')
}

function paramsOf(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap(({ params }) => params)
}

/** Flags that are asked for together every day, and the index of them. */
const FLAG_INDEXES: ReadonlyMap<number, string> = new Map(
  Object.entries({
    employment_expiring_30: ['expiring_30'],
    employment_expiring_60: ['expiring_30', 'expiring_60'],
    employment_probation: ['prob_too_long', 'prob_repeat', 'prob_forbidden', 'prob_only'],
    employment_open_due: ['should_be_open', 'open_right_2fixed', 'open_right_10y'],
    employment_protected: ['protected'],
  } satisfies Record<string, LabourFlag[]>).map(([index, flags]) => [flagMask(flags), index]),
)

const IN_NAME_ORDER: readonly string[] = [...FLAG_INDEXES.values(), 'employment_at_work', 'employment_to_check']

function makeConditions(sqlite: Sqlite, filter: EmploymentFilterPart): Condition[] {
  const conditions: Condition[] = [{ sql: SHOWN, params: [], index: null }]
  const add = (sql: string, ...params: Value[]): number => conditions.push({ sql, params, index: null })
  const addMark = (sql: string, ...params: Value[]): number => conditions.push({ sql, params, index: MARKS })
  const { text = '', unitId = null, userUnitId = null, unionId = null, form = '', level = null } = filter
  const { statuses = [], flags = [], toCheck = false, ids = [] } = filter
  if (unitId !== null) add('e.unit_id = ?', unitId)
  if (userUnitId !== null) add('e.user_unit_id = ?', userUnitId)
  if (unionId !== null) {
    add('e.unit_id in (select unit_id from union_unit where union_id = ? and deleted_at is null)', unionId)
  }
  if (form !== '') addMark('e.form = ?', `employment_form/${form}`)
  if (isEveryoneAtWork(statuses)) conditions.push({ sql: "e.status <> 'ended'", params: [], index: 'employment_at_work' })
  else if (statuses.length > 0) {
    const sql = `e.status in (${statuses.map(() => '?').join(', ')})`
    conditions.push({ sql, params: statuses, index: 'employment_status' })
  }
  if (flags.length > 0) {
    const mask = flagMask(flags)
    const index = FLAG_INDEXES.get(mask)
    // A partial index is found by the very number that it was made with.
    if (index === undefined) addMark('e.flags & ? <> 0', mask)
    else conditions.push({ sql: `e.flags & ${mask} <> 0`, params: [], index })
  }
  if (level !== null) add('e.level = ?', level)
  if (toCheck) conditions.push({ sql: 'e.check_why is not null', params: [], index: 'employment_to_check' })
  if (ids.length > 0) add(inList('e.id', '?'), JSON.stringify(ids))
  if (text !== '') add(inList('e.number', '?'), JSON.stringify(findTyped(sqlite, text, SHOWN, [])))
  return conditions
}

/** All but those who have left: the list that the screen begins with. */
function isEveryoneAtWork(statuses: readonly EmploymentStatus[]): boolean {
  return statuses.length === EMPLOYMENT_STATUSES.length - 1 && !statuses.includes('ended')
}

interface Cursor {
  readonly key: Value
  readonly number: number
}

function readCursor(text: string): Cursor {
  const value = parse(text)
  const [key, number]: unknown[] = Array.isArray(value) ? value : []
  const isKey = typeof key === 'string' || typeof key === 'number'
  if (!isKey || typeof number !== 'number') throw invalidInput('bad_cursor', 'after')
  return { key, number }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
