import { useMemo, useState } from 'react'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { call } from '../../bridge.ts'
import { usePages, type RowSource } from '../../data/use-pages.ts'
import { tidyFilter, type PeopleQuery } from './query.ts'

const PAGE = 200

/**
 * The people a query selects, read as they are scrolled to. While the answer to the next keystroke is on its way the
 * rows of the last one stay, so that typing does not flicker.
 */
export function usePeople(query: PeopleQuery): RowSource<MemberRow> {
  const { text = '', ...filter } = tidyFilter(query.filter)
  const asked = { text, filter, sort: query.sort, limit: PAGE }
  const source = usePages('members.search', JSON.stringify(asked), (after) => call('members.search', { ...asked, after }))
  const [settled, setSettled] = useState<{ rows: readonly MemberRow[]; total: number }>({ rows: [], total: 0 })
  const waiting = source.state === 'loading' && source.rows.length === 0
  // Taken over while drawing, as React advises for values of the drawing before.
  if (!waiting && (settled.rows !== source.rows || settled.total !== source.total)) {
    setSettled({ rows: source.rows, total: source.total })
  }
  const { state, error, want, reload } = source
  const { rows, total } = waiting ? settled : source
  // The same list is the same object, so that a keystroke does not draw the table again before its answer is there.
  return useMemo(() => ({ state, rows, total, error, want, reload }), [state, rows, total, error, want, reload])
}
