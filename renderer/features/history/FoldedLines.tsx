import { Button } from 'antd'
import { useCallback, useState } from 'react'
import type { LogLine } from '../../../shared/contract/audit.ts'
import { HistoryList } from '../../ui/HistoryList.tsx'
import { MoreLines } from './MoreLines.tsx'
import { useLog } from './use-log.ts'

/** The people of an import, one line each, under the line of the import. */
export function FoldedLines({ line }: { line: LogLine }) {
  const [open, setOpen] = useState(false)
  if (line.folded === 0) return null
  return (
    <>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起' : `逐人的 ${line.folded.toLocaleString('zh-CN')} 条，展开`}
      </Button>
      {open && <Lines inside={line.seq} />}
    </>
  )
}

function Lines({ inside }: { inside: number }) {
  const query = useCallback(() => ({ inside }), [inside])
  const source = useLog(`inside ${inside}`, query)
  return (
    <>
      <HistoryList entries={source.rows} label="逐人记录" />
      <MoreLines source={source} />
    </>
  )
}
