import { FileProtectOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { HandoverSheet } from './HandoverSheet.tsx'

export interface HandoverNames {
  fromName: string
  toName: string
  witnessName: string
  note: string
}

interface Props {
  names: HandoverNames
  onChange: (names: HandoverNames) => void
}

/** Who hands over to whom; the backup of this day and the sheet that both sign. */
export function SealPart({ names, onChange }: Props) {
  const { attempt, done } = useMessages()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [sealed, setSealed] = useState<Output<'handover.seal'> | null>(null)
  const set = (key: keyof HandoverNames) => (value: string | null) => onChange({ ...names, [key]: value ?? '' })
  const needed = (text: string): string | null => (tried && text.trim() === '' ? '此项必填' : null)
  const seal = async (): Promise<void> => {
    setTried(true)
    if (names.fromName.trim() === '' || names.toName.trim() === '') return
    setBusy(true)
    const made = await attempt(() => call('handover.seal', names))
    if (made !== null) {
      setSealed(made)
      done(made.copied ? '已封存，第二处也写好并核对过了' : '已封存，并打开核对过')
    }
    setBusy(false)
  }
  return (
    <section className="card" aria-labelledby="handover-seal">
      <h2 id="handover-seal">二、封存备份，两人签字</h2>
      <p className="part-lead">封存就是把今天为止、各年度的全部档案定格成一份备份：一直留着，不会自动清掉，也不能再改。封存后照常录入，新的改动只进入以后的备份。清单写明数量、没有办完的事、材料在哪里和这份备份的校验值。</p>
      <div className="handover-names">
        <TextField label="移交人" required maxLength={50} value={names.fromName} onChange={set('fromName')} error={needed(names.fromName)} />
        <TextField label="接收人" required maxLength={50} value={names.toName} onChange={set('toName')} error={needed(names.toName)} />
        <TextField label="监交人" maxLength={50} value={names.witnessName} onChange={set('witnessName')} help="没有可以不填" />
        <TextField label="交待的话" rows={2} maxLength={500} value={names.note} onChange={set('note')} help="印在清单上，例如钥匙几把、卷柜在哪里" />
      </div>
      <div className="form-buttons">
        <Button icon={<FileProtectOutlined aria-hidden />} loading={busy} onClick={() => void seal()}>
          封存备份，出交接清单
        </Button>
      </div>
      {busy && <p role="status">正在备份、打开核对，数据多时要一两分钟，请不要关机。</p>}
      {sealed !== null && <HandoverSheet token={sealed.token} onClose={() => setSealed(null)} onGone={() => setSealed(null)} />}
    </section>
  )
}
