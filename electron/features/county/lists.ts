import type { CountyLine, CountyList } from '../../../shared/contract/county.ts'
import { queryTokens, toMatch } from '../../../shared/domain/search/query.ts'
import { maskIdNo } from '../../../shared/domain/privacy/mask.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { byIndex, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { FOUND_PEOPLE, MATCHES } from '../../db/sqlite-sql/search-index.ts'

/** Lines on one page. */
const PAGE = 100

interface Source {
  readonly table: string
  /** Where the order stands, so that a page needs no sorting; the planner has no statistics to find it by itself. */
  readonly from: string
  readonly where: string
  readonly state: string
  readonly on: string
  readonly unit: string
  /** The number of its person. */
  readonly person: string
}

const SOURCES: Readonly<Record<CountyList, Source>> = {
  members: {
    table: 'person', from: `person x ${byIndex('person_by_name')}`, where: 'x.place is not null and x.member_state is not null',
    state: 'x.member_state', on: 'x.joined_on', unit: 'x.unit_id', person: 'number',
  },
  files: {
    table: 'hardship_file', from: 'hardship_file x', where: 'x.deleted_at is null', state: 'x.state', on: 'x.applied_on', unit: 'x.unit_id',
    person: 'person_number',
  },
  employments: {
    table: 'employment', from: `employment x ${byIndex('employment_by_name')}`, where: 'x.deleted_at is null and x.hidden = 0',
    state: 'x.status', on: 'x.hired_on', unit: 'x.unit_id', person: 'person_number',
  },
}

interface Asked {
  readonly list: CountyList
  readonly townshipCode: string | null
  /** Words as in any list of people; empty for everybody. */
  readonly text?: string
}

/** A page of one kind, of one township or of all, in the order of names. */
export function listLines(
  { store }: Pick<Context, 'store'>,
  { after, ...asked }: Asked & { after: string | null },
): { lines: CountyLine[]; total: number; next: string | null } {
  const { sql, params, township } = selectLines(store.sqlite, asked)
  if (sql === null) return { lines: [], total: 0, next: null }
  const key = after === null ? null : readKey(after)
  const page = store.sqlite
    .prepare(`select ${sql.columns} ${sql.rows} and (@name is null or (x.name_key, x.number) > (@name, @number)) order by x.name_key, x.number limit @limit`)
    .all(...params, { township, name: key?.name ?? null, number: key?.number ?? 0, limit: PAGE + 1 }) as LineRecord[] // as selected
  const lines = page.slice(0, PAGE)
  const last = lines.at(-1)
  return {
    lines: lines.map(toLine),
    total: Number(store.sqlite.prepare(`select count(*) ${sql.counted}`).pluck().get(...params, { township })),
    next: page.length > PAGE && last !== undefined ? JSON.stringify([last.key, last.number]) : null,
  }
}

/** All lines, one by one: for a sheet. */
export function* eachLine({ store }: Pick<Context, 'store'>, asked: Asked): Generator<LineRecord> {
  const { sql, params, township } = selectLines(store.sqlite, asked)
  if (sql === null) return
  const rows = store.sqlite.prepare(`select ${sql.columns} ${sql.rows} order by x.name_key, x.number`).iterate(...params, { township })
  for (const row of rows) yield row as LineRecord // as selected
}

export interface LineRecord extends Omit<CountyLine, 'decision'> {
  readonly key: string
  readonly number: number
  readonly outcome: 'approved' | 'returned' | null
  readonly documentNo: string | null
}

interface Selected {
  /** Null where the words find nobody. */
  readonly sql: { readonly columns: string; readonly rows: string; readonly counted: string } | null
  readonly params: readonly string[]
  readonly township: number | null
}

function selectLines(sqlite: Sqlite, { list, townshipCode, text = '' }: Asked): Selected {
  const { table, from, where, state, on, unit, person } = SOURCES[list]
  const match = text.trim() === '' ? null : toMatch(queryTokens(text))
  const township = numberOf(sqlite, townshipCode)
  if (match === '') return { sql: null, params: [], township }
  const owner = table === 'person' ? 'x' : 'p'
  const isFile = table === 'hardship_file'
  const found = `${FOUND_PEOPLE} ${THEN_JOIN} "${table}" x on x.${person} = p.number`
  const ofTownship = `(@township is null or o.township = @township)`
  const origin = `origin o on o.table_name = '${table}' and o.row_id = x.id`
  const test = match === null ? where : `${MATCHES} and ${where}`
  const joinOwner = table === 'person' || match !== null ? '' : 'join person p on p.id = x.person_id'
  return {
    sql: {
      columns: `x.id, x.name_key as key, x.number, t2.name as townshipName, ${owner}.name, coalesce(${owner}.id_no, '') as idNo,
        u.name as unitName, ${state} as state, ${on} as "on", ${isFile ? 'd.outcome, d.document_no' : 'null as outcome, null'} as documentNo`,
      rows: `from ${match === null ? from : found} ${THEN_JOIN} ${origin} join township t2 on t2.number = o.township ${joinOwner}
        left join unit u on u.id = ${unit} ${isFile ? DECIDED : ''} where ${test} and ${ofTownship}`,
      counted: match === null
        ? `from origin o ${THEN_JOIN} "${table}" x on x.id = o.row_id where ${where} and o.table_name = '${table}' and ${ofTownship}`
        : `from ${found} ${THEN_JOIN} ${origin} where ${test} and ${ofTownship}`,
    },
    params: match === null ? [] : [match],
    township,
  }
}

/** What the county itself decided about a file as it was handed in last, whatever the township has made of it yet. */
const DECIDED = `left join file_decision d on d.id = (select id from file_decision where file_id = x.id order by decided_at desc, id desc limit 1)
  and d.step_id is not distinct from (select s.id from hardship_step s where s.file_id = x.id and s.kind = 'submit' and s.deleted_at is null
    order by s.position desc limit 1)`

function toLine({ key: _key, number: _number, outcome, documentNo, ...line }: LineRecord): CountyLine {
  const decision = outcome === null ? null : { outcome, documentNo }
  return { ...line, decision, idNo: line.idNo === '' ? '' : maskIdNo(line.idNo) }
}

/** Minus one for a code that no township has: it finds nothing. */
function numberOf(sqlite: Sqlite, code: string | null): number | null {
  if (code === null) return null
  return Number(sqlite.prepare('select number from township where code = ?').pluck().get(code) ?? -1)
}

function readKey(after: string): { name: string; number: number } | null {
  const parsed: unknown = parseJson(after)
  if (!Array.isArray(parsed)) return null
  const [name, number]: unknown[] = parsed
  return typeof name === 'string' && typeof number === 'number' ? { name, number } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
