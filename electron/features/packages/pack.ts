import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PackageManifest } from '../../../shared/contract/package-file.ts'
import { tablesFor } from '../../../shared/domain/packages/tables.ts'
import { unavailable } from '../../../shared/errors.ts'
import { COVER, DATA, packPackage, type Signer } from '../../packages/close.ts'
import { openPacked } from '../../packages/open.ts'
import { openExtract } from '../../packages/read-extract.ts'
import { seal, unseal, type SealTo } from '../../packages/seal.ts'
import { sha256 } from '../../packages/sign.ts'
import { makeSheets } from './sheets.ts'

export interface PackOrder {
  readonly manifest: Omit<PackageManifest, 'members'>
  /** The extract, plain, in memory only. */
  readonly data: Uint8Array
  readonly cover: Uint8Array
  /** Words of codes, by their ids. */
  readonly labels: ReadonlyMap<string, string>
  readonly signer: Signer
  readonly to: SealTo
  /** Where the file is written before it gets its name. */
  readonly part: string
}

export interface Packed {
  readonly manifestHash: string
  readonly bytes: number
}

/**
 * Makes sheets, signs, packs, opens what was packed and checks every stage, seals, writes, and reads again what stands on
 * the disk. What only the county can open is thus proven up to the seal. Leaves nothing where it fails.
 */
export async function pack(order: PackOrder): Promise<Packed> {
  const { manifest, data, cover, signer, to, part } = order
  const tables = tablesFor(manifest.purpose)
  const extract = openExtract(data, tables)
  const sheets = await makeSheets(extract, tables, order.labels, manifest.madeAt).finally(() => extract.close())
  const { zip, manifestHash } = await packPackage(manifest, new Map([[DATA, data], ...sheets, [COVER, cover]]), signer)
  openPacked(zip, { knownKey: () => signer.publicKey }).extract.close()
  const sealed = await seal(zip, to)
  if ('passphrase' in to && sha256(await unseal(sealed, to)) !== sha256(zip)) throw unavailable('package_unproven')
  try {
    checkRoom(part, sealed.length)
    writeWhole(part, sealed)
    if (sha256(readFileSync(part)) !== sha256(sealed)) throw unavailable('package_unproven')
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  return { manifestHash, bytes: sealed.length }
}

/** Throws `unavailable/no_room` with what is needed and what is free, in bytes. */
function checkRoom(part: string, needed: number): void {
  const { bavail, bsize } = statfsSync(dirname(part))
  const free = bavail * bsize
  if (free < needed) throw unavailable('no_room', { needed, free })
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
