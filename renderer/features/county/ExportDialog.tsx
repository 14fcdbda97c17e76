import { Radio } from 'antd'
import { useState } from 'react'
import { call, toAppError } from '../../bridge.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { ListName } from './LinesTable.tsx'

interface Props {
  list: ListName
  townshipCode: string | null
  /** Words that narrow it. */
  text: string
  onClose: () => void
}

/** Numbers are masked unless somebody says what they are for; that is logged. */
export function ExportDialog({ list, townshipCode, text, onClose }: Props) {
  const [full, setFull] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    try {
      const { path, rows } = await call('county.export', { what: list, townshipCode, text, why: full ? why : null })
      done(`已导出 ${rows} 行到 ${path}`)
    } catch (error) {
      if (toAppError(error).body.reason !== 'cancelled') throw error
    }
  }
  return (
    <FormDialog title="导出名单" confirmLabel="导出" ready={!full || (why ?? '') !== ''} onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          <Field label="身份证号" group>
            {() => (
              <Radio.Group value={full} onChange={(event) => setFull(event.target.value === true)}>
                <Radio value={false}>遮盖中间几位</Radio>
                <Radio value={true}>完整号码</Radio>
              </Radio.Group>
            )}
          </Field>
          {full && <TextField label="用途" required autoFocus maxLength={200} value={why} onChange={setWhy} error={errors['why']} help="写进操作日志" />}
        </>
      )}
    </FormDialog>
  )
}
