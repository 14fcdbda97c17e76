import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, readFileSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PackageManifest } from '../../../shared/contract/package-file.ts'
import { tablesFor } from '../../../shared/domain/packages/tables.ts'
import { unavailable } from '../../../shared/errors.ts'
import { COVER, DATA, packPackage, type Signer } from '../../packages/close.ts'
import { openPacked } from '../../packages/open.ts'
import { openExtract } from '../../packages/read-extract.ts'
import { seal, sealStream, unseal, type SealTo } from '../../packages/seal.ts'
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

/** A file that is there, such as a backup, to be sealed as it is. */
export interface SealOrder {
  readonly from: string
  readonly to: SealTo
  readonly part: string
}

/** Seals a file of any length piece by piece, and reads again what stands on the disk. Leaves nothing where it fails. */
export async function sealFile({ from, to, part }: SealOrder): Promise<{ bytes: number }> {
  try {
    // Each piece of 64 KB grows by 16 bytes; the head takes less than 1,000.
    const size = statSync(from).size
    checkRoom(part, size + Math.ceil(size / 65_536) * 16 + 1_000)
    const written = createHash('sha256')
    let bytes = 0
    const file = openSync(part, 'w', 0o600)
    try {
      for await (const chunk of await sealStream(streamOf(from), to)) {
        for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done)
        written.update(chunk)
        bytes += chunk.length
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    const found = createHash('sha256')
    for await (const chunk of streamOf(part)) found.update(chunk)
    if (found.digest('hex') !== written.digest('hex')) throw unavailable('package_unproven')
    return { bytes }
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

function streamOf(path: string): ReadableStream<Uint8Array> {
  const chunks = createReadStream(path, { highWaterMark: 1_048_576 })[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value as Buffer)) // without an encoding a stream gives buffers
    },
  })
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
