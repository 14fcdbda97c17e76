/** Which rows stand on which page: the index of each page's first row. Pages hold whole rows only. */
export type PagePlan = {
  readonly starts: readonly number[]
  /** Rows that fell onto the last page by themselves, before others were moved on to stand with them. */
  readonly rest: number
}

export type PageInput = {
  /** Height of each row, in points. */
  readonly heights: ArrayLike<number>
  /** Whether a heading stands before the row. */
  readonly beginsGroup: (row: number) => boolean
  /** Whether a page that begins with the row repeats a heading. */
  readonly hasGroup: (row: number) => boolean
  readonly headingHeight: number
  /** Room for rows on a page, and what totals, notes and signature lines take of the last one. */
  readonly room: number
  readonly tailHeight: number
}

/**
 * Fills pages from the top. A heading goes where its first row goes. The closing lines never stand without rows above
 * them, nor does a row or two stand alone on the last page: the last rows move on together.
 */
export function planPages(input: PageInput): PagePlan {
  const { heights, room, headingHeight, tailHeight } = input
  const starts = [0]
  let used = 0
  for (let row = 0; row < heights.length; row++) {
    const height = heights[row] ?? 0
    const begins = row === 0 ? input.hasGroup(0) : input.beginsGroup(row)
    const needed = height + (begins ? headingHeight : 0)
    if (used > 0 && used + needed > room) {
      starts.push(row)
      used = height + (input.hasGroup(row) ? headingHeight : 0)
    } else {
      used += needed
    }
  }
  const first = starts.at(-1) ?? 0
  const count = heights.length
  if (used + tailHeight > room) {
    const moved = Math.min(LEAST_ROWS, count - first - 1)
    if (moved > 0) starts.push(count - moved)
    return { starts, rest: 0 }
  }
  if (starts.length > 1) {
    const before = starts.at(-2) ?? 0
    const wanted = Math.max(before + 1, count - LEAST_ROWS)
    if (wanted < first && lengthFrom(wanted, input) + tailHeight <= room) starts[starts.length - 1] = wanted
  }
  return { starts, rest: count - first }
}

/** Fewer rows than these look forgotten on a page of their own. */
export const LEAST_ROWS = 3

/** What the rows from one on take, with their headings, on a page that begins with it. */
function lengthFrom(first: number, { heights, hasGroup, beginsGroup, headingHeight }: PageInput): number {
  let length = 0
  for (let row = first; row < heights.length; row++) {
    const isHeaded = row === first ? hasGroup(row) : beginsGroup(row)
    length += (heights[row] ?? 0) + (isHeaded ? headingHeight : 0)
  }
  return length
}
