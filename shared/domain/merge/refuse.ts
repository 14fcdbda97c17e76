import { checkIdNumber } from '../identity/id-number.ts'
import type { PlainDate } from '../plain-date.ts'
import type { PackageTable } from '../packages/column.ts'
import type { Cells } from './merge-row.ts'

/** Why a row of a package is not taken; it goes back to its township with this word. */
export type RefusalReason =
  /** The row belongs to another township, or to the county itself. */
  | 'other_township_row'
  /** The county has a later state of it: an old copy was put back there. */
  | 'older_revision'
  | 'id_no_wrong'
  /** It hangs on a row that was not taken. */
  | 'refers_to_refused'
  /** It contradicts a row that the county has, such as a second line for the same person in one household. */
  | 'clashes_here'

export interface Coming {
  readonly table: PackageTable
  readonly row: Cells
  readonly revision: number
}

export interface Known {
  readonly isOwn: boolean
  readonly revision: number
}

/**
 * The first reason that keeps a row out, null for none. `known` is what came of it before; `isHere` a row under its id
 * that no township has sent.
 */
export function refuseRow(
  { table, row, revision }: Coming,
  known: Known | null,
  isHere: boolean,
  wasRefused: (table: string, id: string) => boolean,
  today: PlainDate,
): RefusalReason | null {
  if (known === null ? isHere : !known.isOwn) return 'other_township_row'
  if (known !== null && revision < known.revision) return 'older_revision'
  if ((row['deleted_at'] ?? null) !== null) return null
  if (table.name === 'person' && hasWrongNumber(row, today)) return 'id_no_wrong'
  for (const { name, refers } of table.columns) {
    const id = row[name]
    if (refers !== undefined && typeof id === 'string' && wasRefused(refers, id)) return 'refers_to_refused'
  }
  return null
}

/** Only resident identity cards (居民身份证) have a check character; whoever has no number is not kept out for it. */
function hasWrongNumber({ id_type: type, id_no: number }: Cells, today: PlainDate): boolean {
  return type === 'id_type/111' && typeof number === 'string' && !checkIdNumber({ value: number, asOf: today }).ok
}
