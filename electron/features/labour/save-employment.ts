import type { EmploymentPatch, LabourContractRow, LabourEventRow } from '../../../shared/contract/labour-records.ts'
import { findContradictions } from '../../../shared/domain/labour/checks.ts'
import { AppError, invalidInput, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { checkCodeIds } from '../members/service.ts'
import { codesIn, EMPLOYMENT_COLUMNS, toColumns } from './columns.ts'
import { readOthers } from './others.ts'
import { readEmployments } from './records.ts'
import { saveContracts, saveEvents } from './save-rows.ts'

interface NewEmployment {
  readonly id: string
  readonly personId: string
  readonly fields: EmploymentPatch & { readonly unitId: string }
  readonly contracts: readonly LabourContractRow[]
  readonly events: readonly LabourEventRow[]
  readonly checkWhy: string | null
  readonly importBatchId?: string
}

/** Inside somebody's transaction. Contradictions are refused unless `checkWhy` says why they are kept. */
export async function insertEmployment(ctx: Context, tx: Tx, journal: Journal, employment: NewEmployment): Promise<void> {
  const { id, personId, fields, contracts, events, checkWhy, importBatchId = null } = employment
  const columns = await checkedColumns(tx, fields)
  const row = { id, person_id: personId, unit_id: fields.unitId, ...columns, check_why: blankToNull(checkWhy) }
  await insertRow(tx, journal, 'employment', importBatchId === null ? row : { ...row, import_batch_id: importBatchId })
  await saveContracts(ctx, tx, journal, id, contracts)
  await saveEvents(ctx, tx, journal, id, events)
  refuseContradictions(ctx, id, checkWhy)
}

interface ChangedEmployment {
  readonly id: string
  readonly fields: EmploymentPatch
  /** Left out: as they stand. */
  readonly contracts: readonly LabourContractRow[] | undefined
  readonly events?: readonly LabourEventRow[] | undefined
  readonly checkWhy: string | null
}

/** Likewise; lists given replace those stored. */
export async function updateEmployment(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { id, fields, contracts, events, checkWhy }: ChangedEmployment,
): Promise<void> {
  await changeRow(tx, journal, 'employment', id, { ...(await checkedColumns(tx, fields)), check_why: blankToNull(checkWhy) })
  if (contracts !== undefined) await saveContracts(ctx, tx, journal, id, contracts)
  if (events !== undefined) await saveEvents(ctx, tx, journal, id, events)
  refuseContradictions(ctx, id, checkWhy)
}

/** As it will stand: known codes and units; what cannot be left empty is not emptied. */
async function checkedColumns(tx: Tx, fields: EmploymentPatch): Promise<Fields> {
  const columns = toColumns(EMPLOYMENT_COLUMNS, fields)
  await checkCodeIds(tx, codesIn(EMPLOYMENT_COLUMNS, columns))
  for (const field of ['unitId', 'userUnitId'] as const) {
    const id = fields[field]
    if (id === undefined || id === null) continue
    const unit = await tx.selectFrom('unit').select('id').where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst()
    if (unit === undefined) throw invalidInput('unit_not_found', field)
  }
  return columns
}

/** Judges what was just written; the first contradiction is thrown by its own name, all of them are in the details. */
export function refuseContradictions(ctx: Context, id: string, checkWhy: string | null): void {
  if (blankToNull(checkWhy) !== null) return
  const { sqlite } = ctx.store
  const [read] = readEmployments(sqlite, [id])
  if (read === undefined) throw notFound('employment', id)
  const found = findContradictions(read.record, readOthers(sqlite, read.row))
  const [first] = found
  if (first === undefined) return
  const fields = Object.fromEntries(found.toReversed().map(({ field, problem }) => [field, problem]))
  throw new AppError({ code: 'rule_broken', reason: first.problem, fields, details: { count: found.length } })
}

function blankToNull(text: string | null): string | null {
  return text === null || text === '' ? null : text
}
