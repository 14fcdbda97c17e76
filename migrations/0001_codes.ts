import { sql, type Kysely } from 'kysely'
import seed from './0001_codes.json' with { type: 'json' }

/** Code tables of the official forms. A code is retired by date, never deleted: old rows still point at it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table code (
      id text primary key check (id = list || '/' || code),
      list text not null,
      code text not null,
      label text not null,
      short text,
      facts text,
      position integer not null,
      retired_on text
    ) strict, without rowid`.execute(db)
  let position = 0
  for (const [list, code, label, short, facts] of seed) {
    await sql`
      insert into code (id, list, code, label, short, facts, position)
      values (${`${String(list)}/${String(code)}`}, ${list}, ${code}, ${label}, ${short ?? null},
        ${facts === undefined ? null : JSON.stringify(facts)}, ${position++})`.execute(db)
  }
}
