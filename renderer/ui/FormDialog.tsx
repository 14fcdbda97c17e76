import { Button, Modal } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { toAppError } from '../bridge.ts'
import { fieldErrors, sentenceOf } from '../text/errors.ts'
import { useEnterToNext } from './keys.ts'
import './forms.css'

interface Props {
  title: string
  /** The verb: 登记退会, 发证. */
  confirmLabel: string
  danger?: boolean
  /** False while something that is required is still missing. */
  ready: boolean
  onSave: () => Promise<unknown>
  onClose: () => void
  /** The fields; gets the sentences of those that were refused. */
  children: (errors: Readonly<Record<string, string>>) => ReactNode
}

const NO_ERRORS: Readonly<Record<string, string>> = {}

/** A small form over the page: the cursor starts in its first field, and what is refused is said at the field. */
export function FormDialog({ title, confirmLabel, danger = false, ready, onSave, onClose, children }: Props) {
  const [opener] = useState(() => document.activeElement)
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState(NO_ERRORS)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (!ready || busy) return
    setBusy(true)
    setTrouble(null)
    try {
      await onSave()
      onClose()
    } catch (error) {
      const known = toAppError(error)
      setErrors(fieldErrors(known))
      setTrouble(sentenceOf(known))
      setBusy(false)
    }
  }
  // Back to the button that opened it, from where the keyboard goes on.
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
  const keys = useEnterToNext({ save: () => void save() })
  return (
    <Modal
      open
      title={title}
      footer={null}
      onCancel={onClose}
      // The kit focuses what comes first: without the cross that is the first field.
      closable={false}
      mask={{ closable: false }}
    >
      <div {...keys}>
        {children(errors)}
        {trouble !== null && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
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
