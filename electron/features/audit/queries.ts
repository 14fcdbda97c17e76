import type { Selectable } from 'kysely'
import type { HistoryEntry } from '../../../shared/contract/audit.ts'
import { readChanges, type Fields } from '../../db/row-change.ts'
import type { AuditRow } from '../../db/schema.ts'
import { whereHolds } from '../../db/sqlite-sql/texts.ts'
import type { Db } from '../../db/store.ts'

/** Newest first. An import makes all its units and unions in one line; each of them is told its own part of it. */
export async function historyOf(
  db: Db,
  input: { entity: string; id: string; limit: number },
): Promise<HistoryEntry[]> {
  const { entity, id, limit } = input
  const own = await db
    .selectFrom('audit')
    .selectAll()
    .where('entity', '=', entity)
    .where('entity_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  const entries = own.map(toEntry)
  if (entity === 'employment') return [...entries, ...(await ofItsPerson(db, id))].toSorted((a, b) => b.seq - a.seq).slice(0, limit)
  if (!MADE_TOGETHER.includes(entity)) return entries
  const shared = await db
    .selectFrom('audit')
    .selectAll()
    .where('entity', '=', 'import_batch')
    .where('entity_id', 'is not', null)
    .where(whereHolds('changes', `"${id}"`))
    .execute()
  const parts = shared.map(toEntry).map((entry) => ({
    ...entry,
    entity,
    entityId: id,
    changes: entry.changes.filter((change) => change.id === id || Object.values(change.after).includes(id)),
  }))
  return [...entries, ...parts].toSorted((a, b) => b.seq - a.seq).slice(0, limit)
}

/** A ledger is written down person by person: what it did to an employment stands among the lines of its person. */
async function ofItsPerson(db: Db, id: string): Promise<HistoryEntry[]> {
  const lines = await db
    .selectFrom('audit')
    .selectAll()
    .where('entity', '=', 'person')
    .where('entity_id', '=', (eb) => eb.selectFrom('employment').select('person_id').where('id', '=', id))
    .where(whereHolds('changes', `"${id}"`))
    .execute()
  return lines.map(toEntry).map((entry) => ({
    ...entry,
    entity: 'employment',
    entityId: id,
    changes: entry.changes.filter((change) => change.id === id || Object.values(change.after).includes(id)),
  }))
}

const MADE_TOGETHER: readonly string[] = ['unit', 'trade_union']

export function toEntry(row: Selectable<AuditRow>): HistoryEntry {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    changes: readChanges(row.changes),
    facts: JSON.parse(row.facts) as Fields,
    why: row.why,
  }
}
