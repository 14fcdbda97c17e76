import type { HardshipLists, HouseholdMemberRow } from '../../../shared/contract/hardship-file.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { Context } from '../../context.ts'
import { insertRow, type Journal } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { getLiving } from '../members/service.ts'
import { nextFileNo } from './file-number.ts'
import { makeOpenFileFinder, refuseSecondFile } from './household.ts'
import type { FieldsPatch } from './mapping.ts'
import { getLivingFile } from './queries.ts'
import { checkedColumns } from './save-fields.ts'
import { saveLists } from './save-lists.ts'

/** What a new file starts from. */
export interface NewFile {
  readonly id: string
  readonly personId: string
  readonly fields: FieldsPatch
  readonly members: readonly HouseholdMemberRow[]
  readonly lists?: Pick<Partial<HardshipLists>, 'incomes' | 'expenses'>
  /** Columns that no form types. */
  readonly more?: { readonly given: string | null; readonly import_batch_id: string }
  /** Part of the file number. */
  readonly township: string
}

/** For features that open files inside a transaction of their own. */
export async function insertFile(ctx: Context, tx: Tx, journal: Journal, input: NewFile): Promise<void> {
  const { id, personId } = input
  const today = ctx.clock.today()
  const person = await getLiving(tx, personId)
  // The maintained columns refuse it as well; here nobody is made in vain, and the number is not used.
  const known = makeOpenFileFinder(ctx.store.sqlite)([personId], null)
  if (known !== null) refuseSecondFile(known)
  const fields = {
    migrant: person.migrant === null ? null : person.migrant === 1,
    modelWorker: person.model_worker === null ? null : bareCode(person.model_worker),
    openedOn: today,
    openedBy: ctx.session.actor,
    ...withoutUndefined(input.fields),
  }
  const columns = await checkedColumns(tx, fields, null, today)
  const fileNo = await nextFileNo(tx, fields.openedOn, input.township)
  await insertRow(tx, journal, 'hardship_file', {
    id, file_no: fileNo, person_id: personId, ...columns, ...input.more, opened_on: fields.openedOn,
  })
  const file = await getLivingFile(tx, id)
  await saveLists(ctx, tx, journal, file, {
    ...input.lists,
    members: withWorker(input.members, personId),
  })
}

/** 本人: shown first wherever the row stands, and last here so that errors name the rows as they were given. */
function withWorker(members: readonly HouseholdMemberRow[], personId: string): HouseholdMemberRow[] {
  if (members.some((row) => row.personId === personId)) return [...members]
  return [...members, { ...WORKER_ROW, personId }]
}

const WORKER_ROW: Omit<HouseholdMemberRow, 'id' | 'personId'> = {
  newPerson: null, relation: '01', counted: true, notCountedWhy: null, ableToWork: null, workState: null,
  identity: null, workplace: null, school: null, schoolLevel: null, enrolledOn: null, schoolYears: null,
  health: null, illness: null, disabilityType: null, disabilityGrade: null, insurance: null, note: null,
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> } // only the undefined ones left
}
