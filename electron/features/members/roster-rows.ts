import type { MemberFilter } from '../../../shared/contract/members.ts'
import { bareCode, type MemberState } from '../../../shared/domain/codes.ts'
import { fieldsFromMask } from '../../../shared/domain/members/qualified.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { completeFilter, type PeopleFilter } from './filter.ts'
import { groupKey } from './group-key.ts'
import { toMemberState, toPersonFields, type PersonField } from './mapping.ts'
import type { OrderName } from './orders.ts'
import { peopleSearch } from './search.ts'

/** All that paper may show of a person, unmasked; codes bare. Masking is for whoever prints. */
export type RosterPerson = { readonly [F in PersonField]: string | number | boolean | null } & {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly unitName: string | null
  readonly unionId: string | null
  readonly unionName: string | null
  readonly memberState: MemberState | null
  readonly appliedOn: string | null
  readonly joinedOn: string | null
  readonly joinChannel: string | null
  readonly stateSince: string | null
  readonly cardNo: string | null
  /** What keeps the person from being counted; empty when qualified. */
  readonly missing: readonly string[]
}

export type RosterOrder = OrderName | 'group'
/** As the roster's own filter comes from the contract. */
export type RosterFilter = { readonly [K in keyof MemberFilter]?: MemberFilter[K] | undefined }

const ROWS_AT_ONCE = 500

/**
 * Everybody a filter selects, in order, a few hundred rows in memory at a time. With `asOf`, those who were in the
 * register at the end of that day, with state and union of then; names, units and numbers are those of today.
 */
export function* listForRoster(
  ctx: Context,
  filter: RosterFilter,
  sort: RosterOrder,
  asOf: PlainDate | null,
): Generator<RosterPerson> {
  const { sqlite } = ctx.store
  const numbers = numbersFor(sqlite, filter, sort, asOf)
  const read = sqlite.prepare(
    `select p.*, u.name as unit_name, g.name as union_name, e.state_after as state_then
     from ${listRows('@numbers', 'j')} ${THEN_JOIN} person p on p.number = j.value
     left join unit u on u.id = p.unit_id
     left join membership_event e on e.id = (
       select x.id from membership_event x where @asOf is not null and x.person_id = p.id and x.deleted_at is null
         and x.on_date <= @asOf order by x.on_date desc, x.position desc limit 1)
     left join trade_union g on g.id = case when @asOf is null then p.union_id else e.union_after end
     order by j.key`,
  )
  for (let start = 0; start < numbers.length; start += ROWS_AT_ONCE) {
    const chunk = JSON.stringify(numbers.slice(start, start + ROWS_AT_ONCE))
    const rows = read.all({ numbers: chunk, asOf }) as Fields[] // text and numbers only
    for (const row of rows) yield toRosterPerson(row)
  }
}

export function countMembers(ctx: Context, filter: RosterFilter, asOf: PlainDate | null = null): number {
  return peopleSearch(ctx.store.sqlite).count(toQuery(filter, asOf))
}

function numbersFor(sqlite: Sqlite, filter: RosterFilter, sort: RosterOrder, asOf: PlainDate | null): number[] {
  const query = toQuery(filter, asOf)
  if (sort !== 'group') return peopleSearch(sqlite).numbers(query, sort)
  // A stable sort: inside a group people stay in the order of names.
  const groups = sqlite.prepare('select union_group from person where number = ?').pluck()
  const keyed = peopleSearch(sqlite).numbers(query, 'name').map((number) => ({ number, group: groups.get(number) }))
  return keyed
    .toSorted((a, b) => compareGroups(a.group, b.group))
    .map(({ number }) => number)
}

/** People without a group come last. */
function compareGroups(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a !== 'string') return 1
  if (typeof b !== 'string') return -1
  return groupKey(a) < groupKey(b) ? -1 : 1
}

function toQuery({ text = '', ...filter }: RosterFilter, asOf: PlainDate | null): { text: string; filter: PeopleFilter } {
  const complete = completeFilter(filter)
  return { text, filter: { ...complete, asOf: asOf ?? complete.asOf } }
}

function toRosterPerson(row: Fields): RosterPerson {
  const text = (column: string): string | null => {
    const value = row[column] ?? null
    return value === null ? null : String(value)
  }
  const channel = text('join_channel')
  return {
    ...toPersonFields(row),
    id: String(row['id']),
    number: Number(row['number']),
    name: String(row['name']),
    unitName: text('unit_name'),
    unionId: text('union_id'),
    unionName: text('union_name'),
    memberState: toMemberState(text('state_then') ?? text('member_state')),
    appliedOn: text('applied_on'),
    joinedOn: text('joined_on'),
    joinChannel: channel === null ? null : bareCode(channel),
    stateSince: text('state_since'),
    cardNo: text('card_no'),
    missing: fieldsFromMask(Number(row['missing_mask'])),
  }
}
