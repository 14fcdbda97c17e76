import { Radio } from 'antd'
import type { Input } from '../../bridge.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { TextField } from '../../ui/TextField.tsx'

export interface TypedSecret {
  by: 'passphrase' | 'code'
  passphrase: string
  code: string
  fresh: string
}

export const NO_SECRET: TypedSecret = { by: 'passphrase', passphrase: '', code: '', fresh: '' }

export function isComplete({ by, passphrase, code, fresh }: TypedSecret): boolean {
  return by === 'passphrase' ? passphrase !== '' : code !== '' && judgePassphrase(fresh).level > 0
}

export function toSecret({ by, passphrase, code, fresh }: TypedSecret): Input<'backups.open'>['secret'] {
  return by === 'passphrase' ? { passphrase } : { recoveryCode: code, newPassphrase: fresh }
}

interface Props {
  typed: TypedSecret
  onChange: (typed: TypedSecret) => void
  errors: Readonly<Record<string, string>>
  /** A backup that a county kept: no passphrase opens it. */
  byCodeOnly: boolean
}

/** The passphrase of that day; or the printed code, and a passphrase from now on. */
export function SecretFields({ typed, onChange, errors, byCodeOnly }: Props) {
  const set = (key: 'passphrase' | 'code' | 'fresh') => (value: string | null) => onChange({ ...typed, [key]: value ?? '' })
  return (
    <>
      {byCodeOnly ? (
        <p>这是交县保管的备份，只能用那时的恢复码打开。</p>
      ) : (
        <Radio.Group
          aria-label="用什么打开"
          value={typed.by}
          onChange={(event) => onChange({ ...typed, by: event.target.value === 'code' ? 'code' : 'passphrase' })}
        >
          <Radio value="passphrase">用那时的口令</Radio>
          <Radio value="code">用那时的恢复码</Radio>
        </Radio.Group>
      )}
      {typed.by === 'passphrase' ? (
        <PassphraseField label="那时的口令" value={typed.passphrase} onChange={set('passphrase')} error={errors['passphrase'] ?? null} />
      ) : (
        <>
          <TextField label="恢复码" code value={typed.code} onChange={set('code')} help="字母不分大小写，横线可以不输" error={errors['recoveryCode'] ?? null} />
          <PassphraseField label="新口令" judged value={typed.fresh} onChange={set('fresh')} help="恢复后用它打开" error={errors['newPassphrase'] ?? null} />
        </>
      )}
    </>
  )
}
