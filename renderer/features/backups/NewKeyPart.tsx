import { KeyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, toAppError } from '../../bridge.ts'
import { sentenceOf } from '../../text/errors.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import type { PreparedKey } from './CodePart.tsx'
import type { HandoverNames } from './SealPart.tsx'

const EMPTY = { passphrase: '', fresh: '', repeated: '' }

interface Props {
  names: HandoverNames
  onPrepared: (prepared: PreparedKey) => void
}

/** The successor types a passphrase of his own; nothing is changed before the new code is on paper. */
export function NewKeyPart({ names, onPrepared }: Props) {
  const [typed, setTyped] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const strength = judgePassphrase(typed.fresh)
  const named = names.fromName.trim() !== '' && names.toName.trim() !== ''
  const set = (key: keyof typeof EMPTY) => (value: string) => setTyped({ ...typed, [key]: value })
  const prepare = async (): Promise<void> => {
    setTried(true)
    if (busy || !named || typed.passphrase === '' || strength.level === 0 || typed.fresh !== typed.repeated) return
    setBusy(true)
    setTrouble(null)
    const { fromName, toName, witnessName } = names
    try {
      const { passphrase, fresh: newPassphrase } = typed
      onPrepared(await call('handover.prepare', { fromName, toName, witnessName, passphrase, newPassphrase }))
    } catch (caught) {
      const error = toAppError(caught)
      setTrouble(error.body.reason === 'wrong_passphrase' ? `现在的${sentenceOf(error)}` : sentenceOf(error))
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void prepare() })
  return (
    <section className="card" aria-labelledby="handover-key">
      <h2 id="handover-key">三、换新钥匙</h2>
      <p className="part-lead">
        换了以后，原来的口令和恢复码打不开现在的档案。交接以前的备份仍用原口令或原恢复码打开，原恢复表请随清单密封保存。
      </p>
      <form className="form-column" {...keys} onSubmit={(event) => event.preventDefault()} noValidate>
        <PassphraseField
          label="现在的口令"
          required
          value={typed.passphrase}
          onChange={set('passphrase')}
          help="由移交人输入"
          error={trouble ?? (tried && typed.passphrase === '' ? '请输入现在的口令' : null)}
        />
        <PassphraseField
          label="新口令"
          required
          judged
          value={typed.fresh}
          onChange={set('fresh')}
          help="由接收人自己定，移交人不要看"
          error={tried && strength.level === 0 ? strength.advice : null}
        />
        <PassphraseField
          label="再输一遍新口令"
          required
          value={typed.repeated}
          onChange={set('repeated')}
          error={tried && typed.fresh !== typed.repeated ? '两次输入的口令不一样' : null}
        />
        {tried && !named && (
          <p className="field-error" role="alert">
            请先在上面填移交人和接收人
          </p>
        )}
        <div className="form-buttons">
          <Button type="primary" data-save icon={<KeyOutlined aria-hidden />} loading={busy} onClick={() => void prepare()}>
            下一步：新的恢复码
          </Button>
        </div>
      </form>
    </section>
  )
}
