import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goBack, goTo } from '../../data/session.ts'
import { LABOUR_LABELS } from '../../text/labour-fields.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CheckWhyField } from './CheckWhyField.tsx'
import { useCheckWhy } from './use-check-why.ts'

interface Props {
  employment: Employment
  onClose: () => void
}

/** The end of an employment, and rarer acts. */
export function EmploymentMenu({ employment }: { employment: Employment }) {
  const [act, setAct] = useState<'end' | 'remove' | null>(null)
  if (employment.deletedAt !== null) return null
  const close = (): void => setAct(null)
  return (
    <>
      {employment.endedOn === null && <Button onClick={() => setAct('end')}>登记离职</Button>}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'letter', label: '打印给单位的提醒函' },
            { type: 'divider' },
            { key: 'remove', label: '移入回收站…', danger: true },
          ],
          onClick: ({ key }) => (key === 'remove' ? setAct('remove') : printLetter(employment)),
        }}
      >
        <Button icon={<MoreOutlined aria-hidden />}>更多</Button>
      </Dropdown>
      {act === 'end' && <EndDialog employment={employment} onClose={close} />}
      {act === 'remove' && <RemoveDialog employment={employment} onClose={close} />}
    </>
  )
}

function printLetter({ unitId }: Employment): void {
  goTo('forms', { labour: JSON.stringify({ unitId }), form: 'reminder_letter' })
}

/** The last day of the relation and why it ended. */
function EndDialog({ employment, onClose }: Props) {
  const [endedOn, setEndedOn] = useState<string | null>(today())
  const [endReason, setEndReason] = useState<string | null>(null)
  const { checkWhy, setCheckWhy, asked, guard } = useCheckWhy()
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    if (endedOn === null || !isPlainDate(endedOn)) return
    const { id, revision, name } = employment
    await guard(() => call('employments.change', { id, revision, fields: { endedOn, endReason }, ...kept(checkWhy) }))
    done(`已登记${name}离职`)
  }
  return (
    <FormDialog
      title={`登记${employment.name}离职`}
      confirmLabel="登记离职"
      ready
      check={() => (endedOn !== null && isPlainDate(endedOn) ? {} : { endedOn: '请填最后一天' })}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <DateField label={LABOUR_LABELS['endedOn'] ?? ''} required value={endedOn} onChange={setEndedOn} error={errors['endedOn']} help="劳动关系的最后一天" />
          <CodeSelect label={LABOUR_LABELS['endReason'] ?? ''} list="contract_end_reason" value={endReason} onChange={setEndReason} error={errors['endReason']} />
          {asked && <CheckWhyField value={checkWhy} onChange={setCheckWhy} />}
        </>
      )}
    </FormDialog>
  )
}

/** Left out, the reason stays as it stands. */
function kept(checkWhy: string | null): { checkWhy?: string } {
  return checkWhy === null ? {} : { checkWhy }
}

function RemoveDialog({ employment, onClose }: Props) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    if (why === null) return
    await call('employments.remove', { id: employment.id, why })
    done(`${employment.name}的用工已移入回收站，可在回收站恢复`)
    goBack()
  }
  return (
    <ConfirmDialog
      open
      danger
      title={`把${employment.name}的用工移入回收站`}
      confirmLabel="移入回收站"
      ready={why !== null}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>只用于登记错了的。离职请用“登记离职”，合同文本解除或终止后单位还要保存两年。</p>
      <TextField label="原因" required value={why} onChange={setWhy} maxLength={500} />
    </ConfirmDialog>
  )
}
