import { useEffect, useState, type ReactNode } from 'react'
import { useDraft } from '../data/use-draft.ts'
import { DraftOffer } from './DraftOffer.tsx'

export interface RowForm<V> {
  values: V
  change: (part: Partial<V>) => void
  /** Offers what was typed here earlier and not saved; nothing once something is typed. */
  offer: ReactNode
  /** After saving. */
  drop: () => void
}

/** What a small form over the page holds; half-typed it outlives Esc, a lock and a crash. */
export function useRowForm<V extends object>(key: string, base: V): RowForm<V> {
  const [patch, setPatch] = useState<Partial<V>>({})
  const { found, keep, drop } = useDraft<Partial<V>>(key)
  const touched = Object.keys(patch).length > 0
  useEffect(() => {
    if (touched) keep(patch)
  }, [keep, touched, patch])
  return {
    values: { ...base, ...patch },
    change: (part) => setPatch((old) => ({ ...old, ...part })),
    offer: found !== null && !touched && <DraftOffer onTake={() => setPatch(found)} onDrop={drop} />,
    drop,
  }
}
