import { notFound, ruleBroken } from '../../../shared/errors.ts'
import { changeRow, type Journal } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'

/**
 * Brings a person back from the recycle bin with what went in the same act: taking an import back takes events and
 * cards along, and the unit and the union that nobody else needs. `rule_broken/id_taken` with the person who has the
 * identity number by now.
 */
export async function restorePerson(tx: Tx, journal: Journal, id: string): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select(['id_no', 'unit_id', 'deleted_at', 'deleted_why'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) throw notFound('person', id)
  await refuseTakenNumber(tx, id, person.id_no)
  // The unit first: a union that comes back covers again the units that are there.
  const unitId = person.unit_id === null ? null : await reviveNamed(tx, journal, 'unit', person.unit_id)
  if (person.deleted_at !== null && person.deleted_why === 'import_undone') {
    await restoreWithPerson(tx, journal, id, person.deleted_at)
  }
  await changeRow(tx, journal, 'person', id, { deleted_at: null, deleted_why: null, unit_id: unitId })
}

async function refuseTakenNumber(tx: Tx, id: string, idNo: string | null): Promise<void> {
  if (idNo === null) return
  const other = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id_no', '=', idNo)
    .where('deleted_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other !== undefined) throw ruleBroken('id_taken', 'idNo', { personId: other.id, name: other.name })
}

async function restoreWithPerson(tx: Tx, journal: Journal, personId: string, deletedAt: string): Promise<void> {
  const ofPerson = { person_id: personId, deleted_at: deletedAt }
  const events = await tx
    .selectFrom('membership_event')
    .select(['id', 'union_id', 'union_after'])
    .where((eb) => eb.and(ofPerson))
    .execute()
  const unions = new Map<string, string>()
  for (const unionId of new Set(events.flatMap((event) => [event.union_id, event.union_after]))) {
    if (unionId !== null) unions.set(unionId, await reviveNamed(tx, journal, 'trade_union', unionId))
  }
  const unionOf = (unionId: string | null): string | null => (unionId === null ? null : (unions.get(unionId) ?? unionId))
  for (const { id, union_id, union_after } of events) {
    const patch = { deleted_at: null, union_id: unionOf(union_id), union_after: unionOf(union_after) }
    await changeRow(tx, journal, 'membership_event', id, patch)
  }
  const cards = await tx.selectFrom('card').select(['id', 'union_id', 'number']).where((eb) => eb.and(ofPerson)).execute()
  for (const card of cards) {
    const unionId = unionOf(card.union_id)
    // A number that was given to somebody else meanwhile is his.
    if (await isNumberGiven(tx, unionId, card.number)) continue
    await changeRow(tx, journal, 'card', card.id, { deleted_at: null, union_id: unionId })
  }
}

async function isNumberGiven(tx: Tx, unionId: string | null, number: string): Promise<boolean> {
  const other = await tx
    .selectFrom('card')
    .select('id')
    .where('union_id', unionId === null ? 'is' : '=', unionId)
    .where('number', '=', number)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}

/** The record itself, brought back when it was deleted; another one when that has its name by now. */
async function reviveNamed(tx: Tx, journal: Journal, table: 'unit' | 'trade_union', id: string): Promise<string> {
  const { name, deleted_at } = await tx
    .selectFrom(table)
    .select(['name', 'deleted_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (deleted_at === null) return id
  const same = await tx.selectFrom(table).select('id').where('name', '=', name).where('deleted_at', 'is', null).executeTakeFirst()
  if (same !== undefined) return same.id
  await changeRow(tx, journal, table, id, { deleted_at: null })
  if (table === 'trade_union') await reviveCover(tx, journal, id, deleted_at)
  return id
}

/** The units that the union covered when it went. */
async function reviveCover(tx: Tx, journal: Journal, unionId: string, deletedAt: string): Promise<void> {
  const ties = await tx
    .selectFrom('union_unit')
    .innerJoin('unit', 'unit.id', 'union_unit.unit_id')
    .select('union_unit.id')
    .where('union_unit.union_id', '=', unionId)
    .where('union_unit.deleted_at', '=', deletedAt)
    .where('unit.deleted_at', 'is', null)
    .execute()
  for (const tie of ties) await changeRow(tx, journal, 'union_unit', tie.id, { deleted_at: null })
}
