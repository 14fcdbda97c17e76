import { readFileSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { AnyManifest, FORMAT_VERSION, PackageManifest, Receipt, ReceiptManifest } from '../../shared/contract/package-file.ts'
import { tablesFor } from '../../shared/domain/packages/tables.ts'
import { AppError, invalidInput } from '../../shared/errors.ts'
import { COVER, DATA, makeSums, MANIFEST, RECEIPT, SIGNATURE, SIGNER, SUMS } from './close.ts'
import { fingerprintOf, parseJson } from './keys.ts'
import { checkTotals, openExtract, type Extract } from './read-extract.ts'
import { unseal, type OpenWith } from './seal.ts'
import { sha256, toPem, verifyBytes } from './sign.ts'
import { unpackMembers } from './zip.ts'

/** The checks in their order; each refuses before the next begins. */
export const STAGES = ['size', 'seal', 'archive', 'manifest', 'signature', 'hashes', 'data'] as const
export type Stage = (typeof STAGES)[number]

export const MAX_SEALED = 268_435_456
const MAX_UNPACKED = 805_306_368
const SHEET = /^sheets\/[\p{L}\p{N}_-]{1,40}\.xlsx$/u

export interface OpenOptions {
  readonly secret: OpenWith
  /** Key that this sender is known to sign with; null for a sender not known yet, whose fingerprint a person confirms. */
  readonly knownKey: (townshipCode: string) => string | null
  /** Called when a stage has passed. */
  readonly onPassed?: (stage: Stage) => void
}

export interface OpenedPackage {
  readonly manifest: PackageManifest
  readonly manifestHash: string
  /** Of the sender's two keys. */
  readonly fingerprint: string
  /** Whether `knownKey` knew the sender. */
  readonly signerKnown: boolean
  readonly extract: Extract
  /** The printed sheet, for looking at. */
  readonly cover: Uint8Array | null
}

export interface OpenedReceipt {
  readonly manifest: ReceiptManifest
  readonly receipt: Receipt
}

/** Reads a file that may be a package or a receipt: `invalid_input/package_too_large` before a byte is read. */
export function readSealedFile(path: string): Uint8Array {
  if (statSync(path).size > MAX_SEALED) throw refuse(invalidInput('package_too_large'), 'size')
  return readFileSync(path)
}

/**
 * Opens a package in stages. Every refusal is `invalid_input` with a reason and the stage in `details`; nothing has been
 * written anywhere. Whose sequence it is, is the caller's to judge (`judgeSequence`). Close `extract` when done.
 */
export async function openPackage(bytes: Uint8Array, options: OpenOptions): Promise<OpenedPackage> {
  return openPacked(await openSeal(bytes, options), options)
}

/** The stages from the archive on, of what is not sealed or was opened already. */
export function openPacked(zip: Uint8Array, options: Pick<OpenOptions, 'knownKey' | 'onPassed'>): OpenedPackage {
  const passed = (stage: Stage): void => options.onPassed?.(stage)
  const members = openArchive(zip, passed, isPackageMember)
  const { manifest, text } = at('manifest', () => readManifest(members, PackageManifest, ['package', 'correction']))
  passed('manifest')
  const known = options.knownKey(manifest.township.code)
  at('signature', () => {
    const { publicKey } = manifest.township
    if (known !== null && known !== publicKey) throw invalidInput('wrong_signer', undefined, { code: manifest.township.code })
    checkSignature(members, text, publicKey)
  })
  passed('signature')
  at('hashes', () => checkHashes(members, manifest.members, text, manifest.township.publicKey))
  passed('hashes')
  const extract = at('data', () => {
    const tables = tablesFor(manifest.purpose)
    const opened = openExtract(memberOf(members, DATA), tables)
    try {
      checkTotals(opened, tables, manifest.tables)
    } catch (error) {
      opened.close()
      throw error
    }
    return opened
  })
  passed('data')
  const { publicKey, replyTo } = manifest.township
  return {
    manifest,
    manifestHash: sha256(text),
    fingerprint: fingerprintOf({ publicKey, recipient: replyTo }),
    signerKnown: known !== null,
    extract,
    cover: members.get(COVER) ?? null,
  }
}

/** Opens a receipt that has to be signed by `countyKey` (SPKI, base64). Refuses as `openPackage` does. */
export async function openReceipt(
  bytes: Uint8Array,
  options: { readonly secret: OpenWith; readonly countyKey: string; readonly onPassed?: (stage: Stage) => void },
): Promise<OpenedReceipt> {
  const passed = (stage: Stage): void => options.onPassed?.(stage)
  const members = openArchive(await openSeal(bytes, options), passed, isReceiptMember)
  const { manifest, text } = at('manifest', () => readManifest(members, ReceiptManifest, ['receipt']))
  passed('manifest')
  at('signature', () => {
    if (manifest.county.publicKey !== options.countyKey) throw invalidInput('wrong_signer', undefined, { code: manifest.county.code })
    checkSignature(members, text, options.countyKey)
  })
  passed('signature')
  at('hashes', () => checkHashes(members, manifest.members, text, options.countyKey))
  passed('hashes')
  const receipt = at('data', () => {
    const parsed = Receipt.safeParse(parseJson(memberOf(members, RECEIPT)))
    if (!parsed.success) throw invalidInput('bad_row', undefined, { table: 'receipt' })
    const { packageId, sequence } = parsed.data
    if (packageId !== manifest.packageId || sequence !== manifest.sequence) throw invalidInput('bad_manifest')
    return parsed.data
  })
  passed('data')
  return { manifest, receipt }
}

function at<T>(stage: Stage, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw refuse(error, stage)
  }
}

