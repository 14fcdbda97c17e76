/** A value as a column holds it. */
export type Cell = string | number | null
export type Cells = Readonly<Record<string, Cell>>

/** Stands among the columns for whether the row lives: null while it does. */
export const DELETED = 'deleted_at'
/** What a deleted row has there in a comparison: the moments of the two sides differ and mean nothing. */
const GONE = 'deleted'

export interface MergeInput {
  /** Columns that this package speaks of. */
  readonly columns: readonly string[]
  /** The row here, `deleted_at` included; null where there is none. */
  readonly mine: Cells | null
  /** Columns that were changed here since, with the value that was last sent; nothing for all others. */
  readonly sent: Cells
  /** The row as it comes; of a deleted one only `deleted_at` is read. */
  readonly theirs: Cells
}

export interface FieldClash {
  readonly column: string
  readonly base: Cell
  readonly mine: Cell
  readonly theirs: Cell
}

export interface MergeResult {
  readonly kind: 'new' | 'same' | 'changed' | 'deleted' | 'conflict'
  /** What is to be written of the row; `deleted_at` is `deleted` or null. A new one as it came, its own marks included. */
  readonly take: Cells
  /** Both sides have changed these since the last package, and not to the same. Mine stays until somebody decides. */
  readonly clashes: readonly FieldClash[]
  /** The columns in which the row will differ from what was sent, with what was sent. */
  readonly sent: Cells
}

/**
 * Three-way merge of one row, field by field. What only the sender has changed is taken, what only we have changed
 * stays, what both have changed to the same is settled, all else is a clash in which nothing is overwritten. Merging the
 * same row again changes nothing, and a clash that was left open is not found a second time.
 */
export function mergeRow({ columns, mine, sent, theirs }: MergeInput): MergeResult {
  const isGone = isDeleted(theirs)
  if (mine === null) return { kind: isGone ? 'same' : 'new', take: isGone ? {} : theirs, clashes: [], sent: {} }
  const wasGone = isDeleted(mine)
  const touched = Object.keys(sent)
  if (isGone) {
    const base = baseOf(sent, mine)
    // Already gone there when we last heard, or gone here too.
    if (wasGone || base === GONE) return { kind: 'same', take: {}, clashes: [], sent: wasGone ? without(sent, DELETED) : sent }
    if (touched.length === 0) return { kind: 'deleted', take: { [DELETED]: GONE }, clashes: [], sent: {} }
    return {
      kind: 'conflict', take: {}, sent: { ...sent, [DELETED]: GONE },
      clashes: [{ column: DELETED, base: null, mine: null, theirs: GONE }],
    }
  }
  const fields = mergeFields(columns, mine, sent, theirs)
  if (!wasGone) {
    // Deleted there once, kept here, and alive there again.
    const left = without(fields.sent, DELETED)
    return { ...kindOf(fields.take, fields.clashes), sent: left }
  }
  if (baseOf(sent, mine) === GONE) return { ...kindOf({ ...fields.take, [DELETED]: null }, fields.clashes), sent: fields.sent }
  // We have deleted it: news from there has to be looked at, silence has not.
  const news = Object.keys(fields.take).length > 0 || fields.clashes.length > 0
  if (!news) return { kind: 'same', take: {}, clashes: [], sent }
  return {
    ...kindOf(fields.take, [...fields.clashes, { column: DELETED, base: null, mine: GONE, theirs: null }]),
    sent: { ...fields.sent, [DELETED]: null },
  }
}

/** What `sent` becomes when columns of a row are changed here: the first value that was sent is kept, until it is back. */
export function rememberSent(sent: Cells, before: Cells, after: Cells, columns: ReadonlySet<string>): Cells {
  const left: Record<string, Cell> = { ...sent }
  for (const [column, value] of Object.entries(after)) {
    if (column !== DELETED && !columns.has(column)) continue
    const now = column === DELETED ? toMark(value) : value
    const was = column === DELETED ? toMark(before[column] ?? null) : (before[column] ?? null)
    if (!(column in left)) left[column] = was
    if (isSame(left[column] ?? null, now)) delete left[column]
  }
  return left
}

function mergeFields(columns: readonly string[], mine: Cells, sent: Cells, theirs: Cells): Omit<MergeResult, 'kind'> {
  const take: Record<string, Cell> = {}
  const left: Record<string, Cell> = { ...sent }
  const clashes: FieldClash[] = []
  for (const column of columns) {
    const here = mine[column] ?? null
    const there = theirs[column] ?? null
    if (isSame(here, there)) {
      delete left[column]
      continue
    }
    const wasChangedHere = column in sent
    const base = wasChangedHere ? (sent[column] ?? null) : here
    if (!wasChangedHere) take[column] = there
    else if (!isSame(base, there)) {
      clashes.push({ column, base, mine: here, theirs: there })
      left[column] = there
    }
  }
  return { take, clashes, sent: left }
}

function kindOf(take: Cells, clashes: readonly FieldClash[]): Pick<MergeResult, 'kind' | 'take' | 'clashes'> {
  const kind = clashes.length > 0 ? 'conflict' : Object.keys(take).length > 0 ? 'changed' : 'same'
  return { kind, take, clashes }
}

/** What the sender last said of whether it lives. */
function baseOf(sent: Cells, mine: Cells): Cell {
  return DELETED in sent ? (sent[DELETED] ?? null) : toMark(mine[DELETED] ?? null)
}

function isDeleted(row: Cells): boolean {
  return (row[DELETED] ?? null) !== null
}

function toMark(value: Cell): Cell {
  return value === null ? null : GONE
}

function isSame(a: Cell, b: Cell): boolean {
  return a === b
}

function without(cells: Cells, column: string): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => name !== column))
}
