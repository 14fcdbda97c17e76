import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

export type Sqlite = Database.Database

/**
 * Opens the encrypted database file; the only place that knows the SQLite build. SQLCipher 4 format with a raw
 * 32-byte key, so that standard SQLCipher tools can read the file too. Throws SqliteError SQLITE_NOTADB for a wrong
 * key and SQLITE_BUSY when another copy of the program holds the file.
 */
export function openSqlite(path: string, key: Uint8Array): Sqlite {
  checkRuntime(process.versions)
  if (key.length !== 32) throw new Error(`database key must be 32 bytes, got ${key.length}`)
  const sqlite = new Database(path, { timeout: 2_000 })
  try {
    giveKey(sqlite, key)
    // WAL without shared memory: one writer whichever host runs. FULL because the build defaults WAL to NORMAL,
    // which can lose the last commits when the power goes.
    set(sqlite, 'locking_mode', 'EXCLUSIVE', 'exclusive')
    set(sqlite, 'journal_mode', 'WAL', 'wal')
    set(sqlite, 'synchronous', 'FULL', 2)
    set(sqlite, 'foreign_keys', 'ON', 1)
    set(sqlite, 'temp_store', 'MEMORY', 2)
    set(sqlite, 'trusted_schema', 'OFF', 0)
    set(sqlite, 'cache_size', '-65536', -65_536)
    // Takes the exclusive lock now rather than at the first write, so that a second start is told at once.
    sqlite.exec('begin immediate; commit')
    // Rolled back by now if it held anything: a kill between two kinds of journal leaves it behind, empty.
    rmSync(`${path}-journal`, { force: true })
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Opens a copy of the store without changing a byte of it. Throws as `openSqlite` does, at the first read. */
export function openForReading(path: string, key: Uint8Array): Sqlite {
  checkRuntime(process.versions)
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    giveKey(sqlite, key)
    set(sqlite, 'temp_store', 'MEMORY', 2)
    set(sqlite, 'trusted_schema', 'OFF', 0)
    set(sqlite, 'cache_size', '-65536', -65_536)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Opens a copy that nobody else knows of yet, to change it. Throws as `openSqlite` does, at the first read.
 */
export function openForChange(path: string, key: Uint8Array): Sqlite {
  checkRuntime(process.versions)
  const sqlite = new Database(path, { fileMustExist: true })
  try {
    giveKey(sqlite, key)
    set(sqlite, 'journal_mode', 'DELETE', 'delete')
    set(sqlite, 'temp_store', 'MEMORY', 2)
    set(sqlite, 'trusted_schema', 'OFF', 0)
    set(sqlite, 'cache_size', '-65536', -65_536)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Seals every page of a copy with another key, in one transaction. */
export function changeKey(path: string, key: Uint8Array, newKey: Uint8Array): void {
  const sqlite = openForChange(path, key)
  try {
    sqlite.pragma(`rekey="${rawKey(newKey)}"`)
  } finally {
    sqlite.close()
  }
}

/** Whether another program has the store open; a file that is not there, or no store, is held by nobody. */
export function isHeldByAnother(path: string): boolean {
  let sqlite: Sqlite | null = null
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true, timeout: 500 })
    sqlite.pragma('schema_version')
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
  } finally {
    sqlite?.close()
  }
}

function giveKey(sqlite: Sqlite, key: Uint8Array): void {
  sqlite.pragma("cipher='sqlcipher'")
  sqlite.pragma('legacy=4')
  sqlite.pragma(`key="${rawKey(key)}"`)
}

/** `hexkey` would run the slow derivation; x'..' inside the key string is the raw form. */
function rawKey(key: Uint8Array): string {
  return `x'${Buffer.from(key).toString('hex')}'`
}

/** Version of Node's native interface that the SQLite build asks for. */
const NATIVE_INTERFACE = 10

/** On a runtime with an older interface the build would not fail but take the whole process down. */
export function checkRuntime(versions: { napi?: string | undefined; node: string }): void {
  if (Number(versions.napi) >= NATIVE_INTERFACE) return
  throw new Error(`the store needs Node 22.14 or newer, this is ${versions.node}: start the program through npm`)
}

function set(sqlite: Sqlite, pragma: string, value: string, expected: string | number): void {
  sqlite.pragma(`${pragma}=${value}`)
  const actual: unknown = sqlite.pragma(pragma, { simple: true })
  if (actual !== expected) throw new Error(`pragma ${pragma} is ${String(actual)}, wanted ${String(expected)}`)
}
