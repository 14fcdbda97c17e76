import { STEP_KINDS } from '../../../shared/domain/hardship/codes.ts'
import type { HardshipStep } from '../../../shared/domain/hardship/progress.ts'
import { day } from '../../../shared/domain/plain-date.ts'

/** A step as the rules take it, from its row. */
export function fromStoredStep(row: {
  readonly kind: string
  readonly on_date: string
  readonly people: string | null
  readonly data: string
  readonly note: string | null
}): HardshipStep {
  const kind = STEP_KINDS.find((known) => known === row.kind)
  if (kind === undefined) throw new Error(`unknown step ${row.kind}`)
  const data = JSON.parse(row.data) as HardshipStep['data'] // the contract let nothing else in
  return { kind, on: day(row.on_date), people: row.people, data, note: row.note }
}
