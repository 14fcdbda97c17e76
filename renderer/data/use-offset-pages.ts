import type { CallName } from '../bridge.ts'
import { usePages, type RowSource } from './use-pages.ts'

const PAGE = 100

/** A long list whose call counts rows from the top (`limit`, `offset`); otherwise as `usePages`. */
export function useOffsetPages<Row>(
  name: CallName,
  key: string,
  load: (page: { limit: number; offset: number }) => Promise<{ rows: readonly Row[]; total: number }>,
): RowSource<Row> {
  return usePages(name, key, async (after) => {
    const offset = after === null ? 0 : Number(after)
    const { rows, total } = await load({ limit: PAGE, offset })
    const end = offset + rows.length
    return { rows, total, next: end < total && rows.length > 0 ? String(end) : null }
  })
}
