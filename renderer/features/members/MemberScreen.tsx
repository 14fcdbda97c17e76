import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 会员档案. */
export function MemberScreen() {
  return (
    <PageFrame title="会员档案">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
