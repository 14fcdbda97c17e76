import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPages, type PageInput } from '../../electron/paper/pages.ts'

function input(heights: number[], groups: string[] = [], change: Partial<PageInput> = {}): PageInput {
  return {
    heights,
    beginsGroup: (row) => groups[row] !== undefined && groups[row] !== groups[row - 1],
    hasGroup: (row) => groups[row] !== undefined,
    headingHeight: 20,
    room: 440,
    tailHeight: 60,
    ...change,
  }
}

const rows = (count: number): number[] => Array.from({ length: count }, () => 20)

describe('pages of a list', () => {
  it.each([
    ['no one', 0, [0]],
    ['one person', 1, [0]],
    ['rows that leave room for the totals', 19, [0]],
    ['rows that leave no room for the totals', 20, [0, 17]],
    ['one full page', 22, [0, 19]],
    ['one page and one row', 23, [0, 20]],
    ['one page and two rows', 24, [0, 21]],
    ['one page and three rows', 25, [0, 22]],
    ['two pages and one row', 45, [0, 22, 42]],
  ])('%s', (_name, count, starts) => {
    expect(planPages(input(rows(count))).starts).toEqual(starts)
  })

  it('begin with the heading of a group that has no room for its first row', () => {
    const groups = rows(23).map((_, row) => (row < 20 ? '甲' : '乙'))
    expect(planPages(input(rows(23), groups)).starts).toEqual([0, 20])
  })

  it.each([[23, 1], [24, 2], [25, 3], [20, 0], [22, 0]])('of %i rows leave a rest of %i', (count, rest) => {
    expect(planPages(input(rows(count))).rest).toBe(rest)
  })

  it('leave fewer than three rows together rather than overflow, where rows are tall', () => {
    expect(planPages(input([150, 150, 130, 130])).starts).toEqual([0, 2])
    expect(planPages(input([150, 150, 130, 300])).starts).toEqual([0, 3])
  })

  it('move on only as many tall rows as stand above the closing lines', () => {
    expect(planPages(input([15, 120, 120, 120], ['甲', '乙', '丙', '丙'])).starts).toEqual([0, 2])
  })

  it('give a single row that is taller than the page a page of its own', () => {
    expect(planPages(input([20, 500, 20])).starts).toEqual([0, 1, 2])
  })

  it('hold every row once, in order, and never overflow', () => {
    const row = integer({ min: 15, max: 120 })
    assert(
      property(array(row, { minLength: 1, maxLength: 200 }), integer({ min: 1, max: 30 }), (heights, size) => {
        const groups = heights.map((_, index) => String(Math.floor(index / size)))
        const plan = input(heights, groups)
        const { starts } = planPages(plan)
        expect(starts[0]).toBe(0)
        for (const [page, first] of starts.entries()) {
          const last = starts[page + 1] ?? heights.length
          expect(last).toBeGreaterThan(first)
          let used = 20
          for (let at = first; at < last; at += 1) {
            used += (heights[at] ?? 0) + (at > first && plan.beginsGroup(at) ? 20 : 0)
          }
          expect(used + (page === starts.length - 1 ? plan.tailHeight : 0)).toBeLessThanOrEqual(plan.room)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
