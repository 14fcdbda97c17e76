import type { MemberFieldKey } from '../members/member-fields.ts'
import { isMobile } from '../members/phone.ts'

/**
 * `full`: one person's file, opened on purpose. `internal`: screens and lists inside the union. `public`: what hangs
 * on a wall.
 */
export type MaskLevel = (typeof MASK_LEVELS)[number]
export const MASK_LEVELS = ['full', 'internal', 'public'] as const

export type MaskableFields = { readonly [K in MemberFieldKey | 'unitName' | 'unionName']?: string | null }

/**
 * The one mask rule, for every list: different masks on different lists could be joined to rebuild a number
 * (PIPL 51(3)). Public lists lose all but the fields named here; namesakes are told apart by unit or month of birth.
 */
export function maskMember<T extends MaskableFields>(
  fields: T,
  level: MaskLevel,
  options: { readonly maskName?: boolean } = {},
): Partial<T> {
  if (level === 'full') return { ...fields }
  const masks = level === 'internal' ? INTERNAL_MASKS : PUBLIC_MASKS
  const masked: Record<string, string | null | undefined> = {}
  for (const [key, value] of Object.entries(fields)) {
    const mask = masks[key] ?? (level === 'internal' ? keep : null)
    if (mask !== null) masked[key] = typeof value === 'string' ? mask(value) : value
  }
  if (options.maskName === true && typeof masked['name'] === 'string') masked['name'] = maskName(masked['name'])
  return masked as Partial<T> // same keys, and a string stays a string
}

/**
 * First six characters, then twelve stars. Never the last four: in one township the first six are nearly always the
 * same and rosters print the birth date, so the last four give away the whole number. Shorter documents show a third.
 */
export function maskIdNo(idNo: string): string {
  const shown = idNo.length >= 15 ? 6 : Math.floor(idNo.length / 3)
  return idNo.slice(0, shown) + '*'.repeat(12)
}

/** `138****1234`; other numbers keep their first four characters. For internal lists only. */
export function maskPhone(phone: string): string {
  return isMobile(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : `${phone.slice(0, 4)}****`
}

/** One character masked, the second one. */
export function maskName(name: string): string {
  return [...name].map((c, i) => (i === 1 ? '*' : c)).join('')
}

/** Only the last four digits of a bank card. */
export function maskBankCard(card: string): string {
  return `****${card.slice(-4)}`
}

type Masks = Readonly<Record<string, (value: string) => string | null>>

const INTERNAL_MASKS: Masks = {
  idNo: maskIdNo,
  mobile: maskPhone,
  phone2: maskPhone,
  bankCard: maskBankCard,
  health: () => null,
}

const PUBLIC_MASKS: Masks = {
  name: keep,
  sex: keep,
  birthOn: (birthOn) => birthOn.slice(0, 7),
  unitId: keep,
  unitName: keep,
  unionId: keep,
  unionName: keep,
  unionGroup: keep,
  unionPost: keep,
  dept: keep,
  job: keep,
  joinedOn: keep,
  state: keep,
}

function keep(value: string): string {
  return value
}
