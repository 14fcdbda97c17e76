import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { rateCalls } from '../../../shared/contract/labour-rates.ts'
import { protectionsOf, type Protection } from '../../../shared/domain/labour/protections.ts'
import { standingOf } from '../../../shared/domain/labour/record.ts'
import type { ProtectionGround } from '../../../shared/domain/labour/windows.ts'
import type { Context } from '../../context.ts'
import { note } from '../../write.ts'
import { readLabourPolicy } from './policy.ts'
import { readEmployments } from './records.ts'
import { refreshStandings } from './refresh.ts'
import { flagMask } from './standing.ts'

type Calls = typeof rateCalls
type Row = OutputOf<Calls, 'rates.protected'>[number]

/** These tell of health or family. */
const PRIVATE: ReadonlySet<ProtectionGround> = new Set(['pregnancy', 'medical', 'work_injury'])

/** Whom the law protects from dismissal today; to look at what tells of health is a reveal and goes to the log. */
export async function listProtected(
  ctx: Context,
  { unitId, why }: ParsedOf<Calls, 'rates.protected'>,
): Promise<Row[]> {
  await refreshStandings(ctx)
  const { sqlite } = ctx.store
  const today = ctx.clock.today()
  const policy = readLabourPolicy(sqlite, today)
  const found = sqlite
    .prepare(
      `select e.id, p.name, u.name as unitName from employment e
       join person p on p.id = e.person_id join unit u on u.id = e.unit_id
       where e.deleted_at is null and e.hidden = 0 and e.flags & @mask <> 0
         and (@unitId is null or e.unit_id = @unitId or e.user_unit_id = @unitId)
       order by u.name_key, u.number, e.name_key, e.number`,
    )
    .all({ mask: flagMask(['protected']), unitId }) as { id: string; name: string; unitName: string }[] // the columns named
  const names = new Map(found.map((row) => [row.id, row]))
  const rows = readEmployments(sqlite, [...names.keys()]).map(({ row, record }): Row => {
    const { facts, dates } = standingOf(record, today, policy)
    const { name = '', unitName = '' } = names.get(row.id) ?? {}
    const grounds = facts === null ? [] : protectionsOf(facts)
    return {
      employmentId: row.id, personId: row.person_id, name, unitName, expiresOn: dates.expiresOn,
      grounds: why === null ? maskGrounds(grounds) : [...grounds],
    }
  })
  if (why !== null) await note(ctx, { action: 'rates.protected', why, facts: { count: rows.length } })
  return rows
}

/** Neither which of them it is nor its last day. */
function maskGrounds(grounds: readonly Protection[]): Row['grounds'] {
  const open = grounds.filter(({ ground }) => !PRIVATE.has(ground))
  return open.length === grounds.length ? open : [{ ground: 'private', to: null }, ...open]
}
