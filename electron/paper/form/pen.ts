import type { Faces } from '../faces.ts'
import { makePen, type Pen } from '../pen.ts'
import type { Pdf } from '../text-writer.ts'

/** The pen of a form: as that of a list, and with a heavy Songti for titles. */
export type FormPen = Pen & {
  /** Sets a title with its baseline at `y`. Official papers bear theirs in 小标宋: a Songti with thickened strokes. */
  title(text: string, size: number, x: number, y: number): void
}

/** Thickness that the strokes gain, in ems. */
const heavier = 0.038

export function makeFormPen(pdf: Pdf, faces: Faces): FormPen {
  const pen = makePen(pdf, faces)
  return {
    ...pen,
    title: (text, size, x, y) => {
      pdf.save()
      pdf.lineWidth(size * heavier).strokeColor('#000000').addContent('2 Tr')
      pen.line(text, 'song', size, x, y)
      pdf.addContent('0 Tr')
      pdf.restore()
    },
  }
}
