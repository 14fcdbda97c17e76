import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 首页. */
export function StartScreen() {
  return (
    <PageFrame title="首页">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
