import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 回收站. */
export function TrashScreen() {
  return (
    <PageFrame title="回收站">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
