import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type DialectAdapter, type Driver } from 'kysely'
import type { Sqlite } from './open.ts'
import { makeGate, type Gate } from './share.ts'

/**
 * Kysely's SQLite dialect with four changes. It says that DDL is transactional, as it is in SQLite: the stock adapter
 * denies it, and a migration that fails would leave half of itself behind. Statements are prepared once. And a
 * transaction that SQLite has rolled back by itself (disk full) is not rolled back again: that second error would hide
 * the first. And a transaction waits while the gate is shut.
 */
export class StoreDialect extends SqliteDialect {
  readonly #sqlite: Sqlite
  readonly #gate: Gate

  constructor(sqlite: Sqlite, gate: Gate = makeGate()) {
    super({ database: withPreparedCache(sqlite) })
    this.#sqlite = sqlite
    this.#gate = gate
  }

  override createDriver(): Driver {
    return new StoreDriver(this.#sqlite, this.#gate)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter()
  }
}

class StoreDriver extends SqliteDriver {
  readonly #sqlite: Sqlite
  readonly #gate: Gate

  constructor(sqlite: Sqlite, gate: Gate) {
    super({ database: withPreparedCache(sqlite) })
    this.#sqlite = sqlite
    this.#gate = gate
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#gate.wait()
    await super.beginTransaction(connection)
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection)
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

const MAX_STATEMENTS = 400

function withPreparedCache(sqlite: Sqlite): { close(): void; prepare(sql: string): ReturnType<Sqlite['prepare']> } {
  const cache = new Map<string, ReturnType<Sqlite['prepare']>>()
  return {
    close: () => undefined, // the store closes the connection itself
    prepare: (sql) => {
      const known = cache.get(sql)
      if (known !== undefined) return known
      const statement = sqlite.prepare(sql)
      if (cache.size >= MAX_STATEMENTS) cache.clear()
      cache.set(sql, statement)
      return statement
    },
  }
}
