import { lastOf, afterMonths, type PlainDate } from '../plain-date.ts'
import { findYesOrNo } from './codes-from-text.ts'
import type { DateSource } from './dates.ts'
import type { LabourFieldName, LedgerContract } from './labour-fields.ts'
import type { LabourFinding } from './labour-findings.ts'
import { readContractDay, readSpan, type SpanReading } from './labour-terms.ts'
import { readContractTerm, readEmploymentForm, readSigned, saysOnlyContract, saysUnsigned } from './labour-words.ts'
import type { FieldCell } from './row-cells.ts'

export type LedgerCells = Readonly<Partial<Record<LabourFieldName, FieldCell>>>

export interface LedgerRules extends DateSource {
  readonly asOf: PlainDate
  /** Header over the column of a field, as compared; empty without a column. */
  readonly headerOf: (field: LabourFieldName) => string
}

/** What one row says about a contract. */
export interface ContractReading {
  /** Null where the row tells of none. */
  readonly contract: Omit<LedgerContract, 'row'> | null
  readonly firstSignedOn: PlainDate | null
  readonly renewedOn: PlainDate | null
  /** The row says in words that nothing is signed. */
  readonly saysUnsigned: boolean
  /** 合同类型 names a form of employment instead, such as 劳务协议. */
  readonly form: string | null
  readonly findings: readonly LabourFinding[]
}

interface Reader {
  readonly cells: LedgerCells
  readonly rules: LedgerRules
  readonly findings: Set<LabourFinding>
  readonly notes: string[]
}

/** Reads the columns about a contract. A day that the row does not say stays unknown. */
export function readContractCells(cells: LedgerCells, rules: LedgerRules): ContractReading {
  const reader: Reader = { cells, rules, findings: new Set(), notes: [] }
  const unsigned = SIGN_COLUMNS.some((field) => cells[field] !== undefined && saysUnsigned(cells[field].text))
    || (cells.signed !== undefined && readSigned(cells.signed.text) === false)
  const { startsOn, endsOn, term, isStated } = readTerm(reader)
  const signedOn = readDay(reader, 'signedOn')
  const renewedOn = readDay(reader, 'renewedOn')
  const firstSignedOn = readDay(reader, 'firstSignedOn')
  const probationEndsOn = readProbation(reader, startsOn)
  const contractNo = textOf(cells, 'contractNo')
  const isThere =
    [contractNo, signedOn, renewedOn, firstSignedOn, startsOn, endsOn, probationEndsOn].some((one) => one !== null) ||
    (!unsigned && (isStated || reader.notes.length > 0 || readSignedCell(cells)))
  const contract = {
    contractNo,
    term: term ?? 'fixed',
    signedOn,
    startsOn,
    endsOn,
    probationEndsOn,
    delivered: cells.delivered === undefined ? null : findYesOrNo(cells.delivered.text),
    note: reader.notes.length === 0 ? null : reader.notes.join('；').slice(0, LONGEST_NOTE),
  }
  if (isThere && term === null) reader.findings.add('term_unknown')
  if (isThere && unsigned) reader.findings.add('state_conflicts')
  return {
    contract: isThere ? contract : null,
    firstSignedOn,
    renewedOn,
    saysUnsigned: unsigned,
    form: cells.contractType === undefined || isTermWord(cells.contractType.text) ? null : readEmploymentForm(cells.contractType.text),
    findings: [...reader.findings],
  }
}

const LONGEST_NOTE = 2_000
const SIGN_COLUMNS = ['signed', 'contractNo', 'contractType', 'term', 'signedOn', 'startsOn', 'endsOn'] as const

const NO_SPAN: SpanReading = { from: null, to: null, months: null, kind: null, isPartial: false }

