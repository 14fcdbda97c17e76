import { CompiledQuery, type Insertable, type Updateable } from 'kysely'
import { notFound } from '../../shared/errors.ts'
import type { Schema } from './schema.ts'
import type { Fields, JournaledTable, RowChange, Value } from './row-change.ts'
import type { Tx } from './store.ts'

export interface Journal {
  readonly now: string
  readonly changes: RowChange[]
}

type NewRow<T extends JournaledTable> = Omit<Insertable<Schema[T]>, 'created_at' | 'updated_at'>

/** Adds a row and stamps it. Columns left out take their defaults and are not written down. */
export async function insertRow<T extends JournaledTable>(
  tx: Tx,
  journal: Journal,
  table: T,
  row: NewRow<T> & { id: string },
): Promise<void> {
  const after = toFields(row)
  const all: Fields = { ...after, created_at: journal.now, updated_at: journal.now }
  const columns = Object.keys(all).map((column) => `"${column}"`)
  const places = columns.map(() => '?').join(', ')
  await run(tx, `insert into "${table}" (${columns.join(', ')}) values (${places})`, Object.values(all))
  delete after['id']
  journal.changes.push({ table, id: row.id, before: null, after: withoutNulls(after) })
}

/** Changes the fields of `patch` that differ; false when none does. Throws `not_found` for an unknown row. */
export async function changeRow<T extends JournaledTable>(
  tx: Tx,
  journal: Journal,
  table: T,
  id: string,
  patch: Omit<Updateable<Schema[T]>, 'updated_at' | 'revision'>,
): Promise<boolean> {
  const current = await readRow(tx, table, id)
  if (current === null) throw notFound(table, id)
  const before: Fields = {}
  const after: Fields = {}
  for (const [column, value] of Object.entries(toFields(patch))) {
    const old = current[column] ?? null
    if (old === value) continue
    before[column] = old
    after[column] = value
  }
  if (Object.keys(after).length === 0) return false
  await writeFields(tx, table, id, after, journal.now)
  journal.changes.push({ table, id, before, after })
  return true
}

/** Marks a row as deleted (回收站); the row and what hangs on it stay. */
export async function removeRow(tx: Tx, journal: Journal, table: JournaledTable, id: string): Promise<void> {
  const current = await readRow(tx, table, id)
  if (current === null) throw notFound(table, id)
  if (current['deleted_at'] !== null) return
  await writeFields(tx, table, id, { deleted_at: journal.now }, journal.now)
  journal.changes.push({ table, id, before: { deleted_at: null }, after: { deleted_at: journal.now } })
}

export async function readRow(tx: Tx, table: JournaledTable, id: string): Promise<Fields | null> {
  const [row] = await run(tx, `select * from "${table}" where id = ?`, [id])
  return row ?? null
}

export async function writeFields(
  tx: Tx,
  table: JournaledTable,
  id: string,
  fields: Fields,
  now: string,
): Promise<void> {
  const assignments = Object.keys(fields).map((column) => `"${column}" = ?`)
  await run(
    tx,
    `update "${table}" set ${assignments.join(', ')}, updated_at = ?, revision = revision + 1 where id = ?`,
    [...Object.values(fields), now, id],
  )
}

/** As it stands, without building a query first: tables and columns are ours, values are bound. */
async function run(tx: Tx, text: string, values: readonly Value[]): Promise<Fields[]> {
  return (await tx.executeQuery<Fields>(CompiledQuery.raw(text, [...values]))).rows
}

function toFields(row: object): Fields {
  const fields: Fields = {}
  for (const [column, value] of Object.entries(row)) {
    if (value === undefined) continue
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') {
      throw new Error(`column ${column} cannot hold ${typeof value}`)
    }
    fields[column] = value
  }
  return fields
}

function withoutNulls(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
