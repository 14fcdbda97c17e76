import { MoreOutlined } from '@ant-design/icons'
import { Button, Checkbox, Dropdown } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSave } from '../../ui/use-save.ts'

type Township = Output<'county.overview'>['townships'][number]
type Card = Output<'county.readTownshipKey'>

/** What is done to a township as it is known here: its name, its key, and away with one taken in by mistake. */
export function TownshipMenu({ township }: { township: Township }) {
  const [act, setAct] = useState<'rename' | 'remove' | null>(null)
  const [card, setCard] = useState<Card | null>(null)
  const save = useSave()
  const close = (): void => setAct(null)
  const start = (key: string): void => {
    if (key === 'key') void save(async () => setCard(await call('county.readTownshipKey')))
    else setAct(key === 'rename' ? 'rename' : 'remove')
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', label: '改名称…' },
            { key: 'key', label: '换公钥…' },
            ...(township.last === null ? [{ type: 'divider' as const }, { key: 'remove', label: '移除…', danger: true }] : []),
          ],
          onClick: ({ key }) => start(key),
        }}
      >
        <Button size="small" icon={<MoreOutlined aria-hidden />} aria-label={`${township.name}：更多`} />
      </Dropdown>
      {act === 'rename' && <RenameDialog township={township} onClose={close} />}
      {act === 'remove' && <RemoveDialog township={township} onClose={close} />}
      {card !== null && <KeyDialog township={township} card={card} onClose={() => setCard(null)} />}
    </>
  )
}

interface DialogProps {
  township: Township
  onClose: () => void
}

function RenameDialog({ township: { code, name }, onClose }: DialogProps) {
  const [typed, setTyped] = useState<string | null>(name)
  const { done } = useMessages()
  return (
    <FormDialog
      title={`改${name}的名称`}
      confirmLabel="保存"
      ready={(typed ?? '').trim() !== ''}
      onSave={async () => {
        await call('county.renameTownship', { code, name: typed ?? '' })
        done('已改名称')
      }}
      onClose={onClose}
    >
      {(errors) => <TextField label="名称" required maxLength={60} value={typed} onChange={setTyped} error={errors['name']} help="只改县里看到的名称" />}
    </FormDialog>
  )
}

/** After a lost machine: compared by phone like the first one, since whoever has the key speaks for the township. */
function KeyDialog({ township, card, onClose }: DialogProps & { card: Card }) {
  const [compared, setCompared] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const isOther = card.code !== township.code
  return (
    <FormDialog
      title={`换${township.name}的公钥`}
      confirmLabel="换公钥"
      danger
      ready={!isOther && compared && (why ?? '').trim() !== ''}
      onSave={async () => {
        await call('county.replaceTownshipKey', { card, fingerprint: card.fingerprint, why: why ?? '' })
        done(`已换${township.name}的公钥`)
      }}
      onClose={onClose}
    >
      {(errors) =>
        isOther ? (
          <p className="warn-text">
            这个文件是{card.name}（{card.code}）的，不是{township.name}（{township.code}）的。请换一个文件。
          </p>
        ) : (
          <>
            <p>
              乡镇换了电脑又没有备份，才要换。换了以后，用原来的钥匙做的包不再收；下一个包要报送全部数据，没有在里面的记录按已删除处理。请打电话给{township.name}（用您原来就知道的号码），逐组核对新指纹：
            </p>
            <p className="digits county-fingerprint county-compare">{card.fingerprint}</p>
            <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
              已逐组核对，一致
            </Checkbox>
            <p className="county-tell">
              请告诉对方：在“上报 › 修改代码”里，把“县里最后收到”填成 <b className="digits">{township.last?.sequence ?? 0}</b>。
            </p>
            <TextField label="原因" required maxLength={200} value={why} onChange={setWhy} error={errors['why']} help="写进操作日志" />
          </>
        )
      }
    </FormDialog>
  )
}

function RemoveDialog({ township: { code, name }, onClose }: DialogProps) {
  const { done } = useMessages()
  return (
    <ConfirmDialog
      open
      title={`移除${name}`}
      confirmLabel="移除"
      onConfirm={async () => {
        await call('county.removeTownship', { code })
        done(`已移除${name}`)
      }}
      onClose={onClose}
    >
      <p>登记错了才移除。{name}还没有报过数据，移除后可以重新登记。</p>
    </ConfirmDialog>
  )
}
