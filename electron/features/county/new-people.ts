import { soundsOf } from '../../db/pinyin.ts'
import type { BulkJournal } from '../../db/bulk.ts'
import type { Fields, RowChange } from '../../db/row-change.ts'
import type { Context } from '../../context.ts'
import { mergedColumns } from '../../../shared/domain/packages/tables.ts'
import { openNewcomers, type NewPerson } from '../members/service.ts'
import type { Taken } from './compare.ts'

/** People between two breaths. */
const PORTION = 500
const TABLES = ['person', 'membership_event', 'card'] as const

/**
 * Makes people who were not here, each with his membership and his cards, along the order of names: each step then
 * touches neighbours in the orders of the lists and in the search index. Gives what was written.
 */
export async function addNewPeople(
  { store }: Context,
  journal: BulkJournal,
  rows: readonly Taken[],
  breathe: (rows: number) => Promise<void>,
): Promise<RowChange[]> {
  const people = rows.filter(({ name }) => name === 'person')
  if (people.length === 0) return []
  const events = byPerson(rows, 'membership_event')
  const cards = byPerson(rows, 'card')
  const newcomers = openNewcomers(store.sqlite, journal)
  const waiting = people
    .map((row) => toNewPerson(row, events.get(row.theirs.id) ?? [], cards.get(row.theirs.id) ?? []))
    .toSorted((a, b) => (a.sounds.sortKey < b.sounds.sortKey ? -1 : Number(a.sounds.sortKey > b.sounds.sortKey)))
  const written: RowChange[] = []
  for (let start = 0; start < waiting.length; start += PORTION) {
    const slice = waiting.slice(start, start + PORTION)
    for (const changes of newcomers.add(slice)) for (const change of changes) written.push(change)
    await breathe(slice.length)
  }
  newcomers.finish()
  // A line of the log names the columns of neighbours of one table once.
  return TABLES.flatMap((table) => written.filter((change) => change.table === table))
}

function toNewPerson(row: Taken, events: readonly Taken[], cards: readonly Taken[]): NewPerson {
  const columns = fieldsOf(row)
  const name = String(columns['name'] ?? '')
  const ordered = events.toSorted((a, b) => compare(a, b, 'on_date') || compare(a, b, 'position'))
  const issued = cards.filter(({ theirs }) => theirs['state'] === 'issued').toSorted((a, b) => compare(a, b, 'issued_on') || compare(a, b, 'id'))
  const cardNo = issued.at(-1)?.theirs['number']
  return {
    id: row.theirs.id,
    columns: { ...columns, name },
    sounds: soundsOf(name),
    events: ordered.map((event) => ({ id: event.theirs.id, columns: toEvent(fieldsOf(event)) })),
    cards: cards.map((card) => ({ id: card.theirs.id, columns: withoutPerson(fieldsOf(card)) })),
    cardNo: typeof cardNo === 'string' ? cardNo : null,
  }
}

function toEvent(fields: Fields): NewPerson['events'][number]['columns'] {
  const unionId = fields['union_id'] ?? null
  return {
    ...withoutPerson(fields),
    type: String(fields['type']),
    on_date: String(fields['on_date']),
    union_id: unionId === null ? null : String(unionId),
    data: String(fields['data'] ?? '{}'),
  }
}

function withoutPerson(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([column]) => column !== 'person_id'))
}

function fieldsOf({ table, theirs }: Taken): Fields {
  return Object.fromEntries(mergedColumns(table).map((column) => [column, theirs[column] ?? null]))
}

function byPerson(rows: readonly Taken[], table: Taken['name']): Map<string, Taken[]> {
  const found = new Map<string, Taken[]>()
  for (const row of rows) {
    if (row.name !== table) continue
    const id = String(row.theirs['person_id'])
    const known = found.get(id)
    if (known === undefined) found.set(id, [row])
    else known.push(row)
  }
  return found
}

/** Nothing comes first. */
function compare(a: Taken, b: Taken, column: string): number {
  const [left, right] = [a.theirs[column] ?? '', b.theirs[column] ?? '']
  return left < right ? -1 : Number(left > right)
}
