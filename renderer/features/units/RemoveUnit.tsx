import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Unit } from '../../../shared/contract/units.ts'
import { call } from '../../bridge.ts'
import { goBack } from '../../data/session.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'

/** Moves an employer with nobody in it to the recycle bin. */
export function RemoveUnit({ unit }: { unit: Unit }) {
  const [asking, setAsking] = useState(false)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('units.remove', { id: unit.id })
    done(`“${unit.name}”已移入回收站，可在回收站恢复`)
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
        title={`把“${unit.name}”移入回收站`}
        confirmLabel="移入回收站"
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        <p>只有没有会员、也不属于任何基层工会的单位可以移走。停产、注销、迁出的单位请改“经营状态”，不要移走。</p>
      </ConfirmDialog>
    </>
  )
}
