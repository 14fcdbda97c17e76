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
  // The earliest row, of those that may move, from which all that follows fits above the closing lines.
  const movedFrom = (earliest: number, latest: number): number => {
    let row = Math.max(earliest, count - LEAST_ROWS)
    while (row < latest && lengthFrom(row, input) + tailHeight > room) row += 1
    return row
  }
  if (used + tailHeight > room) {
    if (first + 1 < count) starts.push(movedFrom(first + 1, count - 1))
    return { starts, rest: 0 }
  }
  if (starts.length > 1 && count - first < LEAST_ROWS) {
    starts[starts.length - 1] = movedFrom((starts.at(-2) ?? 0) + 1, first)
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
