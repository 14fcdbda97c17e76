import type { PackagePreview, PreviewRow, RowKind } from '../../../shared/contract/county.ts'
import { DELETED } from '../../../shared/domain/merge/merge-row.ts'
import { judgeSequence, type SequenceVerdict } from '../../../shared/domain/packages/sequence.ts'
import { tablesFor } from '../../../shared/domain/packages/tables.ts'
import type { Context } from '../../context.ts'
import type { TownshipRow } from '../../db/schema-county.ts'
import type { OpenedPackage } from '../../packages/open.ts'
import { compareRows, type Compared } from './compare.ts'
import { makeNames } from './names.ts'
import { nameOfRow } from './owners.ts'
import type { LyingOpen } from './lying-open.ts'
import { listSeen } from './queries.ts'
import { makeTwinFinder } from './same-people.ts'

/** Rows that are shown, of all kinds together. */
const SHOWN = 500
/** New ones are shown by their records alone: who comes, not each of their lines. */
const SHOWN_NEW = 300
const RECORDS: ReadonlySet<string> = new Set(['trade_union', 'unit', 'person', 'hardship_file', 'employment', 'collective_contract'])

/** What taking the package would do, counted and with the first rows that a person will want to see. */
export async function previewOf(ctx: Context, { token, fileName, opened }: LyingOpen, township: TownshipRow): Promise<PackagePreview> {
  const { manifest } = opened
  const { verdict, missing } = await judge(ctx, opened)
  const counts = startCounts(manifest.purpose)
  const names = makeNames()
  const findTwins = makeTwinFinder(ctx.store.sqlite)
  const rows: PreviewRow[] = []
  const fresh: PreviewRow[] = []
  let samePeople = 0
  const compared = compareRows({ sqlite: ctx.store.sqlite, purpose: manifest.purpose, township, today: ctx.clock.today(), fullAt: manifest.scope.kind === 'full' ? manifest.madeAt : null }, opened.extract)
  for (const row of compared) {
    const kind = kindOf(row)
    // A deleted row comes without a name; the county has it.
    const name = names(row.name, row.theirs) || nameOfRow(ctx.store.sqlite, row.name, row.theirs.id)
    counts.add(row.name, kind)
    if (kind === 'new' ? RECORDS.has(row.name) && fresh.length < SHOWN_NEW : kind !== 'same' && rows.length < SHOWN) {
      (kind === 'new' ? fresh : rows).push(toPreviewRow(row, kind, name))
    }
    if (row.name === 'person' && kind === 'new') samePeople += findTwins(row.theirs.id, row.theirs['id_no'] ?? null).length > 0 ? 1 : 0
  }
  const { code } = manifest.township
  return {
    token,
    fileName,
    township: { code, name: township.name, fingerprint: opened.fingerprint, known: true },
    sequence: manifest.sequence,
    purpose: manifest.purpose,
    scope: manifest.scope,
    madeAt: manifest.madeAt,
    verdict,
    missing,
    tables: counts.list(),
    rows: [...rows, ...fresh],
    samePeople,
  }
}

/** How it stands to those that were taken, and the numbers before it that never came. */
export async function judge(
  { store }: Pick<Context, 'store'>,
  { manifest, manifestHash }: Pick<OpenedPackage, 'manifest' | 'manifestHash'>,
): Promise<{ verdict: SequenceVerdict; missing: number[] }> {
  const seen = await listSeen(store.db, manifest.township.code)
  const { sequence, previousHash, scope, purpose } = manifest
  const verdict = judgeSequence(seen, { sequence, manifestHash, previousHash, scope, purpose })
  const come = new Set(seen.map((one) => one.sequence))
  const missing = Array.from({ length: sequence - 1 }, (_, i) => i + 1).filter((number) => !come.has(number)).slice(-20)
  return { verdict, missing }
}

export function kindOf(row: Compared): RowKind {
  return row.refused === null ? row.result.kind : 'refused'
}

export type TableCounts = PackagePreview['tables']

export function startCounts(purpose: Parameters<typeof tablesFor>[0]): { add(table: string, kind: RowKind): void; list(): TableCounts } {
  const tables = new Map(
    tablesFor(purpose).map(({ name }) => [name, { table: name, new: 0, changed: 0, same: 0, conflict: 0, deleted: 0, refused: 0 }]),
  )
  return {
    add: (table, kind) => {
      const counts = tables.get(table)
      if (counts !== undefined) counts[kind] += 1
    },
    list: () => [...tables.values()],
  }
}

function toPreviewRow(row: Compared, kind: RowKind, name: string): PreviewRow {
  const { theirs, mine, origin } = row
  return {
    table: row.name,
    id: theirs.id,
    name,
    kind,
    reason: row.refused,
    fields: row.result === null || kind === 'new' ? [] : [
      ...row.result.clashes.map(({ column, base, mine: here, theirs: there }) => ({ column, base, mine: here, theirs: there, isConflict: true })),
      ...Object.entries(row.result.take).map(([column, value]) => ({
        column,
        base: origin?.sent[column] ?? mine?.[column] ?? null,
        mine: column === DELETED ? (mine?.[DELETED] ?? null) : (mine?.[column] ?? null),
        theirs: value,
        isConflict: false,
      })),
    ],
  }
}
