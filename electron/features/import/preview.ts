import type { Preview } from '../../../shared/contract/import.ts'
import type { Subject } from '../../../shared/domain/import/sheet.ts'
import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { bulkTransaction } from '../../db/bulk.ts'
import { announceChange, note } from '../../write.ts'
import { unionForUnit } from '../unions/service.ts'
import { BatchOptions, countRows, headOf, readCounts, type BatchHead, type JudgedRow } from './batch.ts'
import { judgeHousehold, toJudged } from './households/judge.ts'
import { freshenPreview, markJudged } from './freshen.ts'
import { interpretFile, type Learned, type ReadFile } from './interpret-file.ts'
import { judgeEmployment, toJudgedEmployment } from './ledger/judge.ts'
import { judgeRow, type PeopleIndex } from './judge.ts'
import {
  changeBatch,
  findAppliedBefore,
  getBatch,
  getBatchBytes,
  insertBatch,
  loadPeople,
  readDecision,
  rememberColumns,
  readUnitTexts,
  rememberedColumns,
  writeRows,
  type BatchRecord,
} from './queries.ts'
import { namesOf } from './records/rows.ts'
import { releaseFollowers } from './same-number.ts'
import { hashOf, pickSource, senderFromName, type SourceFile } from './source.ts'
import { resolveUnits, type UnitPlan } from './units.ts'

export interface PreviewInput {
  batchId?: string | undefined
  sheetIndex?: number | undefined
  subject?: Subject | undefined
  sender?: string | undefined
  columns?: Record<string, string | null> | undefined
  defaultUnitId?: string | null | undefined
  defaultUnionId?: string | null | undefined
  units?: Record<string, string> | undefined
  corrections?: BatchOptions['corrections'] | undefined
}

/** Reads a file (a new one, or the stored copy with other choices) and judges each row; writes only the preview. */
export async function previewImport(ctx: Context, input: PreviewInput): Promise<Preview> {
  const known = input.batchId === undefined ? null : await getBatch(ctx.store.db, input.batchId)
  if (known !== null && known.state !== 'previewed') throw conflict('batch_closed', 'batchId', { state: known.state })
  return readAndJudge(ctx, known, input)
}

/** Makes an undone batch a preview again: read anew against the register of today, with all that was chosen then. */
export async function reopenImport(ctx: Context, batchId: string): Promise<Preview> {
  const known = await getBatch(ctx.store.db, batchId)
  if (known.state !== 'undone') throw conflict('batch_not_undone', 'batchId', { state: known.state })
  const preview = await readAndJudge(ctx, known, { batchId })
  await note(ctx, { action: 'import.reopen', entity: 'import_batch', entityId: batchId, facts: { file: known.file_name } })
  announceChange(ctx, ['import'])
  return preview
}

const NOT_APPLIED = { state: 'previewed', mode: null, result: null, applied_at: null, undone_at: null } as const

async function readAndJudge(ctx: Context, known: BatchRecord | null, input: PreviewInput): Promise<Preview> {
  const source = known === null ? await pickSource(ctx) : await storedSource(ctx, known)
  const options = mergeOptions(known, input)
  const sender = input.sender ?? known?.sender ?? null
  const from = sender ?? senderFromName(source.name)
  const learned: Learned = {
    members: await rememberedColumns(ctx.store.db, asSender('members', from)),
    hardship: await rememberedColumns(ctx.store.db, asSender('hardship', from)),
    labour: await rememberedColumns(ctx.store.db, asSender('labour', from)),
  }
  const readFile = await ctx.ending.beside((signal) =>
    interpretFile(source, ctx.clock.today(), options, learned, { signal }),
  )
  const { head, rows: read } = readFile
  const units = await resolveUnits(ctx.store.db, namesOf(read), head.unitHint, options)
  const people = loadPeople(
    ctx.store.sqlite,
    read.flatMap((row) => textOf(row.values.idNo)),
    read.flatMap((row) => textOf(row.values.name)),
  )
  const decisions = known === null ? new Map() : decisionsOf(ctx, known)
  const rows = await judgeAll(ctx, readFile, people, units, decisions)
  const batch = {
    sender: sender ?? head.unitHint ?? senderFromName(source.name),
    sheet: head.sheet,
    sheet_index: head.sheetIndex,
    header_row: head.headerRow,
    columns: JSON.stringify(head),
    skipped: JSON.stringify(head.skipped),
    options: JSON.stringify({ ...options, defaultUnitId: units.defaultUnitId }),
    counts: JSON.stringify(countRows(rows)),
  }
  const id = known?.id ?? ctx.newId()
  await bulkTransaction(ctx.store, async (tx) => {
    if (known === null) {
      const file = { file_name: source.name, file_hash: source.hash, state: 'previewed', created_at: ctx.clock.now() }
      const number = await insertBatch(tx, { id, ...batch, ...file }, Buffer.from(source.bytes))
      writeRows(ctx.store.sqlite, number, rows)
      await markJudged(tx, ctx.store.sqlite, id)
      return
    }
    await changeBatch(tx, id, { ...batch, ...NOT_APPLIED })
    writeRows(ctx.store.sqlite, known.number, rows)
    releaseFollowers(ctx.store.sqlite, known.number)
    await markJudged(tx, ctx.store.sqlite, id)
    if (input.columns !== undefined) {
      const asked = asSender(head.subject, batch.sender)
      await rememberColumns(tx, { sender: asked, columns: chosenHeaders(head), now: ctx.clock.now() })
    }
  })
  if (known === null) await note(ctx, { action: 'import.preview', facts: { file: source.name, people: rows.length } })
  return describePreview(ctx, id, units)
}

