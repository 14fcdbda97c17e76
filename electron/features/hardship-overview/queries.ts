import { bareCode } from '../../../shared/domain/codes.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Value } from '../../db/row-change.ts'
import { jsonList } from '../../db/sqlite-sql/json.ts'

/** A piece of SQL over `f` (the file) and `p` (its person), or over `a` (the gift) and `f` (its file). */
export interface Condition {
  readonly sql: string
  readonly params: readonly Value[]
}

export interface FileGroup {
  readonly state: string
  /** Bare codes; empty where the file has none. */
  readonly category: string
  readonly cause: string
  readonly files: number
}

/** Files that differ in state, class or main cause, in one reading. */
export function groupFiles(sqlite: Sqlite, conditions: readonly Condition[]): FileGroup[] {
  const rows = sqlite
    .prepare(
      `select f.state, coalesce(f.category, '') as category, coalesce(f.main_cause, '') as cause, count(*) as files
       from hardship_file f join person p on p.id = f.person_id where ${join(conditions)} group by 1, 2, 3`,
    )
    .all(...params(conditions)) as FileGroup[] // the columns named
  return rows.map(({ state, category, cause, files }) => ({
    state: bareCode(state),
    category: bareCode(category),
    cause: bareCode(cause),
    files,
  }))
}

/** How many of the files meet each of several filters, in one reading; none of them may ask for `p`. */
export function countEach(sqlite: Sqlite, filters: readonly (readonly Condition[])[]): number[] {
  const counts = filters.map((conditions) => `count(case when ${join(conditions)} then 1 end)`)
  const row = sqlite
    .prepare(`select ${jsonList(counts)} from hardship_file f`)
    .pluck()
    .get(...filters.flatMap(params))
  return JSON.parse(String(row)) as number[] // an array of counts
}

export interface Sums {
  readonly fen: number
  readonly times: number
}

export interface AidTotals extends Sums {
  readonly people: number
  readonly households: number
}

export function sumAid(sqlite: Sqlite, conditions: readonly Condition[]): AidTotals {
  return sqlite
    .prepare(
      `select coalesce(sum(a.amount_fen), 0) as fen, count(*) as times, count(distinct a.person_id) as people,
       count(distinct coalesce(a.file_id, a.person_id)) as households ${AID} where ${join(conditions)}`,
    )
    .get(...params(conditions)) as AidTotals // the columns named
}

const GROUPS = {
  month: { key: 'substr(a.on_date, 1, 7)', order: 'key' },
  fund: { key: `coalesce(a.fund, '')`, order: 'fen desc, times desc, key' },
  type: { key: 'a.aid_type', order: 'fen desc, times desc, key' },
} as const

export function groupAid(
  sqlite: Sqlite,
  by: keyof typeof GROUPS,
  conditions: readonly Condition[],
): (Sums & { readonly code: string })[] {
  const { key, order } = GROUPS[by]
  const rows = sqlite
    .prepare(
      `select ${key} as key, sum(a.amount_fen) as fen, count(*) as times ${AID} where ${join(conditions)}
       group by 1 order by ${order}`,
    )
    .all(...params(conditions)) as (Sums & { key: string })[] // the columns named
  return rows.map(({ key: code, fen, times }) => ({ code: bareCode(code), fen, times }))
}

/** The day of the first gift in the ledger. */
export function firstAidOn(sqlite: Sqlite): string | null {
  const first: unknown = sqlite.prepare('select min(on_date) from aid where deleted_at is null').pluck().get()
  return typeof first === 'string' ? first : null
}

const AID = 'from aid a left join hardship_file f on f.id = a.file_id'

function join(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => `(${sql})`).join(' and ')
}

function params(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap((condition) => condition.params)
}
