import type { Context } from '../../context.ts'
import { saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { note } from '../../write.ts'
import { writeWorkbook } from '../../sheets/write-workbook.ts'
import { BatchOptions } from './batch.ts'
import { interpretFile } from './interpret-file.ts'
import { TEMPLATE_HEADERS, wordCarried, wordResult } from './corrections-words.ts'
import { eachRow, getBatch, getBatchBytes, openRows } from './queries.ts'

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
  const asSent = { ...options, corrections: {} }
  const { head, rows } = await ctx.ending.beside((signal) =>
    interpretFile(source, ctx.clock.today(), asSent, {}, { withRaw: true, signal }),
  )
  const rawOf = new Map(rows.map((row) => [row.row, row.raw]))
  const width = Math.max(head.columnList.length, ...rows.map((row) => row.raw.length))
  const lines: string[][] = []
  const readRow = openRows(ctx.store.sqlite, batch.number)
  for (const row of eachRow(ctx.store.sqlite, batch.number)) {
    const right = row.decision?.forRow ?? null
    const { result, reasons } = wordResult(row, right === null ? null : readRow(right))
    if (input.onlyProblems && reasons.length === 0) continue
    const raw = rawOf.get(row.row) ?? []
    const cells = Array.from({ length: width }, (_, column) => raw[column] ?? '')
    lines.push([...cells, result, [...reasons, ...wordCarried(raw)].join('；')])
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

/** An empty roster with the usual headers, for enterprises that ask for one. */
export async function saveTemplate(ctx: Context): Promise<{ path: string }> {
  const workbook = await writeWorkbook({
    sheetName: '会员花名册',
    columns: TEMPLATE_HEADERS.map((header) => ({ header })),
    rows: [],
  })
  return { path: await saveFile(ctx, '会员花名册模板.xlsx', WORKBOOK_FILE, workbook) }
}
