import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/errors.ts'
import { toAppError, type CallName } from '../bridge.ts'
import { whenStale } from './refresh.ts'

export interface Page<Row> {
  rows: readonly Row[]
  total: number
  /** Where the next page begins; null after the last one. */
  next: string | null
}

/** A long list that is read page by page as it is scrolled. */
export interface RowSource<Row> {
  state: 'loading' | 'ready' | 'failed'
  rows: readonly Row[]
  total: number
  error: AppError | null
  /** Reads on until at least this many rows are there (or all of them). */
  want(count: number): void
  reload(): void
}

interface Held<Row> {
  key: string
  rows: readonly Row[]
  total: number
  next: string | null
  state: 'loading' | 'ready' | 'failed'
  error: AppError | null
}

/**
 * Reads a list in pages. `key` says what is being listed: when it changes the list starts again. `load` gets null or
 * the `next` of the page before. `name` is the call whose news make the list stale.
 */
export function usePages<Row>(
  name: CallName,
  key: string,
  load: (after: string | null) => Promise<Page<Row>>,
): RowSource<Row> {
  const [held, setHeld] = useState<Held<Row>>(() => nothing(key))
  /** What the running reading works on; `run` tells it that a newer one has begun. */
  const live = useRef({ run: 0, wanted: 0, busy: false, held, load })
  useEffect(() => {
    live.current.load = load
  })

  const put = useCallback((next: Held<Row>) => {
    live.current.held = next
    setHeld(next)
  }, [])

  const readOn = useCallback(async () => {
    const now = live.current
    const { run } = now
    if (now.busy) return
    now.busy = true
    try {
      while (run === now.run && now.held.next !== null && now.held.rows.length < now.wanted) {
        const page = await now.load(now.held.next)
        if (run !== now.run) return
        put({ ...now.held, rows: [...now.held.rows, ...page.rows], total: page.total, next: page.next })
      }
    } catch (error) {
      if (run === now.run) put({ ...now.held, state: 'failed', error: toAppError(error) })
    } finally {
      if (run === now.run) now.busy = false
    }
  }, [put])

  const reload = useCallback(async () => {
    const now = live.current
    const run = ++now.run
    now.busy = true
    const fresh = now.held.key !== key
    // A list that is read again keeps its length, so that the scroll bar stays where the person left it.
    const length = fresh ? 0 : now.held.rows.length
    if (fresh) {
      now.wanted = 0
      put(nothing(key))
    }
    try {
      let page = await now.load(null)
      const rows = [...page.rows]
      while (run === now.run && page.next !== null && rows.length < length) {
        page = await now.load(page.next)
        rows.push(...page.rows)
      }
      if (run !== now.run) return
      put({ key, rows, total: page.total, next: page.next, state: 'ready', error: null })
      now.busy = false
      await readOn()
    } catch (error) {
      if (run !== now.run) return
      now.busy = false
      put({ ...now.held, key, state: 'failed', error: toAppError(error) })
    }
  }, [key, put, readOn])

  useEffect(() => {
    const again = (): void => void reload()
    again()
    return whenStale(name, again)
  }, [name, reload])

  const want = useCallback(
    (count: number) => {
      if (count <= live.current.wanted) return
      live.current.wanted = count
      void readOn()
    },
    [readOn],
  )
  const again = useCallback(() => void reload(), [reload])
  const { state, rows, total, error } = held.key === key ? held : nothing<Row>(key)
  return { state, rows, total, error, want, reload: again }
}

function nothing<Row>(key: string): Held<Row> {
  return { key, rows: [], total: 0, next: null, state: 'loading', error: null }
}
