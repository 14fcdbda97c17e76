import type { PlainDate } from '../plain-date.ts'
import { AID } from './codes.ts'

/** 大专以上, and 高中阶段. */
export type StudyStage = 'tertiary' | 'secondary'

/** Highest aid of one kind; the newest of its kind that is valid on the day of the aid counts. */
export type AidCeiling = {
  readonly aidType: string
  /** Only money of this fund; null for all funds together. */
  readonly fund: string | null
  /** Only files of this class; null for all. */
  readonly category: string | null
  /** Only students of this stage; left out for all. */
  readonly stage?: StudyStage
  /** What is added up: nothing, or the calendar year of a household, a payee or a student. */
  readonly per: 'time' | 'household_year' | 'person_year' | 'student_year'
  /** Fixed fen, or months of the dibao line of one head. */
  readonly limit: { readonly fen: number } | { readonly dibaoMonths: number }
  readonly validFrom: PlainDate
  readonly documentNo: string | null
}

/** A parameter as it was read, printed under the sum. */
export type PolicySource = {
  readonly name: string
  readonly value: string
  readonly validFrom: string | null
  readonly documentNo: string | null
}

/** What counties decide for themselves, as valid on the day of the application or of the aid. */
export type HardshipPolicy = {
  /** Fen a head and month; null where nobody has entered it. */
  readonly dibaoFen: { readonly town: number | null; readonly village: number | null }
  readonly comparator: 'lt' | 'le'
  /** Tenths of the dibao line for the relative class: 20 is twice. */
  readonly factorTenths: number
  /** The twelve months before the application (Xingtai) or the calendar year before it (Jiangmen, Qingdao). */
  readonly window: 'before_application' | 'calendar_year'
  readonly windowMonths: number
  /** Fen a month counted for able adults without work or school (Jiangmen); null while the county counts none. */
  readonly imputedWageFen: number | null
  /** 意外致困: costs above so many per cent of the yearly income (Qingdao 80); null where the county has no such test. */
  readonly accidentCostPercent: number | null
  /** 意外致困: net income below so many times the dibao line (Gaoyou 3); null where the county has no such test. */
  readonly accidentNetTimes: number | null
  readonly unionAidCounts: boolean
  /** Types of aid that are income where union aid counts: small festival gifts never are. */
  readonly unionAidTypes: readonly string[]
  readonly residentPensionCounts: boolean
  readonly publicityDays: number
  readonly visitors: number
  readonly reviewMonths: number
  readonly reviewWarnDays: number
  /** Months in a row above the line before relief (Anhui 2019). */
  readonly relieveMonths: number
  readonly syncDays: number
  readonly retentionYears: number
  readonly ceilings: readonly AidCeiling[]
  readonly sources: readonly PolicySource[]
}

/** The shipped values (domain section 11); the dibao line and the ceilings have none. */
export const DEFAULT_POLICY: HardshipPolicy = {
  dibaoFen: { town: null, village: null },
  comparator: 'le',
  factorTenths: 20,
  window: 'before_application',
  windowMonths: 12,
  imputedWageFen: null,
  accidentCostPercent: null,
  accidentNetTimes: null,
  unionAidCounts: true,
  unionAidTypes: [AID.living, AID.medical, AID.study, AID.goldenAutumn],
  residentPensionCounts: false,
  publicityDays: 5,
  visitors: 2,
  reviewMonths: 12,
  reviewWarnDays: 60,
  relieveMonths: 6,
  syncDays: 30,
  retentionYears: 10,
  ceilings: [],
  sources: [],
}
