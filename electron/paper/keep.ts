import { gunzipSync, gzipSync } from 'node:zlib'
import { notFound } from '../../shared/errors.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/store.ts'
import type { FormPaper } from './form/spec.ts'
import { makeFormPdf, makeRosterPdf, type MadePdf, type MakeOptions } from './make-pdf.ts'
import type { RosterLine, RosterSpec } from './spec.ts'

/** A list as it goes to paper: plain texts, so that it can be drawn again years later. */
export interface ListPaper {
  readonly spec: RosterSpec
  readonly lines: readonly RosterLine[]
}

/** What is drawn: a list, or a form of grids and running text. */
export type Paper = ListPaper | { readonly form: FormPaper }

export interface PaperRecord {
  id: string
  snapshotNo: string
  kind: 'pdf' | 'workbook'
  /** Which list or form it is, and what it was asked for with. */
  preset: string
  spec: unknown
  count: number
  masked: boolean
  why: string | null
  paper: Paper
}

/** `20260302-7F3A9C`: the day and part of a random number; stands in the foot of each page. */
export function makeSnapshotNo(ctx: Context): string {
  const day = ctx.clock.today().replaceAll('-', '')
  return `${day}-${Buffer.from(ctx.randomBytes(3)).toString('hex').toUpperCase()}`
}

/** Number and time in the foot of every page. */
export function footOf(ctx: Context, snapshotNo: string): { left: string; right: string } {
  return { left: `凭证号 ${snapshotNo}`, right: `打印时间 ${ctx.clock.wallTime()}` }
}

export function drawPaper(paper: Paper, options: MakeOptions = {}): Promise<MadePdf> {
  return 'form' in paper ? makeFormPdf(paper.form, options) : makeRosterPdf(paper.spec, paper.lines, options)
}

/** Freezes what was printed or exported; a second save of the same preview changes nothing. */
export async function keepPaper(ctx: Context, record: PaperRecord): Promise<void> {
  await ctx.store.db
    .insertInto('paper')
    .values({
      id: record.id,
      snapshot_no: record.snapshotNo,
      kind: record.kind,
      preset: record.preset,
      spec: JSON.stringify(record.spec),
      row_count: record.count,
      masked: record.masked ? 1 : 0,
      why: record.why,
      content: gzipSync(JSON.stringify(record.paper)),
      created_at: ctx.clock.now(),
    })
    .onConflict((clash) => clash.column('snapshot_no').doNothing())
    .execute()
}

/** Throws `not_found/paper_not_found`. */
export async function findPaper(db: Db, snapshotNo: string): Promise<Paper> {
  const row = await db
    .selectFrom('paper')
    .select('content')
    .where('snapshot_no', '=', snapshotNo.trim().toUpperCase())
    .executeTakeFirst()
  if (row === undefined) throw notFound('paper', snapshotNo)
  return JSON.parse(gunzipSync(row.content).toString()) as Paper // written by `keepPaper`
}
