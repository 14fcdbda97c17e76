import type { EmploymentListRow, LabourContractRow } from '../../../shared/contract/labour-records.ts'
import { isNear } from '../../../shared/domain/labour/months.ts'
import { addDays, lastOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Output } from '../../bridge.ts'
import { toDay } from '../../ui/to-day.ts'
import { BAD_DAY, type ContractInput } from './contract-values.ts'

/** Who was not renewed, and why. */
export type Refused = Output<'employments.renewMany'>['refused']

/** What is agreed with everybody, as typed. */
export interface RenewTerms {
  term: LabourContractRow['term']
  months: number | null
  signedOn: string | null
}

/** What differs for one person; null where it is as for everybody. */
export interface RenewException {
  left?: boolean
  term?: LabourContractRow['term']
  startsOn?: string | null
  endsOn?: string | null
}

/** One person who may be renewed: the day after the last contract, where one ends. */
export interface RenewPerson {
  row: EmploymentListRow
  startsOn: PlainDate | null
}

export interface RenewLine {
  person: RenewPerson
  left: boolean
  term: LabourContractRow['term']
  startsOn: string | null
  endsOn: string | null
  /** Why it cannot be sent. */
  problem: string | null
}

/** The contract of one person: the terms for everybody, and what differs. */
export function renewLine(person: RenewPerson, terms: RenewTerms, exception: RenewException): RenewLine {
  const term = exception.term ?? terms.term
  const startsOn = exception.startsOn === undefined ? person.startsOn : exception.startsOn
  const start = near(startsOn)
  const usual = term === 'fixed' && start !== null && terms.months !== null && terms.months > 0 ? lastOf(start, terms.months) : null
  const endsOn = exception.endsOn === undefined ? usual : exception.endsOn
  return { person, left: exception.left === true, term, startsOn, endsOn, problem: problemOf(term, startsOn, endsOn) }
}

/** What the call takes; null while a day is missing. */
export function toRenewal({ person, term, startsOn, endsOn, left, problem }: RenewLine, signedOn: string | null) {
  if (left || problem !== null) return null
  const contract: Omit<ContractInput, 'id'> = {
    term, startsOn: near(startsOn), endsOn: near(endsOn), signedOn: near(signedOn), post: person.row.post,
  }
  return { id: person.row.id, contract }
}

/** The day after the term in force ends. */
export function startAfter(expiresOn: PlainDate | null): PlainDate | null {
  return expiresOn === null ? null : addDays(expiresOn, 1)
}

function problemOf(term: LabourContractRow['term'], startsOn: string | null, endsOn: string | null): string | null {
  if (startsOn === null) return '请填起始日期'
  if (near(startsOn) === null || (endsOn !== null && near(endsOn) === null)) return BAD_DAY
  if (term === 'fixed' && endsOn === null) return '请填终止日期'
  return null
}

function near(text: string | null): PlainDate | null {
  const day = toDay(text)
  return day !== null && isNear(day) ? day : null
}
