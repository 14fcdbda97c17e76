import { isFieldName } from '../../../shared/domain/import/fields.ts'
import { isHardshipField } from '../../../shared/domain/import/hardship-fields.ts'
import type { InterpretedHousehold } from '../../../shared/domain/import/hardship-interpret.ts'
import type { InterpretedRow } from '../../../shared/domain/import/interpret.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { BatchHead, BatchOptions } from './batch.ts'
import { FileUnreadable } from './reader/file-unreadable.ts'
import { runInWorker } from './reader/read-in-worker.ts'
import type { InterpretOrder } from './reader/tasks.ts'
import type { SourceFile } from './source.ts'

/** A file about members of a union, as it was read. */
export interface RosterFile {
  readonly subject: 'members'
  readonly head: BatchHead
  readonly rows: InterpretedRow[]
}

/** A file about households, as it was read. */
export interface HouseholdsFile {
  readonly subject: 'hardship'
  readonly head: BatchHead
  readonly rows: InterpretedHousehold[]
  /** Cell texts of every row, by row. */
  readonly raw: Readonly<Record<number, readonly string[]>>
}

/** What this sender's columns meant before, by what his sheets are about. */
export interface Learned {
  readonly members: Readonly<Record<string, string | null>>
  readonly hardship: Readonly<Record<string, string | null>>
}
export const NOTHING_LEARNED: Learned = { members: {}, hardship: {} }

/**
 * Reads and interprets a file beside the main thread, with bounded memory. `invalid_input` with one of the words
 * empty, not_a_spreadsheet, damaged, password, too_large for a file that cannot be read.
 */
export async function interpretFile(
  source: SourceFile,
  asOf: PlainDate,
  options: BatchOptions,
  learned: Learned,
  { withRaw = false, signal }: { withRaw?: boolean; signal?: AbortSignal } = {},
): Promise<RosterFile | HouseholdsFile> {
  try {
    const read = await runInWorker(
      'interpret',
      source.bytes,
      { ...toOrder(asOf, options, learned), withRaw },
      { signal },
    )
    const { interpretation, sheets, samples } = read
    const { headerTexts, columns } = interpretation
    const suggested: Readonly<Record<string, string>> = read.subject === 'members' ? read.interpretation.suggested : {}
    const columnList = Object.entries(headerTexts).map(([letter, header]) => ({
      letter,
      header,
      field: columns[letter] ?? null,
      suggested: suggested[letter] ?? null,
      samples: samples[letter] ?? [],
    }))
    const { sheet, sheetIndex, headerRows, headerRow, unitHint, skipped } = interpretation
    const head = {
      subject: read.subject, sheet, sheetIndex, headerRows, headerRow, unitHint, skipped, columnList, sheets,
    }
    if (read.subject === 'members') return { subject: 'members', head, rows: read.interpretation.rows }
    return { subject: 'hardship', head, rows: read.interpretation.rows, raw: read.interpretation.raw }
  } catch (error) {
    if (error instanceof FileUnreadable) throw invalidInput(error.problem, undefined, { file: source.name })
    throw error
  }
}

/** What the worker is to go by. */
export function toOrder(
  asOf: PlainDate,
  options: BatchOptions,
  learned: Learned,
): Omit<InterpretOrder, 'withRaw'> {
  const corrections = Object.entries(options.corrections)
  return {
    asOf,
    sheetIndex: options.sheetIndex,
    subject: options.subject,
    columns: onlyFields(options.columns, isFieldName),
    mapping: onlyFields(learned.members, isFieldName),
    corrections: Object.fromEntries(corrections.map(([row, texts]) => [Number(row), onlyKnown(texts, isFieldName)])),
    hardship: {
      columns: onlyFields(options.columns, isHardshipField),
      mapping: onlyFields(learned.hardship, isHardshipField),
      corrections: Object.fromEntries(
        corrections.map(([row, texts]) => [Number(row), onlyKnown(texts, isHardshipField)]),
      ),
    },
  }
}

/** Choices cross the door as plain words; those that are no field are dropped. */
function onlyFields<F extends string>(
  choices: Readonly<Record<string, string | null>>,
  isField: (text: string) => text is F,
): Record<string, F | null> {
  const fields: Record<string, F | null> = {}
  for (const [key, choice] of Object.entries(choices)) {
    if (choice === null || isField(choice)) fields[key] = choice
  }
  return fields
}

function onlyKnown<F extends string>(
  texts: Readonly<Record<string, string>>,
  isField: (text: string) => text is F,
): Partial<Record<F, string>> {
  const known: Partial<Record<F, string>> = {}
  for (const [field, text] of Object.entries(texts)) if (isField(field)) known[field] = text
  return known
}
