import type { RosterColumn, RosterLine } from '../../../paper/spec.ts'
import type { Figure } from '../../../sheets/write-workbook.ts'

/** A list for paper and workbook: texts only, masked where they must be. */
export interface ListSheet {
  readonly title: string
  readonly subline: { readonly left: string; readonly middle: string; readonly right: string }
  readonly columns: readonly ListColumn[]
  readonly lines: readonly RosterLine[]
  readonly totalsLine: string
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  readonly orientation: 'landscape' | 'portrait'
}

/** A column of a list; one of figures is numbers in the workbook. */
export type ListColumn = RosterColumn & { readonly figure?: Figure }

const PEN = { empty: '' } as const

/** A column with its width in millimetres; `pen` leaves it free for the hand. */
export function column(
  header: string, width: number, align: 'left' | 'center' | 'right' | 'pen' = 'center',
): ListColumn {
  return align === 'pen' ? { header, width, align: 'center', ...PEN } : { header, width, align }
}

/** A column of amounts in yuan. */
export function amountColumn(header: string, width: number): ListColumn {
  return { header, width, align: 'right', figure: 'yuan' }
}

/** A column of heads or pieces. */
export function countColumn(header: string, width: number): ListColumn {
  return { header, width, align: 'center', figure: 'count' }
}
