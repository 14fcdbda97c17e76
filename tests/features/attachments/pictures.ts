import { crc32, deflateSync } from 'node:zlib'

/** Where the made-up photos say they were taken. */
export const PLACE = '31.2304N 121.4737E'

/** Sixteen by eight points, red over blue. */
export const PLAIN_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5a' +
    'YVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAAR' +
    'CAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAA' +
    'AAAEBv/EABcRAAMBAAAAAAAAAAAAAAAAAAAEFVL/2gAMAwEAAhEDEQA/AJGzSzQVsZTIys1o/9k=',
  'base64',
)

const COMMENT = 0xfe
const APP1 = 0xe1

type Segment = readonly [marker: number, content: Buffer]

/** The same picture with segments of these kinds and contents behind its start. */
export function jpegWith(...segments: readonly Segment[]): Buffer {
  return withSegments(PLAIN_JPEG, segments)
}

/** Any photo, as a phone that was held like this would have written it. */
export function withPlace(jpeg: Buffer, orientation: number): Buffer {
  return withSegments(jpeg, [[APP1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), makeExif(orientation)])]])
}

function withSegments(jpeg: Buffer, segments: readonly Segment[]): Buffer {
  const added = segments.map(([marker, content]) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    return Buffer.concat([head, content])
  })
  return Buffer.concat([jpeg.subarray(0, 2), ...added, jpeg.subarray(2)])
}

/** As a phone writes it: EXIF with GPS, XMP, a comment, a second picture behind the end. */
export function makePhonePhoto(orientation = 6): Buffer {
  const photo = jpegWith(
    [APP1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), makeExif(orientation)])],
    [APP1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="${PLACE}"/>`)],
    [0xed, Buffer.from(`Photoshop 3.0\0${PLACE}`)],
    [0xe2, Buffer.from(`MPF\0${PLACE}`)],
    [COMMENT, Buffer.from(PLACE)],
  )
  return Buffer.concat([photo, jpegWith([COMMENT, Buffer.from(PLACE)]), Buffer.from(`ftypmp42 ${PLACE}`)])
}

/** A TIFF block: maker, orientation, and a GPS directory with the place in words. */
export function makeExif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const little = order === 'II'
  const place = Buffer.from(`${PLACE}\0`, 'latin1')
  const gpsAt = 8 + 2 + 2 * 12 + 4
  const placeAt = gpsAt + 2 + 12 + 4
  const tiff = Buffer.alloc(placeAt + place.length)
  const put16 = (value: number, at: number): number => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const put32 = (value: number, at: number): number => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  const putEntry = (at: number, tag: number, type: number, count: number): void => {
    put16(tag, at)
    put16(type, at + 2)
    put32(count, at + 4)
  }
  tiff.write(order, 0, 'latin1')
  put16(42, 2)
  put32(8, 4)
  put16(2, 8)
  putEntry(10, 0x0112, 3, 1)
  put16(orientation, 18)
  putEntry(22, 0x8825, 4, 1)
  put32(gpsAt, 30)
  put16(1, gpsAt)
  putEntry(gpsAt + 2, 0x001c, 2, place.length)
  put32(placeAt, gpsAt + 10)
  place.copy(tiff, placeAt)
  return tiff
}

/** The kinds and contents of a file's segments up to the picture itself. */
export function segmentsOf(jpeg: Buffer): { marker: number; content: Buffer }[] {
  const found = []
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) {
    found.push({ marker: jpeg[at + 1] ?? 0, content: jpeg.subarray(at + 4, at + 2 + jpeg.readUInt16BE(at + 2)) })
  }
  return found
}

export type Chunk = readonly [name: string, content: Buffer]

/** A grey picture of two by two points with further chunks before its data. */
export function makePng(extra: readonly Chunk[] = [], size = { width: 2, height: 2 }): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size.width, 0)
  head.writeUInt32BE(size.height, 4)
  head[8] = 8
  const data = deflateSync(Buffer.from([0, 10, 200, 0, 200, 10]))
  const chunks: Chunk[] = [['IHDR', head], ...extra, ['IDAT', data], ['IEND', Buffer.alloc(0)]]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks.map(packChunk)])
}

/** As a phone writes a screenshot of a map. */
export function makePhoneScreenshot(orientation = 3): Buffer {
  const png = makePng([
    ['tEXt', Buffer.from(`Location\0${PLACE}`)],
    ['iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${PLACE}`)],
    ['tIME', Buffer.from([7, 234, 3, 2, 8, 0, 0])],
    ['eXIf', makeExif(orientation, 'MM')],
  ])
  return Buffer.concat([png, Buffer.from(PLACE)])
}

export function chunksOf(png: Buffer): { name: string; content: Buffer }[] {
  const found = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    found.push({ name: png.toString('latin1', at + 4, at + 8), content: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) })
  }
  return found
}

export const PLAIN_PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')

function packChunk([name, content]: Chunk): Buffer {
  const chunk = Buffer.alloc(12 + content.length)
  chunk.writeUInt32BE(content.length, 0)
  chunk.write(name, 4, 'latin1')
  content.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}
