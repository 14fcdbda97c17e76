import type { PlainDate } from '../../../../shared/domain/plain-date.ts'
import type { FieldName } from '../../../../shared/domain/import/fields.ts'
import {
  interpretWorkbook,
  listSheets,
  type InterpretResult,
} from '../../../../shared/domain/import/interpret.ts'
import {
  interpretHouseholds,
  listHardshipSheets,
  type HardshipInterpretation,
  type HardshipOptions,
} from '../../../../shared/domain/import/hardship-interpret.ts'
import {
  interpretLedger,
  listLedgerSheets,
  type LabourInterpretation,
  type LabourOptions,
} from '../../../../shared/domain/import/labour-interpret.ts'
import { sampleColumns, type SheetSummary } from '../../../../shared/domain/import/sheet-parts.ts'
import type { Subject, Workbook } from '../../../../shared/domain/import/sheet.ts'
import { detectSubject } from '../../../../shared/domain/import/subject.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { listBuffers, packWorkbook, type PackedWorkbook } from './pack-workbook.ts'
import { readWorkbook } from './read-workbook.ts'

/** What a task sends back, and the memory in it that is moved instead of copied. */
export interface TaskResult<T> {
  value: T
  move: ArrayBuffer[]
}

/** Called between two steps of a task; throws when the work is no longer wanted. */
type Breathe = () => void

export interface InterpretOrder {
  asOf: PlainDate
  sheetIndex: number | null
  columns: Record<string, FieldName | null>
  mapping: Record<string, FieldName | null>
  corrections: Record<number, Partial<Record<FieldName, string>>>
  /** The sender's own cell texts too: needed only for the correction workbook. */
  withRaw: boolean
  /** What the sheet is about; null leaves it to the header. */
  subject: Subject | null
  /** The same choices for a sheet about households. */
  hardship: Required<Pick<HardshipOptions, 'columns' | 'mapping' | 'corrections'>>
  /** And for a ledger of labour contracts. */
  labour: Required<Pick<LabourOptions, 'columns' | 'mapping' | 'corrections'>>
}

/** Rows from `first` to `last`, as the sheet counts them. */
export interface TextsOrder extends InterpretOrder {
  first: number
  last: number
}

export type ReadSheet = ReadRoster | ReadRecords<'hardship', HardshipInterpretation> | ReadRecords<'labour', LabourInterpretation>

/** A sheet of which several rows may be one record. */
interface ReadRecords<S extends Subject, I> {
  subject: S
  interpretation: I
  sheets: SheetSummary[]
  samples: Record<string, string[]>
}

export interface ReadRoster {
  subject: 'members'
  interpretation: NonNullable<InterpretResult['interpretation']>
  sheets: SheetSummary[]
  /** A few cell texts of each column, by letter. */
  samples: Record<string, string[]>
}

/** What the worker can do with a file's bytes. Input and value must be plain data: they cross between threads. */
export const TASKS = {
  read(bytes: Uint8Array, _input: undefined, breathe: Breathe): TaskResult<PackedWorkbook> {
    const workbook = readWorkbook(bytes)
    breathe()
    const value = packWorkbook(workbook)
    return { value, move: listBuffers(value) }
  },
  interpret(bytes: Uint8Array, order: InterpretOrder, breathe: Breathe): TaskResult<ReadSheet> {
    const workbook = readWorkbook(bytes)
    breathe()
    const subject = order.subject ?? detectSubject(workbook)
    if (subject !== 'members') return { value: RECORDS[subject].read(workbook, order), move: [] }
    const result = interpretWorkbook(workbook, {
      ...order,
      sheetIndex: order.sheetIndex ?? undefined,
      rawRows: order.withRaw ? undefined : SAMPLED_ROWS,
    })
    if (result.interpretation === undefined) throw new FileUnreadable(result.problem)
    breathe()
    const { interpretation } = result
    const sheets = sheetsOf(workbook, order, interpretation)
    const samples = samplesOf(interpretation)
    const shown = order.withRaw ? interpretation : withoutRaw(interpretation)
    return { value: { subject: 'members', interpretation: shown, sheets, samples }, move: [] }
  },
  /** The cell texts of a stretch of rows, by row and letter. */
  texts(bytes: Uint8Array, order: TextsOrder, breathe: Breathe): TaskResult<Record<number, Record<string, string>>> {
    const workbook = readWorkbook(bytes)
    breathe()
    if (order.subject === 'hardship' || order.subject === 'labour') {
      return { value: textsOf(RECORDS[order.subject].interpret(workbook, order), order), move: [] }
    }
    const result = interpretWorkbook(workbook, { ...order, sheetIndex: order.sheetIndex ?? undefined })
    if (result.interpretation === undefined) throw new FileUnreadable(result.problem)
    const letters = Object.keys(result.interpretation.headerTexts)
    const rows = result.interpretation.rows.filter(({ row }) => row >= order.first && row <= order.last)
    const byLetter = (raw: readonly string[]): Record<string, string> =>
      Object.fromEntries(letters.map((letter) => [letter, raw[columnNumber(letter)] ?? '']))
    return { value: Object.fromEntries(rows.map(({ row, raw }) => [row, byLetter(raw)])), move: [] }
  },
}

