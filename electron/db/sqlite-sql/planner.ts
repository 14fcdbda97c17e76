/*
 * What the planner is told. The store has no statistics, since those of one township would be wrong for another, so a
 * statement that must not wait says itself by which index and in which order it is to be read. PostgreSQL gathers its
 * own and takes no such word: there all of this falls away.
 */

/** Joins a table only after those before it, and never the other way round. PostgreSQL: `join`. */
export const THEN_JOIN = 'cross join'

/** Reads the table before it by this index, or not at all. PostgreSQL: nothing. */
export function byIndex(index: string): string {
  return `indexed by ${index}`
}

/** Reads the table before it as it lies. PostgreSQL: nothing. */
export const BY_NO_INDEX = 'not indexed'

/**
 * A day as the key of an order in which no day comes last. These are the very words of the indexes: an expression is
 * found in one only as it was written there. PostgreSQL: `coalesce(column, '9')`, in the index as well.
 */
export function emptyLast(column: string): string {
  return `ifnull(${column}, '9')`
}
