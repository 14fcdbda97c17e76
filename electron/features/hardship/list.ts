import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls, HardshipRow } from '../../../shared/contract/hardship.ts'
import { maskIdNo } from '../../../shared/domain/privacy/mask.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Value } from '../../db/row-change.ts'
import { jsonList } from '../../db/sqlite-sql/json.ts'
import { byIndex, emptyLast, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { readCalendar } from '../calendar/service.ts'
import { indexOf, makeConditions, MARKS, type Condition, type FilterPart } from './filter.ts'
import { bare, type FileRecord } from './mapping.ts'
import { readPolicy } from './policy.ts'
import { rowOf } from './view.ts'

type Calls = typeof hardshipCalls

/** One page of files, masked; `after` is the last row of the page before, whatever was added meanwhile. */
export async function listFiles(
  ctx: Context,
  input: ParsedOf<Calls, 'hardship.list'>,
): Promise<OutputOf<Calls, 'hardship.list'>> {
  const { sqlite } = ctx.store
  const conditions = await fileConditions(ctx, input.filter)
  const index = indexOf(input.filter, input.sort)
  const counted = by(conditions.length === 1 ? MARKS : index)
  const count = sqlite.prepare(`select count(*) from hardship_file f ${counted} where ${join(conditions)}`).pluck()
  const total = Number(count.get(...params(conditions)))
  const sort = SORTS[input.sort]
  const start = input.after === null ? [] : [afterCursor(sort, readCursor(input.after, sort.keys.length + 1))]
  if (total === 0) return { rows: [], total, next: null }
  const all = [...conditions, ...start]
  const keys = [...sort.keys, 'f.number']
  const order = keys.map((key) => `${key} ${sort.direction}`).join(', ')
  // The page is found in narrow indexes; only its own rows are read in full.
  const page = `select f.number from hardship_file f ${by(index)} where ${join(all)} order by ${order} limit ?`
  const records = sqlite
    .prepare(
      `select ${COLUMNS}, ${jsonList(keys)} as cursor ${FROM} left join unit u on u.id = f.unit_id
       left join trade_union g on g.id = coalesce(f.union_id, p.union_id)
       where f.number in (${page}) order by ${order}`,
    )
    .all(...params(all), input.limit + 1) as (ListRecord & { cursor: string })[] // the columns named
  const rows = records.slice(0, input.limit)
  const last = records.length > input.limit ? rows.at(-1) : undefined
  return { rows: rows.map(toRow), total, next: last?.cursor ?? null }
}

/** Ids of all files that a filter selects, in the order of names: for campaigns, forms and summaries. */
export async function listFileIds(ctx: Context, filter: FilterPart): Promise<string[]> {
  const conditions = await fileConditions(ctx, filter)
  return ctx.store.sqlite
    .prepare(`select f.id from hardship_file f where ${join(conditions)} order by f.name_key, f.number`)
    .pluck()
    .all(...params(conditions))
    .map(String)
}

/** Files in which a person has any part, newest first. */
export function filesOfPerson(ctx: Context, personId: string): OutputOf<Calls, 'hardship.ofPerson'> {
  const rows = ctx.store.sqlite
    .prepare(
      `select ${COLUMNS}, coalesce(m.relation, 'family_relation/01') as relation ${FROM}
       left join unit u on u.id = f.unit_id left join trade_union g on g.id = coalesce(f.union_id, p.union_id)
       left join household_member m on m.file_id = f.id and m.person_id = @person and m.deleted_at is null
       where f.deleted_at is null and f.id in (
         select id from hardship_file where person_id = @person
         union select file_id from household_member where person_id = @person and deleted_at is null)
       order by f.number desc`,
    )
    .all({ person: personId }) as (ListRecord & { relation: string })[] // the columns named
  return rows.map((row) => ({ ...toRow(row), relation: bare(row.relation) ?? '' }))
}

const COLUMNS = `f.*, p.name, p.sex, p.id_no, u.name as unit_name, g.name as union_name`
const FROM = `from hardship_file f ${THEN_JOIN} person p on p.id = f.person_id`

type ListRecord = FileRecord & {
  name: string
  sex: string | null
  id_no: string | null
  unit_name: string | null
  union_name: string | null
}

interface Sort {
  /** Expressions that have an index and are never null; the number comes after them. */
  readonly keys: readonly string[]
  readonly direction: 'asc' | 'desc'
}

const SORTS: Readonly<Record<ParsedOf<Calls, 'hardship.list'>['sort'], Sort>> = {
  newest: { keys: [], direction: 'desc' },
  name: { keys: ['f.name_key'], direction: 'asc' },
  state: { keys: ['f.state', 'f.name_key'], direction: 'asc' },
  /** What is due first; files without a review come last. */
  review: { keys: [emptyLast('f.review_due_on')], direction: 'asc' },
  changed: { keys: ['f.changed_on'], direction: 'desc' },
}

/** The test for "after the row of these values": not as one tuple, for which SQLite would not use an index of keys. */
function afterCursor({ keys, direction }: Sort, values: readonly Value[]): Condition {
  const sign = direction === 'asc' ? '>' : '<'
  const test = (place: number): Condition => {
    const [key, value] = [keys[place], values[place] ?? null]
    if (key === undefined) return { sql: `f.number ${sign} ?`, params: [value] }
    const rest = test(place + 1)
    return { sql: `${key} ${sign}= ? and (${key} ${sign} ? or ${rest.sql})`, params: [value, value, ...rest.params] }
  }
  return test(0)
}

/** The filter of the list as pieces of SQL over `f` (the file) and, where `unionId` is given, `p` (its person). */
export async function fileConditions(ctx: Context, filter: FilterPart): Promise<Condition[]> {
  const today = ctx.clock.today()
  const { sqlite, db } = ctx.store
  return makeConditions(sqlite, filter, { today, policy: await readPolicy(db, today), calendar: await readCalendar(db) })
}

function by(index: string | null): string {
  return index === null ? '' : byIndex(index)
}

function join(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => sql).join(' and ')
}

function params(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap((condition) => condition.params)
}

function toRow(record: ListRecord): HardshipRow {
  return {
    ...rowOf(record),
    name: record.name,
    sex: bare(record.sex),
    idNoMasked: record.id_no === null ? null : maskIdNo(record.id_no),
    unitName: record.unit_name,
    unionName: record.union_name,
  }
}

function readCursor(text: string, length: number): Value[] {
  const value = parse(text)
  if (!Array.isArray(value) || value.length !== length) throw invalidInput('bad_cursor', 'after')
  const values: unknown[] = value
  return values.map((each) => {
    if (typeof each !== 'number' && typeof each !== 'string') throw invalidInput('bad_cursor', 'after')
    return each
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
