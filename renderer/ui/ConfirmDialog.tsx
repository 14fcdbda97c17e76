import { Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { toAppError } from '../bridge.ts'
import { sentenceOf } from '../text/errors.ts'
import { useEnterToNext } from './keys.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface Props {
  open: boolean
  title: string
  /** What will happen, and how it can be taken back. */
  children: ReactNode
  /** The verb: 移入回收站, 撤销导入. */
  confirmLabel: string
  danger?: boolean
  /** False while something that is required is still missing. */
  ready?: boolean
  onConfirm: () => Promise<unknown> | void
  onClose: () => void
}

/** Asks before an act; stays open with the sentence of the error when the act is refused. */
export function ConfirmDialog(props: Props) {
  const { open, title, children, confirmLabel, danger = false, ready = true, onConfirm, onClose } = props
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const close = (): void => {
    setTrouble(null)
    onClose()
  }
  const confirm = async (): Promise<void> => {
    if (busy || !ready) return
    setBusy(true)
    setTrouble(null)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setTrouble(sentenceOf(toAppError(error)))
    } finally {
      setBusy(false)
    }
  }
  // One that stays and is shown and hidden gives the focus back by itself; one that goes away has no time to.
  useReturnFocus(open)
  const keys = useEnterToNext({ save: () => void confirm() })
  return (
    <Modal
      open={open}
      title={title}
      okText={confirmLabel}
      cancelText="取消"
      okButtonProps={{ danger, disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void confirm()}
      onCancel={close}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <div {...keys}>
        {children}
        {trouble !== null && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
      </div>
    </Modal>
  )
}
