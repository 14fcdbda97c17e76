import { Button } from 'antd'
import type { LogLine } from '../../../shared/contract/audit.ts'
import type { RowSource } from '../../data/use-pages.ts'
import { PAGE } from './use-log.ts'

/** 再看 50 条, while there are more. */
export function MoreLines({ source }: { source: RowSource<LogLine> }) {
  const left = source.total - source.rows.length
  if (source.state !== 'ready' || left <= 0) return null
  return (
    <div className="more">
      <Button onClick={() => source.want(source.rows.length + PAGE)}>再看 {Math.min(PAGE, left)} 条</Button>
    </div>
  )
}
