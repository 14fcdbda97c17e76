import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Salvaged } from '../../../shared/contract/backups.ts'
import type { Context } from '../../context.ts'
import { hashOf, type AuditRow } from '../../db/audit.ts'
import { bulkTransaction } from '../../db/bulk.ts'
import { openSqlite, type Sqlite } from '../../db/open.ts'
import { readChanges, type Fields, type RowChange, type Value } from '../../db/row-change.ts'
import { DATABASE_FILE } from '../../db/store-files.ts'
import { makeFolder } from '../../make-folder.ts'

/** The damaged files are read in a copy: those kept aside stay as they are. */
const WORK_FOLDER = 'salvage.part'
const LINES_PER_BREATH = 250
const MERGE = 'county.merge'

/**
 * Does again, in the backup that was put back, what the damaged store still knows was done since: its audit lines name
 * each change, and their hashes show that they follow the backup without a gap. Lines are taken over as they stand, so
 * that the chain goes on. Ends at the first line that cannot be read. Null when the damaged store says nothing.
 */
export async function salvageSince(ctx: Context, aside: string): Promise<Salvaged | null> {
  const dataDir = ctx.dataDir ?? ''
  const work = join(dataDir, WORK_FOLDER)
  rmSync(work, { recursive: true, force: true })
  let damaged: Sqlite | null = null
  try {
    makeFolder(work)
    for (const name of [DATABASE_FILE, `${DATABASE_FILE}-wal`]) {
      if (existsSync(join(dataDir, aside, name))) cpSync(join(dataDir, aside, name), join(work, name))
    }
    damaged = openSqlite(join(work, DATABASE_FILE), ctx.store.key)
    return await replay(ctx, readLines(damaged, lastLine(ctx.store.sqlite)))
  } catch (error) {
    // What cannot even be opened gives nothing back; the backup is in place either way.
    ctx.log.error('salvage', error)
    return null
  } finally {
    closeQuietly(damaged)
    rmSync(work, { recursive: true, force: true })
  }
}

interface ReadLines {
  readonly lines: readonly AuditRow[]
  /** False when a line could be read no more, or did not follow the one before. */
  readonly whole: boolean
}

function lastLine(sqlite: Sqlite): { seq: number; hash: string } {
  // The shape of the select.
  return sqlite.prepare('select seq, hash from audit order by seq desc limit 1').get() as { seq: number; hash: string }
}

function readLines(damaged: Sqlite, from: { seq: number; hash: string }): ReadLines {
  const lines: AuditRow[] = []
  let previous = from
  try {
    const rows = damaged.prepare('select * from audit where seq > ? order by seq').iterate(from.seq)
    for (const raw of rows) {
      const row = raw as AuditRow // the shape of the table
      const follows = row.seq === previous.seq + 1 && row.previous_hash === previous.hash && row.hash === hashOf(row)
      if (!follows) return { lines, whole: false }
      lines.push(row)
      previous = row
    }
    return { lines, whole: true }
  } catch {
    return { lines, whole: false }
  }
}

async function replay({ store }: Context, { lines, whole }: ReadLines): Promise<Salvaged> {
  const { sqlite } = store
  const lost: Salvaged['lost'] = []
  let rows = 0
  await bulkTransaction(store, async (tx) => {
    let waiting: RowChange[] = []
    for (const [index, line] of lines.entries()) {
      for (const change of changesToDo(line)) {
        if (isDone(sqlite, change, line.at)) {
          waiting.push(change)
          rows += 1
        } else lost.push({ at: line.at, action: line.action, table: change.table })
      }
      if (line.action === MERGE && line.entity === 'received_package') {
        lost.push({ at: line.at, action: line.action, table: line.entity })
      }
      insertLine(sqlite, line)
      if (index % LINES_PER_BREATH !== 0 && index < lines.length - 1) continue
      await store.derive(tx, waiting)
      waiting = []
    }
  })
  return { acts: lines.length, rows, whole, lost: lost.slice(0, 200), lostCount: lost.length, until: lines.at(-1)?.at ?? null }
}

/**
 * Where the rows of a merge came from does not stand in the log. The package itself is taken again, or its township's
 * next ones would find rows that nobody has sent.
 */
function changesToDo({ action, changes }: AuditRow): RowChange[] {
  return action === MERGE ? [] : readChanges(changes)
}

/** False for a row that hangs on something the log does not hold, as the bytes of a photo. */
function isDone(sqlite: Sqlite, { table, id, before, after }: RowChange, at: string): boolean {
  sqlite.exec('savepoint salvage')
  try {
    const done = before === null ? insertRow(sqlite, table, { ...after, id, created_at: at, updated_at: at }) : updateRow(sqlite, table, id, after, at)
    sqlite.exec('release salvage')
    return done
  } catch {
    sqlite.exec('rollback to salvage')
    sqlite.exec('release salvage')
    return false
  }
}

function insertRow(sqlite: Sqlite, table: string, fields: Fields): boolean {
  const columns = Object.keys(fields).map((column) => `"${column}"`)
  const values: Value[] = Object.values(fields)
  const places = values.map(() => '?').join(', ')
  return sqlite.prepare(`insert into "${table}" (${columns.join(', ')}) values (${places})`).run(values).changes === 1
}

function updateRow(sqlite: Sqlite, table: string, id: string, after: Fields, at: string): boolean {
  const assignments = Object.keys(after).map((column) => `"${column}" = ?`).join(', ')
  const text = `update "${table}" set ${assignments}, updated_at = ?, revision = revision + 1 where id = ?`
  return sqlite.prepare(text).run([...Object.values(after), at, id]).changes === 1
}

function insertLine(sqlite: Sqlite, line: AuditRow): void {
  const columns = Object.keys(line)
  const text = `insert into audit (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
  sqlite.prepare(text).run(Object.values(line))
}

function closeQuietly(sqlite: Sqlite | null): void {
  try {
    sqlite?.close()
  } catch {
    // A damaged file may fail to close as well; it is a copy.
  }
}
