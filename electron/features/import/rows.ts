import type { ImportRow } from '../../../shared/contract/import.ts'
import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { BatchOptions, type Decision } from './batch.ts'
import { differencesOf } from './compare.ts'
import { getBatch, loadPerson, readRow, readRows, type StoredRow } from './queries.ts'
import { headOf, previewImport } from './preview.ts'
import { resolveUnits } from './units.ts'

export async function listImportRows(
  ctx: Context,
  input: { batchId: string; offset: number; limit: number; outcome: string | null; finding: string | null },
): Promise<{ rows: ImportRow[]; total: number }> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const { rows, total } = readRows(ctx.store.sqlite, batch.number, input)
  const describe = await rowDescriber(ctx, input.batchId, rows)
  return { rows: rows.map(describe), total }
}

/** What is to become of a doubtful row; null takes the decision back. Applied rows are closed. */
export async function decideRow(
  ctx: Context,
  input: { batchId: string; row: number; decision: Decision | null },
): Promise<ImportRow> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const row = readRow(ctx.store.sqlite, batch.number, input.row)
  if (row.personId !== null) throw conflict('row_applied', 'row')
  if (input.decision?.kind === 'person' && loadPerson(ctx.store.sqlite, input.decision.personId ?? '') === null) {
    throw conflict('person_gone', 'decision')
  }
  await ctx.store.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('import_row')
      .set({ decision: input.decision === null ? null : JSON.stringify(input.decision) })
      .where('batch_number', '=', batch.number)
      .where('row', '=', input.row)
      .execute()
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
  return (row) => {
    const person = row.matchedId === null ? null : loadPerson(ctx.store.sqlite, row.matchedId)
    const unitId = units.unitOf(row.values.unitName)
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
        old: one.field === 'unitName' ? nameOf(one.old) : bare(one.old),
        new: one.field === 'unitName' ? nameOf(one.new) : bare(one.new),
      })),
      candidates: row.candidates.map((candidate) => ({ ...candidate })),
      decision: row.decision,
      personId: row.personId,
    }
  }
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

/** `sex/1` is `1` outside the database. */
function bare(value: string | number | null): string | number | null {
  return typeof value === 'string' && /^[a-z_]+\/[0-9A-Za-z-]+$/.test(value) ? value.slice(value.indexOf('/') + 1) : value
}
