import type { Selectable } from 'kysely'
import type { CollectiveRow } from '../../../shared/contract/labour-collective.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import {
  collectiveClocks,
  collectiveFindings,
  collectiveStage,
  NATIONAL_COLLECTIVE_POLICY,
  type CollectiveClocks,
  type CollectivePolicy,
  type CollectiveRecord,
} from '../../../shared/domain/labour/collective.ts'
import { findParameter, parameterOn, type ParameterValue } from '../../../shared/domain/parameters.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import type { CollectiveContractRow } from '../../db/schema-labour.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { readCalendar } from '../calendar/service.ts'
import { COLLECTIVE_COLUMNS, fromColumns } from './columns.ts'

export interface ReadCollective {
  readonly row: Selectable<CollectiveContractRow>
  readonly record: CollectiveRecord
  readonly clocks: CollectiveClocks
  /** Another of its kind and scope with one of its units is signed and runs longer: nothing is left to renew. */
  readonly followed: boolean
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** Living contracts, newest first, with their clocks by the parameters that hold today. */
export async function readCollective(
  ctx: Context,
  { kind, unitId, id }: { kind: string; unitId: string | null; id: string | null },
): Promise<ReadCollective[]> {
  const { sqlite, db } = ctx.store
  const calendar = await readCalendar(db)
  const policy = readPolicy(sqlite, ctx.clock.today())
  const rows = sqlite
    .prepare(
      `select c.*, ${FOLLOWED} as followed from collective_contract c where c.deleted_at is null and (@id is null or c.id = @id)
         and (@kind = '' or c.kind = 'collective_contract_type/' || @kind)
         and (@unitId is null or c.id in (select contract_id from collective_unit where unit_id = @unitId and deleted_at is null))
       order by c.number desc`,
    )
    .all({ kind, unitId, id }) as (Selectable<CollectiveContractRow> & { followed: number })[] // the columns named
  const units = sqlite
    .prepare(
      `select x.contract_id as contractId, u.id, u.name from ${listRows('?', 'w')}
       ${THEN_JOIN} collective_unit x on x.contract_id = w.value and x.deleted_at is null
       join unit u on u.id = x.unit_id order by u.name_key, u.number`,
    )
    .all(JSON.stringify(rows.map((row) => row.id))) as { contractId: string; id: string; name: string }[] // as named
  const unitsOf = Map.groupBy(units, (unit) => unit.contractId)
  return rows.map(({ followed, ...row }) => {
    // One field a column; days were checked by the contract on their way in.
    const record = fromColumns(COLLECTIVE_COLUMNS, row) as unknown as CollectiveRecord
    const covered = (unitsOf.get(row.id) ?? []).map((unit) => ({ id: unit.id, name: unit.name }))
    return { row, record, clocks: collectiveClocks(record, policy, calendar), followed: followed === 1, units: covered }
  })
}

const FOLLOWED = `exists (
  select 1 from collective_unit mine
  join collective_unit theirs on theirs.unit_id = mine.unit_id and theirs.deleted_at is null
  join collective_contract n on n.id = theirs.contract_id
  where mine.contract_id = c.id and mine.deleted_at is null and n.id <> c.id and n.kind = c.kind and n.scope = c.scope
    and n.deleted_at is null and n.ended_on is null and n.signed_on is not null and coalesce(n.ends_on, '9') > c.ends_on)`

const OF_RENEWAL: ReadonlySet<string> = new Set(['renewal_open', 'ends_30', 'expired'])

export function toCollectiveRow({ row, record, clocks, followed, units }: ReadCollective, today: PlainDate): CollectiveRow {
  const findings = collectiveFindings(record, clocks, today).filter(({ finding }) => !followed || !OF_RENEWAL.has(finding))
  return {
    id: row.id,
    kind: bareCode(row.kind),
    scope: bareCode(row.scope),
    title: row.name ?? units.map(({ name }) => name).join('、'),
    units: units.length,
    stage: collectiveStage(record, clocks, today),
    signedOn: record.signedOn,
    startsOn: record.startsOn,
    endsOn: record.endsOn,
    clocks: { ...clocks },
    findings: findings.map((finding) => ({ ...finding })),
  }
}

function readPolicy(sqlite: Sqlite, on: PlainDate): CollectivePolicy {
  const rows = sqlite
    .prepare(`select name, value, valid_from from parameter where deleted_at is null and name like 'collective.%'`)
    .all() as { name: string; value: string; valid_from: string }[] // the columns named
  const dated = rows.map(({ name, value, valid_from }) => ({
    name,
    value: JSON.parse(value) as ParameterValue, // checked by the contract on its way in
    validFrom: day(valid_from),
  }))
  const number = (key: string): number | null => {
    const rule = findParameter(key)
    const value = rule === null ? null : parameterOn(dated, rule, on)
    // A slip of the finger must not lead out of the calendar.
    return typeof value === 'number' ? Math.min(value, 36_500) : null
  }
  const normal = NATIONAL_COLLECTIVE_POLICY
  return {
    filingDays: number('collective.filing_days') ?? normal.filingDays,
    wageFilingDays: number('collective.wage_filing_days') ?? normal.wageFilingDays,
    publishDays: number('collective.publish_days'),
    renewalDays: number('collective.renewal_days') ?? normal.renewalDays,
  }
}
