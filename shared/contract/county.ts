import { z } from 'zod'
import { COUNTY_CODE, TOWNSHIP_CODE } from '../domain/packages/file-name.ts'
import { PURPOSES } from '../domain/packages/purposes.ts'
import { NewPassphrase } from './backups.ts'
import { defineCalls } from './define.ts'
import { Fingerprint, KeyCard, ROW_OUTCOMES, Scope } from './package-file.ts'
import { Count, Day, Empty, Id, Instant, Text } from './values.ts'

/** 县级: packages of many townships, taken into one store. */

const Purpose = z.enum(PURPOSES)
const TownshipCode = z.string().regex(TOWNSHIP_CODE, 'bad_township_code')

export const Township = z.object({
  code: TownshipCode,
  name: z.string(),
  fingerprint: Fingerprint,
  confirmedAt: Instant,
  confirmedBy: z.string(),
})
export type Township = z.infer<typeof Township>

/** A package that was taken. */
export const ReceivedPackage = z.object({
  id: Id,
  townshipCode: z.string(),
  townshipName: z.string(),
  sequence: Count,
  purpose: Purpose,
  scope: Scope,
  madeAt: Instant,
  receivedAt: Instant,
  accepted: Count,
  refused: Count,
  conflict: Count,
  /** Null until a receipt was given. */
  receiptAt: Instant.nullable(),
  /** Something was decided since: the township is to get a receipt. */
  receiptDue: z.boolean(),
})
export type ReceivedPackage = z.infer<typeof ReceivedPackage>

/** A file that was not taken, and why. */
export const RefusedFile = z.object({
  id: Id,
  at: Instant,
  fileName: z.string(),
  /** A word such as `wrong_signer`. */
  reason: z.string(),
  /** Where the checks stopped; null where all of them passed. */
  stage: z.string().nullable(),
  townshipCode: z.string().nullable(),
  /** Null where it could not be read that far, or nobody knows that township. */
  townshipName: z.string().nullable(),
})
export type RefusedFile = z.infer<typeof RefusedFile>

export const CountyOverview = z.object({
  county: z.object({
    name: z.string(),
    /** Six digits; null until it is entered. */
    code: z.string().nullable(),
    fingerprint: Fingerprint.nullable(),
  }),
  townships: z.array(Township.extend({ last: ReceivedPackage.nullable() })),
  /** Fields that both sides have changed, and nobody has decided. */
  conflicts: Count,
  /** Pairs of people of one identity number from two townships. */
  samePeople: Count,
  /** Household files that were handed in and wait for a decision. */
  waitingFiles: Count,
  /** Newest first, at most 200. */
  packages: z.array(ReceivedPackage),
  /** Newest first, the last few. */
  refusedFiles: z.array(RefusedFile),
})
export type CountyOverview = z.infer<typeof CountyOverview>

/** Records that have a page of their own, from where they can be sent back. */
const ReturnableTable = z.enum(['person', 'hardship_file', 'employment', 'unit'])
export type ReturnableTable = z.infer<typeof ReturnableTable>

/** A backup of a township that lies open here. */
export const KeptBackup = z.object({
  token: Id,
  fileName: z.string(),
  townshipName: z.string(),
  /** On the wall where it was made: `2026-03-02 14:03`. */
  takenWhen: z.string(),
  bytes: Count,
  people: Count,
})
export type KeptBackup = z.infer<typeof KeptBackup>

/** How the package stands to those taken before. The last three are refused. */
export const Verdict = z.enum(['next', 'again', 'gap_full', 'gap_changes', 'older', 'forked'])
export type Verdict = z.infer<typeof Verdict>

const Cell = z.union([z.string(), z.number()]).nullable()

export const RowKind = z.enum(['new', 'changed', 'same', 'conflict', 'deleted', 'refused'])
export type RowKind = z.infer<typeof RowKind>

export const PreviewRow = z.object({
  table: z.string(),
  id: Id,
  /** Person, unit, file number: what the row is known by. */
  name: z.string(),
  kind: RowKind,
  /** Why it is refused. */
  reason: z.string().nullable(),
  /** Of a changed row or a conflict: what the county has and what comes; `base` is what the township last sent. */
  fields: z.array(z.object({ column: z.string(), base: Cell, mine: Cell, theirs: Cell, isConflict: z.boolean() })),
})
export type PreviewRow = z.infer<typeof PreviewRow>

