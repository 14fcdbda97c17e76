import { setImmediate as nextTurn } from 'node:timers/promises'
import PdfFile from 'pdfkit'
import { drawBand, drawClosing, drawColumnRules, drawFrame, drawOutline, drawRow } from './draw.ts'
import type { Faces } from './faces.ts'
import { makeFaces } from './faces.ts'
import type { MissingGlyph, Style } from './glyphs.ts'
import { cleanText, missingGlyphs } from './glyphs.ts'
import { LEAST_ROWS, planPages } from './pages.ts'
import type { Pen } from './pen.ts'
import { makePen } from './pen.ts'
import { findRowHeight, makeRowFitter, readCell } from './rows.ts'
import type { RowFitter } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { planSheet, textSize } from './sheet.ts'
import type { Progress, RosterLine, RosterSpec } from './spec.ts'
import type { Tail } from './tail.ts'
import { planTail } from './tail.ts'
import type { Pdf } from './text-writer.ts'
import { shareWidths } from './widths.ts'
import { fitText } from './wrap.ts'

export type WriteOptions = {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** What was written; `missing` names the characters that stand as □ because no bundled font has them. */
export type Written = { readonly pages: number; readonly rows: number; readonly missing: readonly MissingGlyph[] }

/**
 * Writes a list as an A4 PDF, chunk by chunk. All rows are measured first, so that 第×页 共×页 is known on page one and
 * no drawn page stays in memory. Throws the signal's reason when it is aborted.
 */
export async function writeRosterPdf(
  spec: RosterSpec,
  rows: Iterable<RosterLine> | AsyncIterable<RosterLine>,
  write: (chunk: Uint8Array) => void,
  options: WriteOptions = {},
): Promise<Written> {
  const lines: RosterLine[] = []
  for await (const line of rows) lines.push(line)
  const used = collectCharacters(spec, lines)
  const faces = await makeFaces(used)
  options.signal?.throwIfAborted()
  const columns = shareWidths(spec.columns, lines, faces)
  const { sheet, tail, fitRow, heights, starts } = placeRows({ ...spec, columns }, lines, faces)

  const pdf = openPdf(spec, sheet, faces)
  pdf.on('data', write)
  const ended = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  const job = { pdf, pen: makePen(pdf, faces), faces, spec, sheet, tail, lines, heights, fitRow }
  for (const [index, first] of starts.entries()) {
    const last = starts[index + 1] ?? lines.length
    drawPage(job, { first, last, closes: index === starts.length - 1, page: `第${index + 1}页 共${starts.length}页` })
    options.onProgress?.({ done: last, total: lines.length })
    if (index % pagesPerTurn === 0) await nextTurn()
    options.signal?.throwIfAborted()
  }
  pdf.end()
  await ended
  const missing = missingGlyphs([...used.song, ...used.hei])
  return { pages: starts.length, rows: lines.length, missing }
}

/** Pages drawn before others get their turn and written chunks leave. */
const pagesPerTurn = 8
/** Stands in the table of a list without people. */
const noRows = '无'
/** Marks a heading that an earlier page began. */
const continued = '(续)'

type Placed = { sheet: Sheet; tail: Tail; fitRow: RowFitter; heights: Float32Array; starts: readonly number[]; rest: number }

/** Where each row stands; closer together where a row or two would else have a page of their own. */
function placeRows(spec: RosterSpec, lines: readonly RosterLine[], faces: Faces): Placed {
  const placed = placeAt(spec, lines, faces)
  if (spec.tightRowHeight === undefined || placed.starts.length === 1 || placed.rest >= LEAST_ROWS) return placed
  const tight = placeAt({ ...spec, rowHeight: spec.tightRowHeight }, lines, faces)
  return tight.starts.length < placed.starts.length ? tight : placed
}

function placeAt(spec: RosterSpec, lines: readonly RosterLine[], faces: Faces): Placed {
  const sheet = planSheet(spec, faces)
  const tail = planTail(spec, sheet, faces)
  const fitRow = makeRowFitter(sheet, faces, lines, spec.leastSize)
  const heights = Float32Array.from(lines, (line) => findRowHeight(fitRow(line), sheet.rowHeight))
  const plan = planPages({
    heights,
    beginsGroup: (row) => beginsGroup(lines, row),
    hasGroup: (row) => lines[row]?.group !== undefined,
    headingHeight: sheet.rowHeight,
    room: sheet.bodyBottom - sheet.bodyTop,
    tailHeight: tail.height,
  })
  return { sheet, tail, fitRow, heights, ...plan }
}

type Job = {
  pdf: Pdf
  pen: Pen
  faces: Faces
  spec: RosterSpec
  sheet: Sheet
  tail: Tail
  lines: readonly RosterLine[]
  heights: Float32Array
  fitRow: RowFitter
}

function drawPage(job: Job, stretch: { first: number; last: number; closes: boolean; page: string }): void {
  const { pdf, pen, sheet, lines } = job
  pdf.addPage()
  drawFrame(pdf, pen, job.faces, job.spec, sheet, stretch.page)
  let y = sheet.bodyTop
  let stretchTop = y
  for (let row = stretch.first; row < stretch.last; row++) {
    const line = lines[row]
    if (line === undefined) break
    const begins = row === 0 || beginsGroup(lines, row)
    if (line.group !== undefined && (begins || row === stretch.first)) {
      drawColumnRules(pen, sheet, stretchTop, y)
      band(job, begins ? line.group : `${line.group}${continued}`, y, true)
      y += sheet.rowHeight
      stretchTop = y
    }
    const height = job.heights[row] ?? sheet.rowHeight
    drawRow(pen, sheet, job.fitRow(line), y, height)
    y += height
  }
  drawColumnRules(pen, sheet, stretchTop, y)
  if (lines.length === 0) y = band(job, noRows, y, false)
  if (stretch.closes && job.tail.totals !== undefined) {
    drawBand(pen, sheet, job.tail.totals.fitted, y, job.tail.totals.height, false)
    y += job.tail.totals.height
  }
  drawOutline(pen, sheet, y)
  if (stretch.closes) drawClosing(pen, sheet, job.tail, y)
}

function band({ pen, faces, sheet }: Job, text: string, y: number, shaded: boolean): number {
  const room = sheet.right - sheet.left - 20
  const fitted = fitText(cleanText(text), room, textSize, 'line', (part) => faces.widthOf(part, 'hei'))
  drawBand(pen, sheet, fitted, y, sheet.rowHeight, shaded)
  return y + sheet.rowHeight
}

function beginsGroup(lines: readonly RosterLine[], row: number): boolean {
  const group = lines[row]?.group
  return group !== undefined && group !== lines[row - 1]?.group
}

function openPdf(spec: RosterSpec, sheet: Sheet, faces: Faces): Pdf {
  const pdf = new PdfFile({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    // No Helvetica, and no memory of every laid-out name: texts on a roster hardly repeat.
    font: '',
    fontLayoutCache: false,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: spec.title, ...(spec.madeAt === undefined ? {} : { CreationDate: new Date(spec.madeAt) }) },
  })
  for (const [face, bytes] of faces.fonts) pdf.registerFont(face, Buffer.from(bytes))
  return pdf
}

function collectCharacters(spec: RosterSpec, lines: readonly RosterLine[]): Record<Style, Set<string>> {
  const hei = new Set<string>()
  const song = new Set('第页共0123456789—…')
  for (const text of [spec.title, spec.totalsLine, noRows, continued, '…']) addCharacters(hei, text)
  for (const column of spec.columns) {
    for (const part of column.header.split('\n')) addCharacters(hei, part)
  }
  const { subline, foot } = spec
  const plain = [subline?.left, subline?.middle, subline?.right, foot?.left, foot?.right]
  for (const text of [...plain, ...(spec.notes ?? []), ...(spec.closing ?? []), ...(spec.signatureLine ?? [])]) addCharacters(song, text)
  let group: string | undefined
  for (const line of lines) {
    if (line.group !== group) addCharacters(hei, (group = line.group))
    for (const [index, column] of spec.columns.entries()) addCharacters(song, readCell(line, index, column))
  }
  return { song, hei }
}

function addCharacters(set: Set<string>, text: string | undefined): void {
  for (const char of cleanText(text ?? '')) set.add(char)
}
