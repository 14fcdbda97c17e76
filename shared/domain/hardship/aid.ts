import { partsOf } from '../plain-date.ts'
import type { AidFacts, AidGiven } from './aid-facts.ts'
import { checkCeilings } from './ceilings.ts'
import { AID } from './codes.ts'
import { isBlank, look, stop, type Finding } from './finding.ts'
import type { HardshipPolicy } from './policy.ts'

/** 临时救助 and 元旦春节送温暖 may be given before the county has approved the file (domain 3.5). */
export const BEFORE_APPROVAL: readonly string[] = [AID.temporary, AID.winterVisit]

/** Relief that a file is the ground for. Gifts that any member may get (22 to 29, 31 to 33) never wait for one. */
export const FILE_AID: readonly string[] = [
  AID.living, AID.medical, AID.study, AID.goldenAutumn, AID.training, AID.placement, AID.legal,
]

/**
 * What speaks against a gift (domain 3.5, 7.1, 7.2). `stop` may not be at all; `look` may be, with a written reason.
 */
export function checkAid(facts: AidFacts, policy: HardshipPolicy): Finding[] {
  return [
    ...checkGift(facts),
    ...checkHousehold(facts),
    ...checkApproval(facts),
    ...checkStudent(facts),
    ...checkCeilings(facts, policy),
    ...checkTwice(facts),
  ]
}

/** Whether the gift may be recorded with the reason given for its exception. */
export function judgeAid(
  findings: readonly Finding[],
  exceptionWhy: string | null,
): 'ok' | 'reason_needed' | 'blocked' {
  if (findings.some(({ level }) => level === 'stop')) return 'blocked'
  return findings.length > 0 && isBlank(exceptionWhy) ? 'reason_needed' : 'ok'
}

/** What a campaign would cost above its budget; null without a budget or within it. */
export function overBudget(amountsFen: readonly number[], budgetFen: number | null): number | null {
  const overFen = amountsFen.reduce((sum, fen) => sum + fen, 0) - (budgetFen ?? 0)
  return budgetFen === null || overFen <= 0 ? null : overFen
}

function checkGift({ aid, today }: AidFacts): Finding[] {
  return [
    ...(aid.on > today ? [stop('in_future', { field: 'on' })] : []),
    ...(aid.amountFen === 0 && isBlank(aid.goods) && MATERIAL.includes(aid.aidType)
      ? [stop('nothing_given', { field: 'amountFen' })]
      : []),
  ]
}

/** Money and goods; services (training, placement, law, insurance) may cost nothing. */
const MATERIAL: readonly string[] = [
  AID.living, AID.medical, AID.study, AID.goldenAutumn, AID.temporary, AID.winterVisit, AID.festival, AID.hospital,
  AID.donation,
]

function checkHousehold({ aid, file }: AidFacts): Finding[] {
  if (file === null || file.personIds.includes(aid.personId)) return []
  return [stop('payee_not_in_household', { field: 'personId' })]
}

function checkApproval({ aid, file }: AidFacts): Finding[] {
  if (!FILE_AID.includes(aid.aidType)) return []
  if (file === null) return NEEDS_FILE.includes(aid.aidType) ? [stop('file_needed', { field: 'fileId' })] : []
  if (file.approvedOn === null || aid.on < file.approvedOn) {
    return [stop('before_approval', { field: 'on', details: { approvedOn: file.approvedOn } })]
  }
  if (file.closedOn === null || aid.on <= file.closedOn) return []
  return [look('file_closed', { field: 'fileId', details: { closedOn: file.closedOn } })]
}

/** 金秋助学 also goes to households on a temporary record, training and law to any worker. */
export const NEEDS_FILE: readonly string[] = [AID.living, AID.medical, AID.study]

/** Study aid names a student of the household, once a student and school year. */
function checkStudent({ aid, file, others }: AidFacts): Finding[] {
  if (!STUDY.includes(aid.aidType)) return []
  if (aid.studentId === null) return [stop('student_missing', { field: 'studentId' })]
  const { studentId } = aid
  const again = others.find(
    (other) =>
      isOther(other, aid) &&
      STUDY.includes(other.aidType) &&
      other.studentId === studentId &&
      schoolYearOf(other) === schoolYearOf(aid),
  )
  return [
    ...(file === null || file.personIds.includes(studentId)
      ? []
      : [stop('student_not_in_household', { field: 'studentId' })]),
    ...(aid.aidType === AID.goldenAutumn ? checkSchool(aid) : []),
    ...(again === undefined ? [] : [look('study_aid_twice', { field: 'studentId', details: detailsOf(again) })]),
  ]
}

/** 金秋助学 is reported by school and level. */
function checkSchool(aid: AidGiven): Finding[] {
  return (['school', 'schoolLevel'] as const)
    .filter((field) => isBlank(aid[field]))
    .map((field) => stop('missing', { field }))
}

export const STUDY: readonly string[] = [AID.study, AID.goldenAutumn]

/** Same household and same campaign, else same household and same month. */
function checkTwice({ aid, others }: AidFacts): Finding[] {
  const before = others.filter((other) => isOther(other, aid))
  const campaign = before.find((other) => aid.campaignId !== null && other.campaignId === aid.campaignId)
  if (campaign !== undefined) return [look('same_campaign', { field: 'campaignId', details: detailsOf(campaign) })]
  const month = before.find((other) => other.on.slice(0, 7) === aid.on.slice(0, 7))
  return month === undefined ? [] : [look('same_month', { field: 'on', details: detailsOf(month) })]
}

function isOther(other: AidGiven, aid: AidGiven): boolean {
  return other.id === null || other.id !== aid.id
}

function schoolYearOf(aid: AidGiven): number {
  return aid.schoolYear ?? partsOf(aid.on).year
}

function detailsOf(aid: AidGiven): Finding['details'] {
  return { id: aid.id, on: aid.on, aidType: aid.aidType, amountFen: aid.amountFen }
}
