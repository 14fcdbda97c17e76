import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { call, toAppError, type CallName, type Input, type InputArgs, type Output } from '../bridge.ts'
import { whenStale } from './refresh.ts'

/** What a screen draws. While a later reading runs, the earlier value stays, so that nothing flickers. */
export type Loaded<T> =
  | { state: 'loading'; value: null; error: null; reload: () => void }
  | { state: 'ready'; value: T; error: null; reload: () => void }
  | { state: 'failed'; value: T | null; error: AppError; reload: () => void }

interface Reading<T> {
  key: string
  value: T | null
  error: AppError | null
}

/**
 * Reads by a call and again when a change touches it (see `refresh.ts`) or `reload` is called. Give null as the input
 * to read nothing yet. The value of another input is never shown.
 */
export function useCall<N extends CallName>(
  name: N,
  ...args: InputArgs<N> | [input: Input<N> | null]
): Loaded<Output<N>> {
  const input = args[0]
  const key = input === null ? '' : JSON.stringify(input ?? {})
  const [reading, setReading] = useState<Reading<Output<N>>>({ key: '', value: null, error: null })
  const again = useRef<() => void>(() => undefined)
  const reload = useCallback(() => again.current(), [])

  useEffect(() => {
    if (key === '') return undefined
    let run = 0
    const read = async (): Promise<void> => {
      const mine = ++run
      try {
        // The key is the input's own JSON, so parsing it gives the input back.
        const parsed = [JSON.parse(key)] as unknown as InputArgs<N>
        const value = await call(name, ...parsed)
        if (mine === run) setReading({ key, value, error: null })
      } catch (error) {
        if (mine !== run) return
        setReading((old) => ({ key, value: old.key === key ? old.value : null, error: toAppError(error) }))
      }
    }
    again.current = () => void read()
    void read()
    const stop = whenStale(name, again.current)
    return () => {
      run = -1
      stop()
    }
  }, [key, name])

  if (reading.key !== key || key === '') return { state: 'loading', value: null, error: null, reload }
  if (reading.error !== null) return { state: 'failed', value: reading.value, error: reading.error, reload }
  if (reading.value !== null) return { state: 'ready', value: reading.value, error: null, reload }
  return { state: 'loading', value: null, error: null, reload }
}
