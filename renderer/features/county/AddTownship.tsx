import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { useSave } from '../../ui/use-save.ts'

type Card = Output<'county.readTownshipKey'>

/** A township may be known by its key file before its first package: then it is seen who has not reported yet. */
export function AddTownship() {
  const [card, setCard] = useState<Card | null>(null)
  const [compared, setCompared] = useState(false)
  const { done } = useMessages()
  const save = useSave()
  const read = (): void =>
    void save(async () => {
      setCompared(false)
      setCard(await call('county.readTownshipKey'))
    })
  return (
    <>
      <Button onClick={read}>登记乡镇（读公钥文件）</Button>
      {card !== null && (
        <ConfirmDialog
          open
          title={`登记${card.name}`}
          confirmLabel="登记"
          ready={compared}
          onConfirm={async () => {
            await call('county.addTownship', { card, fingerprint: card.fingerprint })
            done(`已登记${card.name}`)
          }}
          onClose={() => setCard(null)}
        >
          <p>
            乡镇代码 <span className="digits">{card.code}</span>。请打电话给这个乡镇（用您原来就知道的号码），逐组核对指纹：
          </p>
          <p className="digits county-fingerprint county-compare">{card.fingerprint}</p>
          <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
            已逐组核对，一致
          </Checkbox>
        </ConfirmDialog>
      )}
    </>
  )
}