export const PackagePreview = z.object({
  /** Names the opened package in the calls that follow; gone when another is opened or the program locks. */
  token: Id,
  fileName: z.string(),
  township: z.object({ code: z.string(), name: z.string(), fingerprint: Fingerprint, known: z.boolean() }),
  sequence: Count,
  purpose: Purpose,
  scope: Scope,
  madeAt: Instant,
  verdict: Verdict,
  /** Numbers before this one that never came. */
  missing: z.array(Count),
  tables: z.array(
    z.object({ table: z.string(), new: Count, changed: Count, same: Count, conflict: Count, deleted: Count, refused: Count }),
  ),
  /** The first of those that are refused, in conflict, changed or deleted. */
  rows: z.array(PreviewRow),
  /** People whose identity number another township has, too. */
  samePeople: Count,
})
export type PackagePreview = z.infer<typeof PackagePreview>

/** A township whose key is not known yet has nothing compared before somebody has confirmed it. */
export const OpenedPackage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unknown_township'),
    token: Id,
    /** `isForeign`: its code does not begin with the county's. */
    township: z.object({ code: z.string(), name: z.string(), fingerprint: Fingerprint, isForeign: z.boolean() }),
  }),
  z.object({ kind: z.literal('preview'), preview: PackagePreview }),
])
export type OpenedPackage = z.infer<typeof OpenedPackage>

export const MergeConflict = z.object({
  id: Id,
  table: z.string(),
  rowId: Id,
  name: z.string(),
  townshipCode: z.string(),
  townshipName: z.string(),
  sequence: Count,
  column: z.string(),
  base: Cell,
  mine: Cell,
  mineBy: z.string().nullable(),
  mineAt: Instant.nullable(),
  theirs: Cell,
  theirsAt: Instant,
  opens: z.object({ kind: z.enum(['person', 'hardship_file', 'employment', 'unit', 'none']), id: Id }),
})
export type MergeConflict = z.infer<typeof MergeConflict>

const Side = z.object({
  personId: Id,
  name: z.string(),
  townshipCode: z.string(),
  townshipName: z.string(),
  unitName: z.string().nullable(),
  memberState: z.string().nullable(),
  mobile: z.string().nullable(),
  joinedOn: z.string().nullable(),
  /** Where the newest employment is. */
  employer: z.string().nullable(),
  /** Of the newest household file. */
  fileState: z.string().nullable(),
})
/** One identity number in two townships. */
export const SamePerson = z.object({ id: Id, idNo: z.string(), first: Side, second: Side })
export type SamePerson = z.infer<typeof SamePerson>

export const WaitingFile = z.object({
  fileId: Id,
  fileNo: z.string(),
  name: z.string(),
  townshipCode: z.string(),
  townshipName: z.string(),
  category: z.string().nullable(),
  appliedOn: z.string().nullable(),
  publicityTo: z.string().nullable(),
  householdSize: Count,
  /** What was decided last; the next package of the township brings it in as a step. */
  decision: z
    .object({
      outcome: z.enum(['approved', 'returned']),
      documentNo: z.string().nullable(),
      reason: z.string().nullable(),
      on: Day,
      by: z.string(),
      receiptGiven: z.boolean(),
      /** False where the file was handed in again since: it waits anew. */
      isCurrent: z.boolean(),
    })
    .nullable(),
})
export type WaitingFile = z.infer<typeof WaitingFile>

export const TownshipTotals = z.object({
  code: z.string(),
  name: z.string(),
  /** Day of the newest package; null where none came. */
  lastOn: z.string().nullable(),
  units: Count,
  people: Count,
  members: Count,
  migrantMembers: Count,
  womenMembers: Count,
  files: Count,
  filesDeep: Count,
  filesRelative: Count,
  filesAccident: Count,
  aidFen: Count,
  employed: Count,
  signed: Count,
  collectiveContracts: Count,
})
export type TownshipTotals = z.infer<typeof TownshipTotals>

export const COUNTY_LISTS = ['members', 'files', 'employments'] as const
export type CountyList = (typeof COUNTY_LISTS)[number]

