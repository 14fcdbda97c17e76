import type { Member, NewMember } from '../../../shared/contract/members.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { conflict, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { note, write } from '../../write.ts'
import { refuseInFile } from './in-file.ts'
import { openMembership } from './joining.ts'
import { checkCodes, checkUnit } from './known.ts'
import { toPersonColumns, type PersonPatch } from './mapping.ts'
import { normalise, readNumber, type Normalised } from './normalise.ts'
import { insertNotSame } from './not-same.ts'
import { findByIdNo, findPerson, getLiving, type PersonRecord } from './queries.ts'
import { getMember, readGiven, SECRET_COLUMNS } from './view.ts'

/**
 * Registers a person, and the membership when one is given. `conflict/same_id` with the person who has the number;
 * otherwise errors name the field to blame.
 */
export async function addMember(ctx: Context, input: NewMember): Promise<Member> {
  const { membership, notSameAs, ...fields } = input
  const id = ctx.newId()
  await write(ctx, { action: 'members.add', entity: 'person', entityId: id }, async (tx, journal) => {
    await insertPerson(ctx, tx, journal, id, fields)
    if (membership !== null) await openMembership(ctx, tx, journal, id, membership)
    for (const other of new Set(notSameAs)) await insertNotSame(ctx, tx, journal, { a: id, b: other, why: null })
  })
  return getMember(ctx, id)
}

/** For features that make people inside a transaction of their own. The errors are those of `addMember`. */
export async function insertPerson(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  fields: PersonPatch & { readonly name: string },
  more: { readonly relative?: 0 | 1 } = {},
): Promise<void> {
  const { patch, typed } = normalise(fields, fields.idType ?? '111', ctx.clock.today())
  const whole = withSayings(patch, null, ctx)
  await checkPatch(tx, whole, null)
  const columns = { ...toPersonColumns(whole), name: patch.name ?? fields.name, given: mergeGiven(null, typed) }
  await insertRow(tx, journal, 'person', { id, ...columns, ...more })
}

/**
 * The living person with the same name and identity number, else a new one, known as somebody's family: nobody is typed
 * twice. `conflict/same_id` where the number is that of somebody with another name.
 */
export async function linkPerson(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  fields: PersonPatch & { readonly name: string },
): Promise<string> {
  const { patch } = normalise(fields, fields.idType ?? '111', ctx.clock.today())
  const known = typeof patch.idNo === 'string' && patch.idNo !== '' ? await findByIdNo(tx, patch.idNo, null) : null
  if (known !== null && known.name === patch.name) return known.id
  const id = ctx.newId()
  await insertPerson(ctx, tx, journal, id, fields, { relative: 1 })
  return id
}

/** Changes the given fields. `conflict/changed_since` when the revision on screen is no longer the newest. */
export async function changeMember(
  ctx: Context,
  input: { id: string; revision?: number | undefined; fields: PersonPatch; why: string | null },
): Promise<Member> {
  const { id, why } = input
  await write(ctx, { action: 'members.change', entity: 'person', entityId: id, why }, async (tx, journal) => {
    const current = await getLiving(tx, id)
    if (input.revision !== undefined && input.revision !== current.revision) throw conflict('changed_since')
    const { patch, typed } = normaliseChange(ctx, current, input.fields)
    const whole = withSayings(patch, current, ctx)
    await checkPatch(tx, whole, id)
    await changeRow(tx, journal, 'person', id, { ...toPersonColumns(whole), given: mergeGiven(current.given, typed) })
  })
  return getMember(ctx, id)
}

/** Moves a person to the recycle bin; events, cards and history stay with the row. */
export async function removeMember(ctx: Context, id: string, why: string | null): Promise<void> {
  await write(ctx, { action: 'members.remove', entity: 'person', entityId: id, why }, async (tx, journal) => {
    await getLiving(tx, id)
    await refuseInFile(tx, id)
    await changeRow(tx, journal, 'person', id, { deleted_at: journal.now, deleted_why: why })
  })
}

/** Shows numbers in full. Each look is a line of the audit chain: which field, never the value. */
export async function revealMember(
  ctx: Context,
  id: string,
  field: keyof typeof SECRET_COLUMNS | 'all' | 'given',
): Promise<Record<string, string | null>> {
  const row = await findPerson(ctx.store.db, id)
  if (row === null) throw notFound('person', id)
  await note(ctx, { action: 'members.reveal', entity: 'person', entityId: id, facts: { field } })
  if (field === 'given') return Object.fromEntries(Object.entries(readGiven(row)).filter(([name]) => name in SECRET_COLUMNS))
  const entries = Object.entries(SECRET_COLUMNS).filter(([name]) => field === 'all' || name === field)
  return Object.fromEntries(entries.map(([name, column]) => [name, row[column]]))
}

/** A number that stands on file unchanged is not judged again: it may be one that an import brought in damaged. */
function normaliseChange(ctx: Context, current: PersonRecord, fields: PersonPatch): Normalised {
  const idType = fields.idType ?? bareCode(current.id_type)
  const untouched = fields.idNo === current.id_no
  return normalise(untouched ? { ...fields, idNo: undefined } : fields, idType, ctx.clock.today())
}

async function checkPatch(tx: Tx, patch: PersonPatch, id: string | null): Promise<void> {
  await checkCodes(tx, patch)
  await checkUnit(tx, patch.unitId)
  if (typeof patch.idNo !== 'string' || patch.idNo === '') return
  const other = await findByIdNo(tx, patch.idNo, id)
  if (other !== null) throw conflict('same_id', 'idNo', { personId: other.id, name: other.name })
}

/** A new number fills in sex and birth day where nobody has said anything. */
function withSayings(patch: PersonPatch, current: PersonRecord | null, ctx: Context): PersonPatch {
  if (typeof patch.idNo !== 'string' || patch.idNo === '') return patch
  const idType = patch.idType ?? (current === null ? '111' : bareCode(current.id_type))
  const check = readNumber(patch.idNo, idType, ctx.clock.today())
  const knowsSex = (patch.sex ?? current?.sex ?? null) !== null
  const knowsBirth = (patch.birthOn ?? current?.birth_on ?? null) !== null
  return {
    ...patch,
    ...(knowsSex || check?.sex === undefined ? {} : { sex: check.sex === 'male' ? '1' : '2' }),
    ...(knowsBirth || check?.birthOn === undefined ? {} : { birthOn: check.birthOn }),
  }
}

/** Typed text beside what is kept; a field now kept as typed loses its old text. */
function mergeGiven(given: string | null, typed: Normalised['typed']): string | null {
  const texts: Fields = given === null ? {} : (JSON.parse(given) as Fields) // written here and by the import
  for (const [field, text] of Object.entries(typed)) {
    if (text === null) delete texts[field]
    else texts[field] = text
  }
  return Object.keys(texts).length === 0 ? null : JSON.stringify(texts)
}


export { countMembers, listForRoster, type RosterFilter, type RosterOrder, type RosterPerson } from './roster-rows.ts'
export { findEverything } from './find.ts'
export { openNewcomers, type NewPerson } from './newcomers.ts'
export { CURRENT_STATES } from './filter.ts'
export { checkCodeIds } from './known.ts'
export { findPerson, getLiving } from './queries.ts'
export { pickPeople, readMemberRows } from './pick.ts'
