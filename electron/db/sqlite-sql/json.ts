/*
 * Columns that hold JSON as text. PostgreSQL would have them as `jsonb`, and the operators of that type in here.
 */

/** A text in an object; null where it is missing. PostgreSQL: `column ->> 'name'`. */
export function jsonField(column: string, name: string): string {
  return `json_extract(${column}, '$.${name}')`
}

/** A whole number in an object. PostgreSQL: `(column ->> 'name')::bigint`. */
export function jsonNumber(column: string, name: string): string {
  return jsonField(column, name)
}

/** Whether the object under `name` has a key, whatever its value. PostgreSQL: `jsonb_exists(column -> 'name', key)`. */
export function jsonHasKey(column: string, name: string, key: string): string {
  return `json_type(${column}, '$.${name}.' || ${key}) is not null`
}

/** Several values as the text of one JSON array. PostgreSQL: `jsonb_build_array(…)::text`. */
export function jsonList(values: readonly string[]): string {
  return `json_array(${values.join(', ')})`
}
