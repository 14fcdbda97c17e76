/**
 * How a printed form looks: grids with merged cells, running text, lines to sign on. Plain data, so that it crosses
 * into a worker and can be kept. Lengths in millimetres, sizes of type in points.
 */
export type FormPaper = {
  readonly title: string
  readonly orientation: 'landscape' | 'portrait'
  /** Each begins on a page of its own: the front and the back of a sheet, or a cover and its list. */
  readonly sides: readonly Side[]
  /** Foot of every page beside 第×页 共×页: snapshot id on the left, print time on the right. */
  readonly foot?: { readonly left?: string; readonly right?: string }
  /** ISO time of printing for the file's properties. */
  readonly madeAt: string
}

export type Side = {
  readonly blocks: readonly Block[]
  /** Set a little smaller, down to four fifths, when that keeps the side on one page. */
  readonly onePage?: boolean
  /** At the top of further pages that the side runs on to: whose form it is. */
  readonly runningHead?: string
  /** Goes on under the side before it where that took more than one page, sooner than leave a page half empty. */
  readonly follows?: boolean
}

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly size?: number }
  /** Up to three texts over the width: 填报单位 on the left, 单位:元 on the right. */
  | { readonly kind: 'spread'; readonly left?: string; readonly middle?: string; readonly right?: string }
  | TextBlock
  | Grid
  /** Labels with room to sign after each. */
  | { readonly kind: 'labels'; readonly texts: readonly string[] }
  /** 落款: who issues the paper and the day, at the right. */
  | { readonly kind: 'closing'; readonly lines: readonly string[]; readonly size?: number }
  | { readonly kind: 'space'; readonly height: number; readonly keep?: boolean }
  /** Ruled lines to write on by hand. */
  | { readonly kind: 'rules'; readonly count: number }
  /** A QR code in the middle: a text of 0 and 1 a row, so many millimetres wide. */
  | { readonly kind: 'matrix'; readonly rows: readonly string[]; readonly side: number }

export type TextBlock = {
  readonly kind: 'text'
  readonly text: string
  readonly size?: number
  /** Two characters before the first line. */
  readonly indent?: boolean
  readonly bold?: boolean
  /** Stays on the page of what follows: a heading, or the text that is signed. */
  readonly keep?: boolean
  readonly align?: 'left' | 'center' | 'right'
}

export type Grid = {
  readonly kind: 'grid'
  /** Widths, scaled together to the page. */
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
  /** So many first rows stand again at the top of each further page. */
  readonly head?: number
}

export type Row = {
  readonly cells: readonly Cell[]
  /** Least height; 8 where nothing is said. */
  readonly height?: number
  /** Share of the height that is left over on the page. */
  readonly grow?: number
  /** Stays on the page of the row that follows. */
  readonly keep?: boolean
}

/** A cell with nothing to say prints —; `pen` leaves it free to be filled in by hand. */
export type Cell = {
  readonly text?: string | null
  /** Boxes to tick; the words of each stay together. */
  readonly options?: readonly Option[]
  /** An opinion: text above, places to sign, to seal and to date below at the right. */
  readonly foot?: readonly string[]
  readonly span?: number
  readonly down?: number
  readonly label?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly pen?: boolean
  /** One character a line: the heading beside several rows. */
  readonly vertical?: boolean
  /** Running text from the top of the cell: keeps its size and takes the lines that it needs. */
  readonly long?: boolean
  /** Size of type; 10.5 where nothing is said. */
  readonly size?: number
}

export type Option = { readonly text: string; readonly ticked: boolean }
