import type { PlainDate } from '../plain-date.ts'
import { readDateCell, readDateText, type DateReading, type DateSource } from './dates.ts'
import type { FieldName } from './fields.ts'
import { readPerson, type PersonReading, type PersonRules, type RowAbove } from './person.ts'
import { makeRowReader, type CellSource, type FieldCell } from './row-cells.ts'

/** Reads person rows (0-based) in order: each may take its unit from, or count on from, the person row before it. */
export function readPeople(
  source: CellSource,
  rows: readonly number[],
  options: DateSource & { asOf: PlainDate },
): PersonReading[] {
  const readRow = makeRowReader(source)
  const present = new Set<FieldName>()
  for (const { field } of source.columns) if (field !== null) present.add(field)
  const rules: PersonRules = {
    asOf: options.asOf,
    present,
    fillsUnitDown: options.isDelimited,
    readDate: makeDateReader(options),
  }
  let above: RowAbove = { unitName: null, dept: null, idNo: null }
  return rows.map((row) => {
    const person = readPerson(readRow(row), above, rules)
    const { unitName, dept, idNo } = person.values
    above = { unitName, dept: dept ?? null, idNo }
    return person
  })
}

/** The same days come again and again in a long roster: each text is read once. */
function makeDateReader(source: DateSource): (cell: FieldCell) => DateReading {
  const known = new Map<string, DateReading>()
  return ({ cell, text }) => {
    if (cell.kind === 'number') return readDateCell(cell, text, source)
    let reading = known.get(text)
    if (reading === undefined) known.set(text, (reading = readDateText(text, source)))
    return reading
  }
}
