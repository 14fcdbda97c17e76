import { invalidInput, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Store } from '../../db/store.ts'
import { BatchOptions, headOf } from './batch.ts'
import { toOrder } from './interpret-file.ts'
import { getBatch, getBatchBytes, readRow, type BatchRecord } from './queries.ts'
import { FileUnreadable } from './reader/file-unreadable.ts'
import { runInWorker } from './reader/read-in-worker.ts'
import type { TaskValue } from './reader/tasks.ts'

export interface RowText {
  letter: string
  header: string
  field: string | null
  text: string
}

type Texts = TaskValue<'texts'>

/** Rows of one reading: who looks at a row looks at its neighbours next. */
const WINDOW = 500
/** A glance at a cell is not worth more waiting. */
const TIME_LIMIT = 30_000

/** The last window read of an open store; goes with the store. */
const READ = new WeakMap<Store, { key: string; texts: Promise<Texts> }>()

/**
 * What stood in the cells of a row of the sender's file, column by column, whatever was read out of them. `not_found`
 * for a row that is no person; `invalid_input/too_large` when reading takes too long.
 */
export async function readRowTexts(ctx: Context, input: { batchId: string; row: number }): Promise<{ cells: RowText[] }> {
  const batch = await getBatch(ctx.store.db, input.batchId)
  const row = readRow(ctx.store.sqlite, batch.number, input.row)
  const texts = (await readWindow(ctx, batch, row.row))[row.row]
  if (texts === undefined) throw notFound('import_row', String(row.row))
  return {
    cells: headOf(batch).columnList.map(({ letter, header, field }) => ({ letter, header, field, text: texts[letter] ?? '' })),
  }
}

async function readWindow(ctx: Context, batch: BatchRecord, row: number): Promise<Texts> {
  const first = row - (row % WINDOW)
  // The sheet decides what the rows are; the fields of the columns come from the batch.
  const key = JSON.stringify([batch.id, batch.sheet_index, first])
  const known = READ.get(ctx.store)
  if (known?.key === key) return known.texts
  const texts = readFile(ctx, batch, { first, last: first + WINDOW - 1 })
  READ.set(ctx.store, { key, texts })
  texts.catch(() => {
    if (READ.get(ctx.store)?.texts === texts) READ.delete(ctx.store)
  })
  return texts
}

async function readFile(ctx: Context, batch: BatchRecord, rows: { first: number; last: number }): Promise<Texts> {
  const bytes = await getBatchBytes(ctx.store.db, batch.id)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  // The headers as they were understood then: what was learned of the sender since might find another table.
  const headers = headOf(batch).columnList.flatMap(({ header, field }) => (header === '' ? [] : [[header, field] as const]))
  const { subject } = headOf(batch)
  const asSent = { ...options, subject, sheetIndex: batch.sheet_index, corrections: {} }
  const mapping = Object.fromEntries(headers)
  const order = toOrder(ctx.clock.today(), asSent, { members: mapping, hardship: mapping, labour: mapping })
  try {
    return await ctx.ending.beside((signal) =>
      runInWorker('texts', bytes, { ...order, withRaw: true, ...rows }, { signal, timeLimit: TIME_LIMIT }),
    )
  } catch (error) {
    if (error instanceof FileUnreadable) throw invalidInput(error.problem, undefined, { file: batch.file_name })
    throw error
  }
}
