import type { PackageRow } from '../../packages/read-extract.ts'

/** Tells what people call each row of a package: a referred row comes before those that refer to it. */
export function makeNames(): (table: string, row: PackageRow) => string {
  const names = new Map<string, string>()
  return (table, row) => {
    const own = OWN.has(table) ? row['name'] : null
    const name = typeof own === 'string' ? own : (referred(row).map((id) => names.get(id)).find((known) => known !== undefined) ?? '')
    if (REFERRED.has(table)) names.set(row.id, name)
    return name
  }
}

const OWN: ReadonlySet<string> = new Set(['trade_union', 'unit', 'person', 'aid_campaign', 'collective_contract'])
/** Rows that others are named by. */
const REFERRED: ReadonlySet<string> = new Set([...OWN, 'hardship_file', 'employment', 'labour_inspection'])

/** A line of a household is named by the household, not by the member it is about. */
function referred(row: PackageRow): string[] {
  return ['file_id', 'employment_id', 'contract_id', 'inspection_id', 'person_id', 'unit_id', 'union_id'].flatMap((column) => {
    const id = row[column]
    return typeof id === 'string' ? [id] : []
  })
}
