import type { ImportRow } from '../../../shared/contract/import.ts'
import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { BatchOptions, headOf, type Decision } from './batch.ts'
import { bareValue, differencesOf, NEW_UNIT } from './compare.ts'
import { freshenPreview } from './freshen.ts'
import { readHousehold } from './households/rows.ts'
import { readLedgerRow } from './ledger/rows.ts'
import { NO_CONTRACTS } from './records/rows.ts'
import { getBatch, loadPerson, openRows, readRow, readRows, type StoredRow } from './queries.ts'
import { previewImport } from './preview.ts'
import { recount } from './recount.ts'
import {
  claimsNumber,
  leaveOthersOut,
  ownerOf,
  readSameNumbers,
  refuseSameNumber,
  releaseFollowers,
} from './same-number.ts'
import { resolveUnits } from './units.ts'
import { readOpenUnits } from './would-do.ts'

export async function listImportRows(
  ctx: Context,
  input: Parameters<typeof readRows>[2] & { batchId: string },
): Promise<{ rows: ImportRow[]; total: number }> {
  await freshenPreview(ctx, input.batchId)
  const batch = await getBatch(ctx.store.db, input.batchId)
  const openUnits = await readOpenUnits(ctx.store.db, ctx.store.sqlite, batch)
  const { rows, total } = readRows(ctx.store.sqlite, batch.number, input, openUnits)
  const describe = await rowDescriber(ctx, input.batchId, rows)
  return { rows: rows.map(describe), total }
}

/** What is to become of a doubtful row; null takes the decision back. Applied rows are closed. */
export async function decideRow(
  ctx: Context,
  input: { batchId: string; row: number; decision: Pick<Decision, 'kind' | 'personId'> | null },
): Promise<ImportRow> {
  const { sqlite } = ctx.store
  const { kind, personId = null } = input.decision ?? {}
  const decision: Decision | null = kind === undefined ? null : { kind, personId, forRow: null }
  const batch = await getBatch(ctx.store.db, input.batchId)
  const row = readRow(sqlite, batch.number, input.row)
  if (row.personId !== null) throw conflict('row_applied', 'row')
  if (decision?.kind === 'person' && loadPerson(sqlite, decision.personId ?? '') === null) {
    throw conflict('person_gone', 'decision')
  }
  const others = othersOf(ctx, batch.number, [row])(row)
  refuseSameNumber(sqlite, row, decision, others)
  await ctx.store.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('import_row')
      .set({
        decision: decision === null ? null : JSON.stringify(decision),
        // One that was left out is taken up again.
        ...(row.decision?.kind === 'skip' && row.action !== 'reject' ? { outcome: 'doubtful' as const } : {}),
      })
      .where('batch_number', '=', batch.number)
      .where('row', '=', input.row)
      .execute()
    releaseFollowers(sqlite, batch.number)
    leaveOthersOut(sqlite, batch.number, { row, others, claims: claimsNumber(sqlite, row, decision) })
    await recount(tx, sqlite, batch.id)
  })
  return oneRow(ctx, input.batchId, batch.number, input.row)
}

/** Reads the file again with the typed text in place of a cell's. */
export async function correctRow(
  ctx: Context,
  input: { batchId: string; row: number; values: Record<string, string> },
): Promise<ImportRow> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const { corrections } = BatchOptions.parse(JSON.parse(batch.options))
  const key = String(input.row)
  await previewImport(ctx, {
    batchId: input.batchId,
    corrections: { ...corrections, [key]: { ...corrections[key], ...input.values } },
  })
  const { subject } = headOf(batch)
  if (subject === 'hardship') return readHousehold(ctx, batch, input.row)
  if (subject === 'labour') return readLedgerRow(ctx, batch, input.row)
  return oneRow(ctx, input.batchId, batch.number, input.row)
}

async function oneRow(ctx: Context, batchId: string, batchNumber: number, number: number): Promise<ImportRow> {
  const row = readRow(ctx.store.sqlite, batchNumber, number)
  return (await rowDescriber(ctx, batchId, [row]))(row)
}

