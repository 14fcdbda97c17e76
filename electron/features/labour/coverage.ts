import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { collectiveCalls } from '../../../shared/contract/labour-collective.ts'
import { isCollectiveInForce } from '../../../shared/domain/labour/collective.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { readCollective } from './collective-read.ts'

type Coverage = OutputOf<typeof collectiveCalls, 'collective.coverage'>

/** Each worker once a kind, however many contracts cover him; a unit under two contracts of a kind counts once. */
export async function readCoverage(
  ctx: Context,
  input: ParsedOf<typeof collectiveCalls, 'collective.coverage'>,
): Promise<Coverage> {
  const { sqlite } = ctx.store
  const on = input.on ?? ctx.clock.today()
  const inForce = (await readCollective(ctx, { kind: '', unitId: null, id: null })).filter(({ record, clocks }) =>
    isCollectiveInForce(record, clocks, on),
  )
  const unionUnits = new Set(
    sqlite
      .prepare(
        `select distinct x.unit_id from union_unit x join trade_union t on t.id = x.union_id and t.deleted_at is null
         join unit u on u.id = x.unit_id and u.deleted_at is null and u.state = 'normal' where x.deleted_at is null`,
      )
      .pluck()
      .all()
      .map(String),
  )
  const kinds = [...Map.groupBy(inForce, ({ row }) => bareCode(row.kind))].map(([kind, contracts]) => {
    const units = new Set(contracts.flatMap((contract) => contract.units.map(({ id }) => id)))
    const covered = [...units].filter((id) => unionUnits.has(id)).length
    const tenths = unionUnits.size === 0 ? null : Math.floor((1_000 * covered) / unionUnits.size)
    return { kind, contracts: contracts.length, units: units.size, coveredUnionUnits: covered, ...countWorkers(sqlite, [...units], on), tenths }
  })
  return { on, unionUnits: unionUnits.size, kinds: kinds.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)) }
}

/** Workers of these units on a day, each once; of a unit without any on file, its own numbers. */
export function countWorkers(sqlite: Sqlite, unitIds: readonly string[], on: PlainDate): { workers: number; women: number } {
  const given = { units: JSON.stringify(unitIds), on }
  const people = sqlite
    .prepare(
      `select count(distinct p.id) as workers, count(distinct case when p.sex = 'sex/2' then p.id end) as women
       from ${listRows('@units', 'w')} ${THEN_JOIN} employment e on e.unit_id = w.value join person p on p.id = e.person_id
       where e.deleted_at is null and e.hidden = 0 and ${AT_WORK}`,
    )
    .get(given) as { workers: number; women: number } // the columns named
  const typed = sqlite
    .prepare(
      `select coalesce(sum(u.headcount), 0) as workers, coalesce(sum(u.women_count), 0) as women
       from ${listRows('@units', 'w')} ${THEN_JOIN} unit u on u.id = w.value
       where not exists (select 1 from employment e where e.unit_id = u.id and e.deleted_at is null and e.hidden = 0 and ${AT_WORK})`,
    )
    .get(given) as { workers: number; women: number } // the columns named
  return { workers: people.workers + typed.workers, women: people.women + typed.women }
}

/** Students and civil labour are no workers of the unit. */
const AT_WORK = `(e.hired_on is null or e.hired_on <= @on) and (e.ended_on >= @on or (e.ended_on is null and e.at_work = 1))
  and e.form not in ('employment_form/5', 'employment_form/6', 'employment_form/7')`
