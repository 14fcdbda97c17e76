import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Unit } from '../../../shared/contract/units.ts'
import { call, toAppError } from '../../bridge.ts'
import { goBack, goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraft } from '../../data/use-draft.ts'
import { fieldErrors } from '../../text/errors.ts'
import { useEnterToNext, useShortcuts } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { RemoveUnit } from './RemoveUnit.tsx'
import { EMPTY_UNIT, readUnit, unitValues, type UnitValues } from './unit-values.ts'
import { UnitForm } from './UnitForm.tsx'
import { UnitPeople } from './UnitPeople.tsx'
import './units.css'

/** One employer; `new` opens an empty form. */
export function UnitScreen({ id }: { id: string }) {
  const loaded = useCall('units.get', id === 'new' ? null : { id })
  if (id === 'new') {
    return (
      <PageFrame back title="新增单位">
        <Editor unit={null} />
      </PageFrame>
    )
  }
  const unit = loaded.value
  return (
    <PageFrame
      back
      title={unit?.name ?? '单位'}
      aside={unit !== null && `会员 ${unit.memberCount} 人`}
      toolbar={unit !== null && <RemoveUnit unit={unit} />}
    >
      <Ready of={loaded}>
        {(read) => (
          <>
            <UnitPeople unit={read} />
            <Editor key={read.id} unit={read} />
          </>
        )}
      </Ready>
    </PageFrame>
  )
}

function Editor({ unit }: { unit: Unit | null }) {
  const [patch, setPatch] = useState<Partial<UnitValues>>({})
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [revision, setRevision] = useState(unit?.revision ?? 0)
  const [busy, setBusy] = useState(false)
  const { keep, found, drop } = useDraft<Partial<UnitValues>>(`unit.${unit?.id ?? 'new'}`)
  const form = useRef<HTMLDivElement>(null)
  const { done, failed } = useMessages()
  const touched = Object.keys(patch).length > 0
  useEffect(() => {
    if (touched) keep(patch)
  }, [keep, touched, patch])
  const values = { ...(unit === null ? EMPTY_UNIT : unitValues(unit)), ...patch }

  const refuse = (wrong: Readonly<Record<string, string>>): null => {
    setErrors(wrong)
    window.requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return null
  }
  const save = async (): Promise<Unit | null> => {
    const read = readUnit(unit === null ? { name: null, ...patch } : patch)
    if (!read.ok) return refuse(read.errors)
    if (busy) return null
    setBusy(true)
    try {
      const saved =
        unit === null
          ? await call('units.add', { ...read.fields, name: read.fields.name ?? '' })
          : await call('units.change', { id: unit.id, revision, fields: read.fields })
      drop()
      setPatch({})
      setRevision(saved.revision)
      done(`已保存单位“${saved.name}”`)
      return saved
    } catch (error) {
      const known = toAppError(error)
      if (known.body.reason === 'changed_since' && unit !== null) setRevision(unit.revision)
      failed(error)
      return refuse(fieldErrors(known))
    } finally {
      setBusy(false)
    }
  }
  const saveAndLeave = async (): Promise<void> => {
    if ((await save()) !== null) goBack()
  }
  const saveAndStay = async (): Promise<void> => {
    const saved = await save()
    if (saved === null || unit !== null) return
    goBack()
    goTo('unit', { id: saved.id })
  }
  const keys = useEnterToNext({ save: () => void saveAndLeave(), saveAndStay: () => void saveAndStay(), close: goBack })
  // They work as well while no field has the focus.
  useShortcuts({ 'ctrl+enter': () => void saveAndLeave(), 'ctrl+s': () => void saveAndStay(), escape: goBack })
  return (
    <div ref={form} className="unit-form" {...keys}>
      {found !== null && !touched && (
        <Alert
          type="info"
          showIcon
          title="有上次没保存的内容"
          action={
            <span className="unit-acts">
              <Button size="small" type="primary" onClick={() => setPatch(found)}>
                接着填
              </Button>
              <Button size="small" onClick={drop}>
                不要了
              </Button>
            </span>
          }
        />
      )}
      <UnitForm
        values={values}
        errors={errors}
        onChange={(part) => {
          setPatch({ ...patch, ...part })
          setErrors({})
        }}
      />
      <div className="unit-bar">
        <span className="none">{touched ? '有修改没保存，草稿会保留' : 'Enter 下一栏 · Ctrl+Enter 保存 · Esc 返回'}</span>
        <Button onClick={goBack}>返回</Button>
        <Button type="primary" data-save loading={busy} disabled={!touched} onClick={() => void saveAndLeave()}>
          保存
        </Button>
      </div>
    </div>
  )
}
