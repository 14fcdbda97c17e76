import type { PackageManifest, Receipt, ReceiptManifest } from '../../shared/contract/package-file.ts'
import { seal, type SealTo } from './seal.ts'
import { sha256, signBytes, toPem } from './sign.ts'
import { packMembers } from './zip.ts'

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

/** Lists, signs, packs and seals a package. */
export function closePackage(
  manifest: Omit<PackageManifest, 'members'>,
  contents: Contents,
  signer: Signer,
  to: SealTo,
): Promise<ClosedFile> {
  return closeEnvelope({ ...manifest, members: listMembers(contents) }, contents, signer, to)
}

/** The same for a county's answer. */
export function closeReceipt(
  manifest: Omit<ReceiptManifest, 'members'>,
  receipt: Receipt,
  signer: Signer,
  to: SealTo,
): Promise<ClosedFile> {
  const contents = new Map([[RECEIPT, Buffer.from(JSON.stringify(receipt))]])
  return closeEnvelope({ ...manifest, members: listMembers(contents) }, contents, signer, to)
}

/** Text for `sha256sum -c`: everything but itself and the signature. */
export function makeSums(members: readonly { name: string; sha256: string }[], manifestHash: string, pem: string): string {
  const lines = [...members, { name: MANIFEST, sha256: manifestHash }, { name: SIGNER, sha256: sha256(pem) }]
  return lines.map((line) => `${line.sha256}  ${line.name}\n`).join('')
}

async function closeEnvelope(
  manifest: PackageManifest | ReceiptManifest,
  contents: Contents,
  signer: Signer,
  to: SealTo,
): Promise<ClosedFile> {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  const manifestHash = sha256(text)
  const pem = toPem(signer.publicKey)
  const members = new Map<string, Uint8Array>([
    [MANIFEST, text],
    [SIGNATURE, signBytes(text, signer.signingKey)],
    [SIGNER, Buffer.from(pem)],
    [SUMS, Buffer.from(makeSums(manifest.members, manifestHash, pem))],
    ...contents,
  ])
  return { bytes: await seal(await packMembers(members, manifest.madeAt), to), manifestHash }
}

function listMembers(contents: Contents): PackageManifest['members'] {
  return [...contents].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
}
