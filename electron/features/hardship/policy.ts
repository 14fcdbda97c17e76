import { AID } from '../../../shared/domain/hardship/codes.ts'
import {
  DEFAULT_POLICY,
  type AidCeiling,
  type HardshipPolicy,
  type PolicySource,
} from '../../../shared/domain/hardship/policy.ts'
import {
  findParameter,
  parameterOn,
  PARAMETERS,
  rowOn,
  type ParameterValue,
} from '../../../shared/domain/parameters.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Db, Tx } from '../../db/store.ts'

/** Columns of the table of dated local parameters (政策参数). */
export interface ParameterRecord {
  readonly name: string
  /** JSON. */
  readonly value: string
  readonly valid_from: string
  readonly document_no: string | null
}

/** What the county had decided by that day, for sum, steps, lists and ceilings. */
export async function readPolicy(db: Db | Tx, on: PlainDate): Promise<HardshipPolicy> {
  const rows = await db
    .selectFrom('parameter')
    .select(['name', 'value', 'valid_from', 'document_no'])
    .where('deleted_at', 'is', null)
    .execute()
  return toPolicy(rows, on)
}

/** The one place where names of parameters become the policy of the rules. */
export function toPolicy(records: readonly ParameterRecord[], on: PlainDate): HardshipPolicy {
  const rows = records.map((row) => ({
    name: row.name,
    value: JSON.parse(row.value) as ParameterValue, // checked by the contract on its way in
    validFrom: day(row.valid_from),
    documentNo: row.document_no,
  }))
  const valueOf = (key: string): ParameterValue | null => {
    const rule = findParameter(key)
    return rule === null ? null : parameterOn(rows, rule, on)
  }
  const number = (key: string): number | null => {
    const value = valueOf(key)
    return typeof value === 'number' ? value : null
  }
  const sources = PARAMETERS.filter(({ subject }) => subject === 'hardship').flatMap(({ key }): PolicySource[] => {
    const [value, row] = [valueOf(key), rowOn(rows, key, on)]
    if (value === null) return []
    return [{ name: key, value: String(value), validFrom: row?.validFrom ?? null, documentNo: row?.documentNo ?? null }]
  })
  const ceilings = CEILINGS.flatMap(({ key, ...ceiling }): AidCeiling[] => {
    const [value, row] = [number(key), rowOn(rows, key, on)]
    if (value === null || row === null) return []
    const limit = key === LIVING_MONTHS ? { dibaoMonths: value } : { fen: value }
    return [{ ...NO_LIMITS, ...ceiling, limit, validFrom: row.validFrom, documentNo: row.documentNo }]
  })
  const normal = DEFAULT_POLICY
  return {
    ...normal,
    dibaoFen: { town: number('hardship.dibao_town'), village: number('hardship.dibao_village') },
    comparator: valueOf('hardship.comparator') === 'below' ? 'lt' : 'le',
    factorTenths: (number('hardship.relative_factor') ?? 2) * 10,
    window: valueOf('hardship.window') === 'calendar_year' ? 'calendar_year' : 'before_application',
    imputedWageFen: valueOf('hardship.imputed_wage') === true ? number('hardship.minimum_wage') : null,
    accidentCostPercent: number('hardship.accident_cost_share'),
    accidentNetTimes: number('hardship.accident_net_factor'),
    unionAidCounts: valueOf('hardship.aid_counts') !== false,
    publicityDays: number('hardship.publicity_days') ?? normal.publicityDays,
    visitors: number('hardship.visitors') ?? normal.visitors,
    reviewMonths: number('hardship.review_months') ?? normal.reviewMonths,
    syncDays: number('hardship.sync_days') ?? normal.syncDays,
    retentionYears: number('hardship.retention_years') ?? normal.retentionYears,
    ceilings,
    sources,
  }
}

/** Parameters that maintained columns of files rest on. */
export const DERIVED_FROM: readonly string[] = ['hardship.review_months', 'hardship.sync_days']

const LIVING_MONTHS = 'aid.living_months'
const NO_LIMITS = { fund: null, category: null } as const
const CEILINGS: readonly (Pick<AidCeiling, 'aidType' | 'per' | 'stage'> & { readonly key: string })[] = [
  { key: LIVING_MONTHS, aidType: AID.living, per: 'household_year' },
  { key: 'aid.medical_year', aidType: AID.medical, per: 'household_year' },
  { key: 'aid.study_tertiary', aidType: AID.study, per: 'student_year', stage: 'tertiary' },
  { key: 'aid.study_tertiary', aidType: AID.goldenAutumn, per: 'student_year', stage: 'tertiary' },
  { key: 'aid.study_secondary', aidType: AID.study, per: 'student_year', stage: 'secondary' },
  { key: 'aid.study_secondary', aidType: AID.goldenAutumn, per: 'student_year', stage: 'secondary' },
  { key: 'aid.training', aidType: AID.training, per: 'person_year' },
  { key: 'aid.temporary', aidType: AID.temporary, per: 'person_year' },
  { key: 'aid.warmth_once', aidType: AID.winterVisit, per: 'time' },
  { key: 'aid.warmth_year', aidType: AID.winterVisit, per: 'household_year' },
  { key: 'aid.hospital_visit', aidType: AID.hospital, per: 'time' },
  { key: 'aid.festival_year', aidType: AID.festival, per: 'person_year' },
]
