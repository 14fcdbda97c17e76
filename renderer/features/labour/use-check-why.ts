import { useState } from 'react'
import { toAppError } from '../../bridge.ts'
import { isContradiction } from './CheckWhyField.tsx'

interface CheckWhy {
  checkWhy: string | null
  setCheckWhy: (why: string | null) => void
  /** The papers contradict themselves: the form asks why they are kept. */
  asked: boolean
  /** Runs the saving and takes note of a contradiction. */
  guard: <T>(save: () => Promise<T>) => Promise<T>
}

/** For forms whose papers may contradict themselves: first it is said, then it can be kept with a reason (待核). */
export function useCheckWhy(): CheckWhy {
  const [checkWhy, setCheckWhy] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const guard = async <T>(save: () => Promise<T>): Promise<T> => {
    try {
      return await save()
    } catch (error) {
      if (isContradiction(toAppError(error))) setAsked(true)
      throw error
    }
  }
  return { checkWhy, setCheckWhy, asked, guard }
}
