import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { rateCalls } from '../../../shared/contract/labour-rates.ts'
import type { RatePart } from '../../../shared/domain/labour/rate.ts'
import { statusOf } from '../../../shared/domain/labour/record.ts'
import type { Context } from '../../context.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { readLabourPolicy } from './policy.ts'
import { readParts } from './rates.ts'
import { readEmployments } from './records.ts'
import { refreshStandings } from './refresh.ts'

type Calls = typeof rateCalls
type People = OutputOf<Calls, 'rates.people'>

/** The people whom the rate counts on a day, each as the rule sees that day. */
export async function listRatePeople(ctx: Context, input: ParsedOf<Calls, 'rates.people'>): Promise<People> {
  await refreshStandings(ctx)
  const { sqlite } = ctx.store
  const { unitId, part, limit, offset } = input
  const on = input.on ?? ctx.clock.today()
  const counted = readParts(ctx, unitId, on).flatMap((row) =>
    isCounted(row.part) && (part === null || row.part === part) ? [{ id: row.id, part: row.part }] : [],
  )
  const page = counted.slice(offset, offset + limit)
  const partOf = new Map(page.map((row) => [row.id, row.part]))
  const names = readNames(ctx, [...partOf.keys()])
  const policy = readLabourPolicy(sqlite, on)
  const rows = readEmployments(sqlite, [...partOf.keys()]).flatMap(({ row, record }): People['rows'] => {
    const named = names.get(row.id)
    const counts = partOf.get(row.id)
    if (named === undefined || counts === undefined) return []
    const { name, unitName } = named
    return [
      {
        employmentId: row.id, personId: row.person_id, name, unitId: row.unit_id, unitName,
        status: statusOf(record, on, policy), part: counts, hiredOn: row.hired_on,
      },
    ]
  })
  return { rows, total: counted.length }
}

type Counted = Exclude<RatePart, 'outside'>

function isCounted(part: RatePart): part is Counted {
  return part !== 'outside'
}

function readNames({ store }: Context, ids: readonly string[]): Map<string, { name: string; unitName: string }> {
  const rows = store.sqlite
    .prepare(
      `select e.id, p.name, u.name as unitName from ${listRows('?', 'w')} ${THEN_JOIN} employment e on e.id = w.value
       join person p on p.id = e.person_id join unit u on u.id = e.unit_id`,
    )
    .all(JSON.stringify(ids)) as { id: string; name: string; unitName: string }[] // the columns named
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}
