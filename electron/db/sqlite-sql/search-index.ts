/*
 * The search index of people, a full-text table without contents whose row numbers are the places of people in the
 * order of names. What is looked for is an expression of words and marks (`"a"* AND ("b" NOT "c")`), made by
 * `shared/domain/search` and `members/plan.ts`.
 *
 * PostgreSQL would have a table `person_token (place bigint primary key, tokens tsvector)` with a GIN index, `t.tokens
 * @@ to_tsquery('simple', ?)` as the test, and the same expression in the words of `to_tsquery` (`&`, `|`, `& !`, `:*`).
 */

/** An entry as the query builder sees it. */
export interface PersonTokenRow {
  /** The place of the person. */
  rowid: number
  tokens: string
}

/** Entries `t` of the index with their people `p`; goes with `MATCHES`. */
export const FOUND_PEOPLE = 'person_token t cross join person p on p.place = t.rowid'

/** The test of an entry `t`, with the expression as parameter. */
export const MATCHES = 't.person_token match ?'

/** The place that an entry `t` stands for, in whose order entries come by themselves. */
export const FOUND_PLACE = 't.rowid'

/** Whether a person is among the found, by his place; the expression is the parameter. */
export function isFound(place: string): string {
  return `${place} in (select rowid from person_token where person_token match ?)`
}

/** A row for an expression that finds anybody. */
export const ANY_FOUND = 'select 1 from person_token where person_token match ? limit 1'

/** How many an expression finds, by the index alone. */
export const COUNT_FOUND = 'select count(*) from person_token where person_token match ?'

/** Takes out the entry of a place. */
export const DROP_ENTRY = 'delete from person_token where rowid = ?'

/** Puts in an entry: its place and its words. */
export const PUT_ENTRY = 'insert into person_token (rowid, tokens) values (?, ?)'

/**
 * Lets the pieces of the index lie as they are written, part of the transaction, until `PUT_TOGETHER`: for thousands of
 * entries at once. PostgreSQL: nothing, its index has a list of pending entries of its own.
 */
export const LEAVE_APART = "insert into person_token (person_token, rank) values ('automerge', 0)"

/** Later writes put pieces together step by step, as the index does when nothing is said. */
export const PUT_TOGETHER = "insert into person_token (person_token, rank) values ('automerge', 4)"
