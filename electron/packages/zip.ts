import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { unzipSync, Zip, type ZipInputFile } from 'fflate'
import { invalidInput } from '../../shared/errors.ts'

export type Members = ReadonlyMap<string, Uint8Array>

const deflate = promisify(deflateRaw)
/** Encrypted pages do not shrink more at higher levels than they cost. */
const LEVEL = 3

/** Packs members beside the main thread; what is packed already (`xlsx`, `pdf`) is stored as it is. */
export async function packMembers(members: Members, madeAt: string): Promise<Uint8Array> {
  const packed = await Promise.all(
    [...members].map(async ([name, bytes]) => {
      const store = /\.(xlsx|pdf)$/.test(name) || bytes.length === 0
      const body = new Uint8Array(store ? bytes : await deflate(bytes, { level: LEVEL }))
      return { name, bytes, body, store }
    }),
  )
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  for (const { name, bytes, body, store } of packed) {
    const file: ZipInputFile = {
      filename: name, size: bytes.length, crc: crc32(bytes), compression: store ? 0 : 8, mtime: madeAt,
    }
    zip.add(file)
    file.ondata?.(null, body, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

export interface UnpackRule {
  /** Whether a member of that name may be there. */
  readonly allows: (name: string) => boolean
  readonly maxMembers: number
  /** Of all members together, unpacked. */
  readonly maxBytes: number
}

/** Deflate packs a run of one byte 1,000 times smaller; a database of records never comes near a hundred. */
const MAX_RATIO = 100
const RATIO_FREE = 1_000_000

/**
 * Unpacks in memory that is bounded by what the archive declares, which is judged before anything is unpacked: names,
 * number, lengths and how much smaller they claim to be. Throws `invalid_input/bad_archive`, `unexpected_member`,
 * `unpacks_too_large`.
 */
export function unpackMembers(bytes: Uint8Array, rule: UnpackRule): Map<string, Uint8Array> {
  const seen = new Set<string>()
  let total = 0
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        if (seen.has(name) || !isPlainName(name) || !rule.allows(name)) throw invalidInput('unexpected_member')
        seen.add(name)
        total += originalSize
        if (seen.size > rule.maxMembers || total > rule.maxBytes) throw invalidInput('unpacks_too_large')
        if (originalSize > RATIO_FREE && originalSize > size * MAX_RATIO) throw invalidInput('unpacks_too_large')
        if ((compression !== 0 && compression !== 8) || size > bytes.length) throw invalidInput('bad_archive')
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch (error) {
    if (error instanceof Error && error.name === 'AppError') throw error
    throw invalidInput('bad_archive')
  }
}

/** No way out of the folder it would be unpacked in: not up, not from the root, not to another drive. */
function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}_.-]+(\/[\p{L}\p{N}_.-]+)?$/u.test(name) && !/(^|\/)\.+(\/|$)/.test(name)
}
