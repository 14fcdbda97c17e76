import type { AidRow } from '../../../shared/contract/aid.ts'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'
import type { NamedPerson } from '../../ui/PersonInput.tsx'

export type NewAid = Input<'aid.add'>

/** A gift as typed: amount and days as text, people with their names. */
export interface AidValues {
  payee: NamedPerson
  /** `auto` until somebody chooses: the open file of the payee's household. */
  fileId: string | null
  campaignId: string | null
  aidType: string | null
  fund: string | null
  on: string | null
  amount: string | null
  goods: string | null
  payMethod: string | null
  voucherNo: string | null
  handler: string | null
  approvedBy: string | null
  approvalNo: string | null
  student: NamedPerson
  school: string | null
  schoolLevel: string | null
  schoolYear: number | null
  visitors: string | null
  hospital: string | null
  what: string | null
  exceptionWhy: string | null
  signedOn: string | null
  signedBy: string | null
  note: string | null
}

export const AUTO = 'auto'
export const NOBODY: NamedPerson = { personId: null, name: null }

export function emptyAid(on: PlainDate, handler: string, payee: NamedPerson = NOBODY): AidValues {
  return {
    payee, fileId: AUTO, campaignId: null, aidType: null, fund: null, on, amount: null, goods: null,
    payMethod: null, voucherNo: null, handler: handler === '' ? null : handler, approvedBy: null, approvalNo: null,
    student: NOBODY, school: null, schoolLevel: null, schoolYear: null, visitors: null, hospital: null, what: null,
    exceptionWhy: null, signedOn: null, signedBy: null, note: null,
  }
}

export function aidValues(row: AidRow): AidValues {
  const { personId, personName, studentId, studentName, amountFen, ...rest } = row
  return {
    ...rest,
    payee: { personId, name: personName },
    student: { personId: studentId, name: studentName },
    amount: amountText(amountFen),
  }
}

/** 助学 and 金秋助学 name a student. */
export function isStudy(aidType: string | null): boolean {
  return aidType === '13' || aidType === '14'
}

/** 送温暖 and the visits (21 to 29) have visitors. */
export function isVisit(aidType: string | null): boolean {
  return aidType !== null && aidType >= '21' && aidType <= '29'
}

export const HOSPITAL_VISIT = '23'

export type ReadAid = { ok: true; fields: NewAid } | { ok: false; errors: Readonly<Record<string, string>> }

/** What the call takes; `fileId` is the file that was chosen or found. */
export function readAid(values: AidValues, fileId: string | null): ReadAid {
  const errors: Record<string, string> = {}
  const { payee, student, aidType, on, amount, signedOn } = values
  const read = readAmount(amount ?? (values.goods === null ? '' : '0'))
  if (payee.personId === null) errors['personId'] = '请从名单里选受助人'
  if (aidType === null) errors['aidType'] = '请选帮扶类型'
  if (on === null || !isPlainDate(on)) errors['on'] = '请填日期，例如 2026-03-05'
  if ('problem' in read) errors['amountFen'] = amountProblem(read.problem)
  if (aidType !== null && isStudy(aidType) && student.personId === null) errors['studentId'] = '请选受助学生'
  if (signedOn !== null && !isPlainDate(signedOn)) errors['signedOn'] = '请填日期，例如 2026-03-05'
  if (payee.personId === null || aidType === null || on === null || !isPlainDate(on) || 'problem' in read) {
    return { ok: false, errors }
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const study = isStudy(aidType)
  const visit = isVisit(aidType)
  const { campaignId, fund, goods, payMethod, voucherNo, handler, approvedBy, approvalNo, what, exceptionWhy, note } = values
  return {
    ok: true,
    fields: {
      personId: payee.personId, fileId, aidType, on, amountFen: read.fen, campaignId, fund, goods, payMethod, voucherNo,
      handler, approvedBy, approvalNo, what, exceptionWhy, note,
      studentId: study ? student.personId : null,
      school: study ? values.school : null,
      schoolLevel: study ? values.schoolLevel : null,
      schoolYear: study ? (values.schoolYear ?? Number(on.slice(0, 4))) : null,
      visitors: visit ? values.visitors : null,
      hospital: aidType === HOSPITAL_VISIT ? values.hospital : null,
      signedOn: signedOn !== null && isPlainDate(signedOn) ? signedOn : null,
      signedBy: signedOn === null ? null : values.signedBy,
    },
  }
}
