import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 会员. */
export function MembersScreen() {
  return (
    <PageFrame title="会员">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
