import type { CollectiveContract, CollectivePatch } from '../../../shared/contract/labour-collective.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import type { ReadForm } from '../../ui/RecordForm.tsx'

export const DAY_FIELDS = [
  'offeredOn', 'repliedOn', 'talkedOn', 'congressOn', 'signedOn', 'startsOn', 'endsOn', 'submittedOn', 'receivedOn',
  'objectedOn', 'effectiveOn', 'publishedOn', 'renewalAskedOn', 'endedOn',
] as const
export const TEXT_FIELDS = [
  'name', 'contractNo', 'employerRep', 'workerRep', 'receiptNo', 'pieceRate', 'supplies', 'endReason', 'note',
] as const
export const COUNT_FIELDS = ['employerReps', 'workerReps', 'congressSize', 'congressPresent', 'congressFor'] as const

export type DayField = (typeof DAY_FIELDS)[number]
export type TextFieldName = (typeof TEXT_FIELDS)[number]
export type CountField = (typeof COUNT_FIELDS)[number]

/** A collective contract as typed: days, the amount and the rise as text. */
export type CollectiveValues = Record<DayField | TextFieldName, string | null> &
  Record<CountField, number | null> & {
    kind: string | null
    scope: string | null
    payDay: number | null
    /** Percent: 5.5. */
    rise: string | null
    minimum: string | null
    unitIds: readonly string[]
  }

export interface CollectiveInput {
  fields: CollectivePatch
  /** Missing while nobody touched them. */
  unitIds?: string[]
}

export function emptyCollective(unitId: string | null): CollectiveValues {
  const none = Object.fromEntries([...DAY_FIELDS, ...TEXT_FIELDS, ...COUNT_FIELDS].map((field) => [field, null]))
  return {
    // Every day, text and number by name.
    ...(none as Record<DayField | TextFieldName | CountField, null>),
    kind: '1', scope: '1', payDay: null, rise: null, minimum: null, unitIds: unitId === null ? [] : [unitId],
  }
}

export function collectiveValues({ fields, unitIds }: CollectiveContract): CollectiveValues {
  const { riseTenths, minimumFen, ...rest } = fields
  return { ...rest, rise: riseTenths === null ? null : riseText(riseTenths), minimum: amountText(minimumFen), unitIds }
}

/** What the call takes of the touched fields; says what is wrong by field. */
export function readCollective(patch: Partial<CollectiveValues>): ReadForm<CollectiveInput> {
  const errors: Record<string, string> = {}
  const fields: CollectivePatch = {}
  for (const field of DAY_FIELDS) {
    const text = patch[field]
    if (text === undefined) continue
    if (text === null || isPlainDate(text)) fields[field] = text
    else errors[field] = '请填日期，例如 2026-03-05'
  }
  for (const field of TEXT_FIELDS) if (patch[field] !== undefined) fields[field] = patch[field]
  for (const field of COUNT_FIELDS) if (patch[field] !== undefined) fields[field] = patch[field]
  for (const [field, words] of [['kind', '请选合同种类'], ['scope', '请选适用范围']] as const) {
    const code = patch[field]
    if (code === null) errors[field] = words
    else if (code !== undefined) fields[field] = code
  }
  if (patch.payDay !== undefined) {
    if (patch.payDay !== null && (patch.payDay < 1 || patch.payDay > 31)) errors['payDay'] = '请填 1 到 31'
    else fields.payDay = patch.payDay
  }
  if (patch.rise !== undefined) {
    const tenths = patch.rise === null ? null : riseOf(patch.rise)
    if (tenths === undefined) errors['riseTenths'] = '请填百分数，例如 5 或 5.5'
    else fields.riseTenths = tenths
  }
  if (patch.minimum !== undefined) {
    const read = patch.minimum === null ? { fen: null } : readAmount(patch.minimum)
    if ('problem' in read) errors['minimumFen'] = amountProblem(read.problem)
    else fields.minimumFen = read.fen
  }
  const { unitIds } = patch
  if (unitIds !== undefined && unitIds.length === 0) errors['unitIds'] = '请选集体合同覆盖的单位'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, fields: { fields, ...(unitIds === undefined ? {} : { unitIds: [...unitIds] }) } }
}

/** Tenths of a percent of `5`, `5.5`, `5.5%`, `５％`; undefined where it is none. */
export function riseOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[%\s]/g, '')
  const match = /^(-?)(\d{1,3})(?:\.(\d))?$/.exec(plain)
  if (match === null) return undefined
  const [, minus = '', whole = '', tenth = '0'] = match
  const tenths = Number(whole) * 10 + Number(tenth)
  return tenths > 10_000 ? undefined : minus === '' ? tenths : -tenths
}

/** 5.5 of 55. */
export function riseText(tenths: number): string {
  const size = Math.abs(tenths)
  return `${tenths < 0 ? '-' : ''}${Math.trunc(size / 10)}${size % 10 === 0 ? '' : `.${size % 10}`}`
}
