import { Button } from 'antd'
import { useState } from 'react'
import { call, toAppError } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'

const EMPTY = { old: '', fresh: '', repeated: '' }

/** The recovery code stays the same: only the passphrase is wrapped anew. */
export function PassphraseForm() {
  const [typed, setTyped] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { done } = useMessages()
  const strength = judgePassphrase(typed.fresh)

  const save = async (): Promise<void> => {
    setTried(true)
    if (busy || typed.old === '' || strength.level === 0 || typed.fresh !== typed.repeated) return
    setBusy(true)
    setTrouble(null)
    try {
      await call('store.changePassphrase', { passphrase: typed.old, newPassphrase: typed.fresh })
      setTyped(EMPTY)
      setTried(false)
      done('口令已更换，恢复码不变')
    } catch (caught) {
      const error = toAppError(caught)
      setTrouble(error.body.reason === 'wrong_passphrase' ? `现在的${sentenceOf(error)}` : sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void save() })
  const set = (key: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [key]: value })

  return (
    <form className="form-column" {...keys} onSubmit={(event) => event.preventDefault()} noValidate>
      <PassphraseField
        label="现在的口令"
        required
        value={typed.old}
        onChange={set('old')}
        error={trouble ?? (tried && typed.old === '' ? '请输入现在的口令' : null)}
      />
      <PassphraseField
        label="新口令"
        required
        judged
        value={typed.fresh}
        onChange={set('fresh')}
        error={tried && strength.level === 0 ? strength.advice : null}
      />
      <PassphraseField
        label="再输一遍新口令"
        required
        value={typed.repeated}
        onChange={set('repeated')}
        error={tried && typed.fresh !== typed.repeated ? '两次输入的口令不一样' : null}
      />
      <div className="form-buttons">
        <Button type="primary" data-save loading={busy} onClick={() => void save()}>
          更换口令
        </Button>
      </div>
    </form>
  )
}
