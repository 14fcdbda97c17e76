import { sql, type Kysely } from 'kysely'

/** What the county wrote when it decided about a row: it goes with the receipt and stands beside the row that came back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table origin add column note text`.execute(db)
  await sql`alter table package_row add column note text`.execute(db)
  // what came of a package when it was taken; later ones bring some of its rows again
  // the step by which the file was handed in: a decision is about that step
  await sql`alter table file_decision add column step_id text`.execute(db)
  for (const outcome of ['accepted', 'refused', 'conflict']) {
    await sql`alter table received_package add column ${sql.raw(outcome)} integer not null default 0`.execute(db)
  }
}
