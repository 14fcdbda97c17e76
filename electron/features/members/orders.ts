import { invalidInput } from '../../../shared/errors.ts'
import type { Value } from '../../db/row-change.ts'
import { emptyLast } from '../../db/sqlite-sql/planner.ts'

/** An order of people: an expression that has an index, then the number, so that no two are equal. */
export interface Order {
  readonly key: string
  readonly descending: boolean
  /** The index to walk; null for the order of numbers, which is the table itself. */
  readonly index: string | null
}

export const ORDERS = {
  name: { key: 'p.name_key', descending: false, index: 'person_by_name' },
  strokes: { key: 'p.stroke_key', descending: false, index: 'person_by_strokes' },
  /** Whose day of joining is unknown comes last. */
  joined: { key: emptyLast('p.joined_on'), descending: false, index: 'person_by_joined' },
  /** By the employer's name, group, then own name. */
  unit: { key: 'p.unit_key', descending: false, index: 'person_by_unit' },
  newest: { key: 'p.number', descending: true, index: null },
} as const satisfies Record<string, Order>
export type OrderName = keyof typeof ORDERS

/** The last row of a page; the next page begins after it, whatever was added meanwhile. */
export interface Cursor {
  readonly key: Value
  readonly number: number
}

export function writeCursor(cursor: Cursor): string {
  return JSON.stringify([cursor.key, cursor.number])
}

/** Throws `invalid_input/bad_cursor` for text that is no cursor. */
export function readCursor(text: string): Cursor {
  const value = parse(text)
  if (!Array.isArray(value) || value.length !== 2) throw invalidInput('bad_cursor', 'after')
  const [key, number]: unknown[] = value
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw invalidInput('bad_cursor', 'after')
  if (typeof key !== 'string' && typeof key !== 'number') throw invalidInput('bad_cursor', 'after')
  return { key, number }
}

/** The test for "after the cursor", with its parameters. */
export function afterCursor(order: Order, cursor: Cursor): { sql: string; params: Value[] } {
  if (order.index === null) return { sql: `p.number ${order.descending ? '<' : '>'} ?`, params: [cursor.number] }
  // Not as a pair: with an expression as key, SQLite would read its index from the beginning.
  const sql = `${order.key} >= ? and (${order.key} > ? or p.number > ?)`
  return { sql, params: [cursor.key, cursor.key, cursor.number] }
}

export function orderBy(order: Order): string {
  return order.index === null ? `p.number ${order.descending ? 'desc' : 'asc'}` : `${order.key}, p.number`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
