import type { Selectable } from 'kysely'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { EmploymentKind, LabourEvent, RetirementClass } from '../../../shared/domain/labour/facts.ts'
import type { ContractRecord, EmploymentRecord } from '../../../shared/domain/labour/record.ts'
import { day, isDayOrMonth, type DayOrMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { EmploymentRow, LabourContractRow, LabourEventRow } from '../../db/schema-labour.ts'
import type { Sqlite } from '../../db/open.ts'
import { prepareOnce } from '../../db/prepare-once.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'

export type StoredEmployment = Selectable<EmploymentRow> & {
  readonly birth_on: string | null
  readonly sex: string | null
  readonly person_key: string
  readonly person_row: number
  readonly person_gone: number
}
export type StoredContract = Selectable<LabourContractRow>
export type StoredEvent = Selectable<LabourEventRow>

/** A stored employment and what the rules make of it. */
export interface ReadEmployment {
  readonly row: StoredEmployment
  readonly contracts: readonly StoredContract[]
  readonly events: readonly StoredEvent[]
  readonly record: EmploymentRecord
}

/**
 * Employments with all that hangs on them, in three statements whatever their number; `earlier` employments of the same
 * person with the same employer lend their contracts. Removed ones are read too when they are asked for by id.
 */
export function readEmployments(sqlite: Sqlite, ids: readonly string[]): ReadEmployment[] {
  if (ids.length === 0) return []
  const wanted = JSON.stringify(ids)
  const rows = prepareOnce(
    sqlite,
    `select e.*, p.birth_on, p.sex, p.name_key as person_key, p.number as person_row,
       case when p.deleted_at is null then 0 else 1 end as person_gone
     from ${listRows('?', 'w')} ${THEN_JOIN} employment e on e.id = w.value join person p on p.id = e.person_id`,
  ).all(wanted) as StoredEmployment[] // the columns of the table and those named
  const contracts = prepareOnce(
    sqlite,
    `select e.id as for_id, c.* from ${listRows('?', 'w')} ${THEN_JOIN} employment e on e.id = w.value
     ${THEN_JOIN} employment s on s.person_id = e.person_id and s.unit_id = e.unit_id
       and (s.id = e.id or (s.deleted_at is null and s.hired_on < e.hired_on))
     ${THEN_JOIN} labour_contract c on c.employment_id = s.id and c.deleted_at is null
     order by s.hired_on, c.position`,
  ).all(wanted) as (StoredContract & { for_id: string })[] // likewise
  const events = prepareOnce(
    sqlite,
    `select v.* from ${listRows('?', 'w')} ${THEN_JOIN} labour_event v on v.employment_id = w.value and v.deleted_at is null
     order by v.position`,
  ).all(wanted) as StoredEvent[] // likewise
  const contractsOf = Map.groupBy(contracts, ({ for_id }) => for_id)
  const eventsOf = Map.groupBy(events, ({ employment_id }) => employment_id)
  return rows.map((row) => {
    const all = contractsOf.get(row.id) ?? []
    const own = eventsOf.get(row.id) ?? []
    return {
      row,
      contracts: all.filter(({ employment_id }) => employment_id === row.id),
      events: own,
      record: toRecord(row, all, own),
    }
  })
}

function toRecord(
  row: StoredEmployment,
  contracts: readonly StoredContract[],
  events: readonly StoredEvent[],
): EmploymentRecord {
  return {
    kind: kindOf(row.form),
    hiredOn: dayOrMonth(row.hired_on),
    endedOn: dayOrNull(row.ended_on),
    atWork: row.at_work === 1,
    dailyHours: row.daily_hours,
    weeklyHours: row.weekly_hours,
    birthOn: dayOrMonth(row.birth_on),
    sex: row.sex === 'sex/1' ? 'male' : row.sex === 'sex/2' ? 'female' : null,
    retirementClass: row.retirement_class as RetirementClass | null, // a check constraint allows no other
    contracts: contracts.map((contract) => toContract(contract, contract.employment_id !== row.id)),
    events: events.flatMap((event) => toEvent(event) ?? []),
  }
}

export function toContract(row: StoredContract, earlier: boolean): ContractRecord {
  return {
    term: row.term as ContractRecord['term'], // a check constraint allows no other
    startsOn: dayOrNull(row.starts_on),
    signedOn: dayOrNull(row.signed_on),
    endsOn: dayOrNull(row.ends_on),
    extendedTo: dayOrNull(row.extended_to),
    probationEndsOn: dayOrNull(row.probation_ends_on),
    probationOnly: row.probation_only === 1,
    askedFixed: row.asked_fixed === 1,
    earlier,
  }
}

/** Null for an event that lacks the days it is about. */
function toEvent(row: StoredEvent): LabourEvent | null {
  const [from, until] = [dayOrNull(row.from_on), dayOrNull(row.to_on)]
  switch (row.kind) {
    case 'pregnancy':
      return { kind: 'pregnancy', dueOn: dayOrNull(row.due_on) ?? undefined, childBornOn: dayOrNull(row.born_on) ?? undefined }
    case 'medical':
      if (from === null) return null
      return { kind: 'medical', from, totalWorkYears: row.total_work_years ?? 0, until: until ?? undefined }
    case 'work_injury':
      return row.grade === null ? null : { kind: 'work_injury', grade: row.grade }
    case 'union_officer':
      if (from === null || row.term_years === null) return null
      return { kind: 'union_officer', electedOn: from, termYears: row.term_years, fullTime: row.full_time === 1 }
    case 'service_period':
      return until === null ? null : { kind: 'service_period', until }
    case 'bargaining_rep':
      return from === null || until === null ? null : { kind: 'bargaining_rep', from, until }
    default:
      return { kind: 'refused_to_sign', on: from ?? undefined }
  }
}

/** People in new forms of work (7) are outside the labour contract law, like civil labour. */
const KINDS: Readonly<Record<string, EmploymentKind>> = {
  '1': 'full_time', '2': 'part_time', '3': 'agency', '4': 'rehired_retiree', '5': 'intern', '6': 'civil_labour',
  '7': 'civil_labour',
}

function kindOf(form: string): EmploymentKind {
  return KINDS[bareCode(form)] ?? 'full_time'
}

export function dayOrNull(text: string | null): PlainDate | null {
  return text === null ? null : day(text)
}

export function dayOrMonth(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}
