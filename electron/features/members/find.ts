import type { MemberRow } from '../../../shared/contract/members.ts'
import { surnameKeys } from '../../../shared/domain/search/surname.ts'
import { toIndexText } from '../../../shared/domain/search/tokens.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { byIndex } from '../../db/sqlite-sql/planner.ts'
import { holdsText } from '../../db/sqlite-sql/texts.ts'
import { NO_FILTER } from './filter.ts'
import { LIST_COLUMNS, LIST_JOINS, toMemberRow, type ListRecord } from './list-rows.ts'
import { ENDED_STATES } from './marks.ts'
import { peopleSearch } from './search.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly memberCount: number
}

export interface Found {
  people: MemberRow[]
  peopleTotal: number
  units: Named[]
  unitsTotal: number
  unions: Named[]
  unionsTotal: number
}

/** One box for everything: people whatever became of their membership, units and unions by any of their names. */
export function findEverything(ctx: Context, input: { text: string; limit: number }): Found {
  const { sqlite } = ctx.store
  const words = toIndexText(input.text).split(' ').filter((word) => word !== '')
  if (words.length === 0) return { people: [], peopleTotal: 0, units: [], unitsTotal: 0, unions: [], unionsTotal: 0 }
  const { rows, total } = findPeople(sqlite, input)
  const units = findNamed(sqlite, 'unit', words)
  const unions = findNamed(sqlite, 'trade_union', words)
  return {
    people: rows,
    peopleTotal: total,
    units: units.rows,
    unitsTotal: units.total,
    unions: unions.rows,
    unionsTotal: unions.total,
  }
}

/** People in the register first, of these the surname typed; those who left, when the box has room. */
function findPeople(sqlite: Sqlite, { text, limit }: { text: string; limit: number }): { rows: MemberRow[]; total: number } {
  const search = peopleSearch(sqlite)
  const page = { sort: 'name', limit, after: null } as const
  const first = findSurname(sqlite, text, limit)
  const known = new Set(first.map(({ id }) => id))
  const current = search.page({ text, filter: NO_FILTER }, page)
  const rows = [...first, ...current.rows.filter(({ id }) => !known.has(id))].slice(0, limit)
  const left = { text, filter: { ...NO_FILTER, states: [...ENDED_STATES] } }
  if (rows.length >= limit) return { rows, total: current.total + search.count(left) }
  const gone = search.page(left, { ...page, limit: limit - rows.length })
  return { rows: [...rows, ...gone.rows], total: current.total + gone.total }
}

/** Along the order of names, in which a surname is one stretch: a jump and a few rows. */
function findSurname(sqlite: Sqlite, text: string, limit: number): MemberRow[] {
  const keys = surnameKeys(text)
  if (keys === null) return []
  const rows = sqlite
    .prepare(
      `select ${LIST_COLUMNS} from person p ${byIndex('person_by_name')} ${LIST_JOINS}
       where p.place is not null and p.name_key >= ? and p.name_key < ?
         and (p.member_state is null or p.member_state not in (${ENDED_STATES.map(() => '?').join(', ')}))
       order by p.name_key, p.number limit ?`,
    )
    .all(keys.from, keys.before, ...ENDED_STATES.map((state) => `member_state/${state}`), limit)
  return rows.map((row) => toMemberRow(row as ListRecord)) // the columns of LIST_COLUMNS
}

/** So many that no group pushes another out of the box. */
const MOST_NAMED = 3

function findNamed(
  sqlite: Sqlite,
  table: 'unit' | 'trade_union',
  words: readonly string[],
): { rows: Named[]; total: number } {
  const column = table === 'unit' ? 'unit_id' : 'union_id'
  const from = `from ${table} o where o.deleted_at is null and ${words.map(() => holdsText('o.find_text', '?')).join(' and ')}`
  const rows = sqlite
    .prepare(
      `select o.id, o.name, (select count(*) from person p where p.${column} = o.id and p.place is not null
         and p.member_state in ('member_state/active', 'member_state/retained', 'member_state/moving_out')) as memberCount
       ${from} order by o.name_key, o.number limit ?`,
    )
    .all(...words, MOST_NAMED) as Named[] // the columns named
  if (rows.length < MOST_NAMED) return { rows, total: rows.length }
  return { rows, total: Number(sqlite.prepare(`select count(*) ${from}`).pluck().get(...words)) }
}
