import type { HouseholdPerson } from '../../../../shared/domain/import/hardship-fields.ts'
import { incomesOf } from '../../../../shared/domain/import/hardship-totals.ts'
import { conflict } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import type { Journal } from '../../../db/journal.ts'
import type { Tx } from '../../../db/store.ts'
import { insertImportedFile, type PastStep } from '../../hardship/service.ts'
import { insertPerson, linkPerson } from '../../members/service.ts'
import type { BatchRecord } from '../queries.ts'
import { ownerOf } from '../same-number.ts'
import { markMade } from '../records/people.ts'
import { toFileFields } from './fields.ts'
import type { HouseholdData } from './household.ts'
import { toExpenseRows, toIncomeRow, toMemberRow } from './sheet-rows.ts'

export interface NewHousehold {
  readonly values: HouseholdData
  /** The worker on file; null makes him. */
  readonly personId: string | null
  /** The others of the household who are on file, in the order of the sheet; null makes them. */
  readonly links: readonly (string | null)[]
  /** False leaves a mistyped number out. */
  readonly withNumber: boolean
  readonly unitId: string | null
  readonly township: string
  readonly batch: BatchRecord
}

/** Opens the file of a household with everybody in it; gives the worker. Throws what the file's own rules refuse. */
export async function makeHousehold(ctx: Context, tx: Tx, journal: Journal, input: NewHousehold): Promise<string> {
  const { values, batch } = input
  const workerId = input.personId ?? (await makeWorker(ctx, tx, journal, input))
  const memberIds: string[] = []
  for (const [i, member] of values.household.entries()) {
    memberIds.push(input.links[i] ?? (await makeMember(ctx, tx, journal, member, batch)))
  }
  const today = ctx.clock.today()
  await insertImportedFile(ctx, tx, journal, {
    id: ctx.newId(),
    personId: workerId,
    township: input.township,
    fields: { ...toFileFields(values), openedOn: values.openedOn ?? values.closedOn ?? today },
    members: values.household.map((member, i) => toMemberRow(member, memberIds[i] ?? null)),
    lists: {
      incomes: incomesOf(values, values.household).map((income) =>
        toIncomeRow(income, memberIds[income.member ?? -1] ?? workerId),
      ),
      expenses: toExpenseRows(values, workerId),
    },
    more: { given: toGiven(values), import_batch_id: batch.id },
    // A class is confirmed by a person who says why; only of a file that the county has decided on it is known.
    category: values.fileState === 'draft' ? null : values.category,
    categoryReason: `按导入的表“${batch.file_name}”登记：${values.given['category'] ?? ''}`.slice(0, 500),
    steps: stepsOf(values, batch.file_name),
  })
  return workerId
}

async function makeWorker(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { values, withNumber, unitId, batch }: NewHousehold,
): Promise<string> {
  const { name, idType, sex, birthOn, ethnicity, political, mobile, phone2, migrant } = values
  const idNo = withNumber ? values.idNo : null
  const owner = idNo === null ? null : ownerOf(ctx.store.sqlite, idNo, null)
  if (owner !== null) throw conflict('same_id', 'idNo', { personId: owner.id, name: owner.name })
  const id = ctx.newId()
  const fields = { idType, idNo, sex, birthOn, ethnicity, political, mobile, phone2, migrant, unitId }
  await insertPerson(ctx, tx, journal, id, { name: name ?? '', ...fields })
  await markMade(tx, id, batch)
  return id
}

/** Makes somebody of the household; a number that came on file meanwhile finds its person. */
export async function makeMember(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { name, idNo, sex, birthOn, mobile }: HouseholdPerson,
  batch: BatchRecord,
): Promise<string> {
  const before = journal.changes.length
  const id = await linkPerson(ctx, tx, journal, { name: name.slice(0, 60), idNo, sex, birthOn, mobile })
  if (journal.changes.length > before) await markMade(tx, id, batch)
  return id
}

function toGiven({ given, oldFileNo }: HouseholdData): string | null {
  const all = oldFileNo === null ? given : { ...given, oldFileNo }
  return Object.keys(all).length === 0 ? null : JSON.stringify(all)
}

/** The course of a file that an older program or the county has kept; a draft has none. */
function stepsOf(values: HouseholdData, fileName: string): PastStep[] {
  const { fileState, openedOn, approvedOn, approvalNo, closedOn } = values
  const steps: PastStep[] = []
  const note = `按导入的表“${fileName}”登记`
  if (fileState === 'draft') return steps
  if (approvedOn !== null && (openedOn === null || approvedOn <= openedOn)) {
    steps.push({ kind: 'approve', on: approvedOn, data: approvalNo === null ? {} : { documentNo: approvalNo }, note })
  }
  if (openedOn !== null) steps.push({ kind: 'file', on: openedOn, data: {}, note })
  if (closedOn !== null && fileState === 'relieved') {
    steps.push({ kind: 'relieve', on: closedOn, data: { exitReason: '1' }, note })
  }
  if (closedOn !== null && fileState === 'cancelled') steps.push({ kind: 'cancel', on: closedOn, data: {}, note })
  return steps
}
