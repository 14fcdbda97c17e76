import type { NewMember } from '../../../shared/contract/members.ts'
import { isPlainDate, isPlainMonth, type DayOrMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Journal } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { insertCard } from './cards.ts'
import { insertEvent } from './events.ts'
import { checkCodeIds, checkUnion } from './known.ts'
import { toCodeId } from './mapping.ts'

export type NewMembership = NonNullable<NewMember['membership']>

/**
 * The first events of a membership as a form or a roster tells it: application and approval where both days are known,
 * only the application while nobody has approved, otherwise joining with the precision there is.
 */
export async function openMembership(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  personId: string,
  input: NewMembership,
): Promise<void> {
  const today = ctx.clock.today()
  const { unionId, appliedOn, joinedOn, joinChannel, cardNo } = input
  await checkUnion(tx, unionId)
  if (joinChannel !== null) {
    await checkCodeIds(tx, new Map([[toCodeId('member_join_channel', joinChannel), 'joinChannel']]))
  }
  if (appliedOn !== null && appliedOn > today) throw ruleBroken('in_future', 'appliedOn')
  const first = firstDay(joinedOn)
  if (first !== null && first > today) throw ruleBroken('joined_in_future', 'joinedOn')
  if (appliedOn !== null && joinedOn !== null && joinedOn < appliedOn.slice(0, joinedOn.length)) {
    throw ruleBroken('joined_before_applied', 'joinedOn')
  }
  const channel = joinChannel === null ? {} : { joinChannel }
  const event = { personId, unionId, note: null }
  if (appliedOn !== null && (joinedOn === null || isPlainDate(joinedOn))) {
    await insertEvent(ctx, tx, journal, { ...event, type: 'apply', on: appliedOn, data: channel })
    if (joinedOn !== null) await insertEvent(ctx, tx, journal, { ...event, type: 'approve', on: day(joinedOn), data: {} })
  } else {
    const data = { joinedOn, ...(appliedOn === null ? {} : { appliedOn }), ...channel }
    await insertEvent(ctx, tx, journal, { ...event, type: 'join', on: first ?? today, data })
  }
  if (cardNo !== null && cardNo !== '') {
    await insertCard(ctx, tx, journal, { personId, unionId, number: cardNo, field: 'cardNo' })
  }
}

/** A month counts from its first day and stays a month. */
function firstDay(joinedOn: DayOrMonth | null): PlainDate | null {
  if (joinedOn === null) return null
  const text = isPlainMonth(joinedOn) ? `${joinedOn}-01` : joinedOn
  return isPlainDate(text) ? text : null
}

function day(joinedOn: DayOrMonth): PlainDate {
  const first = firstDay(joinedOn)
  if (first === null) throw new Error(`no calendar day in ${joinedOn}`)
  return first
}
