import { addDays, day, type PlainDate } from './plain-date.ts'

export type HolidayDay = {
  readonly day: PlainDate
  /** `rest`: nobody works; `work`: a weekend day worked instead (调休). */
  readonly kind: 'rest' | 'work'
  readonly name: string
  readonly documentNo: string
}

export type HolidayYear = { readonly year: number; readonly title: string; readonly documentNo: string }

/** The notices of the General Office of the State Council that the shipped days come from. */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  { year: 2024, title: '国务院办公厅关于2024年部分节假日安排的通知', documentNo: '国办发明电〔2023〕7号' },
  { year: 2025, title: '国务院办公厅关于2025年部分节假日安排的通知', documentNo: '国办发明电〔2024〕12号' },
  { year: 2026, title: '国务院办公厅关于2026年部分节假日安排的通知', documentNo: '国办发明电〔2025〕7号' },
]

/** Every shipped day of a year in order; empty for a year without a notice here. */
export function shippedHolidays(year: number): HolidayDay[] {
  const notice = HOLIDAY_YEARS.find((each) => each.year === year)
  if (notice === undefined) return []
  const days = (DAYS[year] ?? []).flatMap(([name, from, to, ...work]) => [
    ...daysFrom(`${year}-${from}`, `${year}-${to}`).map((rest) => ({ day: rest, kind: 'rest' as const, name })),
    ...work.map((worked) => ({ day: day(`${year}-${worked}`), kind: 'work' as const, name })),
  ])
  return days
    .map((each) => ({ ...each, documentNo: notice.documentNo }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Name, first and last day of rest, and the weekend days worked for it. */
type Holiday = readonly [name: string, from: string, to: string, ...work: string[]]

const DAYS: Readonly<Record<number, readonly Holiday[]>> = {
  2024: [
    ['元旦', '01-01', '01-01'],
    ['春节', '02-10', '02-17', '02-04', '02-18'],
    ['清明节', '04-04', '04-06', '04-07'],
    ['劳动节', '05-01', '05-05', '04-28', '05-11'],
    ['端午节', '06-10', '06-10'],
    ['中秋节', '09-15', '09-17', '09-14'],
    ['国庆节', '10-01', '10-07', '09-29', '10-12'],
  ],
  2025: [
    ['元旦', '01-01', '01-01'],
    ['春节', '01-28', '02-04', '01-26', '02-08'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '04-27'],
    ['端午节', '05-31', '06-02'],
    ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
  ],
  2026: [
    ['元旦', '01-01', '01-03', '01-04'],
    ['春节', '02-15', '02-23', '02-14', '02-28'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '05-09'],
    ['端午节', '06-19', '06-21'],
    ['中秋节', '09-25', '09-27'],
    ['国庆节', '10-01', '10-07', '09-20', '10-10'],
  ],
}

function daysFrom(from: string, to: string): PlainDate[] {
  const days: PlainDate[] = []
  for (let each = day(from); each <= to; each = addDays(each, 1)) days.push(each)
  return days
}
