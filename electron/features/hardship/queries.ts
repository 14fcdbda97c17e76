import type { Selectable } from 'kysely'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import { compileOnce } from '../../db/compile-once.ts'
import type { HardshipAssessmentRow, HardshipStepRow, HouseholdMemberRow } from '../../db/schema-hardship.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Db, Tx } from '../../db/store.ts'
import type { FileRecord } from './mapping.ts'
import type { RowTable } from './row-tables.ts'

export type StepRecord = Selectable<HardshipStepRow>
export type AssessmentRecord = Selectable<HardshipAssessmentRow>

export async function findFile(db: Db | Tx, id: string): Promise<FileRecord | null> {
  return (await readFile(db, id))[0] ?? null
}

/** A file that is neither in the recycle bin nor destroyed. */
export async function getLivingFile(db: Db | Tx, id: string): Promise<FileRecord> {
  const row = await findFile(db, id)
  if (row === null || row.deleted_at !== null) throw notFound('hardship_file', id)
  if (row.destroyed_on !== null) throw ruleBroken('file_destroyed', undefined, { on: row.destroyed_on })
  return row
}

const readFile = compileOnce((db, id) => db.selectFrom('hardship_file').selectAll().where('id', '=', id))

/** Names and numbers of the file's own line: person, unit, union. */
export const readHead = compileOnce((db, id) =>
  db
    .selectFrom('hardship_file as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .leftJoin('unit as u', 'u.id', 'p.unit_id')
    .leftJoin('trade_union as g', (join) =>
      join.on((eb) => eb('g.id', '=', eb.fn.coalesce('f.union_id', 'p.union_id'))),
    )
    .select(['p.name', 'p.sex', 'p.id_no', 'u.name as unit_name', 'g.name as union_name'])
    .where('f.id', '=', id),
)

/** Steps in the order of recording. */
export const stepsOf: (db: Db | Tx, fileId: string) => Promise<StepRecord[]> = compileOnce((db, fileId) =>
  db
    .selectFrom('hardship_step')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('deleted_at', 'is', null)
    .orderBy('position'),
)

/** Newest first. */
export const assessmentsOf: (db: Db | Tx, fileId: string) => Promise<AssessmentRecord[]> = compileOnce((db, fileId) =>
  db
    .selectFrom('hardship_assessment')
    .selectAll()
    .where('file_id', '=', fileId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc'),
)

export type HouseholdRecord = Selectable<HouseholdMemberRow> & {
  name: string
  sex: string | null
  birth_on: string | null
  id_no: string | null
  id_type: string
  mobile: string | null
  ethnicity: string | null
  marital: string | null
  hukou_type: string | null
  member_state: string | null
}

/** The household with what each person's own record says: the worker, then the others in the order of the form. */
export const householdOf: (db: Db | Tx, fileId: string) => Promise<HouseholdRecord[]> = compileOnce((db, fileId) =>
  db
    .selectFrom('household_member as m')
    .innerJoin('hardship_file as f', 'f.id', 'm.file_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .selectAll('m')
    .select(['p.name', 'p.sex', 'p.birth_on', 'p.id_no', 'p.id_type', 'p.mobile', 'p.ethnicity', 'p.marital'])
    .select(['p.hukou_type', 'p.member_state'])
    .where('m.file_id', '=', fileId)
    .where('m.deleted_at', 'is', null)
    .orderBy((eb) => eb('m.person_id', '!=', eb.ref('f.person_id')))
    .orderBy('m.position')
    .orderBy('m.id'),
)

/** Living rows of one list of a file. */
export async function rowsOf(db: Db | Tx, table: RowTable, fileId: string): Promise<Fields[]> {
  const rows = await READ_ROWS[table](db, fileId)
  return rows.map((row) => ({ ...row }))
}

const READ_ROWS: Readonly<Record<RowTable, (db: Db | Tx, fileId: string) => Promise<object[]>>> = {
  household_member: householdRows('household_member'),
  income: householdRows('income'),
  rigid_expense: householdRows('rigid_expense'),
  household_property: householdRows('household_property'),
  hardship_exclusion: compileOnce((db, fileId) =>
    db
      .selectFrom('hardship_exclusion')
      .selectAll()
      .where('file_id', '=', fileId)
      .where('deleted_at', 'is', null)
      .orderBy('exclusion'),
  ),
  hardship_evidence: compileOnce((db, fileId) =>
    db
      .selectFrom('hardship_evidence')
      .selectAll()
      .where('file_id', '=', fileId)
      .where('deleted_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id'),
  ),
}

function householdRows(
  table: 'household_member' | 'income' | 'rigid_expense' | 'household_property',
): (db: Db | Tx, fileId: string) => Promise<object[]> {
  return compileOnce((db, fileId) =>
    db
      .selectFrom(table)
      .selectAll()
      .where('file_id', '=', fileId)
      .where('deleted_at', 'is', null)
      .orderBy('position')
      .orderBy('id'),
  )
}

/** Aid of the file, or of anybody of the household, oldest first. */
export async function aidOf(
  db: Db | Tx,
  fileId: string,
  personIds: readonly string[],
): Promise<{ on_date: string; aid_type: string; amount_fen: number; name: string }[]> {
  return db
    .selectFrom('aid as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['a.on_date', 'a.aid_type', 'a.amount_fen', 'p.name'])
    // Each side by its own index: one condition with `or` would read the whole ledger.
    .where('a.number', 'in', (eb) =>
      eb
        .selectFrom('aid')
        .select('number')
        .where('file_id', '=', fileId)
        .where('deleted_at', 'is', null)
        .union(
          eb.selectFrom('aid').select('number').where('person_id', 'in', personIds).where('deleted_at', 'is', null),
        ),
    )
    .orderBy('a.on_date')
    .orderBy('a.number')
    .execute()
}

export interface ScanRecord {
  owner_table: string
  owner_id: string
  kind: string
  person_id: string | null
  created_at: string
}

/** Papers that hang on the file, on its steps, or on anybody of the household. */
export async function scansOf(
  db: Db | Tx,
  owners: { fileId: string; stepIds: readonly string[]; personIds: readonly string[] },
): Promise<ScanRecord[]> {
  const { fileId, stepIds, personIds } = owners
  const of = (table: ScanOwner, ids: readonly string[]) =>
    db
      .selectFrom('attachment')
      .select(['owner_table', 'owner_id', 'kind', 'person_id', 'created_at'])
      .where('deleted_at', 'is', null)
      .where('owner_table', '=', table)
      .where('owner_id', 'in', [...ids])
  return of('hardship_file', [fileId]).unionAll(of('hardship_step', stepIds)).unionAll(of('person', personIds)).execute()
}

type ScanOwner = 'hardship_file' | 'hardship_step' | 'person'