function readTerm(reader: Reader): Pick<LedgerContract, 'startsOn' | 'endsOn'> & { term: LedgerContract['term'] | null; isStated: boolean } {
  const { cells, rules, findings, notes } = reader
  const span = readSpanCell(reader, 'term')
  const endCell = cells.endsOn
  const openEnd = endCell !== undefined && readSpan(endCell.text, null, rules).kind === 'open'
  const startsOn = readDay(reader, 'startsOn') ?? span.from
  const typed = openEnd ? null : readDay(reader, 'endsOn')
  const typeText = cells.contractType?.text ?? ''
  const stated = typeText === '' ? null : readContractTerm(typeText)
  const isOpen = span.kind === 'open' || openEnd || (span.kind === null && stated === 'open')
  const counted = startsOn === null || span.months === null ? null : lastOf(startsOn, span.months)
  const endsOn = typed ?? span.to ?? (isOpen ? null : counted)
  if (differ(readDay(reader, 'startsOn'), span.from) || differ(typed, span.to) || isOtherLength(startsOn, endsOn, span.months)) {
    findings.add('term_conflicts')
    keepWords(reader, 'term')
  }
  // Three years that nobody knows the beginning of.
  if (counted === null && span.months !== null) keepWords(reader, 'term')
  const isStated = stated !== null || span.kind !== null || span.months !== null || openEnd
  if (isOpen && endsOn !== null) {
    // An open contract has an end only when it was ended: the day may be that, or a fixed term.
    findings.add('open_with_end')
    notes.push(`合同类型：${typeText === '' ? (cells.term?.text ?? '') : typeText}`)
    return { startsOn, endsOn, term: 'fixed', isStated }
  }
  if (isOpen) return { startsOn, endsOn: null, term: 'open', isStated }
  if (stated === 'task' || span.kind === 'task') return { startsOn, endsOn, term: 'task', isStated }
  const isFixed = stated === 'fixed' || endsOn !== null || span.months !== null
  return { startsOn, endsOn, term: isFixed ? 'fixed' : null, isStated }
}

function readProbation(reader: Reader, startsOn: PlainDate | null): PlainDate | null {
  const { cells, findings } = reader
  const span = readSpanCell(reader, 'probation', 'probation_unreadable')
  const from = readDay(reader, 'probationFrom') ?? span.from
  const to = readDay(reader, 'probationTo') ?? span.to
  // 试用期自…起 with nothing else says where it starts.
  const counted = startsOn === null || span.months === null ? null : lastOf(from ?? startsOn, span.months)
  if (from !== null && from !== startsOn) {
    if (startsOn !== null) findings.add('probation_start_differs')
    reader.notes.push(`试用期起：${from}`)
  }
  if (to === null && counted === null && cells.probation !== undefined && span !== NO_SPAN && !span.isPartial) {
    keepWords(reader, 'probation')
  }
  return to ?? counted
}

function readSpanCell(
  reader: Reader,
  field: 'term' | 'probation',
  problem: LabourFinding = 'term_unreadable',
): SpanReading {
  const { cells, rules, findings } = reader
  const cell = cells[field]
  if (cell === undefined || saysUnsigned(cell.text)) return NO_SPAN
  const header = rules.headerOf(field)
  const unit = /\(.*月.*\)/u.test(header) ? 'month' : /年/u.test(header) ? 'year' : field === 'probation' ? 'month' : null
  if (cell.cell.kind === 'number' && cell.cell.isDate === true) {
    // One day alone in a column of spans: the last one, since that is what is looked for.
    return { ...NO_SPAN, to: readContractDay(cell, rules) }
  }
  const span = readSpan(cell.text, unit, rules)
  if (span.isPartial) {
    findings.add(problem)
    keepWords(reader, field)
  }
  return span
}

function readDay(reader: Reader, field: keyof typeof LABELS): PlainDate | null {
  const cell = reader.cells[field]
  if (cell === undefined || saysUnsigned(cell.text)) return null
  const found = readContractDay(cell, reader.rules)
  if (found === null) {
    reader.findings.add('contract_day_unreadable')
    keepWords(reader, field)
  }
  return found
}

/** What no field can hold is kept in the sender's words. */
function keepWords({ cells, notes }: Reader, field: keyof typeof LABELS): void {
  const text = cells[field]?.text
  if (text === undefined) return
  const words = `${LABELS[field]}：${text}`
  if (!notes.includes(words)) notes.push(words)
}

const LABELS = {
  term: '合同期限', probation: '试用期', startsOn: '合同起始日期', endsOn: '合同终止日期', signedOn: '签订日期', renewedOn: '续签日期',
  firstSignedOn: '首次签订日期', probationFrom: '试用期起', probationTo: '试用期止',
} as const

function differ(a: PlainDate | null, b: PlainDate | null): boolean {
  return a !== null && b !== null && a !== b
}

/** Three years up to the day before, or, as many write, up to the same day. */
function isOtherLength(startsOn: PlainDate | null, endsOn: PlainDate | null, months: number | null): boolean {
  if (startsOn === null || endsOn === null || months === null) return false
  return endsOn !== lastOf(startsOn, months) && endsOn !== afterMonths(startsOn, months)
}

function isTermWord(text: string): boolean {
  return saysOnlyContract(text) || readContractTerm(text) !== null
}

function readSignedCell({ signed }: LedgerCells): boolean {
  return signed !== undefined && readSigned(signed.text) === true
}

function textOf(cells: LedgerCells, field: LabourFieldName): string | null {
  const text = cells[field]?.text ?? null
  return text === null || saysUnsigned(text) ? null : text.slice(0, 60)
}
