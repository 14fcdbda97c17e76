import { sql } from 'kysely'
import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { Employment, employmentCalls } from '../../../shared/contract/labour-records.ts'
import { conflict, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { insertRow, removeRow } from '../../db/journal.ts'
import { writeEach } from '../../write-each.ts'
import { write } from '../../write.ts'
import { getLiving } from '../members/service.ts'
import { CONTRACT_COLUMNS, toColumns } from './columns.ts'
import { readEmployments, type StoredEmployment } from './records.ts'
import { insertEmployment, refuseContradictions, updateEmployment } from './save-employment.ts'
import { getEmployment } from './view.ts'

type Calls = typeof employmentCalls

/** Registers a work relation with its papers. Contradictions are refused unless `checkWhy` says why they are kept. */
export async function addEmployment(ctx: Context, input: ParsedOf<Calls, 'employments.add'>): Promise<Employment> {
  const id = ctx.newId()
  const { personId, fields, contracts, events, checkWhy } = input
  await write(ctx, { action: 'employments.add', entity: 'employment', entityId: id }, async (tx, journal) => {
    await getLiving(tx, personId)
    await insertEmployment(ctx, tx, journal, { id, personId, fields, contracts, events, checkWhy })
  })
  return getEmployment(ctx, id)
}

/** `conflict/changed_since` when somebody wrote meanwhile. */
export async function changeEmployment(
  ctx: Context,
  input: ParsedOf<Calls, 'employments.change'>,
): Promise<Employment> {
  const { id, revision, fields, contracts, events, why } = input
  const entry = { action: 'employments.change', entity: 'employment', entityId: id, why }
  await write(ctx, entry, async (tx, journal) => {
    const current = readLiving(ctx, id)
    if (revision !== undefined && revision !== current.revision) throw conflict('changed_since')
    const checkWhy = input.checkWhy === undefined ? current.check_why : input.checkWhy
    await updateEmployment(ctx, tx, journal, { id, fields, contracts, events, checkWhy })
  })
  return getEmployment(ctx, id)
}

export async function removeEmployment(ctx: Context, { id, why }: { id: string; why: string }): Promise<void> {
  const entry = { action: 'employments.remove', entity: 'employment', entityId: id, why }
  await write(ctx, entry, async (tx, journal) => {
    readLiving(ctx, id)
    await removeRow(tx, journal, 'employment', id)
  })
}

/** One more contract each, all in one step; who cannot have it is named and stays as before. */
export async function renewMany(
  ctx: Context,
  { rows }: ParsedOf<Calls, 'employments.renewMany'>,
): Promise<OutputOf<Calls, 'employments.renewMany'>> {
  const refused: OutputOf<Calls, 'employments.renewMany'>['refused'] = []
  await writeEach(ctx, rows, {
    entry: ({ id }) => ({ action: 'employments.renewMany', entity: 'employment', entityId: id }),
    work: async (tx, journal, { id, contract }) => {
      const { check_why: checkWhy } = readLiving(ctx, id)
      const { rows: last } = await sql<{ position: number }>`
        select coalesce(max(position), 0) as position from labour_contract
        where employment_id = ${id} and deleted_at is null`.execute(tx)
      const position = (last[0]?.position ?? 0) + 1
      const columns = toColumns(CONTRACT_COLUMNS, contract)
      const row = { id: ctx.newId(), employment_id: id, term: contract.term, ...columns, position }
      await insertRow(tx, journal, 'labour_contract', row)
      refuseContradictions(ctx, id, checkWhy)
    },
    onRefused: ({ id }, error) => refused.push({ id, name: nameOf(ctx, id), error: error.body }),
  })
  return { done: rows.length - refused.length, refused }
}

function readLiving(ctx: Context, id: string): StoredEmployment {
  const [read] = readEmployments(ctx.store.sqlite, [id])
  if (read === undefined || read.row.deleted_at !== null) throw notFound('employment', id)
  return read.row
}

function nameOf(ctx: Context, id: string): string {
  const name = ctx.store.sqlite
    .prepare('select p.name from employment e join person p on p.id = e.person_id where e.id = ?')
    .pluck()
    .get(id)
  return typeof name === 'string' ? name : ''
}

export { listDeadlines } from './deadlines.ts'
export { getInspection } from './inspections.ts'
export { listEmploymentIds, type EmploymentFilterPart } from './list.ts'
export { listProtected } from './protected.ts'
export { listUnitRates, type UnitRate } from './rates.ts'
export { describeEmployments, employmentsOfPerson } from './view.ts'
export { insertEmployment, updateEmployment } from './save-employment.ts'
export { readCollective, toCollectiveRow, type ReadCollective } from './collective-read.ts'
export { countWorkers } from './coverage.ts'
