import type { FieldName } from '../../../shared/domain/import/fields.ts'
import {
  interpretWorkbook,
  type Interpretation,
  type InterpretedRow,
  type InterpretOptions,
} from '../../../shared/domain/import/interpret.ts'
import type { Cell, MergedBlock, Sheet, Workbook } from '../../../shared/domain/import/sheet.ts'
import { day } from '../../../shared/domain/plain-date.ts'

export const TODAY = day('2026-06-01')

/** What a test writes for a cell: text, a number, nothing, or the whole cell. */
export type CellLike = string | number | null | Cell

export interface SheetLike {
  name?: string | null
  hidden?: boolean
  rows: readonly (readonly CellLike[])[]
  /** `A3:B4` in the words of a spreadsheet. */
  merges?: readonly string[]
  hiddenRows?: readonly number[]
}

export function makeCell(cell: CellLike): Cell | undefined {
  if (cell === null) return undefined
  if (typeof cell === 'string') return { kind: 'text', text: cell }
  return typeof cell === 'number' ? { kind: 'number', text: String(cell), number: cell } : cell
}

export function makeWorkbook(sheets: SheetLike[] | SheetLike, more: Partial<Workbook> = {}): Workbook {
  const list = Array.isArray(sheets) ? sheets : [sheets]
  return { container: 'workbook', date1904: false, sheets: list.map(makeSheet), ...more }
}

function makeSheet({ name = 'Sheet1', hidden = false, rows, merges = [], hiddenRows = [] }: SheetLike): Sheet {
  return {
    name,
    hidden,
    rows: rows.map((row) => row.map(makeCell)),
    merges: merges.map(makeBlock),
    hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
  }
}

function makeBlock(range: string): MergedBlock {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? []
  return {
    top: Number(top) - 1,
    left: left.charCodeAt(0) - 65,
    bottom: Number(bottom) - 1,
    right: right.charCodeAt(0) - 65,
  }
}

export function interpret(workbook: Workbook, options: Partial<InterpretOptions> = {}): Interpretation {
  const { interpretation, problem } = interpretWorkbook(workbook, { asOf: TODAY, ...options })
  if (interpretation === undefined) throw new Error(`nothing to import: ${problem}`)
  return interpretation
}

const HEADER: Readonly<Partial<Record<FieldName, string>>> = {
  name: '姓名',
  idType: '证件类型',
  idNo: '身份证号',
  sex: '性别',
  birthOn: '出生日期',
  ethnicity: '民族',
  political: '政治面貌',
  education: '学历',
  mobile: '手机',
  phone2: '固定电话',
  unitName: '单位',
  dept: '部门',
  joinedOn: '入会时间',
  hiredOn: '入职时间',
  migrant: '农民工',
}
const EVER_PRESENT: readonly FieldName[] = ['name', 'idNo', 'mobile']

/** Reads person rows given by field; the sheet has a column for each field that any of them has. */
export function readRows(
  people: readonly Readonly<Partial<Record<FieldName, CellLike>>>[],
  more: Partial<Workbook> = {},
): InterpretedRow[] {
  // Safe: the keys of the table are field names.
  const fields = (Object.keys(HEADER) as FieldName[]).filter(
    (field) => EVER_PRESENT.includes(field) || people.some((person) => person[field] !== undefined),
  )
  const rows = people.map((person) => fields.map((field) => person[field] ?? null))
  return interpret(makeWorkbook({ rows: [fields.map((field) => HEADER[field] ?? ''), ...rows] }, more)).rows
}

/** Reads one person called 李明 with the given cells. */
export function readPerson(
  person: Readonly<Partial<Record<FieldName, CellLike>>>,
  more: Partial<Workbook> = {},
): InterpretedRow {
  const [row] = readRows([{ name: '李明', ...person }], more)
  if (row === undefined) throw new Error('not read as a person')
  return row
}
