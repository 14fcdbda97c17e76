import type { Faces } from './faces.ts'
import type { Style } from './glyphs.ts'
import type { Fitted } from './wrap.ts'
import { lineHeight } from './sheet.ts'
import { makeTextWriter, type Pdf } from './text-writer.ts'

/** A rectangle that text is set into, in points from the upper left corner of the page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Align = 'left' | 'center' | 'right'

/** Sets text and lines on the current page, by the fonts of the document. */
export type Pen = {
  /** Sets one line with its baseline at `y`; returns its width in points. */
  line(text: string, style: Style, size: number, x: number, y: number): number
  /** Sets fitted lines into a box, centred in height. */
  box(fitted: Fitted, style: Style, align: Align, box: Box): void
  fill(colour: string, box: Box): void
  rule(weight: number, x1: number, y1: number, x2: number, y2: number): void
}

/** Ink of text, of rules, and the light ground of header and headings: grey prints well on any office printer. */
export const ink = { text: '#000000', quiet: '#4d4d4d', rule: '#262626', header: '#e9ecef', heading: '#f5f6f7' } as const

/** Middle of a Han character above its baseline, in ems. */
const middle = 0.38

export function makePen(pdf: Pdf, faces: Faces): Pen {
  const write = makeTextWriter(pdf)
  const widthOf = (text: string, style: Style, size: number): number => faces.widthOf(text, style) * size

  function line(text: string, style: Style, size: number, x: number, y: number): number {
    let at = x
    for (const run of faces.runsOf(text, style)) {
      write(run.face, size, run.text, at, y)
      at += widthOf(run.text, style, size)
    }
    return at - x
  }

  function box(fitted: Fitted, style: Style, align: Align, { x, y, width, height }: Box): void {
    const step = fitted.size * lineHeight
    const first = y + height / 2 - ((fitted.lines.length - 1) * step) / 2 + middle * fitted.size
    for (const [index, text] of fitted.lines.entries()) {
      const spare = width - widthOf(text, style, fitted.size)
      const shift = align === 'left' ? 0 : align === 'right' ? spare : spare / 2
      line(text, style, fitted.size, x + shift, first + index * step)
    }
  }

  return {
    line,
    box,
    fill: (colour, { x, y, width, height }) => {
      pdf.rect(x, y, width, height).fill(colour)
      pdf.fillColor(ink.text)
    },
    rule: (weight, x1, y1, x2, y2) => {
      pdf.lineWidth(weight).moveTo(x1, y1).lineTo(x2, y2).stroke(ink.rule)
    },
  }
}
