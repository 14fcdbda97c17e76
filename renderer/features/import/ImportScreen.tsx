import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 导入. */
export function ImportScreen() {
  return (
    <PageFrame title="导入">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
