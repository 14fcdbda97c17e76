import type { HouseholdMemberRow } from '../../../../shared/contract/hardship-file.ts'
import type { HouseholdPerson } from '../../../../shared/domain/import/hardship-fields.ts'
import { compareExpenses, compareIncomes, type MoneyComparison } from './compare-money.ts'
import { differencesOf, type FileDifference } from './fields.ts'
import { isOver, type HouseholdData } from './household.ts'
import type { Known } from './known-files.ts'
import { toMemberFields } from './sheet-rows.ts'

/** Where a household row says something else than the file that it is about. */
export interface FileComparison extends MoneyComparison {
  readonly differences: readonly FileDifference[]
  /** In the order of the sheet's household. */
  readonly members: readonly MemberComparison[]
  /** Names of those of the file whom the sheet does not list, where it lists anybody. */
  readonly notInSheet: readonly string[]
}

export interface MemberComparison {
  /** Not in the file yet. */
  readonly isNew: boolean
  readonly differences: readonly FileDifference[]
}

/** Every difference is shown; those that are `kept` are the organiser's to settle in the file. */
export function compareFile(values: HouseholdData, known: Known & { readonly own: object }): FileComparison {
  const { record } = known.own
  // A file that is over is kept as it was, but for what its header lacks.
  const stays = isOver(values)
  const members = values.household.map((person, i): MemberComparison => {
    const found = record.members.find(({ personId }) => personId === known.links[i])
    if (found === undefined) return { isNew: !stays && !known.open.has(i), differences: [] }
    return { isNew: false, differences: memberDifferences(person, found, stays) }
  })
  const facts = { values, record, links: known.links, stays }
  const incomes = compareIncomes(facts)
  const expenses = compareExpenses(facts)
  const listed = new Set([record.workerId, ...known.links])
  return {
    differences: [...differencesOf(values, record.fields), ...courseDifferences(values, record), ...incomes.differences, ...expenses.differences],
    members: members.map((member, i) => ({
      ...member, differences: [...member.differences, ...(incomes.ofMember.get(i) ?? [])],
    })),
    incomes: incomes.incomes,
    expenses: expenses.expenses,
    notInSheet: values.household.length === 0
      ? []
      : record.members.filter(({ personId }) => !listed.has(personId)).map(({ name }) => name),
  }
}

/** Whether anything could be written. */
export function saysSomethingNew({ differences, members, incomes, expenses }: FileComparison): boolean {
  return (
    [...differences, ...members.flatMap((member) => member.differences)].some(({ kept }) => !kept) ||
    members.some(({ isNew }) => isNew) || incomes.length > 0 || expenses.length > 0
  )
}

/** Whether anything is said that the file does not say, written or not. */
export function saysSomethingElse(comparison: FileComparison): boolean {
  const { differences, members } = comparison
  return saysSomethingNew(comparison) || differences.length > 0 || members.some((member) => member.differences.length > 0)
}

/** Columns about somebody of the household that stand in his row, by field of the sheet. */
export const MEMBER_ROW_FIELDS = {
  relation: 'relation',
  memberIdentity: 'identity',
  memberWorkplace: 'workplace',
  memberHealth: 'health',
  note: 'note',
} as const satisfies Readonly<Record<string, keyof HouseholdMemberRow>>

export function isMemberRowField(field: string): field is keyof typeof MEMBER_ROW_FIELDS {
  return field in MEMBER_ROW_FIELDS
}

type FileOnRecord = NonNullable<Known['own']>['record']

/** What the sheet says of somebody's row in the file; `99` is what a relation is read as that nobody can read. */
export function toMemberPatch(person: HouseholdPerson): Partial<HouseholdMemberRow> {
  const { relation } = person
  return { ...toMemberFields(person), ...(relation === '99' ? {} : { relation }) }
}

function memberDifferences(
  person: HouseholdPerson,
  { row, ...own }: FileOnRecord['members'][number],
  stays: boolean,
): FileDifference[] {
  const found: FileDifference[] = []
  const patch = toMemberPatch(person)
  for (const [field, column] of Object.entries(MEMBER_ROW_FIELDS)) {
    const value = patch[column] ?? null
    const old = row[column]
    if (value === null || value === old) continue
    // 子 says nothing against 长子: the more exact word is never given up for the general one.
    if (column === 'relation' && isGeneral(String(value), String(old))) continue
    const isNote = column === 'note'
    if (isNote && (old ?? '').includes(value)) continue
    found.push({ field, old, new: value, kept: stays || (isNote && old !== null && old !== '') })
  }
  const facts = [
    ['memberIdNo', own.idNo, person.idNo],
    ['memberSex', own.sex, person.sex],
    ['memberBirthOn', own.birthOn, person.birthOn],
    ['memberMobile', own.mobile, person.mobile],
  ] as const
  for (const [field, old, value] of facts) {
    if (value !== null && !(old ?? '').startsWith(value)) found.push({ field, old, new: value, kept: true })
  }
  return found
}

/** `20` is 子, `22` 长子: the first of ten is the word for all of them. */
function isGeneral(relation: string, known: string): boolean {
  return relation.endsWith('0') && relation[0] === known[0]
}

/** The word for the class stands beside the file already, from the same sheet of before. */
function isTold({ given }: HouseholdData, record: FileOnRecord): boolean {
  return record.category === null && given['category'] !== undefined && given['category'] === record.given['category']
}

/** Class and course are the organiser's own steps: an import never takes them in a file that is there. */
function courseDifferences(values: HouseholdData, record: FileOnRecord): FileDifference[] {
  const state = values.given['fileState'] === undefined && values.openedOn === null ? null : values.fileState
  const size = record.members.filter(({ row }) => row.counted).length
  const pairs = [
    ['category', record.category, isTold(values, record) ? null : values.category],
    ['householdSize', size, values.householdSize],
    ['fileState', record.state, state === 'draft' ? null : state],
    ['openedOn', record.fields.openedOn, values.openedOn],
    ['approvedOn', record.approvedOn, values.approvedOn],
    ['approvalNo', record.approvalNo, values.approvalNo],
  ] as const
  return pairs.flatMap(([field, old, value]) =>
    value === null || value === old ? [] : [{ field, old, new: value, kept: true }],
  )
}
