import { expect, it } from 'vitest'
import { isBackupDue, isRehearsalDue, judgePlace } from '../../../shared/domain/backups/due.ts'
import { day } from '../../../shared/domain/plain-date.ts'

it.each([
  ['without any', null, '2026-03-02T08:00:00.000Z', true],
  ['within the hour', '2026-03-02T07:00:01.000Z', '2026-03-02T08:00:00.000Z', false],
  ['after an hour', '2026-03-02T07:00:00.000Z', '2026-03-02T08:00:00.000Z', true],
  ['with the clock set back', '2026-03-05T08:00:00.000Z', '2026-03-02T08:00:00.000Z', true],
])('a backup is due: %s', (_, last, now, due) => {
  expect(isBackupDue(last, now)).toBe(due)
})

it.each([
  [null, true],
  ['2026-02-01', false],
  ['2026-01-31', true],
  ['2026-03-03', true],
])('a rehearsal is due on 2 March after one on %s', (last, due) => {
  expect(isRehearsalDue(last === null ? null : day(last), day('2026-03-02'))).toBe(due)
})

it.each([
  [null, { days: null, overdue: true }],
  ['2026-03-02', { days: 0, overdue: false }],
  ['2026-02-23', { days: 7, overdue: false }],
  ['2026-02-22', { days: 8, overdue: true }],
  ['2026-03-09', { days: 0, overdue: false }],
])('a second place last written on %s', (last, judged) => {
  expect(judgePlace(last === null ? null : day(last), day('2026-03-02'), 7)).toEqual(judged)
})
