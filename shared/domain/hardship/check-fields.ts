import { checkIdNumber } from '../identity/id-number.ts'
import { ID_TYPES_WITH_CHECK } from '../codes.ts'
import { afterMonths, type DayOrMonth, type PlainDate } from '../plain-date.ts'
import { isBlank, look, stop, type Finding } from './finding.ts'
import { lastDayOf, type HouseholdMember } from './household.ts'

/** Starred fields of the form that the worker's own record or the file holds; null is not answered. */
export type WorkerFields = {
  readonly political: string | null
  readonly mobile: string | null
  readonly firstWorkOn: DayOrMonth | null
  readonly hukouAddress: string | null
  readonly address: string | null
  readonly unitId: string | null
  readonly health: string | null
  readonly workState: string | null
  readonly modelWorker: string | null
  readonly housing: string | null
  readonly industry: string | null
  readonly singleParent: boolean | null
  readonly insurance: string | null
}

export type CauseFields = {
  readonly mainCause: string | null
  readonly otherCauses: readonly string[]
  readonly story: string | null
}

export type MigrantFields = {
  readonly migrant: boolean | null
  /** Whether the worker is a member of the union now. */
  readonly isMember: boolean
  /** The day on which the actual labour relation began. */
  readonly workingSince: DayOrMonth | null
}

export function checkWorker(fields: WorkerFields): Finding[] {
  return Object.entries(fields)
    .filter(([, value]) => value === null || value === '')
    .map(([field]) => stop('missing', { field }))
}

/** One main cause, up to three others, none twice; the story has 30 to 500 characters, white space aside. */
export function checkCauses({ mainCause, otherCauses, story }: CauseFields): Finding[] {
  const causes = [mainCause, ...otherCauses].filter((cause) => !isBlank(cause))
  const length = [...(story ?? '').replace(/\s+/g, '')].length
  return [
    ...(isBlank(mainCause) ? [stop('missing', { field: 'mainCause' })] : []),
    ...(otherCauses.length > 3 ? [stop('too_many_causes', { field: 'otherCauses', details: { most: 3 } })] : []),
    ...(new Set(causes).size < causes.length ? [stop('cause_twice', { field: 'otherCauses' })] : []),
    ...(length === 0 ? [stop('missing', { field: 'story' })] : []),
    ...(length > 0 && length < 30 ? [stop('story_too_short', { field: 'story', details: { length, least: 30 } })] : []),
    ...(length > 500 ? [stop('story_too_long', { field: 'story', details: { length, most: 500 } })] : []),
  ]
}

/** Starred fields of every row, identity numbers, and nobody twice. */
export function checkMembers(members: readonly HouseholdMember[], today: PlainDate): Finding[] {
  const seen = new Set<string>()
  return members.flatMap((member) => {
    const about = { personName: member.name }
    const lacking = STARRED.filter((field) => isBlank(member[field]))
    const findings = lacking.map((field) => stop('missing', { ...about, field }))
    if (member.idNo === null) return findings
    if (seen.has(member.idNo)) findings.push(stop('id_twice', { ...about, field: 'idNo' }))
    seen.add(member.idNo)
    return [...findings, ...checkId(member, today)]
  })
}

/** The tag 困难农民工 asks for membership and one year of actual work (domain 3.2). */
export function checkMigrant(fields: MigrantFields, appliedOn: PlainDate): Finding[] {
  if (fields.migrant === null) return [stop('missing', { field: 'migrant' })]
  if (!fields.migrant) return []
  const since = fields.workingSince
  const short = since !== null && afterMonths(lastDayOf(since), 12) > appliedOn
  return [
    ...(fields.isMember ? [] : [stop('migrant_not_member', { field: 'migrant' })]),
    ...(since === null ? [stop('missing', { field: 'contractSignedOn' })] : []),
    ...(short ? [stop('migrant_under_a_year', { field: 'migrant', details: { since } })] : []),
  ]
}

const STARRED = [
  'sex', 'birthOn', 'idNo', 'ethnicity', 'marital', 'hukouType', 'health', 'insurance', 'identity',
] as const satisfies readonly (keyof HouseholdMember)[]

function checkId(member: HouseholdMember, today: PlainDate): Finding[] {
  const checked: readonly (string | null)[] = ID_TYPES_WITH_CHECK
  if (member.idNo === null || (member.idType !== null && !checked.includes(member.idType))) return []
  const check = checkIdNumber({ value: member.idNo, asOf: today, use: 'household' })
  const about = { field: 'idNo', personName: member.name }
  const findings = check.problems.map((problem) => stop('id_problem', { ...about, details: { problem } }))
  if (!check.ok) return findings
  if (check.warnings.includes('upgraded_15')) findings.push(look('id_of_15', about))
  const sameBirth = member.birthOn === null || check.birthOn?.startsWith(member.birthOn) === true
  if (!sameBirth) findings.push(stop('id_birth_differs', about))
  const sex = check.sex === 'male' ? '1' : '2'
  return member.sex === null || member.sex === sex ? findings : [...findings, stop('id_sex_differs', about)]
}
