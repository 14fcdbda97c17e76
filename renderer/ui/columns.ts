import type { ReactNode } from 'react'

/** One column of a `VirtualTable`. */
export interface Column<Row> {
  key: string
  title: string
  /** Width in rem, so that it grows with the text. */
  width: number
  render: (row: Row) => ReactNode
  /** Stays when the table is scrolled sideways; for the name. */
  fixed?: boolean
  align?: 'right' | 'center'
  /** Digits of equal width. */
  digits?: boolean
  /** Opens the row like Enter does. */
  link?: boolean
  /** Left out of the table until the person asks for it. */
  hidden?: boolean
}

/** What a person has made of the columns of one list. */
export interface Layout {
  order: readonly string[]
  hidden: readonly string[]
  density: 'compact' | 'roomy'
  /** In rem, of the columns that the person has sized. */
  widths: Readonly<Record<string, number>>
}

/** The layout of a list that nobody has touched. */
export function initialLayout<Row>(columns: readonly Column<Row>[]): Layout {
  return {
    order: columns.map((column) => column.key),
    hidden: columns.filter((column) => column.hidden === true).map((column) => column.key),
    density: 'compact',
    widths: {},
  }
}

/** In rem. */
export function widthOf<Row>(column: Column<Row>, layout: Layout): number {
  return layout.widths[column.key] ?? column.width
}

/** The track of a column in the grid: one that the person has sized stays so, the others share what room is left. */
export function trackOf<Row>(column: Column<Row>, layout: Layout): string {
  const width = widthOf(column, layout)
  return Object.hasOwn(layout.widths, column.key) ? `${width}rem` : `minmax(${width}rem, ${width}fr)`
}

/** Columns in the person's order; columns that are new since then stand at their own place's end. */
export function arrange<Row>(columns: readonly Column<Row>[], order: readonly string[]): Column<Row>[] {
  const known = order.flatMap((key) => columns.filter((column) => column.key === key))
  const fresh = columns.filter((column) => !order.includes(column.key))
  return [...known, ...fresh]
}

/** Reads a stored layout; anything unexpected gives null. */
export function readLayout(text: string | null): Layout | null {
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('order' in value) || !('hidden' in value)) return null
  const { order, hidden } = value
  if (!isTexts(order) || !isTexts(hidden)) return null
  const widths = 'widths' in value ? value.widths : {}
  return {
    order,
    hidden,
    density: 'density' in value && value.density === 'roomy' ? 'roomy' : 'compact',
    // Layouts of an earlier program have no widths.
    widths: isWidths(widths) ? widths : {},
  }
}

/** Class of the cells of a column. */
export function cellClass<Row>(column: Column<Row>): string {
  return [
    'vtable-cell',
    column.align ?? '',
    column.fixed === true ? 'vtable-fixed' : '',
    column.digits === true ? 'digits' : '',
  ].join(' ')
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isWidths(value: unknown): value is Record<string, number> {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every((width) => typeof width === 'number' && width > 0)
}
