import { isFieldName } from '../../../shared/domain/import/fields.ts'
import { isHardshipField } from '../../../shared/domain/import/hardship-fields.ts'
import type { InterpretedHousehold } from '../../../shared/domain/import/hardship-interpret.ts'
import { isLabourField } from '../../../shared/domain/import/labour-fields.ts'
import type { InterpretedEmployment } from '../../../shared/domain/import/labour-interpret.ts'
import type { InterpretedRow } from '../../../shared/domain/import/interpret.ts'
import type { Subject } from '../../../shared/domain/import/sheet.ts'
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

/** A ledger of labour contracts, as it was read. */
export interface LedgerFile {
  readonly subject: 'labour'
  readonly head: BatchHead
  readonly rows: InterpretedEmployment[]
  readonly raw: Readonly<Record<number, readonly string[]>>
}

export type ReadFile = RosterFile | HouseholdsFile | LedgerFile

/** What this sender's columns meant before, by what his sheets are about. */
export type Learned = Readonly<Record<Subject, Readonly<Record<string, string | null>>>>
export const NOTHING_LEARNED: Learned = { members: {}, hardship: {}, labour: {} }

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
): Promise<ReadFile> {
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
    const { raw } = read.interpretation
    if (read.subject === 'hardship') return { subject: 'hardship', head, rows: read.interpretation.rows, raw }
    return { subject: 'labour', head, rows: read.interpretation.rows, raw }
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
  return {
    asOf,
    sheetIndex: options.sheetIndex,
    subject: options.subject,
    ...toChoices(options, learned.members, isFieldName),
    hardship: toChoices(options, learned.hardship, isHardshipField),
    labour: toChoices(options, learned.labour, isLabourField),
  }
}

/** Columns and corrections in the fields of one kind of sheet. */
function toChoices<F extends string>(
  { columns, corrections }: BatchOptions,
  mapping: Readonly<Record<string, string | null>>,
  isField: (text: string) => text is F,
): {
  columns: Record<string, F | null>
  mapping: Record<string, F | null>
  corrections: Record<number, Partial<Record<F, string>>>
} {
  return {
    columns: onlyFields(columns, isField),
    mapping: onlyFields(mapping, isField),
    corrections: Object.fromEntries(
      Object.entries(corrections).map(([row, texts]) => [Number(row), onlyKnown(texts, isField)]),
    ),
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
