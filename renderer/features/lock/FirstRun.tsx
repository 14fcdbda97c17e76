import { Button } from 'antd'
import { useState } from 'react'
import type { Settings } from '../../../shared/contract/settings.ts'
import type { AppError } from '../../../shared/errors.ts'
import { call, toAppError } from '../../bridge.ts'
import { fieldErrors, sentenceOf } from '../../text/errors.ts'
import { judgePassphrase } from '../../text/passphrase.ts'
import { useEnterToNext } from '../../ui/keys.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { PassphraseField } from '../../ui/PassphraseField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Welcome } from './Welcome.tsx'

/** Whose file it is, as it stands on the recovery sheet too. */
export type Names = typeof NOBODY

const LEVELS = [{ value: 'township', label: '乡镇（街道）工会' }, { value: 'county', label: '县总工会' }] as const

const NOBODY = { townshipName: '', unionName: '', organiserName: '' }

interface Props {
  onMade: (recoveryCode: string, names: Names) => void
  /** There is a backup from another machine. */
  onRestore: () => void
}

/** First run: whose file this is, and the passphrase that locks it. There is no default. */
export function FirstRun({ onMade, onRestore }: Props) {
  const [names, setNames] = useState(NOBODY)
  const [level, setLevel] = useState<Settings['level']>('township')
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const weak = judgePassphrase(passphrase)
  const differs = repeated !== passphrase
  const mismatch = differs && repeated !== '' && (tried || repeated.length >= passphrase.length)
  const complete = Object.values(names).every((name) => name.trim() !== '')
  const needed = (value: string): string | null => (tried && value.trim() === '' ? '此项必填' : null)

  const make = async (): Promise<void> => {
    setTried(true)
    if (busy || !complete || differs || weak.level === 0) return
    setBusy(true)
    setError(null)
    try {
      const { recoveryCode } = await call('store.create', { ...names, passphrase })
      if (level !== 'township') await call('settings.change', { level })
      onMade(recoveryCode, names)
    } catch (caught) {
      setError(toAppError(caught))
      setBusy(false)
    }
  }
  const keys = useEnterToNext({ save: () => void make() })
  const errors = fieldErrors(error)
  const isCounty = level === 'county'
  const name = (key: keyof typeof NOBODY, label: string, example: string, autoFocus = false) => (
    <TextField
      label={label}
      required
      autoFocus={autoFocus}
      maxLength={key === 'organiserName' ? 50 : 100}
      placeholder={example}
      value={names[key]}
      error={needed(names[key]) ?? errors[key]}
      onChange={(value) => setNames({ ...names, [key]: value ?? '' })}
    />
  )

  return (
    <Welcome
      title="建立档案"
      lead="会员资料加密后只存放在这台电脑上，不需要网络。先写明这是谁的档案，再定一个口令。"
    >
      <form {...keys} onSubmit={(event) => event.preventDefault()} noValidate>
        <div className="form-column">
          <ChoiceField
            label="使用单位"
            fixed
            value={level}
            choices={LEVELS}
            help="县总工会用它接收各乡镇的上报包；以后可以在设置里改"
            onChange={(value) => setLevel(value === 'county' ? 'county' : 'township')}
          />
          {name('townshipName', isCounty ? '县（市、区）名称' : '乡镇（街道）名称', isCounty ? '例如：云江县' : '例如：云桥镇', true)}
          {name('unionName', '工会名称', isCounty ? '例如：云江县总工会' : '例如：云桥镇总工会')}
          {name('organiserName', isCounty ? '经办人姓名' : '组织员姓名', '写在操作日志和打印件上')}
          <PassphraseField
            label="口令"
            required
            judged
            value={passphrase}
            onChange={setPassphrase}
            help="每次打开都要输入。可以用一句容易记的话，至少 8 个字符。没有初始口令。"
            error={tried && weak.level === 0 ? weak.advice : errors['passphrase']}
          />
          <PassphraseField
            label="再输一遍口令"
            required
            value={repeated}
            onChange={setRepeated}
            error={mismatch ? '两次输入的口令不一样' : needed(repeated)}
          />
        </div>
        {error !== null && (
          <p className="field-error" role="alert">
            {sentenceOf(error)}
          </p>
        )}
        <div className="form-buttons">
          <Button type="primary" data-save loading={busy} onClick={() => void make()}>
            建立档案
          </Button>
          <Button type="text" onClick={onRestore}>
            已有备份，从备份恢复
          </Button>
        </div>
        <p className="welcome-note">下一步会显示恢复码：口令忘了，只有恢复码能打开档案。</p>
      </form>
    </Welcome>
  )
}
