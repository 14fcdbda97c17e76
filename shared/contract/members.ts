import { z } from 'zod'
import { MEMBER_STATES } from '../domain/codes.ts'
import { ErrorBody } from '../errors.ts'
import { defineCalls } from './define.ts'
import { Count, Day, DayOrMonthValue, Empty, Id, Text } from './values.ts'

const Words = (max = 200) => Text(max).nullable()
const Codeword = Text(20).nullable()

/** What is typed about one human being; codes are bare (`1`, `01`). Domain section 2.2. */
export const PersonFields = z.strictObject({
  name: Text(60).min(1),
  formerName: Words(60),
  idType: Text(10).min(1),
  idNo: Words(60),
  sex: Codeword,
  birthOn: DayOrMonthValue.nullable(),
  ethnicity: Codeword,
  political: Codeword,
  education: Codeword,
  degree: Codeword,
  marital: Codeword,
  health: Codeword,
  hukouType: Codeword,
  hukouAddress: Words(),
  address: Words(),
  nativePlace: Words(),
  mobile: Words(40),
  phone2: Words(40),
  unitId: Id.nullable(),
  dept: Words(100),
  job: Words(100),
  skill: Codeword,
  employmentForm: Codeword,
  hiredOn: DayOrMonthValue.nullable(),
  firstWorkOn: DayOrMonthValue.nullable(),
  migrant: z.boolean().nullable(),
  dispatch: z.boolean().nullable(),
  dispatchUnit: Words(100),
  newForm: Codeword,
  modelWorker: Codeword,
  wageFen: z.int().min(0).max(1_000_000_000).nullable(),
  family: Words(2_000),
  unionGroup: Words(100),
  unionPost: Words(60),
  bankCard: Words(40),
  consentOn: Day.nullable(),
  note: Words(2_000),
})
export type PersonFields = z.infer<typeof PersonFields>

/** One line of a list. Masked: the identity number shows six digits, the phone its first three and last four. */
export const MemberRow = z.object({
  id: Id,
  name: z.string(),
  sex: z.string().nullable(),
  birthOn: z.string().nullable(),
  ethnicity: z.string().nullable(),
  political: z.string().nullable(),
  education: z.string().nullable(),
  idNoMasked: z.string().nullable(),
  mobileMasked: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  unionId: z.string().nullable(),
  unionName: z.string().nullable(),
  unionGroup: z.string().nullable(),
  dept: z.string().nullable(),
  job: z.string().nullable(),
  memberState: z.enum(MEMBER_STATES).nullable(),
  joinedOn: z.string().nullable(),
  cardNo: z.string().nullable(),
  migrant: z.boolean().nullable(),
  /** S fields with nothing in them. Whoever has none here and none in `wrong` is 合格. */
  missing: z.array(z.string()),
  /** S fields that are filled in, but not so that the person could be counted. */
  wrong: z.array(z.string()),
})
export type MemberRow = z.infer<typeof MemberRow>

export const MembershipEventView = z.object({
  id: Id,
  type: z.string(),
  on: Day,
  unionId: z.string().nullable(),
  unionName: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  note: z.string().nullable(),
  stateAfter: z.enum(MEMBER_STATES),
})

export const CardView = z.object({
  id: Id,
  number: z.string(),
  kind: z.enum(['certificate', 'bank_card']),
  state: z.enum(['making', 'issued', 'lost', 'damaged', 'collected', 'void']),
  issuedOn: Day.nullable(),
  receivedBy: z.string().nullable(),
  requestedOn: Day.nullable(),
  reissueReason: z.enum(['lost', 'damaged', 'never_made']).nullable(),
  replacesCardId: z.string().nullable(),
  note: z.string().nullable(),
})

/** One person, one page. Identity number, phones and bank card are masked; `members.reveal` shows one and logs it. */
export const Member = z.object({
  id: Id,
  ...PersonFields.omit({ unitId: true }).partial().shape,
  name: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  maskedFields: z.array(z.string()),
  memberState: z.enum(MEMBER_STATES).nullable(),
  unionId: z.string().nullable(),
  unionName: z.string().nullable(),
  appliedOn: z.string().nullable(),
  joinedOn: z.string().nullable(),
  joinChannel: z.string().nullable(),
  stateSince: z.string().nullable(),
  cardNo: z.string().nullable(),
  age: Count.nullable(),
  /** Statutory retirement; for women that of workers, and beside it that of cadre and technical posts. */
  retirementOn: z.string().nullable(),
  cadreRetirementOn: z.string().nullable(),
  /** S fields that keep the person from being 合格: those with nothing in them, and those filled in but wrong. */
  missing: z.array(z.string()),
  wrong: z.array(z.string()),
  warnings: z.array(z.string()),
  events: z.array(MembershipEventView),
  allowedEvents: z.array(z.string()),
  cards: z.array(CardView),
  /** What was typed or delivered, by field, where it is kept in another form or not at all; numbers masked. */
  given: z.record(z.string(), z.string()),
  importBatchId: z.string().nullable(),
  deletedAt: z.string().nullable(),
  mergedInto: z.string().nullable(),
  revision: Count,
})
export type Member = z.infer<typeof Member>