async function rowDescriber(
  ctx: Context,
  batchId: string,
  rows: readonly StoredRow[],
): Promise<(row: StoredRow) => ImportRow> {
  const batch = await getBatch(ctx.store.db, batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const units = await resolveUnits(ctx.store.db, rows, headOf(batch).unitHint, options)
  const nameOf = await unitNames(ctx)
  const findOthers = othersOf(ctx, batch.number, rows)
  return (row) => {
    const person = row.matchedId === null ? null : loadPerson(ctx.store.sqlite, row.matchedId)
    const others = findOthers(row)
    const owner = unknownOwner(ctx, row)
    const text = row.values.unitName ?? headOf(batch).unitHint
    const unitId = units.isNew(row.values.unitName) ? NEW_UNIT : units.unitOf(row.values.unitName)
    const differences = person === null || row.personId !== null ? [] : differencesOf(row.values, unitId, person)
    return {
      row: row.row,
      action: row.action,
      outcome: row.outcome,
      values: plainValues(row.values),
      findings: [...row.findings],
      dupOf: row.dupOf,
      matchedId: row.matchedId,
      matchedName: person?.name ?? null,
      differences: differences.map((one) => ({
        field: one.field,
        old: one.field === 'unitName' ? nameOf(one.old) : bareValue(one.old),
        new: one.field === 'unitName' ? (one.new === NEW_UNIT ? text : nameOf(one.new)) : bareValue(one.new),
        kept: one.kept,
      })),
      candidates: [...(owner === null ? [] : [owner]), ...row.candidates.map((candidate) => ({ ...candidate }))],
      sameNumber: others.map((other) => ({
        row: other.row,
        values: plainValues(other.values),
        decision: other.decision?.kind ?? null,
        personId: other.personId,
      })),
      waits: !isOpen(row)
        ? []
        : [
            ...(others.length > 0 || ownsOther(row, owner) ? (['same_id'] as const) : []),
            ...(units.waits(row.values.unitName) ? (['unit_resembles'] as const) : []),
            ...(resembles(row) ? (['person_resembles'] as const) : []),
          ],
      decision: row.decision,
      personId: row.personId,
      household: [],
      notInSheet: [],
      given: {},
      file: null,
      ...NO_CONTRACTS,
    }
  }
}

/** The other rows with the number of a row under another name. */
function othersOf(ctx: Context, batchNumber: number, rows: readonly StoredRow[]): (row: StoredRow) => StoredRow[] {
  const { sqlite } = ctx.store
  const idNos = rows.flatMap(({ action, values }) => (action === 'hold' && values.idNo !== null ? [values.idNo] : []))
  const same = readSameNumbers(sqlite, batchNumber, [...new Set(idNos)])
  const read = openRows(sqlite, batchNumber)
  return (row) =>
    row.action !== 'hold'
      ? []
      : same.filter((one) => one.idNo === row.values.idNo && one.row !== row.row).map((one) => read(one.row))
}

/** Who has the number of an open row, when that came out only after the preview. */
function unknownOwner(ctx: Context, row: StoredRow): StoredRow['candidates'][number] | null {
  const { idNo, name } = row.values
  if (!isOpen(row) || idNo === null) return null
  const owner = ownerOf(ctx.store.sqlite, idNo, row.matchedId)
  if (owner === null || row.candidates.some(({ id }) => id === owner.id)) return null
  return { id: owner.id, name: owner.name, why: owner.name === name ? 'same_id' : 'same_id_other_name' }
}

/** Nothing was done with the row yet, and something may be. */
function isOpen(row: StoredRow): boolean {
  return row.personId === null && row.outcome === 'doubtful'
}

function resembles(row: StoredRow): boolean {
  return row.candidates.some(({ why }) => why === 'same_name' || why === 'other_number')
}

function ownsOther(row: StoredRow, owner: object | null): boolean {
  return owner !== null || row.candidates.some(({ why }) => why === 'same_id_other_name')
}

async function unitNames(ctx: Context): Promise<(id: string | number | null) => string | null> {
  const rows = await ctx.store.db.selectFrom('unit').select(['id', 'name']).execute()
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => (id === null ? null : (names.get(String(id)) ?? null))
}

/** A row carries some fields only where the sheet has the column: those stay out. */
function plainValues(values: StoredRow['values']): ImportRow['values'] {
  const plain: ImportRow['values'] = {}
  for (const [field, value] of Object.entries(values)) if (value !== undefined) plain[field] = value
  return plain
}
