import { partsOf } from '../plain-date.ts'
import type { AidFacts, AidGiven } from './aid-facts.ts'
import { look, type Finding } from './finding.ts'
import type { AidCeiling, HardshipPolicy, StudyStage } from './policy.ts'

/** Every ceiling that the gift would break, with what the same year has seen already and the document. */
export function checkCeilings(facts: AidFacts, policy: HardshipPolicy): Finding[] {
  return ceilingsFor(facts, policy).flatMap((ceiling) => {
    const limitFen = limitOf(ceiling, facts, policy)
    if (limitFen === null) return [look('dibao_unknown', { field: 'amountFen', details: { per: ceiling.per } })]
    const givenFen = sumGiven(ceiling, facts)
    const overFen = givenFen + facts.aid.amountFen - limitFen
    if (overFen <= 0) return []
    const { per, documentNo } = ceiling
    const details = { per, limitFen, givenFen, amountFen: facts.aid.amountFen, overFen, documentNo }
    return [look('over_ceiling', { field: 'amountFen', details })]
  })
}

/** Of each kind of ceiling that fits the gift, the one valid on its day: the newest that is not of the future. */
export function ceilingsFor(facts: AidFacts, policy: HardshipPolicy): AidCeiling[] {
  const { aid, file } = facts
  const newest = new Map<string, AidCeiling>()
  for (const ceiling of policy.ceilings) {
    const fits =
      ceiling.aidType === aid.aidType &&
      (ceiling.fund === null || ceiling.fund === aid.fund) &&
      (ceiling.category === null || ceiling.category === (file?.category ?? null)) &&
      (ceiling.stage === undefined || ceiling.stage === stageOf(aid.schoolLevel)) &&
      ceiling.validFrom <= aid.on
    const key = `${ceiling.fund}/${ceiling.category}/${ceiling.stage}/${ceiling.per}`
    const known = newest.get(key)
    if (fits && (known === undefined || known.validFrom < ceiling.validFrom)) newest.set(key, ceiling)
  }
  return [...newest.values()]
}

/** The stage that a level of school, in whatever words, belongs to; null for compulsory school and unknown words. */
export function stageOf(schoolLevel: string | null): StudyStage | null {
  if (schoolLevel === null) return null
  if (/大专|专科|高专|高职|本科|大学|硕士|博士|研究生/.test(schoolLevel)) return 'tertiary'
  return /高中|普高|职高|中专|中职|中技|技校|技工/.test(schoolLevel) ? 'secondary' : null
}

function limitOf(ceiling: AidCeiling, { file }: AidFacts, policy: HardshipPolicy): number | null {
  if ('fen' in ceiling.limit) return ceiling.limit.fen
  const dibaoFen = policy.dibaoFen[file?.area ?? 'town']
  return dibaoFen === null ? null : dibaoFen * ceiling.limit.dibaoMonths
}

function sumGiven(ceiling: AidCeiling, { aid, others }: AidFacts): number {
  const isSame = SAME[ceiling.per]
  return others
    .filter((other) => other.id === null || other.id !== aid.id)
    .filter((other) => other.aidType === aid.aidType && (ceiling.fund === null || other.fund === ceiling.fund))
    .filter((other) => partsOf(other.on).year === partsOf(aid.on).year && isSame(other, aid))
    .reduce((sum, other) => sum + other.amountFen, 0)
}

/** Which earlier gifts of the year add up with this one. */
const SAME: Readonly<Record<AidCeiling['per'], (other: AidGiven, aid: AidGiven) => boolean>> = {
  time: () => false,
  household_year: () => true,
  person_year: (other, aid) => other.personId === aid.personId,
  student_year: (other, aid) => other.studentId === aid.studentId,
}
