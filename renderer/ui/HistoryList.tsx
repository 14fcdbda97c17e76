import { Button } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { HistoryEntry } from '../../shared/contract/audit.ts'
import { instantText } from '../data/clock.ts'
import { useCodes } from '../data/codes.ts'
import { useNames } from '../data/names.ts'
import { describeEntry, idsIn } from '../text/history.ts'
import './history.css'

interface Props<Entry> {
  entries: readonly Entry[]
  label?: string
  /** What stands under a line besides its own words. */
  under?: (entry: Entry) => ReactNode
}

/** Lines of the log as sentences: 谁、何时、把什么从甲改为乙. For the log page and for one record's history. */
export function HistoryList<Entry extends HistoryEntry>({ entries, label = '操作日志', under }: Props<Entry>) {
  const codes = useCodes()
  const wanted = useMemo(() => idsIn(entries), [entries])
  const names = useNames(wanted)
  return (
    <ol className="history" aria-label={label}>
      {entries.map((entry) => {
        const { what, details, why } = describeEntry(entry, { codes, names })
        return (
          <li key={entry.seq}>
            <time className="digits" dateTime={entry.at}>
              {instantText(entry.at)}
            </time>
            <span className="history-actor">{entry.actor === '' ? '程序' : entry.actor}</span>
            <div className="history-what">
              <p>{what}</p>
              <Details details={details} />
              {why !== null && <p className="history-details">原因：{why}</p>}
              {under?.(entry)}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

const FEW = 6

/** A new record has many fields: the first few, the rest on request. */
function Details({ details }: { details: readonly string[] }) {
  const [open, setOpen] = useState(false)
  if (details.length === 0) return null
  const shown = open ? details : details.slice(0, FEW)
  return (
    <p className="history-details">
      {shown.join('；')}
      {shown.length < details.length && (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          共 {details.length} 项
        </Button>
      )}
    </p>
  )
}
