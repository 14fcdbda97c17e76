import type { PlainDate } from '../plain-date.ts'

export const EMPLOYMENT_KINDS = ['full_time', 'part_time', 'intern', 'rehired_retiree', 'agency', 'civil_labour'] as const
export type EmploymentKind = (typeof EMPLOYMENT_KINDS)[number]

export const CONTRACT_TERMS = ['fixed', 'open', 'task'] as const
export type ContractTerm = (typeof CONTRACT_TERMS)[number]

export const RETIREMENT_CLASSES = ['male_60', 'female_55', 'female_50'] as const
export type RetirementClass = (typeof RETIREMENT_CLASSES)[number]

/** One written contract as it stands on paper. All days are included in what they end. */
export interface ContractFacts {
  readonly term: ContractTerm
  readonly startsOn: PlainDate
  /** Left out: the day on which it starts. */
  readonly signedOn?: PlainDate | undefined
  /** Last day of the term as first agreed; an open contract has one only when it was ended. */
  readonly endsOn?: PlainDate | undefined
  readonly agreedExtensionTo?: PlainDate | undefined
  readonly probationEndsOn?: PlainDate | undefined
  /** The paper agrees nothing but a probation. */
  readonly probationOnly?: boolean | undefined
  /** The worker's own written request for a fixed term is on file (LCL 14). */
  readonly workerAskedForFixedTerm?: boolean | undefined
}

/** What carries a contract past its end or protects the worker (LCL 42, 45; IR 17; Union Law 19). */
export type LabourEvent =
  | { readonly kind: 'pregnancy'; readonly dueOn?: PlainDate | undefined; readonly childBornOn?: PlainDate | undefined }
  | {
      readonly kind: 'medical'
      readonly from: PlainDate
      readonly totalWorkYears: number
      /** Last day as somebody counted the sick days; else by the table. */
      readonly until?: PlainDate | undefined
    }
  | { readonly kind: 'work_injury'; readonly grade: number }
  | { readonly kind: 'union_officer'; readonly electedOn: PlainDate; readonly termYears: number; readonly fullTime: boolean }
  | { readonly kind: 'service_period'; readonly until: PlainDate }
  /** Representative of the workers in collective bargaining (集体合同规定 28). */
  | { readonly kind: 'bargaining_rep'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly kind: 'refused_to_sign'; readonly on?: PlainDate | undefined }

/** Local readings where the law is silent or split; the defaults are the national ones. */
export interface LabourPolicy {
  /** Whether the first day of work counts in "one full month" (practice) or not (Civil Code 201, 202). */
  readonly fullMonth: 'practice' | 'civil'
  /** Terms this many months apart still count as consecutive; 0 bridges nothing. */
  readonly consecutiveGapMonths: number
  /** Agreed extensions from this length on count as one more term (SPC-II 10). */
  readonly extensionCountsFromMonths: number
}

export const NATIONAL_POLICY: LabourPolicy = {
  fullMonth: 'practice',
  consecutiveGapMonths: 0,
  extensionCountsFromMonths: 12,
}

/** One employment on one day. `contracts` are all with this employer, earlier employments included. */
export interface LabourFacts {
  /** First day of work of this employment (用工之日, LCL 7). */
  readonly hiredOn: PlainDate
  readonly asOf: PlainDate
  /** Last day of the relation. */
  readonly endedOn?: PlainDate | undefined
  /** Read only without `endedOn`; leave for illness, birth or injury is still at work. */
  readonly stillAtWork?: boolean | undefined
  readonly employmentForm: EmploymentKind
  /** Averages, part-time only. */
  readonly dailyHours?: number | undefined
  readonly weeklyHours?: number | undefined
  readonly birthOn?: PlainDate | undefined
  readonly sex?: 'male' | 'female' | undefined
  readonly retirementClass?: RetirementClass | undefined
  readonly contracts: readonly ContractFacts[]
  readonly events?: readonly LabourEvent[] | undefined
  readonly policy?: { readonly [K in keyof LabourPolicy]?: LabourPolicy[K] | undefined } | undefined
}
