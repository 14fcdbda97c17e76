import type { PaperName, RosterSpec } from '../../../shared/contract/roster.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/store.ts'
import type { BuiltSheet } from './build.ts'
import { footOf, type ListPaper } from '../../paper/keep.ts'

/** What the PDF library draws, from a built sheet. */
export function toPaper(built: BuiltSheet, spec: RosterSpec, snapshotNo: string, ctx: Context): ListPaper {
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
      foot: footOf(ctx, snapshotNo),
      madeAt: ctx.clock.now(),
    },
    lines: sheet.lines,
  }
}

export async function listPapers(db: Db): Promise<
  {
    snapshotNo: string
    kind: 'pdf' | 'workbook'
    preset: PaperName
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
    preset: row.preset as PaperName, // rosters and forms, the only ones who keep papers
    count: row.row_count,
    masked: row.masked === 1,
    why: row.why,
    createdAt: row.created_at,
  }))
}
