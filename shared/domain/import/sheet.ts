/**
 * What a spreadsheet file looks like once its container is gone: the meeting point between the reader
 * (`electron/features/import/reader`, knows file formats) and the interpreter (`shared/domain/import`, knows rosters).
 */

/** One filled cell. Row and column numbers are 0-based; an empty cell is simply absent. */
export interface Cell {
  /**
   * What the cell holds: text as typed, a number, a boolean, or the text of an error such as `#N/A`. An error with
   * empty text and `formula` is a formula without a stored value.
   */
  kind: 'text' | 'number' | 'boolean' | 'error'
  text: string
  /** Present for kind `number`. */
  number?: number
  /** Number format, for example `yyyy"年"m"月"` or `0.00`; absent where the container has none. */
  format?: string
  /** True when the number format makes this number a date. */
  isDate?: boolean
  /** The value was read from a formula's stored result. */
  formula?: boolean
}

/** A merged block, inclusive, 0-based. Its text stands in its first cell only. */
export interface MergedBlock {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  /** Sheet name, or null for csv, txt and html. */
  name: string | null
  hidden: boolean
  /** Sparse: `rows[r]?.[c]`; r is the physical row, hidden and blank rows included. */
  rows: ReadonlyArray<ReadonlyArray<Cell | undefined> | undefined>
  merges: readonly MergedBlock[]
  /** 0-based numbers of rows that are hidden or filtered out. */
  hiddenRows: ReadonlySet<number>
}

export interface Workbook {
  /** csv and txt cannot carry merged cells; in csv, txt and html digits are text. */
  container: 'workbook' | 'text' | 'html'
  date1904: boolean
  sheets: readonly Sheet[]
}

/** Why a file cannot be read at all (`findings.md` section 7). */
export const FILE_PROBLEMS = ['empty', 'not_a_spreadsheet', 'damaged', 'password', 'too_large'] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** What a spreadsheet can be about: members of a union, households with their hardship file, or labour contracts. */
export const SUBJECTS = ['members', 'hardship', 'labour'] as const
export type Subject = (typeof SUBJECTS)[number]
