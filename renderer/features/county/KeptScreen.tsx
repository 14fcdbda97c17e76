import { FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { sizeWords } from '../../text/backups.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { RecoveryPaper } from '../../ui/RecoveryPaper.tsx'
import { useSave } from '../../ui/use-save.ts'
import './county.css'

type Kept = Output<'county.openKept'>
type Returned = Output<'county.returnKept'>

/** 乡镇交来保管的备份: opened by the county's key, and given back to a township that has lost laptop and code. */
export function KeptScreen() {
  const [kept, setKept] = useState<Kept | null>(null)
  const [returned, setReturned] = useState<Returned | null>(null)
  const [giving, setGiving] = useState(false)
  const save = useSave()
  const open = async (): Promise<void> => {
    const opened = await save(() => call('county.openKept'))
    if (opened === null) return
    setReturned(null)
    setKept(opened)
  }
  return (
    <PageFrame
      back
      title="乡镇交来保管的备份"
      toolbar={
        <Button type={kept === null ? 'primary' : 'default'} icon={<FolderOpenOutlined aria-hidden />} onClick={() => void open()}>
          选择备份文件
        </Button>
      }
    >
      {returned !== null ? (
        <ReturnedPart returned={returned} />
      ) : kept === null ? (
        <section className="card no-print">
          <EmptyState
            title="还没有打开备份"
            hint="平时只保管文件，不用打开。乡镇的电脑坏了、恢复码也丢了，才在这里打开它的备份，换上新口令和新恢复码交还。"
          />
        </section>
      ) : (
        <section className="card" aria-labelledby="county-kept">
          <h2 id="county-kept">{kept.townshipName === '' ? kept.fileName : kept.townshipName}</h2>
          <p className="part-lead">请先打电话核实是该乡镇来要。交还的是同样的内容，用新口令或新恢复码打开；打开和交还都记入操作日志。</p>
          <dl className="facts">
            <dt>备份时间</dt>
            <dd className="digits">{kept.takenWhen}</dd>
            <dt>人员</dt>
            <dd className="digits">{kept.people} 人</dd>
            <dt>文件</dt>
            <dd>
              {kept.fileName}（{sizeWords(kept.bytes)}）
            </dd>
          </dl>
          <div className="form-buttons">
            <Button type="primary" onClick={() => setGiving(true)}>
              交还乡镇…
            </Button>
          </div>
        </section>
      )}
      {giving && kept !== null && <GiveDialog kept={kept} onGiven={setReturned} onClose={() => setGiving(false)} />}
    </PageFrame>
  )
}

const EMPTY = { passphrase: '', fresh: '', repeated: '' }

function GiveDialog({ kept, onGiven, onClose }: { kept: Kept; onGiven: (returned: Returned) => void; onClose: () => void }) {
  const [typed, setTyped] = useState(EMPTY)
  const set = (key: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [key]: value })
  const strength = judgePassphrase(typed.fresh)
  const check = (): Record<string, string> => {
    if (strength.level === 0) return { newPassphrase: strength.advice }
    return typed.fresh === typed.repeated ? {} : { repeated: '两次输入的口令不一样' }
  }
  const give = async (): Promise<void> => {
    onGiven(await call('county.returnKept', { token: kept.token, passphrase: typed.passphrase, newPassphrase: typed.fresh }))
  }
  return (
    <FormDialog
      title={`交还${kept.townshipName}`}
      confirmLabel="选位置并交还"
      ready={typed.passphrase !== '' && typed.fresh !== ''}
      check={check}
      onSave={give}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <PassphraseField label="本机口令" required value={typed.passphrase} onChange={set('passphrase')} error={errors['passphrase'] ?? null} />
          <PassphraseField
            label="新口令"
            required
            judged
            value={typed.fresh}
            onChange={set('fresh')}
            help="由乡镇的人自己输入"
            error={errors['newPassphrase'] ?? null}
          />
          <PassphraseField label="再输一遍新口令" required value={typed.repeated} onChange={set('repeated')} error={errors['repeated'] ?? null} />
        </>
      )}
    </FormDialog>
  )
}

function ReturnedPart({ returned: { path, recoveryCode, townshipName } }: { returned: Returned }) {
  return (
    <section className="card county-code" aria-label="新的恢复码">
      <p className="part-lead no-print">
        已保存到 {path}。请打印下面的恢复码，和文件一起交给乡镇：它只显示这一次。乡镇在新电脑上点“从备份恢复”，选这个文件，输入新口令。
      </p>
      <RecoveryPaper code={recoveryCode} names={{ townshipName, unionName: '', organiserName: '' }} />
      <div className="form-buttons no-print">
        <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印恢复表
        </Button>
      </div>
    </section>
  )
}
