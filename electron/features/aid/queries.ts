import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, AidRow } from '../../../shared/contract/aid.ts'
import { invalidInput, notFound } from '../../../shared/errors.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Value } from '../../db/row-change.ts'
import type { Db, Tx } from '../../db/store.ts'
import { makeConditions, type AidFilterPart, type Condition } from './filter.ts'
import { toAidRow, type AidRecord, type CampaignRecord, type ListedAid } from './mapping.ts'

type Calls = typeof aidCalls

/** One page of the ledger, newest first, and the sums of all that the filter selects. */
export function listAid(sqlite: Sqlite, input: ParsedOf<Calls, 'aid.list'>): OutputOf<Calls, 'aid.list'> {
  const conditions = makeConditions(input.filter)
  const where = join(conditions)
  // The file is looked up where a filter asks for it, not for each gift of the ledger.
  const from = /\bf\./.test(where) ? FROM : 'from aid a'
  const sums = sqlite
    .prepare(`select count(*) as total, coalesce(sum(a.amount_fen), 0) as fen ${from} where ${where}`)
    .get(...params(conditions)) as { total: number; fen: number } // the columns named
  const start = input.after === null ? [] : [{ sql: '(a.on_date, a.number) < (?, ?)', params: readCursor(input.after) }]
  const records = readRows(sqlite, [...conditions, ...start], 'a.on_date desc, a.number desc', input.limit + 1)
  const rows = records.slice(0, input.limit)
  const last = records.length > input.limit ? rows.at(-1) : undefined
  return {
    rows: rows.map(toAidRow),
    total: sums.total,
    totalFen: sums.fen,
    next: last === undefined ? null : JSON.stringify([last.on_date, last.number]),
  }
}

/** All that a filter selects: for papers. Oldest first, or in the order of the sheet for one campaign. */
export function listAllAid(sqlite: Sqlite, filter: AidFilterPart, order: 'date' | 'sheet'): AidRow[] {
  const by = order === 'sheet' ? 'coalesce(a.position, 999999), a.number' : 'a.on_date, a.number'
  return readRows(sqlite, makeConditions(filter), by, Number.MAX_SAFE_INTEGER).map(toAidRow)
}

export function findAidRow(sqlite: Sqlite, id: string): AidRow | null {
  const [row] = readRows(sqlite, [{ sql: 'a.id = ? and a.deleted_at is null', params: [id] }], 'a.number', 1)
  return row === undefined ? null : toAidRow(row)
}

/** A gift that is not in the recycle bin. */
export async function getLivingAid(tx: Tx, id: string): Promise<AidRecord> {
  const row = await tx.selectFrom('aid').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw notFound('aid', id)
  return row
}

export async function getLivingCampaign(db: Db | Tx, id: string): Promise<CampaignRecord> {
  const row = await db.selectFrom('aid_campaign').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw notFound('aid_campaign', id)
  return row
}

const FROM = 'from aid a left join hardship_file f on f.id = a.file_id'

function readRows(sqlite: Sqlite, conditions: readonly Condition[], order: string, limit: number): ListedAid[] {
  const rows = sqlite
    .prepare(
      `select a.*, p.name as person_name, u.name as unit_name, f.file_no, c.name as campaign_name, s.name as student_name
       ${FROM} join person p on p.id = a.person_id left join unit u on u.id = p.unit_id
       left join aid_campaign c on c.id = a.campaign_id left join person s on s.id = a.student_id
       where ${join(conditions)} order by ${order} limit ?`,
    )
    .all(...params(conditions), limit)
  return rows as ListedAid[] // the columns named
}

function join(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => sql).join(' and ')
}

function params(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap((condition) => condition.params)
}

function readCursor(text: string): Value[] {
  const value = parse(text)
  if (!Array.isArray(value) || value.length !== 2) throw invalidInput('bad_cursor', 'after')
  const [on, number]: unknown[] = value
  if (typeof on !== 'string' || typeof number !== 'number') throw invalidInput('bad_cursor', 'after')
  return [on, number]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
