import { readText } from './clean.ts'
import type { Column } from './columns.ts'
import type { HardshipFieldName } from './hardship-fields.ts'
import { isWorkerHimself, readRelation } from './hardship-words.ts'
import type { SheetLayout } from './rows.ts'

/** The rows of one household (0-based): that of the worker, and those that name somebody else of it. */
export interface HouseholdRows {
  head: number
  members: number[]
}

/**
 * Which rows belong together. Sheets have one row a household; or the worker's columns merged, left empty or repeated
 * over the rows of his household, with columns of their own for the others; or one row a person, told by 与户主关系.
 */
export function groupHouseholds(layout: SheetLayout<HardshipFieldName>, rows: readonly number[]): HouseholdRows[] {
  const { columns, grid, isPlainText } = layout
  const name = indexOf(columns, 'name')
  const idNo = indexOf(columns, 'idNo')
  const memberName = indexOf(columns, 'memberName')
  const relation = indexOf(columns, 'relation')
  const textAt = (row: number, index: number): string => (index < 0 ? '' : readText(grid.cellAt(row, index), isPlainText))
  const workerOf = (row: number): string => `${textAt(row, name)}|${textAt(row, idNo)}`

  const goesOn = (row: number, before: number): boolean => {
    if (memberName >= 0) {
      const isMerged = name >= 0 && grid.isInTallBlock(row, name) && !grid.startsTallBlock(row, name)
      return textAt(row, name) === '' || isMerged || (textAt(row, memberName) !== '' && workerOf(row) === workerOf(before))
    }
    if (relation < 0) return false
    const word = textAt(row, relation)
    if (word === '') return false
    const code = readRelation(word)
    return code === null || !isWorkerHimself(code)
  }
  const namesSomebody = (row: number): boolean => {
    if (memberName < 0 || textAt(row, memberName) === '') return false
    const code = readRelation(textAt(row, relation))
    return textAt(row, memberName) !== textAt(row, name) && (code === null || !isWorkerHimself(code))
  }

  const households: HouseholdRows[] = []
  for (const row of rows) {
    const last = households.at(-1)
    if (last !== undefined && goesOn(row, last.head)) {
      if (memberName < 0 || namesSomebody(row)) last.members.push(row)
      continue
    }
    households.push({ head: row, members: namesSomebody(row) ? [row] : [] })
  }
  return households
}

function indexOf(columns: readonly Column<HardshipFieldName>[], field: HardshipFieldName): number {
  return columns.find((column) => column.field === field)?.index ?? -1
}
