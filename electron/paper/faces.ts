import { create } from 'fontkit'
import subsetFont from 'subset-font'
import { readFace, readFaceEntries } from './font-files.ts'
import type { Style } from './glyphs.ts'
import { fontFor } from './glyphs.ts'

/** A stretch of text that one font draws. */
export type Run = { readonly face: string; readonly text: string }

/** The fonts of one document, cut down to its own characters, and the widths that they give. */
export type Faces = {
  /** TrueType bytes by face name, ready to embed. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  /** Width of the text in ems. */
  widthOf(text: string, style: Style): number
  runsOf(text: string, style: Style): Run[]
}

/** Stands where no bundled font has the character, so that a gap is seen and not overlooked. */
const placeholder = '□'

/** Cuts the bundled fonts down to the characters used: a whole font costs six times the time (performance.md). */
export async function makeFaces(used: Readonly<Record<Style, ReadonlySet<string>>>): Promise<Faces> {
  const glyphs: Record<Style, Map<string, Glyph>> = { song: new Map(), hei: new Map() }
  const wanted = new Map<string, Map<string, Glyph[]>>()
  for (const style of ['song', 'hei'] as const) {
    for (const char of used[style]) {
      const face = fontFor(char.codePointAt(0) ?? 0, style)
      const glyph = { face: face ?? 'song', char: face === undefined ? placeholder : char, width: 1 }
      glyphs[style].set(char, glyph)
      const chars = wanted.get(glyph.face) ?? new Map<string, Glyph[]>()
      wanted.set(glyph.face, chars.set(glyph.char, [...(chars.get(glyph.char) ?? []), glyph]))
    }
  }
  const entries = readFaceEntries()
  const fonts = new Map<string, Uint8Array>()
  for (const [face, chars] of wanted) {
    await cutFace(face, await readFace(entries.get(face)?.file ?? ''), chars, fonts)
  }
  return {
    fonts,
    widthOf: (text, style) => sumWidths(text, glyphs[style]),
    runsOf: (text, style) => splitRuns(text, glyphs[style]),
  }
}

// Characters that share one outline (一 and the radical ⼀) are told apart only when they stand in different fonts:
// otherwise a name copied out of the PDF comes back with the wrong one. Later twins get a cut of their own.
async function cutFace(
  face: string, whole: Uint8Array, chars: ReadonlyMap<string, Glyph[]>, fonts: Map<string, Uint8Array>,
): Promise<void> {
  const bytes = await subsetFont(whole, [...chars.keys()].join(''), { targetFormat: 'truetype' })
  fonts.set(face, bytes)
  const font = create(Buffer.from(bytes))
  if (!('glyphForCodePoint' in font)) throw new Error('a font collection cannot be measured')
  const outlines = new Set<number>()
  const twins = new Map<string, Glyph[]>()
  for (const [char, glyphs] of chars) {
    const outline = font.glyphForCodePoint(char.codePointAt(0) ?? 0)
    if (outlines.has(outline.id)) twins.set(char, glyphs)
    outlines.add(outline.id)
    for (const glyph of glyphs) {
      glyph.face = face
      glyph.width = outline.advanceWidth / font.unitsPerEm
    }
  }
  if (twins.size > 0) await cutFace(`${face}+`, whole, twins, fonts)
}

type Glyph = { face: string; char: string; width: number }

function sumWidths(text: string, glyphs: ReadonlyMap<string, Glyph>): number {
  let width = 0
  for (const char of text) width += glyphs.get(char)?.width ?? 1
  return width
}

function splitRuns(text: string, glyphs: ReadonlyMap<string, Glyph>): Run[] {
  const runs: { face: string; text: string }[] = []
  for (const char of text) {
    const glyph = glyphs.get(char)
    if (glyph === undefined) continue
    const last = runs.at(-1)
    if (last?.face === glyph.face) last.text += glyph.char
    else runs.push({ face: glyph.face, text: glyph.char })
  }
  return runs
}
