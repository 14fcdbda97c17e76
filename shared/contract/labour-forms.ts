import { z } from 'zod'
import { DEADLINE_KINDS } from './labour-rates.ts'
import { EmploymentFilter } from './labour-records.ts'
import { Day, Id, Text } from './values.ts'

const Why = Text(500).nullable().default(null)

/** Numbers stand masked unless `why` says what for; what a worker suffers from stands on neither. */
const EmploymentListSpec = z.strictObject({
  form: z.enum(['contract_ledger', 'unsigned_list']),
  filter: EmploymentFilter.partial().default({}),
  why: Why,
})

const RateSheetSpec = z.strictObject({
  form: z.literal('rate_sheet'), unitId: Id.nullable().default(null), on: Day.nullable().default(null), why: Why,
})

/** What tells of health or family stands in full only with `why`, which is logged. */
const ProtectedListSpec = z.strictObject({
  form: z.literal('protected_list'), unitId: Id.nullable().default(null), why: Why,
})

/** What runs out within so many days; `kind` empty for all of it. */
const DeadlineListSpec = z.strictObject({
  form: z.literal('deadline_list'),
  days: z.int().min(0).max(1_000).default(60),
  kind: z.enum(DEADLINE_KINDS).nullable().default(null),
  unitId: Id.nullable().default(null),
  why: Why,
})

const CollectiveRegisterSpec = z.strictObject({
  form: z.literal('collective_register'),
  kind: Text(4).default(''),
  unitId: Id.nullable().default(null),
  why: Why,
})

const ReminderSpec = z.strictObject({
  form: z.literal('reminder_letter'),
  unitId: Id,
  /** Until when the unit is asked to answer; left to the pen without. */
  answerBy: Day.nullable().default(null),
  why: Why,
})

const InspectionSheetSpec = z.strictObject({ form: z.literal('inspection_sheet'), inspectionId: Id, why: Why })

export const LabourFormSpec = z.discriminatedUnion('form', [
  EmploymentListSpec, RateSheetSpec, ProtectedListSpec, DeadlineListSpec,
  CollectiveRegisterSpec, ReminderSpec, InspectionSheetSpec,
])
export type LabourFormSpec = z.infer<typeof LabourFormSpec>
