import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 基层工会. */
export function UnionScreen() {
  return (
    <PageFrame title="基层工会">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
