import { z } from 'zod'
import { RETIREMENT_CLASSES, CONTRACT_TERMS } from '../domain/labour/facts.ts'
import { LABOUR_FLAGS } from '../domain/labour/flags.ts'
import { EMPLOYMENT_STATUSES, LACKING } from '../domain/labour/record.ts'
import { FINDING_LEVELS } from '../domain/labour/explain.ts'
import { ErrorBody } from '../errors.ts'
import { defineCalls } from './define.ts'
import { NearDay, NearDayOrMonth } from './near-day.ts'
import { LabourFindingView } from './labour.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()
const MaybeDay = Day.nullable()
const TypedDay = NearDay.nullable()
const Fen = z.int().min(0).max(1_000_000_000).nullable()
const Flag = z.boolean().nullable()
const Hours = z.number().min(0).max(168).nullable()

/** A person's work relation with one unit, from the first day of work. Codes are bare. */
export const EmploymentFields = z.strictObject({
  /** The employer; of agency workers the agency. */
  unitId: Id,
  /** Where agency workers work. */
  userUnitId: Id.nullable(),
  /** Code of `employment_form`. */
  form: Text(4).min(1),
  hiredOn: NearDayOrMonth.nullable(),
  endedOn: TypedDay,
  /** Code of `contract_end_reason`. */
  endReason: Text(8).nullable(),
  /** Read only without `endedOn`. */
  atWork: z.boolean(),
  dept: Words(100),
  post: Words(100),
  payFen: Fen,
  payDay: z.int().min(1).max(31).nullable(),
  /** Averages, of part-time work. */
  dailyHours: Hours,
  weeklyHours: Hours,
  insured: Flag,
  retirementClass: z.enum(RETIREMENT_CLASSES).nullable(),
  note: Words(2_000),
})
export type EmploymentFields = z.infer<typeof EmploymentFields>

/** One written contract as it stands on paper; a day that it does not say is null. */
export const LabourContractRow = z.strictObject({
  id: Id.optional(),
  contractNo: Words(60).default(null),
  term: z.enum(CONTRACT_TERMS),
  startsOn: TypedDay.default(null),
  /** Null: the day on which it starts. */
  signedOn: TypedDay.default(null),
  endsOn: TypedDay.default(null),
  extendedTo: TypedDay.default(null),
  probationEndsOn: TypedDay.default(null),
  probationOnly: z.boolean().default(false),
  askedFixed: z.boolean().default(false),
  post: Words(100).default(null),
  payFen: Fen.default(null),
  /** The worker has a copy; null when nobody asked. */
  delivered: Flag.default(null),
  deliveredOn: TypedDay.default(null),
  womenClause: Flag.default(null),
  note: Words(2_000).default(null),
})
export type LabourContractRow = z.infer<typeof LabourContractRow>

export const LABOUR_EVENT_KINDS = [
  'pregnancy', 'medical', 'work_injury', 'union_officer', 'service_period', 'bargaining_rep', 'refused_to_sign',
] as const

/** What extends a contract by law or protects the worker; which days it needs depends on its kind. */
export const LabourEventRow = z.strictObject({
  id: Id.optional(),
  kind: z.enum(LABOUR_EVENT_KINDS),
  fromOn: TypedDay.default(null),
  toOn: TypedDay.default(null),
  dueOn: TypedDay.default(null),
  bornOn: TypedDay.default(null),
  grade: z.int().min(1).max(10).nullable().default(null),
  termYears: z.int().min(1).max(10).nullable().default(null),
  fullTime: Flag.default(null),
  totalWorkYears: z.int().min(0).max(80).nullable().default(null),
  note: Words(500).default(null),
})
export type LabourEventRow = z.infer<typeof LabourEventRow>

/** One line of the list; says nothing of health or pay. */
export const EmploymentListRow = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  sex: z.string().nullable(),
  idNoMasked: z.string().nullable(),
  unitId: Id,
  unitName: z.string(),
  userUnitId: z.string().nullable(),
  userUnitName: z.string().nullable(),
  form: z.string(),
  hiredOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  dept: z.string().nullable(),
  post: z.string().nullable(),
  status: z.enum(EMPLOYMENT_STATUSES),
  flags: z.array(z.enum(LABOUR_FLAGS)),
  /** Of these, the ones that hold by one reading of the law only: 可能. */
  possibleFlags: z.array(z.enum(LABOUR_FLAGS)),
  level: z.enum(FINDING_LEVELS),
  lacking: z.array(z.enum(LACKING)),
  /** Double pay owed up to today, both ends counted. */
  doublePay: z.object({ from: Day, to: Day, days: Count }).nullable(),
  expiresOn: MaybeDay,
  /** Last day of the term in force, or of the one that ended last. */
  termTo: MaybeDay,
  /** Of a term that ends soon: when the next one begins that is signed already. */
  renewedFrom: MaybeDay,
  /** Of somebody new without a contract: the last day to sign one without double pay. */
  signBy: MaybeDay,
  daysToExpiry: z.int().nullable(),
  extendedTo: MaybeDay,
  probationTo: MaybeDay,
  /** Longest probation that the law allows, where one is agreed. */
  probationLimitEndsOn: MaybeDay,
  retiresOn: MaybeDay,
  /** Kept although it contradicts itself (待核), and why. */
  checkWhy: z.string().nullable(),
})
export type EmploymentListRow = z.infer<typeof EmploymentListRow>

