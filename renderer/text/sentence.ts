import { formatYuan } from '../../shared/domain/money.ts'
import type { ErrorBody } from '../../shared/errors.ts'

/** The facts that an error or a finding carries for its sentence. */
export type Details = NonNullable<ErrorBody['details']>
/** The words of a reason; those that name a person, a day or a sum are made of the facts. */
export type Sentence = string | ((details: Details) => string)

/** The fact of that name as text; other words where it is not there. */
export function text(details: Details, key: string, otherwise: string): string {
  const value = details[key]
  return value === undefined || value === null || value === '' ? otherwise : String(value)
}

/** An amount of the facts in yuan: `1,200.00 元`. */
export function yuanOf(details: Details, key: string, otherwise: string): string {
  const value = details[key]
  return typeof value === 'number' ? `${formatYuan(value)} 元` : otherwise
}
