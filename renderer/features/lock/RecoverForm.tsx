import { Button } from 'antd'
import { useState } from 'react'
import { call, toAppError, type Output } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useCountdown } from './use-countdown.ts'
import { Welcome } from './Welcome.tsx'

interface Props {
  onOpen: (status: Output<'store.recover'>) => void
  onBack: () => void
}

/** With the printed recovery code and a new passphrase. */
export function RecoverForm({ onOpen, onBack }: Props) {
  const [code, setCode] = useState<string | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [wait, startWait] = useCountdown(0)
  const strength = judgePassphrase(passphrase)

  const recover = async (): Promise<void> => {
    setTried(true)
    if (busy || wait > 0 || code === null || strength.level === 0 || repeated !== passphrase) return
    setBusy(true)
    setTrouble(null)
    try {
      onOpen(await call('store.recover', { recoveryCode: code, newPassphrase: passphrase }))
    } catch (caught) {
      const error = toAppError(caught)
      const seconds = error.body.details?.['waitSeconds']
      if (typeof seconds === 'number') startWait(seconds)
      setTrouble(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void recover(), close: onBack })

  return (
    <Welcome title="用恢复码打开" lead="请找出首次使用时打印的恢复表，输入恢复码，再定一个新口令。原来的口令随即作废。">
      <form {...keys} onSubmit={(event) => event.preventDefault()} noValidate>
        <div className="form-column">
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
            value={passphrase}
            onChange={setPassphrase}
            error={tried && strength.level === 0 ? strength.advice : null}
          />
          <PassphraseField
            label="再输一遍新口令"
            required
            value={repeated}
            onChange={setRepeated}
            error={tried && repeated !== passphrase ? '两次输入的口令不一样' : null}
          />
        </div>
        <div className="form-buttons">
          <Button type="primary" data-save loading={busy} disabled={wait > 0} onClick={() => void recover()}>
            {wait > 0 ? `请等 ${wait} 秒` : '打开并换口令'}
          </Button>
          <Button onClick={onBack}>返回</Button>
        </div>
      </form>
    </Welcome>
  )
}
