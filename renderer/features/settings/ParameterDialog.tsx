import { useState } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface Typed {
  name: string | null
  value: string | null
  validFrom: string | null
  documentNo: string | null
  note: string | null
}

const EMPTY: Typed = { name: null, value: null, validFrom: null, documentNo: null, note: null }

/** A value of a local parameter from a day on. */
export function ParameterDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState(EMPTY)
  const { done } = useMessages()
  const { name, value, validFrom, documentNo, note } = typed
  const set = (key: keyof Typed) => (text: string | null) => setTyped({ ...typed, [key]: text })
  const close = (): void => {
    setTyped(EMPTY)
    onClose()
  }
  const save = async (): Promise<void> => {
    if (name === null || value === null || validFrom === null || !isPlainDate(validFrom)) return
    const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
    await call('parameters.set', { name, value: number, validFrom, documentNo, note })
    done(`已保存参数“${name}”`)
  }
  const ready = name !== null && value !== null && validFrom !== null && isPlainDate(validFrom)
  return (
    <ConfirmDialog open={open} title="新增地方参数" confirmLabel="保存" ready={ready} onConfirm={save} onClose={close}>
      <TextField
        label="参数名称"
        required
        autoFocus
        maxLength={60}
        placeholder="例如：城镇低保月标准（元）"
        value={name}
        onChange={set('name')}
      />
      <TextField label="数值" required value={value} onChange={set('value')} />
      <DateField label="施行日期" required value={validFrom} onChange={set('validFrom')} />
      <TextField
        label="文号"
        maxLength={100}
        placeholder="例如：×民〔2026〕3 号"
        value={documentNo}
        onChange={set('documentNo')}
      />
      <TextField label="备注" maxLength={500} value={note} onChange={set('note')} />
    </ConfirmDialog>
  )
}
