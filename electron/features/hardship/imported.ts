import type { HardshipFields, HardshipLists, HouseholdMemberRow } from '../../../shared/contract/hardship-file.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { HardshipState, StepKind } from '../../../shared/domain/hardship/codes.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { readList } from './facts.ts'
import { bare, toFileFields, toState, type FieldsPatch } from './mapping.ts'
import { insertFile, type NewFile } from './open-file.ts'
import { getLivingFile, householdOf } from './queries.ts'
import { checkedColumns } from './save-fields.ts'
import { saveLists, touchFile } from './save-lists.ts'

/** A step that was taken before this program kept the file: no rule of today is asked about it. */
export interface PastStep {
  readonly kind: StepKind
  readonly on: PlainDate
  readonly data: Readonly<Record<string, string>>
  readonly note: string
}

/** A household as a county's sheet or an older program tells of it. */
export interface ImportedFile extends NewFile {
  /** Bare code of the class, and where it comes from. */
  readonly category: string | null
  readonly categoryReason: string | null
  /** In the order in which they were taken. */
  readonly steps: readonly PastStep[]
}

/** Opens a file with what is known of it; throws as `insertFile` does. */
export async function insertImportedFile(ctx: Context, tx: Tx, journal: Journal, input: ImportedFile): Promise<void> {
  await insertFile(ctx, tx, journal, input)
  if (input.category !== null) {
    await changeRow(tx, journal, 'hardship_file', input.id, {
      category: `hardship_category/${input.category}`,
      category_reason: input.categoryReason,
    })
  }
  for (const [i, { kind, on, data, note }] of input.steps.entries()) {
    await insertRow(tx, journal, 'hardship_step', {
      id: ctx.newId(),
      file_id: input.id,
      kind,
      on_date: on,
      position: i + 1,
      people: null,
      data: JSON.stringify(data),
      note,
      state_after: 'hardship_state/draft', // worked out with the file
    })
  }
}

/** A file as far as a sheet can speak about it; codes bare, the rows as they are saved. */
export interface FileOnRecord {
  readonly fields: HardshipFields
  readonly workerId: string
  readonly category: string | null
  readonly state: HardshipState
  readonly approvedOn: string | null
  readonly approvalNo: string | null
  readonly closedOn: string | null
  /** The sender's words of an earlier import, by field. */
  readonly given: Readonly<Record<string, string>>
  readonly members: readonly MemberOnRecord[]
  readonly incomes: HardshipLists['incomes']
  readonly expenses: HardshipLists['expenses']
}

/** Somebody of the household, with what his own record says. */
export interface MemberOnRecord {
  readonly personId: string
  readonly name: string
  readonly idNo: string | null
  readonly sex: string | null
  readonly birthOn: string | null
  readonly mobile: string | null
  readonly row: HouseholdMemberRow
}

export async function readImportedFile(db: Db | Tx, id: string): Promise<FileOnRecord> {
  const file = await getLivingFile(db, id)
  const rows = new Map((await readList(db, 'members', id)).map((row) => [row['personId'], row]))
  const people = await householdOf(db, id)
  return {
    fields: toFileFields(file),
    workerId: file.person_id,
    category: bare(file.category),
    state: toState(file.state),
    approvedOn: file.approved_on,
    approvalNo: file.approval_no,
    closedOn: file.closed_on,
    given: file.given === null ? {} : (JSON.parse(file.given) as Record<string, string>), // written by an import
    members: people.map(({ person_id: personId, name, id_no: idNo, sex, birth_on: birthOn, mobile }) => ({
      personId, name, idNo, sex: bare(sex), birthOn, mobile,
      row: { ...rows.get(personId), newPerson: null } as HouseholdMemberRow, // a row as it was saved
    })),
    incomes: (await readList(db, 'incomes', id)) as HardshipLists['incomes'], // as saved
    expenses: (await readList(db, 'expenses', id)) as HardshipLists['expenses'], // as saved
  }
}

/** Writes the given header fields and lists; true when something was another before. */
export async function changeImportedFile(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  { id, fields, lists }: {
    readonly id: string
    readonly fields: FieldsPatch
    readonly lists: Pick<Partial<HardshipLists>, 'members' | 'incomes' | 'expenses'>
  },
): Promise<boolean> {
  const file = await getLivingFile(tx, id)
  const before = journal.changes.length
  await saveLists(ctx, tx, journal, file, lists)
  const isChanged = await changeRow(tx, journal, 'hardship_file', id, await checkedColumns(tx, fields, file, ctx.clock.today()))
  if (!isChanged && journal.changes.length > before) await touchFile(tx, journal, id)
  return journal.changes.length > before
}
