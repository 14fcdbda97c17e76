/** How a printed list looks; plain data, so that it crosses into a worker. Lengths in millimetres. */
export type RosterSpec = {
  readonly title: string
  /** The line under the title: 填报单位(盖章) on the left, 截止日期 in the middle, 单位:人 on the right. */
  readonly subline?: { readonly left?: string; readonly middle?: string; readonly right?: string }
  readonly columns: readonly RosterColumn[]
  readonly orientation: 'landscape' | 'portrait'
  /** `large` is the large-print edition (大字版): 14 pt where the columns allow it, never under 12 pt. */
  readonly fontScale?: 'normal' | 'large'
  /** Least height of a row; 7 leaves room for notes by pen (domain.md 2.5). */
  readonly rowHeight?: number
  /** Rows may come down to this height where that spares a page of a row or two. */
  readonly tightRowHeight?: number
  /** Points; a text takes more lines before it gets smaller than this. */
  readonly leastSize?: number
  /** Printed once under the last row: 合计 ×人, 其中女 ×人 … */
  readonly totalsLine?: string
  /** Sentences under the table on the last page, such as the publicity period and the complaint phone. */
  readonly notes?: readonly string[]
  /** 落款 at the right under the notes of the last page: who issues it, and the day. */
  readonly closing?: readonly string[]
  /** Lines to sign on, spread over the width of the last page: 工会主席(签字), 审核人 … */
  readonly signatureLine?: readonly string[]
  /** Foot of every page beside 第×页 共×页: snapshot id on the left, print time on the right. */
  readonly foot?: { readonly left?: string; readonly right?: string }
  /** ISO time of printing for the file's properties; without it the library takes the machine's clock. */
  readonly madeAt?: string
}

export type RosterColumn = {
  /** May hold a line break where the words should part. */
  readonly header: string
  /** Natural width at 10.5 pt; columns are scaled together to fill the page. */
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  /** What an empty cell prints; '' leaves it free for the pen. Default —. */
  readonly empty?: string
}

/** One person. Cells follow the columns; a change of `group` prints the group's text as a heading line. */
export type RosterLine = {
  readonly cells: readonly (string | null)[]
  readonly group?: string
}

export type Progress = { readonly done: number; readonly total: number }
