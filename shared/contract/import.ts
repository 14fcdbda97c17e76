import { z } from 'zod'
import { FILE_PROBLEMS, SUBJECTS } from '../domain/import/sheet.ts'
import { LABOUR_PROBLEMS } from '../domain/labour/checks.ts'
import { CONTRACT_TERMS } from '../domain/labour/facts.ts'
import { defineCalls } from './define.ts'
import { Count, Empty, Id, Text } from './values.ts'

export { FILE_PROBLEMS }

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const OUTCOMES = ['new', 'changed', 'same', 'doubtful', 'skipped'] as const
export const MODES = ['skip', 'overwrite', 'fill_blanks'] as const

/**
 * What is to become of a doubtful row: a new person, a new person whose number is mistyped and only kept beside as
 * given, somebody on file, or nothing.
 */
export const DECISIONS = ['new', 'new_without_id', 'person', 'skip'] as const
/** Who somebody of a household without a certain number is; null is somebody new. `row` is his row of the sheet. */
const MemberAnswer = z.strictObject({ row: Count, personId: Id.nullable() })
const Decision = z.strictObject({
  kind: z.enum(DECISIONS),
  personId: Id.nullable().default(null),
  members: z.array(MemberAnswer).max(30).default([]),
  /** Why an employment is kept although its dates contradict each other or the law (待核). */
  checkWhy: Text(500).nullable().default(null),
})

/**
 * Why a row waits beside what its findings say: its number is somebody else's or stands in another row under another
 * name; its unit only resembles one on file; it may be about somebody on file, and no number says so;
 * somebody of the household is in an open file already; an employment lacks its unit, may be one of several on file, or
 * contradicts itself, the law or what is on file, by the name of the rule.
 */
export const WAITS = [
  'same_id', 'unit_resembles', 'person_resembles', 'household_has_file', 'unit_missing', 'employments_several',
  ...LABOUR_PROBLEMS,
] as const

/** What a household row comes to for one of the others; open where somebody on file may be meant. */
export const MEMBER_STATES = ['new', 'changed', 'same', 'open'] as const
/** What a contract of a row comes to for the employment that is on file. */
export const CONTRACT_STATES = ['new', 'changed', 'same'] as const
const MaybeDay = z.string().nullable()
const Difference = z.object({ field: z.string(), old: Scalar, new: Scalar, kept: z.boolean() })

/** Person rows by what they would do, decisions included; the sum is the number of person rows in the file. */
export const ImportCounts = z.object({
  people: Count,
  new: Count,
  changed: Count,
  same: Count,
  doubtful: Count,
  skipped: Count,
  /** Rows by action of the interpreter. */
  import: Count,
  merge: Count,
  hold: Count,
  reject: Count,
  /** Rows that go into the correction workbook. */
  problems: Count,
  findings: z.record(z.string(), Count),
})

export const Preview = z.object({
  batchId: Id,
  /** What the rows are about: members of a union, households with their hardship file, or employments. */
  subject: z.enum(SUBJECTS),
  fileName: z.string(),
  sender: z.string().nullable(),
  sheet: z.string().nullable(),
  sheetIndex: Count,
  sheets: z.array(z.object({ index: Count, name: z.string().nullable(), hidden: z.boolean(), people: Count })),
  headerRow: Count,
  headerRows: z.array(Count),
  /** Column letter to the sender's header text and the field it goes to. */
  columns: z.array(
    z.object({
      letter: z.string(),
      header: z.string(),
      field: z.string().nullable(),
      suggested: z.string().nullable(),
      samples: z.array(z.string()),
    }),
  ),
  skipped: z.array(z.object({ row: Count, why: z.string() })),
  counts: ImportCounts,
  unitHint: z.string().nullable(),
  defaultUnitId: z.string().nullable(),
  defaultUnionId: z.string().nullable(),
  /** Unit names in the file that no unit or alias matches yet, with the likely ones. */
  unknownUnits: z.array(
    z.object({
      text: z.string(),
      rows: Count,
      candidates: z.array(z.object({ id: Id, name: z.string(), score: z.number() })),
      chosen: z.union([Id, z.literal('new'), z.null()]),
    }),
  ),
  /** The same file (by hash) has been applied before. */
  appliedBefore: z.string().nullable(),
  lockedFields: z.array(z.string()),
  state: z.enum(['previewed', 'applied', 'undone', 'discarded']),
})
export type Preview = z.infer<typeof Preview>

