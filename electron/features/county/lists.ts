import type { CountyLine, CountyList } from '../../../shared/contract/county.ts'
import { maskIdNo } from '../../../shared/domain/privacy/mask.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { byIndex, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'

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
}

const SOURCES: Readonly<Record<CountyList, Source>> = {
  members: {
    table: 'person', from: `person x ${byIndex('person_by_name')}`, where: 'x.place is not null and x.member_state is not null',
    state: 'x.member_state', on: 'x.joined_on', unit: 'x.unit_id',
  },
  files: {
    table: 'hardship_file', from: 'hardship_file x', where: 'x.deleted_at is null', state: 'x.state', on: 'x.applied_on', unit: 'x.unit_id',
  },
  employments: {
    table: 'employment', from: `employment x ${byIndex('employment_by_name')}`, where: 'x.deleted_at is null and x.hidden = 0',
    state: 'x.status', on: 'x.hired_on', unit: 'x.unit_id',
  },
}

/** A page of one kind, of one township or of all, in the order of names. */
export function listLines(
  { store }: Pick<Context, 'store'>,
  { list, townshipCode, after }: { list: CountyList; townshipCode: string | null; after: string | null },
): { lines: CountyLine[]; total: number; next: string | null } {
  const source = SOURCES[list]
  const township = numberOf(store.sqlite, townshipCode)
  const key = after === null ? null : readKey(after)
  const page = store.sqlite
    .prepare(`${selectOf(source)} and (@name is null or (x.name_key, x.number) > (@name, @number)) order by x.name_key, x.number limit @limit`)
    .all({ township, name: key?.name ?? null, number: key?.number ?? 0, limit: PAGE + 1 }) as LineRecord[] // as selected
  const lines = page.slice(0, PAGE)
  const last = lines.at(-1)
  return {
    lines: lines.map(toLine),
    total: countLines(store.sqlite, source, township),
    next: page.length > PAGE && last !== undefined ? JSON.stringify([last.key, last.number]) : null,
  }
}

/** All lines, one by one: for a sheet. */
export function* eachLine(
  { store }: Pick<Context, 'store'>,
  { list, townshipCode }: { list: CountyList; townshipCode: string | null },
): Generator<LineRecord> {
  const rows = store.sqlite
    .prepare(`${selectOf(SOURCES[list])} order by x.name_key, x.number`)
    .iterate({ township: numberOf(store.sqlite, townshipCode) })
  for (const row of rows) yield row as LineRecord // as selected
}

export interface LineRecord extends CountyLine {
  readonly key: string
  readonly number: number
}

function selectOf({ table, from, where, state, on, unit }: Source): string {
  const person = table === 'person' ? 'x' : 'p'
  const join = table === 'person' ? '' : 'join person p on p.id = x.person_id'
  return `select x.id, x.name_key as key, x.number, t.name as townshipName, ${person}.name, coalesce(${person}.id_no, '') as idNo,
    u.name as unitName, ${state} as state, ${on} as "on"
    from ${from} ${THEN_JOIN} origin o on o.table_name = '${table}' and o.row_id = x.id
    join township t on t.number = o.township ${join} left join unit u on u.id = ${unit}
    where ${where} and (@township is null or o.township = @township)`
}

function countLines(sqlite: Sqlite, { table, where }: Source, township: number | null): number {
  return Number(
    sqlite
      .prepare(
        `select count(*) from origin o ${THEN_JOIN} "${table}" x on x.id = o.row_id
         where ${where} and o.table_name = '${table}' and (@township is null or o.township = @township)`,
      )
      .pluck()
      .get({ township }),
  )
}

function toLine({ key: _key, number: _number, ...line }: LineRecord): CountyLine {
  return { ...line, idNo: line.idNo === '' ? '' : maskIdNo(line.idNo) }
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