export type Tasks = typeof TASKS
export type TaskName = keyof Tasks
export type TaskInput<K extends TaskName> = Parameters<Tasks[K]>[1]
export type TaskValue<K extends TaskName> = ReturnType<Tasks[K]>['value']

/** Each task gets the input of its own kind: `runInWorker` pairs them by type, the message forgets the pairing. */
export function runTask(task: TaskName, bytes: Uint8Array, input: unknown, breathe: Breathe): TaskResult<unknown> {
  switch (task) {
    case 'read':
      return TASKS.read(bytes, undefined, breathe)
    case 'interpret':
      return TASKS.interpret(bytes, input as InterpretOrder, breathe)
    case 'texts':
      return TASKS.texts(bytes, input as TextsOrder, breathe)
    default:
      return task satisfies never
  }
}

/** How sheets are read of which several rows may be one record. */
const RECORDS = {
  hardship: {
    interpret: interpretOrderedHouseholds,
    read: (workbook: Workbook, order: InterpretOrder) =>
      readRecords('hardship', workbook, interpretOrderedHouseholds(workbook, order), () =>
        listHardshipSheets(workbook, order.hardship.mapping),
      ),
  },
  labour: {
    interpret: interpretOrderedLedger,
    read: (workbook: Workbook, order: InterpretOrder) =>
      readRecords('labour', workbook, interpretOrderedLedger(workbook, order), () =>
        listLedgerSheets(workbook, order.labour.mapping),
      ),
  },
}

function interpretOrderedHouseholds(workbook: Workbook, order: InterpretOrder): HardshipInterpretation {
  return interpretationOf(interpretHouseholds(workbook, { ...chosen(order), ...order.hardship }))
}

function interpretOrderedLedger(workbook: Workbook, order: InterpretOrder): LabourInterpretation {
  return interpretationOf(interpretLedger(workbook, { ...chosen(order), ...order.labour }))
}

function chosen({ asOf, sheetIndex }: InterpretOrder): { asOf: PlainDate; sheetIndex: number | undefined } {
  return { asOf, sheetIndex: sheetIndex ?? undefined }
}

interface Records {
  readonly sheet: string | null
  readonly headerTexts: Readonly<Record<string, string>>
  readonly rows: readonly unknown[]
  readonly raw: Readonly<Record<number, readonly string[]>>
}

function readRecords<S extends Subject, I extends Records>(
  subject: S,
  workbook: Workbook,
  interpretation: I,
  list: () => SheetSummary[],
): ReadRecords<S, I> {
  return {
    subject,
    interpretation,
    sheets:
      workbook.sheets.length > 1
        ? list()
        : [{ index: 0, name: interpretation.sheet, hidden: false, people: interpretation.rows.length }],
    samples: sampleColumns(interpretation),
  }
}

function textsOf({ headerTexts, raw }: Records, order: TextsOrder): Record<number, Record<string, string>> {
  const letters = Object.keys(headerTexts)
  const rows = Object.entries(raw).filter(([row]) => Number(row) >= order.first && Number(row) <= order.last)
  return Object.fromEntries(
    rows.map(([row, texts]) => [
      row,
      Object.fromEntries(letters.map((letter) => [letter, texts[columnNumber(letter)] ?? ''])),
    ]),
  )
}

function interpretationOf<I>(
  result: { problem: 'empty' | 'not_a_spreadsheet'; interpretation?: never } | { problem?: never; interpretation: I },
): I {
  if (result.problem !== undefined) throw new FileUnreadable(result.problem)
  return result.interpretation
}

const SAMPLES = 3
const SAMPLED_ROWS = 50

function samplesOf(interpretation: ReadRoster['interpretation']): Record<string, string[]> {
  const samples: Record<string, string[]> = {}
  for (const [index, letter] of Object.keys(interpretation.headerTexts).entries()) {
    const texts = new Set<string>()
    for (const { raw } of interpretation.rows.slice(0, SAMPLED_ROWS)) {
      const text = raw[columnNumber(letter)] ?? ''
      if (text.trim() !== '') texts.add(text)
      if (texts.size === SAMPLES) break
    }
    samples[letter] = [...texts]
    if (index > 100) break // a sheet of odd width: nobody looks at more
  }
  return samples
}

/** A is 0, Z is 25, AA is 26. */
export function columnNumber(letter: string): number {
  return [...letter].reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0) - 1
}

/** Counting the people of every other sheet costs a second reading of it; one sheet is known already. */
function sheetsOf(
  workbook: Workbook,
  order: InterpretOrder,
  interpretation: ReadRoster['interpretation'],
): SheetSummary[] {
  if (workbook.sheets.length > 1) return listSheets(workbook, order.mapping)
  return [{ index: 0, name: interpretation.sheet, hidden: false, people: interpretation.rows.length }]
}

/** The cell texts would cross between threads for nothing. */
function withoutRaw(interpretation: ReadRoster['interpretation']): ReadRoster['interpretation'] {
  for (const row of interpretation.rows.slice(0, SAMPLED_ROWS)) row.raw = []
  return interpretation
}
