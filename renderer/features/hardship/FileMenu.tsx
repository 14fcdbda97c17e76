import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goBack } from '../../data/session.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Rarer acts on one file. */
export function FileMenu({ file }: { file: HardshipFile }) {
  const [act, setAct] = useState<'sync' | 'remove' | null>(null)
  if (file.deletedAt !== null || file.destroyedOn !== null) return null
  const close = (): void => setAct(null)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'sync', label: '登记纸质档案已同步…' },
            { type: 'divider' },
            { key: 'remove', label: '移入回收站…', danger: true },
          ],
          onClick: ({ key }) => setAct(key === 'sync' ? 'sync' : 'remove'),
        }}
      >
        <Button icon={<MoreOutlined aria-hidden />}>更多</Button>
      </Dropdown>
      {act === 'sync' && <SyncDialog file={file} onClose={close} />}
      {act === 'remove' && <RemoveDialog file={file} onClose={close} />}
    </>
  )
}

/** The paper folder says the same as the program again. */
export function SyncDialog({ file, onClose }: { file: HardshipFile; onClose: () => void }) {
  const [on, setOn] = useState<string | null>(today())
  const { done } = useMessages()
  const save = async (): Promise<void> => {
    if (on === null || !isPlainDate(on)) return
    await call('hardship.markSynced', { id: file.id, on })
    done('已登记：纸质档案与电子档案一致')
  }
  return (
    <FormDialog
      title="登记纸质档案已同步"
      confirmLabel="登记"
      ready={on !== null && isPlainDate(on)}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">纸质和电子档案须一致，改动后 30 个工作日内更正另一份。</p>
          <DateField label="同步日期" required value={on} onChange={setOn} error={errors['on']} />
        </>
      )}
    </FormDialog>
  )
}

function RemoveDialog({ file, onClose }: { file: HardshipFile; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    if (why === null) return
    await call('hardship.remove', { id: file.id, why })
    done(`${file.name}的档案已移入回收站，可在回收站恢复`)
    goBack()
  }
  return (
    <ConfirmDialog
      open
      danger
      title={`把${file.name}的档案移入回收站`}
      confirmLabel="移入回收站"
      ready={why !== null}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>只用于误建的档案。脱困、撤档、不予建档请在“程序”里登记，档案要留 10 年。</p>
      <TextField label="原因" required value={why} onChange={setWhy} maxLength={500} />
    </ConfirmDialog>
  )
}
