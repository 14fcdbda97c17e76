import type { Member } from '../../../shared/contract/members.ts'
import { checkCorrection } from '../../../shared/domain/members/correction.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { AppError, invalidInput, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow } from '../../db/journal.ts'
import { write } from '../../write.ts'
import { checkReferences } from './events.ts'
import { eventsOf, getLiving, type EventRecord } from './queries.ts'
import { findType, fromStored, readData, type EventData } from './stored-events.ts'
import { getMember } from './view.ts'

export interface Correction {
  readonly id: string
  readonly eventId: string
  /** What is left out stays as it was. */
  readonly on?: PlainDate | undefined
  readonly unionId?: string | null | undefined
  readonly data?: EventData | undefined
  readonly note?: string | null | undefined
  readonly why: string
}

/**
 * Puts right what an event says; its kind and its place in the order of events stay. The whole history is judged anew:
 * `rule_broken` with the kind and the day of the event that could not have happened, and the field to blame when it is
 * the corrected one. Undone by Ctrl+Z like every write.
 */
export async function correctEvent(ctx: Context, input: Correction): Promise<Member> {
  const { id, eventId, why } = input
  const facts = { type: '', on: '' }
  await write(ctx, { action: 'members.correctEvent', entity: 'person', entityId: id, facts, why }, async (tx, journal) => {
    await getLiving(tx, id)
    await checkReferences(tx, { unionId: input.unionId ?? null, data: input.data ?? {} })
    const before = await eventsOf(tx, id)
    const index = before.findIndex((event) => event.id === eventId)
    const event = before[index]
    if (event === undefined) throw notFound('membership_event', eventId)
    if (event.type === 'merge') throw invalidInput('invalid_value', 'eventId')
    Object.assign(facts, { type: event.type, on: event.on_date })
    const after = before.with(index, corrected(event, input))
    refuseImpossible(before, after, index, ctx.clock.today())
    // Those after it make room first: no two may have the same place on one day.
    for (const moved of placeInOrder(after).toReversed()) {
      const { on_date, position, union_id, data, note } = moved
      await changeRow(tx, journal, 'membership_event', moved.id, { on_date, position, union_id, data, note })
    }
  })
  return getMember(ctx, id)
}

function corrected(event: EventRecord, { on, unionId, data, note }: Correction): EventRecord {
  return {
    ...event,
    ...(on === undefined || on === event.on_date ? {} : { on_date: on, position: 1 }),
    ...(unionId === undefined ? {} : { union_id: unionId }),
    ...(data === undefined ? {} : { data: JSON.stringify(mergeData(event.type, readData(event.data), data)) }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Null takes a value out, but for the joining day of somebody of whom nobody knows it. */
function mergeData(type: string, old: EventData, patch: EventData): EventData {
  const entries = Object.entries({ ...old, ...patch })
  return Object.fromEntries(entries.filter(([key, value]) => value !== null || (type === 'join' && key === 'joinedOn')))
}

function refuseImpossible(
  before: readonly EventRecord[],
  after: readonly EventRecord[],
  index: number,
  today: PlainDate,
): void {
  const broken = checkCorrection(before.map(fromStored), after.map(fromStored), today)
  if (broken === null) return
  const blamed = after[broken.index]
  const isOwn = broken.index === index
  throw new AppError({
    code: 'rule_broken',
    reason: isOwn ? broken.reason : 'breaks_later_event',
    fields: { [isOwn ? broken.field : 'on']: isOwn ? broken.reason : 'breaks_later_event' },
    details: { type: findType(blamed?.type ?? '') ?? '', on: blamed?.on_date ?? '', rule: broken.reason },
  })
}

/** Keeps the order of recording for events of one day, and never moves one down, where another may still stand. */
function placeInOrder(events: readonly EventRecord[]): EventRecord[] {
  const placed: EventRecord[] = []
  for (const event of events) {
    const last = placed.at(-1)
    const lowest = last?.on_date === event.on_date ? last.position + 1 : 1
    placed.push({ ...event, position: Math.max(event.position, lowest) })
  }
  return placed
}
