/** Which rows stand on which page: the index of each page's first row. Pages hold whole rows only. */
export type PagePlan = { readonly starts: readonly number[] }

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
 * Fills pages from the top. A heading goes where its first row goes, and the closing lines never stand without a row
 * above them: when they do not fit, the last rows move on with them.
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
  const moved = Math.min(rowsBesideTail, heights.length - first - 1)
  if (used + tailHeight > room && moved > 0) starts.push(heights.length - moved)
  return { starts }
}

/** Rows that move to the last page with the closing lines. */
const rowsBesideTail = 3
