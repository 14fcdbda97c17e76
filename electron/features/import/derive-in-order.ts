import type { RowChange } from '../../db/row-change.ts'
import type { Store, Tx } from '../../db/store.ts'

/** What one row of a file did to one person, until its maintained columns are worked out. */
export interface WaitingChange {
  /** Place of the person in the order of names. */
  readonly key: string
  readonly changes: readonly RowChange[]
}

/**
 * Works out maintained columns and the search index along the order of names, in steps of `size` people: each step
 * then touches neighbours, in the orders of the list and in the index alike. In the order of the file every step would
 * touch the whole store.
 */
export async function deriveInOrder(
  store: Store,
  tx: Tx,
  waiting: readonly WaitingChange[],
  step: { size: number; after: (people: number) => Promise<void> },
): Promise<void> {
  const ordered = waiting.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  for (let start = 0; start < ordered.length; start += step.size) {
    const people = ordered.slice(start, start + step.size)
    await store.derive(tx, people.flatMap(({ changes }) => changes))
    await step.after(people.length)
  }
}
