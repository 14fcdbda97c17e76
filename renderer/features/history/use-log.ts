import { useCallback, useState } from 'react'
import type { LogLine } from '../../../shared/contract/audit.ts'
import { call, type Input } from '../../bridge.ts'
import { usePages, type RowSource } from '../../data/use-pages.ts'

/** Lines read at a time. */
export const PAGE = 50

/** The lines of the log that `query` asks for; `key` says which, and must change with it. */
export function useLog(key: string, query: () => Input<'audit.list'>): RowSource<LogLine> & { tooMany: boolean } {
  const [tooMany, setTooMany] = useState(false)
  const load = useCallback(
    async (after: string | null) => {
      const beforeSeq = after === null ? null : Number(after)
      const page = await call('audit.list', { ...query(), limit: PAGE, beforeSeq })
      const last = page.rows.at(-1)
      setTooMany(page.tooMany)
      return { ...page, next: page.rows.length < PAGE || last === undefined ? null : String(last.seq) }
    },
    [query],
  )
  return { ...usePages<LogLine>('audit.list', key, load), tooMany }
}