async function openSeal(bytes: Uint8Array, options: Pick<OpenOptions, 'secret' | 'onPassed'>): Promise<Uint8Array> {
  at('size', () => {
    if (bytes.length > MAX_SEALED) throw invalidInput('package_too_large')
  })
  options.onPassed?.('size')
  const zip = await unseal(bytes, options.secret).catch((error: unknown) => {
    throw refuse(error, 'seal')
  })
  options.onPassed?.('seal')
  return zip
}

function openArchive(
  zip: Uint8Array,
  passed: (stage: Stage) => void,
  allows: (name: string) => boolean,
): Map<string, Uint8Array> {
  const members = at('archive', () => unpackMembers(zip, { allows, maxMembers: 64, maxBytes: MAX_UNPACKED }))
  passed('archive')
  return members
}

function isPackageMember(name: string): boolean {
  return [MANIFEST, SIGNATURE, SIGNER, SUMS, DATA, COVER].includes(name) || SHEET.test(name)
}

function isReceiptMember(name: string): boolean {
  return [MANIFEST, SIGNATURE, SIGNER, SUMS, RECEIPT].includes(name)
}

const MAX_MANIFEST = 1_000_000

function readManifest<T extends z.ZodType>(
  members: ReadonlyMap<string, Uint8Array>,
  shape: T,
  kinds: readonly string[],
): { manifest: z.output<T>; text: Uint8Array } {
  const text = memberOf(members, MANIFEST)
  const json = text.length > MAX_MANIFEST ? null : parseJson(text)
  const any = AnyManifest.safeParse(json)
  if (!any.success) throw invalidInput('bad_manifest')
  const { formatVersion, kind } = any.data
  if (formatVersion > FORMAT_VERSION) throw invalidInput('newer_format', undefined, { version: formatVersion, known: FORMAT_VERSION })
  if (!kinds.includes(kind)) throw invalidInput('other_kind', undefined, { kind })
  const parsed = shape.safeParse(json)
  if (!parsed.success) throw invalidInput('bad_manifest')
  return { manifest: parsed.data, text }
}

function checkSignature(members: ReadonlyMap<string, Uint8Array>, text: Uint8Array, publicKey: string): void {
  if (Buffer.from(memberOf(members, SIGNER)).toString() !== toPem(publicKey)) throw invalidInput('wrong_signer')
  if (!verifyBytes(text, memberOf(members, SIGNATURE), publicKey)) throw invalidInput('bad_signature')
}

function checkHashes(
  members: ReadonlyMap<string, Uint8Array>,
  stated: PackageManifest['members'],
  text: Uint8Array,
  publicKey: string,
): void {
  const sums = makeSums(stated, sha256(text), toPem(publicKey))
  if (Buffer.from(memberOf(members, SUMS)).toString() !== sums) throw invalidInput('hash_differs', undefined, { member: SUMS })
  const own = [MANIFEST, SIGNATURE, SIGNER, SUMS]
  const others = [...members.keys()].filter((name) => !own.includes(name))
  if (others.length !== stated.length) throw invalidInput('unexpected_member')
  for (const { name, bytes, sha256: hash } of stated) {
    const found = memberOf(members, name)
    if (found.length !== bytes || sha256(found) !== hash) throw invalidInput('hash_differs', undefined, { member: name })
  }
}

function memberOf(members: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const found = members.get(name)
  if (found === undefined) throw invalidInput('member_missing', undefined, { member: name })
  return found
}

/** The same refusal with the stage in which it came. */
function refuse(error: unknown, stage: Stage): unknown {
  if (!(error instanceof AppError)) return error
  return new AppError({ ...error.body, details: { ...error.body.details, stage } }, { cause: error })
}
