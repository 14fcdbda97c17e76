import { calendarCalls } from '../../../shared/contract/calendar.ts'
import { workdayAfter } from '../../../shared/domain/workdays.ts'
import { handle } from '../../handle.ts'
import { listYear, readCalendar, setYear } from './service.ts'

export const calendarFeature = handle(calendarCalls, {
  'calendar.list': (ctx, { year }) => listYear(ctx.store.db, year),
  'calendar.setYear': (ctx, input) => setYear(ctx, input),
  'calendar.workdayAfter': async (ctx, { from, days }) => workdayAfter(from, days, await readCalendar(ctx.store.db)),
})
