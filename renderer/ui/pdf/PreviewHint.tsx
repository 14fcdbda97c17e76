import { EmptyState } from '../EmptyState.tsx'
import { LoadingState } from '../LoadingState.tsx'

/** In place of the pages while there are none; the button it names stands under the options. */
export function PreviewHint({ busy, nobody }: { busy: boolean; nobody: boolean }) {
  if (busy) return <LoadingState />
  if (nobody) {
    return (
      <EmptyState
        title="这个范围里没有人"
        hint="换一个单位、工会或会籍状态，再点“更新预览”。要打一张空表，直接点“更新预览”。"
      />
    )
  }
  return <EmptyState title="还没有预览" hint="选好范围和栏目，点“更新预览”，这里显示的就是要打印的那几页。" />
}
