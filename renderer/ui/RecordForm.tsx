import { Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { toAppError } from '../bridge.ts'
import { goBack } from '../data/session.ts'
import { useDraft } from '../data/use-draft.ts'
import { fieldErrors } from '../text/errors.ts'
import { DraftOffer } from './DraftOffer.tsx'
import { useMessages } from './messages.tsx'
import { useFormKeys } from './use-form-keys.ts'
import './forms.css'

export type FieldErrors = Readonly<Record<string, string>>

/** What the call takes, or what is wrong by field. */
export type ReadForm<F> = { ok: true; fields: F } | { ok: false; errors: FieldErrors }

/** What the fields of a form are given. */
export interface FormParts<V> {
  values: V
  errors: FieldErrors
  onChange: (part: Partial<V>) => void
}

interface Props<R, V, F> {
  /** Null for a new one. */
  record: R | null
  /** What the fields show before anything is typed. */
  base: V
  /** Name under which a half-typed form is kept: `unit`. */
  draft: string
  /** Makes of the touched fields what the call takes. */
  read: (patch: Partial<V>) => ReadForm<F>
  /** The revision is that on screen when the changes began. */
  save: (fields: F, revision: number) => Promise<R>
  /** Opens the page of a record that was just added. */
  open: (id: string) => void
  /** Saving leaves the page as it is: the form is one part of it. */
  stays?: boolean
  children: (form: FormParts<V>) => ReactNode
}

/** The form of a whole page: keeps a draft, sends only what was touched, and says refusals at the field. */
export function RecordForm<R extends { id: string; name: string; revision: number }, V extends object, F>(
  props: Props<R, V, F>,
) {
  const { record, base, draft, read, save, open, stays = false, children } = props
  const [patch, setPatch] = useState<Partial<V>>({})
  const [errors, setErrors] = useState<FieldErrors>({})
  const [revision, setRevision] = useState(record?.revision ?? 0)
  const [holder, setHolder] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { keep, found, drop } = useDraft<Partial<V>>(`${draft}.${record?.id ?? 'new'}`)
  const area = useRef<HTMLDivElement>(null)
  const { done, failed } = useMessages()
  const touched = Object.keys(patch).length > 0
  useEffect(() => {
    if (touched) keep(patch)
  }, [keep, touched, patch])

  const refuse = (wrong: FieldErrors): null => {
    setErrors(wrong)
    window.requestAnimationFrame(() => area.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return null
  }
  const store = async (): Promise<R | null> => {
    const typed = read(patch)
    if (!typed.ok) return refuse(typed.errors)
    if (busy) return null
    setBusy(true)
    try {
      const saved = await save(typed.fields, revision)
      drop()
      setPatch({})
      setRevision(saved.revision)
      done(`已保存“${saved.name}”`)
      return saved
    } catch (error) {
      const known = toAppError(error)
      // The newest state is on screen now; a second save goes over it with only what was touched.
      if (known.body.reason === 'changed_since' && record !== null) setRevision(record.revision)
      failed(error)
      const { reason, details } = known.body
      setHolder(reason === 'name_taken' && typeof details?.['id'] === 'string' ? details['id'] : null)
      return refuse(fieldErrors(known))
    } finally {
      setBusy(false)
    }
  }
  const saveAndLeave = async (): Promise<void> => {
    if ((await store()) !== null && !stays) goBack()
  }
  const saveAndStay = async (): Promise<void> => {
    const saved = await store()
    if (saved === null || record !== null || stays) return
    goBack()
    open(saved.id)
  }
  const keys = useFormKeys({ save: () => void saveAndLeave(), saveAndStay: () => void saveAndStay(), close: goBack })
  return (
    <div ref={area} className="whole-form" {...keys}>
      {found !== null && !touched && <DraftOffer onTake={() => setPatch(found)} onDrop={drop} />}
      {children({
        values: { ...base, ...patch },
        errors,
        onChange: (part) => {
          setPatch({ ...patch, ...part })
          setErrors({})
          setHolder(null)
        },
      })}
      <div className="save-bar">
        {holder !== null && (
          <Button type="link" data-enter-stop onClick={() => open(holder)}>
            打开已用这个名称的那一条
          </Button>
        )}
        <span className="none">{touched ? '有修改没保存，草稿会保留' : 'Enter 下一栏 · Ctrl+Enter 保存 · Esc 返回'}</span>
        <div className="save-bar-buttons">
          <Button onClick={goBack}>返回</Button>
          <Button type="primary" data-save loading={busy} disabled={!touched} onClick={() => void saveAndLeave()}>
            保存
          </Button>
        </div>
      </div>
    </div>
  )
}
