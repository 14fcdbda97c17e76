import type { Subject } from '../../../shared/domain/import/sheet.ts'
import type { Context } from '../../context.ts'
import { saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { note } from '../../write.ts'
import { writeWorkbook } from '../../sheets/write-workbook.ts'
import { BatchOptions, headOf } from './batch.ts'
import { asHousehold } from './households/household.ts'
import { interpretFile, NOTHING_LEARNED, type ReadFile } from './interpret-file.ts'
import { asEmployment } from './ledger/employment.ts'
import { wordCarried, wordResult } from './corrections-words.ts'
import { eachRow, getBatch, getBatchBytes, openRows, type StoredRow } from './queries.ts'

/**
 * 错误回执: the sender's own rows with two added columns, 结果 and 原因. The texts are read again from the stored file,
 * so that they are the sender's to the letter.
 */
export async function saveCorrections(
  ctx: Context,
  input: { batchId: string; onlyProblems: boolean },
): Promise<{ path: string; rows: number }> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const bytes = await getBatchBytes(ctx.store.db, input.batchId)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const source = { name: batch.file_name, bytes, hash: batch.file_hash }
  // The sender is told of his own cells: what was typed over them here is left out.
  const kept = headOf(batch)
  const asSent = { ...options, subject: kept.subject, corrections: {} }
  // The header as it was understood then finds the same table again.
  const mapping = Object.fromEntries(kept.columnList.flatMap(({ header, field }) => (header === '' ? [] : [[header, field]])))
  const learned = kept.subject === 'members' ? NOTHING_LEARNED : { ...NOTHING_LEARNED, [kept.subject]: mapping }
  const file = await ctx.ending.beside((signal) =>
    interpretFile(source, ctx.clock.today(), asSent, learned, { withRaw: true, signal }),
  )
  const { head } = file
  const rawOf = rawTexts(file)
  const width = Math.max(head.columnList.length, ...[...rawOf.values()].map((raw) => raw.length))
  const lines: string[][] = []
  const readRow = openRows(ctx.store.sqlite, batch.number)
  for (const row of eachRow(ctx.store.sqlite, batch.number)) {
    const right = row.decision?.forRow ?? null
    const { result, reasons } = wordResult(row, right === null ? null : readRow(right))
    if (input.onlyProblems && reasons.length === 0) continue
    const raw = rawOf.get(row.row) ?? []
    const cells = Array.from({ length: width }, (_, column) => raw[column] ?? '')
    lines.push([...cells, result, [...reasons, ...wordCarried(raw)].join('；')])
    for (const other of moreRows(kept.subject, row)) {
      const texts = other === row.row ? undefined : rawOf.get(other)
      if (texts !== undefined) lines.push([...Array.from({ length: width }, (_, column) => texts[column] ?? ''), '', ''])
    }
  }
  const headers = Array.from({ length: width }, (_, column) => head.columnList[column]?.header ?? '')
  const workbook = await writeWorkbook({
    sheetName: '错误回执',
    columns: [...headers, '结果', '原因'].map((header) => ({ header })),
    rows: lines,
  })
  const stem = batch.file_name.replace(/\.[^.]+$/u, '')
  const path = await saveFile(ctx, `${stem}-错误回执.xlsx`, WORKBOOK_FILE, workbook)
  await note(ctx, {
    action: 'import.saveCorrections',
    entity: 'import_batch',
    entityId: batch.id,
    facts: { file: batch.file_name, rows: lines.length },
  })
  return { path, rows: lines.length }
}

/** The rows of the sheet that are part of what a row is about. */
function moreRows(subject: Subject, row: StoredRow): readonly number[] {
  if (subject === 'hardship') return asHousehold(row).values.household.map((other) => other.row)
  return subject === 'labour' ? asEmployment(row).values.contracts.map((contract) => contract.row) : []
}

/** The sender's cell texts by row. */
function rawTexts(file: ReadFile): Map<number, readonly string[]> {
  if (file.subject === 'members') return new Map(file.rows.map(({ row, raw }) => [row, raw]))
  return new Map(Object.entries(file.raw).map(([row, raw]) => [Number(row), raw]))
}
