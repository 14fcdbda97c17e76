import type { Unit, UnitFields, UnitPatch } from '../../../shared/contract/units.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { UNIT_STATE_LABELS } from '../../text/fields.ts'
import type { ReadForm } from '../../ui/RecordForm.tsx'

/** The fields as they stand in the form: text may be empty, a day half typed. */
export type UnitValues = {
  [K in keyof UnitFields]: K extends 'state' ? UnitFields[K] : UnitFields[K] extends string | null ? string | null : UnitFields[K]
}
export type UnitField = keyof UnitValues

export function isUnitState(text: string | null): text is Unit['state'] {
  return text !== null && Object.hasOwn(UNIT_STATE_LABELS, text)
}

export const EMPTY_UNIT: UnitValues = {
  name: null,
  aliases: [],
  creditCode: null,
  creditCodeSeen: false,
  unitType: null,
  industry: null,
  ownership: null,
  affiliation: null,
  registeredAddress: null,
  address: null,
  village: null,
  legalPerson: null,
  headName: null,
  headPhone: null,
  hrName: null,
  hrPhone: null,
  foundedOn: null,
  headcount: null,
  womenCount: null,
  migrantCount: null,
  dispatchedCount: null,
  hazardCount: null,
  unionSince: null,
  noUnionReason: null,
  unionWill: null,
  aboveScale: null,
  partyOrg: null,
  hasCongress: null,
  hasOpenness: null,
  hasMediation: null,
  payDay: null,
  state: 'normal',
  note: null,
}

export function unitValues(unit: Unit): UnitValues {
  const entries = Object.keys(EMPTY_UNIT).map((field) => [field, unit[field as UnitField]]) // keys of UnitValues
  return Object.fromEntries(entries) as UnitValues // one entry for each field, of the field's own type
}

/** What the call takes; says what is wrong by field. */
export function readUnit(patch: Partial<UnitValues>): ReadForm<UnitPatch> {
  const { name, foundedOn, unionSince, ...rest } = patch
  const fields: UnitPatch = { ...rest }
  const errors: Record<string, string> = {}
  if (name !== undefined) {
    if ((name ?? '').trim() === '') errors['name'] = '请填单位名称'
    else fields.name = name ?? ''
  }
  for (const [key, text] of [['foundedOn', foundedOn], ['unionSince', unionSince]] as const) {
    if (text === undefined) continue
    if (text === null || isPlainDate(text)) fields[key] = text
    else errors[key] = '请填真实的日期，例如 2024-03-05'
  }
  const { payDay } = patch
  if (payDay !== undefined && payDay !== null && (payDay < 1 || payDay > 31)) errors['payDay'] = '请填 1 至 31'
  return Object.keys(errors).length === 0 ? { ok: true, fields } : { ok: false, errors }
}
