import { Button } from 'antd'
import { useState } from 'react'
import { call, toAppError, type Output } from '../../bridge.ts'
import { useSession } from '../../data/session.ts'
import { sentenceOf } from '../../text/errors.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { RecoverForm } from './RecoverForm.tsx'
import { useCountdown } from './use-countdown.ts'
import { Welcome } from './Welcome.tsx'

interface Props {
  /** Seconds left from wrong tries before. */
  waitSeconds: number
  onOpen: (status: Output<'store.unlock'>) => void
  onRestore: () => void
}

/** Asks for the passphrase; each wrong try makes the next one wait longer. */
export function UnlockScreen({ waitSeconds, onOpen, onRestore }: Props) {
  const townshipName = useSession((session) => session.townshipName)
  const [reopened] = useState(takeReopened)
  const [forgotten, setForgotten] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [wait, startWait] = useCountdown(waitSeconds)

  const unlock = async (): Promise<void> => {
    if (busy || wait > 0 || passphrase === '') return
    setBusy(true)
    setTrouble(null)
    try {
      onOpen(await call('store.unlock', { passphrase }))
    } catch (caught) {
      const error = toAppError(caught)
      const seconds = error.body.details?.['waitSeconds']
      if (typeof seconds === 'number') startWait(seconds)
      setTrouble(error.body.reason === 'wrong_passphrase' ? '口令不对，请检查大小写和输入法。' : sentenceOf(error))
      setPassphrase('')
    } finally {
      setBusy(false)
    }
  }

  if (forgotten) return <RecoverForm onOpen={onOpen} onBack={() => setForgotten(false)} />
  return (
    <Welcome title={townshipName === '' ? '档案已锁定' : `${townshipName}档案已锁定`} lead={reopened ? REOPENED : '请输入口令打开档案。'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void unlock()
        }}
        noValidate
      >
        <div className="form-column">
          <PassphraseField label="口令" autoFocus value={passphrase} onChange={setPassphrase} error={trouble} />
        </div>
        <div className="form-buttons">
          <Button type="primary" htmlType="submit" loading={busy} disabled={wait > 0}>
            {wait > 0 ? `请等 ${wait} 秒` : '打开'}
          </Button>
          <Button type="text" onClick={() => setForgotten(true)}>
            忘记口令
          </Button>
          <Button type="text" onClick={onRestore}>
            从备份恢复
          </Button>
        </div>
      </form>
    </Welcome>
  )
}

const REOPENED =
  '刚才页面出了错，已经重新打开。保存过的内容都在，填到一半的留有草稿。请输入口令，接着办。'

/** The host says it in the address, once: a page had fallen over and this one took its place. */
function takeReopened(): boolean {
  if (location.hash !== '#reopened') return false
  history.replaceState(null, '', location.pathname)
  return true
}
