import { useState } from 'react'
import type { Member } from '../../../shared/contract/members.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'

/** The union a member belongs to, from a day on; an event of its own, the membership goes on. */
export function UnionDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const [unionId, setUnionId] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today())
  const [note, setNote] = useState<string | null>(null)
  const { done } = useMessages()
  const since = on !== null && isPlainDate(on) ? on : null
  const verb = member.unionId === null ? '设置' : '更正'
  const save = async (): Promise<void> => {
    if (since === null || unionId === null) return
    await call('members.recordEvent', { id: member.id, type: 'changeInfo', on: since, unionId, note })
    done(`已${verb}${member.name}的所属基层工会`)
  }
  return (
    <FormDialog
      title={`${verb}所属基层工会：${member.name}`}
      confirmLabel={verb}
      ready={since !== null && unionId !== null && unionId !== member.unionId}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">
            {member.unionName === null ? '现在没有所属工会。' : `现在属于${member.unionName}。`}
            会籍不变，只记一笔变动。从入会起就属于这个工会的，也可以在下面的会籍变动里更正入会那一条。
          </p>
          <UnionSelect label="所属基层工会" required value={unionId} onChange={setUnionId} error={errors['unionId']} />
          <DateField label="从哪天起" required value={on} onChange={setOn} error={errors['on']} />
          <TextField label="备注" value={note} onChange={setNote} maxLength={500} error={errors['note']} />
        </>
      )}
    </FormDialog>
  )
}
