import { hash as hashText } from 'node:crypto'
import type { Statement } from 'better-sqlite3'
import type { Fields, NewRows, RowChange } from './row-change.ts'
import type { Sqlite } from './open.ts'

/** One line of the chain, before it has its number and hash. */
export interface AuditEntry {
  readonly at: string
  readonly actor: string
  /** The call or event: `members.change`, `roster.print`, `members.reveal`. */
  readonly action: string
  readonly entity: string | null
  readonly entityId: string | null
  readonly changes: readonly (RowChange | NewRows)[]
  /** Counts, file names, filters: what a reader needs beside the row changes. */
  readonly facts: Fields
  readonly why: string | null
}

export interface AuditRow {
  seq: number
  at: string
  actor: string
  action: string
  entity: string | null
  entity_id: string | null
  changes: string
  facts: string
  why: string | null
  previous_hash: string
  hash: string
}

export const FIRST_HASH = '0'.repeat(64)

/**
 * Appends to the hash chain: each line's hash covers the line and the hash before it. Must run inside the
 * transaction of the write it records; bulk work keeps the function for all its lines.
 */
export function auditWriter(sqlite: Sqlite): (entry: AuditEntry) => number {
  const { last, insert } = statementsOf(sqlite)
  let head: { seq: number; hash: string } | null = null
  return (entry) => {
    // The row shape is that of the select above.
    head ??= (last.get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: FIRST_HASH }
    const seq = head.seq + 1
    const changes = JSON.stringify(entry.changes)
    const facts = JSON.stringify(entry.facts)
    const row = {
      seq,
      at: entry.at,
      actor: entry.actor.toWellFormed(),
      action: entry.action,
      entity: entry.entity,
      entity_id: toStored(entry.entityId),
      changes,
      facts,
      why: toStored(entry.why),
      previous_hash: head.hash,
    }
    const hash = hashOf(row)
    insert.run(seq, row.at, row.actor, row.action, row.entity, row.entity_id, changes, facts, row.why, head.hash, hash)
    head = { seq, hash }
    return seq
  }
}

/** Text as the file keeps it: half a character pair would come back as something else and break the chain. */
function toStored(text: string | null): string | null {
  return text === null ? null : text.toWellFormed()
}

type Statements = { readonly last: Statement<unknown[]>; readonly insert: Statement<unknown[]> }

/** A saved edit makes a writer of its own: preparing anew would take a tenth of its time. */
const STATEMENTS = new WeakMap<Sqlite, Statements>()

function statementsOf(sqlite: Sqlite): Statements {
  const known = STATEMENTS.get(sqlite)
  if (known !== undefined) return known
  const prepared = {
    last: sqlite.prepare('select seq, hash from audit order by seq desc limit 1'),
    insert: sqlite.prepare(
      `insert into audit (seq, at, actor, action, entity, entity_id, changes, facts, why, previous_hash, hash)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  }
  STATEMENTS.set(sqlite, prepared)
  return prepared
}

/** SHA-256 over the fields in a fixed order, each as JSON, one a line: easy to recompute with other tools. */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const lines = [row.previous_hash, row.seq, row.at, row.actor, row.action, row.entity, row.entity_id, row.changes,
    row.facts, row.why].map((value) => JSON.stringify(value))
  return hashText('sha256', lines.join('\n'), 'hex')
}
