import type { Fields, RowChange, Value } from '../../db/row-change.ts'
import { toFieldName } from './compare.ts'
import type { StoredRow } from './queries.ts'
import type { UndoRows } from './undo-rows.ts'

export interface KeptPerson {
  personId: string
  name: string
  row: number
  fields: { field: string; before: Value; imported: Value; now: Value }[]
}

/** Takes back what one row of the file did; `rows` are those of the store, or a picture of them. */
export function undoRow(
  rows: UndoRows,
  { row, effects }: { row: StoredRow; effects: readonly RowChange[] },
  now: string,
): { changes: RowChange[]; kept: KeptPerson | null } {
  const states = effects.map((effect) => ({ effect, current: rows.read(effect) }))
  if (row.createdPerson) {
    const edits = states.flatMap(({ effect, current }) => editsSince(effect, current))
    if (edits.length > 0 || hasMore(rows, row.personId ?? '', effects)) {
      return { changes: [], kept: describeKept(row, edits) }
    }
    const changes = states
      .filter(({ current }) => current['deleted_at'] === null)
      .map(({ effect }) => {
        const why: Fields = effect.table === 'person' ? { deleted_why: 'import_undone' } : {}
        const before: Fields = effect.table === 'person' ? { deleted_at: null, deleted_why: null } : { deleted_at: null }
        return rows.change(effect.table, effect.id, before, { deleted_at: now, ...why })
      })
    return { changes, kept: null }
  }
  const changes: RowChange[] = []
  const edits: KeptPerson['fields'] = []
  for (const { effect, current } of states.toReversed()) {
    const since = editsSince(effect, current)
    edits.push(...since)
    if (effect.before === null) {
      if (since.length === 0 && current['deleted_at'] === null) {
        changes.push(rows.change(effect.table, effect.id, { deleted_at: null }, { deleted_at: now }))
      }
      continue
    }
    const edited = new Set([...since.map((edit) => edit.field), ...takenSince(rows, effect, edits)])
    const back = Object.entries(effect.before).filter(([column]) => !edited.has(toFieldName(column)))
    if (back.length === 0) continue
    const old = Object.fromEntries(back)
    const imported = Object.fromEntries(back.map(([column]) => [column, current[column] ?? null]))
    changes.push(rows.change(effect.table, effect.id, imported, old))
  }
  return { changes, kept: edits.some(isValue) ? describeKept(row, edits) : null }
}

/** An old number that somebody else has got meanwhile does not come back; it is listed with what was kept. */
function takenSince(rows: UndoRows, { table, id, before, after }: RowChange, kept: KeptPerson['fields']): string[] {
  const old = table === 'person' ? (before?.['id_no'] ?? null) : null
  if (old === null || !rows.isTaken(String(old), id)) return []
  const imported = after['id_no'] ?? null
  if (!kept.some(({ field }) => field === 'idNo')) kept.push({ field: 'idNo', before: old, imported, now: imported })
  return ['idNo']
}

function editsSince(effect: RowChange, current: Fields): KeptPerson['fields'] {
  return Object.entries(effect.after)
    .filter(([column, imported]) => (current[column] ?? null) !== imported)
    .map(([column, imported]) => ({
      field: toFieldName(column),
      before: effect.before?.[column] ?? null,
      imported,
      now: current[column] ?? null,
    }))
}

/** Something was added to a person after the import made him: a field it left empty, an event, a card. */
function hasMore(rows: UndoRows, personId: string, effects: readonly RowChange[]): boolean {
  const [person] = effects.filter(({ table }) => table === 'person')
  if (person === undefined || rows.read(person)['revision'] !== 1) return true
  const own = new Set(effects.map((effect) => effect.id))
  return rows.hangingOn(personId).some((id) => !own.has(id))
}

function describeKept(row: StoredRow, fields: KeptPerson['fields']): KeptPerson {
  return { personId: row.personId ?? '', name: row.values.name ?? '', row: row.row, fields: tellOnce(fields.filter(isValue)) }
}

/** The joining keeps its day twice, once as it was given among its other words: the list names it once, as a day. */
function tellOnce(fields: KeptPerson['fields']): KeptPerson['fields'] {
  const told = fields.map((edit) =>
    edit.field !== 'data'
      ? edit
      : { field: 'joinedOn', before: joinedOnOf(edit.before), imported: joinedOnOf(edit.imported), now: joinedOnOf(edit.now) },
  )
  return told.filter(({ field }, index) => told.findIndex((other) => other.field === field) === index)
}

function joinedOnOf(data: Value): Value {
  return data === null ? null : ((JSON.parse(String(data)) as Fields)['joinedOn'] ?? null) // written as such
}

/** What stands beside a value as it was given is no value of its own. */
function isValue({ field }: KeptPerson['fields'][number]): boolean {
  return field !== 'given'
}
