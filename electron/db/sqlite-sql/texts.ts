import { sql, type RawBuilder } from 'kysely'

/** Whether a text holds a piece, by its letters as they stand. PostgreSQL: `strpos(column, piece) > 0`. */
export function holdsText(column: string, piece: string): string {
  return `instr(${column}, ${piece}) > 0`
}

/** The same for the query builder; `piece` becomes a parameter. */
export function whereHolds(column: string, piece: string): RawBuilder<boolean> {
  return sql<boolean>`instr(${sql.ref(column)}, ${piece}) > 0`
}
