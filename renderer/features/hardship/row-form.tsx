import { useEffect, useState, type ReactNode } from 'react'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { call, type Input } from '../../bridge.ts'
import { useDraft } from '../../data/use-draft.ts'
import { DraftOffer } from '../../ui/DraftOffer.tsx'

export type FileLists = NonNullable<Input<'hardship.change'>['lists']>

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

/** Stores whole lists of a file: rows with an id are changed, without are new, left out are gone. */
export async function saveLists(file: HardshipFile, lists: FileLists): Promise<HardshipFile> {
  return call('hardship.change', { id: file.id, revision: file.revision, lists })
}

/** The list with this row in place of the one of the same id, or at its end. */
export function withRow<R extends { id?: string | undefined }>(rows: readonly R[], row: R): R[] {
  const known = row.id !== undefined && rows.some(({ id }) => id === row.id)
  return known ? rows.map((each) => (each.id === row.id ? row : each)) : [...rows, row]
}

export function withoutRow<R extends { id?: string | undefined }>(rows: readonly R[], id: string): R[] {
  return rows.filter((row) => row.id !== id)
}
