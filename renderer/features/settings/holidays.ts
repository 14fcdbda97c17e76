import type { CalendarDay } from '../../../shared/contract/calendar.ts'
import { addDays, daysBetween, isPlainDate, makeDate, partsOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { readTypedDate } from '../../ui/date-text.ts'

/** One line of the State Council's notice: a holiday, its days of rest, and the weekend days worked for it. */
export interface Holiday {
  name: string | null
  from: string | null
  to: string | null
  /** As typed: `2-14、2-28`. */
  worked: string | null
}

type Day = Pick<CalendarDay, 'day' | 'kind' | 'name'>
export type NewDay = Input<'calendar.setYear'>['days'][number]
export type ReadHolidays = { ok: true; days: NewDay[] } | { ok: false; error: string }

export const NO_HOLIDAY: Holiday = { name: null, from: null, to: null, worked: null }

/** The days of a year as lines of the notice: runs of rest under one name, and what is worked for them. */
export function toHolidays(days: readonly Day[]): Holiday[] {
  const rests = days.filter(({ kind }) => kind === 'rest').toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const runs: { name: string; from: PlainDate; to: PlainDate }[] = []
  for (const { day, name } of rests) {
    const last = runs.at(-1)
    if (last !== undefined && last.name === name && daysBetween(last.to, day) === 1) last.to = day
    else runs.push({ name, from: day, to: day })
  }
  const works = days.filter(({ kind }) => kind === 'work')
  return runs.map((run, index) => {
    const first = runs.findIndex(({ name }) => name === run.name) === index
    const own = first ? works.filter(({ name }) => name === run.name).map(({ day }) => day.slice(5)) : []
    return { name: run.name, from: run.from, to: run.to, worked: own.length === 0 ? null : own.join('、') }
  })
}

/** The lines as days, or the first thing that is wrong, with its line. Empty lines are left out. */
export function readHolidays(lines: readonly Holiday[], year: number): ReadHolidays {
  const days: NewDay[] = []
  for (const [index, line] of lines.entries()) {
    if ([line.name, line.from, line.to, line.worked].every(isEmpty)) continue
    const read = readLine(line, year)
    if (!read.ok) return { ok: false, error: `第 ${index + 1} 行：${read.error}` }
    days.push(...read.days)
  }
  const twice = days.find(({ day }, index) => days.findIndex((other) => other.day === day) !== index)
  return twice === undefined ? { ok: true, days } : { ok: false, error: `${twice.day} 出现了两次` }
}

function readLine({ name, from, to, worked }: Holiday, year: number): ReadHolidays {
  const first = readDay(from, year)
  const last = isEmpty(to) ? first : readDay(to, year)
  const works = (worked ?? '').split(/[、,，;；\s]+/).filter((part) => part !== '').map((part) => readDay(part, year))
  if (name === null || name.trim() === '') return { ok: false, error: '请填节日名称' }
  if (first === null || last === null) return { ok: false, error: `放假日期要在 ${year} 年内，例如 ${year}-10-01 或 10-1` }
  if (last < first || daysBetween(first, last) > 30) return { ok: false, error: '放假的起止日期不对' }
  const known = works.filter((day) => day !== null)
  if (known.length < works.length) return { ok: false, error: '调休上班日看不懂，例如 9-28、10-11' }
  const rests = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
  return {
    ok: true,
    days: [
      ...rests.map((day) => ({ day, kind: 'rest' as const, name: name.trim() })),
      ...known.map((day) => ({ day, kind: 'work' as const, name: name.trim() })),
    ],
  }
}

/** A day of that year; without a year it is of that one. */
function readDay(text: string | null, year: number): PlainDate | null {
  const read = readTypedDate(text ?? '', makeDate(year, 1, 1), false)
  if (read.kind !== 'date' || !isPlainDate(read.value)) return null
  return partsOf(read.value).year === year ? read.value : null
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === ''
}
