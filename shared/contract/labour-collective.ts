import { z } from 'zod'
import { COLLECTIVE_FINDINGS, COLLECTIVE_STAGES } from '../domain/labour/collective.ts'
import { defineCalls } from './define.ts'
import { NearDay } from './near-day.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()
const MaybeDay = Day.nullable()
const TypedDay = NearDay.nullable()
const People = Count.max(100_000).nullable()

/** A collective contract (集体合同 or 专项) as the paper has it; codes are bare. Domain section 5. */
export const CollectiveFields = z.strictObject({
  /** Code of `collective_contract_type`. */
  kind: Text(4).min(1),
  /** Code of `collective_contract_scope`. */
  scope: Text(4).min(1),
  /** Name of the region or industry. */
  name: Words(100),
  contractNo: Words(60),
  employerRep: Words(60),
  workerRep: Words(60),
  employerReps: People,
  workerReps: People,
  offeredOn: TypedDay,
  repliedOn: TypedDay,
  talkedOn: TypedDay,
  congressOn: TypedDay,
  congressSize: People,
  congressPresent: People,
  congressFor: People,
  signedOn: TypedDay,
  startsOn: TypedDay,
  endsOn: TypedDay,
  submittedOn: TypedDay,
  receivedOn: TypedDay,
  receiptNo: Words(60),
  objectedOn: TypedDay,
  /** As the review paper has it; left out, worked out from the receipt. */
  effectiveOn: TypedDay,
  publishedOn: TypedDay,
  payDay: z.int().min(1).max(31).nullable(),
  /** Tenths of a percent. */
  riseTenths: z.int().min(-1_000).max(10_000).nullable(),
  minimumFen: z.int().min(0).max(100_000_000).nullable(),
  pieceRate: Words(1_000),
  supplies: Words(1_000),
  renewalAskedOn: TypedDay,
  endedOn: TypedDay,
  endReason: Words(200),
  note: Words(2_000),
})
export type CollectiveFields = z.infer<typeof CollectiveFields>

export const COLLECTIVE_TERMS = ['pay_day', 'rise', 'minimum', 'piece_rate', 'supplies', 'women', 'other'] as const

const CheckRow = z.strictObject({
  id: Id.optional(),
  unitId: Id.nullable().default(null),
  term: z.enum(COLLECTIVE_TERMS),
  dueOn: TypedDay.default(null),
  doneOn: TypedDay.default(null),
  kept: z.boolean().nullable().default(null),
  note: Words(500).default(null),
})

export const CollectiveRow = z.object({
  id: Id,
  kind: z.string(),
  scope: z.string(),
  /** Of the region or industry, else of the units. */
  title: z.string(),
  units: Count,
  stage: z.enum(COLLECTIVE_STAGES),
  signedOn: MaybeDay,
  startsOn: MaybeDay,
  endsOn: MaybeDay,
  clocks: z.object({
    replyBy: MaybeDay, fileBy: MaybeDay, reviewTo: MaybeDay, effectiveOn: MaybeDay, publishBy: MaybeDay, renewFrom: MaybeDay,
  }),
  findings: z.array(
    z.object({
      finding: z.enum(COLLECTIVE_FINDINGS), level: z.enum(['red', 'yellow']), on: MaybeDay, rule: z.string(),
    }),
  ),
})
export type CollectiveRow = z.infer<typeof CollectiveRow>

export const CollectiveContract = z.object({
  ...CollectiveRow.shape,
  fields: CollectiveFields,
  unitIds: z.array(Id),
  unitNames: z.array(z.string()),
  checks: z.array(
    CheckRow.required({ id: true }).extend({ unitName: z.string().nullable(), daysLate: Count.nullable() }),
  ),
  revision: Count,
})
export type CollectiveContract = z.infer<typeof CollectiveContract>

const Patch = CollectiveFields.partial()
export type CollectivePatch = z.infer<typeof Patch>
const UnitIds = z.array(Id).max(2_000)
const Checks = z.array(CheckRow).max(2_000)
const Findings = z.array(z.enum(COLLECTIVE_FINDINGS)).max(COLLECTIVE_FINDINGS.length)

export const collectiveCalls = defineCalls({
  'collective.list': {
    input: z.strictObject({
      kind: Text(4).default(''), unitId: Id.nullable().default(null), stages: z.array(z.enum(COLLECTIVE_STAGES)).default([]),
      /** Those of which any of these is found; all without. */
      findings: Findings.default([]),
      limit: z.int().min(1).max(500).default(50), offset: Count.default(0),
    }),
    output: z.object({ rows: z.array(CollectiveRow), total: Count }),
  },
  /** How many there are, and of each list of findings how many contracts have any of them. */
  'collective.counts': {
    input: z.strictObject({ lists: z.array(Findings.min(1)).max(20) }),
    output: z.object({ total: Count, counts: z.array(Count) }),
  },
  'collective.get': { input: z.strictObject({ id: Id }), output: CollectiveContract },
  /** `rule_broken/units_missing`, `collective_ends_before_start`, `congress_numbers`. */
  'collective.add': {
    input: z.strictObject({
      fields: z.strictObject({ ...Patch.shape, kind: CollectiveFields.shape.kind, scope: CollectiveFields.shape.scope }),
      unitIds: UnitIds,
      checks: Checks.default([]),
    }),
    output: CollectiveContract,
  },
  /** Lists given replace those stored. */
  'collective.change': {
    input: z.strictObject({
      id: Id, revision: Count.optional(), fields: Patch.default({}), unitIds: UnitIds.optional(), checks: Checks.optional(),
    }),
    output: CollectiveContract,
  },
  'collective.remove': { input: z.strictObject({ id: Id, why: Text(500).min(1) }), output: Empty },
  /**
   * Whom the contracts in force on a day cover, each worker once a kind: those with an employment on that day; of a unit
   * without any, its number of workers. Share of the units with a union.
   */
  'collective.coverage': {
    input: z.strictObject({ on: NearDay.optional() }),
    output: z.object({
      on: Day,
      unionUnits: Count,
      kinds: z.array(
        z.object({
          kind: z.string(), contracts: Count, units: Count, coveredUnionUnits: Count, workers: Count, women: Count,
          /** Tenths of a percent of the units with a union, cut off. */
          tenths: Count.nullable(),
        }),
      ),
    }),
  },
})
