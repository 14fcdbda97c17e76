import type { CollectiveContract, CollectiveRow } from '../../../shared/contract/labour-collective.ts'
import { daysBetween, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { ClockKey } from '../../text/collective.ts'

/** How a clock stands: not begun, running, run out, done in time or late, or of no use any more. */
export type ClockState =
  | { kind: 'unknown' }
  /** It runs, and nobody has said until when. */
  | { kind: 'open'; days: number }
  | { kind: 'left'; days: number }
  | { kind: 'over'; days: number }
  | { kind: 'done'; on: PlainDate }
  | { kind: 'done_late'; on: PlainDate; days: number }
  | { kind: 'moot' }

export interface Clock {
  key: ClockKey
  /** The last day, or the day itself. */
  by: PlainDate | null
  state: ClockState
}

type Timed = Pick<CollectiveContract, 'clocks' | 'fields' | 'stage'>

/** The clocks of a contract in the order of its steps, each against what was done. */
export function clocksOf({ clocks, fields, stage }: Timed, today: PlainDate): Clock[] {
  const { replyBy, fileBy, reviewTo, effectiveOn, publishBy, renewFrom } = clocks
  const { repliedOn, objectedOn, publishedOn, renewalAskedOn, endsOn, endedOn } = fields
  const hasTalked = fields.talkedOn !== null || fields.signedOn !== null
  const isEffective = effectiveOn !== null && effectiveOn <= today
  const list: Clock[] = [
    { key: 'reply', by: replyBy, state: repliedOn === null && hasTalked ? MOOT : against(replyBy, repliedOn, today) },
    { key: 'file', by: fileBy, state: against(fileBy, fields.submittedOn ?? fields.receivedOn, today) },
    { key: 'review', by: reviewTo, state: isEffective && objectedOn === null ? MOOT : against(reviewTo, objectedOn, today) },
    { key: 'effective', by: effectiveOn, state: isEffective ? { kind: 'done', on: effectiveOn } : running(effectiveOn, today) },
    // Without a day of the province it is told only that it was done.
    {
      key: 'publish',
      by: publishBy,
      state: publishBy === null && publishedOn === null && isEffective
        ? { kind: 'open', days: daysBetween(effectiveOn, today) }
        : against(publishBy ?? publishedOn, publishedOn, today),
    },
    { key: 'renew', by: renewFrom, state: renewal(renewFrom, renewalAskedOn, today) },
    { key: 'end', by: endsOn, state: against(endsOn, endedOn, today) },
  ]
  if (stage !== 'ended') return list
  return list.map((clock) => (clock.state.kind === 'left' || clock.state.kind === 'over' ? { ...clock, state: MOOT } : clock))
}

/** The clock that runs next, for a line of the list: after the offer, signing, filing, and before the end. */
export function nextClock({ clocks, stage, endsOn }: CollectiveRow, today: PlainDate): Clock | null {
  const next: Partial<Record<CollectiveRow['stage'], [ClockKey, PlainDate | null]>> = {
    offered: ['reply', clocks.replyBy],
    signed: ['file', clocks.fileBy],
    submitted: ['effective', clocks.effectiveOn],
    effective: ['end', endsOn],
  }
  const [key, by = null] = next[stage] ?? []
  return key === undefined || by === null ? null : { key, by, state: running(by, today) }
}

const MOOT: ClockState = { kind: 'moot' }

function against(by: PlainDate | null, done: PlainDate | null, today: PlainDate): ClockState {
  if (by === null || done === null) return running(by, today)
  return done > by ? { kind: 'done_late', on: done, days: daysBetween(by, done) } : { kind: 'done', on: done }
}

function running(by: PlainDate | null, today: PlainDate): ClockState {
  if (by === null) return { kind: 'unknown' }
  const days = daysBetween(today, by)
  return days < 0 ? { kind: 'over', days: -days } : { kind: 'left', days }
}

/** A renewal may be asked for from this day on: no limit that could be missed. */
function renewal(from: PlainDate | null, asked: PlainDate | null, today: PlainDate): ClockState {
  if (asked !== null) return { kind: 'done', on: asked }
  return from !== null && from <= today ? { kind: 'left', days: 0 } : running(from, today)
}
