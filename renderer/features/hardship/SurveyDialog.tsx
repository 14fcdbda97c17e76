import { useState } from 'react'
import type { MemberFilter } from '../../../shared/contract/members.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnionSelect } from '../../ui/UnionSelect.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { YesNo } from '../../ui/YesNo.tsx'

/** Begins a round: a name, its days, and whom to go to; the list of people is fixed then. */
export function SurveyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState<string | null>(`${today().slice(0, 4)}年困难职工摸底`)
  const [from, setFrom] = useState<string | null>(today())
  const [to, setTo] = useState<string | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [unionId, setUnionId] = useState<string | null>(null)
  const [migrantOnly, setMigrantOnly] = useState(false)
  const filter: Partial<MemberFilter> = {
    states: ['active', 'retained'],
    ...(unitId === null ? {} : { unitId }),
    ...(unionId === null ? {} : { unionId }),
    ...(migrantOnly ? { migrant: true } : {}),
  }
  const found = useCall('members.search', { text: '', filter, limit: 1 }).value
  const save = async (): Promise<void> => {
    if (name === null || from === null || !isPlainDate(from) || (to !== null && !isPlainDate(to))) return
    const round = await call('surveys.start', { name, from, to, filter })
    goTo('survey', { id: round.id })
  }
  return (
    <FormDialog
      title="开始新的摸底"
      confirmLabel="开始摸底"
      ready={name !== null && from !== null && (found?.total ?? 0) > 0}
      check={() => ({
        ...(from === null || !isPlainDate(from) ? { from: '请填开始日期' } : {}),
        ...(to !== null && !isPlainDate(to) ? { to: '请填真实的日期' } : {}),
      })}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField label="名称" required maxLength={60} value={name} onChange={setName} error={errors['name']} />
          <DateField label="开始日期" required value={from} onChange={setFrom} error={errors['from']} />
          <DateField label="截止日期" value={to} onChange={setTo} error={errors['to']} />
          <UnitSelect label="只走访这个单位" value={unitId} onChange={setUnitId} placeholder="全部单位" />
          <UnionSelect label="只走访这个基层工会" value={unionId} onChange={setUnionId} placeholder="全部基层工会" />
          <YesNo label="只走访农民工" fixed value={migrantOnly} onChange={(value) => setMigrantOnly(value === true)} />
          <p role="status" className="dialog-note">
            {found === null ? '正在数人…' : `名单共 ${found.total.toLocaleString('zh-CN')} 人（在册和保留会籍的会员），开始后名单固定。`}
          </p>
        </>
      )}
    </FormDialog>
  )
}
