import type { HardshipFilter } from '../../../shared/contract/hardship.ts'
import { HARDSHIP_STATES } from '../../../shared/domain/hardship/codes.ts'
import { HARDSHIP_LISTS, type HardshipList } from '../../../shared/domain/hardship/lists.ts'
import type { Input } from '../../bridge.ts'

export type FileFilter = Partial<HardshipFilter>
export type FileSort = NonNullable<Input<'hardship.list'>['sort']>

/** What the list of files is narrowed by, and its order. */
export interface FileQuery {
  filter: FileFilter
  sort: FileSort
}

export const ALL_FILES: FileQuery = { filter: {}, sort: 'newest' }

export const SORT_LABELS: Readonly<Record<FileSort, string>> = {
  newest: '最近建立',
  name: '姓名拼音',
  state: '办理状态',
  review: '复核到期',
  changed: '最近改动',
}

/** The filter without what narrows nothing. */
export function tidyFilter(filter: FileFilter): FileFilter {
  // Some of the entries of a filter are a filter again.
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => narrows(value))) as FileFilter
}

/** A filter that another screen hands over as JSON text; parts that are unknown here are left out. */
export function readFilter(preset: string): FileFilter {
  const value = parse(preset)
  if (typeof value !== 'object' || value === null) return {}
  const given = new Map<string, unknown>(Object.entries(value))
  const filter: FileFilter = {}
  for (const key of ['text', 'category', 'cause', 'unitId', 'unionId'] as const) {
    const part = given.get(key)
    if (typeof part === 'string') filter[key] = part
  }
  const states = given.get('states')
  if (Array.isArray(states)) filter.states = HARDSHIP_STATES.filter((state) => states.includes(state))
  const migrant = given.get('migrant')
  if (typeof migrant === 'boolean') filter.migrant = migrant
  const list = given.get('list')
  if (isList(list)) filter.list = list
  return tidyFilter(filter)
}

export function isList(value: unknown): value is HardshipList {
  const lists: readonly unknown[] = HARDSHIP_LISTS
  return lists.includes(value)
}

function narrows(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
