import { gunzipSync, gzipSync } from 'node:zlib'
import type { RosterSpec } from '../../../shared/contract/roster.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Clock, Context } from '../../context.ts'
import type { Db } from '../../db/store.ts'
import type { BuiltSheet } from './build.ts'
import type { RosterSpec as PaperSpec } from './paper/spec.ts'

/** A sheet as it went to paper: plain texts, so that it can be drawn again years later. */
export interface FrozenPaper {
  readonly spec: PaperSpec
  readonly lines: readonly { cells: readonly (string | null)[]; group?: string }[]
}

/** `20260302-7F3A9C`: the day and part of a random number; stands in the foot of each page. */
export function makeSnapshotNo(ctx: Context): string {
  const day = ctx.clock.today().replaceAll('-', '')
  return `${day}-${Buffer.from(ctx.randomBytes(3)).toString('hex').toUpperCase()}`
}

/** What the PDF library draws, from a built sheet. */
export function toPaper(built: BuiltSheet, spec: RosterSpec, snapshotNo: string, clock: Clock): FrozenPaper {
  const { sheet } = built
  return {
    spec: {
      title: sheet.title,
      subline: sheet.subline,
      columns: sheet.columns.map(({ header, width, align, empty }) => ({
        header,
        width,
        ...(align === undefined ? {} : { align }),
        ...(empty === undefined ? {} : { empty }),
      })),
      orientation: built.orientation,
      fontScale: spec.largePrint ? 'large' : 'normal',
      rowHeight: 7,
      ...(sheet.totalsLine === null ? {} : { totalsLine: sheet.totalsLine }),
      notes: sheet.notes,
      closing: sheet.closing,
      signatureLine: built.signatures,
      foot: { left: `凭证号 ${snapshotNo}`, right: `打印时间 ${clock.wallTime()}` },
      madeAt: clock.now(),
    },
    lines: sheet.lines,
  }
}

export interface PaperRecord {
  id: string
  snapshotNo: string
  kind: 'pdf' | 'workbook'
  spec: RosterSpec
  masked: boolean
  paper: FrozenPaper
}

/** Freezes what was printed or exported; a second save of the same preview changes nothing. */
export async function keepPaper(ctx: Context, record: PaperRecord): Promise<void> {
  await ctx.store.db
    .insertInto('paper')
    .values({
      id: record.id,
      snapshot_no: record.snapshotNo,
      kind: record.kind,
      preset: record.spec.preset,
      spec: JSON.stringify(record.spec),
      row_count: record.paper.lines.length,
      masked: record.masked ? 1 : 0,
      why: record.spec.why,
      content: gzipSync(JSON.stringify(record.paper)),
      created_at: ctx.clock.now(),
    })
    .onConflict((clash) => clash.column('snapshot_no').doNothing())
    .execute()
}

export async function findPaper(db: Db, snapshotNo: string): Promise<FrozenPaper> {
  const row = await db
    .selectFrom('paper')
    .select('content')
    .where('snapshot_no', '=', snapshotNo.trim().toUpperCase())
    .executeTakeFirst()
  if (row === undefined) throw notFound('paper', snapshotNo)
  return JSON.parse(gunzipSync(row.content).toString()) as FrozenPaper // written by `keepPaper`
}

export async function listPapers(db: Db): Promise<
  {
    snapshotNo: string
    kind: 'pdf' | 'workbook'
    preset: RosterSpec['preset']
    count: number
    masked: boolean
    why: string | null
    createdAt: string
  }[]
> {
  const rows = await db
    .selectFrom('paper')
    .select(['snapshot_no', 'kind', 'preset', 'row_count', 'masked', 'why', 'created_at'])
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    snapshotNo: row.snapshot_no,
    kind: row.kind === 'pdf' ? 'pdf' : 'workbook',
    preset: row.preset as RosterSpec['preset'], // written by `keepPaper`
    count: row.row_count,
    masked: row.masked === 1,
    why: row.why,
    createdAt: row.created_at,
  }))
}
