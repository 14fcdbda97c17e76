import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'

/** 设置. */
export function SettingsScreen() {
  return (
    <PageFrame title="设置">
      <EmptyState title="这一页还没有内容" />
    </PageFrame>
  )
}
