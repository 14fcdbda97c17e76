import type { HardshipLists, HouseholdMemberRow } from '../../../shared/contract/hardship-file.ts'
import { AppError, conflict, invalidInput, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { checkCodeIds, getLiving, linkPerson } from '../members/service.ts'
import { HEALTH_FIELDS, withoutBlanks, type Hidden } from './hidden.ts'
import { toColumns, type FileRecord } from './mapping.ts'
import { rowsOf } from './queries.ts'
import { LIST_NAMES, LIST_TABLES, type ListName } from './row-tables.ts'

type Lists = { readonly [L in ListName]?: HardshipLists[L] | undefined }
/** A row as it will stand: its id where it is known already, and its columns. */
interface Wanted {
  readonly id: string | undefined
  readonly fields: Fields
}

/**
 * Makes the stored lists those that are given: rows with an id are changed, without are new, left out are removed.
 * People are linked, or made once. Errors name list, row and field.
 */
export async function saveLists(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  file: FileRecord,
  lists: Lists,
  hidden: Hidden = NOTHING_HIDDEN,
): Promise<void> {
  for (const name of LIST_NAMES) {
    const rows = name === 'members' ? await linkMembers(ctx, tx, journal, file, lists.members) : lists[name]
    if (rows === undefined) continue
    checkRows(name, rows)
    const wanted = rows.map((row): Wanted => {
      const isHidden = 'relation' in row && hidden.has('health', row.personId)
      const shown = isHidden ? withoutBlanks(row, HEALTH_FIELDS) : row
      return { id: row.id, fields: toColumns(LIST_TABLES[name].columns, shown) }
    })
    await checkCodes(tx, name, wanted)
    await checkPeople(tx, name, file.id, wanted)
    await saveRows(ctx, tx, journal, name, file.id, wanted)
  }
}

/** The file's own revision and day of change speak for its lists as well. */
export async function touchFile(tx: Tx, journal: Journal, id: string): Promise<void> {
  await tx
    .updateTable('hardship_file')
    .set((eb) => ({ revision: eb('revision', '+', 1), updated_at: journal.now }))
    .where('id', '=', id)
    .execute()
}

/** A new file rests on no consent yet. */
const NOTHING_HIDDEN: Hidden = { list: [], has: () => false }

/** The household's rows with everybody's id; the worker stays in it. */
async function linkMembers(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  file: FileRecord,
  rows: readonly HouseholdMemberRow[] | undefined,
): Promise<HouseholdMemberRow[] | undefined> {
  if (rows === undefined) return undefined
  const linked: HouseholdMemberRow[] = []
  for (const [i, row] of rows.entries()) {
    const personId = await linkMember(ctx, tx, journal, row, `members.${i}`)
    if (linked.some((other) => other.personId === personId)) throw invalidInput('person_twice', `members.${i}.personId`)
    linked.push({ ...row, personId })
  }
  const hasWorker = linked.some(({ personId }) => personId === file.person_id)
  if (!hasWorker) throw ruleBroken('worker_not_in_household', 'members')
  return linked
}

async function linkMember(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { personId, newPerson }: HouseholdMemberRow,
  path: string,
): Promise<string> {
  if (personId !== null) return (await getLiving(tx, personId)).id
  if (newPerson === null) throw invalidInput('required', `${path}.personId`)
  try {
    return await linkPerson(ctx, tx, journal, newPerson)
  } catch (error) {
    throw error instanceof AppError ? underPath(error, `${path}.newPerson`) : error
  }
}

/** What the tables could not hold, or would hold without sense. */
function checkRows(name: ListName, rows: NonNullable<Lists[ListName]>): void {
  for (const [i, row] of rows.entries()) {
    if ('grossFen' in row && row.reimbursedFen > row.grossFen) {
      throw ruleBroken('reimbursed_over_gross', `${name}.${i}.reimbursedFen`)
    }
    const twice = rows.slice(0, i).some((other) => {
      if ('exclusion' in row) return 'exclusion' in other && other.exclusion === row.exclusion
      return 'receivedOn' in row && 'receivedOn' in other && other.kind === row.kind && other.personId === row.personId
    })
    if (twice) throw invalidInput('row_twice', `${name}.${i}`)
  }
}

async function checkCodes(tx: Tx, name: ListName, wanted: readonly Wanted[]): Promise<void> {
  const codes = new Map<string, string>()
  for (const [i, { fields }] of wanted.entries()) {
    for (const [field, { column, list }] of Object.entries(LIST_TABLES[name].columns)) {
      const id = fields[column]
      if (list !== undefined && typeof id === 'string' && !codes.has(id)) codes.set(id, `${name}.${i}.${field}`)
    }
  }
  await checkCodeIds(tx, codes)
}

/** Money and papers are those of somebody in the household. */
async function checkPeople(tx: Tx, name: ListName, fileId: string, wanted: readonly Wanted[]): Promise<void> {
  if (name === 'members') return
  const household = new Set((await rowsOf(tx, 'household_member', fileId)).map((row) => row['person_id']))
  for (const [i, { fields }] of wanted.entries()) {
    const personId = fields['person_id'] ?? null
    if (personId !== null && !household.has(personId)) {
      throw ruleBroken('person_not_in_household', `${name}.${i}.personId`)
    }
  }
}

async function saveRows(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  name: ListName,
  fileId: string,
  wanted: readonly Wanted[],
): Promise<void> {
  const { table, positioned } = LIST_TABLES[name]
  const stored = new Map((await rowsOf(tx, table, fileId)).map((row) => [row['id'], row]))
  const lost = wanted.findIndex(({ id }) => id !== undefined && !stored.has(id))
  if (lost >= 0) throw conflict('changed_since', `${name}.${lost}`)
  // A row that now speaks of another person is another row: no two of one person may stand side by side on the way.
  const rows = wanted.map((row) => (isSamePerson(row, stored.get(row.id ?? '')) ? row : { ...row, id: undefined }))
  const kept = new Set(rows.map(({ id }) => id))
  for (const id of stored.keys()) {
    if (typeof id === 'string' && !kept.has(id)) await removeRow(tx, journal, table, id)
  }
  for (const [i, { id, fields }] of rows.entries()) {
    const columns = positioned ? { ...fields, position: i + 1 } : fields
    if (id !== undefined) await changeRow(tx, journal, table, id, columns)
    // The columns are those of `LIST_TABLES`, which TypeScript cannot follow from table to table.
    else await insertRow(tx, journal, table, { id: ctx.newId(), file_id: fileId, ...columns } as never)
  }
}

function isSamePerson({ fields }: Wanted, row: Fields | undefined): boolean {
  return row !== undefined && (fields['person_id'] ?? null) === (row['person_id'] ?? null)
}

function underPath(error: AppError, path: string): AppError {
  const { fields, ...body } = error.body
  const moved = Object.entries(fields ?? {}).map(([field, reason]) => [`${path}.${field}`, reason])
  return new AppError({ ...body, fields: Object.fromEntries(moved) })
}
