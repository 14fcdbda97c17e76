import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 打印. */
export function RosterScreen() {
  return (
    <PageFrame title="打印">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
