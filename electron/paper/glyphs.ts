import type { FaceEntry } from './font-files.ts'
import { readFaceEntries } from './font-files.ts'

/** `song` sets the body, `hei` the title, the header row and headings (domain.md 2.5). */
export type Style = 'song' | 'hei'

/** A character that no bundled font can draw, to be named before a batch is printed. */
export type MissingGlyph = { readonly char: string; readonly codePoint: number }

/** Characters of the texts that no bundled font draws, each once, in order of appearance. */
export function missingGlyphs(texts: Iterable<string>): MissingGlyph[] {
  const missing = new Map<number, MissingGlyph>()
  for (const text of texts) {
    for (const char of cleanText(text)) {
      const codePoint = char.codePointAt(0) ?? 0
      if (!missing.has(codePoint) && fontFor(codePoint, 'song') === undefined) {
        missing.set(codePoint, { char, codePoint })
      }
    }
  }
  return [...missing.values()]
}

/** Name of the face that draws the character: the style's own, then Songti, then the rare fonts; none: undefined. */
export function fontFor(codePoint: number, style: Style): string | undefined {
  coverage ??= readCoverage()
  if (style === 'hei' && covers(coverage.hei, codePoint)) return 'heiBold'
  if (covers(coverage.song, codePoint)) return 'song'
  return coverage.rare.find((face) => covers(face.bits, codePoint))?.name
}

/** The text as it is drawn: line breaks, tabs and odd spaces become a space, unseen marks (controls, selectors) go. */
export function cleanText(text: string): string {
  return plainText.test(text) ? text : text.replace(/[^\S\u3000]+/gu, ' ').replace(unseen, '')
}

const plainText = /^[\u0020-\u007e\u3000-\u9fff\uff01-\uff5e]*$/u
const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

type Bits = Uint8Array
type Coverage = { song: Bits; hei: Bits; rare: { name: string; bits: Bits }[] }

let coverage: Coverage | undefined

function readCoverage(): Coverage {
  const entries = readFaceEntries()
  const rare = [...entries].filter(([name]) => name.startsWith('rare'))
  return {
    song: readBits(entries.get('song')),
    hei: readBits(entries.get('heiBold')),
    rare: rare.map(([name, entry]) => ({ name, bits: readBits(entry) })),
  }
}

// `covers` holds gap-length pairs in base 36; see build/fonts/make.ts.
function readBits(entry: FaceEntry | undefined): Bits {
  if (entry === undefined) throw new Error('a face is missing from coverage.json')
  const bits = new Uint8Array(0x40000 / 8)
  let end = 0
  for (const part of entry.covers.split(' ')) {
    const [gap = '0', length = '1'] = part.split('-')
    const first = end + Number.parseInt(gap, 36)
    end = first + Number.parseInt(length, 36)
    for (let code = first; code < end; code++) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7))
  }
  return bits
}

function covers(bits: Bits, codePoint: number): boolean {
  return ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0
}
