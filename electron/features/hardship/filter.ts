import type { HardshipFilter, HardshipSort } from '../../../shared/contract/hardship.ts'
import { NO_CODE } from '../../../shared/domain/codes.ts'
import type { HardshipState } from '../../../shared/domain/hardship/codes.ts'
import { listBounds, REPORTED_STATES, type HardshipList } from '../../../shared/domain/hardship/lists.ts'
import type { HardshipPolicy } from '../../../shared/domain/hardship/policy.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { queryTokens, toMatch } from '../../../shared/domain/search/query.ts'
import type { WorkCalendar } from '../../../shared/domain/workdays.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Value } from '../../db/row-change.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import { emptyLast, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { FOUND_PEOPLE, MATCHES } from '../../db/sqlite-sql/search-index.ts'
import { holdsText } from '../../db/sqlite-sql/texts.ts'
import { CLOSED_STATE_IDS } from './household.ts'

/** Left-out parts narrow nothing. */
export type FilterPart = { readonly [K in keyof HardshipFilter]?: HardshipFilter[K] | undefined }

/** A piece of SQL over `f` (the file). */
export interface Condition {
  readonly sql: string
  readonly params: readonly Value[]
}

/** What the bounds of the lists are worked out from. */
export interface ListRules {
  readonly today: PlainDate
  readonly policy: HardshipPolicy
  readonly calendar: WorkCalendar
}

export function makeConditions(sqlite: Sqlite, filter: FilterPart, rules: ListRules): Condition[] {
  const conditions: Condition[] = [{ sql: 'f.deleted_at is null', params: [] }]
  const add = (sql: string, ...params: Value[]): number => conditions.push({ sql, params })
  const { text = '', states = [], category = '', cause = '', migrant = null, ids = [], list = null } = filter
  const { unitId = null, unionId = null } = filter
  if (states.length > 0) conditions.push(inStates(states))
  if (category === NO_CODE) add('f.category is null')
  else if (category !== '') add('f.category = ?', `hardship_category/${category}`)
  if (cause === NO_CODE) add('f.main_cause is null')
  else if (cause !== '') add('f.main_cause = ?', `hardship_cause/${cause}`)
  if (migrant !== null) add('f.migrant = ?', migrant ? 1 : 0)
  if (unitId !== null) add('f.unit_id = ?', unitId)
  if (unionId !== null) add(OF_UNION, unionId, unionId)
  if (ids.length > 0) add(inList('f.id', '?'), JSON.stringify(ids))
  if (list !== null) conditions.push(listCondition(list, rules))
  if (text !== '') conditions.push(amongFound(findByText(sqlite, text)))
  return conditions
}

/** That of the file, or of its person where the file names none. */
const OF_UNION = `(f.union_id = ? or (f.union_id is null and f.person_id in (select id from person where union_id = ?)))`

/**
 * The index that a filter is to be read by, in an order of files. Narrowed by one thing, the index of that thing; by more,
 * or in another order, the one that holds all that lists are narrowed by; what nobody changed for a year lies together.
 * Null for typed words and picked files, which are few and looked up, and for no filter.
 */
export function indexOf({ text = '', ids = [], ...rest }: FilterPart, sort: HardshipSort): string | null {
  if (text !== '' || ids.length > 0) return null
  if (rest.list === 'unchanged_year') return 'hardship_file_changed'
  const narrowed = Object.entries(rest).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : (value ?? '') !== '',
  )
  const [only, ...more] = narrowed
  if (only === undefined) return null
  return (more.length === 0 && (sort === 'newest' || sort === 'name') ? indexOfOne(only[0], rest) : null) ?? MARKS
}

/** Copy of all marks, in the newest order. */
export const MARKS = 'hardship_file_marks'

function indexOfOne(name: string, { states = [], list = null }: FilterPart): string | null {
  if (name === 'category') return 'hardship_file_by_category'
  if (name === 'cause') return 'hardship_file_by_cause'
  if (list === 'out_of_step') return 'hardship_file_by_sync'
  const ofOneState = name === 'states' ? states.length === 1 : name === 'list' && list !== null && ONE_STATE.has(list)
  return ofOneState ? 'hardship_file_by_state' : null
}

const ONE_STATE: ReadonlySet<HardshipList> = new Set([
  'never_helped',
  'review_due',
  'publicity_ends',
  'may_submit',
  'returned',
])

/** Numbers of files by their people, through the one search index of the program, or by any part of the file number. */
function findByText(sqlite: Sqlite, text: string): unknown[] {
  const match = toMatch(queryTokens(text))
  const found = new Set<unknown>()
  if (match !== '') {
    const byPeople = sqlite.prepare(
      `select f.number from ${FOUND_PEOPLE}
       ${THEN_JOIN} hardship_file f on f.person_number = p.number and f.deleted_at is null where ${MATCHES}`,
    )
    for (const number of byPeople.pluck().all(match)) found.add(number)
  }
  if (/\d/.test(text)) {
    const byNumber = sqlite.prepare(`select number from hardship_file where ${holdsText('file_no', '?')}`)
    for (const number of byNumber.pluck().all(text)) found.add(number)
  }
  return [...found]
}

/** Few are read one by one and sorted; of many, the first page is found sooner by going along the list. */
function amongFound(numbers: readonly unknown[]): Condition {
  const number = numbers.length > FEW ? '+f.number' : 'f.number'
  return { sql: inList(number, '?'), params: [JSON.stringify(numbers)] }
}

const FEW = 300

/** The same as `listsOf` in the rules, for many files at once. */
function listCondition(list: HardshipList, { today, policy, calendar }: ListRules): Condition {
  const bounds = listBounds(today, policy, calendar)
  switch (list) {
    case 'unchanged_year':
      return { sql: `f.state not in (${CLOSED_STATE_IDS}) and f.changed_on <= ?`, params: [bounds.changedBy] }
    case 'never_helped':
      return { sql: inState('on_file', ' and f.last_aid_on is null'), params: [] }
    case 'review_due':
      return { sql: inState('on_file', ` and ${emptyLast('f.review_due_on')} <= ?`), params: [bounds.reviewDueBy] }
    case 'out_of_step':
      return { sql: 'f.destroyed_on is null and f.sync_due_on < ?', params: [bounds.syncDueBefore] }
    case 'paper_due':
      return {
        sql: "f.state <> 'hardship_state/draft' and f.destroyed_on is null and f.sync_due_on >= ?",
        params: [bounds.syncDueBefore],
      }
    case 'to_destroy':
      return {
        sql: `f.state in (${CLOSED_STATE_IDS}) and f.destroyed_on is null and f.closed_on <= ?`,
        params: [bounds.closedBy],
      }
    case 'publicity_ends':
      return {
        sql: inState('publicity', ' and f.publicity_to between ? and ?'),
        params: [today, bounds.publicityBy],
      }
    case 'may_submit':
      return { sql: inState('publicity', ' and f.publicity_to < ?'), params: [today] }
    case 'returned':
      return { sql: inState('returned'), params: [] }
    case 'unanswered':
      return inStates(REPORTED_STATES)
    default:
      return list satisfies never
  }
}

function inStates(states: readonly HardshipState[]): Condition {
  const ids = states.map((state) => `hardship_state/${state}`)
  return { sql: `f.state in (${ids.map(() => '?').join(', ')})`, params: ids }
}

function inState(state: HardshipState, rest = ''): string {
  return `f.state = 'hardship_state/${state}'${rest}`
}
