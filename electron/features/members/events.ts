import type { Member } from '../../../shared/contract/members.ts'
import { applyEvent } from '../../../shared/domain/members/membership.ts'
import type { MembershipEventType } from '../../../shared/domain/members/membership-events.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { AppError, invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { checkCodeIds, checkUnion } from './known.ts'
import { toCodeId, toPersonColumns } from './mapping.ts'
import { eventsOf, findByIdNo, getLiving } from './queries.ts'
import { findType, fromStored, toMembershipEvent, type EventData } from './stored-events.ts'
import { getMember } from './view.ts'

export interface EventInput {
  readonly id: string
  readonly type: string
  readonly on: PlainDate
  readonly unionId: string | null
  readonly data: EventData
  readonly note: string | null
}

/** The only way to change a membership. `rule_broken` with the rule and the field that breaks it. */
export async function recordEvent(ctx: Context, input: EventInput): Promise<Member> {
  const type = findType(input.type)
  // Merging has a call of its own, which also moves what hangs on the person.
  if (type === undefined || type === 'merge') throw invalidInput('invalid_value', 'type')
  const entry = { action: 'members.recordEvent', entity: 'person', entityId: input.id, facts: { type, on: input.on } }
  await write(ctx, entry, async (tx, journal) => {
    await getLiving(tx, input.id)
    await checkReferences(tx, input)
    await insertEvent(ctx, tx, journal, { ...input, personId: input.id, type })
    await changeRow(tx, journal, 'person', input.id, placeAfter(type, input.data))
  })
  return getMember(ctx, input.id)
}

/** Where a move within the unit puts the person; what it leaves out, and any other event, leaves him where he is. */
export function placeAfter(type: MembershipEventType, data: EventData): ReturnType<typeof toPersonColumns> {
  return type === 'moveWithinUnit' ? toPersonColumns({ dept: textOf(data['dept']), unionGroup: textOf(data['unionGroup']) }) : {}
}

function textOf(value: EventData[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** `invalid_input` for a union or a code that is not on file. */
export async function checkReferences(tx: Tx, { unionId, data }: Pick<EventInput, 'unionId' | 'data'>): Promise<void> {
  await checkUnion(tx, unionId)
  const channel = data['joinChannel']
  if (typeof channel !== 'string' || channel === '') return
  await checkCodeIds(tx, new Map([[toCodeId('member_join_channel', channel), 'joinChannel']]))
}

export interface NewEvent {
  readonly personId: string
  readonly type: MembershipEventType
  readonly on: PlainDate
  readonly unionId: string | null
  readonly data: EventData
  readonly note: string | null
}

/** Checks the event against the history by the rules of membership, and writes it. */
export async function insertEvent(ctx: Context, tx: Tx, journal: Journal, event: NewEvent): Promise<void> {
  const rows = await eventsOf(tx, event.personId)
  const history = rows.map(fromStored)
  const step = applyEvent(history, toMembershipEvent(event.type, event.on, event.data), ctx.clock.today(), {
    otherActive: await isMemberElsewhere(tx, event.personId),
  })
  if (!step.ok) {
    throw new AppError({ code: 'rule_broken', reason: step.reason, fields: { [step.field]: step.reason } })
  }
  const before = rows.at(-1)
  const union = event.unionId ?? rows.findLast((row) => row.union_id !== null)?.union_id ?? null
  await insertRow(tx, journal, 'membership_event', {
    id: ctx.newId(),
    person_id: event.personId,
    type: event.type,
    on_date: event.on,
    position: before?.on_date === event.on ? before.position + 1 : 1,
    union_id: event.unionId,
    data: JSON.stringify(event.data),
    note: event.note,
    state_after: toCodeId('member_state', step.membership.state),
    union_after: union,
  })
}

/** Another record with the same number holds a membership: one person, one membership. */
async function isMemberElsewhere(tx: Tx, personId: string): Promise<boolean> {
  const { id_no } = await getLiving(tx, personId)
  if (id_no === null) return false
  const other = await findByIdNo(tx, id_no, personId)
  return other?.member_state === 'member_state/active' || other?.member_state === 'member_state/retained'
}
