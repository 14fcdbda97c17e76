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
  const card = cleanCard(bank.bankCard)
  if (!/^\d{12,23}$/.test(card)) findings.push(look('bank_card_shape', { field: 'bankCard' }))
  else if (!passesLuhn(card)) findings.push(look('bank_card_luhn', { field: 'bankCard' }))
  if (bank.bankName === null || bank.bankName.trim() === '') findings.push(stop('missing', { field: 'bankName' }))
  if (bank.bankHolderId === null) findings.push(stop('missing', { field: 'bankHolderId' }))
  else if (!householdIds.includes(bank.bankHolderId)) {
    findings.push(stop('bank_holder_not_in_household', { field: 'bankHolderId' }))
  }
  return findings
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
