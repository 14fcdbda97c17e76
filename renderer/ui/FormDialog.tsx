import { Button, Modal } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { toAppError } from '../bridge.ts'
import { fieldErrors, sentenceOf } from '../text/errors.ts'
import { useEnterToNext } from './keys.ts'
import { useReturnFocus } from './use-return-focus.ts'
import './forms.css'

interface Props {
  title: string
  /** The verb: 登记退会, 发证. */
  confirmLabel: string
  danger?: boolean
  /** False while something that is required is still missing. */
  ready: boolean
  /** Many fields: as wide as the window allows. */
  wide?: boolean
  /** What is wrong by field, before anything is sent. */
  check?: () => Readonly<Record<string, string>>
  onSave: () => Promise<unknown>
  onClose: () => void
  /** The fields; gets the sentences of those that were refused. */
  children: (errors: Readonly<Record<string, string>>) => ReactNode
}

const NO_ERRORS: Readonly<Record<string, string>> = {}

/** A small form over the page: the cursor starts in its first field, and what is refused is said at the field. */
export function FormDialog(props: Props) {
  const { title, confirmLabel, danger = false, ready, wide = false, check, onSave, onClose, children } = props
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState(NO_ERRORS)
  const [trouble, setTrouble] = useState<string | null>(null)
  const area = useRef<HTMLDivElement>(null)
  const save = async (): Promise<void> => {
    if (!ready || busy) return
    setTried(true)
    setRefused(NO_ERRORS)
    const wrong = check?.() ?? NO_ERRORS
    if (Object.keys(wrong).length > 0) {
      window.requestAnimationFrame(() => area.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setBusy(true)
    setTrouble(null)
    try {
      await onSave()
      onClose()
    } catch (error) {
      const known = toAppError(error)
      setRefused(fieldErrors(known))
      setTrouble(sentenceOf(known))
      setBusy(false)
    }
  }
  useReturnFocus()
  // Once somebody has tried, what is put right is no longer said to be wrong.
  const errors = tried ? { ...refused, ...check?.() } : NO_ERRORS
  const keys = useEnterToNext({ save: () => void save() })
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      {...(wide ? { width: 'min(62rem, 94vw)' } : {})}
      // The kit focuses what comes first: without the cross that is the first field.
      closable={false}
      mask={{ closable: false }}
    >
      <div ref={area} {...keys}>
        <div className="dialog-scroll">
          {children(errors)}
          {trouble !== null && (
            <p className="field-error" role="alert">
              {trouble}
            </p>
          )}
        </div>
        <div className="form-buttons dialog-buttons">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" data-save danger={danger} disabled={!ready} loading={busy} title="Ctrl+Enter" onClick={() => void save()}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
