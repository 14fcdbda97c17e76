import type { Employment, EmploymentPatch, LabourContractRow } from '../../../../shared/contract/labour-records.ts'
import { findContradictions, type LabourContradiction } from '../../../../shared/domain/labour/checks.ts'
import { day, isDayOrMonth, isPlainDate, type DayOrMonth } from '../../../../shared/domain/plain-date.ts'
import type { Choice } from '../compare.ts'
import {
  toContractPatch, toContractRow, toFieldPatch, toPatch, type EmploymentComparison, type EmploymentDifference,
} from './compare.ts'
import type { EmploymentData } from './employment.ts'
import type { Known } from './known.ts'

export type NewsChoice = Pick<Choice, 'mode' | 'lockedFields'>

/** As if everything that the sheet says were taken. */
export const TAKE_ALL: NewsChoice = { mode: 'overwrite', lockedFields: [] }

/** The part of a comparison that the choices let through. */
export function chooseNews(comparison: EmploymentComparison, { mode, lockedFields }: NewsChoice): EmploymentComparison {
  const isChosen = ({ field, old, kept }: EmploymentDifference): boolean =>
    !kept && mode !== 'skip' && !(COLUMNS[field] ?? [field]).some((column) => lockedFields.includes(column)) &&
    (mode === 'overwrite' || old === null || old === '')
  return {
    differences: comparison.differences.filter(isChosen),
    contracts: comparison.contracts
      .filter(({ stored }) => stored !== null || mode !== 'skip')
      .map((one) => ({ ...one, differences: one.differences.filter(isChosen) })),
    notInSheet: comparison.notInSheet,
  }
}

/** Columns that a difference may come from: locking one of them locks it. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contractType: ['contractType', 'term'],
  signedOn: ['signedOn', 'firstSignedOn', 'renewedOn'],
  startsOn: ['startsOn', 'term'],
  endsOn: ['endsOn', 'term'],
  probation: ['probation', 'probationFrom', 'probationTo'],
  userUnitName: ['userUnitName', 'agencyName'],
  contractNote: ['note'],
}

/** The contracts of an employment with what is new in them, in the order of their first days. */
export function mergeContracts(
  own: Pick<Employment, 'contracts'>,
  { contracts }: EmploymentComparison,
): LabourContractRow[] {
  const patched = own.contracts.map((stored): LabourContractRow => {
    const news = contracts.find((one) => one.stored === stored)
    return news === undefined ? stored : { ...stored, ...toContractPatch(news.differences) }
  })
  const added = contracts.flatMap(({ contract, stored }) => (stored === null ? [toContractRow(contract)] : []))
  return added.reduce(insertInOrder, patched)
}

/** Before the first contract that begins later; one of unknown beginning comes last. */
function insertInOrder(rows: readonly LabourContractRow[], row: LabourContractRow): LabourContractRow[] {
  const { startsOn } = row
  const at = startsOn === null ? -1 : rows.findIndex((one) => one.startsOn !== null && one.startsOn > startsOn)
  return at < 0 ? [...rows, row] : [...rows.slice(0, at), row, ...rows.slice(at)]
}

/**
 * What would contradict itself, the law or what is on file once the news are taken. What was kept as it is on file
 * (待核) is no news.
 */
export function contradictionsOf(
  values: EmploymentData,
  known: Known,
  news: EmploymentComparison | null,
  birthOn: string | null,
): LabourContradiction[] {
  const { own, others } = known
  const fields: EmploymentPatch = own === null || news === null
    ? toPatch(values, null)
    : { ...own.fields, ...toFieldPatch(news.differences) }
  const contracts = own === null || news === null ? values.contracts.map(toContractRow) : mergeContracts(own, news)
  const isFull = fields.form === undefined || fields.form === '1' || fields.form === '3'
  const found = findContradictions(
    {
      kind: isFull ? 'full_time' : 'part_time', hiredOn: toDay(fields.hiredOn ?? null), endedOn: toExact(fields.endedOn),
      atWork: true, dailyHours: null, weeklyHours: null, birthOn: toDay(values.birthOn ?? birthOn), sex: null,
      retirementClass: null, events: [],
      contracts: contracts.map((contract) => ({
        term: contract.term, startsOn: toExact(contract.startsOn), signedOn: toExact(contract.signedOn),
        endsOn: toExact(contract.endsOn), extendedTo: toExact(contract.extendedTo),
        probationEndsOn: toExact(contract.probationEndsOn), probationOnly: false, askedFixed: false, earlier: false,
      })),
    },
    others.filter(({ fields: { form } }) => form === '1' || form === '3').map(({ fields: { hiredOn, endedOn } }) => ({
      hiredOn: hiredOn !== null && isPlainDate(hiredOn) ? hiredOn : null, endedOn: toExact(endedOn),
    })),
  )
  const settled = new Set((own?.checkWhy ?? '') === '' ? [] : own?.problems.map(({ problem }) => problem))
  return found.filter(({ problem }) => !settled.has(problem))
}

function toExact(text: string | null | undefined): ReturnType<typeof day> | null {
  return text === null || text === undefined ? null : day(text)
}

function toDay(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}
