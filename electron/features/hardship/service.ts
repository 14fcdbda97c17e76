import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls, HardshipFile } from '../../../shared/contract/hardship.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { conflict, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, removeRow } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { note, write } from '../../write.ts'
import { getSettings } from '../settings/service.ts'
import { readSum } from './facts.ts'
import { makeOpenFileFinder, type OpenFile } from './household.ts'
import { insertFile } from './open-file.ts'
import { hiddenFields, holderOf, readHidden, withoutBlanks } from './hidden.ts'
import type { FileRecord } from './mapping.ts'
import { findFile, getLivingFile, householdOf } from './queries.ts'
import { checkedColumns } from './save-fields.ts'
import { saveLists, touchFile } from './save-lists.ts'
import { getFile } from './view.ts'

type Calls = typeof hardshipCalls

/** Opens the file of a household. `conflict/household_has_file` with the open one that somebody of it is in. */
export async function openFile(ctx: Context, input: ParsedOf<Calls, 'hardship.open'>): Promise<HardshipFile> {
  const id = ctx.newId()
  const { townshipName } = await getSettings(ctx)
  await write(ctx, { action: 'hardship.open', entity: 'hardship_file', entityId: id }, (tx, journal) =>
    insertFile(ctx, tx, journal, { id, ...input, township: townshipName }),
  )
  return getFile(ctx, id)
}

/** `conflict/changed_since` when the revision on screen is no longer the newest. */
export async function changeFile(ctx: Context, input: ParsedOf<Calls, 'hardship.change'>): Promise<HardshipFile> {
  const { id, why } = input
  await write(ctx, { action: 'hardship.change', entity: 'hardship_file', entityId: id, why }, async (tx, journal) => {
    const file = await getLivingFile(tx, id)
    if (input.revision !== undefined && input.revision !== file.revision) throw conflict('changed_since')
    refuseClosed(file, input)
    const hidden = await readHidden(tx, file, await peopleOf(tx, id), ctx.clock.today())
    const fields = withoutBlanks(input.fields, hiddenFields(file, hidden))
    const columns = await checkedColumns(tx, fields, file, ctx.clock.today())
    await saveLists(ctx, tx, journal, file, input.lists, hidden)
    const isChanged = await changeRow(tx, journal, 'hardship_file', id, columns)
    if (!isChanged && journal.changes.length > 0) await touchFile(tx, journal, id)
  })
  return getFile(ctx, id)
}

/** To the recycle bin; rows, steps and papers stay with it. */
export async function removeFile(ctx: Context, { id, why }: ParsedOf<Calls, 'hardship.remove'>): Promise<void> {
  await write(ctx, { action: 'hardship.remove', entity: 'hardship_file', entityId: id, why }, async (tx, journal) => {
    await getLivingFile(tx, id)
    await removeRow(tx, journal, 'hardship_file', id)
  })
}

/** Shows a number in full; the look is a line of the audit chain. */
export async function revealField(
  ctx: Context,
  { id, field }: ParsedOf<Calls, 'hardship.reveal'>,
): Promise<OutputOf<Calls, 'hardship.reveal'>> {
  const file = await findFile(ctx.store.db, id)
  if (file === null) throw notFound('hardship_file', id)
  const hidden = await readHidden(ctx.store.db, file, [], ctx.clock.today())
  if (hidden.has('bank', holderOf(file))) throw ruleBroken('consent_withdrawn', 'bankCard', { kind: 'bank' })
  await note(ctx, { action: 'hardship.reveal', entity: 'hardship_file', entityId: id, facts: { field } })
  return { value: file.bank_card }
}

export async function explainFile(ctx: Context, id: string): Promise<OutputOf<Calls, 'hardship.explain'>> {
  const file = await getLivingFile(ctx.store.db, id)
  return readSum(ctx.store.db, file, ctx.clock.today())
}

/** Paper and program say the same from that day on. */
export async function markSynced(
  ctx: Context,
  { id, on }: ParsedOf<Calls, 'hardship.markSynced'>,
): Promise<HardshipFile> {
  await write(ctx, { action: 'hardship.markSynced', entity: 'hardship_file', entityId: id }, async (tx, journal) => {
    const file = await getLivingFile(tx, id)
    refuseFuture(on, ctx.clock.today(), 'on')
    if (on < file.opened_on) throw ruleBroken('before_opened', 'on', { openedOn: file.opened_on })
    await changeRow(tx, journal, 'hardship_file', id, { paper_synced_on: on })
  })
  return getFile(ctx, id)
}

export function refuseFuture(on: PlainDate, today: PlainDate, field: string): void {
  if (on > today) throw ruleBroken('in_future', field, { today })
}

async function peopleOf(tx: Tx, fileId: string): Promise<string[]> {
  return (await householdOf(tx, fileId)).map((row) => row.person_id)
}

/** Closed files are kept as they were: what was wrong is put right after the closing step is taken back. */
function refuseClosed(file: FileRecord, { fields, lists }: ParsedOf<Calls, 'hardship.change'>): void {
  if (file.closed_on === null) return
  const others = Object.entries(fields).filter(([field, value]) => value !== undefined && !KEPT_FIELDS.includes(field))
  if (others.length > 0 || Object.keys(lists).length > 0) {
    throw ruleBroken('file_closed', undefined, { state: bareCode(file.state) })
  }
}

const KEPT_FIELDS: readonly string[] = ['note', 'retentionPlace']

/** The open file that one of these people is in, as the worker or counted in the household. */
export function findOpenFile(
  ctx: Context,
  personIds: readonly string[],
  exceptFileId: string | null = null,
): OpenFile | null {
  return makeOpenFileFinder(ctx.store.sqlite)(personIds, exceptFileId)
}

export { checkFiles } from './check.ts'
export { insertFile, type NewFile } from './open-file.ts'
export {
  changeImportedFile, insertImportedFile, readImportedFile, type FileOnRecord, type MemberOnRecord, type PastStep,
} from './imported.ts'
export { insertStep } from './steps.ts'
export { getFile } from './view.ts'
export { makeAidHouseholds, type AidHousehold, type AidHouseholds } from './aid-households.ts'
export { fileConditions, listFileIds, listFiles } from './list.ts'
export { readPolicy } from './policy.ts'
