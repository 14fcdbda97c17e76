import type { MemberRow } from '../../../shared/contract/members.ts'
import type { Context } from '../../context.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import { completeFilter } from './filter.ts'
import { LIST_COLUMNS, LIST_JOINS, toMemberRow, type ListRecord } from './list-rows.ts'
import type { RosterFilter } from './roster-rows.ts'
import type { OrderName } from './orders.ts'
import { peopleSearch } from './search.ts'

/** Ids of everybody a filter selects, in order. */
export function pickPeople(ctx: Context, { text = '', ...filter }: RosterFilter, sort: OrderName): string[] {
  const { sqlite } = ctx.store
  const read = sqlite.prepare('select id from person where number = ?').pluck()
  const numbers = peopleSearch(sqlite).numbers({ text, filter: completeFilter(filter) }, sort)
  return numbers.map((number) => String(read.get(number)))
}

/** What a list shows of these people, by id; those in the recycle bin as well. */
export function readMemberRows(ctx: Context, ids: readonly string[]): Map<string, MemberRow> {
  const rows = ctx.store.sqlite
    .prepare(`select ${LIST_COLUMNS} from person p ${LIST_JOINS} where ${inList('p.id', '?')}`)
    .all(JSON.stringify(ids)) as ListRecord[] // the columns of LIST_COLUMNS
  return new Map(rows.map((row) => [row.id, toMemberRow(row)]))
}
