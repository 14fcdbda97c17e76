import { findContradictions } from '../labour/checks.ts'
import type { EmploymentRecord } from '../labour/record.ts'
import { addDays, isPlainDate, type DayOrMonth, type PlainDate } from '../plain-date.ts'
import type { EmploymentLines } from './labour-employments.ts'
import type { EmploymentValues, LedgerContract } from './labour-fields.ts'
import type { LedgerLine } from './labour-lines.ts'

/** One employment as the sheet tells it. */
export interface AssembledEmployment {
  readonly values: EmploymentValues
  readonly contracts: readonly LedgerContract[]
  readonly findings: readonly string[]
}

interface Told {
  readonly line: LedgerLine
  contract: LedgerContract
}

/** Puts the rows of one employment together: his contracts in turn, and how it stands by the last of them. */
export function assembleEmployment(lines: EmploymentLines, asOf: PlainDate): AssembledEmployment {
  const [head] = lines
  const findings = new Set<string>(lines.flatMap(({ person, isCarried, findings: own }) => [
    ...(isCarried ? person.findings.filter((finding) => !OF_NOBODY.has(finding)) : person.findings), ...own,
  ]))
  const notes = new Set(lines.flatMap((line) => line.notes))
  const told = orderContracts(lines, findings)
  settleSigning(told, findings, notes)
  const last = told.at(-1)?.line ?? lines.at(-1) ?? head
  const earlier = lines.filter((line) => line !== last && line.endedOn !== null)
  for (const { endedOn, contract } of earlier) {
    if (endedOn !== contract.contract?.endsOn) notes.add(`以前的合同终止日期：${endedOn ?? ''}`)
  }
  const { name, idType, idNo, sex, birthOn, ethnicity, political, education, mobile, phone2 } = head.person.values
  const endedOn = last.endedOn
  const left = endedOn === null && last.state === 'ended'
  const values: EmploymentValues = {
    name, idType, idNo, sex, birthOn, ethnicity, political, education, mobile, phone2,
    unitName: head.unitName,
    dept: latestOf(lines, ({ person }) => person.values.dept ?? null),
    job: latestOf(lines, ({ person }) => person.values.job),
    hiredOn: firstOf(lines, ({ person }) => person.values.hiredOn ?? null),
    form: latestOf(lines, ({ form }) => form),
    userUnitName: latestOf(lines, ({ userUnitName }) => userUnitName),
    atSheetUnit: lines.some(({ atSheetUnit }) => atSheetUnit),
    payMonth: latestOf(lines, ({ payMonth }) => payMonth),
    endedOn,
    endReason: last.endReason ?? null,
    atWork: left ? false : null,
    note: notes.size === 0 ? null : [...notes].join('；').slice(0, LONGEST_NOTE),
  }
  const contracts = told.map(({ contract }) => contract)
  if (values.hiredOn === null) findings.add('hired_missing')
  if (contracts.length === 0) findings.add('contract_missing')
  if (left) findings.add('left_without_day')
  if (contradictsState(last, values, contracts, asOf)) findings.add('state_conflicts')
  for (const { problem } of findContradictions(toRecord(values, contracts), [])) findings.add(problem)
  return { values, contracts, findings: [...findings] }
}

const OF_NOBODY: ReadonlySet<string> = new Set(['name_missing', 'id_missing'])
const LONGEST_NOTE = 2_000
/** Who signs more than two months before a term begins has signed another paper. */
const SIGNED_AHEAD = 62

/** An employment of a sheet in the shape of the rules, for its contradictions. */
export function toRecord(
  { hiredOn, endedOn, birthOn }: Pick<EmploymentValues, 'hiredOn' | 'endedOn' | 'birthOn'>,
  contracts: readonly LedgerContract[],
): EmploymentRecord {
  return {
    kind: 'full_time', hiredOn, endedOn, atWork: true, dailyHours: null, weeklyHours: null, birthOn, sex: null,
    retirementClass: null, events: [],
    contracts: contracts.map((contract) => ({
      ...contract, extendedTo: null, probationOnly: false, askedFixed: false, earlier: false,
    })),
  }
}

