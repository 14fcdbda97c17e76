import { jsonField, jsonNumber } from '../../db/sqlite-sql/json.ts'

/** What a row of a batch says in a field, as SQL; `row` is the name it goes by where there are several. */
export function rowText(field: 'name' | 'idNo' | 'unitName' | 'userUnitName', row?: string): string {
  return jsonField(of('"values"', row), field)
}

/** What somebody has decided about a row, as SQL; null while nobody has. */
export function decided(what: 'kind' | 'does', row?: string): string {
  return jsonField(of('decision', row), what)
}

/** The row for whose sake another was left out, as SQL. */
export function decidedForRow(row?: string): string {
  return jsonNumber(of('decision', row), 'forRow')
}

function of(column: string, row?: string): string {
  return row === undefined ? column : `${row}.${column}`
}
