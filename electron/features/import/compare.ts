import type { FieldName, RowValues } from '../../../shared/domain/import/fields.ts'
import type { Value } from '../../db/row-change.ts'

/** The columns of a person that a spreadsheet can speak about. */
export interface KnownPerson {
  readonly id: string
  readonly number: number
  readonly revision: number
  readonly name: string
  readonly former_name: string | null
  readonly id_type: string
  readonly id_no: string | null
  readonly sex: string | null
  readonly birth_on: string | null
  readonly ethnicity: string | null
  readonly political: string | null
  readonly education: string | null
  readonly mobile: string | null
  readonly phone2: string | null
  readonly unit_id: string | null
  readonly dept: string | null
  readonly job: string | null
  readonly hired_on: string | null
  readonly migrant: number | null
  readonly note: string | null
  readonly joined_on: string | null
  readonly card_no: string | null
  readonly member_state: string | null
  /** 1 where more than the joining is on record: the day of joining is then put right on the person's page only. */
  readonly has_history: number
}

/** Field of a spreadsheet to column of a person; code fields name their list. */
const FIELDS: readonly { field: FieldName; column: keyof KnownPerson; list?: string }[] = [
  { field: 'name', column: 'name' },
  { field: 'idType', column: 'id_type', list: 'id_type' },
  { field: 'idNo', column: 'id_no' },
  { field: 'sex', column: 'sex', list: 'sex' },
  { field: 'birthOn', column: 'birth_on' },
  { field: 'ethnicity', column: 'ethnicity', list: 'ethnicity' },
  { field: 'political', column: 'political', list: 'political_status' },
  { field: 'education', column: 'education', list: 'education_simple' },
  { field: 'mobile', column: 'mobile' },
  { field: 'phone2', column: 'phone2' },
  { field: 'dept', column: 'dept' },
  { field: 'job', column: 'job' },
  { field: 'hiredOn', column: 'hired_on' },
  { field: 'migrant', column: 'migrant' },
  { field: 'note', column: 'note' },
]

export interface Difference {
  readonly field: string
  readonly column: keyof KnownPerson
  readonly old: Value
  readonly new: Value
  /** Never written: the register's value stands whatever the file says. */
  readonly kept: boolean
}

/** Stands for the unit that applying the batch will make. */
export const NEW_UNIT = 'new'

/** The values of a row as columns of a person; what the row does not know is left out. */
export function toPersonColumns(values: RowValues, unitId: string | null): Record<string, Value> {
  const columns: Record<string, Value> = {}
  for (const { field, column, list } of FIELDS) {
    const value = toColumn(values[field], list)
    if (value !== null) columns[column] = value
  }
  if (unitId !== null) columns['unit_id'] = unitId
  return columns
}

/**
 * Where the file says something else than the store, cell by cell. An empty cell says nothing. A month agrees with any
 * day in it, and a day with its month: the more exact value is never given up for the less exact one.
 */
export function differencesOf(values: RowValues, unitId: string | null, person: KnownPerson): Difference[] {
  const found: Difference[] = []
  for (const { field, column, list } of FIELDS) {
    const value = toColumn(values[field], list)
    const old = person[column]
    if (value === null || value === old) continue
    if (isDate(field) && typeof old === 'string' && old.startsWith(String(value))) continue
    if (field === 'idType' && values['idNo'] === null) continue // 111 is only the guess for a row without a number
    if (field === 'name' && value === person.former_name) continue
    found.push({ field, column, old, new: value, kept: false })
  }
  if (unitId !== null && unitId !== person.unit_id) {
    found.push({ field: 'unitName', column: 'unit_id', old: person.unit_id, new: unitId, kept: false })
  }
  const joinedOn = toColumn(values['joinedOn'])
  if (joinedOn !== null && !(person.joined_on ?? '').startsWith(String(joinedOn))) {
    const kept = person.has_history === 1 // later events build on it
    found.push({ field: 'joinedOn', column: 'joined_on', old: person.joined_on, new: joinedOn, kept })
  }
  const cardNo = toColumn(values['cardNo'])
  if (cardNo !== null && person.card_no === null) {
    found.push({ field: 'cardNo', column: 'card_no', old: null, new: cardNo, kept: false })
  }
  return found
}

export type Mode = 'skip' | 'overwrite' | 'fill_blanks'

/** What was chosen for the people of a file who are on record already. */
export interface Choice {
  readonly mode: Mode
  readonly lockedFields: readonly string[]
  readonly asMembers: boolean
}

/** The differences that are written: those that the choice and the locks let through. */
export function chosenDifferences(
  differences: readonly Difference[],
  { mode, lockedFields, asMembers }: Choice,
  /** Somebody has said that this is the person although the name differs: the name on file stays. */
  decided: boolean,
): Difference[] {
  if (mode === 'skip') return []
  return differences.filter(
    ({ field, column, kept, ...values }) =>
      !kept && !lockedFields.includes(field) && (mode === 'overwrite' || isGain({ field, ...values })) &&
      !(decided && field === 'name') && (asMembers || !OF_MEMBERSHIP.has(column)),
  )
}

/** Joining date and card hang on the membership; the other fields stand in the person's row. */
export const OF_MEMBERSHIP: ReadonlySet<keyof KnownPerson> = new Set(['joined_on', 'card_no'])

/** Somebody on file who is no member yet becomes one by being on the list. */
export function wouldJoin(person: KnownPerson, { mode, asMembers }: Choice): boolean {
  return asMembers && mode !== 'skip' && person.member_state === null
}

/** Fills a blank, or makes a month into a day of that month. */
function isGain({ field, old, new: value }: Pick<Difference, 'field' | 'old' | 'new'>): boolean {
  if (old === null || old === '') return true
  return isDate(field) && typeof old === 'string' && String(value).startsWith(old)
}

function isDate(field: string): boolean {
  return field.endsWith('On')
}

function toColumn(value: string | boolean | null | undefined, list?: string): Value {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'boolean') return value ? 1 : 0
  return list === undefined ? value : `${list}/${value}`
}

/** The field a column belongs to, for lists of what was kept. */
export function toFieldName(column: string): string {
  if (column === 'unit_id') return 'unitName'
  if (column === 'on_date' || column === 'joined_on') return 'joinedOn'
  return FIELDS.find((field) => field.column === column)?.field ?? column
}

/** A stored value as the page gets it: `sex/1` is `1` outside the database. */
export function bareValue(value: Value): Value {
  return typeof value === 'string' && /^[a-z_]+\/[0-9A-Za-z-]+$/.test(value) ? value.slice(value.indexOf('/') + 1) : value
}
