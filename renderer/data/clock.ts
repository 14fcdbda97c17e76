import { makeDate, type PlainDate } from '../../shared/domain/plain-date.ts'

/** The calendar day on this laptop, for what the person types and reads; rules run in the main process. */
export function today(): PlainDate {
  const at = new Date()
  return makeDate(at.getFullYear(), at.getMonth() + 1, at.getDate())
}

export function now(): Date {
  return new Date()
}

/** `14:03` of an instant, in local time. */
export function clockText(at: Date): string {
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** `2024-03-05 14:03` of an ISO instant, in local time. */
export function instantText(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${clockText(at)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
