/**
 * Tables whose every row change is written down with old and new values. History, undo, taking an import back and the
 * audit chain all read the same record, so a feature that writes through here has all four.
 */
export const JOURNALED = [
  'person',
  'membership_event',
  'card',
  'not_duplicate',
  'unit',
  'unit_alias',
  'trade_union',
  'union_unit',
  'union_officer',
  'parameter',
] as const
export type JournaledTable = (typeof JOURNALED)[number]

export type Value = string | number | null
export type Fields = Record<string, Value>

/** One row before and after. `before` is null for a new row. Only fields that differ are listed. */
export interface RowChange {
  readonly table: JournaledTable
  readonly id: string
  readonly before: Fields | null
  readonly after: Fields
}
