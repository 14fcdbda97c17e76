import type { EmploymentFilter } from '../../../shared/contract/labour-records.ts'
import { LABOUR_FLAGS } from '../../../shared/domain/labour/flags.ts'
import { EMPLOYMENT_STATUSES } from '../../../shared/domain/labour/record.ts'
import type { Input } from '../../bridge.ts'
import { AT_WORK } from '../../data/labour-presets.ts'

export type EmploymentPart = Partial<EmploymentFilter>
export type EmploymentSort = NonNullable<Input<'employments.list'>['sort']>

/** What the list of employments is narrowed by, and its order. */
export interface EmploymentQuery {
  filter: EmploymentPart
  sort: EmploymentSort
}

export const EVERYBODY_AT_WORK: EmploymentQuery = { filter: { statuses: [...AT_WORK] }, sort: 'name' }

export const SORT_LABELS: Readonly<Record<EmploymentSort, string>> = {
  name: '姓名拼音',
  expiry: '到期先后',
  hired: '用工之日',
  newest: '最近登记',
}

/** The filter without what narrows nothing. */
export function tidyFilter(filter: EmploymentPart): EmploymentPart {
  // Some of the entries of a filter are a filter again.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => narrows(value))) as EmploymentPart
}

/** A filter that another screen hands over as JSON text; parts that are unknown here are left out. */
export function readFilter(preset: string): EmploymentPart {
  const value = parse(preset)
  if (typeof value !== 'object' || value === null) return {}
  const given = new Map<string, unknown>(Object.entries(value))
  const filter: EmploymentPart = {}
  for (const key of ['text', 'unitId', 'userUnitId', 'unionId', 'form'] as const) {
    const part = given.get(key)
    if (typeof part === 'string') filter[key] = part
  }
  const [statuses, flags, level, ids] = ['statuses', 'flags', 'level', 'ids'].map((key) => given.get(key))
  if (Array.isArray(statuses)) filter.statuses = EMPLOYMENT_STATUSES.filter((status) => statuses.includes(status))
  if (Array.isArray(flags)) filter.flags = LABOUR_FLAGS.filter((flag) => flags.includes(flag))
  if (level === 'red' || level === 'yellow' || level === 'note') filter.level = level
  if (Array.isArray(ids)) filter.ids = ids.filter((id) => typeof id === 'string')
  if (given.get('toCheck') === true) filter.toCheck = true
  return tidyFilter(filter)
}

function narrows(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
