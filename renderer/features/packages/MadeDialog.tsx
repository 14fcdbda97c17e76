import { Button, Modal } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { sizeWords } from '../../text/backups.ts'
import { PURPOSE_WORDS } from '../../text/packages.ts'
import { useMessages } from '../../ui/messages.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { CoverDialog } from './CoverDialog.tsx'

/** The file is there: where, its cover, and the passphrase that is shown this once. */
export function MadeDialog({ made, onClose }: { made: Output<'packages.make'>; onClose: () => void }) {
  const { path, passphrase, package: sent } = made
  const [cover, setCover] = useState(false)
  const { attempt } = useMessages()
  useReturnFocus()
  return (
    <Modal open title={`第 ${sent.sequence} 号上报包已生成`} footer={null} closable={false} mask={{ closable: false }}>
      <p>
        {PURPOSE_WORDS[sent.purpose]}，{sizeWords(sent.bytes)}，已写好并重新读出核对。
      </p>
      <p className="package-path">{path}</p>
      {passphrase !== null && (
        <div className="package-passphrase">
          <p>
            <b>一次性口令（只显示这一次）：</b>
          </p>
          <p className="digits package-compare">{passphrase}</p>
          <p>请抄下来，用电话等另外的方式告诉县里，不要和文件一起发。</p>
        </div>
      )}
      <p>请把文件和封面一起交给县总工会。县里给了回执，在这里点“读入县级回执”。</p>
      <div className="form-buttons dialog-buttons">
        <Button onClick={() => void attempt(() => call('roster.openSaved', { path, how: 'show' }))}>所在文件夹</Button>
        <Button onClick={() => setCover(true)}>看封面</Button>
        <Button type="primary" autoFocus onClick={onClose}>
          {passphrase === null ? '完成' : '口令已抄好'}
        </Button>
      </div>
      {cover && <CoverDialog id={sent.id} onClose={() => setCover(false)} />}
    </Modal>
  )
}
