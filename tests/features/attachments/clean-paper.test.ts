import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPaper } from '../../../electron/features/attachments/clean-paper.ts'
import { readOrientation } from '../../../electron/features/attachments/orientation.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  chunksOf, jpegWith, makeExif, makePhonePhoto, makePhoneScreenshot, makePng, PLACE, PLAIN_JPEG, PLAIN_PDF, segmentsOf,
} from './pictures.ts'

const clean = (bytes: Buffer): Buffer => cleanPaper(bytes, '照片.jpg').bytes
const EXIF_HEAD = 6

function refusalOf(bytes: Buffer): { reason: string; looksLike: unknown } {
  try {
    cleanPaper(bytes, '照片.jpg')
  } catch (error) {
    if (error instanceof AppError) return { reason: error.body.reason, looksLike: error.body.details?.['looksLike'] }
    throw error
  }
  throw new Error('was taken')
}

describe('a photo of a phone', () => {
  it('loses its place wherever the phone wrote it', () => {
    expect(makePhonePhoto().includes(PLACE)).toBe(true)
    expect(clean(makePhonePhoto()).includes(PLACE)).toBe(false)
  })

  it('keeps the picture itself, bit by bit', () => {
    const picture = PLAIN_JPEG.subarray(PLAIN_JPEG.indexOf(Buffer.from([0xff, 0xdb])))
    const kept = clean(makePhonePhoto())
    expect(kept.subarray(-picture.length).equals(picture)).toBe(true)
  })

  it.each([2, 3, 6, 8])('is still turned as it was held (%i), by a field that says nothing else', (orientation) => {
    const exif = segmentsOf(clean(makePhonePhoto(orientation))).filter(({ marker }) => marker === 0xe1)
    expect(exif).toHaveLength(1)
    expect(exif[0]?.content.length).toBe(EXIF_HEAD + 26)
    expect(readOrientation(exif[0]?.content.subarray(EXIF_HEAD) ?? Buffer.alloc(0))).toBe(orientation)
  })

  it('that was held upright has no such field left', () => {
    expect(clean(makePhonePhoto(1)).equals(PLAIN_JPEG)).toBe(true)
  })

  it('keeps the profile of its colours', () => {
    const profile = Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')
    expect(clean(jpegWith([0xe2, profile])).includes(profile)).toBe(true)
  })
})

describe('a screenshot', () => {
  it('loses texts, time and place', () => {
    const kept = clean(makePhoneScreenshot())
    expect(kept.includes(PLACE)).toBe(false)
    expect(chunksOf(kept).map(({ name }) => name)).toEqual(['IHDR', 'eXIf', 'IDAT', 'IEND'])
  })

  it('is still turned as it was', () => {
    const exif = chunksOf(clean(makePhoneScreenshot(8))).find(({ name }) => name === 'eXIf')
    expect(readOrientation(exif?.content ?? Buffer.alloc(0))).toBe(8)
  })

  it('without any of these stays as it is', () => {
    expect(clean(makePng()).equals(makePng())).toBe(true)
  })
})

describe('the kind of a file', () => {
  it.each([
    ['image/jpeg', PLAIN_JPEG],
    ['image/png', makePng()],
    ['application/pdf', PLAIN_PDF],
  ])('is told by its content: %s', (mediaType, bytes) => {
    expect(cleanPaper(bytes, '没有后缀').mediaType).toBe(mediaType)
  })

  it('leaves a PDF as it is', () => {
    expect(clean(PLAIN_PDF).equals(PLAIN_PDF)).toBe(true)
  })

  it.each([
    ['heic', '00000018667479706865696300000000'],
    ['video', '000000186674797069736f6d00000000'],
    ['office', Buffer.from('PK\x03\x04....[Content_Types].xml').toString('hex')],
    ['office', 'd0cf11e0a1b11ae1'],
    ['ofd', Buffer.from('PK\x03\x04....OFD.xml').toString('hex')],
    ['archive', Buffer.from('PK\x03\x04....a.txt').toString('hex')],
    ['picture', Buffer.from('RIFF....WEBPVP8 ').toString('hex')],
    ['picture', Buffer.from('GIF89a').toString('hex')],
    ['other', Buffer.from('困难职工申请书').toString('hex')],
    ['other', '00'],
  ])('that is none of the three is refused by what it looks like: %s', (looksLike, hex) => {
    expect(refusalOf(Buffer.from(hex, 'hex'))).toEqual({ reason: 'not_a_picture_or_pdf', looksLike })
  })
})

describe('a file that came only in part', () => {
  it.each([
    ['a photo', PLAIN_JPEG.subarray(0, 250)],
    ['a photo without its end', PLAIN_JPEG.subarray(0, -2)],
    ['a photo with nothing in it', Buffer.from('ffd8ffd9', 'hex')],
    ['a screenshot', makePng().subarray(0, 50)],
    ['a PDF', Buffer.concat([PLAIN_PDF.subarray(0, -6), Buffer.alloc(20_000)])],
  ])('is refused as damaged: %s', (_what, bytes) => {
    expect(refusalOf(bytes).reason).toBe('damaged')
  })

  it('is refused for a check sum that does not fit', () => {
    const bytes = makePng()
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    expect(refusalOf(bytes).reason).toBe('damaged')
  })
})

it('refuses a picture that would fill the memory when shown', () => {
  expect(refusalOf(makePng([], { width: 60_000, height: 60_000 })).reason).toBe('too_many_pixels')
})

const seeds = [makePhonePhoto(), makePhoneScreenshot(), PLAIN_PDF]
const edits = fc.array(fc.tuple(fc.nat(2_000), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 })
const mutated = fc.tuple(fc.constantFrom(...seeds), edits, fc.nat(2_000)).map(([seed, changes, cut]) => {
  const bytes = Buffer.from(seed)
  for (const [at, value] of changes) bytes[at % bytes.length] = value
  return bytes.subarray(0, bytes.length - (cut % 3 === 0 ? cut % bytes.length : 0))
})

describe('whatever happens to the bytes', () => {
  it('is taken or refused by name', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        try {
          const { bytes: kept } = cleanPaper(bytes, '照片.jpg')
          return kept.length > 0
        } catch (error) {
          return error instanceof AppError
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('that was cleaned once has nothing more to lose', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        try {
          const once = clean(bytes)
          return clean(once).equals(once)
        } catch (error) {
          return error instanceof AppError
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('never makes the reader of the orientation run over the end', () => {
    fc.assert(
      fc.property(fc.constantFrom('II', 'MM'), fc.uint8Array({ maxLength: 60 }), (order, rest) => {
        const made = Buffer.concat([makeExif(6, order === 'II' ? 'II' : 'MM').subarray(0, rest.length), Buffer.from(rest)])
        const found = readOrientation(made)
        return found >= 1 && found <= 8
      }),
    )
  })
})
