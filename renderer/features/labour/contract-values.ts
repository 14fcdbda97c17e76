import type { LabourContractRow } from '../../../shared/contract/labour-records.ts'
import { CONTRACT_TERMS } from '../../../shared/domain/labour/facts.ts'
import { isNear } from '../../../shared/domain/labour/months.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { amountProblem, amountText, readAmount } from '../../ui/AmountField.tsx'

const DAYS = ['startsOn', 'signedOn', 'endsOn', 'extendedTo', 'probationEndsOn', 'deliveredOn'] as const
type Days = (typeof DAYS)[number]

/** One row as the calls take it. */
export type ContractInput = NonNullable<Input<'employments.add'>['contracts']>[number]

/** A contract as typed: days and the amount as text. */
export type ContractValues = Omit<LabourContractRow, Days | 'id' | 'payFen'> & Record<Days | 'pay', string | null>

export function contractValues(row: LabourContractRow | null): ContractValues {
  if (row === null) return EMPTY
  const { id: _id, payFen, ...rest } = row
  return { ...rest, pay: amountText(payFen) }
}

export type ReadContract = { ok: true; row: ContractInput } | { ok: false; errors: Readonly<Record<string, string>> }

/** What the call takes; says what is wrong by field. Days that are not known stay empty. */
export function readContract(values: ContractValues): ReadContract {
  const { pay, startsOn, signedOn, endsOn, extendedTo, probationEndsOn, deliveredOn, ...rest } = values
  const errors: Record<string, string> = {}
  const day = (field: Days, text: string | null): NonNullable<ContractInput['startsOn']> | null => {
    if (text === null) return null
    if (isPlainDate(text) && isNear(text)) return text
    errors[field] = BAD_DAY
    return null
  }
  const days = {
    startsOn: day('startsOn', startsOn),
    signedOn: day('signedOn', signedOn),
    endsOn: day('endsOn', endsOn),
    extendedTo: day('extendedTo', extendedTo),
    probationEndsOn: day('probationEndsOn', probationEndsOn),
    deliveredOn: day('deliveredOn', deliveredOn),
  }
  const amount = pay === null || pay.trim() === '' ? { fen: null } : readAmount(pay)
  if ('problem' in amount) errors['pay'] = amountProblem(amount.problem)
  if (Object.keys(errors).length > 0 || 'problem' in amount) return { ok: false, errors }
  return { ok: true, row: { ...rest, ...days, payFen: amount.fen } }
}

export function termOf(value: string | null): ContractValues['term'] {
  return CONTRACT_TERMS.find((term) => term === value) ?? 'fixed'
}

export const BAD_DAY = '请填真实的日期，例如 2024-03-05'

const EMPTY: ContractValues = {
  contractNo: null,
  term: 'fixed',
  startsOn: null,
  signedOn: null,
  endsOn: null,
  extendedTo: null,
  probationEndsOn: null,
  probationOnly: false,
  askedFixed: false,
  post: null,
  pay: null,
  delivered: null,
  deliveredOn: null,
  womenClause: null,
  note: null,
}
