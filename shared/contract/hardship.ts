import { z } from 'zod'
import { HARDSHIP_STATES, STEP_KINDS, SUGGESTIONS } from '../domain/hardship/codes.ts'
import { CARD_DOUBTS } from '../domain/hardship/bank.ts'
import { CONSENT_KINDS } from '../domain/hardship/consent.ts'
import { HARDSHIP_LISTS } from '../domain/hardship/lists.ts'
import { defineCalls } from './define.ts'
import {
  EvidenceRow,
  ExclusionRow,
  ExpenseRow,
  HardshipFields,
  HardshipLists,
  HouseholdMemberView,
  IncomeRow,
  PropertyRow,
} from './hardship-file.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const StepData = z.record(z.string().max(40), z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]))

export const HardshipStep = z.object({
  id: Id,
  kind: z.enum(STEP_KINDS),
  on: Day,
  people: z.string().nullable(),
  data: StepData,
  note: z.string().nullable(),
  stateAfter: z.enum(HARDSHIP_STATES),
  attachments: Count,
})
export type HardshipStep = z.infer<typeof HardshipStep>

/** One line of the list. Says nothing of health or money. */
export const HardshipRow = z.object({
  id: Id,
  fileNo: z.string(),
  personId: Id,
  name: z.string(),
  sex: z.string().nullable(),
  idNoMasked: z.string().nullable(),
  unitName: z.string().nullable(),
  unionName: z.string().nullable(),
  category: z.string().nullable(),
  migrant: z.boolean().nullable(),
  mainCause: z.string().nullable(),
  householdSize: Count,
  state: z.enum(HARDSHIP_STATES),
  stateSince: z.string().nullable(),
  appliedOn: z.string().nullable(),
  publicityTo: z.string().nullable(),
  approvedOn: z.string().nullable(),
  /** Relieved, cancelled or rejected on; null while the file is open. */
  closedOn: z.string().nullable(),
  reviewDueOn: z.string().nullable(),
  syncDueOn: z.string().nullable(),
  changedOn: z.string().nullable(),
  lastAidOn: z.string().nullable(),
  aidFen: Count,
  returnedCount: Count,
})
export type HardshipRow = z.infer<typeof HardshipRow>

