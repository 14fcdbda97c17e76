import type { Attachment } from '../../../shared/contract/attachments.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Cleaned } from './cleaned.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'

export type MediaType = Attachment['mediaType']

export interface CleanPaper {
  readonly mediaType: MediaType
  readonly bytes: Buffer
}

/**
 * What the file is by its content, whatever its name says. Pictures lose place, camera and time; a PDF is kept as it
 * is, since taking it apart could change a signed paper. Throws `invalid_input` with reason `not_a_picture_or_pdf`
 * (details: what it looks like), `damaged` or `too_many_pixels`.
 */
export function cleanPaper(bytes: Buffer, file: string): CleanPaper {
  if (startsWith(bytes, '\xff\xd8\xff')) return { mediaType: 'image/jpeg', bytes: picture(cleanJpeg(bytes), file) }
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return { mediaType: 'image/png', bytes: picture(cleanPng(bytes), file) }
  if (bytes.subarray(0, PDF_HEAD).includes('%PDF-')) {
    if (!bytes.subarray(-PDF_TAIL).includes('%%EOF')) throw invalidInput('damaged', undefined, { file, kind: 'pdf' })
    return { mediaType: 'application/pdf', bytes }
  }
  throw invalidInput('not_a_picture_or_pdf', undefined, { file, looksLike: nameFormat(bytes) })
}

/** Readers look for the first line of a PDF this far, and its last may be followed by this much padding. */
const PDF_HEAD = 1_024
const PDF_TAIL = 16_384

/** A page of A3 at 600 dots an inch has 70 million; showing more would fill the memory of the laptop. */
const MOST_PIXELS = 120_000_000

function picture(cleaned: Cleaned | null, file: string): Buffer {
  if (cleaned === null || cleaned.width === 0 || cleaned.height === 0) {
    throw invalidInput('damaged', undefined, { file, kind: 'picture' })
  }
  const { width, height } = cleaned
  if (width * height > MOST_PIXELS) throw invalidInput('too_many_pixels', undefined, { file, width, height })
  return cleaned.bytes
}

/** A word for formats that people pick by mistake, so that they can be told what to do. */
function nameFormat(bytes: Buffer): string {
  if (bytes.toString('latin1', 4, 8) === 'ftyp') {
    return HEIC_BRANDS.has(bytes.toString('latin1', 8, 12)) ? 'heic' : 'video'
  }
  if (startsWith(bytes, 'PK\x03\x04')) return bytes.includes('OFD.xml') ? 'ofd' : isOffice(bytes) ? 'office' : 'archive'
  return MAGIC.find(([magic]) => startsWith(bytes, magic))?.[1] ?? 'other'
}

const HEIC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif'])

const MAGIC: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
  ['RIFF', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
]

function isOffice(bytes: Buffer): boolean {
  return bytes.includes('[Content_Types].xml') || bytes.includes('word/')
}

function startsWith(bytes: Buffer, magic: string): boolean {
  return bytes.toString('latin1', 0, magic.length) === magic
}
