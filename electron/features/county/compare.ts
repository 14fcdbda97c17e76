import { z } from 'zod'
import type { PackageTable } from '../../../shared/domain/packages/column.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import { mergedColumns, tablesFor } from '../../../shared/domain/packages/tables.ts'
import { mergeRow, type Cells, type MergeResult } from '../../../shared/domain/merge/merge-row.ts'
import { refuseRow, type RefusalReason } from '../../../shared/domain/merge/refuse.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { JOURNALED, type Fields, type JournaledTable } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Extract as PackageExtract, PackageRow } from '../../packages/read-extract.ts'

/** What came of a row before. */
export interface Origin {
  readonly township: number
  readonly revision: number
  readonly outcome: 'accepted' | 'refused' | 'conflict'
  readonly reason: string | null
  readonly sent: Cells
}

/** A row of a package beside the one that the county has. */
export type Compared = {
  readonly table: PackageTable
  readonly name: JournaledTable
  readonly theirs: PackageRow
  /** The columns that are merged, and `deleted_at`. */
  readonly mine: Fields | null
  readonly origin: Origin | null
} & ({ readonly refused: RefusalReason; readonly result: null } | { readonly refused: null; readonly result: MergeResult })

/** A row that was not refused on sight. */
export type Taken = Extract<Compared, { refused: null }>

export interface CompareWith {
  readonly sqlite: Sqlite
  /** Moment of a full package, which names everything there is; null for one of changes. */
  readonly fullAt: string | null
  readonly purpose: Purpose
  readonly township: { readonly code: string; readonly number: number }
  readonly today: PlainDate
}

/** Holds each row of an extract against the store, a referred table before those that refer to it. Writes nothing. */
export function* compareRows({ sqlite, purpose, township, today, fullAt }: CompareWith, extract: PackageExtract): Generator<Compared> {
  const readOrigin = makeOriginReader(sqlite)
  const refused = new Map<string, Set<string>>()
  const wasRefused = (table: string, id: string): boolean => refused.get(table)?.has(id) === true
  for (const table of tablesFor(purpose)) {
    const columns = mergedColumns(table)
    const names = [...columns, 'deleted_at'].map((column) => `"${column}"`).join(', ')
    const readMine = sqlite.prepare(`select ${names} from "${table.name}" where id = ?`)
    const refusedHere = new Set<string>()
    refused.set(table.name, refusedHere)
    const name = toJournaled(table.name)
    const missed = fullAt === null ? [] : listMissed(sqlite, table.name, { purpose, township, extract, fullAt })
    for (const coming of chain(extract.rows(table.name), missed)) {
      const theirs = toOurs(table.name, coming, township.code)
      const origin = readOrigin(table.name, theirs.id)
      const mine = (readMine.get(theirs.id) as Fields | undefined) ?? null // the columns named
      const known = origin === null ? null : { isOwn: origin.township === township.number, revision: origin.revision }
      const reason = refuseRow({ table, row: theirs, revision: theirs.revision }, known, mine !== null, wasRefused, today)
      const row = { table, name, theirs, mine, origin }
      if (reason === null) yield { ...row, refused: null, result: mergeRow({ columns, mine, sent: origin?.sent ?? {}, theirs }) }
      else {
        refusedHere.add(theirs.id)
        yield { ...row, refused: reason, result: null }
      }
    }
  }
}

function* chain<T>(first: Iterable<T>, then: Iterable<T>): Generator<T> {
  yield* first
  yield* then
}

/**
 * Rows that this township has sent for this purpose before and that its full package does not name any more: they are
 * gone there, and nobody could tell us so (a backup was put back, a file destroyed, a receipt lost).
 */
function listMissed(
  sqlite: Sqlite,
  table: string,
  { purpose, township, extract, fullAt }: Pick<CompareWith, 'purpose' | 'township'> & { extract: PackageExtract; fullAt: string },
): PackageRow[] {
  const known = sqlite
    .prepare(
      `select o.row_id as id, o.revision from origin o join received_package r
         on r.township_code = ? and r.sequence = o.sequence and r.purpose = ?
       where o.township = ? and o.table_name = ?
         and exists (select 1 from "${table}" t where t.id = o.row_id and t.deleted_at is null)`,
    )
    .all(township.code, purpose, township.number, table) as { id: string; revision: number }[] // the columns named
  if (known.length === 0) return []
  const named = new Set<string>()
  for (const { id } of extract.rows(table)) named.add(id)
  return known.filter(({ id }) => !named.has(id)).map(({ id, revision }) => ({ id, revision, updated_at: fullAt, deleted_at: fullAt }))
}

const Sent = z.record(z.string(), z.union([z.string(), z.number()]).nullable())

export function makeOriginReader(sqlite: Sqlite): (table: string, id: string) => Origin | null {
  const read = sqlite.prepare('select township, revision, outcome, reason, sent from origin where table_name = ? and row_id = ?')
  return (table, id) => {
    const row = read.get(table, id) as (Omit<Origin, 'sent'> & { sent: string | null }) | undefined // as selected
    return row === undefined ? null : { ...row, sent: row.sent === null ? {} : Sent.parse(JSON.parse(row.sent)) }
  }
}

/**
 * File numbers are counted by each township from one, and the county has them all: there they begin with the code of
 * their township.
 */
function toOurs(table: string, row: PackageRow, code: string): PackageRow {
  if (table !== 'hardship_file' || row.deleted_at !== null) return row
  return { ...row, file_no: `${code}-${row['file_no'] ?? ''}` }
}

const KNOWN: ReadonlySet<string> = new Set(JOURNALED)

function toJournaled(table: string): JournaledTable {
  if (!KNOWN.has(table)) throw new Error(`${table} is not journaled`)
  return table as JournaledTable // checked in the line above
}
