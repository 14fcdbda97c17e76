import type { Selectable } from 'kysely'
import type { UnitFields, UnitPatch } from '../../../shared/contract/units.ts'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { UnitRow } from '../../db/schema.ts'

/** Fields of the contract to columns, once. Aliases stand in a table of their own. */
export const UNIT_COLUMNS = {
  name: 'name',
  creditCode: 'credit_code',
  creditCodeSeen: 'credit_code_seen',
  unitType: 'unit_type',
  industry: 'industry',
  ownership: 'ownership',
  affiliation: 'affiliation',
  registeredAddress: 'registered_address',
  address: 'address',
  village: 'village',
  legalPerson: 'legal_person',
  headName: 'head_name',
  headPhone: 'head_phone',
  hrName: 'hr_name',
  hrPhone: 'hr_phone',
  foundedOn: 'founded_on',
  headcount: 'headcount',
  womenCount: 'women_count',
  migrantCount: 'migrant_count',
  dispatchedCount: 'dispatched_count',
  hazardCount: 'hazard_count',
  unionSince: 'union_since',
  noUnionReason: 'no_union_reason',
  unionWill: 'union_will',
  aboveScale: 'above_scale',
  partyOrg: 'party_org',
  hasCongress: 'has_congress',
  hasOpenness: 'has_openness',
  hasMediation: 'has_mediation',
  payDay: 'pay_day',
  state: 'state',
  note: 'note',
} as const satisfies Record<Exclude<keyof UnitFields, 'aliases'>, keyof UnitRow>

const CODE_LISTS: Readonly<Record<string, string>> = { unitType: 'unit_type_union_form', industry: 'industry' }

/** Given fields as columns: flags become 0 and 1, codes become `list/code`, empty text becomes null. */
export function toUnitColumns(fields: UnitPatch): Record<string, string | number | null> {
  const columns: Record<string, string | number | null> = {}
  for (const [field, column] of Object.entries(UNIT_COLUMNS)) {
    const value = fields[field as keyof typeof UNIT_COLUMNS] // the keys of UNIT_COLUMNS are fields
    if (value === undefined) continue
    if (typeof value === 'boolean') columns[column] = value ? 1 : 0
    else if (value === '' || value === null) columns[column] = null
    else columns[column] = typeof value === 'string' && field in CODE_LISTS ? `${CODE_LISTS[field]}/${value}` : value
  }
  return columns
}

export function toUnitFields(row: Selectable<UnitRow>, aliases: string[]): UnitFields {
  return {
    name: row.name,
    aliases,
    creditCode: row.credit_code,
    creditCodeSeen: row.credit_code_seen === 1,
    unitType: bareCode(row.unit_type),
    industry: bareCode(row.industry),
    ownership: row.ownership,
    affiliation: row.affiliation,
    registeredAddress: row.registered_address,
    address: row.address,
    village: row.village,
    legalPerson: row.legal_person,
    headName: row.head_name,
    headPhone: row.head_phone,
    hrName: row.hr_name,
    hrPhone: row.hr_phone,
    foundedOn: toDay(row.founded_on),
    headcount: row.headcount,
    womenCount: row.women_count,
    migrantCount: row.migrant_count,
    dispatchedCount: row.dispatched_count,
    hazardCount: row.hazard_count,
    unionSince: toDay(row.union_since),
    noUnionReason: row.no_union_reason,
    unionWill: row.union_will,
    aboveScale: toFlag(row.above_scale),
    partyOrg: row.party_org,
    hasCongress: toFlag(row.has_congress),
    hasOpenness: toFlag(row.has_openness),
    hasMediation: toFlag(row.has_mediation),
    payDay: row.pay_day,
    state: row.state as UnitFields['state'], // a check constraint of the table allows no other
    note: row.note,
  }
}

function bareCode(id: string | null): string | null {
  return id === null ? null : id.slice(id.indexOf('/') + 1)
}

function toFlag(value: number | null): boolean | null {
  return value === null ? null : value === 1
}

function toDay(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null
}
