import type { PlainDate } from '../plain-date.ts'
import { findEducation, findEthnicity, findIdType, findPolitical, findSex, findYesOrNo } from './codes-from-text.ts'
import type { DateReading } from './dates.ts'
import type { DateField, FieldName, KnownSex, RowValues } from './fields.ts'
import type { DateFinding, Finding, RowAction } from './findings.ts'
import { isSeriesAfter, readId, type IdReading } from './ids.ts'
import { cleanName, inspectName } from './names.ts'
import { readPhones } from './phones.ts'
import { contradict, isAfter, isAgeOutOfRange, isBeforeSixteen, resolveDate } from './resolve-dates.ts'
import type { FieldCell, RowCells } from './row-cells.ts'

/** One person row, before the rows are compared with each other. */
export interface PersonReading {
  action: RowAction
  values: RowValues
  findings: Finding[]
  /** The columns that date findings are about. */
  fields: Partial<Record<DateFinding, DateField[]>>
}

/** What a row takes from the person row before it. */
export interface RowAbove {
  unitName: string | null
  dept: string | null
  idNo: string | null
}

export interface PersonRules {
  asOf: PlainDate
  /** Fields that the sheet has a column for. */
  present: ReadonlySet<FieldName>
  /** Csv and txt cannot carry merged cells: an empty unit is the one above. */
  fillsUnitDown: boolean
  readDate(cell: FieldCell): DateReading
}

/** Reads one person row. */
export function readPerson(row: RowCells, above: RowAbove, rules: PersonRules): PersonReading {
  const { cells } = row
  const findings: Finding[] = []
  const reading: PersonReading = { action: 'import', values: makeValues(), findings, fields: {} }
  const { values } = reading

  readName(row, reading)
  const id = readIdCells(row, reading, above, rules)
  values.sex = readSex(cells.sex, id, findings)
  readDates(row, reading, id, rules)
  readCodes(row, reading)
  readPhoneCells(row, reading)
  readUnit(row, reading, above, rules)
  values.job = cells.job?.text ?? null
  addOptional(row, reading, above, rules)
  if (row.usesFormula) findings.push('formula_value')
  if (row.hasError) findings.push('formula_error')
  return reading
}

/** Whether a cell says that it holds what the one above holds. */
export function repeatsAbove(text: string): boolean {
  return text === '同上' || text === '〃'
}

function makeValues(): RowValues {
  return {
    name: null,
    idType: '111',
    idNo: null,
    sex: null,
    birthOn: null,
    ethnicity: null,
    political: null,
    education: null,
    mobile: null,
    phone2: null,
    unitName: null,
    joinedOn: null,
    job: null,
  }
}

function readName({ cells }: RowCells, reading: PersonReading): void {
  const name = cells.name === undefined ? '' : cleanName(cells.name.text)
  if (name === '') {
    // Nobody can be found again without a name, so such a row goes back, whatever else it has.
    reading.findings.push('name_missing')
    reading.action = 'reject'
    return
  }
  reading.values.name = name
  reading.findings.push(...inspectName(name))
}

function readIdCells({ cells }: RowCells, reading: PersonReading, above: RowAbove, rules: PersonRules): IdReading {
  const stated = cells.idType === undefined ? null : findIdType(cells.idType.text)
  const id = readId(cells.idNo?.cell, cells.idNo?.text ?? '', stated, rules.asOf)
  reading.values.idType = id.idType
  reading.values.idNo = id.idNo
  reading.findings.push(...id.findings)
  if (id.findings.includes('two_ids')) reading.action = 'reject'
  if (id.idNo !== null && id.findings.includes('id_check_digit') && isSeriesAfter(id.idNo, above.idNo)) {
    reading.findings.push('id_series')
  }
  return id
}

function readSex(cell: FieldCell | undefined, id: IdReading, findings: Finding[]): KnownSex | null {
  if (cell === undefined) return id.sex
  const sex = findSex(cell.text)
  if (sex === null) {
    findings.push('sex_unrecognised')
    return id.sex
  }
  if (id.sex !== null && id.sex !== sex) findings.push('sex_conflicts_id')
  return sex
}

function readDates({ cells }: RowCells, reading: PersonReading, id: IdReading, rules: PersonRules): void {
  const { values, findings } = reading
  values.birthOn = readBirth(cells.birthOn, reading, id.birthOn, rules)
  values.joinedOn = readDate(cells.joinedOn, 'joinedOn', reading, null, rules)
  if (rules.present.has('hiredOn') || cells.hiredOn !== undefined) {
    values.hiredOn = readDate(cells.hiredOn, 'hiredOn', reading, null, rules)
  }
  for (const field of ['joinedOn', 'hiredOn'] as const) {
    const date = values[field]
    if (date !== null && date !== undefined && isAfter(date, rules.asOf)) addDateFinding(reading, 'date_future', field)
  }
  if (values.birthOn === null) return
  if (isAgeOutOfRange(values.birthOn, rules.asOf)) findings.push('age_out_of_range')
  if (values.joinedOn !== null && isBeforeSixteen(values.joinedOn, values.birthOn)) findings.push('joined_before_16')
}

