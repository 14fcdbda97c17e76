import { sql, type Kysely } from 'kysely'

/**
 * What a county did not take. Whole files: forty sticks come in a week, and somebody has to call whoever sent a bad one.
 * And rows that another township sent first, or that are the county's own: their origin stays, and their sender is told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table refused_file (
      id text primary key,
      at text not null,
      file_name text not null,
      -- a word such as wrong_signer
      reason text not null,
      -- where the checks stopped; null where all of them passed
      stage text,
      -- null where it could not be read that far
      township_code text
    ) strict`.execute(db)
  await sql`create index refused_file_at on refused_file (at)`.execute(db)
  await sql`
    create table foreign_row (
      township integer not null references township (number),
      table_name text not null,
      row_id text not null,
      revision integer not null,
      -- of the last package that carried it
      sequence integer not null,
      primary key (township, table_name, row_id)
    ) strict, without rowid`.execute(db)
}
