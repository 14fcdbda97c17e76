import type { MemberRow } from '../../../shared/contract/members.ts'
import { MEMBER_STATES, type MemberState } from '../../../shared/domain/codes.ts'
import { countedStates, REGISTERED_STATES } from '../../../shared/domain/members/counting.ts'
import { QUALIFIED_FIELDS } from '../../../shared/domain/members/qualified.ts'
import { addDays } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import { FOUND_PEOPLE, MATCHES } from '../../db/sqlite-sql/search-index.ts'
import { getSettings } from '../settings/service.ts'
import { NO_FILTER, type PeopleFilter } from './filter.ts'
import { LIST_COLUMNS, LIST_JOINS, toMemberRow, type ListRecord } from './list-rows.ts'
import { stateMark } from './marks.ts'
import { peopleSearch } from './search.ts'

export interface Overview {
  people: number
  members: number
  counted: MemberState[]
  active: number
  retained: number
  women: number
  migrants: number
  unstated: { sex: number; migrant: number }
  registered: { people: number; states: MemberState[] }
  qualified: number
  states: Record<string, number>
  gaps: { field: string; absent: number; wrong: number }[]
  withoutCard: number
  unreceivedTransfers: number
}

/** Each figure is the total of the list that a click on it opens, so the two can never differ. */
export async function countOverview(ctx: Context): Promise<Overview> {
  const { countRetained } = await getSettings(ctx)
  const counted = [...countedStates(countRetained)]
  const registered = [...REGISTERED_STATES]
  const search = peopleSearch(ctx.store.sqlite)
  const count = (filter: Partial<PeopleFilter>): number => search.count({ text: '', filter: { ...NO_FILTER, ...filter } })
  const states = Object.fromEntries(MEMBER_STATES.map((state) => [state, count({ states: [state] })]))
  return {
    people: count({}),
    members: count({ states: counted }),
    counted,
    active: states['active'] ?? 0,
    retained: states['retained'] ?? 0,
    women: count({ sex: '2', states: counted }),
    migrants: count({ migrant: true, states: counted }),
    unstated: {
      sex: count({ missing: 'absent:sex', states: counted }),
      migrant: count({ missing: 'absent:migrant', states: counted }),
    },
    registered: { people: count({ states: registered }), states: registered },
    qualified: count({ missing: 'none', states: registered }),
    states,
    gaps: QUALIFIED_FIELDS.map((field) => ({
      field,
      absent: count({ missing: `absent:${field}`, states: registered }),
      wrong: count({ missing: `wrong:${field}`, states: registered }),
    })),
    withoutCard: count({ hasCard: false, states: ['active'] }),
    unreceivedTransfers: listUnreceived(ctx).length,
  }
}

/** Product rule: a transfer out whose receipt has not come back for more than 60 days (悬空), longest first. */
export function listUnreceived(ctx: Context): MemberRow[] {
  const before = addDays(ctx.clock.today(), -RECEIPT_DAYS)
  const rows = ctx.store.sqlite
    .prepare(
      `select ${LIST_COLUMNS} from ${FOUND_PEOPLE} ${LIST_JOINS}
       where ${MATCHES} and p.state_since < ? order by p.state_since, p.number limit ${MOST_LISTED}`,
    )
    .all(`"${stateMark('moving_out')}"`, before) as ListRecord[] // the columns of LIST_COLUMNS
  return rows.map(toMemberRow)
}

const RECEIPT_DAYS = 60
const MOST_LISTED = 1_000
