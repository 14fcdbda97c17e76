import { CLOSED_STATES } from '../../../shared/domain/hardship/codes.ts'
import { foldSteps, type Progress } from '../../../shared/domain/hardship/progress.ts'
import type { HardshipPolicy } from '../../../shared/domain/hardship/policy.ts'
import { syncDueOn } from '../../../shared/domain/hardship/lists.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { WorkCalendar } from '../../../shared/domain/workdays.ts'
import type { Sqlite } from '../../db/open.ts'
import type { RowChange } from '../../db/row-change.ts'
import { toCalendar } from '../calendar/service.ts'
import { makeOpenFileFinder, refuseSecondFile } from './household.ts'
import { DERIVED_FROM, toPolicy, type ParameterRecord } from './policy.ts'
import { fromStoredStep } from './stored-steps.ts'
import { collectFiles, makeFileLookup } from './touched-files.ts'

/**
 * Keeps what is worked out about household files in line with what was written: where the procedure stands, whose name
 * and unit, how many are counted, when it was last changed, what aid was given. Refuses a second open file of one
 * household, whichever way it would come about.
 */
export function makeFileDeriver(sqlite: Sqlite, today: () => PlainDate): (changes: readonly RowChange[]) => void {
  const readFile = sqlite.prepare(
    `select f.*, p.number as person_row, p.name_key as person_key, p.unit_id as person_unit from hardship_file f
     join person p on p.id = f.person_id where f.id = ?`,
  )
  const readSteps = sqlite.prepare(
    `select id, kind, on_date, people, data, note, state_after from hardship_step
     where file_id = ? and deleted_at is null order by position`,
  )
  const writeStep = sqlite.prepare('update hardship_step set state_after = ? where id = ?')
  const readHousehold = sqlite
    .prepare('select person_id from household_member where file_id = ? and counted = 1 and deleted_at is null')
    .pluck()
  const readAid = sqlite.prepare(
    `select max(on_date) as last_on, coalesce(sum(amount_fen), 0) as fen from aid
     where file_id = ? and deleted_at is null`,
  )
  const write = sqlite.prepare(
    `update hardship_file set ${MAINTAINED.map((column) => `${column} = ?`).join(', ')} where id = ?`,
  )
  const readDays = sqlite.prepare('select day, kind from calendar_day where deleted_at is null')
  const readParameters = sqlite.prepare(
    'select name, value, valid_from, document_no from parameter where deleted_at is null',
  )
  const lookup = makeFileLookup(sqlite, DERIVED_FROM)
  const findOpenFile = makeOpenFileFinder(sqlite)

  const deriveOne = (
    id: string,
    changed: boolean,
    calendar: WorkCalendar,
    policy: HardshipPolicy,
  ): FileRecord | null => {
    const row = readFile.get(id) as FileRecord | undefined // the columns of the table
    if (row === undefined) return null
    const steps = readSteps.all(id) as StepRecord[] // the columns named
    const folded = steps.map(fromStoredStep)
    const progress = foldSteps(folded, calendar, policy)
    steps.forEach((step, i) => {
      const state = `hardship_state/${foldSteps(folded.slice(0, i + 1), calendar, policy).state}`
      if (step.state_after !== state) writeStep.run(state, step.id)
    })
    const aid = readAid.get(id) as { last_on: string | null; fen: number } // the columns of the select
    const changedOn = changed || row.changed_on === null ? today() : day(row.changed_on)
    const derived: Maintained = {
      ...columnsOf(progress),
      person_number: row.person_row,
      name_key: row.person_key,
      unit_id: row.person_unit,
      household_size: readHousehold.all(id).length,
      changed_on: changedOn,
      // What nobody has applied for is not on paper yet.
      sync_due_on:
        progress.state === 'draft'
          ? null
          : earlierDue(dayOrNull(row.sync_due_on), syncDueOn(changedOn, dayOrNull(row.paper_synced_on), calendar, policy)),
      last_aid_on: aid.last_on,
      aid_fen: aid.fen,
    }
    if (MAINTAINED.some((column) => row[column] !== derived[column])) {
      write.run(...MAINTAINED.map((column) => derived[column]), id)
    }
    return { ...row, ...derived }
  }

  return (changes) => {
    const touched = collectFiles(changes, lookup)
    if (touched.size === 0) return
    const calendar = toCalendar(readDays.all() as { day: string; kind: string }[]) // the columns named
    const policy = toPolicy(readParameters.all() as ParameterRecord[], today()) // the columns named
    const rows = [...touched].map(([id, how]) => ({ how, row: deriveOne(id, how.changed, calendar, policy) }))
    for (const { how, row } of rows) {
      if (row === null || !how.household || row.deleted_at !== null || isOver(row.state)) continue
      const people = [row.person_id, ...readHousehold.all(row.id).map(String)]
      const other = findOpenFile(people, row.id)
      if (other !== null) refuseSecondFile(other)
    }
  }
}

/** Thirty days run from the first change that is not on paper: another one gives no more time. */
function earlierDue(known: PlainDate | null, due: PlainDate | null): PlainDate | null {
  return known !== null && due !== null && known < due ? known : due
}

const MAINTAINED = [
  'person_number', 'name_key', 'unit_id', 'state', 'state_since', 'applied_on', 'publicity_from', 'publicity_to',
  'approved_on', 'approval_no', 'last_review_on', 'review_due_on', 'closed_on', 'exit_reason', 'returned_count',
  'household_size', 'changed_on', 'sync_due_on', 'last_aid_on', 'aid_fen',
] as const
type Maintained = Record<(typeof MAINTAINED)[number], string | number | null> & {
  changed_on: string | null
  sync_due_on: string | null
}

interface FileRecord extends Maintained {
  readonly id: string
  readonly person_id: string
  readonly person_row: number
  readonly person_key: string
  readonly person_unit: string | null
  readonly paper_synced_on: string | null
  readonly deleted_at: string | null
}

interface StepRecord {
  readonly id: string
  readonly kind: string
  readonly on_date: string
  readonly people: string | null
  readonly data: string
  readonly note: string | null
  readonly state_after: string
}

function columnsOf(progress: Progress): Pick<Maintained, Exclude<keyof Maintained, OtherColumn>> {
  return {
    state: `hardship_state/${progress.state}`,
    state_since: progress.stateSince,
    applied_on: progress.appliedOn,
    publicity_from: progress.publicityFrom,
    publicity_to: progress.publicityTo,
    approved_on: progress.approvedOn,
    approval_no: progress.approvalNo,
    last_review_on: progress.lastReviewOn,
    review_due_on: progress.reviewDueOn,
    closed_on: progress.closedOn,
    exit_reason: progress.exitReason === null ? null : `hardship_exit_reason/${progress.exitReason}`,
    returned_count: progress.returnedCount,
  }
}

type OtherColumn =
  | 'person_number' | 'name_key' | 'unit_id' | 'household_size' | 'changed_on' | 'sync_due_on' | 'last_aid_on'
  | 'aid_fen'

function isOver(state: Maintained['state']): boolean {
  return CLOSED_STATES.some((closed) => state === `hardship_state/${closed}`)
}

function dayOrNull(text: string | null): PlainDate | null {
  return text === null ? null : day(text)
}