export const SORTS = ['name', 'strokes', 'joined', 'unit', 'newest'] as const

/** What lists, rosters, exports and saved filters select by. Every part narrows; left out means all. */
export const MemberFilter = z.strictObject({
  text: Text(100).default(''),
  unitId: Id.nullable().default(null),
  unionId: Id.nullable().default(null),
  /** People of the units that this union covers, whatever union they belong to. */
  coveredBy: Id.nullable().default(null),
  unionGroup: Text(100).default(''),
  /**
   * Empty means everybody who has not left, members or not; those known only as somebody's family are then found by
   * words and stand in no list without. All states mean everybody there is.
   */
  states: z.array(z.enum(MEMBER_STATES)).default([]),
  sex: Text(4).default(''),
  ethnicity: Text(4).default(''),
  political: Text(4).default(''),
  education: Text(4).default(''),
  migrant: z.boolean().nullable().default(null),
  joinedFrom: Day.nullable().default(null),
  joinedTo: Day.nullable().default(null),
  /**
   * An S field that is missing or wrong, such as `idNo`; `absent:idNo` and `wrong:idNo` for one of the two; `any` for
   * all that are not 合格, `none` for those that are.
   */
  missing: Text(40).default(''),
  hasCard: z.boolean().nullable().default(null),
  importBatchId: Id.nullable().default(null),
  /** These people and nobody else: rows picked in a list. Empty means no such limit. */
  ids: z.array(Id).max(5_000).default([]),
  /** Everybody but these: rows taken out of a whole result. */
  exceptIds: z.array(Id).max(5_000).default([]),
  /** The register as it stood at the end of this day; states then come from the dated events. */
  asOf: Day.nullable().default(null),
})
export type MemberFilter = z.infer<typeof MemberFilter>

const NewMembership = z.strictObject({
  unionId: Id.nullable().default(null),
  appliedOn: Day.nullable().default(null),
  /** Day on which the union committee approved: the 入会日期. */
  joinedOn: DayOrMonthValue.nullable().default(null),
  joinChannel: Codeword.default(null),
  cardNo: Words(60).default(null),
})

const Candidate = z.object({
  id: Id,
  name: z.string(),
  /** `same_id` stops; the others offer a side-by-side look. */
  why: z.enum(['same_id', 'same_name_birth', 'same_phone']),
  sex: z.string().nullable(),
  birthOn: z.string().nullable(),
  idNoMasked: z.string().nullable(),
  mobileMasked: z.string().nullable(),
  unitName: z.string().nullable(),
  memberState: z.enum(MEMBER_STATES).nullable(),
  joinedOn: z.string().nullable(),
})
export type Candidate = z.infer<typeof Candidate>

const EventData = z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))

/** Whom a rule refused: they stay as they were, and the others are done. */
const Refused = z.object({ id: Id, name: z.string(), error: ErrorBody })
const ManyDone = z.object({ done: Count, refused: z.array(Refused) })
/** `kept`: who had something there already, and stays as he was. */
const ManyChanged = ManyDone.extend({ kept: Count })

/** What one membership event says. */
const EventFields = z.strictObject({
  type: Text(40),
  on: Day,
  unionId: Id.nullable().default(null),
  data: EventData.default({}),
  note: Text(500).nullable().default(null),
})

/** A person as typed into the form for a new member. */
const NewMember = z.strictObject({
  ...PersonFields.partial().shape,
  name: PersonFields.shape.name,
  membership: NewMembership.nullable().default(null),
  /** People this one was compared with and is not. */
  notSameAs: z.array(Id).max(50).default([]),
})
export type NewMember = z.infer<typeof NewMember>

