import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { readFace, readFaceEntries } from '../../electron/paper/font-files.ts'
import { cleanText, fontFor, missingGlyphs } from '../../electron/paper/glyphs.ts'

const COMMON = readFileSync(new URL('../../build/fonts/common-8105.txt', import.meta.url), 'utf8').replaceAll('\n', '')

/** Blocks that open fonts of the day draw whole; the last code point of each as of Unicode 15. */
const WHOLE_BLOCKS: readonly (readonly [name: string, first: number, last: number])[] = [
  ['the basic block', 0x4e00, 0x9fff],
  ['extension A', 0x3400, 0x4dbf],
  ['extension B', 0x20000, 0x2a6df],
  ['extension C', 0x2a700, 0x2b738],
  ['extension D', 0x2b740, 0x2b81d],
  ['extension E', 0x2b820, 0x2cea1],
  ['extension F', 0x2ceb0, 0x2ebe0],
]

function countMissing(first: number, last: number): number {
  let missing = 0
  for (let code = first; code <= last; code += 1) if (fontFor(code, 'song') === undefined) missing += 1
  return missing
}

describe('the bundled fonts', () => {
  it('draw all 8,105 general standard characters in Songti and in Heiti', () => {
    const codes = [...COMMON].map((char) => char.codePointAt(0) ?? 0)
    expect(codes).toHaveLength(8_105)
    expect(codes.filter((code) => fontFor(code, 'song') !== 'song')).toEqual([])
    expect(codes.filter((code) => fontFor(code, 'hei') !== 'heiBold')).toEqual([])
  })

  it.each(WHOLE_BLOCKS)('draw every character of %s', (_name, first, last) => {
    expect(countMissing(first, last)).toBe(0)
  })

  it('draw more than half of extensions G and H', () => {
    expect(countMissing(0x30000, 0x323af)).toBeLessThan((0x323af - 0x30000) / 2)
  })

  it('fall back from Heiti to Songti and then to the rare fonts', () => {
    expect(fontFor(0x2cc56, 'hei')).toBe('heiBold')
    expect(fontFor(0x3483, 'hei')).toBe('song')
    expect(fontFor(0x20001, 'song')).toMatch(/^rare/)
  })
})

describe('the list of covered characters', () => {
  const codes = Array.from({ length: 0x33000 - 0x21 }, (_, at) => at + 0x21)
  const promised = [...Map.groupBy(codes, (code) => fontFor(code, 'song'))].flatMap(([face, drawn]) =>
    face === undefined ? [] : [{ face, drawn }],
  )

  it.each(promised)('holds for $face: what it promises is there and has an outline', async ({ face, drawn }) => {
    // Thirty characters spread over the face stand for all: the files are made in one piece.
    const step = Math.ceil(drawn.length / 30)
    const sample = drawn.filter((code, at) => at % step === 0 && /\p{L}/u.test(asChar(code)))
    const file = readFaceEntries().get(face)?.file ?? ''
    const text = sample.map(asChar).join('')
    const font = create(Buffer.from(await subsetFont(await readFace(file), text, { targetFormat: 'truetype' })))
    if (!('glyphForCodePoint' in font)) throw new Error('a collection')
    expect(sample.filter((code) => font.glyphForCodePoint(code).path.commands.length === 0)).toEqual([])
    expect(sample.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([])
  })
})

function asChar(code: number): string {
  return String.fromCodePoint(code)
}

describe('the check before printing', () => {
  it('passes everyday names, minority names and rare characters', () => {
    expect(missingGlyphs(['李志强', '阿卜杜热依木·麦麦提图尔荪', '王\u{2CC56}', '㛃䶮\u{20164}\u{30EDD}'])).toEqual([])
  })

  it('names each character that no font draws, once', () => {
    expect(missingGlyphs(['李\u{E123}', '王\u{E123}\u{E456}', '张😀'])).toEqual([
      { char: '\u{E123}', codePoint: 0xe123 },
      { char: '\u{E456}', codePoint: 0xe456 },
      { char: '😀', codePoint: 0x1f600 },
    ])
  })

  it('ignores marks that are not drawn', () => {
    expect(missingGlyphs(['李\u200b志\ufeff强\u{E0100}\t'])).toEqual([])
  })
})

describe('a text on its way to paper', () => {
  it.each([
    ['李\n志强', '李 志强'],
    ['a\t\tb', 'a b'],
    ['张　三', '张　三'],
    ['葛\u{E0100}某', '葛某'],
    ['李\u0000志强', '李志强'],
  ])('%j prints as %j', (given, printed) => {
    expect(cleanText(given)).toBe(printed)
  })
})
