import { importCalls, type BatchSummary } from '../../../shared/contract/import.ts'
import { conflict } from '../../../shared/errors.ts'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { handle } from '../../handle.ts'
import { saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { note } from '../../write.ts'
import { headOf, readCounts } from './batch.ts'
import { saveCorrections } from './corrections.ts'
import { getPreview, previewImport, reopenImport } from './preview.ts'
import { changeBatch, dropBatchBytes, getBatch, getBatchBytes, listBatches, readResult, type BatchRecord } from './queries.ts'
import { readRowTexts } from './row-texts.ts'
import { correctRow } from './rows.ts'
import { workOn } from './subjects.ts'
import { saveTemplate } from './template.ts'

export const importFeature = handle(importCalls, {
  'import.preview': (ctx, input) => previewImport(ctx, input),
  'import.rows': async (ctx, input) => (await workOn(ctx, input.batchId)).rows(ctx, input),
  'import.rowTexts': (ctx, input) => readRowTexts(ctx, input),
  'import.decide': async (ctx, input) => (await workOn(ctx, input.batchId)).decide(ctx, input),
  'import.correct': (ctx, input) => correctRow(ctx, input),
  'import.chooseUnits': async (ctx, input) => (await workOn(ctx, input.batchId)).chooseUnits(ctx, input),
  'import.plan': async (ctx, input) => (await workOn(ctx, input.batchId)).plan(ctx, input),
  'import.apply': async (ctx, input) => (await workOn(ctx, input.batchId)).apply(ctx, input),
  'import.undoPlan': async (ctx, { batchId }) => (await workOn(ctx, batchId)).undoPlan(ctx, batchId),
  'import.undo': async (ctx, { batchId }) => (await workOn(ctx, batchId)).undo(ctx, batchId),
  'import.reopen': (ctx, { batchId }) => reopenImport(ctx, batchId),
  'import.discard': async (ctx, { batchId }) => {
    await discard(ctx, batchId)
    return {}
  },
  'import.list': async (ctx) => (await listBatches(ctx.store.db)).map(toSummary),
  'import.get': (ctx, { batchId }) => getPreview(ctx, batchId),
  'import.saveCorrections': (ctx, input) => saveCorrections(ctx, input),
  'import.saveTemplate': (ctx, input) => saveTemplate(ctx, input),
  'import.saveOriginal': (ctx, { batchId }) => saveOriginal(ctx, batchId),
})

/** A preview nobody wants; an applied batch is undone instead. */
async function discard(ctx: Context, id: string): Promise<void> {
  const batch = await getBatch(ctx.store.db, id)
  if (batch.state !== 'previewed') throw conflict('batch_closed', 'batchId', { state: batch.state })
  await ctx.store.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('import_row').where('batch_number', '=', batch.number).execute()
    await dropBatchBytes(tx, batch.number)
    await changeBatch(tx, id, { state: 'discarded' })
  })
  await note(ctx, { action: 'import.discard', facts: { file: batch.file_name } })
}

async function saveOriginal(ctx: Context, id: string): Promise<{ path: string }> {
  const batch = await getBatch(ctx.store.db, id)
  const bytes = await getBatchBytes(ctx.store.db, id)
  const path = await saveFile(ctx, batch.file_name, WORKBOOK_FILE, bytes)
  await note(ctx, { action: 'import.saveOriginal', facts: { file: batch.file_name } })
  return { path }
}

function toSummary(batch: BatchRecord): z.infer<typeof BatchSummary> {
  const { created, changed, same, skipped, doubtful, decided } = readResult(batch)
  return {
    id: batch.id,
    subject: headOf(batch).subject,
    fileName: batch.file_name,
    sender: batch.sender,
    state: batch.state as z.infer<typeof BatchSummary>['state'],
    createdAt: batch.created_at,
    appliedAt: batch.applied_at,
    undoneAt: batch.undone_at,
    counts: readCounts(batch),
    created,
    changed,
    same,
    skipped,
    doubtful,
    decided,
  }
}
