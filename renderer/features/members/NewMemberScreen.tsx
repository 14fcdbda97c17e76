import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 新增会员. */
export function NewMemberScreen() {
  return (
    <PageFrame title="新增会员">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