async function judgeAll(
  ctx: Context,
  file: ReadFile,
  people: PeopleIndex,
  units: UnitPlan,
  decisions: ReadonlyMap<number, JudgedRow['decision']>,
): Promise<JudgedRow<unknown>[]> {
  if (file.subject === 'members') {
    return file.rows.map((row) => judgeRow(row, people, units, decisions.get(row.row) ?? null))
  }
  if (file.subject === 'labour') {
    return file.rows.map((row) =>
      judgeEmployment(ctx, toJudgedEmployment(row, decisions.get(row.row) ?? null), people, units),
    )
  }
  const judged: JudgedRow<unknown>[] = []
  for (const row of file.rows) {
    judged.push(await judgeHousehold(ctx, ctx.store.db, toJudged(row, decisions.get(row.row) ?? null), people, units))
  }
  return judged
}

/** Columns of one header mean other things in sheets about other things: they are remembered apart. */
function asSender(subject: Subject, sender: string): string {
  return `${SENDER_PREFIXES[subject]}${sender}`
}

const SENDER_PREFIXES: Readonly<Record<Subject, string>> = { members: '', hardship: '困难职工档案：', labour: '劳动合同台账：' }

/** The preview as the register stands now. */
export async function getPreview(ctx: Context, id: string): Promise<Preview> {
  await freshenPreview(ctx, id)
  return describePreview(ctx, id, null)
}

async function describePreview(ctx: Context, id: string, units: UnitPlan | null): Promise<Preview> {
  const batch = await getBatch(ctx.store.db, id)
  const head = headOf(batch)
  const options = BatchOptions.parse(JSON.parse(batch.options))
  const plan = units ?? (await resolveUnits(ctx.store.db, readUnitTexts(ctx.store.sqlite, batch.number), head.unitHint, options))
  return {
    batchId: batch.id,
    subject: head.subject,
    fileName: batch.file_name,
    sender: batch.sender,
    sheet: batch.sheet,
    sheetIndex: batch.sheet_index,
    sheets: [...head.sheets],
    headerRow: head.headerRow,
    headerRows: [...head.headerRows],
    columns: head.columnList.map((column) => ({ ...column, samples: [...column.samples] })),
    skipped: head.skipped.map(({ row, why }) => ({ row, why })),
    counts: readCounts(batch),
    unitHint: head.unitHint,
    defaultUnitId: plan.defaultUnitId,
    defaultUnionId: options.defaultUnionId ?? (await unionOf(ctx, plan.defaultUnitId)),
    unknownUnits: plan.unknown,
    appliedBefore: await findAppliedBefore(ctx.store.db, batch.file_hash, batch.id),
    lockedFields: options.lockedFields,
    state: batch.state as Preview['state'], // a check constraint of the table allows no other
  }
}

async function storedSource(ctx: Context, batch: BatchRecord): Promise<SourceFile> {
  const bytes = await getBatchBytes(ctx.store.db, batch.id)
  if (hashOf(bytes) !== batch.file_hash) throw new Error('stored file does not fit its hash')
  return { name: batch.file_name, bytes, hash: batch.file_hash }
}

function mergeOptions(known: BatchRecord | null, input: PreviewInput): BatchOptions {
  const before = BatchOptions.parse(known === null ? {} : JSON.parse(known.options))
  const isOther = input.subject !== undefined && known !== null && input.subject !== headOf(known).subject
  const sheetChanged = isOther || (input.sheetIndex !== undefined && input.sheetIndex !== before.sheetIndex)
  return {
    ...before,
    sheetIndex: input.sheetIndex ?? before.sheetIndex,
    subject: input.subject ?? before.subject,
    // Letters and row numbers of one sheet mean nothing in another, nor fields of another subject.
    columns: { ...(sheetChanged ? {} : before.columns), ...input.columns },
    corrections: input.corrections ?? (sheetChanged ? {} : before.corrections),
    units: { ...before.units, ...input.units },
    defaultUnitId: input.defaultUnitId === undefined ? before.defaultUnitId : input.defaultUnitId,
    defaultUnionId: input.defaultUnionId === undefined ? before.defaultUnionId : input.defaultUnionId,
  }
}

function decisionsOf(ctx: Context, batch: BatchRecord): Map<number, JudgedRow['decision']> {
  const rows = ctx.store.sqlite
    .prepare('select row, decision from import_row where batch_number = ? and decision is not null')
    .all(batch.number) as { row: number; decision: string }[] // the columns named
  return new Map(rows.map(({ row, decision }) => [row, readDecision(decision)]))
}

function chosenHeaders(head: BatchHead): Record<string, string | null> {
  return Object.fromEntries(head.columnList.map((column) => [column.header, column.field]))
}

async function unionOf(ctx: Context, unitId: string | null): Promise<string | null> {
  return unitId === null || unitId === 'new' ? null : unionForUnit(ctx.store.db, unitId)
}

function textOf(value: string | null): string[] {
  return value === null ? [] : [value]
}
