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

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
