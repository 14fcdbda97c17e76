import { NATIONAL_POLICY, type LabourPolicy } from '../../../shared/domain/labour/facts.ts'
import { findParameter, parameterOn, type ParameterValue } from '../../../shared/domain/parameters.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Sqlite } from '../../db/open.ts'
import { prepareOnce } from '../../db/prepare-once.ts'

/** Names of the dated parameters that the standing of employments rests on. */
const NAMES = ['contract.full_month', 'contract.gap_months', 'contract.extension_months'] as const

/** Months; a slip of the finger must not lead out of the calendar. */
const MOST = 1_200

/** The local readings of the law as they hold on that day. */
export function readLabourPolicy(sqlite: Sqlite, on: PlainDate): LabourPolicy {
  const rows = prepareOnce(
    sqlite,
    `select name, value, valid_from from parameter where deleted_at is null and name like 'contract.%'`,
  ).all() as { name: string; value: string; valid_from: string }[] // the columns named
  const dated = rows.map(({ name, value, valid_from }) => ({
    name,
    value: JSON.parse(value) as ParameterValue, // checked by the contract on its way in
    validFrom: day(valid_from),
  }))
  const [fullMonth, gap, extension] = NAMES.map((name) => {
    const rule = findParameter(name)
    return rule === null ? null : parameterOn(dated, rule, on)
  })
  return {
    fullMonth: fullMonth === 'civil_code' ? 'civil' : 'practice',
    consecutiveGapMonths: typeof gap === 'number' ? Math.min(gap, MOST) : NATIONAL_POLICY.consecutiveGapMonths,
    extensionCountsFromMonths:
      typeof extension === 'number' ? Math.min(extension, MOST) : NATIONAL_POLICY.extensionCountsFromMonths,
  }
}
