import type { PlanLine } from '../../../shared/contract/aid.ts'
import type { Input } from '../../bridge.ts'
import { amountText, readAmount } from '../../ui/AmountField.tsx'

/** One line of the plan as the organiser edits it. */
export interface PlanRow {
  readonly key: string
  readonly line: PlanLine
  readonly chosen: boolean
  /** As typed. */
  readonly amount: string | null
  /** Why all the same, where a check objects. */
  readonly why: string | null
}

/** Who already has something from this campaign, or may not get it, is not chosen to begin with. */
export function toPlanRows(lines: readonly PlanLine[]): PlanRow[] {
  return lines.map((line) => ({
    key: `${line.personId} ${line.studentId ?? ''}`,
    line,
    chosen: !isBlocked(line) && line.findings.every(({ reason, details }) => reason !== 'same_campaign' || details['id'] === null),
    amount: amountText(line.amountFen),
    why: null,
  }))
}

export function isBlocked(line: PlanLine): boolean {
  return line.findings.some(({ level, reason }) => level === 'stop' && reason !== 'nothing_given')
}

/** A check objects and the reason is not written yet. */
export function wantsReason({ line, why }: PlanRow): boolean {
  return line.findings.some(({ level }) => level === 'look') && (why ?? '').trim() === ''
}

/** Fen of what is chosen and can be read. */
export function totalOf(rows: readonly PlanRow[]): number {
  return rows.filter(({ chosen }) => chosen).reduce((sum, { amount }) => sum + (fenOf(amount) ?? 0), 0)
}

export function fenOf(amount: string | null): number | null {
  const read = readAmount(amount ?? '0')
  return 'fen' in read ? read.fen : null
}

type Lines = Input<'campaigns.record'>['lines']

/** What is recorded, in the order of the list; or the row to look at, and why. */
export function readPlan(rows: readonly PlanRow[]): { lines: Lines } | { row: PlanRow; number: number; trouble: 'amount' | 'reason' } {
  const chosen = rows.filter((row) => row.chosen)
  const lines: Lines = []
  for (const row of chosen) {
    const fen = fenOf(row.amount)
    const number = rows.indexOf(row) + 1
    if (fen === null) return { row, number, trouble: 'amount' }
    if (wantsReason(row)) return { row, number, trouble: 'reason' }
    const { personId, fileId, studentId, school, schoolLevel } = row.line
    lines.push({ personId, fileId, studentId, school, schoolLevel, amountFen: fen, exceptionWhy: row.why })
  }
  return { lines }
}
