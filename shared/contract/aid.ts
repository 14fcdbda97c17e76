import { z } from 'zod'
import { defineCalls } from './define.ts'
import { Fen } from './hardship-file.ts'
import { HardshipFilter, HardshipFinding } from './hardship.ts'
import { MemberFilter } from './members.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()

/** One gift, visit or service to one person. Codes are bare; money is fen. */
export const AidFields = z.strictObject({
  /** Payee: the filed person, or a member where no file is asked for. */
  personId: Id,
  fileId: Id.nullable(),
  campaignId: Id.nullable(),
  aidType: Text(4).min(1),
  fund: Text(4).nullable(),
  on: Day,
  amountFen: Fen,
  goods: Words(100),
  payMethod: Text(4).nullable(),
  voucherNo: Words(40),
  handler: Words(50),
  approvedBy: Words(50),
  approvalNo: Words(60),
  studentId: Id.nullable(),
  school: Words(100),
  schoolLevel: Words(40),
  schoolYear: z.int().min(1990).max(2100).nullable(),
  visitors: Words(100),
  hospital: Words(100),
  /** What for, in words: kind of illness, subject of the training, case. */
  what: Words(500),
  /** Why all the same, where a check objects. */
  exceptionWhy: Words(500),
  signedOn: Day.nullable(),
  /** Who signed where not the payee. */
  signedBy: Words(60),
  note: Words(500),
})
export type AidFields = z.infer<typeof AidFields>

/** What is left out keeps its value, or stays empty in a new row: a default would overwrite. */
const AidPatch = AidFields.partial()
const { personId, aidType, on, amountFen } = AidFields.shape
const NewAid = z.strictObject({ ...AidPatch.shape, personId, aidType, on, amountFen })
export type AidPatch = z.infer<typeof AidPatch>

export const AidRow = z.object({
  id: Id,
  ...AidFields.shape,
  personName: z.string(),
  unitName: z.string().nullable(),
  fileNo: z.string().nullable(),
  campaignName: z.string().nullable(),
  studentName: z.string().nullable(),
  position: Count.nullable(),
  revision: Count,
})
export type AidRow = z.infer<typeof AidRow>

export const AidFilter = z.strictObject({
  text: Text(100).default(''),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  aidType: Text(4).default(''),
  /** `NO_CODE`: without a fund. */
  fund: Text(4).default(''),
  /** That of the file, else of the payee. */
  unionId: Id.nullable().default(null),
  campaignId: Id.nullable().default(null),
  fileId: Id.nullable().default(null),
  personId: Id.nullable().default(null),
  signed: z.boolean().nullable().default(null),
})
export type AidFilter = z.infer<typeof AidFilter>

export const CampaignFields = z.strictObject({
  name: Text(60).min(1),
  /** `donation` collects from donors for one person; `grant` hands out. */
  kind: z.enum(['grant', 'donation']),
  aidType: Text(4).min(1),
  fund: Text(4).nullable(),
  year: z.int().min(1990).max(2100),
  from: Day.nullable(),
  to: Day.nullable(),
  standardFen: Fen.nullable(),
  budgetFen: Fen.nullable(),
  goods: Words(100),
  documentNo: Words(60),
  organiser: Words(60),
  forPersonId: Id.nullable(),
  handedOverOn: Day.nullable(),
  handedOverTo: Words(60),
  handoverProof: Words(200),
  note: Words(500),
})
const CampaignPatch = CampaignFields.partial()
const { name, kind, year } = CampaignFields.shape
const NewCampaign = z.strictObject({ ...CampaignPatch.shape, name, kind, aidType, year })
export type CampaignPatch = z.infer<typeof CampaignPatch>

export const Campaign = z.object({
  id: Id,
  ...CampaignFields.shape,
  forPersonName: z.string().nullable(),
  state: z.enum(['planned', 'recorded', 'closed']),
  people: Count,
  totalFen: z.int(),
  signed: Count,
  donors: Count,
  donatedFen: z.int(),
  revision: Count,
})
export type Campaign = z.infer<typeof Campaign>

/** One person of a campaign before it is recorded. */
const PlanLine = z.object({
  personId: Id,
  name: z.string(),
  unitName: z.string().nullable(),
  fileId: z.string().nullable(),
  fileNo: z.string().nullable(),
  category: z.string().nullable(),
  /** Study aid has one line a student of the household. */
  studentId: z.string().nullable(),
  studentName: z.string().nullable(),
  school: z.string().nullable(),
  schoolLevel: z.string().nullable(),
  amountFen: z.int(),
  findings: z.array(HardshipFinding),
})
export type PlanLine = z.infer<typeof PlanLine>

