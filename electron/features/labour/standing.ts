import type { FindingLevel } from '../../../shared/domain/labour/explain.ts'
import type { LabourPolicy } from '../../../shared/domain/labour/facts.ts'
import { LABOUR_FLAGS, type LabourFlag } from '../../../shared/domain/labour/flags.ts'
import { standingOf, type EmploymentStatus } from '../../../shared/domain/labour/record.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Sqlite } from '../../db/open.ts'
import { readLabourPolicy } from './policy.ts'
import { readEmployments, type ReadEmployment } from './records.ts'

/** Columns of an employment that are worked out here and written nowhere else. */
const MAINTAINED = [
  'name_key', 'person_number', 'hidden', 'status', 'flags', 'level', 'assessed_on', 'holds_to', 'expires_on', 'probation_to',
  'extended_to', 'retires_on',
] as const

/** Read at a time: as many as a page of memory holds easily. */
const PORTION = 2_000

/** Writes how the employments stand on that day, and until when it holds. */
export function makeStandingWriter(sqlite: Sqlite): (ids: readonly string[], today: PlainDate) => void {
  const write = sqlite.prepare(
    `update employment set ${MAINTAINED.map((column) => `${column} = ?`).join(', ')} where number = ?`,
  )
  return (ids, today) => {
    const policy = readLabourPolicy(sqlite, today)
    for (let i = 0; i < ids.length; i += PORTION) {
      for (const employment of readEmployments(sqlite, ids.slice(i, i + PORTION))) {
        const columns = workOut(employment, today, policy)
        if (MAINTAINED.every((column) => employment.row[column] === columns[column])) continue
        write.run(...MAINTAINED.map((column) => columns[column]), employment.row.number)
      }
    }
  }
}

type Columns = Record<(typeof MAINTAINED)[number], string | number | null>

function workOut({ row, record }: ReadEmployment, today: PlainDate, policy: LabourPolicy): Columns {
  const { status, flags, level, holdsTo, dates } = standingOf(record, today, policy)
  return {
    name_key: row.person_key,
    person_number: row.person_row,
    hidden: row.person_gone,
    status,
    flags: flagMask(flags),
    level,
    assessed_on: today,
    holds_to: holdsTo ?? FOR_EVER,
    expires_on: dates.expiresOn,
    probation_to: dates.probationTo,
    extended_to: dates.extendedTo,
    retires_on: dates.retiresOn,
  }
}

const FOR_EVER = '9999-12-31'

/** Bit n is `LABOUR_FLAGS[n]`. */
export function flagMask(flags: readonly LabourFlag[]): number {
  return flags.reduce((mask, flag) => mask | (1 << LABOUR_FLAGS.indexOf(flag)), 0)
}

export function flagsOfMask(mask: number): LabourFlag[] {
  return LABOUR_FLAGS.filter((_flag, bit) => (mask & (1 << bit)) !== 0)
}

export interface StoredStanding {
  readonly status: EmploymentStatus
  readonly flags: readonly LabourFlag[]
  readonly level: FindingLevel
}
