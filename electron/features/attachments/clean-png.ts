import { crc32 } from 'node:zlib'
import type { Cleaned } from './cleaned.ts'
import { makeOrientation, readOrientation, type Orientation } from './orientation.ts'

/**
 * A PNG file without texts, times and EXIF but for how it is turned. Copies the chunks that are needed to show it as
 * they are; what follows the end is left out. Null for a file that is cut off or whose check sums do not fit.
 */
export function cleanPng(bytes: Buffer): Cleaned | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null
  const before: Buffer[] = []
  const data: Buffer[] = []
  let orientation: Orientation = 1
  let size: { width: number; height: number } | null = null
  let at = SIGNATURE.length
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const chunk = bytes.subarray(at, end)
    const name = chunk.toString('latin1', 4, 8)
    const isFirst = at === SIGNATURE.length
    if (isFirst !== (name === 'IHDR')) return null
    if (name === 'eXIf') orientation = readOrientation(chunk.subarray(8, -4))
    if (SHOWN.has(name)) {
      if (crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) return null
      if (name === 'IHDR') {
        if (chunk.length !== FRAME + 13) return null
        size = { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12) }
      }
      const part = name === 'IDAT' || name === 'IEND' ? data : before
      part.push(chunk)
    }
    at = end
    if (name !== 'IEND') continue
    if (size === null || data.length < 2) return null
    return { ...size, bytes: Buffer.concat([SIGNATURE, ...before, ...exifOf(orientation), ...data]) }
  }
  return null
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Length, name and check sum of a chunk. */
const FRAME = 12

const SHOWN: ReadonlySet<string> = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs',
])

function exifOf(orientation: Orientation): Buffer[] {
  if (orientation === 1) return []
  const content = makeOrientation(orientation)
  const chunk = Buffer.alloc(FRAME + content.length)
  chunk.writeUInt32BE(content.length, 0)
  chunk.write('eXIf', 4, 'latin1')
  content.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return [chunk]
}
