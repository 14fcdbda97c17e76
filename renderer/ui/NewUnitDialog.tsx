import { useState } from 'react'
import type { Unit } from '../../shared/contract/units.ts'
import { call } from '../bridge.ts'
import { useMessages } from './messages.tsx'
import { TextField } from './TextField.tsx'
import { FormDialog } from './FormDialog.tsx'

interface Props {
  /** What was typed in the field. */
  name: string
  onClose: () => void
  onAdded: (unit: Unit) => void
}

/** The least that makes a unit; the rest is filled in on its own page later. */
export function NewUnitDialog({ name: typed, onClose, onAdded }: Props) {
  const [name, setName] = useState<string | null>(typed === '' ? null : typed)
  const [creditCode, setCreditCode] = useState<string | null>(null)
  const { done } = useMessages()
  const add = async (): Promise<void> => {
    const unit = await call('units.add', { name: name ?? '', ...(creditCode === null ? {} : { creditCode }) })
    onAdded(unit)
    done(`已新增单位“${unit.name}”`)
  }
  return (
    <FormDialog title="新增单位" confirmLabel="新增" ready={name !== null} onSave={add} onClose={onClose}>
      {(errors) => (
        <>
          <TextField label="单位名称" required value={name} onChange={setName} help="按公章填写全称" error={errors['name']} />
          <TextField label="统一社会信用代码" value={creditCode} onChange={setCreditCode} code help="没有可先空着，以后再补" error={errors['creditCode']} />
        </>
      )}
    </FormDialog>
  )
}
