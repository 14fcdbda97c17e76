import type { Sqlite } from '../../db/open.ts'

/** Where a person belongs among the living rows: by the sort key of the name, then by number. */
export interface Standing {
  readonly nameKey: string
  readonly number: number
}

/**
 * Everybody has a place in the order of names: a number with gaps, so that a newcomer goes between two others. The
 * search index uses it as its row number and so finds people in the order of the list, page by page, without sorting:
 * a surname with eighty thousand hits answers as fast as a rare one.
 */
export interface Places {
  /**
   * Finds a place for each of these people, whose rows have none yet, and has it written at once. Where a gap is too
   * narrow the neighbours move, too; each of them is reported with the place it had.
   */
  assign<S extends Standing>(
    newcomers: readonly S[],
    write: (newcomer: S, place: number) => void,
    onMove: (number: number, oldPlace: number) => void,
  ): void
}

export function makePlaces(sqlite: Sqlite): Places {
  const before = sqlite.prepare(
    `select number, place from person
     where place is not null and (name_key, number) < (?, ?) order by name_key desc, number desc limit ?`,
  )
  const after = sqlite.prepare(
    `select number, place, name_key as nameKey from person
     where place is not null and (name_key, number) > (?, ?) order by name_key, number limit ?`,
  )
  const setPlace = sqlite.prepare('update person set place = ? where number = ?')
  // The row shapes are those of the two selects above.
  const rowsBefore = (at: Standing, count: number): Placed[] => before.all(at.nameKey, at.number, count) as Placed[]
  const rowsAfter = (at: Standing, count: number): Neighbour[] => after.all(at.nameKey, at.number, count) as Neighbour[]

  /** Spreads the people around a gap, as few as give enough room for all who want in. */
  const widen = (at: Standing, wanted: number, onMove: (number: number, oldPlace: number) => void): void => {
    for (let reach = FIRST_REACH; ; reach *= 4) {
      const left = rowsBefore(at, reach + 1).toReversed()
      const right = rowsAfter(at, reach + 1)
      // The outermost two stay where they are; beyond the ends of the line there is always room.
      const low = left.length > reach ? (left.shift()?.place ?? null) : null
      const high = right.length > reach ? (right.pop()?.place ?? null) : null
      const slots = left.length + wanted + right.length
      if (low !== null && high !== null && high - low < MIN_GAP * (slots + 1)) continue
      const places = spread(low, high, slots)
      const moves = [...left, ...right].map((row, i) => ({
        ...row,
        to: places[i < left.length ? i : i + wanted] ?? 0,
      }))
      // In two steps: no two rows may hold one place, not even for a moment.
      for (const { number } of moves) setPlace.run(null, number)
      for (const { number, place, to } of moves) {
        setPlace.run(to, number)
        onMove(number, place)
      }
      return
    }
  }

  const readLine = (from: Standing | undefined, reach: number): Line => {
    if (from === undefined) return { behind: null, ahead: [], reach, isEnd: true, at: 0, served: 0 }
    const ahead = rowsAfter(from, reach)
    return { behind: rowsBefore(from, 1)[0] ?? null, ahead, reach, isEnd: ahead.length < reach, at: 0, served: 0 }
  }

  return {
    assign: (newcomers, write, onMove) => {
      const sorted = newcomers.toSorted(compareStandings)
      let line = readLine(sorted[0], 1)
      for (let start = 0; start < sorted.length; ) {
        const first = sorted[start]
        if (first === undefined) break
        while (line.at < line.ahead.length && compareStandings(line.ahead[line.at] ?? first, first) < 0) line.at += 1
        // As many rows at once as served before: many newcomers among few, and few among many, are both read quickly.
        if (line.at === line.ahead.length && !line.isEnd) line = readLine(first, nextReach(line))
        const next = line.ahead[line.at] ?? null
        const end = next === null ? sorted.length : endOfRun(sorted, start + 1, next)
        const low = (line.at === 0 ? line.behind : line.ahead[line.at - 1])?.place ?? null
        const high = next?.place ?? null
        const count = end - start
        line.served += 1
        if (low !== null && high !== null && high - low <= count) {
          widen(first, count, onMove)
          line = readLine(first, 1)
          continue
        }
        const places = spread(low, high, count)
        sorted.slice(start, end).forEach((newcomer, i) => write(newcomer, places[i] ?? 0))
        start = end
      }
    },
  }
}

interface Placed {
  readonly number: number
  readonly place: number
}
interface Neighbour extends Placed {
  readonly nameKey: string
}

/** A stretch of those who stand already: the one before it, those that follow, and how far newcomers have come in it. */
interface Line {
  readonly behind: Placed | null
  readonly ahead: readonly Neighbour[]
  readonly reach: number
  /** Nobody comes after the last. */
  readonly isEnd: boolean
  at: number
  served: number
}

const MOST_REACH = 256

function nextReach({ reach, served }: Line): number {
  return served * 4 >= reach ? Math.min(reach * 4, MOST_REACH) : Math.max(Math.floor(reach / 4), 1)
}

/** Room for twenty newcomers in one gap before anybody has to move. */
const STRIDE = 2 ** 20
/** Far from both ends of what a double counts exactly: room for a billion on either side. */
const MIDDLE = 2 ** 52
const FIRST_REACH = 32
const MIN_GAP = 2 ** 10

/** `count` whole numbers strictly between the two, which leave room for them, or outwards from the one there is. */
function spread(low: number | null, high: number | null, count: number): number[] {
  if (low !== null && high !== null) {
    const step = (high - low) / (count + 1)
    return Array.from({ length: count }, (_, i) => low + Math.floor(step * (i + 1)))
  }
  const start = low !== null ? low + STRIDE : (high ?? MIDDLE) - STRIDE * count
  return Array.from({ length: count }, (_, i) => start + STRIDE * i)
}

/** The first from `start` on that no longer comes before the neighbour. */
function endOfRun(sorted: readonly Standing[], start: number, next: Neighbour): number {
  for (let i = start; i < sorted.length; i++) {
    const at = sorted[i]
    if (at !== undefined && compareStandings(at, next) > 0) return i
  }
  return sorted.length
}

function compareStandings(a: Standing, b: Standing): number {
  return compareCodePoints(a.nameKey, b.nameKey) || a.number - b.number
}

/** The order of the database: by code point. JavaScript compares halves of pairs and puts U+20000 before U+F900. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = rankUnit(a.charCodeAt(i)) - rankUnit(b.charCodeAt(i))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function rankUnit(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit
}
