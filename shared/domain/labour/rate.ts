import type { EmploymentStatus } from './record.ts'

/** How a person at work counts in the signing rate (劳动合同签订率, domain 4.6). */
export const RATE_PARTS = ['signed', 'unsigned', 'first_month', 'unclear'] as const
export type RatePart = (typeof RATE_PARTS)[number] | 'outside'

const SIGNED: ReadonlySet<EmploymentStatus> = new Set(['signed_fixed', 'signed_open', 'signed_task', 'extended_by_law'])
const OUTSIDE: ReadonlySet<EmploymentStatus> = new Set(['not_applicable', 'not_started', 'ended', 'part_time_oral'])

/** `counts`: a full-time labour relation with this employer (agency workers count at their agency). */
export function ratePart(status: EmploymentStatus, counts: boolean): RatePart {
  if (!counts || OUTSIDE.has(status)) return 'outside'
  if (SIGNED.has(status)) return 'signed'
  if (status === 'unsigned_grace') return 'first_month'
  return status === 'insufficient' ? 'unclear' : 'unsigned'
}

export interface SigningRate {
  /** 应签人数: everybody at work with a full-time relation. */
  readonly base: number
  readonly signed: number
  readonly firstMonth: number
  /** Days unknown: in the base, not among the signed. */
  readonly unclear: number
  /** Tenths of a percent, cut off, so that 1000 means everybody; null without anybody. */
  readonly aTenths: number | null
  /** Without people in their first month who have not signed yet. */
  readonly bTenths: number | null
}

/** Of one unit, or of many added up: the town's rate is sum over sum. */
export function signingRate(counts: Readonly<Record<RatePart, number>>): SigningRate {
  const { signed, unsigned, first_month: firstMonth, unclear } = counts
  const base = signed + unsigned + firstMonth + unclear
  return { base, signed, firstMonth, unclear, aTenths: tenths(signed, base), bTenths: tenths(signed, base - firstMonth) }
}

function tenths(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((1_000 * part) / whole)
}
