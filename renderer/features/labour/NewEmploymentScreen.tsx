import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { call, toAppError } from '../../bridge.ts'
import type { AppError } from '../../../shared/errors.ts'
import { goBack, goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraft } from '../../data/use-draft.ts'
import { fieldErrors } from '../../text/errors.ts'
import { LABOUR_LABELS } from '../../text/labour-fields.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { DraftOffer } from '../../ui/DraftOffer.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormGroup } from '../../ui/FormGroup.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PersonInput, type NamedPerson } from '../../ui/PersonInput.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { useFormKeys } from '../../ui/use-form-keys.ts'
import { YesNo } from '../../ui/YesNo.tsx'
import { CheckWhyField, isContradiction } from './CheckWhyField.tsx'
import { ContractFields } from './ContractFields.tsx'
import { contractValues, readContract, type ContractValues } from './contract-values.ts'
import { employmentValues, readEmployment, type EmploymentValues } from './employment-values.ts'
import './labour.css'

interface Typed {
  person: NamedPerson
  employment: Partial<EmploymentValues>
  /** Null while nobody has said whether there is one. */
  hasContract: boolean | null
  contract: Partial<ContractValues>
  checkWhy: string | null
}

const NOTHING: Typed = { person: { personId: null, name: null }, employment: {}, hasContract: null, contract: {}, checkWhy: null }

/** Registers an employment: who, where, since when, and the first contract where there is one. */
export function NewEmploymentScreen({ personId, unitId }: { personId?: string; unitId?: string }) {
  const given = useCall('members.get', personId === undefined ? null : { id: personId }).value
  const [typed, setTyped] = useState<Typed | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const { found, keep, drop } = useDraft<Typed>(`employment.new.${personId ?? ''}.${unitId ?? ''}`)
  const { done, failed } = useMessages()
  useEffect(() => {
    if (typed !== null) keep(typed)
  }, [keep, typed])
  const form = typed ?? NOTHING
  const change = (part: Partial<Typed>): void => {
    setWrong({})
    setTyped({ ...form, ...part })
  }
  const person = form.person.name !== null || given === null ? form.person : { personId: given.id, name: given.name }
  const values = { ...employmentValues(null), unitId: unitId ?? given?.unitId ?? null, ...form.employment }
  const contract = { ...contractValues(null), startsOn: values.hiredOn, ...form.contract }
  const errors = { ...fieldErrors(refused), ...wrong }

  const save = async (): Promise<void> => {
    if (busy) return
    const read = readEmployment(values)
    const paper = form.hasContract === true ? readContract(contract) : null
    const lacking = {
      ...(person.personId === null ? { personId: '请在会员里选一个人' } : {}),
      ...(values.unitId === null ? { unitId: '请选用人单位' } : {}),
      ...(read.ok ? {} : read.errors),
      ...(paper === null || paper.ok ? {} : paper.errors),
    }
    if (person.personId === null || values.unitId === null || !read.ok || (paper !== null && !paper.ok)) {
      setWrong(lacking)
      return
    }
    setBusy(true)
    try {
      const { unitId: _unit, ...fields } = read.fields
      const saved = await call('employments.add', {
        personId: person.personId,
        fields: { ...fields, unitId: values.unitId },
        contracts: paper === null ? [] : [paper.row],
        checkWhy: form.checkWhy,
      })
      drop()
      done(`已登记${saved.name}在${saved.unitName}的用工`)
      goBack()
      goTo('employment', { id: saved.id })
    } catch (error) {
      const reply = toAppError(error)
      setRefused(reply)
      failed(error)
    } finally {
      setBusy(false)
    }
  }
  const keys = useFormKeys({ save: () => void save(), saveAndStay: () => void save(), close: goBack })
  const set = (part: Partial<EmploymentValues>): void => change({ employment: { ...form.employment, ...part } })
  return (
    <PageFrame back title="登记用工">
      <div className="whole-form" {...keys}>
        {found !== null && typed === null && <DraftOffer onTake={() => setTyped(found)} onDrop={drop} />}
        <FormGroup title="谁在哪里工作">
          <Field label="职工姓名" required error={errors['personId']} help={person.personId === null ? '在会员里找；还没有登记的先新增会员' : undefined}>
            {() => (
              <PersonInput
                label="职工姓名"
                value={person}
                onChange={(next) => change({ person: next.name === null ? { personId: null, name: '' } : next })}
              />
            )}
          </Field>
          <UnitSelect label={LABOUR_LABELS['unitId'] ?? ''} required canAdd value={values.unitId} onChange={(next) => set({ unitId: next })} error={errors['unitId']} />
          <CodeSelect label={LABOUR_LABELS['form'] ?? ''} list="employment_form" fixed value={values.form} onChange={(next) => set({ form: next ?? '1' })} error={errors['form']} />
          {values.form === '3' && (
            <UnitSelect label={LABOUR_LABELS['userUnitId'] ?? ''} canAdd value={values.userUnitId} onChange={(next) => set({ userUnitId: next })} error={errors['userUnitId']} help="实际干活的单位；上面的用人单位是派遣公司" />
          )}
          <DateField label={LABOUR_LABELS['hiredOn'] ?? ''} month value={values.hiredOn} onChange={(next) => set({ hiredOn: next })} error={errors['hiredOn']} help="实际上班的第一天，不是签合同的日子；不知道就空着" />
          <TextField label={LABOUR_LABELS['dept'] ?? ''} maxLength={100} value={values.dept} onChange={(next) => set({ dept: next })} />
          <TextField label={LABOUR_LABELS['post'] ?? ''} maxLength={100} value={values.post} onChange={(next) => set({ post: next })} />
        </FormGroup>
        {person.personId === null && (person.name ?? '').trim() !== '' && (
          <p className="dialog-note">
            会员里还没有这个人时，请先
            <Button type="link" size="small" onClick={() => goTo('member-new', values.unitId === null ? {} : { unitId: values.unitId })}>
              新增会员
            </Button>
            ，再回来登记。
          </p>
        )}
        <FormGroup title="第一份劳动合同">
          <YesNo label="有没有书面合同" value={form.hasContract} onChange={(hasContract) => change({ hasContract })} />
          {form.hasContract === true && (
            <ContractFields values={contract} errors={errors} onChange={(part) => change({ contract: { ...form.contract, ...part } })} />
          )}
        </FormGroup>
        {refused !== null && isContradiction(refused) && (
          <CheckWhyField value={form.checkWhy} onChange={(checkWhy) => change({ checkWhy })} />
        )}
        <div className="save-bar">
          <span className="none">Enter 下一栏 · Ctrl+Enter 保存 · Esc 返回；以后的合同、续延情形在登记以后再加</span>
          <div className="save-bar-buttons">
            <Button onClick={goBack}>返回</Button>
            <Button type="primary" data-save loading={busy} title="Ctrl+Enter" onClick={() => void save()}>
              登记
            </Button>
          </div>
        </div>
      </div>
    </PageFrame>
  )
}
