import type { OutputOf } from '../../../shared/contract/define.ts'
import type { formCalls, FormSpec } from '../../../shared/contract/forms.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { drawPaper, keepPaper, makeSnapshotNo, type Paper } from '../../paper/keep.ts'
import { makePreviews } from '../../paper/previews.ts'
import type { Progress } from '../../paper/spec.ts'
import { PDF_FILE, saveFile, WORKBOOK_FILE } from '../../save-file.ts'
import { writeWorkbook } from '../../sheets/write-workbook.ts'
import { note } from '../../write.ts'
import { buildForm, findMissing, listOf, toPaper } from './build.ts'
import type { BuiltForm } from './built.ts'

interface MadeForm {
  token: string
  snapshotNo: string
  bytes: Uint8Array
  pages: number
  spec: FormSpec
  built: BuiltForm
  paper: Paper
}

const previews = makePreviews<MadeForm>()

export async function previewForm(
  ctx: Context,
  spec: FormSpec,
): Promise<OutputOf<typeof formCalls, 'forms.preview'>> {
  const made = await makePdf(ctx, spec)
  const { token, snapshotNo, pages, built } = made
  // Looking at full numbers is a reveal; a masked preview shows no more of them than the screens do.
  if (!built.masked) await note(ctx, lineOf('forms.preview', made))
  const missingGlyphs = findMissing(built)
  return { token, snapshotNo, pages, count: built.count, missingGlyphs, leftBlank: [...(built.leftBlank ?? [])] }
}

/** Saves the very bytes of a preview; without one the PDF is made first. */
export async function saveFormPdf(
  ctx: Context,
  { spec, token }: { spec: FormSpec; token: string | null },
): Promise<{ path: string; snapshotNo: string; pages: number; count: number }> {
  const made = token === null ? await makePdf(ctx, spec) : previews.get(ctx, token)
  const { snapshotNo, pages, built } = made
  const path = await saveFile(ctx, `${built.fileName}-${snapshotNo}.pdf`, PDF_FILE, made.bytes)
  await record(ctx, made, 'forms.savePdf')
  return { path, snapshotNo, pages, count: built.count }
}

/** The same rows as on paper; amounts are numbers, so that the county can add them up, all else is text. */
export async function saveFormWorkbook(
  ctx: Context,
  spec: FormSpec,
): Promise<{ path: string; snapshotNo: string; count: number }> {
  if (!WITH_WORKBOOK.includes(spec.form)) throw invalidInput('no_workbook', 'form')
  const built = await buildForm(ctx, spec)
  const sheet = listOf(built)
  const snapshotNo = makeSnapshotNo(ctx)
  const bytes = await writeWorkbook({
    sheetName: built.fileName,
    title: sheet.title,
    subline: Object.values(sheet.subline).filter((part) => part !== '').join('    '),
    closing: [sheet.totalsLine, ...sheet.notes, sheet.signatures.join(PEN_ROOM), `凭证号 ${snapshotNo}`],
    columns: sheet.columns.map(({ header, width, figure }) => {
      return { header: header.replaceAll('\n', ''), width, ...(figure === undefined ? {} : { figure }) }
    }),
    rows: sheet.lines.map((line) => line.cells.map((cell) => cell ?? '')),
  })
  const path = await saveFile(ctx, `${built.fileName}-${snapshotNo}.xlsx`, WORKBOOK_FILE, bytes)
  const made = { snapshotNo, spec, built, paper: toPaper(ctx, built, snapshotNo) }
  await keep(ctx, made, 'workbook')
  await note(ctx, lineOf('forms.saveWorkbook', made))
  return { path, snapshotNo, count: built.count }
}

/** The person pressed print on a preview: the paper is on its way out of the house. */
export async function noteFormPrinted(ctx: Context, token: string): Promise<void> {
  await record(ctx, previews.get(ctx, token), 'forms.print')
}

/** Between the places to sign at the foot of a printed workbook. */
const PEN_ROOM = '　'.repeat(8)

const WITH_WORKBOOK: readonly FormSpec['form'][] = [
  'summary', 'sign_off_sheet', 'donor_list', 'aid_ledger', 'destroy_list', 'contract_ledger', 'unsigned_list',
  'rate_sheet', 'protected_list', 'deadline_list', 'collective_register',
]

async function makePdf(ctx: Context, spec: FormSpec): Promise<MadeForm> {
  const built = await buildForm(ctx, spec)
  const snapshotNo = makeSnapshotNo(ctx)
  const paper = toPaper(ctx, built, snapshotNo)
  const onProgress = ({ done, total }: Progress): void =>
    ctx.host.announce({ kind: 'progress', job: 'forms', done, total, label: 'forms' })
  const { bytes, pages } = await ctx.ending.beside((signal) => drawPaper(paper, { signal, onProgress }))
  const made = { token: ctx.newId(), snapshotNo, bytes, pages, spec, built, paper }
  previews.offer(ctx, made)
  return made
}

async function record(ctx: Context, made: MadeForm, action: string): Promise<void> {
  await keep(ctx, made, 'pdf')
  await note(ctx, lineOf(action, made))
}

type Recorded = Pick<MadeForm, 'snapshotNo' | 'spec' | 'built' | 'paper'>

async function keep(
  ctx: Context, { snapshotNo, spec, built, paper }: Recorded, kind: 'pdf' | 'workbook',
): Promise<void> {
  if (!built.kept) return
  const { count, masked } = built
  await keepPaper(ctx, {
    id: ctx.newId(), snapshotNo, kind, preset: spec.form, spec, count, masked, why: spec.why, paper,
  })
}

function lineOf(action: string, { snapshotNo, spec, built }: Recorded): Parameters<typeof note>[1] {
  return {
    action,
    ...(built.about === null ? {} : { entity: built.about.entity, entityId: built.about.id }),
    facts: { preset: spec.form, snapshotNo, count: built.count, masked: built.masked ? 1 : 0 },
    why: spec.why,
  }
}
