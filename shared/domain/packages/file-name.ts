import type { PlainDate } from '../plain-date.ts'
import type { Purpose } from './purposes.ts'

export const PACKAGE_EXTENSION = 'gybao.age'
export const RECEIPT_EXTENSION = 'gyhui.age'
export const KEY_EXTENSION = 'gykey'

/** Statistical code of a township (9 digits) or of a county (6 digits). */
export const TOWNSHIP_CODE = /^\d{9}$/
export const COUNTY_CODE = /^\d{6}$/

/** `330127104-000007-hardship-20260302.gybao.age`: where from, which, what for, when; never a person's name. */
export function packageFileName(code: string, sequence: number, purpose: Purpose, on: PlainDate): string {
  return `${code}-${String(sequence).padStart(6, '0')}-${purpose}-${on.replaceAll('-', '')}.${PACKAGE_EXTENSION}`
}

export function receiptFileName(code: string, sequence: number, on: PlainDate): string {
  return `${code}-${String(sequence).padStart(6, '0')}-receipt-${on.replaceAll('-', '')}.${RECEIPT_EXTENSION}`
}
