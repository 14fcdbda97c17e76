import { ID_TYPES_WITH_CHECK, type IdType } from '../codes.ts'
import { cleanIdText, expandOldNumber, idCheckCharacter } from '../identity/id-number.ts'
import { toHalfWidth } from '../identity/clean.ts'
import { ageOn, isPlainDate, type PlainDate } from '../plain-date.ts'
import type { KnownSex } from './fields.ts'
import type { Finding } from './findings.ts'
import type { Cell } from './sheet.ts'

/** What an ID cell says. */
export interface IdReading {
  idType: IdType
  /** As typed, cleaned; null when missing, damaged, malformed or doubled. Only an old 15-digit number is rebuilt. */
  idNo: string | null
  findings: readonly Finding[]
  /** Of a usable number: valid, expanded, or damaged behind the birth date. */
  birthOn: PlainDate | null
  /** Of a valid or expanded number. */
  sex: KnownSex | null
}

/** A cell of which the cleaned text is `text`, empty when there is nothing; `statedType` is from the type column. */
export function readId(cell: Cell | undefined, text: string, statedType: IdType | null, asOf: PlainDate): IdReading {
  if (text === '' || text === '不详') return { ...NOTHING, idType: statedType ?? '111', findings: ['id_missing'] }
  const number = cell?.kind === 'number' ? cell.number : undefined
  const id = number === undefined ? cleanId(text) : String(number)
  const idType = statedType ?? deriveType(id)
  if (number !== undefined && Math.abs(number) >= FIRST_WITH_16_DIGITS) {
    return readDamaged(id, idType, asOf)
  }
  // Looked for with the white space in: a line break may be all that parts two numbers.
  if (number === undefined && isTwoNumbers(cell?.text ?? text)) return { ...NOTHING, idType, findings: ['two_ids'] }
  const damaged = findDamage(id)
  if (damaged !== null) return readDamaged(damaged, idType, asOf)
  if (!CHECKED_TYPES.has(idType)) return { ...NOTHING, idType, idNo: id }
  if (/^\d{15}$/.test(id)) return readOldNumber(id, idType, asOf)
  if (/^\d{17}[\dX]$/.test(id)) return readNumber(id, idType, asOf)
  // Permits and the like have numbers of other shapes on older cards; only 111 is surely wrong.
  return idType === '111' ? { ...NOTHING, idType, findings: ['id_format'] } : { ...NOTHING, idType, idNo: id }
}

/** True when the number is 1 to 3 above the other: a column filled by dragging. */
export function isSeriesAfter(idNo: string, before: string | null): boolean {
  if (before === null || !/^\d{18}$/.test(idNo) || !/^\d{18}$/.test(before)) return false
  const step = BigInt(idNo) - BigInt(before) // 18 digits do not fit a double
  return step >= 1n && step <= 3n
}

const NOTHING: Omit<IdReading, 'idType'> = { idNo: null, findings: [], birthOn: null, sex: null }
const CHECKED_TYPES: ReadonlySet<IdType> = new Set(ID_TYPES_WITH_CHECK)
const FIRST_WITH_16_DIGITS = 1e15
const OLDEST_YEARS = 120
const CLEAN_ID = /^\d{15}(?:\d\d[\dX])?$/
const SCIENTIFIC = /^(\d)(?:\.(\d+))?E\+?(\d+)$/
const WITH_SEPARATORS = /^\d{1,3}(?:,\d{3})+$/

function cleanId(text: string): string {
  return CLEAN_ID.test(text) ? text : cleanIdText(text)
}

/** Permits of residents from Hong Kong, Macao and Taiwan are told by their first digits. */
function deriveType(id: string): IdType {
  if (id.startsWith('810000') || id.startsWith('820000')) return 'A01'
  return id.startsWith('830000') ? 'A02' : '111'
}

function isTwoNumbers(typed: string): boolean {
  if (typed.length < 31) return false
  return (toHalfWidth(typed).toUpperCase().match(/[0-9X]{15,}/g) ?? []).length > 1
}

/** The digits that a spreadsheet left of a number, or null when the text does not show its damage. */
function findDamage(id: string): string | null {
  const scientific = SCIENTIFIC.exec(id)
  if (scientific !== null) return scientific[3] === '17' ? `${scientific[1]}${scientific[2] ?? ''}` : ''
  if (!id.endsWith('000')) return null
  const digits = WITH_SEPARATORS.test(id) ? id.replaceAll(',', '') : id
  return /^\d{18}$/.test(digits) && idCheckCharacter(digits) !== digits[17] ? digits : null
}

/** The last digits are gone; the birth date before them may be whole. */
function readDamaged(digits: string, idType: IdType, asOf: PlainDate): IdReading {
  return { ...NOTHING, idType, findings: ['id_damaged_by_excel'], birthOn: findBirth(digits, asOf) }
}

function readOldNumber(id: string, idType: IdType, asOf: PlainDate): IdReading {
  const expanded = expandOldNumber(id)
  // Without a real date nothing says that these 15 digits are a number at all: they stay as typed.
  if (birthIn(expanded) === null) return { ...NOTHING, idType, idNo: id, findings: ['id_birth_invalid'] }
  const birthOn = findBirth(expanded, asOf)
  if (birthOn === null) {
    return { ...NOTHING, idType, idNo: expanded, findings: ['id_expanded_from_15', 'id_birth_invalid'] }
  }
  return { idType, idNo: expanded, findings: ['id_expanded_from_15'], birthOn, sex: sexIn(expanded) }
}

function readNumber(id: string, idType: IdType, asOf: PlainDate): IdReading {
  const birthOn = findBirth(id, asOf)
  if (birthOn === null) return { ...NOTHING, idType, idNo: id, findings: ['id_birth_invalid'] }
  if (idCheckCharacter(id) !== id[17]) return { ...NOTHING, idType, idNo: id, findings: ['id_check_digit'] }
  return { idType, idNo: id, findings: [], birthOn, sex: sexIn(id) }
}

/** Digits 7 to 14 as a day, or null when they are none. */
function birthIn(digits: string): PlainDate | null {
  if (!/^\d{14}/.test(digits)) return null
  const text = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  return isPlainDate(text) ? text : null
}

/** As above, and a day on which somebody now alive can be born. */
function findBirth(digits: string, asOf: PlainDate): PlainDate | null {
  const birthOn = birthIn(digits)
  return birthOn !== null && birthOn <= asOf && ageOn(birthOn, asOf) <= OLDEST_YEARS ? birthOn : null
}

function sexIn(id: string): KnownSex {
  return Number(id[16]) % 2 === 1 ? '1' : '2'
}
