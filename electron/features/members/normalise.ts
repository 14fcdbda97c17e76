import { ID_TYPES_WITH_CHECK } from '../../../shared/domain/codes.ts'
import { cleanIdText, checkIdNumber, type IdNumberCheck } from '../../../shared/domain/identity/id-number.ts'
import { cleanName } from '../../../shared/domain/members/name.ts'
import { cleanMobile } from '../../../shared/domain/members/phone.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { PersonPatch } from './mapping.ts'

export interface Normalised {
  readonly patch: PersonPatch
  /** What was typed, by field, where it is kept in another form; null where it is kept as typed. */
  readonly typed: Readonly<Record<string, string | null>>
}

/**
 * Fields as they are kept: names and numbers cleaned, an old number of 15 digits as 18. An identity number that cannot
 * stand is refused with its problem (`bad_check`, `lost_x` …) and never put right by guessing; a phone that is none is
 * kept as typed and counts as missing.
 */
export function normalise(patch: PersonPatch, idType: string, today: PlainDate): Normalised {
  const result: { -readonly [F in keyof PersonPatch]: PersonPatch[F] } = { ...patch }
  const typed: Record<string, string | null> = {}
  const keep = <F extends 'name' | 'formerName' | 'idNo' | 'mobile'>(field: F, clean: (text: string) => string): void => {
    const text = patch[field]
    if (typeof text !== 'string') return
    const cleaned = clean(text)
    result[field] = cleaned
    typed[field] = cleaned === text ? null : text
  }
  keep('name', cleanName)
  keep('formerName', cleanName)
  keep('mobile', cleanMobile)
  keep('idNo', (text) => cleanNumber(text, idType, today))
  if (result.name === '') throw invalidInput('required', 'name')
  return { patch: result, typed }
}

/** What the number of a document says; null for documents without check character. */
export function readNumber(idNo: string, idType: string, today: PlainDate): IdNumberCheck | null {
  const checked: readonly string[] = ID_TYPES_WITH_CHECK
  return checked.includes(idType) ? checkIdNumber({ value: idNo, asOf: today, use: 'member' }) : null
}

function cleanNumber(text: string, idType: string, today: PlainDate): string {
  if (text.trim() === '') return ''
  const check = readNumber(text, idType, today)
  if (check === null) return cleanIdText(text)
  const [problem] = check.problems
  if (problem !== undefined || check.normalised === undefined) throw invalidInput(problem ?? 'bad_length', 'idNo')
  return check.normalised
}
