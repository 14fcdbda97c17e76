import type { HandoverOverview } from '../../../shared/contract/handover.ts'
import { CURRENT_STATES } from '../members/service.ts'
import type { Context } from '../../context.ts'
import { getSettings } from '../settings/service.ts'

type Kind = HandoverOverview['counts'][number]['kind']
type PlaceKind = HandoverOverview['places'][number]['of']
type OpenKind = HandoverOverview['open'][number]['kind']

/** What is handed over and what is still under way, counted from the rows as they stand. */
export async function takeStock(ctx: Context): Promise<HandoverOverview> {
  const { sqlite } = ctx.store
  const today = ctx.clock.today()
  const count = (sql: string): number => Number(sqlite.prepare(sql).pluck().get({ today }))
  const open = entriesOf<OpenKind>(OPEN).map(([kind, sql]) => ({ kind, count: count(sql) }))
  const places = sqlite.prepare(PLACES).all() as HandoverOverview['places'] // the columns named
  return {
    counts: entriesOf<Kind>(KINDS).map(([kind, sql]) => ({ kind, count: count(sql) })),
    open: open.filter((line) => line.count > 0),
    places,
    withoutPlace: entriesOf<PlaceKind>(WITHOUT_PLACE).map(([of, sql]) => ({ of, count: count(sql) })).filter((line) => line.count > 0),
    organiserName: (await getSettings(ctx)).organiserName,
  }
}

function living(table: string, more = 'true'): string {
  return `select count(*) from ${table} where deleted_at is null and (@today is not null) and (${more})`
}

const CURRENT = CURRENT_STATES.map((state) => `'member_state/${state}'`).join(', ')

const KINDS: Readonly<Record<Kind, string>> = {
  person: living('person'),
  member: living('person', `member_state in (${CURRENT})`),
  unit: living('unit'),
  trade_union: living('trade_union'),
  card: living('card', "state <> 'void'"),
  hardship_file: living('hardship_file'),
  hardship_on_file: living('hardship_file', "state = 'hardship_state/on_file'"),
  aid: living('aid'),
  aid_campaign: living('aid_campaign'),
  employment: living('employment'),
  labour_contract: living('labour_contract'),
  collective_contract: living('collective_contract'),
  attachment: living('attachment'),
  consent: living('consent', 'withdrawn_on is null'),
  sent_package: "select count(*) from sent_package where state = 'made' and @today is not null",
}

const BETWEEN_STEPS = ['draft', 'applied', 'visited', 'reviewed', 'objection', 'submitted', 'returned', 'checking', 'approved']
  .map((state) => `'hardship_state/${state}'`)
  .join(', ')

const OPEN: Readonly<Record<OpenKind, string>> = {
  drafts: 'select count(*) from draft where @today is not null',
  files_between_steps: living('hardship_file', `state in (${BETWEEN_STEPS})`),
  files_in_publicity: living('hardship_file', "state = 'hardship_state/publicity'"),
  reviews_overdue: living('hardship_file', "state = 'hardship_state/on_file' and review_due_on < @today"),
  campaigns_not_recorded: living('aid_campaign', "state = 'planned'"),
  campaigns_not_signed: living(
    'aid_campaign',
    "state = 'recorded' and exists (select 1 from aid a where a.campaign_id = aid_campaign.id and a.deleted_at is null and a.signed_on is null)",
  ),
  import_rows_waiting: `select count(*) from import_row r join import_batch b on b.number = r.batch_number
    where b.state in ('previewed', 'applied') and r.outcome = 'doubtful' and r.person_id is null and r.decision is null
      and @today is not null`,
  contracts_to_check: living('employment', 'check_why is not null'),
  surveys_open: living('survey', 'closed_on is null'),
  // A later one says all of it again: its answer is the one to wait for.
  packages_unanswered: `select count(*) from sent_package s where state = 'made' and receipt_at is null and @today is not null
    and not exists (select 1 from sent_package later where later.sequence > s.sequence and later.state = 'made'
      and later.purpose in (s.purpose, 'all'))`,
  rows_returned: "select count(*) from package_row where outcome <> 'accepted' and @today is not null",
}

const PLACES = `select 'consent' as "of", paper_place as place, count(*) as count from consent
    where deleted_at is null and trim(coalesce(paper_place, '')) <> '' group by paper_place
  union all select 'hardship_file', retention_place, count(*) from hardship_file
    where deleted_at is null and trim(coalesce(retention_place, '')) <> '' group by retention_place
  order by 1, 3 desc, 2`

const WITHOUT_PLACE: Readonly<Record<PlaceKind, string>> = {
  consent: living('consent', "trim(coalesce(paper_place, '')) = ''"),
  hardship_file: living('hardship_file', "trim(coalesce(retention_place, '')) = ''"),
}

function entriesOf<K extends string>(record: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(record) as [K, string][] // the keys of the record
}
