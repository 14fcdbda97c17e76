import type { PackageManifest, Receipt, ReceiptManifest } from '../../shared/contract/package-file.ts'
import { seal, type SealTo } from './seal.ts'
import { sha256, signBytes, toPem } from './sign.ts'
import { joinEntries, startPacking } from './zip.ts'

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
export const SIGNER = 'signer.pem'
export const SUMS = 'SHA256SUMS'
export const DATA = 'data.sqlite'
export const COVER = 'cover.pdf'
export const RECEIPT = 'receipt.json'

export interface Signer {
  readonly signingKey: string
  readonly publicKey: string
}

export interface ClosedFile {
  /** Ready to be written. */
  readonly bytes: Uint8Array
  /** SHA-256 of the manifest, hex: by it the next package and the receipt name this one. */
  readonly manifestHash: string
}

/** Members of a package but for manifest and signature, by name: data, sheets, cover. */
export type Contents = ReadonlyMap<string, Uint8Array>

/** Signed and packed, and not sealed yet: so that it can be opened and checked before nobody here can any more. */
export interface PackedFile {
  readonly zip: Uint8Array
  readonly manifestHash: string
}

/** Lists, signs and packs a package. */
export function packPackage(
  manifest: Omit<PackageManifest, 'members'>,
  contents: Contents,
  signer: Signer,
): Promise<PackedFile> {
  return packEnvelope(manifest, contents, signer)
}

/** Packs and seals in one. */
export async function closePackage(
  manifest: Omit<PackageManifest, 'members'>,
  contents: Contents,
  signer: Signer,
  to: SealTo,
): Promise<ClosedFile> {
  const { zip, manifestHash } = await packPackage(manifest, contents, signer)
  return { bytes: await seal(zip, to), manifestHash }
}

/** The same for a county's answer. */
export async function closeReceipt(
  manifest: Omit<ReceiptManifest, 'members'>,
  receipt: Receipt,
  signer: Signer,
  to: SealTo,
): Promise<ClosedFile> {
  const contents = new Map([[RECEIPT, Buffer.from(JSON.stringify(receipt))]])
  const { zip, manifestHash } = await packEnvelope(manifest, contents, signer)
  return { bytes: await seal(zip, to), manifestHash }
}

/** Text for `sha256sum -c`: everything but itself and the signature. */
export function makeSums(members: readonly { name: string; sha256: string }[], manifestHash: string, pem: string): string {
  const lines = [...members, { name: MANIFEST, sha256: manifestHash }, { name: SIGNER, sha256: sha256(pem) }]
  return lines.map((line) => `${line.sha256}  ${line.name}\n`).join('')
}

async function packEnvelope(
  unlisted: Omit<PackageManifest, 'members'> | Omit<ReceiptManifest, 'members'>,
  contents: Contents,
  signer: Signer,
): Promise<PackedFile> {
  // Deflating goes on beside while the hashes are taken here.
  const packing = startPacking(contents)
  const manifest = { ...unlisted, members: listMembers(contents) }
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  const manifestHash = sha256(text)
  const pem = toPem(signer.publicKey)
  const own = startPacking(
    new Map<string, Uint8Array>([
      [MANIFEST, text],
      [SIGNATURE, signBytes(text, signer.signingKey)],
      [SIGNER, Buffer.from(pem)],
      [SUMS, Buffer.from(makeSums(manifest.members, manifestHash, pem))],
    ]),
  )
  return { zip: joinEntries([...(await own), ...(await packing)], manifest.madeAt), manifestHash }
}

function listMembers(contents: Contents): PackageManifest['members'] {
  return [...contents].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
}