export const ImportRow = z.object({
  /** Physical row number in the sender's sheet, 1-based. */
  row: Count,
  action: z.enum(['import', 'merge', 'hold', 'reject']),
  /** Against what the store holds, whatever has been decided. */
  outcome: z.enum(OUTCOMES),
  values: z.record(z.string(), Scalar),
  findings: z.array(z.string()),
  dupOf: Count.nullable(),
  /** The person in the store that the row is about. */
  matchedId: z.string().nullable(),
  matchedName: z.string().nullable(),
  /** Cell level: field, what the store holds, what the file says; `kept` where the store's value stands in any case. */
  differences: z.array(Difference),
  /** Likely people for a damaged or missing identity number. */
  candidates: z.array(z.object({ id: Id, name: z.string(), why: z.string() })),
  /** The other rows of the file with the same number under another name, decided or not. */
  sameNumber: z.array(
    z.object({
      row: Count,
      values: z.record(z.string(), Scalar),
      decision: z.enum(DECISIONS).nullable(),
      personId: z.string().nullable(),
    }),
  ),
  waits: z.array(z.enum(WAITS)),
  /** `forRow`: left out because that row of the file was decided to have the number. */
  decision: z
    .object({
      kind: z.enum(DECISIONS), personId: z.string().nullable(), forRow: Count.nullable(),
      members: z.array(MemberAnswer).optional(), checkWhy: z.string().nullable().optional(),
    })
    .nullable(),
  personId: z.string().nullable(),
  /** The others of a household, each from a row of his own; none for rows about members. */
  household: z.array(
    z.object({
      row: Count, name: z.string(), relation: z.string(), idNo: z.string().nullable(), sex: z.string().nullable(),
      birthOn: z.string().nullable(), mobile: z.string().nullable(), health: z.string().nullable(),
      workplace: z.string().nullable(), identity: z.string().nullable(), incomeMonth: Count.nullable(),
      note: z.string().nullable(),
      state: z.enum(MEMBER_STATES),
      /** The person on file; null makes somebody new. */
      personId: z.string().nullable(),
      differences: z.array(Difference),
      candidates: z.array(z.object({ id: Id, name: z.string(), birthOn: z.string().nullable() })),
    }),
  ),
  /** Those of the file whom the sheet does not list, where it lists anybody: they stay. */
  notInSheet: z.array(z.string()),
  /** The sender's own words of a household row for what no field holds whole, by field. */
  given: z.record(z.string(), z.string()),
  /** The household file that the row is about, or that stands in its way. */
  file: z.object({ id: Id, fileNo: z.string(), name: z.string() }).nullable(),
  /** The contracts of an employment in their order, each from a row of its own; none for other rows. */
  contracts: z.array(
    z.object({
      row: Count, contractNo: z.string().nullable(), term: z.enum(CONTRACT_TERMS), signedOn: MaybeDay, startsOn: MaybeDay,
      endsOn: MaybeDay, probationEndsOn: MaybeDay, delivered: z.boolean().nullable(), note: z.string().nullable(),
      state: z.enum(CONTRACT_STATES),
      differences: z.array(Difference),
    }),
  ),
  /** Contracts on file that the sheet does not list, by number or first day: they stay. */
  contractsNotInSheet: z.array(z.string()),
  /** What contradicts itself, the law or what is on file, by rule and field. */
  problems: z.array(z.object({ problem: z.enum(LABOUR_PROBLEMS), field: z.string() })),
  /** The employment on file that the row is about. */
  employmentId: z.string().nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const BatchSummary = z.object({
  id: Id,
  subject: z.enum(SUBJECTS),
  fileName: z.string(),
  sender: z.string().nullable(),
  state: z.enum(['previewed', 'applied', 'undone', 'discarded']),
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  counts: ImportCounts,
  /** What applying has done so far, row by row; with `doubtful` the people of the file. Zero before. */
  created: Count,
  changed: Count,
  same: Count,
  skipped: Count,
  /** Rows that wait for a person now, before applying and after. */
  doubtful: Count,
  /** Those of them that have been decided and wait for being applied. */
  decided: Count,
})

/** What applying would do; rows that were applied before are in none of the counts. */
export const ImportPlan = z.object({
  created: Count,
  /** People on file who are changed. */
  changed: Count,
  /** People on file of whom the file says something else, which the choices let nobody write. */
  kept: Count,
  same: Count,
  skipped: Count,
  /** Rows that stay behind. */
  waiting: Count,
  unitsNew: Count,
  /** Names of units that nobody has decided on; their rows stay behind. */
  unitsOpen: Count,
  problems: Count,
  /** New people by unit where no union covers the unit and the batch has none of its own; no unit, no name. */
  withoutUnion: z.array(z.object({ unitName: z.string().nullable(), people: Count })),
})
export type ImportPlan = z.infer<typeof ImportPlan>

/** What taking an import back comes to. */
export const ImportUndone = z.object({
  /** People whom the import made, now in the recycle bin. */
  removed: Count,
  /** People who have their old values again. */
  restored: Count,
  /** Unions the import made that nobody belongs to any more: they go too. */
  unions: Count,
  /** What was changed since and stays; a created person who was worked on stays whole. */
  kept: z.array(
    z.object({
      personId: Id,
      name: z.string(),
      row: Count,
      fields: z.array(z.object({ field: z.string(), before: Scalar, imported: Scalar, now: Scalar })),
    }),
  ),
})

/** What is chosen for all rows when a batch is applied. */
const CHOICE = {
  mode: z.enum(MODES).default('fill_blanks'),
  /** Fields of which the store's value always stays. */
  lockedFields: z.array(z.string().max(40)).max(40).default([]),
  /** Also registers new people as members of the default union (or the one of their unit). */
  asMembers: z.boolean().default(true),
}

/** 选文件 → 对应列 → 预览 → 导入 → 结果. */
export const importCalls = defineCalls({
  /**
   * Asks the host for a file, reads it and compares it with the store; writes nothing but the preview itself. Given a
   * batch, reads the stored copy again with other choices. `invalid_input` with one of FILE_PROBLEMS for a file that
   * cannot be read; `unavailable/cancelled` when no file was picked.
   */
  'import.preview': {
    input: z.strictObject({
      batchId: Id.optional(),
      sheetIndex: Count.optional(),
      sender: Text(100).optional(),
      /** Instead of what the header was taken for. */
      subject: z.enum(SUBJECTS).optional(),
      /** Column letter to field; null takes the column out. */
      columns: z.record(z.string().max(3), z.string().max(40).nullable()).optional(),
      defaultUnitId: Id.nullable().optional(),
      defaultUnionId: Id.nullable().optional(),
      /** Unit text of the file to a unit, or to a new one. */
      units: z.record(z.string().max(300), z.union([Id, z.literal('new')])).optional(),
    }),
    output: Preview,
  },
  'import.rows': {
    input: z.strictObject({
      batchId: Id,
      offset: Count.default(0),
      limit: z.int().min(1).max(5_000).default(100),
      /** What the row would do, the decision about it included: as many rows as the counts say. */
      outcome: z.enum(OUTCOMES).nullable().default(null),
      finding: Text(60).nullable().default(null),
      /** Only rows that go into the correction workbook. */
      problems: z.boolean().default(false),
    }),
    output: z.object({ rows: z.array(ImportRow), total: Count }),
  },
  /** What stands in the cells of one row of the sender's file, whatever was read out of them. */
  'import.rowTexts': {
    input: z.strictObject({ batchId: Id, row: Count }),
    output: z.object({
      cells: z.array(z.object({ letter: z.string(), header: z.string(), field: z.string().nullable(), text: z.string() })),
    }),
  },
  /**
   * What is to become of one doubtful row. Where it says that the name of the row is right for its number, the other
   * rows with the number are left out for it, as long as nobody has decided about them. `conflict/same_id` with `personId` or `row`, and `name`, where it would give
   * one number to two people.
   */
  'import.decide': {
    input: z.strictObject({
      batchId: Id,
      row: Count,
      decision: Decision.nullable(),
    }),
    output: ImportRow,
  },
  /**
   * Which units names of the file mean, for all rows of a name at once; without reading the file again, and also for
   * the rows that have stayed behind when the others were applied.
   */
  'import.chooseUnits': {
    input: z.strictObject({ batchId: Id, units: z.record(z.string().max(300), z.union([Id, z.literal('new')])) }),
    output: Preview,
  },
  /** A correction typed in the preview: the row is read again with the new text in place of the cell's. */
  'import.correct': {
    input: z.strictObject({ batchId: Id, row: Count, values: z.record(z.string().max(40), z.string().max(500)) }),
    output: ImportRow,
  },
  /** What applying with these choices would do now, row by row. */
  'import.plan': { input: z.strictObject({ batchId: Id, ...CHOICE }), output: ImportPlan },
  /** All or nothing, in one transaction; doubtful rows stay behind as a work list. */
  'import.apply': {
    input: z.strictObject({
      batchId: Id,
      ...CHOICE,
      /** Union of new members whose unit has none; in place of the default of the batch. */
      unionId: Id.nullable().optional(),
      /** Makes a union for each unit of new members that has none, named after it. */
      newUnions: z.boolean().default(false),
    }),
    output: z.object({
      batchId: Id,
      created: Count,
      changed: Count,
      same: Count,
      doubtful: Count,
      skipped: Count,
      unitsCreated: Count,
      unionsCreated: Count,
    }),
  },
  /** What undoing would do now. */
  'import.undoPlan': { input: z.strictObject({ batchId: Id }), output: ImportUndone },
  /** On any later day. Rows edited since keep their edits and are listed with both values. */
  'import.undo': { input: z.strictObject({ batchId: Id }), output: ImportUndone },
  /** Makes an undone batch a preview again, with every choice and decision kept. `conflict/batch_not_undone`. */
  'import.reopen': { input: z.strictObject({ batchId: Id }), output: Preview },
  'import.discard': { input: z.strictObject({ batchId: Id }), output: Empty },
  'import.list': { input: Empty, output: z.array(BatchSummary) },
  'import.get': { input: z.strictObject({ batchId: Id }), output: Preview },
  /** 错误回执: asks the host where to save. */
  'import.saveCorrections': {
    input: z.strictObject({ batchId: Id, onlyProblems: z.boolean().default(false) }),
    output: z.object({ path: z.string(), rows: Count }),
  },
  /** A blank roster or ledger of contracts for an enterprise to fill in; the ledger names its unit where one is given. */
  'import.saveTemplate': {
    input: z.strictObject({ subject: z.enum(['members', 'labour']).default('members'), unitId: Id.nullable().default(null) }),
    output: z.object({ path: z.string() }),
  },
  /** The stored copy of the sender's file. */
  'import.saveOriginal': { input: z.strictObject({ batchId: Id }), output: z.object({ path: z.string() }) },
})
