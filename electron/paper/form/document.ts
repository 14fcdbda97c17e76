import PdfFile from 'pdfkit'
import type { Faces } from '../faces.ts'
import { makeFaces } from '../faces.ts'
import { cleanText } from '../glyphs.ts'
import type { Pen } from '../pen.ts'
import { ink } from '../pen.ts'
import { toPoints } from '../sheet.ts'
import type { Progress } from '../spec.ts'
import type { Pdf } from '../text-writer.ts'
import { measureBlocks } from './blocks.ts'
import { drawRows, lineWidth, setLine } from './draw.ts'
import type { Placed } from './flow.ts'
import { flow } from './flow.ts'
import { makeFormPen, type FormPen } from './pen.ts'
import type { FormPaper, Side } from './spec.ts'
import { stylesOf } from './words.ts'

/** Writes a form as an A4 PDF, chunk by chunk. All is laid out first, so that 共×页 is known on page one. */
export async function writeFormPdf(
  paper: FormPaper,
  write: (chunk: Uint8Array) => void,
  onProgress: (progress: Progress) => void = () => {},
): Promise<{ pages: number }> {
  const faces = await makeFaces(stylesOf(paper))
  const sheet = measureSheet(paper)
  const pdf = openPdf(paper, sheet, faces)
  pdf.on('data', write)
  const ended = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  const pen = makeFormPen(pdf, faces)
  const pages = layOutSides(paper.sides, { ...sheet, pen, faces })
  for (const [index, { placed, head }] of pages.entries()) {
    pdf.addPage()
    if (head !== undefined) drawRunningHead(pdf, pen, cleanText(head), sheet)
    drawPage(pen, faces, placed)
    drawFoot(pdf, pen, faces, paper, sheet, `第${index + 1}页 共${pages.length}页`)
    onProgress({ done: index + 1, total: pages.length })
  }
  pdf.end()
  await ended
  return { pages: pages.length }
}

type SheetSize = {
  width: number; height: number; left: number; right: number; top: number; nextTop: number
  bottom: number; foot: number
}

const footSize = 8
const runningSize = 9
const scales = [1, 0.95, 0.9, 0.85, 0.8] as const

function measureSheet({ orientation, sides }: FormPaper): SheetSize {
  const upright = orientation === 'portrait'
  const [width, height] = [toPoints(upright ? 210 : 297), toPoints(upright ? 297 : 210)]
  const [side, top] = [toPoints(upright ? 17 : 14), toPoints(14)]
  const running = sides.some(({ runningHead }) => runningHead !== undefined) ? 16 : 0
  return {
    width, height, left: side, right: width - side, top, nextTop: top + running,
    bottom: height - toPoints(12) - 14, foot: height - toPoints(11),
  }
}

type Frame = SheetSize & { pen: FormPen; faces: Faces }
type Page = { placed: readonly Placed[]; head: string | undefined }

function layOutSides([side, ...rest]: readonly Side[], frame: Frame): Page[] {
  if (side === undefined) return []
  const pages = layOut(side, frame)
  const [next, ...further] = rest
  if (pages.length > 1 && next?.follows === true) {
    return layOutSides([{ ...side, blocks: [...side.blocks, ...next.blocks] }, ...further], frame)
  }
  const own = pages.map((placed, index) => ({ placed, head: index > 0 ? side.runningHead : undefined }))
  return [...own, ...layOutSides(rest, frame)]
}

function layOut(side: Side, frame: Frame): Placed[][] {
  const at = (scale: number): Placed[][] => flow(measureBlocks(side.blocks, frame, scale), frame)
  const natural = at(1)
  if (side.onePage !== true || natural.length === 1) return natural
  for (const scale of scales.slice(1)) {
    const smaller = at(scale)
    if (smaller.length === 1) return smaller
  }
  return natural
}

function drawPage(pen: Pen, faces: Faces, placed: readonly Placed[]): void {
  let rows: Placed[] = []
  const finish = (): void => {
    const grid = rows[0]?.strip.row?.grid
    if (grid !== undefined) drawRows(pen, faces, grid, rows)
    rows = []
  }
  for (const each of placed) {
    if (each.strip.row?.grid !== rows[0]?.strip.row?.grid) finish()
    if (each.strip.row !== undefined) rows.push(each)
    each.strip.draw?.(each.y)
  }
  finish()
}

function drawRunningHead(pdf: Pdf, pen: Pen, text: string, { left, top }: SheetSize): void {
  pdf.fillColor(ink.quiet)
  setLine(pen, `${text}(续)`, 'song', runningSize, left, top + 8)
  pdf.fillColor(ink.text)
}

function drawFoot(pdf: Pdf, pen: Pen, faces: Faces, { foot }: FormPaper, sheet: SheetSize, page: string): void {
  pdf.fillColor(ink.quiet)
  for (const [index, text] of [cleanText(foot?.left ?? ''), page, cleanText(foot?.right ?? '')].entries()) {
    const spare = sheet.right - sheet.left - lineWidth(faces, text, 'song', footSize)
    setLine(pen, text, 'song', footSize, sheet.left + (spare * index) / 2, sheet.foot)
  }
  pdf.fillColor(ink.text)
}

function openPdf(paper: FormPaper, sheet: SheetSize, faces: Faces): Pdf {
  const pdf = new PdfFile({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    // No Helvetica, and no memory of every laid-out text: texts of a form hardly repeat.
    font: '',
    fontLayoutCache: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: paper.title, CreationDate: new Date(paper.madeAt) },
  })
  for (const [face, bytes] of faces.fonts) pdf.registerFont(face, Buffer.from(bytes))
  return pdf
}
