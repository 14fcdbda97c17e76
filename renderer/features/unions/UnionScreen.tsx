import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Union } from '../../../shared/contract/unions.ts'
import { call, toAppError } from '../../bridge.ts'
import { goBack, goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraft } from '../../data/use-draft.ts'
import { fieldErrors } from '../../text/errors.ts'
import { useEnterToNext, useShortcuts } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { RemoveUnion } from './RemoveUnion.tsx'
import { TermTag } from './TermTag.tsx'
import { EMPTY_UNION, readUnion, unionValues, type UnionValues } from './union-values.ts'
import { UnionForm } from './UnionForm.tsx'
import { UnionSummary } from './UnionSummary.tsx'
import './unions.css'

/** One grass-roots union; `new` opens an empty form. */
export function UnionScreen({ id }: { id: string }) {
  const loaded = useCall('unions.get', id === 'new' ? null : { id })
  if (id === 'new') {
    return (
      <PageFrame back title="新增基层工会">
        <Editor union={null} />
      </PageFrame>
    )
  }
  const union = loaded.value
  return (
    <PageFrame
      back
      title={union?.name ?? '基层工会'}
      aside={union !== null && <TermTag stage={union.termStage} />}
      toolbar={union !== null && <RemoveUnion union={union} />}
    >
      <Ready of={loaded}>
        {(read) => (
          <>
            <UnionSummary union={read} />
            <Editor key={read.id} union={read} />
          </>
        )}
      </Ready>
    </PageFrame>
  )
}

function Editor({ union }: { union: Union | null }) {
  const [patch, setPatch] = useState<Partial<UnionValues>>({})
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [revision, setRevision] = useState(union?.revision ?? 0)
  const [busy, setBusy] = useState(false)
  const { keep, found, drop } = useDraft<Partial<UnionValues>>(`union.${union?.id ?? 'new'}`)
  const form = useRef<HTMLDivElement>(null)
  const { done, failed } = useMessages()
  const touched = Object.keys(patch).length > 0
  useEffect(() => {
    if (touched) keep(patch)
  }, [keep, touched, patch])
  const values = { ...(union === null ? EMPTY_UNION : unionValues(union)), ...patch }
  const unitNames = new Map(union?.unitIds.map((unitId, index) => [unitId, union.unitNames[index] ?? '']))

  const refuse = (wrong: Readonly<Record<string, string>>): null => {
    setErrors(wrong)
    window.requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return null
  }
  const save = async (): Promise<Union | null> => {
    const read = readUnion(union === null ? { name: null, ...patch } : patch)
    if (!read.ok) return refuse(read.errors)
    if (busy) return null
    setBusy(true)
    try {
      const saved =
        union === null
          ? await call('unions.add', { ...read.fields, name: read.fields.name ?? '' })
          : await call('unions.change', { id: union.id, revision, fields: read.fields })
      drop()
      setPatch({})
      setRevision(saved.revision)
      done(`已保存“${saved.name}”`)
      return saved
    } catch (error) {
      const known = toAppError(error)
      if (known.body.reason === 'changed_since' && union !== null) setRevision(union.revision)
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
    if (saved === null || union !== null) return
    goBack()
    goTo('union', { id: saved.id })
  }
  const keys = useEnterToNext({ save: () => void saveAndLeave(), saveAndStay: () => void saveAndStay(), close: goBack })
  // They work as well while no field has the focus.
  useShortcuts({ 'ctrl+enter': () => void saveAndLeave(), 'ctrl+s': () => void saveAndStay(), escape: goBack })
  return (
    <div ref={form} className="union-form" {...keys}>
      {found !== null && !touched && (
        <Alert
          type="info"
          showIcon
          title="有上次没保存的内容"
          action={
            <span className="union-acts">
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
      <UnionForm
        values={values}
        errors={errors}
        unitNames={unitNames}
        onChange={(part) => {
          setPatch({ ...patch, ...part })
          setErrors({})
        }}
      />
      <div className="union-bar">
        <span className="none">{touched ? '有修改没保存，草稿会保留' : 'Enter 下一栏 · Ctrl+Enter 保存 · Esc 返回'}</span>
        <Button onClick={goBack}>返回</Button>
        <Button type="primary" data-save loading={busy} disabled={!touched} onClick={() => void saveAndLeave()}>
          保存
        </Button>
      </div>
    </div>
  )
}
