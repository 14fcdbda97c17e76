import { Button } from 'antd'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadingState } from '../../ui/LoadingState.tsx'

/** In place of the pages while there are none. */
export function PreviewHint({ busy, onPreview }: { busy: boolean; onPreview: () => void }) {
  if (busy) return <LoadingState />
  return (
    <EmptyState
      title="还没有预览"
      hint="选好左边的范围和栏目，点“更新预览”，这里显示的就是要打印的那几页。"
      actions={<Button onClick={onPreview}>更新预览</Button>}
    />
  )
}
