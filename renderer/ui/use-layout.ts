import { useEffect, useMemo, useState } from 'react'
import { call } from '../bridge.ts'
import { initialLayout, readLayout, type Column, type Layout } from './columns.ts'

/** The person's layout of one list, kept in the store under the name of the list; without a name only on screen. */
export function useLayout<Row>(
  list: string | undefined,
  columns: readonly Column<Row>[],
): [Layout, (next: Layout) => void] {
  const [layout, setLayout] = useState<Layout | null>(null)
  useEffect(() => {
    if (list === undefined) return undefined
    let wanted = true
    const look = async (): Promise<void> => {
      // Without the stored layout the table shows its own.
      const value = await call('layouts.get', { list }).then((stored) => stored.value).catch(() => null)
      if (wanted) setLayout(readLayout(value))
    }
    void look()
    return () => {
      wanted = false
    }
  }, [list])
  const change = (next: Layout): void => {
    setLayout(next)
    if (list !== undefined) call('layouts.save', { list, value: JSON.stringify(next) }).catch(() => undefined)
  }
  // One and the same until something changes: the rows of the table compare it.
  const initial = useMemo(() => initialLayout(columns), [columns])
  return [layout ?? initial, change]
}
