import type { RosterSpec } from '../../../shared/contract/roster.ts'
import type { Context } from '../../context.ts'
import { PDF_FILE, saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { writeWorkbook } from '../../sheets/write-workbook.ts'
import { note } from '../../write.ts'
import { buildSheet, type BuiltSheet } from './build.ts'
import { missingGlyphs as findMissingGlyphs } from '../../paper/glyphs.ts'
import { drawPaper, findPaper, keepPaper, makeSnapshotNo, type Paper } from '../../paper/keep.ts'
import { makePreviews } from '../../paper/previews.ts'
import type { Progress } from '../../paper/spec.ts'
import { toPaper } from './papers.ts'

export interface MissingGlyph {
  name: string
  character: string
  codePoint: string
}

interface MadePdf {
  token: string
  snapshotNo: string
  bytes: Uint8Array
  pages: number
  spec: RosterSpec | null
  masked: boolean
  paper: Paper
  count: number
  fileName: string
  missingGlyphs: MissingGlyph[]
}

const previews = makePreviews<MadePdf>()

/** Names with a character that no bundled font has, before a batch goes out. */
export async function checkRoster(
  ctx: Context,
  spec: RosterSpec,
): Promise<{ count: number; missingGlyphs: MissingGlyph[]; columns: string[] }> {
  const built = await buildSheet(ctx, { ...spec, masked: true })
  return {
    count: built.sheet.lines.length,
    missingGlyphs: findMissing(built),
    columns: built.sheet.columns.map((column) => column.key),
  }
}

export async function previewRoster(
  ctx: Context,
  spec: RosterSpec,
): Promise<{ token: string; snapshotNo: string; pages: number; count: number; missingGlyphs: MissingGlyph[] }> {
  const built = await buildSheet(ctx, spec)
  const made = await makePdf(ctx, built, spec)
  const { token, snapshotNo, pages, missingGlyphs } = made
  // Looking at full numbers is a reveal; a masked preview shows no more than the lists do.
  if (!made.masked) await note(ctx, { action: 'roster.preview', facts: factsOf(spec, made), why: spec.why })
  return { token, snapshotNo, pages, count: made.count, missingGlyphs }
}

/** Saves the very bytes of a preview; without one the PDF is made first. */
export async function savePdf(
  ctx: Context,
  input: RosterSpec & { token: string | null },
): Promise<{ path: string; snapshotNo: string; pages: number; count: number; missingGlyphs: MissingGlyph[] }> {
  const { token, ...spec } = input
  const made = token === null ? await makePdf(ctx, await buildSheet(ctx, spec), spec) : previews.get(ctx, token)
  const path = await saveFile(ctx, `${made.fileName}-${made.snapshotNo}.pdf`, PDF_FILE, made.bytes)
  await record(ctx, made, 'roster.savePdf')
  const { snapshotNo, pages, count, missingGlyphs } = made
  return { path, snapshotNo, pages, count, missingGlyphs }
}

export async function saveRosterWorkbook(
  ctx: Context,
  spec: RosterSpec,
): Promise<{ path: string; snapshotNo: string; count: number }> {
  const built = await buildSheet(ctx, spec)
  const snapshotNo = makeSnapshotNo(ctx)
  const paper = toPaper(built, spec, snapshotNo, ctx)
  const bytes = await writeWorkbook({
    sheetName: built.fileName,
    title: built.sheet.title,
    subline: Object.values(built.sheet.subline).filter((part) => part !== '').join('    '),
    closing: [...(built.sheet.totalsLine === null ? [] : [built.sheet.totalsLine]), `凭证号 ${snapshotNo}`],
    columns: built.sheet.columns.map(({ header, width }) => ({ header: header.replaceAll('\n', ''), width })),
    rows: built.sheet.lines.map((line) => line.cells.map((cell) => cell ?? '')),
  })
  const path = await saveFile(ctx, `${built.fileName}-${snapshotNo}.xlsx`, WORKBOOK_FILE, bytes)
  const { masked } = built
  const count = paper.lines.length
  const { preset, why } = spec
  await keepPaper(ctx, { id: ctx.newId(), snapshotNo, kind: 'workbook', preset, spec, count, masked, why, paper })
  await note(ctx, { action: 'roster.saveWorkbook', facts: factsOf(spec, { snapshotNo, masked, count }), why })
  return { path, snapshotNo, count }
}

/** The person pressed print on a preview: the paper is on its way out of the house. */
export async function notePrinted(ctx: Context, token: string): Promise<void> {
  await record(ctx, previews.get(ctx, token), 'roster.print')
}

/** Draws a paper again from what was frozen. */
export async function openPaper(ctx: Context, snapshotNo: string): Promise<{ token: string; snapshotNo: string }> {
  const paper = await findPaper(ctx.store.db, snapshotNo)
  const { bytes, pages } = await ctx.ending.beside((signal) => drawPaper(paper, { signal }))
  const number = snapshotNo.trim().toUpperCase()
  const made = {
    token: ctx.newId(), snapshotNo: number, bytes, pages, spec: null, masked: true, paper, count: 0,
    fileName: number, missingGlyphs: [],
  }
  previews.offer(ctx, made)
  await note(ctx, { action: 'roster.openPaper', facts: { snapshotNo: number } })
  return { token: made.token, snapshotNo: number }
}

async function makePdf(ctx: Context, built: BuiltSheet, spec: RosterSpec): Promise<MadePdf> {
  const snapshotNo = makeSnapshotNo(ctx)
  const paper = toPaper(built, spec, snapshotNo, ctx)
  const onProgress = ({ done, total }: Progress): void =>
    ctx.host.announce({ kind: 'progress', job: 'roster', done, total, label: 'roster' })
  const { bytes, pages } = await ctx.ending.beside((signal) => drawPaper(paper, { signal, onProgress }))
  const token = ctx.newId()
  const { masked, fileName } = built
  const made = {
    token, snapshotNo, bytes, pages, spec, masked, paper, fileName, count: paper.lines.length,
    missingGlyphs: findMissing(built),
  }
  previews.offer(ctx, made)
  return made
}

async function record(ctx: Context, made: MadePdf, action: string): Promise<void> {
  const { spec, snapshotNo, masked, paper, count } = made
  if (spec === null) {
    await note(ctx, { action, facts: { snapshotNo } })
    return
  }
  const { preset, why } = spec
  await keepPaper(ctx, { id: ctx.newId(), snapshotNo, kind: 'pdf', preset, spec, count, masked, why, paper })
  await note(ctx, { action, facts: factsOf(spec, made), why })
}

function factsOf(
  spec: RosterSpec,
  made: { snapshotNo: string; masked: boolean; count: number },
): Record<string, string | number> {
  return {
    preset: spec.preset,
    snapshotNo: made.snapshotNo,
    count: made.count,
    masked: made.masked ? 1 : 0,
    filter: JSON.stringify(spec.filter),
  }
}

function findMissing(built: BuiltSheet): MissingGlyph[] {
  const nameAt = built.sheet.columns.findIndex((column) => column.key === 'name')
  const found: MissingGlyph[] = []
  for (const line of built.sheet.lines) {
    for (const { char, codePoint } of findMissingGlyphs(line.cells.filter((cell) => cell !== null))) {
      const name = line.cells[nameAt] ?? ''
      found.push({ name, character: char, codePoint: `U+${codePoint.toString(16).toUpperCase()}` })
    }
  }
  return found
}
