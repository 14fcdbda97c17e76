import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { useSave } from '../../ui/use-save.ts'
import { sizeWords } from '../../text/backups.ts'

type Card = Output<'packages.readCountyKey'>

/** 县总工会: its public key, compared by a person, and a backup that it may keep. */
export function CountyPart({ overview }: { overview: Output<'packages.overview'> }) {
  const { county, township } = overview
  const [card, setCard] = useState<Card | null>(null)
  const save = useSave()
  const [keeping, setKeeping] = useState(false)
  const keep = async (): Promise<void> => {
    setKeeping(true)
    await save(() => call('packages.keepBackup'), ({ path, bytes }) => `交县保管的备份已保存（${sizeWords(bytes)}）：${path}`)
    setKeeping(false)
  }
  return (
    <section className="card" aria-labelledby="package-county">
      <h2 id="package-county">县总工会</h2>
      {county === null ? (
        <p className="part-lead">向县里要公钥文件（.gykey），添加时打电话核对指纹。有了它，上报包只有县里打得开。</p>
      ) : (
        <dl className="facts">
          <dt>名称</dt>
          <dd>{county.name}</dd>
          <dt>代码</dt>
          <dd className="digits">{county.code}</dd>
          <dt>公钥指纹</dt>
          <dd className="digits package-fingerprint">{county.fingerprint}</dd>
          <dt>核对人</dt>
          <dd>{county.confirmedBy}</dd>
        </dl>
      )}
      <div className="form-buttons">
        <Button
          type={county === null && township.code !== null ? 'primary' : 'default'}
          onClick={() => void save(async () => setCard(await call('packages.readCountyKey')))}
        >
          {county === null ? '添加公钥文件' : '换公钥文件'}
        </Button>
        {county !== null && township.code !== null && (
          <Button loading={keeping} onClick={() => void keep()}>
            备份交县保管
          </Button>
        )}
      </div>
      {card !== null && <CompareDialog card={card} onClose={() => setCard(null)} />}
    </section>
  )
}

function CompareDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const [compared, setCompared] = useState(false)
  const { done } = useMessages()
  const add = async (): Promise<void> => {
    await call('packages.addCounty', { card, fingerprint: card.fingerprint })
    done(`已添加${card.name}的公钥`)
  }
  return (
    <ConfirmDialog open title={`核对${card.name}的公钥`} confirmLabel="添加" ready={compared} onConfirm={add} onClose={onClose}>
      <p>请打电话给县总工会（用您原来就知道的号码），请对方念出指纹，逐组核对：</p>
      <p className="digits package-fingerprint package-compare">{card.fingerprint}</p>
      <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
        已在电话里逐组核对，一致
      </Checkbox>
    </ConfirmDialog>
  )
}
