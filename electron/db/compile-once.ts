import type { Compilable, CompiledQuery } from 'kysely'
import type { Db, Tx } from './store.ts'

/**
 * A query about one value that is built and compiled when first asked, and from then on only run: for what every
 * opened record and every saved edit reads. Building it anew costs more than SQLite takes for the answer.
 */
export function compileOnce<Row>(
  build: (db: Db | Tx, value: string) => Compilable<Row>,
): (db: Db | Tx, value: string) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | null = null
  return async (db, value) => {
    compiled ??= build(db, PLACE).compile()
    const parameters = compiled.parameters.map((parameter) => (parameter === PLACE ? value : parameter))
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}

/** Stands for the value while the query is built. */
const PLACE = '\u0000value'
