import { DeleteOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { goBack } from '../data/session.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { useMessages } from './messages.tsx'

interface Props {
  name: string
  /** When it can be moved, and what to do instead. */
  hint: string
  remove: () => Promise<unknown>
  /** What still hangs on the record, so that it cannot be moved: said instead of asking. */
  uses?: readonly RecordUse[]
}

export interface RecordUse {
  words: string
  open: () => void
}

/** 移入回收站 for the record of a page: asks, removes, and goes back to the list. */
export function RemoveRecord({ name, hint, remove, uses = [] }: Props) {
  const [asking, setAsking] = useState(false)
  const { done } = useMessages()
  const confirm = async (): Promise<void> => {
    await remove()
    done(`“${name}”已移入回收站，可在回收站恢复`)
    goBack()
  }
  return (
    <>
      <Button icon={<DeleteOutlined aria-hidden />} onClick={() => setAsking(true)}>
        移入回收站
      </Button>
      <Modal
        open={asking && uses.length > 0}
        title={`“${name}”还在用，不能移入回收站`}
        footer={<Button onClick={() => setAsking(false)}>知道了</Button>}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <ul className="uses">
          {uses.map(({ words, open }) => (
            <li key={words}>
              {words}
              <Button type="link" size="small" onClick={open}>
                去看看
              </Button>
            </li>
          ))}
        </ul>
        <p>{hint}</p>
      </Modal>
      <ConfirmDialog
        open={asking && uses.length === 0}
        danger
        title={`把“${name}”移入回收站`}
        confirmLabel="移入回收站"
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{hint}</p>
      </ConfirmDialog>
    </>
  )
}
