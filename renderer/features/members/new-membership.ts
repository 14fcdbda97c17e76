import { isDayOrMonth, isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'

type Membership = NonNullable<Input<'members.add'>['membership']>

/** How somebody new comes into the register. */
export type Entry = 'join' | 'apply' | 'none'

export interface MembershipValues {
  entry: Entry
  unionId: string | null
  appliedOn: string | null
  joinedOn: string | null
  joinChannel: string | null
  cardNo: string | null
}

export const JOINING: MembershipValues = {
  entry: 'join',
  unionId: null,
  appliedOn: null,
  joinedOn: null,
  joinChannel: null,
  cardNo: null,
}

export const ENTRY_LABELS: Readonly<Record<Entry, string>> = {
  join: '已是会员',
  apply: '入会申请中',
  none: '暂不入会',
}

export type ReadMembership = { ok: true; membership: Membership | null } | { ok: false; errors: Readonly<Record<string, string>> }

/** What the call takes: somebody who only applied has no joining day yet. */
export function readMembership(values: MembershipValues): ReadMembership {
  if (values.entry === 'none') return { ok: true, membership: null }
  const { unionId, appliedOn, joinedOn, joinChannel, cardNo } = values
  const errors: Record<string, string> = {}
  if (unionId === null) errors['unionId'] = '请选择基层工会'
  if (values.entry === 'apply' && appliedOn === null) errors['appliedOn'] = '请填申请日期'
  if (appliedOn !== null && !isPlainDate(appliedOn)) errors['appliedOn'] = '请填真实的日期，例如 2024-03-05'
  if (values.entry === 'join' && joinedOn !== null && !isDayOrMonth(joinedOn)) errors['joinedOn'] = '请填真实的日期，例如 2024-03-05'
  if (appliedOn !== null && joinedOn !== null && joinedOn < appliedOn.slice(0, joinedOn.length)) {
    errors['joinedOn'] ??= '入会日期早于申请日期，请核对'
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const applied = appliedOn !== null && isPlainDate(appliedOn) ? appliedOn : null
  if (values.entry === 'apply') return { ok: true, membership: { unionId, appliedOn: applied, joinChannel } }
  const joined = joinedOn !== null && isDayOrMonth(joinedOn) ? joinedOn : null
  return { ok: true, membership: { unionId, appliedOn: applied, joinedOn: joined, joinChannel, cardNo } }
}
