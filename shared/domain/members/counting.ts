import type { MemberState } from '../codes.ts'

/** Who stands in the register and is to be complete (资料合格): a worker who is no member is measured by nothing. */
export const REGISTERED_STATES: readonly MemberState[] = ['applying', 'active', 'moving_out', 'retained']

/**
 * Whose number is the number of members (会员总数). Whoever is on his way out is one until the receipt has come; whether
 * retained members (保留会籍) are, is the county's choice (domain.md 2.3, rule 4).
 */
export function countedStates(countRetained: boolean): readonly MemberState[] {
  return countRetained ? ['active', 'moving_out', 'retained'] : ['active', 'moving_out']
}
