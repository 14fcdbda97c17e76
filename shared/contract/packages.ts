import { z } from 'zod'
import { TOWNSHIP_CODE } from '../domain/packages/file-name.ts'
import { PURPOSES } from '../domain/packages/purposes.ts'
import { defineCalls } from './define.ts'
import { Fingerprint, KeyCard, Scope } from './package-file.ts'
import { Count, Empty, Id, Instant } from './values.ts'

const Purpose = z.enum(PURPOSES)
const ScopeKind = z.enum(['full', 'changes'])

export const SentPackage = z.object({
  id: Id,
  sequence: Count,
  purpose: Purpose,
  scope: Scope,
  madeAt: Instant,
  fileName: z.string(),
  bytes: Count,
  /** Rows by table. */
  counts: z.record(z.string(), Count),
  manifestHash: z.string(),
  /** Null where it opens with a passphrase. */
  countyFingerprint: z.string().nullable(),
  receipt: z.object({ at: Instant, accepted: Count, refused: Count, conflict: Count }).nullable(),
})
export type SentPackage = z.infer<typeof SentPackage>

const County = z.object({
  code: z.string(),
  name: z.string(),
  fingerprint: Fingerprint,
  confirmedAt: Instant,
  confirmedBy: z.string(),
})

export const PackagesOverview = z.object({
  township: z.object({
    name: z.string(),
    /** Nine digits; null until it is entered. */
    code: z.string().nullable(),
    fingerprint: Fingerprint.nullable(),
    /** The QR code of both public keys, a text of 0 and 1 a row. */
    qr: z.array(z.string()),
  }),
  county: County.nullable(),
  last: SentPackage.nullable(),
  /** The newest package that the county has answered; changes are counted from it. */
  answered: Count.nullable(),
  /** Rows and files that came back and were not changed since. */
  returned: Count,
})
export type PackagesOverview = z.infer<typeof PackagesOverview>

/** One kind of trouble among what would be sent, with the first records that have it. */
export const PackageFinding = z.object({
  area: z.enum(['members', 'hardship', 'labour']),
  reason: z.string(),
  field: z.string().nullable(),
  level: z.enum(['stop', 'look']),
  count: Count,
  records: z.array(z.object({ id: Id, name: z.string() })),
})
export type PackageFinding = z.infer<typeof PackageFinding>

export const PackageContents = z.object({
  tables: z.array(z.object({ table: z.string(), rows: Count, deleted: Count })),
  /** Households whose health or account stays blank, since nobody has consented or consent was withdrawn. */
  withoutConsent: z.object({ health: Count, bank: Count }),
})
export type PackageContents = z.infer<typeof PackageContents>

export const ReturnedRow = z.object({
  table: z.string(),
  id: Id,
  /** Name of the person, unit or file. */
  name: z.string(),
  /** The record to open: a person, a file, an employment, a unit. */
  opens: z.object({ kind: z.enum(['person', 'hardship_file', 'employment', 'unit', 'none']), id: Id }),
  sequence: Count,
  outcome: z.enum(['refused', 'conflict']),
  reason: z.string().nullable(),
  fields: z.array(z.string()),
  /** What the county wrote about it. */
  note: z.string().nullable(),
})
export type ReturnedRow = z.infer<typeof ReturnedRow>

export const CountyDecision = z.object({
  fileId: Id,
  fileNo: z.string(),
  name: z.string(),
  outcome: z.enum(['approved', 'returned']),
  documentNo: z.string().nullable(),
  reason: z.string().nullable(),
  on: z.string(),
  /** Why it could not be recorded as a step; null when it was. */
  problem: z.string().nullable(),
})
export type CountyDecision = z.infer<typeof CountyDecision>

const Choice = z.strictObject({ purpose: Purpose, scope: ScopeKind })

/** 上报: packages for the county and what it answers. */
export const packagesCalls = defineCalls({
  'packages.overview': { input: Empty, output: PackagesOverview },
  /**
   * `lastNumber` is for whoever begins anew without a backup: the number that the county had last, from which numbers go
   * on. `invalid_input/number_used` for one below what was made here.
   */
  'packages.setCode': {
    input: z.strictObject({
      code: z.string().regex(TOWNSHIP_CODE, 'bad_township_code'), lastNumber: z.int().min(1).max(1_000_000).nullable().default(null),
    }),
    output: PackagesOverview,
  },
  /** 上报前体检 over everything that a package of this purpose would hold. */
  'packages.check': { input: z.strictObject({ purpose: Purpose }), output: z.array(PackageFinding) },
  /** What would be in it. `rule_broken/no_receipt_yet` for changes before the county has answered any. */
  'packages.contents': { input: Choice, output: PackageContents },
  /**
   * Asks where to, makes, writes, reads again and checks. `rule_broken/no_county_key`, `no_township_code`,
   * `nothing_to_send`; `unavailable/no_room`, `disk_full`, `place_gone`, `place_not_writable`.
   */
  'packages.make': {
    input: z.strictObject({ ...Choice.shape, seal: z.enum(['county', 'passphrase']).default('county') }),
    output: z.object({
      package: SentPackage,
      path: z.string(),
      /** Shown once, to be told on another way than the file; null where it is sealed to the county. */
      passphrase: z.string().nullable(),
    }),
  },
  /** The cover of the last package once more, to print; a preview token. */
  'packages.cover': { input: z.strictObject({ id: Id }), output: z.object({ token: z.string(), pages: Count }) },
  'packages.saveCover': { input: z.strictObject({ id: Id }), output: z.object({ path: z.string() }) },
  /** Asks for the county's key file and reads it; nothing is kept yet. */
  'packages.readCountyKey': { input: Empty, output: KeyCard },
  /** A person has compared the fingerprint. `conflict/fingerprint_differs`. */
  'packages.addCounty': { input: z.strictObject({ card: KeyCard, fingerprint: Fingerprint }), output: PackagesOverview },
  /**
   * A backup of now for the county to keep: sealed to its key, and inside still to be opened only with the passphrase or
   * the recovery code of the township. `rule_broken/no_county_key`, and the troubles of a place as for a package.
   */
  'packages.keepBackup': { input: Empty, output: z.object({ path: z.string(), bytes: Count }) },
  /** Saves the township's own public keys for the county. */
  'packages.saveOwnKey': { input: Empty, output: z.object({ path: z.string() }) },
  /** Asks for the county's receipt. Refused in stages as a package is; `conflict/package_unknown`, `not_our_package`. */
  'packages.importReceipt': {
    input: Empty,
    output: z.object({
      package: SentPackage,
      /** The very same had been read before. */
      again: z.boolean(),
      decisions: z.array(CountyDecision),
      /** Household files that the receipt decides about. */
      decided: z.object({ approved: Count, returned: Count }),
    }),
  },
  /** What came back and still waits. */
  'packages.returned': {
    input: Empty,
    output: z.object({ rows: z.array(ReturnedRow), total: Count, decisions: z.array(CountyDecision) }),
  },
  /** What the county last answered about a record; null before any answer. `isChanged`: it was changed here since. */
  'packages.statusOf': {
    input: z.strictObject({ table: z.enum(['person', 'hardship_file', 'employment', 'unit']), id: Id }),
    output: z.object({
      status: z
        .object({
          outcome: z.enum(['accepted', 'refused', 'conflict']),
          sequence: Count,
          reason: z.string().nullable(),
          note: z.string().nullable(),
          isChanged: z.boolean(),
        })
        .nullable(),
    }),
  },
  'packages.history': { input: Empty, output: z.array(SentPackage) },
})
