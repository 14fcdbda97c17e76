import { useState } from 'react'
import { today } from '../../data/clock.ts'
import { birthOf, checkTyped, sexCodeOf } from './id-words.ts'
import type { FormPatch, FormValues } from './form-values.ts'

export interface PersonForm {
  values: FormValues
  /** Only what has been touched. */
  patch: FormPatch
  /** Takes over what somebody typed; a complete identity number fills sex and birth day. */
  set: (part: FormPatch) => void
  /** Puts a draft, or nothing, in place of all that was touched. */
  restart: (patch: FormPatch) => void
  errors: Readonly<Record<string, string>>
  setErrors: (errors: Readonly<Record<string, string>>) => void
}

/** A form over a record (`base`), which may be read again while the form is open. */
export function usePersonForm(base: FormValues, first: FormPatch = {}): PersonForm {
  const [patch, setPatch] = useState<FormPatch>(first)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const values = { ...base, ...patch }
  return {
    values,
    patch,
    set: (part) => {
      setPatch({ ...patch, ...part, ...filledByNumber(values, part) })
      setErrors(withoutKeys(errors, Object.keys(part)))
    },
    restart: (next) => {
      setPatch(next)
      setErrors({})
    },
    errors,
    setErrors,
  }
}

/**
 * Sex and birth day from a number that has just become complete. What somebody typed against the number stands: only
 * empty fields, and those that the number before had filled, follow.
 */
function filledByNumber(values: FormValues, part: FormPatch): FormPatch {
  if (part.idNo === undefined && part.idType === undefined) return {}
  const before = checkTyped(values.idType, values.idNo, today())
  const after = checkTyped(part.idType ?? values.idType, part.idNo === undefined ? values.idNo : part.idNo, today())
  const sex = sexCodeOf(after)
  const birthOn = birthOf(after)
  return {
    ...(sex !== null && (values.sex === null || values.sex === sexCodeOf(before)) ? { sex } : {}),
    ...(birthOn !== null && (values.birthOn === null || values.birthOn === birthOf(before)) ? { birthOn } : {}),
  }
}

function withoutKeys(errors: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([key]) => !keys.includes(key)))
}
