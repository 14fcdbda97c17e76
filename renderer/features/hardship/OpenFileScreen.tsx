import { Button, Radio } from 'antd'
import { useState } from 'react'
import { isClosed } from '../../../shared/domain/hardship/codes.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call, toAppError } from '../../bridge.ts'
import type { AppError } from '../../../shared/errors.ts'
import { today } from '../../data/clock.ts'
import { goBack, goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { fieldErrors } from '../../text/errors.ts'
import { AREA_LABELS } from '../../text/hardship.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PersonInput, type NamedPerson } from '../../ui/PersonInput.tsx'
import { useFormKeys } from '../../ui/use-form-keys.ts'
import { OtherFile } from './OtherFile.tsx'
import './hardship.css'

/** Opens a household file: whose it is, and the few facts it begins with. One household, one file. */
export function OpenFileScreen({ personId }: { personId?: string }) {
  const given = useCall('members.get', personId === undefined ? null : { id: personId }).value
  const [picked, setPicked] = useState<NamedPerson>({ personId: null, name: null })
  const worker = given === null || picked.name !== null ? picked : { personId: given.id, name: given.name }
  const known = useCall('hardship.ofPerson', worker.personId === null ? null : { personId: worker.personId }).value
  const [area, setArea] = useState<'town' | 'village'>('town')
  const [mainCause, setMainCause] = useState<string | null>(null)
  const [openedOn, setOpenedOn] = useState<string | null>(today())
  const [refused, setRefused] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const { done, failed } = useMessages()
  const errors = fieldErrors(refused)
  const open = (known ?? []).find((file) => !isClosed(file.state))
  const ready = worker.personId !== null && openedOn !== null && isPlainDate(openedOn)

  const save = async (): Promise<void> => {
    if (busy || worker.personId === null || openedOn === null || !isPlainDate(openedOn)) return
    setBusy(true)
    try {
      const file = await call('hardship.open', { personId: worker.personId, fields: { area, mainCause, openedOn } })
      done(`已为${file.name}建档，编号 ${file.fileNo}`)
      goBack()
      goTo('hardship', { id: file.id })
    } catch (error) {
      const reply = toAppError(error)
      setRefused(reply)
      if (reply.body.reason !== 'household_has_file') failed(error)
    } finally {
      setBusy(false)
    }
  }
  const keys = useFormKeys({ save: () => void save(), saveAndStay: () => void save(), close: goBack })
  const pick = (person: NamedPerson): void => {
    setRefused(null)
    setPicked(person.name === null ? { personId: null, name: '' } : person)
  }
  return (
    <PageFrame back title="建困难职工档案">
      <div className="whole-form" {...keys}>
        <FormGroup title="为谁建档">
          <Field label="职工姓名" required help={worker.personId === null ? '在会员里找；学生等家属不单独建档，归在职工名下' : undefined} error={errors['personId']}>
            {() => <PersonInput label="职工姓名" value={worker} onChange={pick} />}
          </Field>
          <Field label="适用低保标准" group help="按户口所在地，测算时用哪一条低保线">
            {({ id }) => (
              <Radio.Group name={id} value={area} onChange={(event) => setArea(event.target.value === 'village' ? 'village' : 'town')}>
                <Radio value="town">{AREA_LABELS.town}</Radio>
                <Radio value="village">{AREA_LABELS.village}</Radio>
              </Radio.Group>
            )}
          </Field>
          <CodeSelect label="主要致困原因" list="hardship_cause" value={mainCause} onChange={setMainCause} error={errors['mainCause']} />
          <DateField label="建档日期" required value={openedOn} onChange={setOpenedOn} error={errors['openedOn']} />
        </FormGroup>
        {worker.personId === null && (worker.name ?? '').trim() !== '' && (
          <p className="dialog-note">
            会员里还没有这个人时，请先<Button type="link" size="small" onClick={() => goTo('member-new', {})}>新增会员</Button>，再回来建档。
          </p>
        )}
        {refused?.body.reason === 'household_has_file' && <OtherFile error={refused} />}
        {open !== undefined && refused === null && (
          <OtherFile file={{ id: open.id, fileNo: open.fileNo, name: open.name }} />
        )}
        <div className="save-bar">
          <span className="none">建档后再填家庭成员、收入和支出；随时可以停下，已填的都在</span>
          <div className="save-bar-buttons">
            <Button onClick={goBack}>返回</Button>
            <Button type="primary" data-save loading={busy} disabled={!ready} onClick={() => void save()} title="Ctrl+Enter">
              建档
            </Button>
          </div>
        </div>
      </div>
    </PageFrame>
  )
}
