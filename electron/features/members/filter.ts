import type { MemberFilter } from '../../../shared/contract/members.ts'
import { MEMBER_STATES, type MemberState } from '../../../shared/domain/codes.ts'
import { QUALIFIED_FIELDS, WRONG_BITS } from '../../../shared/domain/members/qualified.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Value } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { inList, notInList } from '../../db/sqlite-sql/lists.ts'
import { emptyLast } from '../../db/sqlite-sql/planner.ts'
import { toCodeId } from './mapping.ts'
import {
  codeMark, CURRENT, ENDED, ENDED_STATES, IS_RELATIVE, mark, MISSING_ANY, MISSING_NONE, missingMark, RELATIVE, stateMark,
  wrongMark,
} from './marks.ts'

/** One part of a filter, told twice: to the search index where it has a mark, and to the table as SQL over `p`. */
export interface Condition {
  /** A piece of a MATCH expression, quoted. */
  readonly mark: string | null
  /** The mark is of those who are to be left out. */
  readonly excludes?: boolean
  /** A range of days of joining, which have an index. */
  readonly onJoined?: boolean
  readonly sql: string
  readonly params: readonly Value[]
}

export type PeopleFilter = Omit<MemberFilter, 'text'>

/** States of people in the register: a membership that is beginning, held, kept or on its way out. */
export const CURRENT_STATES: readonly MemberState[] = ['applying', 'active', 'moving_out', 'retained']

export function makeFilterReader(sqlite: Sqlite): (filter: PeopleFilter, hasText: boolean) => Condition[] {
  const numbers = {
    unit: sqlite.prepare('select number from unit where id = ?').pluck(),
    union: sqlite.prepare('select number from trade_union where id = ?').pluck(),
    batch: sqlite.prepare('select number from import_batch where id = ?').pluck(),
  }
  /** An id that leads nowhere selects nobody. */
  const byId = (kind: keyof typeof numbers, column: string, id: string): Condition => {
    const number = numbers[kind].get(id)
    return typeof number === 'number' ? equals(mark(kind, number), column, id) : NOBODY
  }
  return (filter, hasText) => {
    const conditions: Condition[] = [...stateConditions(filter, hasText)]
    if (filter.unitId !== null) conditions.push(byId('unit', 'unit_id', filter.unitId))
    if (filter.unionId !== null && filter.asOf === null) conditions.push(byId('union', 'union_id', filter.unionId))
    if (filter.coveredBy !== null) conditions.push(covered(filter.coveredBy))
    if (filter.importBatchId !== null) conditions.push(byId('batch', 'import_batch_id', filter.importBatchId))
    for (const [kind, list] of CODE_FILTERS) {
      const code = filter[kind]
      if (code === '') continue
      conditions.push(/^\d{1,2}$/.test(code) ? equals(codeMark(kind, code), kind, toCodeId(list, code)) : NOBODY)
    }
    if (filter.migrant !== null) conditions.push(equals(mark('migrant', filter.migrant ? 1 : 0), 'migrant', filter.migrant ? 1 : 0))
    if (filter.hasCard !== null) {
      const sql = `p.card_no is ${filter.hasCard ? 'not ' : ''}null`
      conditions.push({ mark: quote(mark('card', filter.hasCard ? 1 : 0)), sql, params: [] })
    }
    if (filter.missing !== '') conditions.push(missingCondition(filter.missing))
    if (filter.unionGroup !== '') conditions.push({ mark: null, sql: 'p.union_group = ?', params: [filter.unionGroup] })
    if (filter.joinedFrom !== null) conditions.push(joinedFrom(filter.joinedFrom))
    if (filter.ids.length > 0) conditions.push(picked(inList, filter.ids))
    if (filter.exceptIds.length > 0) conditions.push(picked(notInList, filter.exceptIds))
    if (filter.joinedTo !== null) {
      const sql = `${emptyLast('p.joined_on')} <= ?`
      conditions.push({ mark: null, onJoined: true, sql, params: [filter.joinedTo] })
    }
    return conditions
  }
}

/** Left-out parts filled in. */
export function completeFilter(part: { [K in keyof PeopleFilter]?: PeopleFilter[K] | undefined }): PeopleFilter {
  const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
  return { ...NO_FILTER, ...given }
}

/** What a left-out part of a filter means. */
export const NO_FILTER: PeopleFilter = {
  unitId: null,
  unionId: null,
  coveredBy: null,
  unionGroup: '',
  states: [],
  sex: '',
  ethnicity: '',
  political: '',
  education: '',
  migrant: null,
  joinedFrom: null,
  joinedTo: null,
  missing: '',
  hasCard: null,
  importBatchId: null,
  ids: [],
  exceptIds: [],
  asOf: null,
}

const CODE_FILTERS = [
  ['sex', 'sex'],
  ['ethnicity', 'ethnicity'],
  ['political', 'political_status'],
  ['education', 'education_simple'],
] as const

/** A joint union covers thousands of units: no list of marks, but those whom the other marks leave are looked up. */
function covered(unionId: string): Condition {
  const sql = 'p.unit_id in (select c.unit_id from union_unit c where c.union_id = ? and c.deleted_at is null)'
  return { mark: null, sql, params: [unionId] }
}

