import type { MemberFilter, SORTS } from '../../../shared/contract/members.ts'
import { MEMBER_STATES } from '../../../shared/domain/codes.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'

export type PeopleFilter = Partial<MemberFilter>
export type PeopleSort = (typeof SORTS)[number]

/** What the list of members is narrowed by, and its order. */
export interface PeopleQuery {
  filter: PeopleFilter
  sort: PeopleSort
}

export const ALL_PEOPLE: PeopleQuery = { filter: {}, sort: 'name' }

export const SORT_LABELS: Readonly<Record<PeopleSort, string>> = {
  name: '姓名拼音',
  strokes: '姓氏笔画',
  joined: '入会日期',
  unit: '单位',
  newest: '最近登记',
}

/** The filter without what narrows nothing, so that equal questions look alike. */
export function tidyFilter(filter: PeopleFilter): PeopleFilter {
  // Some of the entries of a filter are a filter again.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => narrows(value))) as PeopleFilter
}

/** A filter from stored or handed-over JSON text; parts of another program version are left out. */
export function readFilter(text: string): PeopleFilter {
  return readFilterValue(parse(text))
}

/** A saved view; what cannot be read selects everybody. */
export function readQuery(text: string): PeopleQuery {
  const value = parse(text)
  if (!isRecord(value)) return ALL_PEOPLE
  const sort = value['sort']
  return { filter: readFilterValue(value['filter']), sort: isSort(sort) ? sort : 'name' }
}

const TEXTS = ['text', 'unitId', 'unionId', 'coveredBy', 'unionGroup', 'sex', 'ethnicity', 'political', 'education', 'missing', 'importBatchId'] as const
const FLAGS = ['migrant', 'hasCard'] as const
const DAYS = ['joinedFrom', 'joinedTo', 'asOf'] as const

function readFilterValue(value: unknown): PeopleFilter {
  if (!isRecord(value)) return {}
  const filter: PeopleFilter = {}
  for (const key of TEXTS) {
    const part = value[key]
    if (typeof part === 'string' && part !== '') filter[key] = part
  }
  for (const key of FLAGS) {
    const part = value[key]
    if (typeof part === 'boolean') filter[key] = part
  }
  for (const key of DAYS) {
    const part = value[key]
    if (typeof part === 'string' && isPlainDate(part)) filter[key] = part
  }
  const states = value['states']
  if (Array.isArray(states)) filter.states = MEMBER_STATES.filter((state) => states.includes(state))
  return tidyFilter(filter)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isSort(value: unknown): value is PeopleSort {
  return typeof value === 'string' && Object.hasOwn(SORT_LABELS, value)
}

function narrows(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}
