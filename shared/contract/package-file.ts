import { z } from 'zod'
import { COUNTY_CODE, TOWNSHIP_CODE } from '../domain/packages/file-name.ts'
import { PURPOSES } from '../domain/packages/purposes.ts'
import { Count, Day, Id, Instant, Text } from './values.ts'

/** What stands in the files that township and county send each other: the manifest, the receipt, the public key. */

export const FORMAT_VERSION = 1

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Ed25519, SubjectPublicKeyInfo in base64. */
const PublicKey = z.base64().length(60)
const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)
/** Eight groups of four hex digits. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/)
const AuditHead = z.strictObject({ seq: Count, hash: z.string().max(64) })
const Member = z.strictObject({ name: z.string().max(100), bytes: Count, sha256: Sha256 })

/** Says who somebody is: what they sign with and what is sealed to them. */
export const KeyCard = z.strictObject({
  format: z.literal('gongyou-key'),
  formatVersion: z.literal(FORMAT_VERSION),
  kind: z.enum(['township', 'county']),
  code: z.string().regex(/^\d{6}(\d{3})?$/),
  name: Text(100).min(1),
  publicKey: PublicKey,
  recipient: Recipient,
  fingerprint: Fingerprint,
})
export type KeyCard = z.infer<typeof KeyCard>

/** Only this much is read before the version is known. */
export const AnyManifest = z.object({
  format: z.literal('gongyou-package'),
  formatVersion: z.int().positive(),
  kind: z.enum(['package', 'receipt', 'correction']),
})

export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full') }),
  /** Of what changed since the package of that number, which the county had taken. */
  z.strictObject({ kind: z.literal('changes'), since: z.int().positive() }),
])
export type Scope = z.infer<typeof Scope>

export const PackageManifest = z.strictObject({
  format: z.literal('gongyou-package'),
  formatVersion: z.literal(FORMAT_VERSION),
  kind: z.enum(['package', 'correction']),
  packageId: Id,
  township: z.strictObject({
    code: z.string().regex(TOWNSHIP_CODE),
    name: Text(100).min(1),
    publicKey: PublicKey,
    replyTo: Recipient,
  }),
  /** Of the county's key; null where the package opens with a passphrase. */
  countyFingerprint: Fingerprint.nullable(),
  sequence: z.int().min(1).max(999_999),
  purpose: z.enum(PURPOSES),
  scope: Scope,
  previousHash: Sha256.nullable(),
  madeAt: Instant,
  /** Last migration step of the sender's store. */
  schemaVersion: z.string().max(100),
  auditHead: AuditHead,
  members: z.array(Member).max(60),
  tables: z
    .array(
      z.strictObject({
        table: z.string().max(40),
        rows: Count,
        /** Of these rows, those marked as deleted. */
        deleted: Count,
        sums: z.record(z.string().max(40), z.int()),
      }),
    )
    .max(60),
})
export type PackageManifest = z.infer<typeof PackageManifest>

export const ReceiptManifest = z.strictObject({
  format: z.literal('gongyou-package'),
  formatVersion: z.literal(FORMAT_VERSION),
  kind: z.literal('receipt'),
  receiptId: Id,
  /** The package that it answers. */
  packageId: Id,
  sequence: z.int().positive(),
  township: z.strictObject({ code: z.string().regex(TOWNSHIP_CODE), fingerprint: Fingerprint }),
  county: z.strictObject({ code: z.string().regex(COUNTY_CODE), name: Text(100).min(1), publicKey: PublicKey }),
  madeAt: Instant,
  members: z.array(Member).max(5),
})
export type ReceiptManifest = z.infer<typeof ReceiptManifest>

export const ROW_OUTCOMES = ['accepted', 'refused', 'conflict'] as const

export const Receipt = z.strictObject({
  packageId: Id,
  sequence: z.int().positive(),
  /** SHA-256 of the manifest that was received. */
  manifestHash: Sha256,
  receivedAt: Instant,
  /** The head that the package named: the county bears witness to it. */
  auditHead: AuditHead,
  rows: z.array(
    z.strictObject({
      table: z.string().max(40),
      id: Id,
      revision: z.int().positive(),
      outcome: z.enum(ROW_OUTCOMES),
      /** A word such as `same_id_elsewhere`; null for an accepted row. */
      reason: z.string().max(100).nullable(),
      fields: z.array(z.string().max(40)).max(100).optional(),
      /** What the county wrote about it. */
      note: Text(600).optional(),
    }),
  ).max(5_000_000),
  decisions: z.array(
    z.strictObject({
      hardshipFileId: Id,
      outcome: z.enum(['approved', 'returned']),
      documentNo: Text(100).optional(),
      reason: Text(1_000).optional(),
      on: Day,
    }),
  ).max(200_000),
  counts: z.strictObject({ accepted: Count, refused: Count, conflict: Count }),
})
export type Receipt = z.infer<typeof Receipt>
