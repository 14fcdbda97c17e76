import type { Employment, EmploymentPatch, LabourContractRow } from '../../../../shared/contract/labour-records.ts'
import type { LedgerContract } from '../../../../shared/domain/import/labour-fields.ts'
import { isNear } from '../../../../shared/domain/labour/months.ts'
import type { EmploymentData } from './employment.ts'
import { isSame, type StoredContract } from './known.ts'

type Plain = string | number | boolean | null

/** Where the sheet says something else than the file; `kept` is shown and never written. */
export interface EmploymentDifference {
  /** Field of the sheet. */
  readonly field: string
  readonly old: Plain
  readonly new: Plain
  readonly kept: boolean
}

export interface ContractComparison {
  readonly contract: LedgerContract
  /** On file; null is a new one. */
  readonly stored: StoredContract | null
  readonly differences: readonly EmploymentDifference[]
}

export interface EmploymentComparison {
  readonly differences: readonly EmploymentDifference[]
  /** In the order of the sheet. */
  readonly contracts: readonly ContractComparison[]
  readonly notInSheet: readonly StoredContract[]
}

/** Field of the sheet to field of the employment. */
const FIELDS = {
  form: 'form', hiredOn: 'hiredOn', dept: 'dept', job: 'post', payMonth: 'payFen', endedOn: 'endedOn', endReason: 'endReason',
  userUnitName: 'userUnitId', note: 'note', state: 'atWork',
} as const satisfies Readonly<Record<string, keyof EmploymentPatch>>

/** Field of the sheet to field of the contract. */
const CONTRACT_FIELDS = {
  contractNo: 'contractNo', contractType: 'term', signedOn: 'signedOn', startsOn: 'startsOn', endsOn: 'endsOn',
  probation: 'probationEndsOn', delivered: 'delivered', contractNote: 'note',
} as const satisfies Readonly<Record<string, keyof LabourContractRow>>

/** What a row says of an employment; what it does not say is left out. Long texts are cut to what the record holds. */
export function toPatch(values: EmploymentData, userUnitId: string | null): EmploymentPatch {
  const { form, hiredOn, dept, job, payMonth, endedOn, endReason, atWork, note } = values
  const said = {
    form, hiredOn: hiredOn !== null && isNear(hiredOn) ? hiredOn : null, dept: dept?.slice(0, 100) ?? null,
    post: job?.slice(0, 100) ?? null, payFen: payMonth, endedOn, endReason, userUnitId, note, atWork,
  }
  // A part of the fields, each with a value of its kind.
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as EmploymentPatch
}

/** A contract of the sheet as the record holds it. */
export function toContractRow(contract: LedgerContract): LabourContractRow {
  const { contractNo, term, signedOn, startsOn, endsOn, probationEndsOn, delivered, note } = contract
  return {
    contractNo, term, signedOn, startsOn, endsOn, probationEndsOn, delivered, note, extendedTo: null,
    probationOnly: false, askedFixed: false, post: null, payFen: null, deliveredOn: null, womenClause: null,
  }
}

/** Field by field and contract by contract; an empty cell says nothing. */
export function compareEmployment(
  values: EmploymentData,
  own: Pick<Employment, 'fields' | 'contracts'>,
  userUnitId: string | null,
): EmploymentComparison {
  const free = new Set(own.contracts)
  const contracts = values.contracts.map((contract): ContractComparison => {
    const stored = findStored(contract, [...free])
    if (stored === null) return { contract, stored, differences: [] }
    free.delete(stored)
    return { contract, stored, differences: differencesOf(CONTRACT_FIELDS, toSaid(contract), stored) }
  })
  const differences = differencesOf(FIELDS, toPatch(values, userUnitId), own.fields)
  return { differences, contracts, notInSheet: values.contracts.length === 0 ? [] : [...free] }
}

/** The same paper; one whose first day is not known on either side by its last day or its signing. */
function findStored(contract: LedgerContract, stored: readonly StoredContract[]): StoredContract | null {
  const same = stored.find((one) => isSame(contract, one))
  if (same !== undefined) return same
  const alike = stored.find((one) => {
    if (contract.startsOn !== null && one.startsOn !== null) return false
    if (contract.contractNo !== null && one.contractNo !== null) return false
    const agrees = (field: 'endsOn' | 'signedOn'): boolean => contract[field] !== null && contract[field] === one[field]
    return agrees('endsOn') || agrees('signedOn')
  })
  return alike ?? null
}

/** The default term of a contract of which the sheet says nothing more says nothing against the file. */
function toSaid(contract: LedgerContract): Partial<LabourContractRow> {
  const { term, ...row } = toContractRow(contract)
  return term === 'fixed' && contract.endsOn === null ? row : { term, ...row }
}

function differencesOf(
  fields: Readonly<Record<string, string>>,
  said: object,
  stored: object,
): EmploymentDifference[] {
  const news = said as Readonly<Record<string, Plain | undefined>> // rows of the contract hold no more
  const olds = stored as Readonly<Record<string, Plain | undefined>>
  return Object.entries(fields).flatMap(([field, column]): EmploymentDifference[] => {
    const [value, old] = [news[column] ?? null, olds[column] ?? null]
    if (value === null || value === old) return []
    // A month says nothing against a day in it.
    if (column === 'hiredOn' && typeof old === 'string' && old.startsWith(String(value))) return []
    // Signed on the first day, unless the paper says another.
    if (column === 'signedOn' && old === null && value === olds['startsOn']) return []
    if (column !== 'note') return [{ field, old, new: value, kept: false }]
    const written = typeof old === 'string' ? old : ''
    if (String(value).split('；').every((part) => written.includes(part))) return []
    // What somebody has written is never written over by a note.
    return [{ field, old, new: value, kept: written !== '' }]
  })
}

/** Whether anything could be written. */
export function saysSomethingNew({ differences, contracts }: EmploymentComparison): boolean {
  return contracts.some(({ stored }) => stored === null) || allOf({ differences, contracts }).some(({ kept }) => !kept)
}

/** Whether anything is said that the file does not say, written or not. */
export function saysSomethingElse(comparison: EmploymentComparison): boolean {
  return saysSomethingNew(comparison) || allOf(comparison).length > 0
}

function allOf({ differences, contracts }: Pick<EmploymentComparison, 'differences' | 'contracts'>): EmploymentDifference[] {
  return [...differences, ...contracts.flatMap((contract) => contract.differences)]
}

/** The employment's fields behind chosen differences, with what they become. */
export function toFieldPatch(differences: readonly EmploymentDifference[]): EmploymentPatch {
  return patchOf(FIELDS, differences) as EmploymentPatch // fields of the employment, each with what the sheet says of it
}

export function toContractPatch(differences: readonly EmploymentDifference[]): Partial<LabourContractRow> {
  return patchOf(CONTRACT_FIELDS, differences) as Partial<LabourContractRow> // likewise
}

function patchOf(fields: Readonly<Record<string, string>>, differences: readonly EmploymentDifference[]): object {
  return Object.fromEntries(differences.map(({ field, new: value }) => [fields[field] ?? field, value]))
}
