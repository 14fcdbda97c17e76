import type { EmploymentFields } from '../../../shared/contract/labour-records.ts'
import { isNear } from '../../../shared/domain/labour/months.ts'
import { isDayOrMonth, isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import type { ReadForm } from '../../ui/RecordForm.tsx'
import { BAD_DAY } from './contract-values.ts'

type Typed = 'hiredOn' | 'endedOn' | 'payFen' | 'dailyHours' | 'weeklyHours' | 'unitId'
export type EmploymentPatch = NonNullable<Input<'employments.change'>['fields']>

/** An employment as typed: days, hours and the amount as text. */
export type EmploymentValues = Omit<EmploymentFields, Typed> & {
  unitId: string | null
  hiredOn: string | null
  endedOn: string | null
  pay: string | null
  dailyHours: string | null
  weeklyHours: string | null
}

export function employmentValues(fields: EmploymentFields | null): EmploymentValues {
  if (fields === null) return EMPTY
  const { payFen, dailyHours, weeklyHours, ...rest } = fields
  return { ...rest, pay: amountText(payFen), dailyHours: hoursText(dailyHours), weeklyHours: hoursText(weeklyHours) }
}

/** What the call takes of what was touched; says what is wrong by field. */
export function readEmployment(patch: Partial<EmploymentValues>): ReadForm<EmploymentPatch> {
  const { unitId, hiredOn, endedOn, pay, dailyHours, weeklyHours, ...rest } = patch
  const fields: EmploymentPatch = { ...rest }
  const errors: Record<string, string> = {}
  if (unitId === null) errors['unitId'] = '请选用人单位'
  else if (unitId !== undefined) fields.unitId = unitId
  if (hiredOn === null || (hiredOn !== undefined && isDayOrMonth(hiredOn) && isNear(hiredOn))) fields.hiredOn = hiredOn
  else if (hiredOn !== undefined) errors['hiredOn'] = '请填真实的日期，例如 2024-03-05；只知道月份的填 2024-03'
  if (endedOn === null || (endedOn !== undefined && isPlainDate(endedOn) && isNear(endedOn))) fields.endedOn = endedOn
  else if (endedOn !== undefined) errors['endedOn'] = BAD_DAY
  if (pay !== undefined) {
    const amount = pay === null || pay.trim() === '' ? { fen: null } : readAmount(pay)
    if ('problem' in amount) errors['pay'] = amountProblem(amount.problem)
    else fields.payFen = amount.fen
  }
  for (const [key, text] of [['dailyHours', dailyHours], ['weeklyHours', weeklyHours]] as const) {
    if (text === undefined) continue
    const hours = readHours(text, key === 'dailyHours' ? 24 : 168)
    if (hours === undefined) errors[key] = '请填小时数，例如 4 或 4.5'
    else fields[key] = hours
  }
  return Object.keys(errors).length === 0 ? { ok: true, fields } : { ok: false, errors }
}

/** Hours as typed; undefined for what is none. */
function readHours(text: string | null, most: number): number | null | undefined {
  const plain = (text ?? '').normalize('NFKC').replace(/\s|个?小时|h/gi, '')
  if (plain === '') return null
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) && Number(plain) <= most ? Number(plain) : undefined
}

function hoursText(hours: number | null): string | null {
  return hours === null ? null : String(hours)
}

const EMPTY: EmploymentValues = {
  unitId: null,
  userUnitId: null,
  form: '1',
  hiredOn: null,
  endedOn: null,
  endReason: null,
  atWork: true,
  dept: null,
  post: null,
  pay: null,
  payDay: null,
  dailyHours: null,
  weeklyHours: null,
  insured: null,
  retirementClass: null,
  note: null,
}
