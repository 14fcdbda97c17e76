import { useState } from 'react'
import { isParameterValue, type ParameterRule, type ParameterValue } from '../../../shared/domain/parameters.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { parameterLabel } from '../../text/parameters.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ParameterValueField } from './ParameterValueField.tsx'

interface Props {
  /** Null adds a parameter of the user's own. */
  rule: ParameterRule | null
  /** What holds now, to start from. */
  value: ParameterValue | null
  onClose: () => void
}

/** A value of a local parameter from a day on. */
export function ParameterDialog({ rule, value: start, onClose }: Props) {
  const [name, setName] = useState<string | null>(rule?.key ?? null)
  const [value, setValue] = useState(start)
  const [validFrom, setValidFrom] = useState<string | null>(null)
  const [documentNo, setDocumentNo] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const fits = value !== null && value !== '' && (rule === null || isParameterValue(rule, value))
  const save = async (): Promise<void> => {
    if (name === null || value === null || validFrom === null || !isPlainDate(validFrom)) return
    await call('parameters.set', { name, value: rule === null ? readTyped(value) : value, validFrom, documentNo, note })
    done(`已保存“${parameterLabel(name)}”`)
  }
  return (
    <FormDialog
      title={rule === null ? '新增参数' : parameterLabel(rule.key)}
      confirmLabel="保存"
      ready={name !== null && fits && validFrom !== null && isPlainDate(validFrom)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {rule === null ? (
            <TextField label="参数名称" required autoFocus maxLength={60} error={errors['name'] ?? null} value={name} onChange={setName} />
          ) : (
            <p className="part-lead">{rule.default === null ? '参考' : '默认值的依据'}：{rule.source}</p>
          )}
          <ParameterValueField
            rule={rule}
            value={value}
            onChange={setValue}
            error={errors['value'] ?? (value === null || value === '' || fits ? null : '请检查这一栏')}
          />
          <DateField label="施行日期" required value={validFrom} error={errors['validFrom'] ?? null} onChange={setValidFrom} />
          <TextField label="文号" maxLength={100} placeholder="例如：×民〔2026〕3 号" value={documentNo} onChange={setDocumentNo} />
          <TextField label="备注" maxLength={500} value={note} onChange={setNote} />
        </>
      )}
    </FormDialog>
  )
}

/** A number typed for a parameter of the user's own is kept as a number. */
function readTyped(value: ParameterValue): ParameterValue {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}