export const aidCalls = defineCalls({
  'aid.list': {
    input: z.strictObject({
      filter: AidFilter.partial().default({}),
      limit: z.int().min(1).max(500).default(50),
      after: z.string().max(4_000).nullable().default(null),
    }),
    /** Newest first. */
    output: z.object({ rows: z.array(AidRow), total: Count, totalFen: z.int(), next: z.string().nullable() }),
  },
  /** What the checks say before saving: ceiling of the year, same campaign or month, before approval, payee, study aid. */
  'aid.check': {
    /** `id` of the row that is being changed, which does not count against itself. */
    input: z.strictObject({ id: Id.nullable().default(null), ...NewAid.shape }),
    output: z.array(HardshipFinding),
  },
  /** `rule_broken/reason_needed` while a check objects and `exceptionWhy` is empty; `payee_not_in_household` always. */
  'aid.add': { input: NewAid, output: AidRow },
  'aid.get': { input: z.strictObject({ id: Id }), output: AidRow },
  'aid.change': {
    input: z.strictObject({ id: Id, revision: Count.optional(), fields: AidPatch }),
    output: AidRow,
  },
  'aid.remove': { input: z.strictObject({ id: Id, why: Text(500).min(1) }), output: Empty },
  'campaigns.list': { input: Empty, output: z.array(Campaign) },
  'campaigns.get': { input: z.strictObject({ id: Id }), output: Campaign },
  /** What was recorded, in the order of the sheet. */
  'campaigns.rows': { input: z.strictObject({ id: Id }), output: z.array(AidRow) },
  'campaigns.add': { input: NewCampaign, output: Campaign },
  'campaigns.change': {
    input: z.strictObject({ id: Id, revision: Count.optional(), fields: CampaignPatch }),
    output: Campaign,
  },
  /** Closing a campaign with open signatures asks for the reason. */
  'campaigns.close': { input: z.strictObject({ id: Id, why: Text(500).nullable().default(null) }), output: Campaign },
  'campaigns.remove': { input: z.strictObject({ id: Id }), output: Empty },
  /** Who would get what, what it costs against the budget, and what the checks say of each. Writes nothing. */
  'campaigns.plan': {
    input: z.strictObject({
      id: Id,
      files: HardshipFilter.partial().nullable().default(null),
      members: MemberFilter.partial().nullable().default(null),
    }),
    output: z.object({
      lines: z.array(PlanLine), totalFen: z.int(), budgetFen: z.int().nullable(), overFen: z.int().nullable(),
    }),
  },
  /** All or none, in the order of the sheet. `rule_broken/over_budget`; lines with objections need their reason. */
  'campaigns.record': {
    input: z.strictObject({
      id: Id,
      on: Day,
      payMethod: Text(4).nullable().default(null),
      handler: Words(50).default(null),
      lines: z
        .array(
          z.strictObject({
            personId: Id, fileId: Id.nullable().default(null), amountFen: Fen, goods: Words(100).default(null),
            studentId: Id.nullable().default(null), school: Words(100).default(null), schoolLevel: Words(40).default(null), exceptionWhy: Words(500).default(null),
          }),
        )
        .min(1)
        .max(5_000),
      overBudgetWhy: Words(500).default(null),
    }),
    output: Campaign,
  },
  /** Ticks who signed on the paper, by the row numbers of the sheet. */
  'campaigns.sign': {
    input: z.strictObject({
      id: Id, on: Day,
      rows: z.array(z.strictObject({ aidId: Id, signed: z.boolean(), signedBy: Words(60).default(null) })).min(1).max(5_000),
    }),
    output: Campaign,
  },
  'donations.list': {
    input: z.strictObject({ campaignId: Id }),
    output: z.array(
      z.object({
        id: Id, position: Count, donorId: z.string().nullable(), donorName: z.string(), unitId: z.string().nullable(),
        unitName: z.string().nullable(), amountFen: z.int(), on: Day, note: z.string().nullable(),
      }),
    ),
  },
  /** Replaces the donors of a campaign. */
  'donations.save': {
    input: z.strictObject({
      campaignId: Id,
      rows: z
        .array(
          z.strictObject({
            id: Id.optional(), donorId: Id.nullable().default(null), donorName: Text(60).min(1),
            unitId: Id.nullable().default(null), amountFen: Fen.min(1), on: Day, note: Words(200).default(null),
          }),
        )
        .max(5_000),
    }),
    output: Campaign,
  },
})
