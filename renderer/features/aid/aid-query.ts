import type { AidFilter } from '../../../shared/contract/aid.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'

/** What the ledger is narrowed by. Days may be half typed. */
export type LedgerFilter = Partial<Omit<AidFilter, 'from' | 'to'>> & { from?: string | null; to?: string | null }

/** The filter without what narrows nothing and without days that are none yet. */
export function tidyLedger({ from = null, to = null, ...rest }: LedgerFilter): Partial<AidFilter> {
  const entries = Object.entries(rest).filter(([, value]) => value !== null && value !== '')
  const filter: Partial<AidFilter> = Object.fromEntries(entries) // some of the entries of a filter are a filter again
  if (from !== null && isPlainDate(from)) filter.from = from
  if (to !== null && isPlainDate(to)) filter.to = to
  return filter
}

/** A filter that another screen hands over as JSON text; parts that are unknown here are left out. */
export function readLedger(preset: string): LedgerFilter {
  const value = parse(preset)
  if (typeof value !== 'object' || value === null) return {}
  const given = new Map<string, unknown>(Object.entries(value))
  const filter: LedgerFilter = {}
  for (const key of ['text', 'from', 'to', 'aidType', 'fund', 'campaignId', 'unionId'] as const) {
    const part = given.get(key)
    if (typeof part === 'string') filter[key] = part
  }
  const signed = given.get('signed')
  if (typeof signed === 'boolean') filter.signed = signed
  return filter
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
