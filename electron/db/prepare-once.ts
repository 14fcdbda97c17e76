import type { Sqlite } from './open.ts'

const prepare = (sqlite: Sqlite, sql: string) => sqlite.prepare<unknown[]>(sql)
type Statement = ReturnType<typeof prepare>

/** Each connection's statements, by their text. They are gone with the connection. */
const STATEMENTS = new WeakMap<Sqlite, Map<string, Statement>>()
const MOST = 300

/**
 * A statement that is compiled when first asked for and kept: for what each page of a list reads, where compiling takes
 * as long as running. `pluck` gives the first column alone.
 */
export function prepareOnce(sqlite: Sqlite, sql: string, shape: 'rows' | 'pluck' = 'rows'): Statement {
  const known = STATEMENTS.get(sqlite) ?? new Map<string, Statement>()
  STATEMENTS.set(sqlite, known)
  const key = `${shape} ${sql}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  if (known.size >= MOST) known.clear()
  const statement = shape === 'pluck' ? prepare(sqlite, sql).pluck() : prepare(sqlite, sql)
  known.set(key, statement)
  return statement
}
