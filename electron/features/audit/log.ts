import type { Selectable } from 'kysely'
import type { LogLine } from '../../../shared/contract/audit.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import type { AuditRow } from '../../db/schema.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import { byIndex } from '../../db/sqlite-sql/planner.ts'
import { findEverything } from '../members/service.ts'
import { toEntry } from './queries.ts'

export interface LogQuery {
  readonly limit: number
  readonly beforeSeq: number | null
  readonly action: string
  readonly from: string | null
  readonly before: string | null
  readonly text: string
  readonly inside: number | null
}

interface LogPage {
  rows: LogLine[]
  total: number
  tooMany: boolean
}

/** One page of the log, newest first. */
export function listAudit(ctx: Context, query: LogQuery): LogPage {
  const { sqlite } = ctx.store
  if (query.inside !== null) return readPage(sqlite, query, folded(sqlite, query.inside), false)
  const { ids, tooMany } = query.text === '' ? { ids: null, tooMany: false } : findRecords(ctx, query.text)
  return readPage(sqlite, query, narrow(query, ids), tooMany)
}

interface Part {
  /** Table with the index that serves it, and conditions. */
  readonly from: string
  readonly where: readonly string[]
  readonly values: readonly (string | number)[]
}

/** What the index `audit_main` holds, by which SQLite knows that the index may be used. */
const MAIN = "(entity is distinct from 'person' or action not in ('import.apply', 'import.undo'))"
/** Kinds of records that have lines of their own, as the index `audit_entity` begins with them. */
const ENTITIES = "('person', 'unit', 'trade_union', 'import_batch')"

function narrow({ action, from, before }: LogQuery, ids: readonly string[] | null): Part {
  const where: string[] = []
  const values: (string | number)[] = []
  const add = (condition: string, value: string): void => {
    where.push(condition)
    values.push(value)
  }
  if (ids !== null) add(`entity in ${ENTITIES} and ${inList('entity_id', '?')}`, JSON.stringify(ids))
  // No text comes after one whose next character is the last there is.
  if (action !== '') where.push('action >= ? and action < ?')
  if (action !== '') values.push(action, `${action}\u{10FFFF}`)
  if (from !== null) add('at >= ?', from)
  if (before !== null) add('at < ?', before)
  if (ids !== null) return { from: `audit ${byIndex('audit_entity')}`, where, values }
  // What packages brought in is told by the line of each package.
  return { from: `audit ${byIndex('audit_main')}`, where: [MAIN, "entity is distinct from 'received_rows'", ...where], values }
}

/** The lines of single people that belong to the line of an import: all between it and the main line before it. */
function folded(sqlite: Sqlite, seq: number): Part {
  const previous = mainLineBefore(sqlite, seq)
  return { from: 'audit', where: ['seq > ?', 'seq < ?'], values: [previous, seq] }
}

function mainLineBefore(sqlite: Sqlite, seq: number): number {
  const found = sqlite.prepare(`select max(seq) from audit ${byIndex('audit_main')} where ${MAIN} and seq < ?`)
  return Number(found.pluck().get(seq) ?? 0)
}

function readPage(sqlite: Sqlite, query: LogQuery, part: Part, tooMany: boolean): LogPage {
  const { from, where, values } = part
  const condition = where.length === 0 ? 'true' : where.join(' and ')
  const total = Number(sqlite.prepare(`select count(*) from ${from} where ${condition}`).pluck().get(...values))
  const earlier = query.beforeSeq === null ? '' : 'and seq < ?'
  const more = query.beforeSeq === null ? [] : [query.beforeSeq]
  const rows = sqlite
    .prepare(`select * from ${from} where ${condition} ${earlier} order by seq desc limit ?`)
    .all(...values, ...more, query.limit) as Selectable<AuditRow>[] // every column
  const isMain = query.inside === null && query.text === ''
  return {
    rows: rows.map((row) => ({ ...toEntry(row), folded: isMain ? countFolded(sqlite, row) : 0 })),
    total,
    tooMany,
  }
}

function countFolded(sqlite: Sqlite, { seq, entity }: Selectable<AuditRow>): number {
  return entity === 'import_batch' ? seq - 1 - mainLineBefore(sqlite, seq) : 0
}

const MOST_RECORDS = 200

/** Records whose name holds the text: people by the search index, and what is in the recycle bin. */
function findRecords(ctx: Context, text: string): { ids: string[]; tooMany: boolean } {
  const { people, peopleTotal } = findEverything(ctx, { text, limit: MOST_RECORDS })
  const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const named = ctx.store.sqlite
    .prepare(
      `select id from person where deleted_at is not null and name like $like escape '\\'
       union all select id from unit where name like $like escape '\\'
       union all select id from trade_union where name like $like escape '\\'
       union all select id from import_batch where file_name like $like escape '\\'
       limit ${MOST_RECORDS + 1}`,
    )
    .pluck()
    .all({ like }) as string[] // one text column
  return {
    ids: [...people.map(({ id }) => id), ...named.slice(0, MOST_RECORDS)],
    tooMany: peopleTotal > people.length || named.length > MOST_RECORDS,
  }
}
