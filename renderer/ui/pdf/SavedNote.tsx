import { Alert, Button } from 'antd'
import { call } from '../../bridge.ts'
import { useMessages } from '../messages.tsx'

/** Where the last file went, with the way to it. */
export function SavedNote({ path, onClose }: { path: string | null; onClose: () => void }) {
  const { attempt } = useMessages()
  if (path === null) return null
  const open = (how: 'open' | 'show'): void => void attempt(() => call('roster.openSaved', { path, how }))
  return (
    <Alert
      type="success"
      showIcon
      title={`已保存：${path}`}
      closable={{ 'aria-label': '关闭', onClose }}
      action={
        <span className="saved-acts">
          <Button onClick={() => open('open')}>打开</Button>
          <Button onClick={() => open('show')}>所在文件夹</Button>
        </span>
      }
    />
  )
}
