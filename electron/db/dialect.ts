import { SqliteAdapter, SqliteDialect, type DialectAdapter } from 'kysely'
import type { Sqlite } from './open.ts'

/**
 * Kysely's SQLite dialect with two changes. It says that DDL is transactional, as it is in SQLite: the stock adapter
 * denies it, and a migration that fails would leave half of itself behind. And statements are prepared once.
 */
export class StoreDialect extends SqliteDialect {
  constructor(sqlite: Sqlite) {
    super({ database: withPreparedCache(sqlite) })
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter()
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
