import type { PackageContents } from '../../../shared/contract/packages.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import { serves } from '../../../shared/domain/packages/purposes.ts'
import { ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { SentPackageRow } from '../../db/schema-packages.ts'
import { pickTable } from '../../db/sqlite-sql/pick-tables.ts'
import { findAnswered } from './queries.ts'
import { chooseRows, hasConsent } from './select.ts'

export interface Scoped {
  readonly purpose: Purpose
  readonly scope: 'full' | 'changes'
}

/** What a package of now would hold, counted and not read. */
export async function contentsOf(ctx: Context, { purpose, scope }: Scoped): Promise<PackageContents> {
  const base = await baseOf(ctx, scope)
  const { db, sqlite } = ctx.store
  const today = ctx.clock.today()
  // Holding the connection keeps every transaction out while the rows are chosen.
  return db.connection().execute(() => {
    const { selections, drop } = chooseRows(sqlite, { purpose, changedSince: base?.made_at ?? null, today })
    try {
      const tables = selections.map(({ table, statements }) => {
        const each = statements.map((sql) => sqlite.prepare(`select count(*), count(deleted_at) from (${sql})`).raw().get() as [number, number]) // two counts
        const [rows, deleted] = [0, 1].map((at) => each.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
        return { table: table.name, rows: rows ?? 0, deleted: deleted ?? 0 }
      })
      const count = (where: string): number =>
        serves(['hardship'], purpose)
          ? Number(sqlite.prepare(`select count(*) from hardship_file t join ${pickTable('hardship_file')} p on p.id = t.id where ${where}`).pluck().get())
          : 0
      const withoutConsent = {
        health: count(`coalesce(t.health, t.illness, t.disability_type) is not null and not ${hasConsent('t.person_id', 'health', today)}`),
        bank: count(`t.bank_card is not null and (t.bank_holder_id is null or not ${hasConsent('t.bank_holder_id', 'bank', today)})`),
      }
      return Promise.resolve({ tables, withoutConsent })
    } finally {
      drop()
    }
  })
}

/** The package that changes are counted from; null for a full one. Throws `rule_broken/no_receipt_yet`. */
export async function baseOf(ctx: Context, scope: Scoped['scope']): Promise<SentPackageRow | null> {
  if (scope === 'full') return null
  const answered = await findAnswered(ctx.store.db)
  if (answered === null) throw ruleBroken('no_receipt_yet', 'scope')
  return answered
}