/** By first day where it is known; a row that says the very same of a contract again is none of its own. */
function orderContracts(lines: EmploymentLines, findings: Set<string>): Told[] {
  const told: Told[] = []
  for (const line of lines) {
    const own = line.contract.contract
    if (own === null) continue
    const contract = { row: line.row + 1, ...own }
    if (told.some((one) => isSameContract(one.contract, contract))) findings.add('contract_row_twice')
    else told.push({ line, contract })
  }
  return told
    .map((one, i) => ({ one, at: one.contract.startsOn ?? told.slice(0, i).findLast(({ contract }) => contract.startsOn)?.contract.startsOn ?? '' }))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ one }) => one)
}

function isSameContract(a: LedgerContract, b: LedgerContract): boolean {
  return (['contractNo', 'term', 'startsOn', 'endsOn', 'signedOn'] as const).every((field) => a[field] === b[field])
}

/**
 * 首次签订 is the day of the first contract, 续签 that of the one it leads to. Where that one is not on the sheet, the
 * day is kept in words: a contract of which nothing else is known is not made up.
 */
function settleSigning(told: readonly Told[], findings: Set<string>, notes: Set<string>): void {
  told.forEach((one, i) => {
    const { firstSignedOn, renewedOn } = one.line.contract
    const next = told[i + 1]
    if (renewedOn !== null && !isSignedNow(one, renewedOn)) {
      if (next === undefined) findings.add('renewal_without_term')
      else next.contract = { ...next.contract, signedOn: next.contract.signedOn ?? renewedOn }
      notes.add(`续签日期：${renewedOn}`)
    } else if (renewedOn !== null) one.contract = { ...one.contract, signedOn: one.contract.signedOn ?? renewedOn }
    if (i > 0 || firstSignedOn === null) return
    const { startsOn, signedOn } = one.contract
    const mayBe = startsOn === null || firstSignedOn >= addDays(startsOn, -SIGNED_AHEAD)
    if (mayBe && signedOn === null) one.contract = { ...one.contract, signedOn: firstSignedOn }
    else if (firstSignedOn !== signedOn) {
      findings.add('earlier_contract_unknown')
      notes.add(`首次签订日期：${firstSignedOn}`)
    }
  })
}

/** The day of renewing is that of this very term, and not of the one after it. */
function isSignedNow({ contract: { startsOn, endsOn }, line }: Told, renewedOn: PlainDate): boolean {
  const { firstSignedOn } = line.contract
  if (startsOn === null) return endsOn === null ? firstSignedOn === null : renewedOn < addDays(endsOn, -SIGNED_AHEAD)
  const isNear = renewedOn >= addDays(startsOn, -SIGNED_AHEAD) && renewedOn <= addDays(startsOn, SIGNED_AHEAD)
  return isNear && (firstSignedOn === null || firstSignedOn < renewedOn)
}

/** What the sheet says of the state against what its dates say; unknown dates contradict nothing. */
function contradictsState(
  { state, contract: { saysUnsigned } }: LedgerLine,
  { endedOn }: EmploymentValues,
  contracts: readonly LedgerContract[],
  asOf: PlainDate,
): boolean {
  const last = contracts.at(-1)
  const isOver = last !== undefined && last.endsOn !== null && last.endsOn < asOf
  const hasLeft = endedOn !== null && endedOn < asOf
  if ((state === 'unsigned' || saysUnsigned) && contracts.length > 0) return true
  if (state === 'active') return hasLeft || isOver
  if (state === 'probation') return hasLeft || (last?.probationEndsOn ?? asOf) < asOf
  if (state === 'expired') return last?.term === 'open' || (last?.endsOn ?? '') >= asOf
  return state === 'ended' && endedOn !== null && endedOn > asOf
}

function firstOf<T>(lines: readonly LedgerLine[], read: (line: LedgerLine) => T | null): T | null {
  return lines.map(read).find((value) => value !== null) ?? null
}

/** What the last row says that says anything of it. */
function latestOf<T>(lines: readonly LedgerLine[], read: (line: LedgerLine) => T | null): T | null {
  return lines.map(read).findLast((value) => value !== null) ?? null
}

/** The span of an employment, for the check against others of the same person with the same unit. */
export function spanOf({ hiredOn, endedOn }: { hiredOn: DayOrMonth | null; endedOn: PlainDate | null }): {
  hiredOn: PlainDate | null
  endedOn: PlainDate | null
} {
  return { hiredOn: hiredOn !== null && isPlainDate(hiredOn) ? hiredOn : null, endedOn }
}
