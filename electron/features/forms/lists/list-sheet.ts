import type { RosterColumn, RosterLine } from '../../../paper/spec.ts'

/** A list for paper and workbook: texts only, masked where they must be. */
export interface ListSheet {
  readonly title: string
  readonly subline: { readonly left: string; readonly middle: string; readonly right: string }
  readonly columns: readonly RosterColumn[]
  readonly lines: readonly RosterLine[]
  readonly totalsLine: string
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
  readonly orientation: 'landscape' | 'portrait'
}

const PEN = { empty: '' } as const

/** A column with its width in millimetres; `pen` leaves it free for the hand. */
export function column(
  header: string, width: number, align: 'left' | 'center' | 'right' | 'pen' = 'center',
): RosterColumn {
  return align === 'pen' ? { header, width, align: 'center', ...PEN } : { header, width, align }
}
