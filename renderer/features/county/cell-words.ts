import { useCodes } from '../../data/codes.ts'
import { valueText, type Value } from '../../text/history-values.ts'

const NO_NAMES: ReadonlyMap<string, string> = new Map()
/** Structured text that says nothing to a person. */
const STRUCTURED: readonly string[] = ['data', 'sum']

/** A stored value in words, masked as everywhere; whether a row lives as 已删除 and 没有删除. */
export function useCellWords(): (table: string, column: string, value: Value) => string {
  const codes = useCodes()
  return (table, column, value) => {
    if (column === 'deleted_at') return value === null || value === undefined ? '没有删除' : '已删除'
    if (STRUCTURED.includes(column)) return value === null || value === undefined ? '空' : '（内容有改动）'
    if (column.endsWith('_id')) return value === null || value === undefined ? '空' : '（另一条记录）'
    return valueText(table, column, value, { codes, names: NO_NAMES })
  }
}

/** Both sides in words; where the mask leaves no difference it says so. */
export function bothSides(mine: string, theirs: string): readonly [string, string] {
  return mine === theirs ? [`${mine}（遮盖后相同，请打开核对）`, `${theirs}（遮盖后相同，请打开核对）`] : [mine, theirs]
}
