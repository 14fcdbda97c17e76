import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { goTo, useSession } from '../../data/session.ts'
import { RecoveryPaper } from '../../ui/RecoveryPaper.tsx'
import { useMessages } from '../../ui/messages.tsx'

export type PreparedKey = Output<'handover.prepare'>

interface Props {
  prepared: PreparedKey
  toName: string
  onCancel: () => void
}

/** The new code goes on paper first; only then is the store locked with the new key. */
export function CodePart({ prepared, toName, onCancel }: Props) {
  const townshipName = useSession((session) => session.townshipName)
  const unionName = useSession((session) => session.unionName)
  const { attempt, done } = useMessages()
  const [kept, setKept] = useState(false)
  const [busy, setBusy] = useState(false)
  const complete = async (): Promise<void> => {
    setBusy(true)
    const completed = await attempt(() => call('handover.complete', { id: prepared.id }))
    setBusy(false)
    if (completed === null) return
    goTo('backups')
    done(completed.copied ? '交接完成，新口令和新恢复码已生效。封存的备份也写到了第二处' : '交接完成，新口令和新恢复码已生效')
  }
  return (
    <section className="card handover-code" aria-label="新的恢复码">
      <p className="part-lead no-print">
        还没有换。请先打印或抄写下面的恢复码：它只显示这一次，电脑里不保存。中途断电或退出，点“完成交接”以前用原口令，以后用新口令。
      </p>
      <RecoveryPaper code={prepared.recoveryCode} names={{ townshipName, unionName, organiserName: toName }} />
      <div className="no-print">
        <p className="handover-kept">
          <Checkbox checked={kept} disabled={busy} onChange={(event) => setKept(event.target.checked)}>
            新的恢复码已打印或抄写，并收好
          </Checkbox>
        </p>
        {busy && <p role="status">正在备份、换钥匙、核对，数据多时要几分钟。请不要关机；万一断电，重新打开会接着办完或恢复原样。</p>}
        <div className="form-buttons">
          <Button icon={<PrinterOutlined aria-hidden />} disabled={busy} onClick={() => window.print()}>
            打印恢复表
          </Button>
          <Button type="primary" data-save disabled={!kept} loading={busy} onClick={() => void complete()}>
            完成交接
          </Button>
          <Button type="text" disabled={busy} onClick={onCancel}>
            先不换
          </Button>
        </div>
      </div>
    </section>
  )
}