export const memberCalls = defineCalls({
  /** One box: substring of a name, pinyin, initials, parts of ID and phone, unit; words in any order. */
  'members.search': {
    input: z.strictObject({
      text: Text(100).default(''),
      limit: z.int().min(1).max(500).default(50),
      /** `next` of the page before. */
      after: z.string().max(4_000).nullable().default(null),
      sort: z.enum(SORTS).default('name'),
      filter: MemberFilter.omit({ text: true }).partial().default({}),
    }),
    output: z.object({ rows: z.array(MemberRow), total: Count, next: z.string().nullable() }),
  },
  'members.get': { input: z.strictObject({ id: Id }), output: Member },
  /** `conflict/same_id` with the id of the person who has the number. */
  'members.add': { input: NewMember, output: Member },
  'members.change': {
    input: z.strictObject({
      id: Id,
      /** The revision that was on screen; `conflict/changed_since` when somebody wrote meanwhile. */
      revision: Count.optional(),
      fields: PersonFields.partial(),
      why: Text(500).nullable().default(null),
    }),
    output: Member,
  },
  'members.remove': { input: z.strictObject({ id: Id, why: Text(500).nullable().default(null) }), output: Empty },
  /** The only way to change a membership: joining, transfer, retention, leaving … by a dated event. */
  'members.recordEvent': { input: z.strictObject({ id: Id, ...EventFields.shape }), output: Member },
  /**
   * Puts right what an event says, but not its kind. The whole history is judged again: `rule_broken` when it could not
   * have happened so. In `data`, null takes a value out.
   */
  'members.correctEvent': {
    input: z.strictObject({
      id: Id,
      eventId: Id,
      on: Day.optional(),
      unionId: Id.nullable().optional(),
      data: EventData.optional(),
      note: Text(500).nullable().optional(),
      why: Text(500).min(1),
    }),
    output: Member,
  },
  /** The same for everybody whom `who` selects: one step for Ctrl+Z. A move within the unit moves them as well. */
  'members.recordEvents': {
    input: z.strictObject({ who: MemberFilter.partial(), ...EventFields.shape }),
    output: ManyDone,
  },
  /** What a roster seldom tells and many have in common, for everybody whom `who` selects: one step for Ctrl+Z. */
  'members.changeMany': {
    input: z.strictObject({
      who: MemberFilter.partial(),
      fields: PersonFields.pick({
        unitId: true,
        dept: true,
        unionGroup: true,
        ethnicity: true,
        employmentForm: true,
        hiredOn: true,
        migrant: true,
        dispatch: true,
        dispatchUnit: true,
        consentOn: true,
      }).partial(),
      /** Fills in only what is empty; nothing that stands there is lost. */
      onlyEmpty: z.boolean().default(false),
    }),
    output: ManyChanged,
  },
  /** Moves everybody whom `who` selects to the recycle bin: one step for Ctrl+Z. */
  'members.removeMany': {
    input: z.strictObject({ who: MemberFilter.partial(), why: Text(500).min(1) }),
    output: ManyDone,
  },
  'members.reveal': {
    input: z.strictObject({ id: Id, field: z.enum(['idNo', 'mobile', 'phone2', 'bankCard', 'all', 'given']) }),
    output: z.object({ values: z.record(z.string(), z.string().nullable()) }),
  },
  'members.findCandidates': {
    input: z.strictObject({
      name: Text(60).default(''),
      birthOn: z.string().max(20).nullable().default(null),
      idNo: Text(60).nullable().default(null),
      mobile: Text(40).nullable().default(null),
      except: Id.nullable().default(null),
    }),
    output: z.array(Candidate),
  },
  'members.markNotSame': {
    input: z.strictObject({ a: Id, b: Id, why: Text(500).nullable().default(null) }),
    output: Empty,
  },
  /** Soft: the second person is kept, marked, and comes back with `members.unmerge`. */
  'members.merge': {
    input: z.strictObject({
      keepId: Id,
      mergeId: Id,
      /** Fields whose value is taken from the merged person. */
      takeFromMerged: z.array(z.string().max(40)).max(60).default([]),
      why: Text(500).nullable().default(null),
    }),
    output: Member,
  },
  'members.unmerge': { input: z.strictObject({ mergedId: Id }), output: Member },
  /** Counts behind the start page and the work list: how many lack what. */
  'members.overview': {
    input: Empty,
    output: z.object({
      people: Count,
      /** 会员总数; with or without retained members, as the settings say. */
      members: Count,
      /** Whose number that is; women and migrants are counted among them. */
      counted: z.array(z.enum(MEMBER_STATES)),
      active: Count,
      retained: Count,
      women: Count,
      migrants: Count,
      /** Members, counted alike, of whom nobody has said whether they are women or migrants. */
      unstated: z.object({ sex: Count, migrant: Count }),
      /** Who is to be complete: everybody of these states; `qualified` and `gaps` are among them. */
      registered: z.object({ people: Count, states: z.array(z.enum(MEMBER_STATES)) }),
      qualified: Count,
      states: z.record(z.string(), Count),
      /** S fields: people who have nothing there, and people of whom what is there is wrong. */
      gaps: z.array(z.object({ field: z.string(), absent: Count, wrong: Count })),
      withoutCard: Count,
      unreceivedTransfers: Count,
    }),
  },
  /** Transfers out that nobody has confirmed for 60 days (悬空). */
  'members.unreceived': { input: Empty, output: z.array(MemberRow) },
  'cards.issue': {
    input: z.strictObject({
      personId: Id,
      number: Text(60).min(1),
      kind: z.enum(['certificate', 'bank_card']).default('certificate'),
      issuedOn: Day.nullable().default(null),
      receivedBy: Text(50).nullable().default(null),
      note: Text(500).nullable().default(null),
    }),
    output: Member,
  },
  'cards.report': {
    input: z.strictObject({ cardId: Id, state: z.enum(['lost', 'damaged', 'collected']), on: Day }),
    output: Member,
  },
  /** Voids the old number and issues the new one; the reason is required. */
  'cards.reissue': {
    input: z.strictObject({
      cardId: Id,
      number: Text(60).min(1),
      reason: z.enum(['lost', 'damaged', 'never_made']),
      requestedOn: Day,
      issuedOn: Day.nullable().default(null),
      receivedBy: Text(50).nullable().default(null),
      note: Text(500).nullable().default(null),
    }),
    output: Member,
  },
})
