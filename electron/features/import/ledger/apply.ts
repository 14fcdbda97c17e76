import type { Context } from '../../../context.ts'
import type { Journal } from '../../../db/journal.ts'
import { insertEmployment, updateEmployment } from '../../labour/service.ts'
import { linkPerson } from '../../members/service.ts'
import type { ApplyInput, ApplyReply } from '../apply.ts'
import { loadPeople, loadPerson } from '../queries.ts'
import { applyRecords, WAITING, type Done, type RecordWork } from '../records/apply.ts'
import { markMade, workerOf } from '../records/people.ts'
import { compareEmployment, saysSomethingNew, toContractRow, toFieldPatch, toPatch } from './compare.ts'
import { asEmployment, type StoredEmploymentRow } from './employment.ts'
import { userUnitOf } from './judge.ts'
import { readKnown } from './known.ts'
import { chooseNews, mergeContracts } from './news.ts'
import { findWorker } from './who.ts'

/** Writes a batch about employments. */
export async function applyLedger(ctx: Context, input: ApplyInput): Promise<ApplyReply> {
  return applyRecords(ctx, input, (work, journal, row) => applyEmployment(work, journal, asEmployment(row)), ['employment'])
}

async function applyEmployment(work: RecordWork, journal: Journal, row: StoredEmploymentRow): Promise<Done> {
  const { ctx, tx, batch } = work
  const { values, decision } = row
  const checkWhy = decision?.checkWhy ?? null
  if (work.waits(values.unitName) || (values.userUnitName !== null && work.waits(values.userUnitName))) return WAITING
  const unitId = work.unitOf(values.unitName)
  if (unitId === null) return WAITING
  const found = findKnownWorker(ctx, row, unitId)
  if (found === 'open') return WAITING
  const known = readKnown(ctx, values, { personId: found, unitId })
  if (known.several) return WAITING
  const userUnitId = userUnitOf(values, { unitOf: work.unitOf, isNew: () => false })
  const { own } = known
  if (own !== null) {
    const news = chooseNews(compareEmployment(values, own, userUnitId), work.input)
    if (!saysSomethingNew(news)) return { kind: 'same', personId: found }
    await updateEmployment(ctx, tx, journal, {
      id: own.id,
      fields: toFieldPatch(news.differences),
      contracts: news.contracts.some(({ stored, differences }) => stored === null || differences.length > 0)
        ? mergeContracts(own, news)
        : undefined,
      checkWhy: checkWhy ?? own.checkWhy,
    })
    return { kind: 'changed', personId: found }
  }
  const personId = found ?? (await makeWorker(work, journal, row, unitId))
  await insertEmployment(ctx, tx, journal, {
    id: ctx.newId(),
    personId,
    fields: { ...toPatch(values, userUnitId), unitId },
    contracts: values.contracts.map(toContractRow),
    events: [],
    checkWhy,
    importBatchId: batch.id,
  })
  return { kind: 'created', personId }
}

/**
 * The person of a row on file, null for somebody new. A row before it may have made him; somebody who was deleted or
 * merged since the preview is for a person to look at.
 */
function findKnownWorker(ctx: Context, row: StoredEmploymentRow, unitId: string): string | null | 'open' {
  const { sqlite } = ctx.store
  const personId = workerOf(row)
  if (personId !== null) return loadPerson(sqlite, personId) === null ? 'open' : personId
  if (row.decision !== null) return null
  const { idNo, name } = row.values
  const people = loadPeople(sqlite, idNo === null ? [] : [idNo], name === null ? [] : [name])
  const { outcome, matchedId } = findWorker(ctx, row, people, unitId)
  return outcome === 'doubtful' ? 'open' : matchedId
}

async function makeWorker(
  { ctx, tx, batch }: RecordWork,
  journal: Journal,
  { values, decision }: StoredEmploymentRow,
  unitId: string,
): Promise<string> {
  const { name, idType, sex, birthOn, ethnicity, political, education, mobile, phone2, dept, job, hiredOn } = values
  const idNo = decision?.kind === 'new_without_id' ? null : values.idNo
  const before = journal.changes.length
  const id = await linkPerson(ctx, tx, journal, {
    name: (name ?? '').slice(0, 60), idType, idNo, sex, birthOn, ethnicity, political, education, mobile, phone2, unitId,
    dept: dept?.slice(0, 100) ?? null, job: job?.slice(0, 100) ?? null, hiredOn,
  })
  if (journal.changes.length > before) await markMade(tx, id, batch)
  return id
}
