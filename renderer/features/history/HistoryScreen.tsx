import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 操作日志. */
export function HistoryScreen() {
  return (
    <PageFrame title="操作日志">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
