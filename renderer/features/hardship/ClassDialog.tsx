import { useState } from 'react'
import type { HardshipFile, HardshipSum } from '../../../shared/contract/hardship.ts'
import { categoryOfSuggestion } from '../../../shared/domain/hardship/codes.ts'
import { call } from '../../bridge.ts'
import { SUGGESTION_LABELS } from '../../text/hardship.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRowForm } from '../../ui/use-row-form.tsx'

interface Values {
  category: string | null
  reason: string | null
}

/** A person confirms the class and says why; the program only suggests (PIPL 24). */
export function ClassDialog({ file, sum, onClose }: { file: HardshipFile; sum: HardshipSum; onClose: () => void }) {
  const [base] = useState<Values>({ category: categoryOfSuggestion(sum.suggested), reason: null })
  const { values, change, offer, drop } = useRowForm<Values>(`hardship.class.${file.id}`, base)
  const { done } = useMessages()
  const differs = values.category !== categoryOfSuggestion(sum.suggested)
  const save = async (): Promise<void> => {
    await call('hardship.confirmClass', { id: file.id, category: values.category, reason: values.reason ?? '' })
    drop()
    done('已认定，测算过程一并存档')
  }
  return (
    <FormDialog title="认定困难类别" confirmLabel="认定" ready={(values.reason ?? '').trim() !== ''} onSave={save} onClose={onClose}>
      {(errors) => (
        <>
          {offer}
          <p className="dialog-note">程序测算：{SUGGESTION_LABELS[sum.suggested]}。测算只是建议，以组织员认定为准，理由和测算过程一起保存。</p>
          <CodeSelect
            label="困难类别"
            list="hardship_category"
            hide={['9']}
            value={values.category}
            onChange={(category) => change({ category })}
            error={errors['category']}
            help={differs ? <span className="warn-text">与测算结果不同，请在理由里说清楚</span> : '清空表示不予认定'}
          />
          <TextField
            label="认定理由"
            required
            rows={3}
            maxLength={500}
            value={values.reason}
            onChange={(reason) => change({ reason })}
            error={errors['reason']}
            placeholder="例如：经入户核实，收支属实，人均净收入低于低保标准"
          />
        </>
      )}
    </FormDialog>
  )
}
