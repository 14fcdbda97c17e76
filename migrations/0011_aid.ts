import { sql, type Kysely } from 'kysely'

/** Aid, visits and donations (帮扶, 慰问, 捐款): one row what one person received, in one ledger. Money is fen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table aid_campaign (
      number integer primary key autoincrement,
      id text not null unique,
      name text not null,
      kind text not null check (kind in ('grant', 'donation')),
      aid_type text not null references code (id) check (aid_type like 'aid_type/%'),
      fund text references code (id) check (fund like 'fund_source/%'),
      year integer not null,
      from_on text,
      to_on text,
      standard_fen integer check (standard_fen >= 0),
      budget_fen integer check (budget_fen >= 0),
      goods text,
      document_no text,
      organiser text,
      -- donations: for whom, and the proof of handing over
      for_person_id text references person (id),
      handed_over_on text,
      handed_over_to text,
      handover_proof text,
      state text not null default 'planned' check (state in ('planned', 'recorded', 'closed')),
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`
    create table aid (
      number integer primary key autoincrement,
      id text not null unique,
      person_id text not null references person (id),
      file_id text references hardship_file (id),
      campaign_id text references aid_campaign (id),
      aid_type text not null references code (id) check (aid_type like 'aid_type/%'),
      fund text references code (id) check (fund like 'fund_source/%'),
      on_date text not null,
      amount_fen integer not null check (amount_fen >= 0),
      goods text,
      pay_method text references code (id) check (pay_method like 'pay_method/%'),
      voucher_no text,
      handler text,
      approved_by text,
      approval_no text,
      -- student aid (金秋助学): for whom of the household; the file stays the parent's
      student_id text references person (id),
      school text,
      school_level text,
      school_year integer,
      -- visits
      visitors text,
      hospital text,
      what text,
      -- given again to the same household in one campaign or month, before approval, or above a ceiling
      exception_why text,
      signed_on text,
      signed_by text,
      position integer,
      import_batch_id text,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index aid_list on aid (on_date, number) where deleted_at is null`.execute(db)
  await sql`create index aid_person on aid (person_id, on_date) where deleted_at is null`.execute(db)
  await sql`create index aid_file on aid (file_id, on_date) where deleted_at is null`.execute(db)
  // these two with all that the sums of the ledger and of a campaign add up
  await sql`create index aid_sums on aid (on_date, deleted_at, amount_fen, aid_type, fund) where deleted_at is null`.execute(db)
  await sql`create index aid_campaign_rows on aid (campaign_id, position, deleted_at, amount_fen, signed_on)
    where campaign_id is not null`.execute(db)
  await sql`
    create table donation (
      id text primary key,
      campaign_id text not null references aid_campaign (id),
      position integer not null,
      donor_id text references person (id),
      donor_name text not null,
      unit_id text references unit (id),
      amount_fen integer not null check (amount_fen > 0),
      on_date text not null,
      note text,
      created_at text not null,
      updated_at text not null,
      revision integer not null default 1,
      deleted_at text
    ) strict`.execute(db)
  await sql`create index donation_campaign on donation (campaign_id, position) where deleted_at is null`.execute(db)
}
