import { Button, Radio } from 'antd'
import { useState } from 'react'
import { call, toAppError, type Input, type Output } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Secret = Input<'backups.open'>['secret']

interface Props {
  /** Of the backup. */
  id: string
  /** One that a county kept: no passphrase opens it. */
  byCodeOnly: boolean
  onOpened: (opened: Output<'backups.open'>) => void
  onBack: () => void
}

/** The passphrase of that day, or the printed code and a new passphrase. */
export function SecretForm({ id, byCodeOnly, onOpened, onBack }: Props) {
  const [by, setBy] = useState<'passphrase' | 'code'>(byCodeOnly ? 'code' : 'passphrase')
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
      onOpened(await call('backups.open', { id, secret }))
    } catch (error) {
      const known = toAppError(error)
      setTrouble(known.body.reason === 'wrong_passphrase' ? '口令不对。要用做这份备份那时的口令。' : sentenceOf(known))
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void open(), close: onBack })
  return (
    <form {...keys} className="restore-secret" onSubmit={(event) => event.preventDefault()} noValidate>
      {byCodeOnly ? (
        <p>这是交县保管的备份，只能用恢复码打开。</p>
      ) : (
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
      )}
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
