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

/**
 * New rows of one table, their columns named once: `rows` begin with the id, null stands for what `after` leaves out.
 * For lines that hold hundreds of them.
 */
export interface NewRows {
  readonly table: JournaledTable
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** Neighbours that are new rows of one table, put together; in the order in which they came. */
export function packNewRows(changes: readonly RowChange[]): (RowChange | NewRows)[] {
  const packed: (RowChange | NewRows)[] = []
  for (let start = 0; start < changes.length; ) {
    const first = changes[start]
    if (first === undefined) break
    let end = start + 1
    if (first.before === null) while (changes[end]?.table === first.table && changes[end]?.before === null) end += 1
    packed.push(end === start + 1 ? first : putTogether(first.table, changes.slice(start, end)))
    start = end
  }
  return packed
}

/** The changes of a line of the log, as the journal wrote them and the hash chain has sealed them. */
export function readChanges(text: string): RowChange[] {
  const parts = JSON.parse(text) as (RowChange | NewRows)[] // written by `auditWriter` in this very shape
  return parts.flatMap((part) => ('rows' in part ? takeApart(part) : [part]))
}

function putTogether(table: JournaledTable, changes: readonly RowChange[]): NewRows {
  const columns = [...new Set(changes.flatMap(({ after }) => Object.keys(after)))]
  return { table, columns, rows: changes.map(({ id, after }) => [id, ...columns.map((column) => after[column] ?? null)]) }
}

function takeApart({ table, columns, rows }: NewRows): RowChange[] {
  return rows.map(([id, ...values]) => {
    const after: Fields = {}
    columns.forEach((column, i) => {
      const value = values[i] ?? null
      if (value !== null) after[column] = value
    })
    return { table, id: String(id), before: null, after }
  })
}
