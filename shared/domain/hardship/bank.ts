import { toHalfWidth } from '../identity/clean.ts'
import { look, stop, type Finding } from './finding.ts'

export type BankFacts = {
  readonly bankName: string | null
  readonly bankCard: string | null
  readonly bankHolderId: string | null
}

/** A doubtful card number only warns, since banks issue others; the holder has to be of the household. */
export function checkBank(bank: BankFacts, householdIds: readonly string[]): Finding[] {
  if (bank.bankCard === null || bank.bankCard.trim() === '') return [stop('missing', { field: 'bankCard' })]
  const findings: Finding[] = []
  const doubt = doubtOfCard(bank.bankCard)
  if (doubt !== null) findings.push(look(doubt, { field: 'bankCard' }))
  if (bank.bankName === null || bank.bankName.trim() === '') findings.push(stop('missing', { field: 'bankName' }))
  if (bank.bankHolderId === null) findings.push(stop('missing', { field: 'bankHolderId' }))
  else if (!householdIds.includes(bank.bankHolderId)) {
    findings.push(stop('bank_holder_not_in_household', { field: 'bankHolderId' }))
  }
  return findings
}

export const CARD_DOUBTS = ['bank_card_shape', 'bank_card_luhn'] as const
export type CardDoubt = (typeof CARD_DOUBTS)[number]

/** What looks wrong about a number as typed: how long it is, or its check digit. */
export function doubtOfCard(text: string): CardDoubt | null {
  const card = cleanCard(text)
  if (!/^\d{12,23}$/.test(card)) return 'bank_card_shape'
  return passesLuhn(card) ? null : 'bank_card_luhn'
}

/** Digits as typed in groups. */
export function cleanCard(text: string): string {
  return toHalfWidth(text).replace(/[\s-]+/g, '')
}

/** ISO/IEC 7812 check: from the right every second digit doubled, the sum a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return /^\d+$/.test(digits) && sum % 10 === 0
}