/** The column wins; the number fills in the day, or the whole date where the column says nothing. */
function readBirth(
  cell: FieldCell | undefined,
  reading: PersonReading,
  idBirthOn: PlainDate | null,
  rules: PersonRules,
): RowValues['birthOn'] {
  if (cell === undefined) return idBirthOn
  const birthOn = readDate(cell, 'birthOn', reading, idBirthOn, rules)
  // Nothing settles `1990.1`: a number that says May would not settle it either.
  if (birthOn === null) return reading.fields.date_ambiguous?.includes('birthOn') === true ? null : idBirthOn
  if (idBirthOn === null) return birthOn
  if (!contradict(birthOn, idBirthOn)) return idBirthOn
  reading.findings.push('birth_conflicts_id')
  return birthOn
}

function readDate(
  cell: FieldCell | undefined,
  field: DateField,
  reading: PersonReading,
  idBirthOn: PlainDate | null,
  rules: PersonRules,
): RowValues['birthOn'] {
  if (cell === undefined) return null
  const { value, finding } = resolveDate(rules.readDate(cell), idBirthOn, rules.asOf)
  if (finding !== null) addDateFinding(reading, finding, field)
  return value
}

function addDateFinding({ findings, fields }: PersonReading, finding: DateFinding, field: DateField): void {
  const about = fields[finding]
  if (about !== undefined) about.push(field)
  else {
    fields[finding] = [field]
    findings.push(finding)
  }
}

function readCodes({ cells }: RowCells, { values, findings }: PersonReading): void {
  if (cells.ethnicity !== undefined) {
    const found = findEthnicity(cells.ethnicity.text)
    values.ethnicity = found?.code ?? null
    if (found === null) findings.push('ethnicity_unrecognised')
    else if (found.corrected) findings.push('ethnicity_corrected')
  }
  if (cells.political !== undefined) {
    values.political = findPolitical(cells.political.text)
    if (values.political === null) findings.push('political_unrecognised')
  }
  if (cells.education !== undefined) {
    values.education = findEducation(cells.education.text)
    if (values.education === null) findings.push('education_unrecognised')
  }
}

function readPhoneCells({ cells, morePhones }: RowCells, { values, findings }: PersonReading): void {
  const spare: string[] = []
  for (const cell of cells.mobile === undefined ? [] : [cells.mobile, ...morePhones]) {
    const { mobiles, landlines, damaged } = readPhones(phoneText(cell))
    if (damaged) addOnce(findings, 'phone_damaged_by_excel')
    else if (mobiles.length + landlines.length === 0) addOnce(findings, 'phone_invalid')
    for (const mobile of mobiles) {
      if (values.mobile === null) values.mobile = mobile
      else if (mobile !== values.mobile) spare.push(mobile)
    }
    spare.push(...landlines)
  }
  if (cells.phone2 !== undefined) {
    const { mobiles, landlines, damaged } = readPhones(phoneText(cells.phone2))
    const numbers = [...mobiles, ...landlines]
    if (damaged) addOnce(findings, 'phone_damaged_by_excel')
    // A local number or another way of contact is kept as typed: the field is free text.
    else spare.unshift(...(numbers.length > 0 ? numbers : [cells.phone2.text]))
  }
  values.phone2 = spare.length === 0 ? null : [...new Set(spare)].join('/')
}

function addOnce(findings: Finding[], finding: Finding): void {
  if (!findings.includes(finding)) findings.push(finding)
}

function phoneText({ cell, text }: FieldCell): string {
  return cell.kind === 'number' && cell.number !== undefined ? String(cell.number) : text
}

function readUnit({ cells }: RowCells, { values, findings }: PersonReading, above: RowAbove, rules: PersonRules): void {
  const text = cells.unitName?.text
  if (text !== undefined) values.unitName = repeatsAbove(text) ? above.unitName : text
  else if (rules.fillsUnitDown && rules.present.has('unitName') && above.unitName !== null) {
    values.unitName = above.unitName
    findings.push('unit_filled_down')
  }
  if (values.unitName === null && rules.present.has('unitName')) findings.push('unit_missing')
}

/** Fields that a row has only where the sheet has the column, or where somebody typed one in. */
function addOptional({ cells }: RowCells, { values }: PersonReading, above: RowAbove, rules: PersonRules): void {
  const has = (field: FieldName): boolean => rules.present.has(field) || cells[field] !== undefined
  const dept = cells.dept?.text ?? null
  if (has('dept')) values.dept = dept !== null && repeatsAbove(dept) ? above.dept : dept
  if (has('migrant')) values.migrant = cells.migrant === undefined ? null : findYesOrNo(cells.migrant.text)
  if (has('cardNo')) values.cardNo = cells.cardNo?.text ?? null
  if (has('note')) values.note = cells.note?.text ?? null
}
