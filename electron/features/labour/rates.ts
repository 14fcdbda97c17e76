import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { rateCalls, SigningRateView } from '../../../shared/contract/labour-rates.ts'
import { agencyRatio } from '../../../shared/domain/labour/agency-ratio.ts'
import { ratePart, signingRate, type RatePart, type SigningRate } from '../../../shared/domain/labour/rate.ts'
import { statusOf, type EmploymentStatus } from '../../../shared/domain/labour/record.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { insertRow, type Journal } from '../../db/journal.ts'
import type { Sqlite } from '../../db/open.ts'
import { changesSoFar } from '../../db/sqlite-sql/about-store.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { readLabourPolicy } from './policy.ts'
import { readEmployments } from './records.ts'
import { refreshStandings } from './refresh.ts'

type Calls = typeof rateCalls
type Frozen = OutputOf<Calls, 'rates.freeze'>

/** The rate of a unit, or of the town, on a day; of today from the kept standings, of another day by the rule. */
export async function getRate(ctx: Context, input: ParsedOf<Calls, 'rates.get'>): Promise<SigningRateView> {
  await refreshStandings(ctx)
  return readRate(ctx, input.unitId, input.on ?? ctx.clock.today())
}

/** Keeps the rate with the people behind it. `rule_broken/in_future` for a day to come. */
export async function freezeRate(ctx: Context, input: ParsedOf<Calls, 'rates.freeze'>): Promise<Frozen> {
  const on = input.on ?? ctx.clock.today()
  if (on > ctx.clock.today()) throw ruleBroken('in_future', 'on', { today: ctx.clock.today() })
  await refreshStandings(ctx)
  const id = ctx.newId()
  await write(ctx, { action: 'rates.freeze', entity: 'signing_rate', entityId: id }, (tx, journal) =>
    insertRate(ctx, tx, journal, { id, unitId: input.unitId, on, inspectionId: null, note: input.note }),
  )
  const [frozen] = readFrozen(ctx.store.sqlite, 'id = ?', id)
  if (frozen === undefined) throw notFound('signing_rate', id)
  return frozen
}

/** For inspections, inside their own transaction. */
export async function insertRate(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  input: { id: string; unitId: string | null; on: PlainDate; inspectionId: string | null; note: string | null },
): Promise<void> {
  const { id, unitId, on, inspectionId, note } = input
  const rate = JSON.stringify(readRate(ctx, unitId, on))
  const row = { id, unit_id: unitId, inspection_id: inspectionId, on_date: on, rate, note }
  await insertRow(tx, journal, 'signing_rate', row)
}

/** Oldest first. */
export function listRates(ctx: Context, { unitId, inspectionId }: ParsedOf<Calls, 'rates.list'>): Frozen[] {
  const { sqlite } = ctx.store
  if (inspectionId !== null) return readFrozen(sqlite, 'inspection_id = ?', inspectionId)
  return readFrozen(sqlite, 'unit_id is not distinct from ?', unitId)
}

export function readFrozen(sqlite: Sqlite, where: string, value: string | null): Frozen[] {
  const rows = sqlite
    .prepare(
      `select id, inspection_id, rate, note from signing_rate where deleted_at is null and ${where} order by on_date, id`,
    )
    .all(value) as { id: string; inspection_id: string | null; rate: string; note: string | null }[] // the columns named
  return rows.map((row) => ({
    ...(JSON.parse(row.rate) as SigningRateView), // written by `insertRate`; the door checks it again
    id: row.id,
    inspectionId: row.inspection_id,
    note: row.note,
  }))
}

/** Own contracts and agency workers of each unit where agency workers work, the greatest share first. */
export async function listAgencyShares(
  ctx: Context,
  { unitId }: ParsedOf<Calls, 'rates.agency'>,
): Promise<OutputOf<Calls, 'rates.agency'>> {
  await refreshStandings(ctx)
  const rows = ctx.store.sqlite
    .prepare(
      `select u.id as unitId, u.name as unitName,
         (select count(*) from employment e
          where e.unit_id = u.id and e.form = 'employment_form/1' and e.deleted_at is null and e.hidden = 0
            and e.status in ('signed_fixed', 'signed_open', 'signed_task', 'extended_by_law')) as own,
         (select count(*) from employment e
          where e.user_unit_id = u.id and e.form = 'employment_form/3' and e.deleted_at is null and e.hidden = 0
            and e.status not in ('not_applicable', 'not_started', 'ended')) as agency
       from unit u where u.deleted_at is null and (@unitId is null or u.id = @unitId)`,
    )
    .all({ unitId }) as { unitId: string; unitName: string; own: number; agency: number }[] // the columns named
  return rows
    .filter(({ agency }) => agency > 0 || unitId !== null)
    .map((row) => ({ ...row, ...agencyRatio(row.own, row.agency) }))
    .toSorted((a, b) => b.ratio - a.ratio || (a.unitName < b.unitName ? -1 : 1))
}

export interface UnitRate {
  readonly unitId: string
  readonly unitName: string
  readonly rate: SigningRate
}

