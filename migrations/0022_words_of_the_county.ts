import { sql, type Kysely } from 'kysely'

/** What the county wrote when it decided about a row: it goes with the receipt and stands beside the row that came back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table origin add column note text`.execute(db)
  await sql`alter table package_row add column note text`.execute(db)
}
