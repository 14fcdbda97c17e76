import type { Member } from '../../../shared/contract/members.ts'
import { addEvent, type Membership } from '../../../shared/domain/members/membership-effects.ts'
import { getEventRule } from '../../../shared/domain/members/membership-events.ts'
import { conflict, invalidInput, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, removeRow, type Journal } from '../../db/journal.ts'
import { readChanges, type Fields, type RowChange } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { revertChanges } from '../audit/service.ts'
import { PERSON_COLUMNS, PERSON_FIELD_NAMES } from './mapping.ts'
import { moveRecords } from './move-records.ts'
import { eventsOf, findPerson, getLiving, type EventRecord } from './queries.ts'
import { fromStored } from './stored-events.ts'
import { getMember } from './view.ts'

export interface MergeInput {
  readonly keepId: string
  readonly mergeId: string
  readonly takeFromMerged: readonly string[]
  readonly why: string | null
}

const MERGE = 'members.merge'

/**
 * Two records of one human being become one. The second is marked and kept; its membership events and all that hangs
 * on it, from cards to household files, go to the first, whose fields change where the person said so.
 * `members.unmerge` and Ctrl+Z take it back.
 */
export async function mergeMembers(ctx: Context, input: MergeInput): Promise<Member> {
  const { keepId, mergeId, why } = input
  if (keepId === mergeId) throw invalidInput('same_person', 'mergeId')
  const entry = { action: MERGE, entity: 'person', entityId: keepId, facts: { mergedId: mergeId }, why }
  await write(ctx, entry, async (tx, journal) => {
    await getLiving(tx, keepId)
    const merged = await getLiving(tx, mergeId)
    const taken: Fields = {}
    for (const name of input.takeFromMerged) {
      const field = PERSON_FIELD_NAMES.find((known) => known === name)
      if (field === undefined) throw invalidInput('unknown_field', 'takeFromMerged')
      taken[PERSON_COLUMNS[field]] = merged[PERSON_COLUMNS[field]]
    }
    await moveEvents(tx, journal, keepId, mergeId)
    await moveRecords(tx, journal, keepId, mergeId)
    const gone = { deleted_at: journal.now, deleted_why: 'merged', merged_into: keepId }
    await changeRow(tx, journal, 'person', mergeId, gone)
    await changeRow(tx, journal, 'person', keepId, taken)
  })
  return getMember(ctx, keepId)
}

/** `conflict/changed_since` with both values when the kept record was edited where the merge had written. */
export async function unmergeMembers(ctx: Context, mergedId: string): Promise<Member> {
  const merged = await findPerson(ctx.store.db, mergedId)
  if (merged === null) throw notFound('person', mergedId)
  const keepId = merged.merged_into
  if (keepId === null) throw conflict('not_merged', 'mergedId')
  const changes = await changesOfMerge(ctx, keepId, mergedId)
  const entry = { action: 'members.unmerge', entity: 'person', entityId: keepId, facts: { mergedId } }
  await write(ctx, entry, (tx, journal) => revertChanges(tx, journal, changes))
  return getMember(ctx, mergedId)
}

async function changesOfMerge(ctx: Context, keepId: string, mergedId: string): Promise<RowChange[]> {
  const lines = await ctx.store.db
    .selectFrom('audit')
    .select(['changes', 'facts'])
    .where('entity', '=', 'person')
    .where('entity_id', '=', keepId)
    .where('action', '=', MERGE)
    .orderBy('seq', 'desc')
    .execute()
  const line = lines.find(({ facts }) => (JSON.parse(facts) as Fields)['mergedId'] === mergedId)
  if (line === undefined) throw new Error(`no audit line for the merge of ${mergedId}`)
  return readChanges(line.changes)
}

/**
 * One history out of two: all events by day, each kept while the one before allows it. Of two joinings the earlier
 * stands; what no longer fits stays with the merged record, or is marked deleted where it was the kept one's own.
 */
async function moveEvents(tx: Tx, journal: Journal, keepId: string, mergeId: string): Promise<void> {
  const own = await eventsOf(tx, keepId)
  const others = await eventsOf(tx, mergeId)
  const all = [...own, ...others].toSorted((a, b) => (a.on_date < b.on_date ? -1 : a.on_date > b.on_date ? 1 : 0))
  const kept: EventRecord[] = []
  let membership: Membership | null = null
  for (const row of all) {
    const event = fromStored(row)
    const fits = getEventRule(event.type).from.includes(membership?.state ?? 'none')
    if (fits) {
      membership = addEvent(membership, event)
      kept.push(row)
    } else if (own.includes(row)) {
      await removeRow(tx, journal, 'membership_event', row.id)
    }
  }
  // Positions first beyond all others: no two events of a person may share day and position, not even for a moment.
  const spare = Math.max(0, ...all.map((row) => row.position)) + 1
  const arriving = kept.filter((row) => others.includes(row))
  for (const [i, row] of arriving.entries()) {
    await changeRow(tx, journal, 'membership_event', row.id, { person_id: keepId, position: spare + i })
  }
}
