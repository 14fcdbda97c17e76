import type { ImportRow } from '../../../../shared/contract/import.ts'
import { notFound } from '../../../../shared/errors.ts'
import type { Context } from '../../../context.ts'
import { eachRow, loadPerson, type BatchRecord } from '../queries.ts'
import {
  decideRecord, describeStored, listRecords, refuseWrongPerson, unitsOfRows, type DecideInput, type ListInput,
} from '../records/rows.ts'
import { bareValue, differencesOf } from '../compare.ts'
import type { UnitPlan } from '../units.ts'
import { asEmployment, asWorker, type StoredEmploymentRow } from './employment.ts'
import { outcomeOf, weighEmployment, type Weighed } from './judge.ts'

export async function listEmploymentRows(ctx: Context, input: ListInput): Promise<{ rows: ImportRow[]; total: number }> {
  const nameOf = unitNames(ctx)
  return listRecords(ctx, input, (row, units) => Promise.resolve(describeEmployment(ctx, asEmployment(row), units, nameOf)))
}

/** The employment that a row of the sheet belongs to, as it stands now; a contract's row is part of one. */
export async function readLedgerRow(ctx: Context, batch: BatchRecord, number: number): Promise<ImportRow> {
  const rows = [...eachRow(ctx.store.sqlite, batch.number)].map(asEmployment)
  const row = rows.find((one) => one.row === number) ?? rows.find(({ values }) => values.contracts.some((one) => one.row === number))
  if (row === undefined) throw notFound('import_row', String(number))
  return describeEmployment(ctx, row, await unitsOfRows(ctx, batch, [row]), unitNames(ctx))
}

/** Who the worker of a doubtful row is, and why it is kept where it contradicts itself. */
export async function decideEmployment(ctx: Context, input: DecideInput): Promise<ImportRow> {
  const batch = await decideRecord(ctx, input, (row, decision, units) => {
    const { values } = asEmployment(row)
    refuseWrongPerson(ctx.store.sqlite, values, decision)
    const personId = decision.kind === 'person' ? decision.personId : null
    return Promise.resolve(outcomeOf(weighEmployment(ctx, values, personId, units), decision.checkWhy ?? null))
  })
  return readLedgerRow(ctx, batch, input.row)
}

function describeEmployment(
  ctx: Context,
  row: StoredEmploymentRow,
  units: UnitPlan,
  nameOf: (id: string) => string | null,
): ImportRow {
  const { contracts: _, ...values } = row.values
  const decided = row.decision?.kind === 'person' ? row.decision.personId : null
  const matchedId = row.personId ?? decided ?? row.matchedId
  const isDone = row.personId !== null
  const isSure = isDone || decided !== null || row.candidates.length === 0
  const person = matchedId === null ? null : loadPerson(ctx.store.sqlite, matchedId)
  const weighed = weighEmployment(ctx, row.values, isSure ? matchedId : null, units)
  const { known, comparison, problems } = weighed
  const last = row.values.contracts.at(-1)
  const ofPerson = person === null || !isSure ? [] : differencesOf(asWorker(row), null, person).filter(({ field }) => field !== 'idType')
  const ofEmployment = (comparison?.differences ?? []).map((one) =>
    one.field === 'userUnitName' ? { ...one, old: nameOf(String(one.old)), new: nameOf(String(one.new)) ?? one.new } : { ...one },
  )
  return {
    ...describeStored(row),
    values: {
      ...values,
      state: values.atWork,
      contractNo: last?.contractNo ?? null,
      contractType: last?.term ?? null,
      signedOn: last?.signedOn ?? null,
      startsOn: last?.startsOn ?? null,
      endsOn: last?.endsOn ?? null,
      probation: last?.probationEndsOn ?? null,
      delivered: last?.delivered ?? null,
    },
    matchedId,
    matchedName: person?.name ?? null,
    differences: isDone
      ? []
      : [
          ...ofEmployment,
          ...(comparison?.contracts.at(-1)?.differences ?? []),
          // A ledger changes nothing in anybody's own record: what differs is shown.
          ...ofPerson.map(({ field, old, new: said }) => ({ field, old: bareValue(old), new: bareValue(said), kept: true })),
        ],
    waits: isDone || row.outcome !== 'doubtful' ? [] : waitsOf(row, weighed),
    household: [],
    notInSheet: [],
    given: {},
    file: null,
    contracts: row.values.contracts.map((contract, i) => {
      const { stored = null, differences = [] } = comparison?.contracts[i] ?? {}
      const state = stored === null ? 'new' : differences.some(({ kept }) => !kept) ? 'changed' : 'same'
      return { ...contract, state: isDone ? 'same' : state, differences: isDone ? [] : [...differences] }
    }),
    contractsNotInSheet: (comparison?.notInSheet ?? []).map(({ contractNo, startsOn }) => contractNo ?? startsOn ?? ''),
    problems: isDone ? [] : [...problems],
    employmentId: known.own?.id ?? null,
  }
}

function waitsOf(row: StoredEmploymentRow, { known, problems, unitWaits, unitMissing }: Weighed): ImportRow['waits'] {
  const { candidates, findings } = row
  const sameNumber = candidates.some(({ why }) => why === 'same_id_other_name')
  const alike = candidates.some(({ why }) => why === 'same_name' || why === 'other_number')
  const found = new Set(problems.map(({ problem }) => problem).filter((problem) => !findings.includes(problem)))
  return [
    ...(sameNumber ? (['same_id'] as const) : []),
    ...(alike ? (['person_resembles'] as const) : []),
    ...found,
    ...(known.several ? (['employments_several'] as const) : []),
    ...(unitWaits ? (['unit_resembles'] as const) : []),
    ...(unitMissing && !findings.includes('unit_missing') ? (['unit_missing'] as const) : []),
  ]
}

function unitNames(ctx: Context): (id: string) => string | null {
  const read = ctx.store.sqlite.prepare('select name from unit where id = ?').pluck()
  return (id) => {
    const name = read.get(id)
    return typeof name === 'string' ? name : null
  }
}