/** One parameter for any number of people, so that the statement stays the same. */
function picked(how: typeof inList, ids: readonly string[]): Condition {
  return { mark: null, sql: how('p.id', '?'), params: [JSON.stringify(ids)] }
}

/** Not simply `0`: SQLite would fold the whole test into it and find no use for the index that it is told to walk. */
const NOBODY: Condition = { mark: null, sql: 'p.number < 0', params: [] }

function stateConditions(filter: PeopleFilter, hasText: boolean): Condition[] {
  const { states, asOf } = filter
  if (asOf !== null) return asOfConditions(asOf, states.length === 0 ? CURRENT_STATES : states, filter.unionId)
  if (MEMBER_STATES.every((state) => states.includes(state))) return [EVERYBODY]
  if (states.length === 0) {
    // Who was picked by hand is meant, wherever his membership stands.
    if (filter.ids.length > 0) return [EVERYBODY]
    const sql = `(p.member_state is null or p.member_state not in (${marksFor(ENDED_STATES)}))`
    const params = ENDED_STATES.map(stateId)
    if (hasText) return [{ mark: quote(mark('membership', ENDED)), excludes: true, sql, params }]
    return [{ mark: NOT_LISTED, excludes: true, sql: `${sql} and not ${IS_RELATIVE}`, params }]
  }
  const sql = `p.member_state in (${marksFor(states)})`
  return [{ mark: `(${states.map((state) => quote(stateMark(state))).join(' OR ')})`, sql, params: states.map(stateId) }]
}

/**
 * The last event up to the end of that day tells state and union; whoever had none was not in the register. Most people
 * are in the same state since before that day, and nobody need look into their events.
 */
function asOfConditions(asOf: string, states: readonly MemberState[], unionId: string | null): Condition[] {
  const ids = states.map(stateId)
  const condition: Condition = {
    mark: null,
    sql: `case when p.state_since <= ? then p.member_state else ${lastEvent('state_after')} end in (${marksFor(states)})`,
    params: [asOf, asOf, ...ids],
  }
  if (unionId === null) return [condition]
  return [condition, { mark: null, sql: `${lastEvent('union_after')} = ?`, params: [asOf, unionId] }]
}

function lastEvent(column: 'state_after' | 'union_after'): string {
  return `(select e.${column} from membership_event e where e.person_id = p.id and e.deleted_at is null
    and e.on_date <= ? order by e.on_date desc, e.position desc limit 1)`
}

/** Where only the month of joining is known, the month decides. The first test is for the index, the second exact. */
function joinedFrom(day: string): Condition {
  const sql = `${emptyLast('p.joined_on')} >= ? and p.joined_on >= substr(?, 1, length(p.joined_on))`
  return { mark: null, onJoined: true, sql, params: [day.slice(0, 7), day] }
}

function missingCondition(missing: string): Condition {
  if (missing === 'any') return { mark: quote(mark('missing', MISSING_ANY)), sql: 'p.missing_mask <> 0', params: [] }
  if (missing === 'none') return { mark: quote(mark('missing', MISSING_NONE)), sql: 'p.missing_mask = 0', params: [] }
  const [, how, name] = /^(?:(absent|wrong):)?(.*)$/.exec(missing) ?? []
  const field = QUALIFIED_FIELDS.find((known) => known === name)
  if (field === undefined) throw invalidInput('unknown_field', 'filter.missing')
  const bit = 1 << QUALIFIED_FIELDS.indexOf(field)
  const isWrong = `(p.missing_mask / ${WRONG_BITS}) & ?`
  if (how === 'wrong') return { mark: quote(wrongMark(field)), sql: `${isWrong} <> 0`, params: [bit] }
  const gap = { mark: quote(missingMark(field)), sql: 'p.missing_mask & ? <> 0', params: [bit] }
  if (how === undefined) return gap
  return { mark: `(${gap.mark} NOT ${quote(wrongMark(field))})`, sql: `(${gap.sql} and ${isWrong} = 0)`, params: [bit, bit] }
}

/** Everybody in the register and those without any membership yet: the widest mark that selects. */
export const EVERYBODY_CURRENT = `"${mark('membership', CURRENT)}"`

/** Who stands in no list without words. */
const NOT_LISTED = `("${mark('membership', ENDED)}" OR "${mark('membership', RELATIVE)}")`

const EVERYBODY: Condition = {
  mark: `("${mark('membership', CURRENT)}" OR "${mark('membership', ENDED)}" OR "${mark('membership', RELATIVE)}")`,
  sql: 'p.number > 0',
  params: [],
}

function equals(token: string, column: string, value: Value): Condition {
  return { mark: quote(token), sql: `p.${column} = ?`, params: [value] }
}

function quote(token: string): string {
  return `"${token}"`
}

function marksFor(list: readonly unknown[]): string {
  return list.map(() => '?').join(', ')
}

function stateId(state: MemberState): string {
  return toCodeId('member_state', state)
}
