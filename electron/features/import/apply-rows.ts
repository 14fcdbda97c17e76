import type { Context } from '../../context.ts'
import type { AuditEntry } from '../../db/audit.ts'
import { soundsOf, type NameSounds } from '../../db/pinyin.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Store, Tx } from '../../db/store.ts'
import { toAuditEntry } from '../../write.ts'
import { openNewcomers } from '../members/service.ts'
import { applyRow, makePerson, type RowPlan, type RowResult } from './apply-row.ts'
import { deriveInOrder, type WaitingChange } from './derive-in-order.ts'
import { eachKnownRow, openRows, readNewcomers, type BatchRecord } from './queries.ts'

/** What all rows of a batch share while it is applied. */
export interface ApplyWork {
  readonly plan: RowPlan
  readonly batch: BatchRecord
  readonly record: WriteDown
  /** Tells how many more rows have been taken a step further, and lets the page and the cancel button have their turn. */
  readonly breathe: (rows: number) => Promise<void>
}

/** Writes the line of what a row did to a person, and ties the row to it. */
type WriteDown = (row: number, result: { personId: string; created: boolean; changes: readonly RowChange[] }) => void

/** Rows between two breaths. */
const ROWS_PER_BREATH = 500

/** Rows about people who are there, rows that wait for a person, and rows that are left out, in the order of the file. */
export async function applyKnown(
  { plan, batch, record, breathe }: ApplyWork,
  store: Store,
  tx: Tx,
): Promise<{ [kind in RowResult['kind']]: number }> {
  const counts = { changed: 0, same: 0, doubtful: 0, skipped: 0 }
  const waiting: WaitingChange[] = []
  let rows = 0
  for (const row of eachKnownRow(plan.sqlite, batch.number)) {
    const { kind, personId, changes } = applyRow(plan, row)
    counts[kind] += 1
    if (row.personId === null && personId !== null) record(row.row, { personId, created: false, changes })
    if (changes.length > 0) waiting.push({ key: soundsOf(row.values.name ?? '').sortKey, changes })
    rows += 1
    if (rows % ROWS_PER_BREATH === 0) await breathe(ROWS_PER_BREATH)
  }
  await deriveInOrder(store, tx, waiting, { size: ROWS_PER_BREATH, after: breathe })
  return counts
}

/**
 * Makes the new people along the order of their names: each step then touches neighbours, in the orders of the list
 * and in the search index alike. In the order of the file every step would touch the whole store.
 */
export async function applyNewcomers({ plan, batch, record, breathe }: ApplyWork): Promise<number> {
  const soundsOnce = new Map<string, NameSounds>()
  const waiting: { row: number; sounds: NameSounds }[] = []
  for (const { row, name } of readNewcomers(plan.sqlite, batch.number)) {
    const sounds = soundsOnce.get(name) ?? soundsOf(name)
    soundsOnce.set(name, sounds)
    waiting.push({ row, sounds })
    if (waiting.length % ROWS_PER_BREATH === 0) await breathe(ROWS_PER_BREATH)
  }
  waiting.sort((a, b) => (a.sounds.sortKey < b.sounds.sortKey ? -1 : Number(a.sounds.sortKey > b.sounds.sortKey)))
  const readRow = openRows(plan.sqlite, batch.number)
  const newcomers = openNewcomers(plan.sqlite, plan.journal)
  for (let start = 0; start < waiting.length; start += ROWS_PER_BREATH) {
    const slice = waiting.slice(start, start + ROWS_PER_BREATH)
    const people = slice.map(({ row, sounds }) => makePerson(plan, readRow(row), sounds))
    const changes = newcomers.add(people)
    slice.forEach(({ row }, i) => {
      record(row, { personId: people[i]?.id ?? '', created: true, changes: changes[i] ?? [] })
    })
    await breathe(slice.length)
  }
  newcomers.finish()
  return waiting.length
}

/** See `WriteDown`: a row that changes nothing is tied to its person alone. */
export function openRecord(
  ctx: Context,
  batch: BatchRecord,
  { now, audit }: { now: string; audit: (entry: AuditEntry) => number },
): WriteDown {
  const tie = ctx.store.sqlite.prepare(
    'update import_row set person_id = ?, created_person = ?, audit_seq = ? where batch_number = ? and row = ?',
  )
  return (row, { personId, created, changes }) => {
    const entry = { action: 'import.apply', entity: 'person', entityId: personId }
    const facts = { batch: batch.id, file: batch.file_name, row }
    const seq = changes.length === 0 ? null : audit(toAuditEntry(ctx, { ...entry, facts }, { now, changes: [...changes] }))
    tie.run(personId, created ? 1 : 0, seq, batch.number, row)
  }
}
