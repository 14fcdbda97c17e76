import { useState } from 'react'
import { today } from '../../data/clock.ts'
import { birthOf, checkTyped, sexCodeOf } from '../../ui/id-words.ts'
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
  const [told, setTold] = useState<Told>(NOTHING_TOLD)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const values = { ...base, ...patch }
  return {
    values,
    patch,
    set: (part) => {
      const now = toldByNumber({ ...values, ...part })
      const asked = part.idNo !== undefined || part.idType !== undefined
      setPatch({ ...patch, ...part, ...(asked && now !== null ? filled(values, now, told) : {}) })
      if (asked && now !== null) setTold(now)
      setErrors(withoutKeys(errors, Object.keys(part)))
    },
    restart: (next) => {
      setPatch(next)
      setTold(NOTHING_TOLD)
      setErrors({})
    },
    errors,
    setErrors,
  }
}

interface Told {
  sex: string | null
  birthOn: string | null
}

const NOTHING_TOLD: Told = { sex: null, birthOn: null }

/** Sex and birth day that a complete number tells; null while it is incomplete or wrong. */
function toldByNumber({ idType, idNo }: FormValues): Told | null {
  const check = checkTyped(idType, idNo, today())
  return check?.ok === true ? { sex: sexCodeOf(check), birthOn: birthOf(check) } : null
}

/**
 * What somebody typed against the number stands: only empty fields follow it, and those that the number before had
 * filled.
 */
function filled(values: FormValues, now: Told, before: Told): FormPatch {
  return {
    ...(now.sex !== null && (values.sex === null || values.sex === before.sex) ? { sex: now.sex } : {}),
    ...(now.birthOn !== null && (values.birthOn === null || values.birthOn === before.birthOn) ? { birthOn: now.birthOn } : {}),
  }
}

function withoutKeys(errors: Readonly<Record<string, string>>, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(errors).filter(([key]) => !keys.includes(key)))
}
