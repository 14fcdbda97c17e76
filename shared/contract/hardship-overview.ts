import { z } from 'zod'
import { HARDSHIP_STATES } from '../domain/hardship/codes.ts'
import { HARDSHIP_LISTS } from '../domain/hardship/lists.ts'
import { defineCalls } from './define.ts'
import { Count, Empty, Id } from './values.ts'

const Year = z.int().min(1990).max(2100)
/** Files with a bare code; an empty one for those without. */
const Files = z.object({ code: z.string(), files: Count })
/** Money in fen and the number of gifts; an empty code where the gifts have none. */
const Sums = z.object({ code: z.string(), fen: Count, times: Count })

const FileFigures = z.object({
  /** All files of the union, whatever their state. */
  files: Count,
  /** In the order of the procedure; states without files are left out. */
  byState: z.array(z.object({ state: z.enum(HARDSHIP_STATES), files: Count })),
  /** Files in the states asked for: what class and cause are counted over. */
  counted: Count,
  byCategory: z.array(Files),
  /** By the main cause. */
  byCause: z.array(Files),
})
export type FileFigures = z.infer<typeof FileFigures>

const AidFigures = z.object({
  totalFen: Count,
  times: Count,
  people: Count,
  /** A payee with a file counts as that household, one without as a household of his own. */
  households: Count,
  /** `2026-01`; months without aid are left out. */
  byMonth: z.array(z.object({ month: z.string(), fen: Count, times: Count })),
  /** The dearest first, as in `byType`. */
  byFund: z.array(Sums),
  byType: z.array(Sums),
  /** Years that can be asked for, newest first: from the first gift to this year. */
  years: z.array(Year),
})
export type AidFigures = z.infer<typeof AidFigures>

export const overviewCalls = defineCalls({
  /** Files by state, class and cause; every figure is that of `hardship.list` with the same filter. */
  'overview.files': {
    input: z.strictObject({
      unionId: Id.nullable().default(null),
      /** Which states class and cause are counted over; none: all. */
      states: z.array(z.enum(HARDSHIP_STATES)).default([]),
    }),
    output: FileFigures,
  },
  /** Aid of one year by month, fund and type; every figure is that of `aid.list` with the same filter. */
  'overview.aid': {
    input: z.strictObject({ year: Year, unionId: Id.nullable().default(null) }),
    output: AidFigures,
  },
  /** What waits to be done with the files, as counts of the lists, and how the year stands. */
  'overview.work': {
    input: Empty,
    output: z.object({
      files: Count,
      onFile: Count,
      lists: z.record(z.enum(HARDSHIP_LISTS), Count),
      year: Year,
      aidFen: Count,
      aidTimes: Count,
    }),
  },
})
