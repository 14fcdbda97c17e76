import type { PlacedGrid } from './grid.ts'

/** A strip over the width of the page that no page break divides: a row of a grid, or a line of anything else. */
export type Strip = {
  readonly height: number
  readonly grow: number
  /** Stays on the page of the strip that follows. */
  readonly keep: boolean
  readonly row?: { readonly grid: PlacedGrid; readonly index: number }
  readonly draw?: (y: number) => void
}

/** A strip in place: `y` in points from the top of the page. */
export type Placed = { readonly strip: Strip; readonly y: number; readonly height: number }

type Room = { readonly top: number; readonly bottom: number; readonly nextTop: number }

/** No row takes more than this of a page's left-over height for each share that it asks for. */
const mostGrowth = 120

/** Fills pages from the top; header rows stand again where a grid goes on; what is left over goes to rows that grow. */
export function flow(strips: readonly Strip[], room: Room): Placed[][] {
  const pages: { strips: Strip[]; used: number; top: number }[] = [{ strips: [], used: 0, top: room.top }]
  for (const group of groupKept(strips)) {
    const height = sum(group)
    let page = pages.at(-1)
    if (page === undefined) break
    if (page.strips.length > 0 && page.top + page.used + height > room.bottom) {
      const again = repeatedHead(group[0])
      page = { strips: [...again], used: sum(again), top: room.nextTop }
      pages.push(page)
    }
    page.strips.push(...group)
    page.used += height
  }
  return pages.map((page) => spread(page.strips, page.top, room.bottom - page.top - page.used))
}

function spread(strips: readonly Strip[], top: number, spare: number): Placed[] {
  const shares = strips.reduce((total, strip) => total + strip.grow, 0)
  const each = shares === 0 || spare <= 0 ? 0 : Math.min(spare / shares, mostGrowth)
  let y = top
  return strips.map((strip) => {
    const placed = { strip, y, height: strip.height + strip.grow * each }
    y += placed.height
    return placed
  })
}

function groupKept(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = []
  let open = false
  for (const strip of strips) {
    const last = groups.at(-1)
    if (open && last !== undefined) last.push(strip)
    else groups.push([strip])
    open = strip.keep
  }
  return groups
}

function repeatedHead(strip: Strip | undefined): Strip[] {
  const row = strip?.row
  if (row === undefined || row.index < row.grid.head) return []
  return Array.from({ length: row.grid.head }, (_, index) => ({
    height: row.grid.heights[index] ?? 0, grow: 0, keep: true, row: { grid: row.grid, index },
  }))
}

function sum(strips: readonly Strip[]): number {
  return strips.reduce((total, strip) => total + strip.height, 0)
}
