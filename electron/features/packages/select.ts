import type { PackageColumn, PackageTable } from '../../../shared/domain/packages/column.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import { ROW_COLUMNS, tablesFor } from '../../../shared/domain/packages/tables.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Sqlite } from '../../db/open.ts'
import { dropPickTable, makePickTable, pickTable } from '../../db/sqlite-sql/pick-tables.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import type { Selection } from '../../packages/extract.ts'
import { ROOTS_HOLD_ALL, rootsOf } from './roots.ts'

export interface Choice {
  readonly purpose: Purpose
  /** Instant of the package that the county answered last; null for a full one. */
  readonly changedSince: string | null
  readonly today: PlainDate
}

/**
 * Chooses the rows of a package and gives the statements that read them. Rows that others refer to are chosen with them,
 * so that every package can be read by itself. Rows that the county has and that were deleted here go as empty rows with
 * the day of deletion. The caller holds the connection and calls `drop` when it has read.
 */
export function chooseRows(sqlite: Sqlite, choice: Choice): { selections: Selection[]; drop: () => void } {
  const tables = tablesFor(choice.purpose)
  // In a full package what nothing refers to is read where it stands, without being picked first.
  const referred = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ refers }) => (refers === undefined ? [] : [refers]))))
  const isPicked = ({ name }: PackageTable): boolean => choice.changedSince !== null || referred.has(name)
  const drop = (): void => {
    for (const { name } of tables) dropPickTable(sqlite, name)
  }
  drop()
  for (const table of tables.filter(isPicked)) makePickTable(sqlite, table.name)
  try {
    for (const table of tables.toReversed()) {
      if (isPicked(table)) pickRoots(sqlite, table, choice)
      pickReferred(sqlite, table, choice, isPicked(table))
    }
  } catch (error) {
    drop()
    throw error
  }
  return { selections: tables.map((table) => ({ table, statements: readingOf(table, choice, isPicked(table)) })), drop }
}

function pickRoots(sqlite: Sqlite, table: PackageTable, { purpose, changedSince, today }: Choice): void {
  const { name } = table
  const roots = livingRoots(name, purpose)
  if (changedSince === null) {
    sqlite.exec(`insert into ${pickTable(name)} select t.id from "${name}" t where ${roots} on conflict do nothing`)
    return
  }
  const isTaken = `exists (select 1 from package_row r where r.table_name = '${name}' and r.row_id = t.id and r.accepted_revision = t.revision)`
  const owners = new Set(table.columns.flatMap(({ consent }) => (consent === undefined ? [] : [ownerOf(name, consent)])))
  // A consent given or withdrawn changes what is sent of a row, though not the row. Nor does a day that comes.
  const consented = [...owners].map(
    (owner) => `or t."${owner}" in (select person_id from consent where updated_at >= ? or given_on between substr(?, 1, 10) and ?
      or withdrawn_on between substr(?, 1, 10) and ?)`,
  )
  const values = [...owners].flatMap(() => [changedSince, changedSince, today, changedSince, today])
  sqlite
    .prepare(`insert into ${pickTable(name)} select t.id from "${name}" t where ${roots} and (not ${isTaken} ${consented.join(' ')})
       on conflict do nothing`)
    .run(...values)
}

/** Tables are walked from those that refer to those referred to, so that one pass reaches everything. */
function pickReferred(sqlite: Sqlite, { name, columns }: PackageTable, { purpose, changedSince }: Choice, isPicked: boolean): void {
  const rows = isPicked ? `${pickTable(name)} p ${THEN_JOIN} "${name}" t on t.id = p.id where true` : `"${name}" t where ${livingRoots(name, purpose)}`
  for (const { name: column, refers } of columns) {
    if (refers === undefined || (changedSince === null && ROOTS_HOLD_ALL.includes(refers))) continue
    // Where all living rows go anyway, only deleted ones that are still referred to are missing.
    const onlyDeleted = changedSince === null && rootsOf(refers, purpose).includes('(true)')
    if (onlyDeleted && sqlite.prepare(`select 1 from "${refers}" where deleted_at is not null limit 1`).get() === undefined) continue
    sqlite.exec(`insert into ${pickTable(refers)} select distinct t."${column}" from ${rows} and t."${column}" is not null
      on conflict do nothing`)
  }
}

function livingRoots(table: string, purpose: Purpose): string {
  return `t.deleted_at is null and ${rootsOf(table, purpose)}`
}

/** The chosen rows, along the ids that were picked or as they stand, and the deleted ones that the county has. */
function readingOf({ name, columns }: PackageTable, { purpose, changedSince, today }: Choice, isPicked: boolean): string[] {
  const fixed = ROW_COLUMNS.map((column) => `t."${column.name}"`).join(', ')
  const cells = columns.map((column) => `, ${cellOf(name, column, today)}`).join('')
  const blanks = columns.map(() => ', null').join('')
  // Also of rows that it did not take: they may be there all the same, as one number in two townships is.
  const again = changedSince === null ? '' : 'and r.accepted_revision is distinct from t.revision'
  const isOther = isPicked ? `and t.id not in (select id from ${pickTable(name)})` : ''
  return [
    isPicked
      ? `select ${fixed}${cells} from ${pickTable(name)} p ${THEN_JOIN} "${name}" t on t.id = p.id order by p.id`
      : `select ${fixed}${cells} from "${name}" t where ${livingRoots(name, purpose)}`,
    `select ${fixed}${blanks} from package_row r ${THEN_JOIN} "${name}" t on t.id = r.row_id
     where r.table_name = '${name}' ${again}
     and t.deleted_at is not null ${isOther} order by r.row_id`,
  ]
}

/** What needs a consent of its own is left blank without one that is valid today. */
function cellOf(table: string, { name, consent }: PackageColumn, today: PlainDate): string {
  if (consent === undefined) return `t."${name}"`
  return `case when ${hasConsent(`t."${ownerOf(table, consent)}"`, consent, today)} then t."${name}" end`
}

/** The day is one of ours (`PlainDate`), so it may stand in the statement. */
export function hasConsent(owner: string, kind: 'health' | 'bank', today: PlainDate): string {
  return `${owner} in (select person_id from consent where kind = '${kind}' and deleted_at is null
    and given_on <= '${today}' and (withdrawn_on is null or withdrawn_on > '${today}'))`
}

function ownerOf(table: string, consent: 'health' | 'bank'): string {
  return table === 'hardship_file' && consent === 'bank' ? 'bank_holder_id' : 'person_id'
}
