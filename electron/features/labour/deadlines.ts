import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { rateCalls } from '../../../shared/contract/labour-rates.ts'
import { isNear, signingClock } from '../../../shared/domain/labour/months.ts'
import { addDays, day, daysBetween, isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { termEndOf } from '../../../shared/domain/unions/terms.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { emptyLast, THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { readLabourPolicy } from './policy.ts'
import { refreshStandings } from './refresh.ts'

type Deadline = OutputOf<typeof rateCalls, 'deadlines.list'>[number]
type Row = Omit<Deadline, 'days' | 'kind' | 'renewed'> & { renewed?: boolean }

/** What runs out between today and so many days on, the nearest first. */
export async function listDeadlines(
  ctx: Context,
  { days, unitId }: ParsedOf<typeof rateCalls, 'deadlines.list'>,
): Promise<Deadline[]> {
  await refreshStandings(ctx)
  const { sqlite } = ctx.store
  const from = ctx.clock.today()
  const to = addDays(from, days)
  const found = [
    ...readSigning(ctx, from, to, unitId),
    ...COLUMNS.flatMap(({ kind, column }) =>
      readEmploymentDays(sqlite, column, from, to, unitId).map((row) => ({ kind, ...row })),
    ),
    ...readCollectiveEnds(sqlite, from, to, unitId).map((row) => ({ kind: 'collective' as const, ...row })),
    ...readElections(sqlite, from, to, unitId).map((row) => ({ kind: 'election' as const, ...row })),
  ]
  return found
    .map((row) => ({ renewed: false, ...row, days: daysBetween(from, row.on) }))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

/** The two days of somebody without a contract: the last of the first month (LCL 10), and the one a year on (LCL 14). */
function readSigning({ store }: Context, from: PlainDate, to: PlainDate, unitId: string | null): (Row & { kind: 'sign' | 'deemed' })[] {
  const { fullMonth } = readLabourPolicy(store.sqlite, from)
  const rows = store.sqlite
    .prepare(
      `select e.hired_on as day, e.id, p.name, e.person_id as personId, u.name as unitName
       from employment e ${THEN_JOIN} person p on p.id = e.person_id ${THEN_JOIN} unit u on u.id = e.unit_id
       where e.status in ('unsigned_grace', 'unsigned_double') and e.deleted_at is null and e.hidden = 0
         and (@unitId is null or e.unit_id = @unitId or e.user_unit_id = @unitId)`,
    )
    .all({ unitId }) as (Omit<Row, 'on'> & { day: string })[] // the columns named; who has a status has a day
  return rows.flatMap(({ day: hiredOn, ...row }) => {
    const { graceEnd, deemedOn } = signingClock(day(hiredOn), fullMonth)
    const days = [{ kind: 'sign', on: graceEnd }, { kind: 'deemed', on: deemedOn }] as const
    return days.filter(({ on }) => on >= from && on <= to).map((each) => ({ ...row, ...each }))
  })
}

const COLUMNS = [
  { kind: 'probation', column: 'probation_to' },
  { kind: 'contract', column: 'expires_on' },
  { kind: 'extension', column: 'extended_to' },
  { kind: 'retirement', column: 'retires_on' },
] as const

function readEmploymentDays(
  sqlite: Sqlite,
  column: (typeof COLUMNS)[number]['column'],
  from: PlainDate,
  to: PlainDate,
  unitId: string | null,
): Row[] {
  // The list keeps an order by days in which none comes last; the others have an index of their own.
  const renewed = column === 'expires_on' ? IS_RENEWED : '0'
  const key = column === 'expires_on' ? emptyLast('e.expires_on') : `e.${column}`
  const rows = sqlite
    .prepare(
      `select e.${column} as day, e.id, p.name, e.person_id as personId, u.name as unitName, ${renewed} as renewed
       from employment e ${THEN_JOIN} person p on p.id = e.person_id ${THEN_JOIN} unit u on u.id = e.unit_id
       where ${key} between @from and @to and e.deleted_at is null and e.hidden = 0
         and (@unitId is null or e.unit_id = @unitId or e.user_unit_id = @unitId)
       order by ${key}, e.name_key`,
    )
    .all({ from, to, unitId }) as (Omit<Row, 'on' | 'renewed'> & { day: string; renewed: 0 | 1 })[] // the columns named
  return rows.map(({ day: on, renewed: isRenewed, ...row }) => ({ ...row, on: day(on), renewed: isRenewed === 1 }))
}

/** A later contract is signed by today. */
const IS_RENEWED = `exists (select 1 from labour_contract c where c.employment_id = e.id and c.deleted_at is null
  and c.starts_on > e.expires_on and coalesce(c.signed_on, c.starts_on) <= @from)`

function readCollectiveEnds(sqlite: Sqlite, from: PlainDate, to: PlainDate, unitId: string | null): Row[] {
  const rows = sqlite
    .prepare(
      `select c.ends_on as day, c.id, k.label as name, null as personId,
         coalesce(c.name, (select string_agg(u.name, '、') from collective_unit x join unit u on u.id = x.unit_id
           where x.contract_id = c.id and x.deleted_at is null)) as unitName
       from collective_contract c join code k on k.id = c.kind
       where c.ends_on between @from and @to and c.ended_on is null and c.deleted_at is null
         and (@unitId is null or c.id in (select contract_id from collective_unit where unit_id = @unitId and deleted_at is null))
       order by c.ends_on, c.number`,
    )
    .all({ from, to, unitId }) as (Omit<Row, 'on'> & { day: string })[] // the columns named
  return rows.map(({ day: on, ...row }) => ({ ...row, on: day(on) }))
}

function readElections(sqlite: Sqlite, from: PlainDate, to: PlainDate, unitId: string | null): Row[] {
  const rows = sqlite
    .prepare(
      `select id, name, elected_on, term_months from trade_union
       where deleted_at is null and elected_on is not null and term_months is not null
         and (@unitId is null or id in (select union_id from union_unit where unit_id = @unitId and deleted_at is null))`,
    )
    .all({ unitId }) as { id: string; name: string; elected_on: string; term_months: number }[] // the columns named
  return rows.flatMap(({ id, name, elected_on, term_months }) => {
    if (!isPlainDate(elected_on) || !isNear(elected_on)) return []
    const on = termEndOf(elected_on, term_months === 60 ? 60 : 36)
    return on < from || on > to ? [] : [{ on, id, name, personId: null, unitName: null }]
  })
}
