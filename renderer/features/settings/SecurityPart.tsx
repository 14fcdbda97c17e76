import { Ready } from '../../ui/Ready.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { PassphraseForm } from './PassphraseForm.tsx'
import { useSettings } from './use-settings.ts'

const MINUTES = [
  { value: '3', label: '3 分钟' },
  { value: '5', label: '5 分钟' },
  { value: '10', label: '10 分钟' },
  { value: '15', label: '15 分钟' },
  { value: '30', label: '30 分钟' },
  { value: '60', label: '1 小时' },
  { value: '0', label: '不自动锁定' },
]

/** Locking by itself, and another passphrase. */
export function SecurityPart() {
  const { loaded, change } = useSettings()
  return (
    <>
      <section className="card" aria-labelledby="lock-title">
        <h2 id="lock-title">自动锁定</h2>
        <Ready of={loaded}>
          {({ autoLockMinutes }) => (
            <div className="form-column">
              <ChoiceField
                label="多久没有操作就锁定"
                fixed
                choices={MINUTES}
                value={String(autoLockMinutes)}
                help={autoLockMinutes === 0 ? '离开座位时请点右上角“锁定”，别人就看不到资料。' : '没保存的草稿会留着，解锁后接着填。'}
                onChange={(value) => void change({ autoLockMinutes: Number(value ?? autoLockMinutes) })}
              />
            </div>
          )}
        </Ready>
      </section>
      <section className="card" aria-labelledby="passphrase-title">
        <h2 id="passphrase-title">更换口令</h2>
        <PassphraseForm />
      </section>
    </>
  )
}
