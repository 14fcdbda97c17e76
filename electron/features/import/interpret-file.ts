import { isFieldName, type FieldName } from '../../../shared/domain/import/fields.ts'
import type { InterpretedRow } from '../../../shared/domain/import/interpret.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { BatchHead, BatchOptions } from './batch.ts'
import { FileUnreadable } from './reader/file-unreadable.ts'
import { runInWorker } from './reader/read-in-worker.ts'
import type { InterpretOrder } from './reader/tasks.ts'
import type { SourceFile } from './source.ts'

/**
 * Reads and interprets a file beside the main thread, with bounded memory. `invalid_input` with one of the words
 * empty, not_a_spreadsheet, damaged, password, too_large for a file that cannot be read.
 */
export async function interpretFile(
  source: SourceFile,
  asOf: PlainDate,
  options: BatchOptions,
  learned: Readonly<Record<string, string | null>>,
  { withRaw = false, signal }: { withRaw?: boolean; signal?: AbortSignal } = {},
): Promise<{ head: BatchHead; rows: InterpretedRow[] }> {
  try {
    const { interpretation, sheets, samples } = await runInWorker(
      'interpret',
      source.bytes,
      { ...toOrder(asOf, options, learned), withRaw },
      { signal },
    )
    const { rows, counts: _counts, headerTexts, columns, suggested, ...rest } = interpretation
    const columnList = Object.entries(headerTexts).map(([letter, header]) => ({
      letter,
      header,
      field: columns[letter] ?? null,
      suggested: suggested[letter] ?? null,
      samples: samples[letter] ?? [],
    }))
    return { head: { ...rest, columnList, sheets }, rows }
  } catch (error) {
    if (error instanceof FileUnreadable) throw invalidInput(error.problem, undefined, { file: source.name })
    throw error
  }
}

/** What the worker is to go by. */
export function toOrder(
  asOf: PlainDate,
  options: BatchOptions,
  learned: Readonly<Record<string, string | null>>,
): Omit<InterpretOrder, 'withRaw'> {
  return {
    asOf,
    sheetIndex: options.sheetIndex,
    columns: onlyFields(options.columns),
    mapping: onlyFields(learned),
    corrections: Object.fromEntries(
      Object.entries(options.corrections).map(([row, texts]) => [Number(row), onlyKnown(texts)]),
    ),
  }
}

/** Choices cross the door as plain words; those that are no field are dropped. */
function onlyFields(choices: Readonly<Record<string, string | null>>): Record<string, FieldName | null> {
  const fields: Record<string, FieldName | null> = {}
  for (const [key, choice] of Object.entries(choices)) {
    if (choice === null || isFieldName(choice)) fields[key] = choice
  }
  return fields
}

function onlyKnown(texts: Readonly<Record<string, string>>): Partial<Record<FieldName, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([field]) => isFieldName(field)))
}
