import type { PersonField } from './mapping.ts'
import { codeListOf, PERSON_FIELD_NAMES, toCodeId, type PersonPatch } from './mapping.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Tx } from '../../db/store.ts'

/** Refuses a code that is in no list, by the field it was typed into: `invalid_input/unknown_code`. */
export async function checkCodes(tx: Tx, patch: PersonPatch): Promise<void> {
  const wanted = new Map<string, PersonField>()
  for (const field of PERSON_FIELD_NAMES) {
    const list = codeListOf(field)
    const code = patch[field]
    if (list !== undefined && typeof code === 'string' && code !== '') wanted.set(toCodeId(list, code), field)
  }
  await checkCodeIds(tx, wanted)
}

/** The same for code ids under any field name. */
export async function checkCodeIds(tx: Tx, wanted: ReadonlyMap<string, string>): Promise<void> {
  if (wanted.size === 0) return
  const rows = await tx.selectFrom('code').select('id').where('id', 'in', [...wanted.keys()]).execute()
  const known = new Set(rows.map((row) => row.id))
  for (const [id, field] of wanted) {
    if (!known.has(id)) throw invalidInput('unknown_code', field)
  }
}

/** `invalid_input/unit_not_found` for a unit that is not there or in the recycle bin. */
export async function checkUnit(tx: Tx, id: string | null | undefined): Promise<void> {
  if (id === null || id === undefined) return
  const row = await tx.selectFrom('unit').select('id').where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw invalidInput('unit_not_found', 'unitId')
}

/** `invalid_input/union_not_found`, likewise. */
export async function checkUnion(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return
  const row = await tx
    .selectFrom('trade_union')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw invalidInput('union_not_found', 'unionId')
}