/** Something the file lacks, or that a rule forbids: a stable word, the field or row it is about, and the figures. */
export const HardshipFinding = z.object({
  reason: z.string(),
  field: z.string().nullable(),
  personName: z.string().nullable(),
  /** `stop`: would come back from the county; `look`: worth a look. */
  level: z.enum(['stop', 'look']),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type HardshipFinding = z.infer<typeof HardshipFinding>

const CLASSES = ['deep', 'relative', 'over'] as const

/** The sum as a person would write it. Money is whole fen; `net` and the lines are for the whole household and window. */
export const HardshipSum = z.object({
  on: Day,
  windowFrom: Day,
  windowTo: Day,
  months: Count,
  members: Count,
  incomes: z.array(
    z.object({
      personName: z.string(), item: z.string(), amountFen: z.int(), per: z.string(), months: Count, yearFen: z.int(),
      counted: z.boolean(),
      /** A word of `LINE_WHYS` in shared/domain/hardship/sum-rows.ts, or what the organiser wrote. */
      why: z.string().nullable(),
      evidence: z.string().nullable(),
    }),
  ),
  expenses: z.array(
    z.object({
      personName: z.string().nullable(), item: z.string(), grossFen: z.int(), reimbursedFen: z.int(), paidFen: z.int(),
      counted: z.boolean(), why: z.string().nullable(), evidence: z.string().nullable(),
    }),
  ),
  incomeFen: z.int(),
  rigidFen: z.int(),
  /** 必要就业成本: taken off for the relative class only, not part of `rigidFen`. */
  workCostFen: z.int(),
  netFen: z.int(),
  perHeadMonthFenRounded: z.int(),
  dibaoFen: z.int().nullable(),
  comparator: z.enum(['lt', 'le']),
  /** Tenths of the factor for the relative class: 20 is twice the line. */
  factorTenths: Count,
  deepLineFen: z.int().nullable(),
  relativeLineFen: z.int().nullable(),
  parameters: z.array(
    z.object({ name: z.string(), value: z.string(), validFrom: z.string().nullable(), documentNo: z.string().nullable() }),
  ),
  gaps: z.array(HardshipFinding),
  exclusions: z.array(z.object({ exclusion: z.string(), overrideWhy: z.string().nullable() })),
  suggested: z.enum(SUGGESTIONS),
  /** Fen of union aid in the window that alone push the family over a line; null where it makes no difference. */
  aidPushesOverFen: z.int().nullable(),
  /** The county's tests for 意外致困; `limit` in per cent or times, amounts in fen over the window. */
  accidentTests: z.array(
    z.object({
      kind: z.enum(['cost_share', 'net_factor']), limit: z.int(), ownFen: z.int(), againstFen: z.int(), passes: z.boolean(),
    }),
  ).default([]),
})
export type HardshipSum = z.infer<typeof HardshipSum>

export const HardshipFile = z.object({
  ...HardshipRow.shape,
  fields: HardshipFields,
  maskedFields: z.array(z.string()),
  /** What looks wrong about the card number, which is masked here; kept all the same, since banks issue others. */
  cardDoubt: z.enum(CARD_DOUBTS).nullable(),
  /** Health or account that is kept but shown as blank, since that person withdrew consent; saving does not wipe it. */
  hidden: z.array(z.object({ kind: z.enum(['health', 'bank']), personId: Id })),
  /** Of whom the file holds what needs separate consent (PIPL 28, 29, 31), and nobody has given any. */
  consentsMissing: z.array(z.object({ kind: z.enum(CONSENT_KINDS), personId: Id })),
  members: z.array(HouseholdMemberView),
  incomes: z.array(IncomeRow.required({ id: true })),
  expenses: z.array(ExpenseRow.required({ id: true })),
  properties: z.array(PropertyRow.required({ id: true })),
  exclusions: z.array(ExclusionRow.required({ id: true })),
  evidence: z.array(EvidenceRow.required({ id: true })),
  /** What class and causes ask for, in the order of the folder. */
  checklist: z.array(
    z.object({
      kind: z.string(), personId: z.string().nullable(), personName: z.string().nullable(),
      need: z.enum(['required', 'if_any']), receivedOn: z.string().nullable(), waivedWhy: z.string().nullable(),
      attachments: Count,
    }),
  ),
  steps: z.array(HardshipStep),
  allowedSteps: z.array(z.enum(STEP_KINDS)),
  /** Their turn by the state, but something is in the way. */
  blockedSteps: z.array(
    z.object({ kind: z.enum(STEP_KINDS), reason: z.string(), details: HardshipFinding.shape.details }),
  ),
  /** The first day on which it may go up, while in publicity. */
  submitFrom: z.string().nullable(),
  /** What the step just recorded should be looked at for; it stands all the same. Empty on every other reply. */
  warnings: z.array(HardshipFinding),
  /** Newest first; the class of the file is that of the first. */
  assessments: z.array(
    z.object({
      id: Id, on: Day, suggested: z.enum(SUGGESTIONS), category: z.string().nullable(), reason: z.string(),
      confirmedBy: z.string().nullable(), sum: HardshipSum,
    }),
  ),
  categoryReason: z.string().nullable(),
  paperSyncedOn: z.string().nullable(),
  exitReason: z.string().nullable(),
  destroyFrom: z.string().nullable(),
  destroyedOn: z.string().nullable(),
  approvalNo: z.string().nullable(),
  given: z.record(z.string(), z.string()),
  importBatchId: z.string().nullable(),
  deletedAt: z.string().nullable(),
  revision: Count,
})
export type HardshipFile = z.infer<typeof HardshipFile>

export const HardshipFilter = z.strictObject({
  /** Name, pinyin, initials, file number, unit. */
  text: Text(100).default(''),
  states: z.array(z.enum(HARDSHIP_STATES)).default([]),
  /** `NO_CODE` in either: files that have none yet. */
  category: Text(4).default(''),
  cause: Text(4).default(''),
  migrant: z.boolean().nullable().default(null),
  unitId: Id.nullable().default(null),
  unionId: Id.nullable().default(null),
  list: z.enum(HARDSHIP_LISTS).nullable().default(null),
  /** Files in these states and of these ids: rows picked in a list. */
  ids: z.array(Id).max(5_000).default([]),
})
export type HardshipFilter = z.infer<typeof HardshipFilter>

export const HardshipSort = z.enum(['newest', 'name', 'state', 'review', 'changed'])
export type HardshipSort = z.infer<typeof HardshipSort>

const StepInput = z.strictObject({
  id: Id,
  kind: z.enum(STEP_KINDS),
  on: Day,
  people: Text(200).nullable().default(null),
  data: StepData.default({}),
  note: Text(2_000).nullable().default(null),
})

export const hardshipCalls = defineCalls({
  /** The bare rule (domain 3.3): whole fen, cross-multiplied. */
  'hardship.assess': {
    stateless: true,
    input: z.strictObject({
      incomeFen: z.int(), rigidFen: z.int(), members: z.int().min(1).max(100), dibaoFen: z.int().min(0),
      months: z.int().min(1).max(60), comparator: z.enum(['lt', 'le']),
      /** Tenths of the line that end the relative class. */
      factorTenths: z.int().min(10).max(100).default(20),
    }),
    output: z.object({ class: z.enum(CLASSES), perHeadMonthFenRounded: z.int() }),
  },
  'hardship.list': {
    input: z.strictObject({
      filter: HardshipFilter.partial().default({}),
      sort: HardshipSort.default('newest'),
      limit: z.int().min(1).max(500).default(50),
      after: z.string().max(4_000).nullable().default(null),
    }),
    output: z.object({ rows: z.array(HardshipRow), total: Count, next: z.string().nullable() }),
  },
  'hardship.get': { input: z.strictObject({ id: Id }), output: HardshipFile },
  /** Files in which a person has any part, for the person's page. */
  'hardship.ofPerson': {
    input: z.strictObject({ personId: Id }),
    output: z.array(z.object({ ...HardshipRow.shape, relation: z.string() })),
  },
  /** `conflict/household_has_file` with id, number and name of the open file that somebody of the household is in. */
  'hardship.open': {
    input: z.strictObject({
      personId: Id,
      fields: HardshipFields.partial().default({}),
      members: HardshipLists.shape.members.default([]),
    }),
    output: HardshipFile,
  },
  'hardship.change': {
    input: z.strictObject({
      id: Id,
      revision: Count.optional(),
      fields: HardshipFields.partial().default({}),
      lists: HardshipLists.partial().default({}),
      why: Text(500).nullable().default(null),
    }),
    output: HardshipFile,
  },
  'hardship.remove': { input: z.strictObject({ id: Id, why: Text(500).min(1) }), output: Empty },
  /** `rule_broken/consent_withdrawn` by the holder of the account. */
  'hardship.reveal': {
    input: z.strictObject({ id: Id, field: z.enum(['bankCard']) }),
    output: z.object({ value: z.string().nullable() }),
  },
  /** The sum of now: rows, rules, parameters of the application day, gaps, exclusions, suggestion. */
  'hardship.explain': { input: z.strictObject({ id: Id }), output: HardshipSum },
  /** A person confirms the class and says why; the sum is kept as it was. `rule_broken/reason_needed`, `exclusion_stands`. */
  'hardship.confirmClass': {
    input: z.strictObject({ id: Id, category: Text(4).nullable(), reason: Text(500).min(1) }),
    output: HardshipFile,
  },
  /** What recording a step would say: the rule that refuses it, and what should be seen all the same. Writes nothing. */
  'hardship.tryStep': {
    input: StepInput,
    output: z.object({
      refused: z.object({ reason: z.string(), field: z.string(), details: HardshipFinding.shape.details }).nullable(),
      warnings: z.array(HardshipFinding),
    }),
  },
  /** The only way to change the state. Refused steps say which rule: `visitors_missing`, `publicity_not_over` … */
  'hardship.recordStep': {
    input: StepInput,
    output: HardshipFile,
  },
  /** Takes back the last step. */
  'hardship.removeStep': { input: z.strictObject({ id: Id, stepId: Id }), output: HardshipFile },
  /** 上报前体检 of one file, or of every file that is to go up. */
  'hardship.check': {
    input: z.strictObject({ id: Id.nullable().default(null) }),
    output: z.array(z.object({ id: Id, fileNo: z.string(), name: z.string(), findings: z.array(HardshipFinding) })),
  },
  /** The paper folder says the same as the program again. */
  'hardship.markSynced': { input: z.strictObject({ id: Id, on: Day }), output: HardshipFile },
  /** Ten years after withdrawal; two names. The papers and sensitive fields go, the line in the ledger stays. */
  'hardship.destroy': {
    input: z.strictObject({ ids: z.array(Id).min(1).max(500), on: Day, by: Text(60).min(1), witness: Text(60).min(1) }),
    output: z.object({ destroyed: Count }),
  },
})