const ListInput = z.strictObject({
  list: z.enum(COUNTY_LISTS),
  townshipCode: TownshipCode.nullable().default(null),
  /** Words as in any list of people. */
  text: z.string().max(100).default(''),
})

export const CountyLine = z.object({
  id: Id,
  townshipName: z.string(),
  name: z.string(),
  idNo: z.string(),
  unitName: z.string().nullable(),
  /** Membership, state of the file or status of the contract: a code id or word of its list. */
  state: z.string().nullable(),
  /** Day of joining, of application, of hiring. */
  on: z.string().nullable(),
  /** Of a file: what the county decided about it as it was handed in last. */
  decision: z.object({ outcome: z.enum(['approved', 'returned']), documentNo: z.string().nullable() }).nullable(),
})
export type CountyLine = z.infer<typeof CountyLine>

export const countyCalls = defineCalls({
  'county.overview': { input: Empty, output: CountyOverview },
  /** With the code the county's key pair is made. */
  'county.setCode': { input: z.strictObject({ code: z.string().regex(COUNTY_CODE, 'bad_county_code') }), output: CountyOverview },
  /** Saves the public keys for the townships. `rule_broken/no_county_code`. */
  'county.saveKey': { input: Empty, output: z.object({ path: z.string() }) },
  /**
   * For a technician with standard tools: the key that opens packages, as `age` reads it. The passphrase of the store is
   * asked for once more; logged with the reason. `invalid_input/wrong_passphrase`.
   */
  'county.saveSecret': {
    input: z.strictObject({ passphrase: z.string().min(1).max(200), why: Text(200).min(1) }),
    output: z.object({ path: z.string() }),
  },
  /**
   * Asks for a backup that a township gave into safekeeping and opens it by the county's key; nothing is written but the
   * log. `invalid_input/not_for_safekeeping` or `wrong_county`, `unavailable/not_a_backup` or `backup_damaged`.
   */
  'county.openKept': { input: Empty, output: KeptBackup },
  /**
   * Saves that backup for its township under a new passphrase and a new recovery code, which stands in no file. The
   * passphrase of this store is asked for once more: `invalid_input/wrong_passphrase`.
   */
  'county.returnKept': {
    input: z.strictObject({ token: Id, passphrase: z.string().min(1).max(200), newPassphrase: NewPassphrase }),
    output: z.object({ path: z.string(), recoveryCode: z.string(), townshipName: z.string() }),
  },
  /**
   * Asks for a package and opens it in stages, each refusal `invalid_input` with a reason and the `stage` in details.
   * A package sealed with a passphrase takes it here. Nothing is written.
   */
  'county.open': { input: z.strictObject({ passphrase: z.string().max(200).nullable().default(null) }), output: OpenedPackage },
  /** Asks for the public key file of a township and reads it; nothing is kept yet. */
  'county.readTownshipKey': { input: Empty, output: KeyCard },
  /** A person has compared the fingerprint: the township is known before its first package. `conflict/fingerprint_differs`. */
  'county.addTownship': { input: z.strictObject({ card: KeyCard, fingerprint: Fingerprint }), output: CountyOverview },
  /**
   * The new key file of a township that is known by another one. `not_found/township_not_found`,
   * `conflict/fingerprint_differs` or `same_key`.
   */
  'county.replaceTownshipKey': {
    input: z.strictObject({ card: KeyCard, fingerprint: Fingerprint, why: Text(200).min(1) }), output: CountyOverview,
  },
  'county.renameTownship': { input: z.strictObject({ code: TownshipCode, name: Text(60).min(1) }), output: CountyOverview },
  /** One that was taken in by mistake. `conflict/township_has_packages`. */
  'county.removeTownship': { input: z.strictObject({ code: TownshipCode }), output: CountyOverview },
  /** Which township a record came from; null for one of the county's own. */
  'county.originOf': {
    input: z.strictObject({ table: ReturnableTable, id: Id }),
    output: z.object({
      origin: z
        .object({
          townshipName: z.string(),
          sequence: Count,
          outcome: z.enum(ROW_OUTCOMES),
          /** Why it was not accepted: a word such as `county_returned`, and what a person wrote. */
          reason: z.string().nullable(),
          note: z.string().nullable(),
        })
        .nullable(),
    }),
  },
  /**
   * Sends one record back to its township with a reason of the clerk's own; it goes with the next receipt.
   * `not_found/row_not_found`, `conflict/already_returned`.
   */
  'county.returnRow': { input: z.strictObject({ table: ReturnableTable, id: Id, why: Text(200).min(1) }), output: Empty },
  /** Takes that back. `conflict/not_returned`. */
  'county.takeBackReturn': { input: z.strictObject({ table: ReturnableTable, id: Id }), output: Empty },
  /** A person has compared the fingerprint with the printed cover. `conflict/fingerprint_differs`, `package_not_open`. */
  'county.confirmTownship': { input: z.strictObject({ token: Id, fingerprint: Fingerprint }), output: OpenedPackage },
  /**
   * Takes the opened package: all of it or nothing. `conflict/older_package`, `forked_package`, `package_gap`,
   * `package_not_open`, `schema_newer`, `cancelled`.
   */
  'county.merge': {
    input: z.strictObject({ token: Id }),
    output: z.object({
      package: ReceivedPackage,
      tables: PackagePreview.shape.tables,
      samePeople: Count,
    }),
  },
  /**
   * The backup made right before a package was merged, for `backups.look` and `backups.restore`: a merge goes back as a
   * whole. `unavailable/no_backup_before_merge`.
   */
  'county.beforeMerge': { input: z.strictObject({ packageId: Id }), output: z.object({ backupId: z.string() }) },
  'county.conflicts': {
    input: z.strictObject({ townshipCode: TownshipCode.nullable().default(null), offset: Count.default(0) }),
    output: z.object({ rows: z.array(MergeConflict), total: Count }),
  },
  /** Keeps the county's value or takes the township's; both stay in the log. `conflict/already_decided`. */
  'county.decideConflicts': {
    input: z.strictObject({ ids: z.array(Id).min(1).max(500), keep: z.enum(['mine', 'theirs']), why: Text(500).min(1) }),
    output: z.object({ decided: Count }),
  },
  'county.samePeople': { input: z.strictObject({ offset: Count.default(0) }), output: z.object({ rows: z.array(SamePerson), total: Count }) },
  /** `both`: two jobs, both right. `first` or `second`: that one stands, the other goes back to its township. */
  'county.decideSamePerson': {
    input: z.strictObject({ id: Id, stands: z.enum(['both', 'first', 'second']), why: Text(500).min(1) }),
    output: Empty,
  },
  'county.files': {
    input: z.strictObject({ townshipCode: TownshipCode.nullable().default(null), offset: Count.default(0) }),
    output: z.object({ rows: z.array(WaitingFile), total: Count }),
  },
  /** Approved needs the number of a document, returned a reason. `rule_broken/document_no_required`, `reason_required`. */
  'county.decideFiles': {
    input: z.strictObject({
      fileIds: z.array(Id).min(1).max(500),
      outcome: z.enum(['approved', 'returned']),
      documentNo: Text(100).nullable().default(null),
      reason: Text(1_000).nullable().default(null),
      on: Day,
    }),
    output: z.object({ decided: Count }),
  },
  /** Asks where to and writes the signed receipt for a package, sealed to its township. */
  'county.receipt': { input: z.strictObject({ packageId: Id }), output: z.object({ package: ReceivedPackage, path: z.string() }) },
  /** By township, and the whole: a person of two townships counts once there. */
  'county.totals': { input: Empty, output: z.object({ townships: z.array(TownshipTotals), all: TownshipTotals }) },
  /** A page of 100 in the order of names; `after` is the `next` of the page before. */
  'county.list': {
    input: ListInput.extend({ after: z.string().max(400).nullable().default(null) }),
    output: z.object({ lines: z.array(CountyLine), total: Count, next: z.string().nullable() }),
  },
  /** An xlsx of the list, or of the totals; full identity numbers need a reason (`why`). */
  'county.export': {
    input: z.strictObject({
      what: z.enum([...COUNTY_LISTS, 'totals']),
      townshipCode: TownshipCode.nullable().default(null),
      text: z.string().max(100).default(''),
      why: Text(200).nullable().default(null),
    }),
    output: z.object({ path: z.string(), rows: Count }),
  },
})
