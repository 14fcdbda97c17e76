import type { PlainDate } from '../../shared/domain/plain-date.ts'

let current: PlainDate | null = null

/** The main process has said which day it is: on opening, and with every change. */
export function setToday(day: PlainDate): void {
  current = day
}

/** The calendar day on this laptop, for what the person types and reads; rules run in the main process. */
export function today(): PlainDate {
  if (current === null) throw new Error('the main process has not said which day it is')
  return current
}

/** `14:03` of an ISO instant, in local time. */
export function clockText(iso: string): string {
  const at = new Date(iso)
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** `2024-03-05 14:03` of an ISO instant, in local time. */
export function instantText(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${clockText(iso)}`
}

/** The instant at which a day begins here, or the day so many days later. */
export function startOfDay(day: PlainDate, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
