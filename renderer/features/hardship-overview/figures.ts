import type { AidFigures, FileFigures } from '../../../shared/contract/hardship-overview.ts'
import { NO_CODE } from '../../../shared/domain/codes.ts'
import type { HardshipState } from '../../../shared/domain/hardship/codes.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { daysInMonth, makeDate } from '../../../shared/domain/plain-date.ts'
import { labelOf, type CodeLists } from '../../data/codes.ts'
import { HARDSHIP_STATE_LABELS } from '../../text/hardship.ts'
import type { Bar } from '../../ui/BarTable.tsx'

/** Whose files and aid: one union, or all. */
export interface Scope {
  unionId: string | null
  year: number
  /** Class and cause of the households on file, or of all files. */
  states: readonly HardshipState[]
}

/** Filters of the list and of the ledger, as JSON text: what a bar opens. */
export interface Doors {
  files: (preset: string) => void
  aid: (preset: string) => void
}

export function stateBars({ byState }: FileFigures, scope: Scope, { files }: Doors): Bar[] {
  return byState.map(({ state, files: value }) => ({
    key: state,
    label: HARDSHIP_STATE_LABELS[state],
    value,
    text: households(value),
    open: () => files(preset({ states: [state], unionId: scope.unionId })),
  }))
}

export function categoryBars({ byCategory }: FileFigures, scope: Scope, { files }: Doors, codes: CodeLists): Bar[] {
  return byCategory.map(({ code, files: value }) => ({
    key: code,
    label: code === '' ? '还没有定类别' : labelOf(codes, 'hardship_category', code),
    value,
    text: households(value),
    open: () => files(preset({ states: scope.states, category: code || NO_CODE, unionId: scope.unionId })),
  }))
}

export function causeBars({ byCause }: FileFigures, scope: Scope, { files }: Doors, codes: CodeLists): Bar[] {
  return byCause.map(({ code, files: value }) => ({
    key: code,
    label: code === '' ? '还没有填原因' : labelOf(codes, 'hardship_cause', code),
    value,
    text: households(value),
    open: () => files(preset({ states: scope.states, cause: code || NO_CODE, unionId: scope.unionId })),
  }))
}

/** All twelve months, so that a month without aid is seen as such. */
export function monthBars({ byMonth }: AidFigures, scope: Scope, { aid }: Doors): Bar[] {
  return Array.from({ length: 12 }, (_, i): Bar => {
    const [month, label] = [i + 1, `${i + 1}月`]
    const from = makeDate(scope.year, month, 1)
    const sums = byMonth.find((one) => from.startsWith(one.month))
    if (sums === undefined) return { key: label, label, value: 0, text: '没有' }
    const to = makeDate(scope.year, month, daysInMonth(scope.year, month))
    return { key: label, label, ...ends(sums), open: () => aid(preset({ from, to, unionId: scope.unionId })) }
  })
}

export function fundBars({ byFund }: AidFigures, scope: Scope, { aid }: Doors, codes: CodeLists): Bar[] {
  return byFund.map(({ code, ...sums }) => ({
    key: code,
    label: code === '' ? '没有填资金来源' : labelOf(codes, 'fund_source', code),
    ...ends(sums),
    open: () => aid(preset({ ...wholeYear(scope.year), fund: code || NO_CODE, unionId: scope.unionId })),
  }))
}

export function typeBars({ byType }: AidFigures, scope: Scope, { aid }: Doors, codes: CodeLists): Bar[] {
  return byType.map(({ code, ...sums }) => ({
    key: code,
    label: labelOf(codes, 'aid_type', code),
    ...ends(sums),
    open: () => aid(preset({ ...wholeYear(scope.year), aidType: code, unionId: scope.unionId })),
  }))
}

export function wholeYear(year: number): { from: string; to: string } {
  return { from: makeDate(year, 1, 1), to: makeDate(year, 12, 31) }
}

/** JSON text without what narrows nothing. */
export function preset(filter: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  return JSON.stringify(Object.fromEntries(entries))
}

function households(files: number): string {
  return `${files.toLocaleString('zh-CN')} 户`
}

function ends({ fen, times }: { fen: number; times: number }): Pick<Bar, 'value' | 'text' | 'note'> {
  return { value: fen, text: `${formatYuan(fen)} 元`, note: `${times.toLocaleString('zh-CN')} 笔` }
}
