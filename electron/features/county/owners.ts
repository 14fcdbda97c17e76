import type { Sqlite } from '../../db/open.ts'

/** The record whose page and history a row belongs to. */
export interface Owner {
  readonly entity: 'person' | 'hardship_file' | 'employment' | 'unit' | 'trade_union'
  readonly id: string
}

type Entity = Owner['entity']

const OWNERS: Readonly<Record<string, { readonly entity: Entity; readonly column: string }>> = {
  person: { entity: 'person', column: 'id' },
  membership_event: { entity: 'person', column: 'person_id' },
  card: { entity: 'person', column: 'person_id' },
  unit: { entity: 'unit', column: 'id' },
  trade_union: { entity: 'trade_union', column: 'id' },
  union_unit: { entity: 'trade_union', column: 'union_id' },
  hardship_file: { entity: 'hardship_file', column: 'id' },
  employment: { entity: 'employment', column: 'id' },
  labour_contract: { entity: 'employment', column: 'employment_id' },
  labour_inspection: { entity: 'unit', column: 'unit_id' },
  collective_unit: { entity: 'unit', column: 'unit_id' },
  ...Object.fromEntries(
    [
      'household_member', 'income', 'rigid_expense', 'household_property', 'hardship_exclusion', 'hardship_step',
      'hardship_assessment', 'aid',
    ].map((table) => [table, { entity: 'hardship_file', column: 'file_id' }]),
  ),
}

/** Null where the row has no page. */
export function ownerOfRow(sqlite: Sqlite, table: string, id: string): Owner | null {
  const place = OWNERS[table]
  if (place === undefined) return null
  const owner: unknown = sqlite.prepare(`select "${place.column}" from "${table}" where id = ?`).pluck().get(id)
  return typeof owner === 'string' ? { entity: place.entity, id: owner } : null
}

const NAMES: Readonly<Record<Entity, string>> = {
  person: 'select name from person where id = ?',
  hardship_file: 'select p.name from hardship_file f join person p on p.id = f.person_id where f.id = ?',
  employment: 'select p.name from employment e join person p on p.id = e.person_id where e.id = ?',
  unit: 'select name from unit where id = ?',
  trade_union: 'select name from trade_union where id = ?',
}

/** What people call a row that is here: the person, the unit; empty where nothing names it. */
export function nameOfRow(sqlite: Sqlite, table: string, id: string): string {
  const owner = ownerOfRow(sqlite, table, id)
  const sql = owner === null ? (NAMED.has(table) ? `select name from "${table}" where id = ?` : null) : NAMES[owner.entity]
  const name: unknown = sql === null ? null : sqlite.prepare(sql).pluck().get(owner?.id ?? id)
  return typeof name === 'string' ? name : ''
}

const NAMED: ReadonlySet<string> = new Set(['aid_campaign', 'collective_contract'])
