import { FolderOpenOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { call, toAppError, type Input, type Output } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { REASON_WORDS, sizeWords } from '../../text/backups.ts'
import { sentenceOf } from '../../text/errors.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Welcome } from './Welcome.tsx'

type Listing = Output<'backups.nearby'>
type Secret = Input<'backups.open'>['secret']

interface Props {
  onOpen: (status: Output<'store.status'>) => void
  onBack: () => void
  /** There is a store on this machine already: its files are kept aside. */
  replaces: boolean
}

/** 从备份恢复, before the door: on a new machine, or where the store does not open any more. */
export function RestoreScreen({ onOpen, onBack, replaces }: Props) {
  const nearby = useCall('backups.nearby')
  const [found, setFound] = useState<Listing | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const find = async (): Promise<void> => {
    setTrouble(null)
    try {
      const listing = await call('backups.find')
      setFound(listing)
      setChosen(listing.rows[0]?.id ?? null)
      if (listing.rows.length === 0) setTrouble('这个文件夹里没有找到本程序的备份。可以选上一层文件夹，或整个 U 盘再找。')
    } catch (error) {
      setTrouble(sentenceOf(toAppError(error)))
    }
  }
  return (
    <Welcome
      wide
      title="从备份恢复"
      lead={
        replaces
          ? '选一份备份。这台电脑上现有的档案文件不会删，会另放一个文件夹。'
          : '插上有备份的 U 盘，选一份备份，用做备份那时的口令或打印的恢复码打开。'
      }
    >
      <Ready of={nearby}>
        {(value) => {
          const listing = found ?? value
          return listing.rows.length === 0 ? (
            <p className="restore-none">这台电脑和插着的 U 盘上没有看到备份。备份文件的名字以“工友档案”开头、以 .gybak 结尾。</p>
          ) : (
            <fieldset className="restore-list">
              <legend>选一份，最新的在最上面</legend>
              <Radio.Group value={chosen} onChange={(event) => setChosen(String(event.target.value))}>
                {listing.rows.map((row) => (
                  <Radio key={row.id} value={row.id}>
                    <span className="digits">{row.takenWhen}</span>
                    <span className="muted">
                      {' '}
                      {REASON_WORDS[row.reason]} · {sizeWords(row.bytes)}
                    </span>
                  </Radio>
                ))}
              </Radio.Group>
            </fieldset>
          )
        }}
      </Ready>
      {trouble !== null && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <div className="form-buttons">
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void find()}>
          从文件夹找回
        </Button>
        {chosen === null && <Button onClick={onBack}>返回</Button>}
      </div>
      {chosen !== null && <SecretForm key={chosen} id={chosen} onOpen={onOpen} onBack={onBack} />}
    </Welcome>
  )
}

/** The passphrase of that day, or the printed code and a new passphrase. */
function SecretForm({ id, onOpen, onBack }: Pick<Props, 'onOpen' | 'onBack'> & { id: string }) {
  const [by, setBy] = useState<'passphrase' | 'code'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [fresh, setFresh] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const strength = judgePassphrase(fresh)
  const ready = by === 'passphrase' ? passphrase !== '' : code !== null && strength.level > 0 && fresh === repeated
  const open = async (): Promise<void> => {
    setTried(true)
    if (busy || !ready) return
    setBusy(true)
    setTrouble(null)
    const secret: Secret = by === 'passphrase' ? { passphrase } : { recoveryCode: code ?? '', newPassphrase: fresh }
    try {
      await call('backups.open', { id, secret })
      onOpen(await call('store.status'))
    } catch (error) {
      const known = toAppError(error)
      setTrouble(known.body.reason === 'wrong_passphrase' ? '口令不对。要用做这份备份那时的口令。' : sentenceOf(known))
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void open(), close: onBack })
  return (
    <form {...keys} className="restore-secret" onSubmit={(event) => event.preventDefault()} noValidate>
      <Radio.Group
        aria-label="用什么打开"
        value={by}
        onChange={(event) => {
          setBy(event.target.value === 'code' ? 'code' : 'passphrase')
          setTrouble(null)
        }}
      >
        <Radio value="passphrase">用口令</Radio>
        <Radio value="code">忘了口令，用恢复码</Radio>
      </Radio.Group>
      <div className="form-column">
        {by === 'passphrase' ? (
          <PassphraseField
            label="那时的口令"
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
            error={tried && passphrase === '' ? '请输入口令' : trouble}
          />
        ) : (
          <>
            <TextField
              label="恢复码"
              required
              autoFocus
              code
              value={code}
              onChange={setCode}
              help="字母不分大小写，横线可以不输"
              error={tried && code === null ? '请输入恢复码' : trouble}
            />
            <PassphraseField
              label="新口令"
              required
              judged
              value={fresh}
              onChange={setFresh}
              error={tried && strength.level === 0 ? strength.advice : null}
            />
            <PassphraseField
              label="再输一遍新口令"
              required
              value={repeated}
              onChange={setRepeated}
              error={tried && repeated !== fresh ? '两次输入的口令不一样' : null}
            />
          </>
        )}
      </div>
      <div className="form-buttons">
        <Button type="primary" data-save loading={busy} onClick={() => void open()}>
          恢复并打开
        </Button>
        <Button onClick={onBack}>返回</Button>
      </div>
    </form>
  )
}
