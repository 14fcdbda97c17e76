import { cleanText, missingGlyphs, type MissingGlyph, type Style } from '../glyphs.ts'
import type { Block, FormPaper } from './spec.ts'
import { readText, ticked, unticked } from './text.ts'

/** The characters that each style of a form needs. */
export function stylesOf(paper: FormPaper): Record<Style, Set<string>> {
  const hei = new Set<string>('√')
  const song = new Set<string>('第页共(续)0123456789—…□')
  for (const side of paper.sides) {
    add(song, side.runningHead)
    for (const block of side.blocks) for (const [style, text] of wordsOf(block)) add(style === 'hei' ? hei : song, text)
  }
  add(song, paper.foot?.left)
  add(song, paper.foot?.right)
  return { song, hei }
}

function add(set: Set<string>, text: string | undefined): void {
  for (const char of cleanText((text ?? '').replaceAll(ticked, unticked))) set.add(char)
}

/** Characters of a form that no bundled font draws, to be named before it is printed. */
export function missingOnForm(paper: FormPaper): MissingGlyph[] {
  return missingGlyphs(Object.values(stylesOf(paper)).flatMap((set) => [...set]))
}

function wordsOf(block: Block): (readonly [Style, string])[] {
  switch (block.kind) {
    case 'title':
      return [['song', block.text]]
    case 'spread':
      return [block.left, block.middle, block.right].map((text) => ['song', text ?? ''] as const)
    case 'text':
      return [[block.bold === true ? 'hei' : 'song', `${block.text}\u3000`]]
    case 'labels':
      return block.texts.map((text) => ['song', text] as const)
    case 'closing':
      return block.lines.map((text) => ['song', text] as const)
    case 'space':
    case 'rules':
    case 'matrix':
      return []
    case 'grid':
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => [
          [cell.label === true ? 'hei' : 'song', readText(cell)] as const,
          ...(cell.foot ?? []).map((line) => ['song', line] as const),
        ]),
      )
    default:
      return block satisfies never
  }
}
