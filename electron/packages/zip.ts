import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import { unzipSync, Zip, type ZipInputFile } from 'fflate'
import { invalidInput } from '../../shared/errors.ts'

export type Members = ReadonlyMap<string, Uint8Array>

/** A member ready to be put into an archive. */
interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly body: Uint8Array<ArrayBuffer>
  readonly stored: boolean
}

const deflate = promisify(deflateRaw)
/** Higher levels save a tenth and take three times as long. */
const LEVEL = 3
/** Pieces are deflated side by side, on as many cores as there are. */
const PIECE = 4_194_304

/** Starts to pack members beside the main thread; what is packed already (`xlsx`, `pdf`) is stored as it is. */
export function startPacking(members: Members): Promise<Entry[]> {
  return Promise.all(
    [...members].map(async ([name, bytes]) => {
      const stored = /\.(xlsx|pdf)$/.test(name) || bytes.length === 0
      return { name, bytes, body: stored ? new Uint8Array(bytes) : await deflatePieces(bytes), stored }
    }),
  )
}

export async function packMembers(members: Members, madeAt: string): Promise<Uint8Array> {
  return joinEntries(await startPacking(members), madeAt)
}

/** One archive of what was packed, in this order. */
export function joinEntries(entries: readonly Entry[], madeAt: string): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  for (const { name, bytes, body, stored } of entries) {
    const file: ZipInputFile = {
      filename: name, size: bytes.length, crc: crc32(bytes), compression: stored ? 0 : 8, mtime: madeAt,
    }
    zip.add(file)
    file.ondata?.(null, body, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

/** Each piece but the last ends on a byte without ending the stream, so that they follow each other as one. */
async function deflatePieces(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_piece, index) => index * PIECE)
  const pieces = await Promise.all(
    starts.map((from) => {
      const isLast = from + PIECE >= bytes.length
      const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
      return deflate(bytes.subarray(from, from + PIECE), { level: LEVEL, finishFlush })
    }),
  )
  return new Uint8Array(Buffer.concat(pieces))
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
