import { readColumns } from './columns.ts'
import type { FieldName } from './fields.ts'
import { makeDataGrid } from './grid.ts'
import { findHeader } from './header.ts'
import type { HeaderVocabulary } from './header-names.ts'
import { sortRows, type SheetLayout, type SortedRows } from './rows.ts'
import type { Workbook } from './sheet.ts'

/** A sheet with a roster header and its rows told apart. */
export interface Roster<F extends string = FieldName> {
  sheetIndex: number
  layout: SheetLayout<F>
  rows: SortedRows
}

/** Looks for a roster on a sheet; null without a header. */
export function findRoster<F extends string = FieldName>(
  workbook: Workbook,
  sheetIndex: number,
  vocabulary: HeaderVocabulary<F>,
  overrides?: Readonly<Record<string, F | null>>,
): Roster<F> | null {
  const sheet = workbook.sheets[sheetIndex]
  const header = sheet === undefined ? null : findHeader(sheet, vocabulary)
  if (sheet === undefined || header === null) return null
  const layout: SheetLayout<F> = {
    sheet,
    header,
    columns: readColumns(sheet, header, vocabulary, overrides),
    grid: makeDataGrid(sheet, header.bottom),
    vocabulary,
    isPlainText: workbook.container !== 'workbook',
  }
  return { sheetIndex, layout, rows: sortRows(layout) }
}

/**
 * The visible sheet with the most people; a hidden one only when no visible one has any. Without people, a sheet that
 * has at least the header; null when there is none.
 */
export function proposeSheet(workbook: Workbook, vocabulary: HeaderVocabulary<string>): number | null {
  if (workbook.sheets.length === 1) return 0
  let best: number | null = null
  let bestRank = -1
  workbook.sheets.forEach((sheet, index) => {
    const people = findRoster(workbook, index, vocabulary)?.rows.people.length
    if (people === undefined) return
    const rank = people === 0 || sheet.hidden ? people : people + MORE_THAN_A_SHEET_HAS
    if (rank > bestRank) {
      best = index
      bestRank = rank
    }
  })
  return best
}

const MORE_THAN_A_SHEET_HAS = 10_000_000
