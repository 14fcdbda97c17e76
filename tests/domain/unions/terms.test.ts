import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { termEndOf, termStageOf } from '../../../shared/domain/unions/terms.ts'

describe('the term of a union committee', () => {
  it.each([
    ['2023-05-10', 36, '2026-05-09'],
    ['2021-01-01', 60, '2025-12-31'],
    ['2024-02-29', 36, '2027-02-28'],
  ] as const)('elected %s for %i months ends %s', (electedOn, months, endsOn) => {
    expect(termEndOf(day(electedOn), months)).toBe(endsOn)
  })

  it.each([
    ['2025-11-09', 'running'],
    ['2025-11-10', 'due_180'],
    ['2026-02-07', 'due_180'],
    ['2026-02-08', 'due_90'],
    ['2026-04-08', 'due_90'],
    ['2026-04-09', 'due_30'],
    ['2026-05-08', 'due_30'],
    ['2026-05-09', 'due_0'],
    ['2026-05-10', 'overdue'],
  ])('that ends 2026-05-09 is on %s in stage %s', (today, stage) => {
    expect(termStageOf(day('2026-05-09'), day(today))).toBe(stage)
  })
})