/** The rate of each unit that has anybody in the base, by the names of the units. */
export async function listUnitRates(ctx: Context, unitId: string | null, on: PlainDate): Promise<UnitRate[]> {
  await refreshStandings(ctx)
  const names = new Map(
    (ctx.store.sqlite.prepare('select id, name from unit').raw().all() as [string, string][]), // the columns named
  )
  return [...Map.groupBy(readParts(ctx, unitId, on), (part) => part.unitId)]
    .map(([id, parts]) => ({ unitId: id, unitName: names.get(id) ?? '', rate: signingRate(countParts(parts)) }))
    .filter(({ rate }) => rate.base > 0)
}

/** Named at most; the counts are of all. */
const MOST_NAMED = 1_000

function readRate(ctx: Context, unitId: string | null, on: PlainDate): SigningRateView {
  const { sqlite } = ctx.store
  const parts = readParts(ctx, unitId, on)
  const units = [...Map.groupBy(parts, (each) => each.unitId).values()].map((rows) => signingRate(countParts(rows)))
  const missing = parts.flatMap(({ id, part }) => (isMissing(part) ? [{ id, part }] : []))
  return {
    on,
    unitId,
    rate: signingRate(countParts(parts)),
    units: units.filter(({ base }) => base > 0).length,
    wholeUnits: units.filter(({ base, signed }) => base > 0 && signed === base).length,
    missing: nameMissing(sqlite, missing.slice(0, MOST_NAMED)),
  }
}

/** How everybody with an employment counts on a day, by unit and name. */
export function readParts(ctx: Context, unitId: string | null, on: PlainDate): Part[] {
  const { sqlite } = ctx.store
  return on === ctx.clock.today() ? partsOfToday(sqlite, unitId) : keepParts(sqlite, unitId, on)
}

/**
 * Another day than today is judged person by person, which takes long for a town: the last answer is kept for the next
 * page of the same list, until any row of the store changes.
 */
const kept = new WeakMap<Sqlite, { readonly key: string; readonly parts: Part[] }>()

function keepParts(sqlite: Sqlite, unitId: string | null, on: PlainDate): Part[] {
  const changes = changesSoFar(sqlite)
  const key = JSON.stringify([unitId, on, changes])
  const last = kept.get(sqlite)
  if (last?.key === key) return last.parts
  const parts = partsOn(sqlite, unitId, on)
  kept.set(sqlite, { key, parts })
  return parts
}

export interface Part {
  readonly id: string
  readonly unitId: string
  readonly part: RatePart
}

/** Agency workers count at their agency: only a user unit beside it tells that the employer is one. */
const FROM_BASE = `from employment e join unit u on u.id = e.unit_id
  where e.deleted_at is null and e.hidden = 0 and (@unitId is null or e.unit_id = @unitId)
    and (e.form = 'employment_form/1' or (e.form = 'employment_form/3' and e.user_unit_id is not null))`
const IN_ORDER = 'order by u.name_key, u.number, e.name_key, e.number'

function partsOfToday(sqlite: Sqlite, unitId: string | null): Part[] {
  const rows = sqlite
    .prepare(`select e.id, e.unit_id as unitId, e.status ${FROM_BASE} ${IN_ORDER}`)
    .all({ unitId }) as { id: string; unitId: string; status: EmploymentStatus }[] // the columns named
  return rows.map(({ id, unitId: of, status }) => ({ id, unitId: of, part: ratePart(status, true) }))
}

function partsOn(sqlite: Sqlite, unitId: string | null, on: PlainDate): Part[] {
  const policy = readLabourPolicy(sqlite, on)
  const ids = sqlite.prepare(`select e.id ${FROM_BASE} ${IN_ORDER}`).pluck().all({ unitId }).map(String)
  return readEmployments(sqlite, ids).map(({ row, record }) => ({
    id: row.id,
    unitId: row.unit_id,
    part: ratePart(statusOf(record, on, policy), true),
  }))
}

function countParts(parts: readonly Part[]): Record<RatePart, number> {
  const counts = { signed: 0, unsigned: 0, first_month: 0, unclear: 0, outside: 0 }
  for (const { part } of parts) counts[part] += 1
  return counts
}

type MissingPart = SigningRateView['missing'][number]['part']

function isMissing(part: RatePart): part is MissingPart {
  return part === 'unsigned' || part === 'first_month' || part === 'unclear'
}

function nameMissing(
  sqlite: Sqlite,
  missing: readonly { readonly id: string; readonly part: RatePart }[],
): SigningRateView['missing'] {
  const rows = sqlite
    .prepare(
      `select e.id as employmentId, e.person_id as personId, p.name, u.name as unitName
       from ${listRows('?', 'w')} ${THEN_JOIN} employment e on e.id = w.value join person p on p.id = e.person_id
       join unit u on u.id = e.unit_id order by w.key`,
    )
    .all(JSON.stringify(missing.map(({ id }) => id))) as Omit<SigningRateView['missing'][number], 'part'>[] // as named
  return rows.flatMap((row, i) => {
    const part = missing[i]?.part
    return part !== undefined && isMissing(part) ? [{ ...row, part }] : []
  })
}
