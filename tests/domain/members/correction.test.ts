import { expect, it } from 'vitest'
import { checkCorrection } from '../../../shared/domain/members/correction.ts'
import type { MembershipEvent } from '../../../shared/domain/members/membership-events.ts'
import { day } from '../../../shared/domain/plain-date.ts'

const today = day('2026-03-02')
const joined: MembershipEvent = { type: 'join', on: day('2020-05-01'), joinedOn: day('2020-05-01') }
const joinedEarlier: MembershipEvent = { type: 'join', on: day('2019-05-01'), joinedOn: day('2019-05-01') }
const retained: MembershipEvent = { type: 'retain', on: day('2024-01-01'), reason: '3' }
const restored: MembershipEvent = { type: 'restore', on: day('2025-01-01') }
const history = [joined, retained, restored]

it.each<[string, MembershipEvent[], ReturnType<typeof checkCorrection>]>([
  ['an earlier day of joining', [joinedEarlier, retained, restored], null],
  ['the day of the next event', [{ ...joined, on: day('2024-01-01') }, retained, restored], null],
  [
    'a day of joining after the next event',
    [{ ...joined, on: day('2024-02-01'), joinedOn: day('2024-02-01') }, retained, restored],
    { index: 1, reason: 'before_previous_event', field: 'on' },
  ],
  ['a day to come', [joined, retained, { ...restored, on: day('2026-03-03') }], { index: 2, reason: 'in_future', field: 'on' }],
  ['a reason left out', [joined, { ...retained, reason: null }, restored], { index: 1, reason: 'required', field: 'reason' }],
  [
    'a joining day after the day of registering',
    [{ ...joined, joinedOn: day('2020-06-01') }, retained, restored],
    { index: 0, reason: 'joined_after_event', field: 'joinedOn' },
  ],
])('judges the whole history after %s', (_what, after, broken) => {
  expect(checkCorrection(history, after, today)).toEqual(broken)
})

it('does not blame a correction for what could not be before it either', () => {
  const merged = [joined, { ...joined, on: day('2021-01-01') }, retained]
  const after = [joinedEarlier, { ...joined, on: day('2021-01-01') }, retained]
  expect(checkCorrection(merged, after, today)).toBeNull()
})
