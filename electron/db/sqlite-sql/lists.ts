/*
 * Any number of values in one parameter, as JSON text, so that the statement stays the same however many they are.
 * PostgreSQL would take an array in the same place.
 */

/** Whether a value is one of a list. PostgreSQL: `what = any (list)`. */
export function inList(what: string, list: string): string {
  return `${what} in (select value from json_each(${list}))`
}

/** PostgreSQL: `what <> all (list)`. */
export function notInList(what: string, list: string): string {
  return `${what} not in (select value from json_each(${list}))`
}

/**
 * The values of a list as rows, `name.value`, with their place in it, `name.key`.
 * PostgreSQL: `unnest(list) with ordinality as name (value, key)`.
 */
export function listRows(list: string, name: string): string {
  return `json_each(${list}) ${name}`
}
