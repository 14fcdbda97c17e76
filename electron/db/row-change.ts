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
  'attachment',
  'consent',
  'calendar_day',
  'form_template',
  'hardship_file',
  'household_member',
  'income',
  'rigid_expense',
  'household_property',
  'hardship_exclusion',
  'hardship_evidence',
  'hardship_step',
  'hardship_assessment',
  'survey',
  'survey_person',
  'aid_campaign',
  'aid',
  'donation',
  'employment',
  'labour_contract',
  'labour_event',
  'labour_inspection',
  'labour_inspection_finding',
  'signing_rate',
  'collective_contract',
  'collective_unit',
  'collective_check',
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
