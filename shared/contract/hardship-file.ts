import { z } from 'zod'
import { Count, Day, DayOrMonthValue, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()
const Codeword = Text(4).nullable()
const Flag = z.boolean().nullable()
/** Whole fen. */
export const Fen = z.int().min(0).max(100_000_000_000)
const SignedFen = z.int().min(-100_000_000_000).max(100_000_000_000)

/** What is typed about one household file (domain section 3.1); what stands on the person is not typed again. */
export const HardshipFields = z.strictObject({
  unionId: Id.nullable(),
  /** 企业状况: 正常, 停产, 破产 …, in the words of the paper. */
  unitStatus: Words(40),
  /** 困难农民工: a tag on top of the class; asks for membership and a year of work. */
  migrant: Flag,
  health: Codeword,
  illness: Words(100),
  disabilityType: Codeword,
  disabilityGrade: Codeword,
  workState: Codeword,
  modelWorker: Codeword,
  housing: Codeword,
  /** Square metres; the band of the form is worked out. */
  housingM2: z.number().min(0).max(10_000).nullable(),
  otherContact: Words(100),
  postcode: Words(10),
  industry: Codeword,
  singleParent: Flag,
  insurance: Codeword,
  selfHelp: Flag,
  zeroEmployment: Flag,
  /** Exactly one main cause and up to three others, none twice. */
  mainCause: Codeword,
  otherCauses: z.array(Text(4).min(1)).max(3),
  /** 致困情况说明: 30 to 500 characters when the file goes up. */
  story: Words(2_000),
  contractSignedOn: Day.nullable(),
  contractMonths: z.int().min(0).max(1_200).nullable(),
  bankName: Words(60),
  bankBranch: Words(100),
  bankCard: Words(40),
  bankHolderId: Id.nullable(),
  focusGroup: Codeword,
  legacyMeasures: Words(),
  legacyCategory: Codeword,
  /** Which dibao line applies. */
  area: z.enum(['town', 'village']),
  accidentOn: Day.nullable(),
  accidentWhat: Words(500),
  /** The organiser's answer to the local accident test. */
  accidentPasses: Flag,
  openedOn: Day,
  openedBy: Words(50),
  checkedBy: Words(50),
  enteredBy: Words(50),
  retentionPlace: Words(100),
  note: Words(2_000),
})
export type HardshipFields = z.infer<typeof HardshipFields>

/** A row that the screen holds: without an id it is new; rows left out of the list are removed. */
const RowId = Id.optional()

/** Somebody of the household: a person known already, or the few facts that make one. */
export const HouseholdMemberRow = z.strictObject({
  id: RowId,
  personId: Id.nullable().default(null),
  newPerson: z
    .strictObject({
      name: Text(60).min(1),
      idNo: Words(60).default(null),
      sex: Codeword.default(null),
      birthOn: DayOrMonthValue.nullable().default(null),
      mobile: Words(40).default(null),
    })
    .nullable()
    .default(null),
  /** Code of `family_relation`, seen from the householder; 01 is the householder. */
  relation: Text(4).min(1),
  /** Lives together and is counted; a reason where not. */
  counted: z.boolean().default(true),
  notCountedWhy: Words().default(null),
  ableToWork: Flag.default(null),
  workState: Codeword.default(null),
  identity: Words(60).default(null),
  workplace: Words(100).default(null),
  school: Words(100).default(null),
  schoolLevel: Words(40).default(null),
  enrolledOn: DayOrMonthValue.nullable().default(null),
  schoolYears: z.int().min(0).max(12).nullable().default(null),
  health: Codeword.default(null),
  illness: Words(100).default(null),
  disabilityType: Codeword.default(null),
  disabilityGrade: Codeword.default(null),
  insurance: Codeword.default(null),
  note: Words(500).default(null),
})
export type HouseholdMemberRow = z.infer<typeof HouseholdMemberRow>

export const IncomeRow = z.strictObject({
  id: RowId,
  personId: Id,
  /** Code of `income_item`. */
  item: Text(4).min(1),
  amountFen: SignedFen,
  /** What the amount is for: each month (times `months`), the year, or once. */
  per: z.enum(['month', 'year', 'once']).default('month'),
  months: z.int().min(0).max(12).default(12),
  counted: z.boolean().default(true),
  /** The organiser's words, or one of `INCOME_WHYS` (basic resident pension, festival gift) for the policy to judge. */
  countedWhy: Words().default(null),
  evidence: Words().default(null),
})
export type IncomeRow = z.infer<typeof IncomeRow>

export const ExpenseRow = z.strictObject({
  id: RowId,
  personId: Id.nullable().default(null),
  /** Code of `rigid_expense_item`. */
  item: Text(4).min(1),
  grossFen: Fen,
  /** Insurance, compensation and other aid; what is left was paid by the household. */
  reimbursedFen: Fen.default(0),
  period: Words(60).default(null),
  counted: z.boolean().default(true),
  countedWhy: Words().default(null),
  evidence: Words().default(null),
})
export type ExpenseRow = z.infer<typeof ExpenseRow>

export const PROPERTY_KINDS = ['house', 'vehicle', 'business', 'savings', 'other'] as const
export const PropertyRow = z.strictObject({
  id: RowId,
  kind: z.enum(PROPERTY_KINDS),
  quantity: z.int().min(0).max(1_000).default(1),
  areaM2: z.number().min(0).max(100_000).nullable().default(null),
  valueFen: Fen.nullable().default(null),
  note: Words().default(null),
})
export type PropertyRow = z.infer<typeof PropertyRow>

export const ExclusionRow = z.strictObject({
  id: RowId,
  /** Code of `hardship_exclusion`. */
  exclusion: Text(4).min(1),
  found: Words().default(null),
  /** Written reason for going on all the same. */
  overrideWhy: Words(500).default(null),
})
export type ExclusionRow = z.infer<typeof ExclusionRow>

export const EvidenceRow = z.strictObject({
  id: RowId,
  /** A kind of `shared/domain/hardship/evidence.ts`. */
  kind: Text(40).min(1),
  personId: Id.nullable().default(null),
  receivedOn: Day.nullable().default(null),
  copies: z.int().min(0).max(100).nullable().default(null),
  waivedWhy: Words().default(null),
  note: Words().default(null),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

/** Each list that is given replaces the stored one: rows with an id are changed, without are new, left out are gone. */
export const HardshipLists = z.strictObject({
  members: z.array(HouseholdMemberRow).max(30),
  incomes: z.array(IncomeRow).max(200),
  expenses: z.array(ExpenseRow).max(200),
  properties: z.array(PropertyRow).max(50),
  exclusions: z.array(ExclusionRow).max(8),
  evidence: z.array(EvidenceRow).max(200),
})
export type HardshipLists = z.infer<typeof HardshipLists>

/** Somebody of the household as shown: the row, and what the person's own record says. */
export const HouseholdMemberView = z.object({
  ...HouseholdMemberRow.omit({ newPerson: true }).shape,
  id: Id,
  personId: Id,
  name: z.string(),
  sex: z.string().nullable(),
  birthOn: z.string().nullable(),
  age: Count.nullable(),
  idNoMasked: z.string().nullable(),
  mobileMasked: z.string().nullable(),
  memberState: z.string().nullable(),
})
