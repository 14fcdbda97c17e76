import type { PlainDate } from '../../../../shared/domain/plain-date.ts'
import type { FieldName } from '../../../../shared/domain/import/fields.ts'
import {
  interpretWorkbook,
  listSheets,
  type InterpretResult,
  type SheetSummary,
} from '../../../../shared/domain/import/interpret.ts'
import {
  detectSubject,
  interpretHouseholds,
  listHardshipSheets,
  sampleHouseholds,
  type HardshipInterpretation,
  type HardshipOptions,
} from '../../../../shared/domain/import/hardship-interpret.ts'
import type { Subject, Workbook } from '../../../../shared/domain/import/sheet.ts'
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
}

/** Rows from `first` to `last`, as the sheet counts them. */
export interface TextsOrder extends InterpretOrder {
  first: number
  last: number
}

export type ReadSheet = ReadRoster | ReadHouseholds

export interface ReadHouseholds {
  subject: 'hardship'
  interpretation: HardshipInterpretation
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
    if ((order.subject ?? detectSubject(workbook)) === 'hardship') return { value: readHouseholds(workbook, order), move: [] }
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
    if (order.subject === 'hardship') return { value: textsOfHouseholds(workbook, order), move: [] }
    const result = interpretWorkbook(workbook, { ...order, sheetIndex: order.sheetIndex ?? undefined })
    if (result.interpretation === undefined) throw new FileUnreadable(result.problem)
    const letters = Object.keys(result.interpretation.headerTexts)
    const rows = result.interpretation.rows.filter(({ row }) => row >= order.first && row <= order.last)
    const textsOf = (raw: readonly string[]): Record<string, string> =>
      Object.fromEntries(letters.map((letter) => [letter, raw[columnNumber(letter)] ?? '']))
    return { value: Object.fromEntries(rows.map(({ row, raw }) => [row, textsOf(raw)])), move: [] }
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

function readHouseholds(workbook: Workbook, order: InterpretOrder): ReadHouseholds {
  const interpretation = interpretOrder(workbook, order)
  return {
    subject: 'hardship',
    interpretation,
    sheets:
      workbook.sheets.length > 1
        ? listHardshipSheets(workbook, order.hardship.mapping)
        : [{ index: 0, name: interpretation.sheet, hidden: false, people: interpretation.rows.length }],
    samples: sampleHouseholds(interpretation),
  }
}

function textsOfHouseholds(workbook: Workbook, order: TextsOrder): Record<number, Record<string, string>> {
  const { headerTexts, raw } = interpretOrder(workbook, order)
  const letters = Object.keys(headerTexts)
  const rows = Object.entries(raw).filter(([row]) => Number(row) >= order.first && Number(row) <= order.last)
  return Object.fromEntries(
    rows.map(([row, texts]) => [
      row,
      Object.fromEntries(letters.map((letter) => [letter, texts[columnNumber(letter)] ?? ''])),
    ]),
  )
}

function interpretOrder(workbook: Workbook, { asOf, sheetIndex, hardship }: InterpretOrder): HardshipInterpretation {
  const result = interpretHouseholds(workbook, { asOf, sheetIndex: sheetIndex ?? undefined, ...hardship })
  if (result.interpretation === undefined) throw new FileUnreadable(result.problem)
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
