/** How the camera was held: 1 upright, 2 to 8 turned or mirrored (EXIF tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** The one field of a TIFF block, as EXIF is stored, that is needed to show a photo; 1 where it cannot be read. */
export function readOrientation(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < HEADER || (order !== 'II' && order !== 'MM')) return 1
  const little = order === 'II'
  const read16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (read16(2) !== TIFF_MAGIC || directory + 2 > tiff.length) return 1
  const count = read16(directory)
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * ENTRY
    if (at + ENTRY > tiff.length) return 1
    if (read16(at) === TAG && read16(at + 2) === SHORT) return toOrientation(read16(at + 8))
  }
  return 1
}

/** A TIFF block with this field and no other. */
export function makeOrientation(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(HEADER + 2 + ENTRY + 4)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(TIFF_MAGIC, 2)
  tiff.writeUInt32BE(HEADER, 4)
  tiff.writeUInt16BE(1, HEADER)
  tiff.writeUInt16BE(TAG, HEADER + 2)
  tiff.writeUInt16BE(SHORT, HEADER + 4)
  tiff.writeUInt32BE(1, HEADER + 6)
  tiff.writeUInt16BE(orientation, HEADER + 10)
  return tiff
}

const HEADER = 8
const ENTRY = 12
const TIFF_MAGIC = 42
const TAG = 0x0112
const SHORT = 3

const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

function toOrientation(value: number): Orientation {
  return ORIENTATIONS.find((known) => known === value) ?? 1
}
