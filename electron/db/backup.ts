import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { unavailable } from '../../shared/errors.ts'
import { CONTENTS_TABLE, readContents, writeContents, type Contents, type ContentsOf } from './backup-contents.ts'
import { makeTail, readLabel, type Label } from './backup-file.ts'
import { openForReading, type Sqlite } from './open.ts'
import { renamePatiently, syncFolder } from './replace-file.ts'

/** What was in the store at the moment of the copy; the copy is held against it. */
export type Snapshot = Omit<Contents, keyof ContentsOf | 'townshipName' | 'people'>

/**
 * Copies the store as it stands, encrypted with its key, and says what is in it. The caller holds the connection, with
 * no transaction open. Leaves nothing behind when it fails.
 */
export function takeSnapshot(sqlite: Sqlite, part: string): Snapshot {
  const snapshot = describeStore(sqlite)
  rmSync(part, { force: true })
  try {
    sqlite.prepare('vacuum into ?').run(part)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
  return snapshot
}

/** Everything of `Snapshot`, from a store or a copy of it. */
export function describeStore(sqlite: Sqlite): Snapshot {
  const line = (sql: string): unknown => sqlite.prepare(sql).get()
  // The shapes of the selects beside them.
  const first = line('select hash from audit where seq = 1') as { hash: string } | undefined
  const head = line('select seq, hash from audit order by seq desc limit 1') as Snapshot['head'] | undefined
  const changed = line("select seq from audit where changes <> '[]' order by seq desc limit 1") as { seq: number } | undefined
  const step = line('select name from kysely_migration order by name desc limit 1') as { name: string } | undefined
  return {
    origin: first?.hash ?? '',
    head: head ?? { seq: 0, hash: '' },
    changedSeq: changed?.seq ?? 0,
    step: step?.name ?? '',
    counts: countRows(sqlite),
  }
}

export interface FinishOrder {
  /** The bare copy, and the name that it gets when it has been proven. */
  readonly part: string
  readonly target: string
  readonly key: Uint8Array
  readonly snapshot: Snapshot
  readonly townshipName: string
  readonly label: Omit<Label, 'format' | 'bytes' | 'sha256'>
}

/**
 * Makes a backup of a bare copy: on the disk, opened again with the key, checked and counted, labelled, and only then
 * given its name. Throws `unavailable/backup_unproven` where the copy is not what the store was; then no file is left.
 */
export function finishBackup(order: FinishOrder): Label {
  const { part, target, key, snapshot } = order
  try {
    const { id, takenAt, takenWhen } = order.label
    const people = countPeopleIn(part, key, snapshot)
    writeContents(part, key, { ...snapshot, ...people, townshipName: order.townshipName, id, takenAt, takenWhen })
    syncFile(part)
    proveCopy(part, key, snapshot)
    const bytes = statSync(part).size
    append(part, makeTail({ ...order.label, format: 'gongyou-backup-1', bytes, sha256: hashHead(part, bytes) }))
    const label = readLabel(part)
    if (readContents(part, key, label) === null) throw unavailable('backup_unproven')
    renamePatiently(part, target)
    syncFolder(dirname(target))
    return label
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/**
 * Opens, checks and counts: `quick` for each copy of a store that holds its references itself, `full` with every index and
 * every reference before one takes the place of a store. Throws `unavailable/backup_unproven`.
 */
export function proveCopy(path: string, key: Uint8Array, snapshot: Snapshot, depth: 'quick' | 'full' = 'quick'): void {
  const copy = openForReading(path, key)
  try {
    const verdict: unknown = copy.pragma(depth === 'full' ? 'integrity_check' : 'quick_check', { simple: true })
    if (verdict !== 'ok') throw unavailable('backup_unproven', { check: 'integrity' })
    const broken = depth === 'full' ? copy.pragma('foreign_key_check') : []
    if (!Array.isArray(broken) || broken.length > 0) throw unavailable('backup_unproven', { check: 'references' })
    const found = describeStore(copy)
    if (JSON.stringify(found) !== JSON.stringify(snapshot)) throw unavailable('backup_unproven', { check: 'counts' })
  } finally {
    copy.close()
  }
}

/** SHA-256 of the first `bytes` of a file. */
export function hashHead(path: string, bytes: number): string {
  const hash = createHash('sha256')
  readHead(path, bytes, (chunk) => void hash.update(chunk))
  return hash.digest('hex')
}

/** Copies the first `bytes` of a file to a new one and puts it on the disk; reads it again and gives its hash. */
export function copyHead(from: string, to: string, bytes: number): string {
  try {
    const file = openSync(to, 'w', 0o600)
    try {
      readHead(from, bytes, (chunk) => writeAll(file, chunk))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return hashHead(to, bytes)
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  }
}

/**
 * The whole backup to another place: written, on the disk, read again and compared, then given its name. Throws
 * `unavailable/copy_differs` when what was read is not what was written; then nothing is left.
 */
export function copyBackup(from: string, to: string): void {
  const part = `${to}.part`
  try {
    const bytes = statSync(from).size
    if (copyHead(from, part, bytes) !== hashHead(from, bytes)) throw unavailable('copy_differs')
    renamePatiently(part, to)
    syncFolder(dirname(to))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/**
 * The same backup with another key file in its label, under another name: copied, read again, and only then named. Throws
 * `unavailable/backup_damaged` where it is not what its label says; then nothing is left.
 */
export function relabelBackup(from: string, to: string, keyFile: Label['keyFile']): void {
  const part = `${to}.part`
  try {
    const label = readLabel(from)
    if (copyHead(from, part, label.bytes) !== label.sha256) throw unavailable('backup_damaged')
    append(part, makeTail({ ...label, keyFile }))
    readLabel(part)
    renamePatiently(part, to)
    syncFolder(dirname(to))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** Living people of the store: those in the bin are not counted. */
export function countPeople(sqlite: Sqlite): number {
  return Number(sqlite.prepare('select count(*) from person where deleted_at is null').pluck().get())
}

function countPeopleIn(path: string, key: Uint8Array, { counts }: Snapshot): { people?: number } {
  if (counts['person'] === undefined) return {}
  const copy = openForReading(path, key)
  try {
    return { people: countPeople(copy) }
  } finally {
    copy.close()
  }
}

/** Tables of the store by name, without the inner ones of SQLite and of its search index. */
function countRows(sqlite: Sqlite): Record<string, number> {
  const names = sqlite
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all()
    .map(String)
    .filter((name) => name !== CONTENTS_TABLE)
  return Object.fromEntries(
    names.map((name) => [name, Number(sqlite.prepare(`select count(*) from "${name}"`).pluck().get())]),
  )
}

const CHUNK = 1_048_576

function readHead(path: string, bytes: number, take: (chunk: Uint8Array) => void): void {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    for (let done = 0; done < bytes; ) {
      const read = readSync(file, chunk, 0, Math.min(CHUNK, bytes - done), done)
      if (read === 0) throw unavailable('backup_damaged')
      take(chunk.subarray(0, read))
      done += read
    }
  } finally {
    closeSync(file)
  }
}

/** Nothing but a whole number of pages stands before the label, however the disk was cut short before. */
function append(path: string, tail: Uint8Array): void {
  const file = openSync(path, 'r+')
  try {
    const end = statSync(path).size
    try {
      writeAll(file, tail, end)
      fsyncSync(file)
    } catch (error) {
      ftruncateSync(file, end)
      throw error
    }
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Uint8Array, position?: number): void {
  let done = 0
  while (done < bytes.length) {
    done += writeSync(file, bytes, done, bytes.length - done, position === undefined ? undefined : position + done)
  }
}

function syncFile(path: string): void {
  // Windows flushes only what was opened for writing.
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
