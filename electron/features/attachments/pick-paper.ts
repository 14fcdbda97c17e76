import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { invalidInput, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { FileKind } from '../../hosts/host.ts'

/**
 * A page photographed by a phone has 3 to 8 MB, a scanned household register of forty pages under 15. Every backup
 * carries all papers, so that a larger file is rather to be scanned again at 200 dots an inch.
 */
export const MAX_PAPER_BYTES = 20_000_000

export interface PickedPaper {
  /** File name with its extension, for sentences. */
  readonly file: string
  /** File name without it, for a paper that nobody names. */
  readonly stem: string
  readonly bytes: Buffer
}

/**
 * Lets the person pick a file and reads it, never more than the limit. `unavailable/cancelled` when none was picked,
 * `invalid_input` with reason `too_large` (details: the limit in bytes), `empty`, `file_missing`.
 */
export async function pickPaper(ctx: Context): Promise<PickedPaper> {
  const path = await ctx.host.pickOpenFile([PICTURES_AND_PDF])
  if (path === null) throw unavailable('cancelled')
  const file = basename(path)
  return { file, stem: basename(path, extname(path)), bytes: readBounded(path, file) }
}

/** The dialog offers photos of iPhones as well: they are refused with advice, not missing without a word. */
const PICTURES_AND_PDF: FileKind = {
  label: '照片、扫描件、PDF',
  extensions: ['jpg', 'jpeg', 'png', 'pdf', 'heic', 'JPG', 'JPEG', 'PNG', 'PDF', 'HEIC'],
}

function readBounded(path: string, file: string): Buffer {
  try {
    const handle = openSync(path, 'r')
    try {
      const stat = fstatSync(handle)
      if (!stat.isFile()) throw invalidInput('not_a_picture_or_pdf', undefined, { file, looksLike: 'other' })
      if (stat.size > MAX_PAPER_BYTES) throw invalidInput('too_large', undefined, { file, limit: MAX_PAPER_BYTES })
      if (stat.size === 0) throw invalidInput('empty', undefined, { file, limit: MAX_PAPER_BYTES })
      return readUpTo(handle, stat.size)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw invalidInput('file_missing', undefined, { file })
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw unavailable('file_in_use', { file })
    throw error
  }
}

/** A file that grows or shrinks meanwhile gives no more than it had. */
function readUpTo(handle: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let filled = 0
  while (filled < size) {
    const read = readSync(handle, bytes, filled, size - filled, filled)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}
