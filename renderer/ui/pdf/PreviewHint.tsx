import { Button } from 'antd'
import { EmptyState } from '../EmptyState.tsx'
import { LoadingState } from '../LoadingState.tsx'

/** In place of the pages while there are none. */
export function PreviewHint({ busy, nobody, onPreview }: { busy: boolean; nobody: boolean; onPreview: () => void }) {
  if (busy) return <LoadingState />
  if (nobody) {
    return (
      <EmptyState
        title="这个范围里没有人"
        hint="换一个单位、工会或会籍状态，再点“更新预览”。要打一张空表，直接点“更新预览”。"
        actions={<Button onClick={onPreview}>更新预览</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="还没有预览"
      hint="选好左边的范围和栏目，点“更新预览”，这里显示的就是要打印的那几页。"
      actions={<Button onClick={onPreview}>更新预览</Button>}
    />
  )
}
