import { z } from 'zod'
import { defineCalls } from './define.ts'
import { NearDay } from './near-day.ts'
import { Count, Day, Id, Text } from './values.ts'

export const CalendarDay = z.object({
  /** Null for a shipped day, which has no row. */
  id: Id.nullable(),
  day: Day,
  /** `rest`: a holiday; `work`: a weekend day worked instead (调休). */
  kind: z.enum(['rest', 'work']),
  name: z.string(),
  documentNo: z.string().nullable(),
  /** Shipped with the program, not typed here. */
  shipped: z.boolean(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** Days that the State Council's yearly notice moves; the rest are weekdays and weekends. */
export const calendarCalls = defineCalls({
  'calendar.list': {
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    /** `known` is false while nobody has entered that year's notice. */
    output: z.object({ days: z.array(CalendarDay), known: z.boolean() }),
  },
  /** Replaces one year's days; none brings the shipped ones back. `invalid_input/day_not_in_year`, `day_twice`. */
  'calendar.setYear': {
    input: z.strictObject({
      year: z.int().min(2000).max(2100),
      documentNo: Text(100).nullable().default(null),
      days: z.array(z.strictObject({ day: Day, kind: z.enum(['rest', 'work']), name: Text(40).min(1) })).max(120),
    }),
    output: z.object({ days: z.array(CalendarDay), known: z.boolean() }),
  },
  /** The nth working day after `from`, counted from the day after it. */
  'calendar.workdayAfter': {
    input: z.strictObject({ from: NearDay, days: z.int().min(1).max(400) }),
    output: z.object({ day: Day, restDays: Count, known: z.boolean() }),
  },
})
