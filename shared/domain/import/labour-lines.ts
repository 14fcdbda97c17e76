import type { DayOrMonth, PlainDate } from '../plain-date.ts'
import { readAmount } from './hardship-amounts.ts'
import { readContractCells, type ContractReading, type LedgerCells, type LedgerRules } from './labour-contract.ts'
import type { LabourFinding } from './labour-findings.ts'
import { readContractDay } from './labour-terms.ts'
import { readEmploymentForm, readEndReason, readLedgerState, type LedgerState } from './labour-words.ts'
import type { PersonReading } from './person.ts'

/** One row of a ledger: who it is about, its contract, and what it says of the employment. */
export interface LedgerLine {
  /** 0-based. */
  readonly row: number
  readonly person: PersonReading
  /** The row names nobody and goes on with the one above. */
  readonly isCarried: boolean
  readonly contract: ContractReading
  readonly unitName: string | null
  readonly userUnitName: string | null
  readonly atSheetUnit: boolean
  readonly form: string | null
  readonly payMonth: number | null
  readonly endedOn: PlainDate | null
  readonly endReason: string | null
  readonly state: LedgerState | null
  readonly notes: readonly string[]
  readonly findings: readonly (LabourFinding | string)[]
}

type Said = Omit<LedgerLine, 'row' | 'person' | 'isCarried'>

/**
 * Reads one row. A row that tells of a contract and names nobody, or only in a cell merged with the one above, is about
 * the person above.
 */
export function readLine(
  { row, isMerged }: { readonly row: number; readonly isMerged: boolean },
  person: PersonReading,
  cells: LedgerCells,
  rules: LedgerRules,
): LedgerLine {
  const contract = readContractCells(cells, rules)
  const isNobody = (cells.name === undefined || isMerged) && cells.idNo === undefined
  return {
    row, person, contract, isCarried: isNobody && contract.contract !== null, ...readSaid(person, cells, contract, rules),
  }
}

function readSaid(person: PersonReading, cells: LedgerCells, contract: ContractReading, rules: LedgerRules): Omit<Said, 'contract'> {
  const findings: LabourFinding[] = [...contract.findings]
  const notes: string[] = cells.note === undefined ? [] : [cells.note.text]
  const keep = (finding: LabourFinding, label: string, text: string): void => {
    findings.push(finding)
    notes.push(`${label}：${text}`)
  }
  const agency = cells.agencyName?.text ?? null
  const named = person.values.unitName
  const user = cells.userUnitName?.text ?? (agency === null || agency === named ? null : named)
  const formText = cells.form?.text
  const stated = formText === undefined ? contract.form : readEmploymentForm(formText)
  if (formText !== undefined && stated === null) keep('form_unrecognised', '用工形式', formText)
  const payMonth = readPay(cells, rules, keep)
  const endedOn = cells.endedOn === undefined ? null : readContractDay(cells.endedOn, rules)
  if (cells.endedOn !== undefined && endedOn === null) keep('contract_day_unreadable', '终止日期', cells.endedOn.text)
  const reasonText = cells.endReason?.text
  const endReason = reasonText === undefined ? null : readEndReason(reasonText)
  if (reasonText !== undefined && endReason === null) keep('end_reason_unrecognised', '终止原因', reasonText)
  const stateText = cells.state?.text
  const state = stateText === undefined ? null : readLedgerState(stateText)
  if (stateText !== undefined && state === null) keep('state_unrecognised', '合同状态', stateText)
  return {
    unitName: agency ?? named,
    userUnitName: user === (agency ?? named) ? null : user,
    atSheetUnit: agency !== null && user === null,
    form: stated ?? (agency === null && user === null ? null : AGENCY),
    payMonth, endedOn, endReason, state, notes, findings,
  }
}

/** 劳务派遣. */
const AGENCY = '3'

function readPay(
  { payMonth: cell }: LedgerCells,
  rules: LedgerRules,
  keep: (finding: LabourFinding, label: string, text: string) => void,
): number | null {
  if (cell === undefined) return null
  const read = readAmount(cell.cell, cell.text, { per: 'month', inTenThousands: /万/.test(rules.headerOf('payMonth')) })
  if (!('problem' in read) && read.per !== 'year' && read.fen <= MOST_PAY) return read.fen
  keep('pay_unreadable', '月工资', cell.text)
  return null
}

/** Ten million yuan a month. */
const MOST_PAY = 1_000_000_000

/** Whether a hire day says another beginning than the other; a month agrees with its days. */
export function isOtherDay(a: DayOrMonth | null, b: DayOrMonth | null): boolean {
  return a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a)
}

