import type { CampaignListSpec, FileFormSpec, FileListSpec, FormSpec } from '../../../shared/contract/forms.ts'
import { invalidInput, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { missingOnForm } from '../../paper/form/words.ts'
import { missingGlyphs } from '../../paper/glyphs.ts'
import { footOf, type Paper } from '../../paper/keep.ts'
import { listAllAid } from '../aid/service.ts'
import { fromList, isBlank, type BuiltForm } from './built.ts'
import { leftBlankOn } from './consented.ts'
import { FILE_LAYOUTS } from './file-layouts.ts'
import { gatherCampaign, gatherFile, gatherList, gatherPublicAid, publicFactsOf, readOffice } from './gather.ts'
import { buildLabourForm } from './labour/build.ts'
import { listAidLedger } from './lists/aid-ledger.ts'
import { listDonors, listSignOff } from './lists/campaign-lists.ts'
import { listSummary, listToDestroy } from './lists/file-lists.ts'
import type { ListSheet } from './lists/list-sheet.ts'
import { layOutPublicity } from './lists/publicity.ts'
import { readWords } from './queries.ts'

export interface MissingGlyph {
  name: string
  character: string
  codePoint: string
}

/** Gathers and lays out. `rule_broken/reason_needed` for a list with full numbers without why. */
export async function buildForm(ctx: Context, spec: FormSpec): Promise<BuiltForm> {
  switch (spec.form) {
    case 'publicity':
      return buildPublicity(ctx, spec)
    case 'summary':
    case 'destroy_list':
      return buildFileList(ctx, spec)
    case 'sign_off_sheet':
    case 'donor_list':
      return buildCampaignList(ctx, spec)
    case 'aid_ledger': {
      const aid = listAllAid(ctx.store.sqlite, spec.filter, 'date')
      const facts = { office: await readOffice(ctx), words: await readWords(ctx) }
      const sheet = listAidLedger(aid, { ...facts, from: spec.filter.from ?? null, to: spec.filter.to ?? null })
      return fromList(sheet, { masked: true, fileName: '帮扶台账', about: null, nameAt: 2 })
    }
    case 'contract_ledger':
    case 'unsigned_list':
    case 'rate_sheet':
    case 'protected_list':
    case 'deadline_list':
    case 'collective_register':
    case 'reminder_letter':
    case 'inspection_sheet':
      return buildLabourForm(ctx, spec)
    default:
      return buildFilePaper(ctx, spec)
  }
}

/** What is drawn: the laid-out form with the number and the time of this printing. */
export function toPaper(ctx: Context, { body }: BuiltForm, snapshotNo: string): Paper {
  const foot = footOf(ctx, snapshotNo)
  const madeAt = ctx.clock.now()
  if (body.kind === 'form') return { form: { ...body.layout, foot, madeAt } }
  const { lines, signatures, ...sheet } = body.sheet
  // Whoever signs needs the whole height of a row.
  const isSigned = sheet.columns.some(({ empty }) => empty === '')
  const height = { rowHeight: 8, ...(isSigned ? {} : { tightRowHeight: 7 }) }
  return { spec: { ...sheet, ...height, leastSize: 8, signatureLine: signatures, foot, madeAt }, lines }
}

/** Characters that stand as □ because no bundled font has them, with whose name they are in. */
export function findMissing(built: BuiltForm): MissingGlyph[] {
  const { body } = built
  const missing =
    body.kind === 'form' ? missingOnForm({ ...body.layout, madeAt: '' }) : missingGlyphs(textsOf(body.sheet))
  return missing.map(({ char, codePoint }) => ({
    name: built.names.find((name) => name.includes(char)) ?? built.fileName,
    character: char,
    codePoint: `U+${codePoint.toString(16).toUpperCase()}`,
  }))
}

async function buildFilePaper(ctx: Context, spec: FileFormSpec): Promise<BuiltForm> {
  // Without a reason the paper is masked; a reason is asked for where the numbers stand in full.
  const masked = isBlank(spec.why)
  const papers = await gatherFile(ctx, spec.fileId, masked)
  const layout = FILE_LAYOUTS[spec.form](papers)
  return {
    body: { kind: 'form', layout }, count: 1, masked, fileName: `${layout.title}-${papers.worker.name}`,
    about: { entity: 'hardship_file', id: spec.fileId }, kept: false,
    names: papers.file.members.map(({ name }) => name), leftBlank: leftBlankOn(spec.form, papers.file),
  }
}

/** Throws `rule_broken/nobody_to_publish`: an empty sheet on the wall says that nobody is in need. */
async function buildPublicity(ctx: Context, spec: FileListSpec): Promise<BuiltForm> {
  const { campaignId } = spec
  const facts = { office: await readOffice(ctx), words: await readWords(ctx) }
  const aid = campaignId === null ? null : await gatherPublicAid(ctx, campaignId)
  const rows = aid?.rows ?? (await gatherList(ctx, toPublish(spec.filter), true)).map(publicFactsOf)
  if (rows.length === 0) throw ruleBroken('nobody_to_publish', 'filter')
  const layout = layOutPublicity(rows, { ...spec, campaignName: aid?.name ?? null }, facts)
  return {
    body: { kind: 'form', layout }, count: rows.length, masked: true, fileName: layout.title, kept: true,
    about: campaignId === null ? null : { entity: 'aid_campaign', id: campaignId }, names: rows.map(({ name }) => name),
  }
}

// Whose file is only begun, or over, has no place on a wall; states or files that somebody picked are taken as picked.
function toPublish(filter: FileListSpec['filter']): FileListSpec['filter'] {
  const isPicked = (filter.states ?? []).length > 0 || (filter.ids ?? []).length > 0
  return isPicked ? filter : { ...filter, states: ['reviewed', 'publicity', 'objection'] }
}

async function buildFileList(ctx: Context, spec: FileListSpec): Promise<BuiltForm> {
  const destroys = spec.form === 'destroy_list'
  const masked = destroys || spec.masked
  if (!masked && isBlank(spec.why)) throw ruleBroken('reason_needed', 'why')
  const filter = destroys ? { ...spec.filter, list: 'to_destroy' as const } : spec.filter
  const files = await gatherList(ctx, filter, masked)
  const facts = { office: await readOffice(ctx), words: await readWords(ctx) }
  const sheet = destroys ? listToDestroy(files, facts) : listSummary(files, facts)
  return fromList(sheet, { masked, fileName: destroys ? '销毁清册' : '困难职工汇总表', about: null, nameAt: 2 })
}

async function buildCampaignList(ctx: Context, spec: CampaignListSpec): Promise<BuiltForm> {
  const masked = isBlank(spec.why)
  const papers = await gatherCampaign(ctx, spec.campaignId, masked)
  const about = { entity: 'aid_campaign', id: spec.campaignId }
  return spec.form === 'donor_list'
    ? fromList(listDonors(papers), { masked: true, fileName: '捐款名单', about, nameAt: 1 })
    : fromList(listSignOff(papers), { masked, fileName: '签收表', about, nameAt: 1, leftBlank: papers.leftBlank })
}

/** Only lists of rows make sense in a workbook; `invalid_input/no_workbook` for the rest. */
export function listOf(built: BuiltForm): ListSheet {
  if (built.body.kind === 'form') throw invalidInput('no_workbook', 'form')
  return built.body.sheet
}

function textsOf(sheet: ListSheet): string[] {
  return [
    sheet.title, ...Object.values(sheet.subline),
    ...sheet.lines.flatMap((line) => line.cells.filter((cell) => cell !== null)),
  ]
}
