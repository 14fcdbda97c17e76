import { useState } from 'react'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface Props {
  ids: readonly string[]
  onDone: () => void
  onClose: () => void
}

/** Ten years after withdrawal: two people destroy the papers; the line in the ledger stays. */
export function DestroyDialog({ ids, onDone, onClose }: Props) {
  const [on, setOn] = useState<string | null>(today())
  const [by, setBy] = useState<string | null>(null)
  const [witness, setWitness] = useState<string | null>(null)
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    if (on === null || !isPlainDate(on) || by === null || witness === null) return
    const { destroyed } = await call('hardship.destroy', { ids: [...ids], on, by, witness })
    done(`已登记销毁 ${destroyed} 户`)
    onDone()
  }
  return (
    <FormDialog
      title={`登记销毁（${ids.length} 户）`}
      confirmLabel="登记销毁"
      danger
      ready={on !== null && isPlainDate(on) && by !== null && witness !== null}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">
            家庭成员、收支、类别、健康和银行信息、附件都从程序里抹去，台账上只留本人姓名、编号、各步的日期和文号。纸质档案请同时销毁。
            操作日志里以前的修改记录不能抽走，仍加密留在档案里；这一户在旧备份、导入原件里的内容请另行处理。
          </p>
          <DateField label="销毁日期" required value={on} onChange={setOn} error={errors['on']} />
          <TextField label="经手人" required maxLength={60} value={by} onChange={setBy} error={errors['by']} />
          <TextField
            label="监销人"
            required
            maxLength={60}
            value={witness}
            onChange={setWitness}
            error={errors['witness']}
            help="须另一人，不能与经手人相同"
          />
        </>
      )}
    </FormDialog>
  )
}
