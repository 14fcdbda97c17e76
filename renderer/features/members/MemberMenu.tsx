import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { call } from '../../bridge.ts'
import { goBack } from '../../data/session.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { MergeDialog } from './MergeDialog.tsx'

/** Rarer acts on one person. */
export function MemberMenu({ member }: { member: Member }) {
  const [act, setAct] = useState<'merge' | 'remove' | null>(null)
  if (member.deletedAt !== null || member.mergedInto !== null) return null
  const close = (): void => setAct(null)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'merge', label: '合并重复档案…' },
            { type: 'divider' },
            { key: 'remove', label: '移入回收站…', danger: true },
          ],
          onClick: ({ key }) => setAct(key === 'merge' ? 'merge' : 'remove'),
        }}
      >
        <Button icon={<MoreOutlined aria-hidden />}>更多</Button>
      </Dropdown>
      {act === 'merge' && <MergeDialog member={member} other={null} onClose={close} />}
      {act === 'remove' && <RemoveDialog member={member} onClose={close} />}
    </>
  )
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('members.remove', { id: member.id, why })
    done(`${member.name}已移入回收站，可在回收站恢复`)
    goBack()
  }
  return (
    <ConfirmDialog open danger title={`把${member.name}移入回收站`} confirmLabel="移入回收站" onConfirm={remove} onClose={onClose}>
      <p>档案从名册中移走，但不删除，随时可以在回收站恢复。退会、转出、去世请改用会籍变动登记，不要移入回收站。</p>
      <TextField label="原因" value={why} onChange={setWhy} maxLength={500} />
    </ConfirmDialog>
  )
}
