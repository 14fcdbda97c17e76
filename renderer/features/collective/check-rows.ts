import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import type { Input } from '../../bridge.ts'

export type CheckRow = CollectiveContract['checks'][number]
export type CheckInput = NonNullable<Input<'collective.change'>['checks']>[number]

/** A check without what only the screen shows. */
export function toCheckInput({ unitName: _unit, daysLate: _late, ...row }: CheckRow): CheckInput {
  return row
}
