import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Union } from '../../../shared/contract/unions.ts'
import { call } from '../../bridge.ts'
import { goBack } from '../../data/session.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'

/** Moves a union without members to the recycle bin. */
export function RemoveUnion({ union }: { union: Union }) {
  const [asking, setAsking] = useState(false)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('unions.remove', { id: union.id })
    done(`“${union.name}”已移入回收站，可在回收站恢复`)
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
        title={`把“${union.name}”移入回收站`}
        confirmLabel="移入回收站"
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        <p>只有没有会员的工会可以移走。它覆盖的单位不受影响。撤销工会时会员可以保留会籍，请先逐人办理。</p>
      </ConfirmDialog>
    </>
  )
}
