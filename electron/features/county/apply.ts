import type { Context } from '../../context.ts'
import { openBulkJournal, type BulkJournal } from '../../db/bulk.ts'
import { isConstraint, isMissingReference } from '../../db/errors.ts'
import type { Fields, JournaledTable, RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { conflict } from '../../../shared/errors.ts'
import { DELETED, type MergeResult } from '../../../shared/domain/merge/merge-row.ts'
import type { RefusalReason } from '../../../shared/domain/merge/refuse.ts'
import { ownerOfRow, type Owner } from './owners.ts'
import type { Compared, Taken } from './compare.ts'
import { addNewPeople } from './new-people.ts'

export interface Applied {
  /** New rows, in the order in which they were written. */
  readonly added: readonly RowChange[]
  /** What was changed of rows that were here, each with the record whose history it belongs to. */
  readonly changed: readonly { readonly owner: Owner | null; readonly change: RowChange }[]
  /** Rows that the store did not take, with the reason. */
  readonly refused: ReadonlyMap<Compared, RefusalReason>
}

/** Rows between two breaths. */
const ROWS_PER_BREATH = 500

/**
 * Writes rows of a package, a referred table before those that refer to it, then all that is worked out from them. Must
 * run inside the transaction of the merge.
 */
export async function applyRows(
  ctx: Context,
  tx: Tx,
  rows: readonly Taken[],
  breathe: (rows: number) => Promise<void>,
): Promise<Applied> {
  const { sqlite, derive } = ctx.store
  const journal = openBulkJournal(sqlite, ctx.clock.now())
  const added: RowChange[] = []
  const changed: Applied['changed'][number][] = []
  const refused = new Map<Compared, RefusalReason>()
  const newPeople = new Set(rows.filter(({ name, result }) => name === 'person' && result.kind === 'new').map(({ theirs }) => theirs.id))
  const comesWithPerson = ({ name, result, theirs }: Taken): boolean =>
    result.kind === 'new' && (name === 'person' || (WITH_PERSON.has(name) && newPeople.has(String(theirs['person_id']))))
  for (const table of new Set(rows.map(({ name }) => name))) {
    if (table === 'person') added.push(...(await addNewPeople(ctx, journal, rows.filter(comesWithPerson), breathe)))
    const own = rows.filter((row) => row.name === table && !comesWithPerson(row))
    const before = { added: added.length, changed: changed.length }
    makeRoom(ctx, table, own)
    for (const row of own) {
      const change = writeChange(ctx, journal, row)
      if (change !== null) changed.push({ owner: ownerOfRow(sqlite, table, row.theirs.id), change })
    }
    for (const [index, row] of own.entries()) {
      if (row.result.kind === 'new') {
        const change = insertTaken(journal, row, refused)
        if (change !== null) added.push(change)
      }
      if (index % ROWS_PER_BREATH === ROWS_PER_BREATH - 1) await breathe(ROWS_PER_BREATH)
    }
    // Sort keys of units and unions go into those of their people.
    if (BEFORE_PEOPLE.has(table)) await derive(tx, changesFrom(added, changed, before))
  }
  await deriveRest(ctx, tx, { added: added.filter(({ table, after }) => !isNewcomer(table, after, newPeople)), changed }, breathe)
  return { added, changed, refused }
}

const WITH_PERSON: ReadonlySet<string> = new Set(['membership_event', 'card'])
const BEFORE_PEOPLE: ReadonlySet<string> = new Set(['unit', 'trade_union'])

function isNewcomer(table: JournaledTable, after: Fields, newPeople: ReadonlySet<string>): boolean {
  return table === 'person' || (WITH_PERSON.has(table) && newPeople.has(String(after['person_id'])))
}

/**
 * Lines of one record have places that no two may share, and a package may have exchanged them: those that move step
 * aside first, to where nobody stands.
 */
function makeRoom({ store }: Context, table: JournaledTable, rows: readonly Taken[]): void {
  const moving = rows.filter(isMoving)
  if (moving.length === 0) return
  const step = store.sqlite.prepare(`update "${table}" set position = ? where id = ? and deleted_at is null`)
  moving.forEach(({ theirs }, index) => step.run(-1 - index, theirs.id))
}

function isMoving({ mine, result: { take } }: Taken): boolean {
  return mine !== null && 'position' in mine && ('position' in take || 'on_date' in take)
}

function writeChange({ clock }: Context, journal: BulkJournal, row: Taken): RowChange | null {
  const { name, theirs, mine, result } = row
  if (mine === null || Object.keys(result.take).length === 0) return null
  const after = toWritten(result, clock.now())
  const before = Object.fromEntries(Object.keys(after).map((column) => [column, mine[column] ?? null]))
  try {
    const back = isMoving(row) ? { position: after['position'] ?? mine['position'] ?? null } : {}
    journal.change(name, theirs.id, before, { ...after, ...back })
    return { table: name, id: theirs.id, before, after }
  } catch (error) {
    if (!isConstraint(error)) throw error
    throw conflict('row_clashes', undefined, { table: name, id: theirs.id })
  }
}

function toWritten({ take }: MergeResult, now: string): Fields {
  return DELETED in take ? { ...take, [DELETED]: take[DELETED] === null ? null : now } : { ...take }
}

function insertTaken(journal: BulkJournal, row: Taken, refused: Map<Compared, RefusalReason>): RowChange | null {
  const { name, table, theirs } = row
  // What the township has worked out comes too: some of it no row may be without. It is worked out again below.
  const fields = Object.fromEntries(table.columns.map((column) => [column.name, theirs[column.name] ?? null]))
  const workedOut = table.columns.flatMap(({ name: column, maintained }) => (maintained === true ? [column] : []))
  try {
    const change = journal.insert(name, theirs.id, fields)
    return { ...change, after: Object.fromEntries(Object.entries(change.after).filter(([column]) => !workedOut.includes(column))) }
  } catch (error) {
    if (!isConstraint(error)) throw error
    refused.set(row, isMissingReference(error) ? 'refers_to_refused' : 'clashes_here')
    return null
  }
}

/** In portions of what belongs together, so that no file is worked out twice and the page has its turn. */
async function deriveRest(
  { store }: Context,
  tx: Tx,
  { added, changed }: Pick<Applied, 'added' | 'changed'>,
  breathe: (rows: number) => Promise<void>,
): Promise<void> {
  const rest = [...changed.map(({ change }) => change), ...added].filter(({ table }) => !BEFORE_PEOPLE.has(table))
  const keyed = rest.map((change) => ({ change, key: String(change.after['file_id'] ?? change.after['employment_id'] ?? change.id) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  for (let start = 0; start < keyed.length; ) {
    let end = Math.min(start + PORTION, keyed.length)
    while (end < keyed.length && keyed[end]?.key === keyed[end - 1]?.key) end += 1
    await store.derive(tx, keyed.slice(start, end).map(({ change }) => change))
    await breathe(0)
    start = end
  }
}

const PORTION = 2_000

function changesFrom(
  added: readonly RowChange[],
  changed: Applied['changed'],
  before: { added: number; changed: number },
): RowChange[] {
  return [...added.slice(before.added), ...changed.slice(before.changed).map(({ change }) => change)]
}
