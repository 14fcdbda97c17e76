import type { MemberRow } from '../../../shared/contract/members.ts'

import { toIndexText } from '../../../shared/domain/search/tokens.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { NO_FILTER } from './filter.ts'
import { ENDED_STATES } from './marks.ts'
import { peopleSearch } from './search.ts'

export interface Found {
  people: MemberRow[]
  peopleTotal: number
  units: { id: string; name: string; memberCount: number }[]
  unions: { id: string; name: string; memberCount: number }[]
}

/** One box for everything: people whatever became of their membership, units and unions by any of their names. */
export function findEverything(ctx: Context, input: { text: string; limit: number }): Found {
  const { sqlite } = ctx.store
  const words = toIndexText(input.text).split(' ').filter((word) => word !== '')
  if (words.length === 0) return { people: [], peopleTotal: 0, units: [], unions: [] }
  const { rows, total } = findPeople(sqlite, input)
  return {
    people: rows,
    peopleTotal: total,
    units: findNamed(sqlite, 'unit', words, input.limit),
    unions: findNamed(sqlite, 'trade_union', words, input.limit),
  }
}

/** People in the register first; those who left, when the box has room. */
function findPeople(sqlite: Sqlite, { text, limit }: { text: string; limit: number }): { rows: MemberRow[]; total: number } {
  const search = peopleSearch(sqlite)
  const page = { sort: 'name', limit, after: null } as const
  const current = search.page({ text, filter: NO_FILTER }, page)
  const left = { text, filter: { ...NO_FILTER, states: [...ENDED_STATES] } }
  if (current.rows.length >= limit) return { rows: current.rows, total: current.total + search.count(left) }
  const gone = search.page(left, { ...page, limit: limit - current.rows.length })
  return { rows: [...current.rows, ...gone.rows], total: current.total + gone.total }
}



function findNamed(
  sqlite: Sqlite,
  table: 'unit' | 'trade_union',
  words: readonly string[],
  limit: number,
): { id: string; name: string; memberCount: number }[] {
  const column = table === 'unit' ? 'unit_id' : 'union_id'
  const tests = words.map(() => 'instr(o.find_text, ?) > 0').join(' and ')
  return sqlite
    .prepare(
      `select o.id, o.name, (select count(*) from person p where p.${column} = o.id and p.place is not null
         and p.member_state in ('member_state/active', 'member_state/retained', 'member_state/moving_out')) as memberCount
       from ${table} o where o.deleted_at is null and ${tests} order by o.name_key, o.number limit ?`,
    )
    .all(...words, limit) as { id: string; name: string; memberCount: number }[] // the columns named
}
