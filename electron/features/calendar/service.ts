import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { calendarCalls, CalendarDay } from '../../../shared/contract/calendar.ts'
import { HOLIDAY_YEARS, shippedHolidays } from '../../../shared/domain/holidays.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { makeCalendar, type WorkCalendar } from '../../../shared/domain/workdays.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { typedDays, type DayRecord } from './queries.ts'

type Calls = typeof calendarCalls
type Year = OutputOf<Calls, 'calendar.list'>

/** The moved days of a year: those typed here, else those shipped with the program. */
export async function listYear(db: Db, year: number): Promise<Year> {
  const typed = await typedDays(db, year)
  const shipped = shippedHolidays(year).map((each) => ({ ...each, id: null, shipped: true }))
  const days = typed.length > 0 ? typed.map(toTyped) : shipped
  return { days, known: days.length > 0 }
}

/** Replaces one year's days by those of a notice; an empty list brings the shipped ones back. */
export async function setYear(ctx: Context, input: ParsedOf<Calls, 'calendar.setYear'>): Promise<Year> {
  const { year, days, documentNo } = input
  checkDays(year, days)
  const entry = { action: 'calendar.setYear', facts: { year, days: days.length } }
  await write(ctx, entry, async (tx, journal) => {
    const known = new Map((await typedDays(tx, year)).map((row) => [row.day, row]))
    const wanted = new Set<string>(days.map((each) => each.day))
    for (const row of known.values()) if (!wanted.has(row.day)) await removeRow(tx, journal, 'calendar_day', row.id)
    for (const { day: on, kind, name } of days) {
      const fields = { day: on, kind, name, document_no: documentNo }
      const row = known.get(on)
      if (row === undefined) await insertRow(tx, journal, 'calendar_day', { id: ctx.newId(), ...fields })
      else await changeRow(tx, journal, 'calendar_day', row.id, fields)
    }
  })
  return listYear(ctx.store.db, year)
}

/** Every known year: typed where somebody typed one, else as shipped. */
export async function readCalendar(db: Db | Tx): Promise<WorkCalendar> {
  return toCalendar(await typedDays(db, null))
}

/** The same from rows that are read already. */
export function toCalendar(typed: readonly { readonly day: string; readonly kind: string }[]): WorkCalendar {
  const years = new Set(typed.map((row) => Number(row.day.slice(0, 4))))
  const shipped = HOLIDAY_YEARS.filter(({ year }) => !years.has(year)).flatMap(({ year }) => shippedHolidays(year))
  return makeCalendar([...typed.map((row) => ({ day: day(row.day), kind: kindOf(row.kind) })), ...shipped])
}

function checkDays(year: number, days: readonly { day: PlainDate }[]): void {
  const seen = new Set<string>()
  for (const [index, each] of days.entries()) {
    if (!each.day.startsWith(`${year}-`)) throw invalidInput('day_not_in_year', `days.${index}.day`)
    if (seen.has(each.day)) throw invalidInput('day_twice', `days.${index}.day`)
    seen.add(each.day)
  }
}

function toTyped(row: DayRecord): CalendarDay {
  const { id, name, document_no: documentNo } = row
  return { id, day: day(row.day), kind: kindOf(row.kind), name, documentNo, shipped: false }
}

/** A check constraint allows no other. */
function kindOf(kind: string): 'rest' | 'work' {
  return kind === 'work' ? 'work' : 'rest'
}
