import { z } from 'zod'
import type { CountyDecision, ReturnedRow } from '../../../shared/contract/packages.ts'
import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { packagesCalls } from '../../../shared/contract/packages.ts'
import { tablesFor } from '../../../shared/domain/packages/tables.ts'
import type { Context } from '../../context.ts'

/** Rows of the work list that are shown at once. */
const SHOWN = 500

/** Rows that the county did not take and that nobody has changed since; and its decisions on files, newest first. */
export function listReturned(ctx: Context): OutputOf<typeof packagesCalls, 'packages.returned'> {
  const rows: ReturnedRow[] = []
  for (const { name } of tablesFor('all')) {
    if (rows.length >= SHOWN) break
    rows.push(...readReturned(ctx, name, SHOWN - rows.length))
  }
  return { rows, total: countRows(ctx), decisions: listDecisions(ctx) }
}

/** What the county last answered about one record. */
export function statusOf(
  { store }: Context,
  { table, id }: ParsedOf<typeof packagesCalls, 'packages.statusOf'>,
): OutputOf<typeof packagesCalls, 'packages.statusOf'>['status'] {
  const row = store.sqlite
    .prepare(
      `select r.outcome, r.sequence, r.reason, r.note, t.revision <> r.revision as isChanged
       from package_row r join "${table}" t on t.id = r.row_id where r.table_name = ? and r.row_id = ?`,
    )
    .get(table, id)
  if (row === undefined) return null
  const { isChanged, ...told } = row as { outcome: 'accepted' | 'refused' | 'conflict'; sequence: number; reason: string | null; note: string | null; isChanged: 0 | 1 } // as selected
  return { ...told, isChanged: isChanged === 1 }
}

/** How many wait: rows that came back, and files that were returned. */
export function countReturned(ctx: Context): number {
  const files = ctx.store.sqlite.prepare(`select count(distinct file_id) from (${OPEN_DECISIONS})`).pluck().get()
  return countRows(ctx) + Number(files)
}

/** Returned files that have not gone up again, and decisions that could not be recorded. */
const OPEN_DECISIONS = `select d.* from county_decision d join hardship_file f on f.id = d.file_id
  where f.deleted_at is null and (d.problem is not null or (d.outcome = 'returned' and f.state = 'hardship_state/returned'))
  and not exists (select 1 from county_decision later where later.file_id = d.file_id and later.recorded_at > d.recorded_at)`

export function listDecisions({ store }: Context): CountyDecision[] {
  const rows = store.sqlite
    .prepare(
      `select d.file_id as fileId, f.file_no as fileNo, p.name, d.outcome, d.document_no as documentNo, d.reason, d.on_date as "on", d.problem
       from (${OPEN_DECISIONS}) d join hardship_file f on f.id = d.file_id join person p on p.id = f.person_id
       order by d.recorded_at desc, f.number`,
    )
    .all()
  return rows as CountyDecision[] // as selected; the contract checks it on its way out
}

function countRows({ store }: Context): number {
  let total = 0
  for (const { name } of tablesFor('all')) {
    total += Number(
      store.sqlite
        .prepare(
          `select count(*) from package_row r join "${name}" t on t.id = r.row_id
           where r.table_name = '${name}' and r.outcome <> 'accepted' and t.revision = r.revision and t.deleted_at is null`,
        )
        .pluck()
        .get(),
    )
  }
  return total
}

const Stored = z.object({
  id: z.string(), sequence: z.int(), outcome: z.enum(['refused', 'conflict']), reason: z.string().nullable(),
  fields: z.string().nullable(), note: z.string().nullable(), name: z.string().nullable(), opens: z.string().nullable(),
})
const Fields = z.array(z.string())

function readReturned({ store }: Context, table: string, limit: number): ReturnedRow[] {
  const { kind, opens, name } = placeOf(table)
  return store.sqlite
    .prepare(
      `select r.row_id as id, r.sequence, r.outcome, r.reason, r.fields, r.note, ${name} as name, ${opens} as opens
       from package_row r join "${table}" t on t.id = r.row_id
       where r.table_name = ? and r.outcome <> 'accepted' and t.revision = r.revision and t.deleted_at is null
       order by r.row_id limit ?`,
    )
    .all(table, limit)
    .map((row) => {
      const { opens: id, fields, name: label, ...stored } = Stored.parse(row)
      return {
        table,
        ...stored,
        name: label ?? '',
        opens: id === null ? { kind: 'none' as const, id: stored.id } : { kind, id },
        fields: fields === null ? [] : Fields.parse(JSON.parse(fields)),
      }
    })
}

const PERSON = '(select name from person where id = t.person_id)'
const FILE = '(select p.name from hardship_file f join person p on p.id = f.person_id where f.id = t.file_id)'

/** What a row is called and which record shows it. */
function placeOf(table: string): { kind: ReturnedRow['opens']['kind']; opens: string; name: string } {
  switch (table) {
    case 'person':
      return { kind: 'person', opens: 't.id', name: 't.name' }
    case 'membership_event':
    case 'card':
      return { kind: 'person', opens: 't.person_id', name: PERSON }
    case 'unit':
      return { kind: 'unit', opens: 't.id', name: 't.name' }
    case 'hardship_file':
      return { kind: 'hardship_file', opens: 't.id', name: PERSON }
    case 'household_member':
    case 'income':
    case 'rigid_expense':
    case 'household_property':
    case 'hardship_exclusion':
    case 'hardship_step':
    case 'hardship_assessment':
    case 'aid':
      return { kind: 'hardship_file', opens: 't.file_id', name: FILE }
    case 'employment':
      return { kind: 'employment', opens: 't.id', name: PERSON }
    case 'labour_contract':
      return {
        kind: 'employment', opens: 't.employment_id',
        name: '(select p.name from employment e join person p on p.id = e.person_id where e.id = t.employment_id)',
      }
    case 'trade_union':
    case 'aid_campaign':
    case 'collective_contract':
      return { kind: 'none', opens: 'null', name: 't.name' }
    default:
      return { kind: 'none', opens: 'null', name: "''" }
  }
}
