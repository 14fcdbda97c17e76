import type { HardshipLists } from '../../../../shared/contract/hardship-file.ts'
import type { Context } from '../../../context.ts'
import type { Journal } from '../../../db/journal.ts'
import type { Tx } from '../../../db/store.ts'
import { changeImportedFile } from '../../hardship/service.ts'
import type { ApplyInput } from '../apply.ts'
import type { BatchRecord } from '../queries.ts'
import {
  compareFile, isMemberRowField, MEMBER_ROW_FIELDS, toMemberPatch, type FileComparison,
} from './compare-file.ts'
import { patchOf, type FileDifference } from './fields.ts'
import type { HouseholdData } from './household.ts'
import type { Known } from './known-files.ts'
import { makeMember } from './make-file.ts'
import { toExpenseRows, toIncomeRow, toMemberRow } from './sheet-rows.ts'

type Choice = Pick<ApplyInput, 'mode' | 'lockedFields'>

/** The part of a comparison that the choices let through. */
export function chooseNews(comparison: FileComparison, { mode, lockedFields }: Choice): FileComparison {
  const isFree = (field: string): boolean => mode !== 'skip' && !lockedFields.includes(field)
  const isChosen = ({ field, old, kept }: FileDifference): boolean =>
    !kept && isFree(field) && (mode === 'overwrite' || old === null || old === '')
  return {
    differences: comparison.differences.filter(isChosen),
    members: comparison.members.map(({ isNew, differences }) => ({
      isNew: isNew && isFree('memberName'), differences: differences.filter(isChosen),
    })),
    incomes: comparison.incomes.filter(
      ({ member, from }) => isFree(from) && (member === null || !comparison.members[member]?.isNew || isFree('memberName')),
    ),
    expenses: comparison.expenses.filter(isFree),
    notInSheet: comparison.notInSheet,
  }
}

interface Change {
  readonly values: HouseholdData
  readonly known: Known & { readonly own: object }
  readonly choice: Choice
  readonly batch: BatchRecord
}

/** Writes what a household row has that its file lacks, or, told to, says otherwise; true when anything was written. */
export async function changeFile(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { values, known, choice, batch }: Change,
): Promise<boolean> {
  const { id, record } = known.own
  const news = chooseNews(compareFile(values, known), choice)
  const ids = [...known.links]
  for (const [i, member] of values.household.entries()) {
    if (news.members[i]?.isNew === true) ids[i] ??= await makeMember(ctx, tx, journal, member, batch)
  }
  const lists: { -readonly [L in 'members' | 'incomes' | 'expenses']?: HardshipLists[L] } = {}
  if (news.members.some(({ isNew, differences }) => isNew || differences.some(({ field }) => isMemberRowField(field)))) {
    lists.members = [
      ...record.members.map(({ personId, row }) => ({ ...row, ...memberPatch(values, news, ids.indexOf(personId)) })),
      ...values.household.flatMap((member, i) => (news.members[i]?.isNew === true ? [toMemberRow(member, ids[i] ?? null)] : [])),
    ]
  }
  if (news.incomes.length > 0) {
    const added = news.incomes.map((income) => toIncomeRow(income, ids[income.member ?? -1] ?? record.workerId))
    lists.incomes = [...record.incomes, ...added]
  }
  if (news.expenses.length > 0) {
    lists.expenses = [...record.expenses, ...toExpenseRows(values, record.workerId, news.expenses)]
  }
  const fields = patchOf(values, news.differences.map(({ field }) => field))
  return changeImportedFile(ctx, tx, journal, { id, fields, lists })
}

/** The chosen fields of somebody's row; `place` is that in the sheet's household. */
function memberPatch(values: HouseholdData, news: FileComparison, place: number): object {
  const person = values.household[place]
  if (person === undefined) return {}
  const chosen = news.members[place]?.differences.map(({ field }) => field).filter(isMemberRowField) ?? []
  const patch = toMemberPatch(person)
  return Object.fromEntries(chosen.map((field) => [MEMBER_ROW_FIELDS[field], patch[MEMBER_ROW_FIELDS[field]]]))
}
