import { writeFormPdf } from '../../../electron/paper/form/document.ts'
import type { FormPaper, Side } from '../../../electron/paper/form/spec.ts'
import { writeRosterPdf } from '../../../electron/paper/document.ts'
import type { Layout } from '../../../electron/features/forms/layout.ts'
import type { ListSheet } from '../../../electron/features/forms/lists/list-sheet.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { joined, readPdfPages } from '../../support/read-pdf.ts'
import '../../support/unpack-fonts-once.ts'

const MADE_AT = '2026-03-02T01:00:00Z'
export const FOOT = { left: '凭证号 20260302-7F3A9C', right: '打印时间 2026-03-02 09:00' }

/** The text of each page of a form, read again from its PDF. */
export async function pagesOf(layout: Layout): Promise<string[]> {
  const chunks: Uint8Array[] = []
  const paper: FormPaper = { ...layout, foot: FOOT, madeAt: MADE_AT }
  await writeFormPdf(paper, (chunk) => chunks.push(chunk))
  return (await readPdfPages(Buffer.concat(chunks))).map(joined)
}

/** Size in points of the smallest letters of a form; ticks are signs, not letters. */
export async function smallestType(layout: Layout): Promise<number> {
  const chunks: Uint8Array[] = []
  await writeFormPdf({ ...layout, foot: FOOT, madeAt: MADE_AT }, (chunk) => chunks.push(chunk))
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise
  let smallest = Infinity
  for (let number = 1; number <= pdf.numPages; number += 1) {
    for (const item of (await (await pdf.getPage(number)).getTextContent()).items) {
      if (!('str' in item) || ['', '√'].includes(item.str.trim())) continue
      smallest = Math.min(smallest, Number(item.transform[3]))
    }
  }
  await pdf.destroy()
  return Math.round(smallest * 100) / 100
}

export async function pagesOfSide(side: Side): Promise<string[]> {
  return pagesOf({ title: '表', orientation: 'portrait', sides: [side] })
}

export async function pagesOfList({ lines, signatures, ...sheet }: ListSheet): Promise<string[]> {
  const chunks: Uint8Array[] = []
  await writeRosterPdf(
    { ...sheet, signatureLine: signatures, foot: FOOT, madeAt: MADE_AT }, lines, (chunk) => chunks.push(chunk),
  )
  return (await readPdfPages(Buffer.concat(chunks))).map(joined)
}

/** Every text that the layout prints in a cell of a grid, with what kind of cell it is. */
export function cellsOf(layout: Layout) {
  const blocks = layout.sides.flatMap((side) => side.blocks)
  return blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : []))
}

/** Without white space, as `joined` gives it. */
export function bare(text: string): string {
  return text.replaceAll(/\s/g, '')
}
