import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { goBack } from '../data/session.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { useMessages } from './messages.tsx'

interface Props {
  name: string
  /** When it can be moved, and what to do instead. */
  hint: string
  remove: () => Promise<unknown>
}

/** 移入回收站 for the record of a page: asks, removes, and goes back to the list. */
export function RemoveRecord({ name, hint, remove }: Props) {
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
      <ConfirmDialog
        open={asking}
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
