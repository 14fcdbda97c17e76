import { makeOrientation, readOrientation, type Orientation } from './orientation.ts'
import type { Cleaned } from './cleaned.ts'

/**
 * A JPEG file without what tells about place, camera and time. Copies the picture as it is and leaves out every
 * segment that is not needed to show it, and all that follows its end, where phones keep second pictures and clips
 * with places of their own. No picture is decoded. Null for a file that is cut off or no JPEG inside.
 */
export function cleanJpeg(bytes: Buffer): Cleaned | null {
  if (bytes.readUInt16BE(0) !== START) return null
  const kept: Buffer[] = []
  let orientation: Orientation = 1
  let size: { width: number; height: number } | null = null
  let scans = 0
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      // Any marker may be preceded by fill bytes.
      at += 1
      continue
    }
    if (marker === END) {
      if (scans === 0 || size === null) return null
      return { ...size, bytes: assemble(kept, orientation) }
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    if (marker === APP1 && startsWith(segment, EXIF)) orientation = readOrientation(segment.subarray(4 + EXIF.length))
    if (isFrame(marker)) {
      if (segment.length < 9) return null
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) }
    }
    if (isShown(marker, segment)) kept.push(segment)
    at = end
    if (marker !== SCAN) continue
    scans += 1
    at = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, at))
  }
  return null
}

const START = 0xffd8
const END = 0xd9
const SCAN = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const EXIF = Buffer.from('Exif\0\0', 'latin1')

/** Tables, frames and scans; of the rest only how wide, in which colours and by which profile it is to be shown. */
function isShown(marker: number, segment: Buffer): boolean {
  if (marker === APP0) return startsWith(segment, Buffer.from('JFIF\0', 'latin1')) && segment.length === PLAIN_JFIF
  if (marker === APP2) return startsWith(segment, Buffer.from('ICC_PROFILE\0', 'latin1'))
  if (marker === APP14) return startsWith(segment, Buffer.from('Adobe', 'latin1'))
  return isFrame(marker) || SHOWN.has(marker)
}

/** DHT, DAC, DQT, DNL, DRI, SOS: comments and all other applications' segments are not among them. */
const SHOWN: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd, SCAN])

/** Without the small picture that the segment may hold. */
const PLAIN_JFIF = 18

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function startsWith(segment: Buffer, name: Buffer): boolean {
  return segment.subarray(4, 4 + name.length).equals(name)
}

/** Where the next marker stands that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

function assemble(kept: readonly Buffer[], orientation: Orientation): Buffer {
  const [first, ...rest] = kept
  const jfif = first !== undefined && first[1] === APP0 ? [first] : []
  const others = jfif.length === 0 ? kept : rest
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...jfif, ...exifOf(orientation), ...others, Buffer.from([0xff, END])])
}

function exifOf(orientation: Orientation): Buffer[] {
  if (orientation === 1) return []
  const content = Buffer.concat([EXIF, makeOrientation(orientation)])
  const head = Buffer.from([0xff, APP1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return [head, content]
}
