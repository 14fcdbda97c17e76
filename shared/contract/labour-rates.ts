import { z } from 'zod'
import { RATE_PARTS } from '../domain/labour/rate.ts'
import { EMPLOYMENT_STATUSES } from '../domain/labour/record.ts'
import { PROTECTION_GROUNDS } from '../domain/labour/windows.ts'
import { defineCalls } from './define.ts'
import { NearDay } from './near-day.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const TypedDay = NearDay.nullable()
const Words = (max = 200) => Text(max).nullable()

/** Tenths of a percent are cut off, so that 1000 means that nobody is missing. */
const Rate = z.object({
  base: Count, signed: Count, firstMonth: Count, unclear: Count, aTenths: Count.nullable(), bTenths: Count.nullable(),
})

export const SigningRateView = z.object({
  on: Day,
  unitId: z.string().nullable(),
  rate: Rate,
  /** Units with anybody in the base, and those where nobody is missing (签订企业数). */
  units: Count,
  wholeUnits: Count,
  /** Who keeps it from being whole, by unit and name; the first thousand. */
  missing: z.array(
    z.object({
      employmentId: Id, personId: Id, name: z.string(), unitName: z.string(), part: z.enum(['unsigned', 'first_month', 'unclear']),
    }),
  ),
})
export type SigningRateView = z.infer<typeof SigningRateView>

const FrozenRate = SigningRateView.extend({ id: Id, inspectionId: z.string().nullable(), note: z.string().nullable() })

export const DEADLINE_KINDS = [
  'sign', 'deemed', 'probation', 'contract', 'extension', 'retirement', 'collective', 'election',
] as const

/** 劳动合同签订率, agency share and what runs out; none of it is stored, save what is frozen. */
export const rateCalls = defineCalls({
  /** Of one unit, or of the town: sum over sum. */
  'rates.get': {
    input: z.strictObject({ unitId: Id.nullable().default(null), on: NearDay.optional() }),
    output: SigningRateView,
  },
  /** Keeps the rate of a day as it is known now, with the people behind it. */
  'rates.freeze': {
    input: z.strictObject({ unitId: Id.nullable().default(null), on: NearDay.optional(), note: Words(500).default(null) }),
    output: FrozenRate,
  },
  'rates.list': {
    input: z.strictObject({ unitId: Id.nullable().default(null), inspectionId: Id.nullable().default(null) }),
    output: z.array(FrozenRate),
  },
  /** Of each unit with anybody in the base, by name: adds up to the town's. */
  'rates.units': {
    input: z.strictObject({ on: NearDay.optional() }),
    output: z.array(z.object({ unitId: Id, unitName: z.string(), rate: Rate })),
  },
  /** The people behind the numbers, by unit and name; without `part` everybody in the base. */
  'rates.people': {
    input: z.strictObject({
      unitId: Id.nullable().default(null),
      on: NearDay.optional(),
      part: z.enum(RATE_PARTS).nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
      offset: Count.default(0),
    }),
    output: z.object({
      total: Count,
      rows: z.array(
        z.object({
          employmentId: Id, personId: Id, name: z.string(), unitId: Id, unitName: z.string(),
          status: z.enum(EMPLOYMENT_STATUSES), part: z.enum(RATE_PARTS), hiredOn: z.string().nullable(),
        }),
      ),
    }),
  },
  /**
   * Whom the law protects from dismissal today, by unit and name. What tells of health or family (`private`) is left out
   * unless `why` says what it is for, which is logged.
   */
  'rates.protected': {
    input: z.strictObject({ unitId: Id.nullable().default(null), why: Text(500).min(1).nullable().default(null) }),
    output: z.array(
      z.object({
        employmentId: Id, personId: Id, name: z.string(), unitName: z.string(), expiresOn: Day.nullable(),
        grounds: z.array(z.object({ ground: z.enum([...PROTECTION_GROUNDS, 'private']), to: Day.nullable() })),
      }),
    ),
  },
  /** Share of agency workers by the unit where they work (劳务派遣暂行规定 4): own contracts and agency workers. */
  'rates.agency': {
    input: z.strictObject({ unitId: Id.nullable().default(null) }),
    output: z.array(
      z.object({ unitId: Id, unitName: z.string(), own: Count, agency: Count, ratio: z.number(), over: z.boolean() }),
    ),
  },
  /** What runs out from today on, in its order. */
  'deadlines.list': {
    input: z.strictObject({ days: z.int().min(0).max(1_000).default(60), unitId: Id.nullable().default(null) }),
    output: z.array(
      z.object({
        kind: z.enum(DEADLINE_KINDS),
        on: Day,
        days: Count,
        /** Employment, collective contract or union. */
        id: Id,
        name: z.string(),
        personId: z.string().nullable(),
        unitName: z.string().nullable(),
        /** Of a term that ends: the next one is signed. */
        renewed: z.boolean(),
      }),
    ),
  },
})

const FindingRow = z.strictObject({
  id: Id.optional(),
  employmentId: Id.nullable().default(null),
  finding: Text(500).min(1),
  reason: Words(500).default(null),
  talkOn: TypedDay.default(null),
  fixedOn: TypedDay.default(null),
  note: Words(500).default(null),
})

export const InspectionFields = z.strictObject({
  unitId: Id,
  on: NearDay,
  inspectors: Words(200),
  /** Contracts looked at. */
  sheets: Count.nullable(),
  deadlineOn: TypedDay,
  fixedOn: TypedDay,
  note: Words(2_000),
})

export const Inspection = z.object({
  id: Id,
  unitName: z.string(),
  fields: InspectionFields,
  findings: z.array(FindingRow.required({ id: true }).extend({ name: z.string().nullable() })),
  /** As frozen on the day of the inspection, and on the day when all was put right. */
  before: FrozenRate.nullable(),
  after: FrozenRate.nullable(),
  revision: Count,
})
export type Inspection = z.infer<typeof Inspection>

const Patch = InspectionFields.partial()

/** 劳动合同档案检查. */
export const inspectionCalls = defineCalls({
  'inspections.list': {
    input: z.strictObject({
      unitId: Id.nullable().default(null), limit: z.int().min(1).max(500).default(50), offset: Count.default(0),
    }),
    output: z.object({ rows: z.array(Inspection), total: Count }),
  },
  'inspections.get': { input: z.strictObject({ id: Id }), output: Inspection },
  /** Freezes the rate of that day. `rule_broken/inspection_in_future`, `fixed_before_inspection`. */
  'inspections.add': {
    input: z.strictObject({
      fields: z.strictObject({ ...Patch.shape, unitId: InspectionFields.shape.unitId, on: InspectionFields.shape.on }),
      findings: z.array(FindingRow).max(2_000).default([]),
    }),
    output: Inspection,
  },
  /** A day on which all was put right, given for the first time or anew, freezes the rate of that day. */
  'inspections.change': {
    input: z.strictObject({
      id: Id, revision: Count.optional(), fields: Patch.default({}), findings: z.array(FindingRow).max(2_000).optional(),
    }),
    output: Inspection,
  },
  'inspections.remove': { input: z.strictObject({ id: Id, why: Text(500).min(1) }), output: Empty },
})