export const Employment = z.object({
  ...EmploymentListRow.shape,
  fields: EmploymentFields,
  contracts: z.array(LabourContractRow.required({ id: true })),
  events: z.array(LabourEventRow.required({ id: true })),
  findings: z.array(LabourFindingView),
  problems: z.array(z.object({ problem: z.string(), field: z.string() })),
  importBatchId: z.string().nullable(),
  deletedAt: z.string().nullable(),
  revision: Count,
})
export type Employment = z.infer<typeof Employment>

/** Every part narrows; left out means all. */
export const EmploymentFilter = z.strictObject({
  /** Name, pinyin, initials, parts of numbers, unit of the person. */
  text: Text(100).default(''),
  unitId: Id.nullable().default(null),
  userUnitId: Id.nullable().default(null),
  /** Of units that this union covers. */
  unionId: Id.nullable().default(null),
  form: Text(4).default(''),
  statuses: z.array(z.enum(EMPLOYMENT_STATUSES)).default([]),
  /** Any of these. */
  flags: z.array(z.enum(LABOUR_FLAGS)).default([]),
  level: z.enum(FINDING_LEVELS).nullable().default(null),
  /** 待核. */
  toCheck: z.boolean().default(false),
  ids: z.array(Id).max(5_000).default([]),
})
export type EmploymentFilter = z.infer<typeof EmploymentFilter>

const Patch = EmploymentFields.partial()
export type EmploymentPatch = z.infer<typeof Patch>

const Lists = {
  contracts: z.array(LabourContractRow).max(60),
  events: z.array(LabourEventRow).max(60),
}

/** Why a paper that contradicts itself or the law is kept as it is (待核); else it is refused. */
const CheckWhy = Text(500).nullable()

export const employmentCalls = defineCalls({
  'employments.list': {
    input: z.strictObject({
      filter: EmploymentFilter.partial().default({}),
      sort: z.enum(['name', 'expiry', 'hired', 'newest']).default('name'),
      limit: z.int().min(1).max(500).default(50),
      after: z.string().max(1_000).nullable().default(null),
    }),
    output: z.object({ rows: z.array(EmploymentListRow), total: Count, next: z.string().nullable() }),
  },
  /** How many each filter selects, in their order. */
  'employments.counts': {
    input: z.strictObject({ filters: z.array(EmploymentFilter.partial()).min(1).max(30) }),
    output: z.array(Count),
  },
  'employments.get': { input: z.strictObject({ id: Id }), output: Employment },
  'employments.ofPerson': { input: z.strictObject({ personId: Id }), output: z.array(Employment) },
  /**
   * `rule_broken` with the name of the contradiction unless `checkWhy` says why it is kept: `hired_before_16`,
   * `employments_overlap`, `probation_outside_term` …
   */
  'employments.add': {
    input: z.strictObject({
      personId: Id,
      fields: z.strictObject({ ...Patch.shape, unitId: EmploymentFields.shape.unitId }),
      contracts: Lists.contracts.default([]),
      events: Lists.events.default([]),
      checkWhy: CheckWhy.default(null),
    }),
    output: Employment,
  },
  /** Lists given replace those stored: rows with an id are changed, without are new, left out are removed. */
  'employments.change': {
    input: z.strictObject({
      id: Id,
      revision: Count.optional(),
      fields: Patch.default({}),
      contracts: Lists.contracts.optional(),
      events: Lists.events.optional(),
      /** Left out: as it stands. */
      checkWhy: CheckWhy.optional(),
      why: Text(500).nullable().default(null),
    }),
    output: Employment,
  },
  'employments.remove': { input: z.strictObject({ id: Id, why: Text(500).min(1) }), output: Empty },
  /** One more contract for each: those that a rule refuses stay as they were, the others are done. One step for Ctrl+Z. */
  'employments.renewMany': {
    input: z.strictObject({
      rows: z.array(z.strictObject({ id: Id, contract: LabourContractRow.omit({ id: true }) })).min(1).max(2_000),
    }),
    output: z.object({ done: Count, refused: z.array(z.object({ id: Id, name: z.string(), error: ErrorBody })) }),
  },
})
