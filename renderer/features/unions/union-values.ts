import type { Officer, Union, UnionFields, UnionPatch } from '../../../shared/contract/unions.ts'
import { isPlainDate, lastOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { ReadForm } from '../../ui/RecordForm.tsx'

export type Post = Officer['post']

/** An officer as typed: days may be half typed, and the name empty. */
export interface OfficerValues {
  /** Of the register; null for a line that is new. */
  id: string | null
  personId: string | null
  name: string | null
  post: Post
  fullTime: boolean
  electedOn: string | null
  leftOn: string | null
}

export type UnionValues = {
  [K in keyof Omit<UnionFields, 'officers'>]: UnionFields[K] extends string | null ? string | null : UnionFields[K]
} & {
  officers: readonly OfficerValues[]
  /** Typed where units are chosen, and no unit yet. */
  unitText: string
}
export type UnionField = Exclude<keyof UnionValues, 'unitText'>

export const EMPTY_UNION: UnionValues = {
  name: null,
  unionType: null,
  parentName: null,
  unitIds: [],
  legalCertificateNo: null,
  creditCode: null,
  legalSince: null,
  legalPerson: null,
  approvalNo: null,
  approvedOn: null,
  sessionNo: null,
  electedOn: null,
  termMonths: null,
  bankAccount: null,
  independentAccount: null,
  homeGrade: null,
  note: null,
  officers: [],
  unitText: '',
}

export function unionValues(union: Union): UnionValues {
  const { unitText, ...known } = EMPTY_UNION
  const entries = Object.keys(known).map((field) => [field, union[field as UnionField]]) // keys of UnionValues
  const values = Object.fromEntries(entries) as UnionValues // one entry for each field, of the field's own type
  return { ...values, unitText, officers: union.officers.map((officer) => ({ ...officer, id: officer.id ?? null })) }
}

/** The last day of the term as typed so far; null while it cannot be told. */
export function termEnd({ electedOn, termMonths }: Pick<UnionValues, 'electedOn' | 'termMonths'>): PlainDate | null {
  return electedOn !== null && isPlainDate(electedOn) && termMonths !== null ? lastOf(electedOn, termMonths) : null
}

const BAD_DAY = '请填真实的日期，例如 2024-03-05'

/** What the call takes; says what is wrong by field, officers by `officers.<line>`. A row without a name is no row. */
export function readUnion(patch: Partial<UnionValues>): ReadForm<UnionPatch> {
  const { name, legalSince, approvedOn, electedOn, officers, unitText = '', ...rest } = patch
  const fields: UnionPatch = { ...rest }
  const errors: Record<string, string> = {}
  if (name !== undefined) {
    if ((name ?? '').trim() === '') errors['name'] = '请填工会名称'
    else fields.name = name ?? ''
  }
  for (const [key, text] of [['legalSince', legalSince], ['approvedOn', approvedOn], ['electedOn', electedOn]] as const) {
    if (text === undefined) continue
    if (text === null || isPlainDate(text)) fields[key] = text
    else errors[key] = BAD_DAY
  }
  if (officers !== undefined) {
    const read = officers.map(readOfficer)
    read.forEach((officer, line) => {
      if (typeof officer === 'string') errors[`officers.${line}`] = officer
    })
    fields.officers = read.filter((officer) => typeof officer !== 'string')
  }
  const leftover = leftoverWords(unitText)
  if (leftover !== null) errors['unitIds'] = leftover
  return Object.keys(errors).length === 0 ? { ok: true, fields } : { ok: false, errors }
}

/** Asks about what was typed and not chosen: it is neither saved nor thrown away in silence. */
export function leftoverWords(text: string): string | null {
  const typed = text.trim()
  return typed === '' ? null : `“${typed}”还没有选上单位，请在列表里选一家，或把字清掉`
}

function readOfficer({ id, name, electedOn, leftOn, ...rest }: OfficerValues): Officer | string {
  if (name === null || name.trim() === '') return '请填姓名，或删去这一行'
  if (electedOn !== null && !isPlainDate(electedOn)) return `${name}：当选日期不对，${BAD_DAY}`
  if (leftOn !== null && !isPlainDate(leftOn)) return `${name}：离任日期不对，${BAD_DAY}`
  return { ...rest, ...(id === null ? {} : { id }), name, electedOn, leftOn }
}
