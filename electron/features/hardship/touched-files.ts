import type { Sqlite } from '../../db/open.ts'
import type { JournaledTable, RowChange } from '../../db/row-change.ts'

/** What happened to a file: whether it counts as a change of it, and whether somebody came to the household or left. */
export interface Touch {
  changed: boolean
  household: boolean
}

export interface FileLookup {
  hasFiles(): boolean
  ofRow(table: ChildTable, id: string): unknown
  ofPerson(personId: string): unknown[]
  /** Every living file whose days rest on parameters. */
  running(): unknown[]
  /** Living files that count working days over any of these. */
  counting(days: readonly string[]): unknown[]
  dayOf(calendarDayId: string): unknown
  isDerivedFrom(parameterId: string): boolean
}

type ChildTable = (typeof CHILD_TABLES)[number]
const CHILD_TABLES = [
  'household_member', 'income', 'rigid_expense', 'household_property', 'hardship_exclusion', 'hardship_evidence',
  'hardship_step', 'hardship_assessment', 'aid',
] as const satisfies readonly JournaledTable[]

export function makeFileLookup(sqlite: Sqlite, parameters: readonly string[]): FileLookup {
  const any = sqlite.prepare('select 1 from hardship_file limit 1')
  const children = new Map(
    CHILD_TABLES.map((table) => [table, sqlite.prepare(`select file_id from ${table} where id = ?`).pluck()]),
  )
  const ofPerson = sqlite.prepare('select id from hardship_file where person_id = ?').pluck()
  const running = sqlite
    .prepare(
      `select id from hardship_file
       where deleted_at is null and (review_due_on is not null or sync_due_on is not null)`,
    )
    .pluck()
  const counting = sqlite
    .prepare(
      `select id from hardship_file where deleted_at is null
         and ((publicity_from < @last and publicity_to >= @first) or (changed_on < @last and sync_due_on >= @first))`,
    )
    .pluck()
  const dayOf = sqlite.prepare('select day from calendar_day where id = ?').pluck()
  const parameter = sqlite.prepare('select name from parameter where id = ?').pluck()
  return {
    hasFiles: () => any.get() !== undefined,
    ofRow: (table, id) => children.get(table)?.get(id),
    ofPerson: (personId) => ofPerson.all(personId),
    running: () => running.all(),
    counting: (days) => {
      const sorted = days.toSorted()
      return sorted.length === 0 ? [] : counting.all({ first: sorted[0], last: sorted.at(-1) })
    },
    dayOf: (id) => dayOf.get(id),
    isDerivedFrom: (id) => parameters.includes(String(parameter.get(id))),
  }
}

/** The files that the changes touch, in the order of the changes. */
export function collectFiles(changes: readonly RowChange[], lookup: FileLookup): Map<string, Touch> {
  const touched = new Map<string, Touch>()
  const touch = (id: unknown, { changed, household }: Touch): void => {
    if (typeof id !== 'string') return
    const known = touched.get(id) ?? { changed: false, household: false }
    touched.set(id, { changed: known.changed || changed, household: known.household || household })
  }
  if (!lookup.hasFiles()) return touched
  let all = false
  const days: string[] = []
  for (const change of changes) {
    const { table, id, before, after } = change
    if (table === 'hardship_file') {
      const household = before === null || 'deleted_at' in after || 'person_id' in after
      touch(id, { changed: isTyped(change), household })
    } else if (table === 'person') {
      if (before === null || !('name' in after || 'unit_id' in after)) continue
      for (const file of lookup.ofPerson(id)) touch(file, { changed: false, household: false })
    } else if (isChild(table)) {
      // Aid is written in the ledger, not in the file.
      const how = { changed: table !== 'aid', household: table === 'household_member' || table === 'hardship_step' }
      touch(before?.['file_id'], how)
      touch(after['file_id'] ?? lookup.ofRow(table, id), how)
    } else if (table === 'calendar_day') {
      days.push(String(lookup.dayOf(id)))
    } else if (table === 'parameter') {
      all ||= lookup.isDerivedFrom(id)
    }
  }
  const counted = [...lookup.counting(days), ...(all ? lookup.running() : [])]
  for (const file of counted) touch(file, { changed: false, household: false })
  return touched
}

function isChild(table: JournaledTable): table is ChildTable {
  const known: readonly JournaledTable[] = CHILD_TABLES
  return known.includes(table)
}

/** Saying that paper and program agree, or where the papers lie, is no change of what they say. */
function isTyped({ after }: RowChange): boolean {
  return Object.keys(after).some((column) => !ABOUT_PAPER.includes(column))
}

const ABOUT_PAPER: readonly string[] = [
  'paper_synced_on', 'retention_place', 'destroyed_on', 'destroyed_by', 'deleted_at',
]
