import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 单位. */
export function UnitScreen() {
  return (
    <PageFrame title="单位">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
