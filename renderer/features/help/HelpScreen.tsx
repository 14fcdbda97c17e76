import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 帮助. */
export function HelpScreen() {
  return (
    <PageFrame title="帮助">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
