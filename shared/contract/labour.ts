import { z } from 'zod'
import { LAWS, OTHER_FINDINGS } from '../domain/labour/basis.ts'
import { CASES, FINDING_LEVELS, VIEWS } from '../domain/labour/explain.ts'
import { CONTRACT_TERMS, EMPLOYMENT_KINDS, RETIREMENT_CLASSES } from '../domain/labour/facts.ts'
import { LABOUR_FLAGS } from '../domain/labour/flags.ts'
import { GROUNDS } from '../domain/labour/grounds.ts'
import { LABOUR_STATUSES } from '../domain/labour/status.ts'
import { defineCalls } from './define.ts'
import { NearDay } from './near-day.ts'
import { Count, Day } from './values.ts'

const Hours = z.number().min(0).max(168)

const ContractFacts = z.strictObject({
  term: z.enum(CONTRACT_TERMS),
  startsOn: NearDay,
  signedOn: NearDay.optional(),
  endsOn: NearDay.optional(),
  agreedExtensionTo: NearDay.optional(),
  probationEndsOn: NearDay.optional(),
  probationOnly: z.boolean().optional(),
  workerAskedForFixedTerm: z.boolean().optional(),
})

const EventFacts = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pregnancy'), dueOn: NearDay.optional(), childBornOn: NearDay.optional() }),
  z.strictObject({
    kind: z.literal('medical'), from: NearDay, totalWorkYears: z.number().min(0).max(80), until: NearDay.optional(),
  }),
  z.strictObject({ kind: z.literal('work_injury'), grade: z.int().min(1).max(10) }),
  z.strictObject({
    kind: z.literal('union_officer'), electedOn: NearDay, termYears: z.int().min(1).max(10), fullTime: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('service_period'), until: NearDay }),
  z.strictObject({ kind: z.literal('bargaining_rep'), from: NearDay, until: NearDay }),
  z.strictObject({ kind: z.literal('refused_to_sign'), on: NearDay.optional() }),
])

/** One employment on one day, as `LabourFacts` of the rules. */
const Facts = z.strictObject({
  hiredOn: NearDay,
  asOf: NearDay,
  endedOn: NearDay.optional(),
  stillAtWork: z.boolean().optional(),
  employmentForm: z.enum(EMPLOYMENT_KINDS),
  dailyHours: Hours.optional(),
  weeklyHours: Hours.optional(),
  birthOn: NearDay.optional(),
  sex: z.enum(['male', 'female']).optional(),
  retirementClass: z.enum(RETIREMENT_CLASSES).optional(),
  contracts: z.array(ContractFacts).max(200),
  events: z.array(EventFacts).max(200).optional(),
  policy: z
    .strictObject({
      fullMonth: z.enum(['practice', 'civil']).optional(),
      consecutiveGapMonths: z.int().min(0).max(120).optional(),
      extensionCountsFromMonths: z.int().min(0).max(120).optional(),
    })
    .optional(),
})

export const LabourStatusWord = z.enum(LABOUR_STATUSES)
export const LabourFlagWord = z.enum(LABOUR_FLAGS)

/** Keys that say nothing are left out; `doublePay` counts both ends. */
export const Assessment = z.strictObject({
  status: LabourStatusWord,
  flags: z.array(LabourFlagWord),
  daysToExpiry: z.int().optional(),
  extendedTo: Day.optional(),
  probationLimitEndsOn: Day.optional(),
  doublePay: z.strictObject({ from: Day, to: Day, days: Count }).optional(),
})
export type Assessment = z.infer<typeof Assessment>

const Ratio = z.strictObject({ ratio: z.number(), over: z.boolean() })

const Article = z.object({ law: z.enum(LAWS), article: z.int(), paragraph: z.int().nullable() })

/** One thing found out, with the rule and the articles it rests on, and the dates it speaks of. */
export const LabourFindingView = z.object({
  finding: z.enum([...LABOUR_STATUSES, ...LABOUR_FLAGS, ...OTHER_FINDINGS]),
  level: z.enum(FINDING_LEVELS),
  /** False where the law is silent or split: 可能, with both views. */
  sure: z.boolean(),
  views: z.array(z.enum(VIEWS)),
  from: Day.nullable(),
  to: Day.nullable(),
  days: z.int().nullable(),
  rule: z.string(),
  articles: z.array(Article),
  because: z.enum(CASES).nullable(),
  /** What carries the contract on, or protects the worker, each with its last day. */
  grounds: z.array(z.object({ ground: z.enum(GROUNDS), to: Day.nullable() })),
  /** Of a term that ends soon: when the next one begins that is signed already. */
  renewedFrom: Day.nullable(),
  /** Of a term that ends soon: where the law carries it to, as far as is known. */
  carriedTo: Day.nullable(),
})
export type LabourFindingView = z.infer<typeof LabourFindingView>

/** The bare rules of labour contracts (domain 4): pure, so they work without a store. */
export const labourCalls = defineCalls({
  /** State of one employment on one day; or, by `input`, the share of agency workers of a unit. */
  'labour.assess': {
    stateless: true,
    input: z.union([
      z.strictObject({ facts: Facts }),
      z.strictObject({
        input: z.strictObject({ kind: z.literal('dispatch_ratio'), own: Count, agency: Count }),
      }),
    ]),
    output: z.union([Assessment, Ratio]),
  },
  /** The same with every finding, its articles and, where the law is split, the other view. */
  'labour.explain': {
    stateless: true,
    input: z.strictObject({ facts: Facts }),
    output: z.object({ assessment: Assessment, findings: z.array(LabourFindingView) }),
  },
})
