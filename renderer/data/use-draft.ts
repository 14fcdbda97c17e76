import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../bridge.ts'

export interface Draft<T> {
  /** What was left behind last time, until it is taken or dropped. */
  found: T | null
  /** True once it is known whether there was one. */
  looked: boolean
  /** Keeps what has been typed; written two seconds after the last keystroke, and when the screen is left. */
  keep(value: T): void
  /** After saving, or when the person does not want it. */
  drop(): void
}

const PAUSE_MS = 2_000
const waitingDrafts = new Set<() => Promise<void>>()

/** Writes what is still waiting for its two seconds; before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...waitingDrafts].map((flush) => flush()))
}

/** A half-typed form that outlives Esc, a lock and a crash. `key` names the form and the record. */
export function useDraft<T>(key: string): Draft<T> {
  const [found, setFound] = useState<T | null>(null)
  const [looked, setLooked] = useState(false)
  const waiting = useRef<{ timer: number; text: string } | null>(null)

  const flush = useCallback(async () => {
    const held = waiting.current
    if (held === null) return
    window.clearTimeout(held.timer)
    waiting.current = null
    // A store that locked itself refuses it; nobody has typed for minutes then.
    await call('drafts.save', { key, value: held.text }).catch(() => undefined)
  }, [key])

  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const value = await call('drafts.get', { key }).then((draft) => draft.value).catch(() => null)
      if (!wanted) return
      // Written by `keep` under the same key.
      setFound(value === null ? null : (JSON.parse(value) as T))
      setLooked(true)
    }
    void look()
    waitingDrafts.add(flush)
    return () => {
      wanted = false
      waitingDrafts.delete(flush)
      void flush()
    }
  }, [key, flush])

  const keep = useCallback(
    (value: T) => {
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer)
      waiting.current = { text: JSON.stringify(value), timer: window.setTimeout(() => void flush(), PAUSE_MS) }
    },
    [flush],
  )
  const drop = useCallback(() => {
    if (waiting.current !== null) window.clearTimeout(waiting.current.timer)
    waiting.current = null
    setFound(null)
    call('drafts.drop', { key }).catch(() => undefined)
  }, [key])
  return { found, looked, keep, drop }
}
