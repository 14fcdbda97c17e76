import { isNear } from '../domain/labour/months.ts'
import { Day, DayOrMonthValue } from './values.ts'

/** A day that months and years are counted from: far-off ones, such as 9999-12-31 for "no end", leave the calendar. */
export const NearDay = Day.refine((value) => isNear(value), 'bad_date')
export const NearDayOrMonth = DayOrMonthValue.refine((value) => isNear(value), 'bad_date')
