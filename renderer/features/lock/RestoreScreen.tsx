import { FolderOpenOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { call, toAppError, type Output } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { REASON_WORDS, sizeWords } from '../../text/backups.ts'
import { sentenceOf } from '../../text/errors.ts'
import { Ready } from '../../ui/Ready.tsx'
import { RestoreResult } from './RestoreResult.tsx'
import { SecretForm } from './SecretForm.tsx'
import { Welcome } from './Welcome.tsx'

type Listing = Output<'backups.nearby'>

interface Props {
  onOpen: (status: Output<'store.status'>) => void
  onBack: () => void
  /** There is a store on this machine already: its files are kept aside. */
  replaces: boolean
}

/** 从备份恢复, before the door: on a new machine, or where the store does not open any more. */
export function RestoreScreen({ onOpen, onBack, replaces }: Props) {
  const nearby = useCall('backups.nearby')
  const [found, setFound] = useState<Listing | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [opened, setOpened] = useState<Output<'backups.open'> | null>(null)
  const enter = async (): Promise<void> => onOpen(await call('store.status'))
  const find = async (): Promise<void> => {
    setTrouble(null)
    try {
      const listing = await call('backups.find')
      setFound(listing)
      setChosen(listing.rows[0]?.id ?? null)
      if (listing.rows.length === 0) setTrouble('这个文件夹里没有找到本程序的备份。可以选上一层文件夹，或整个 U 盘再找。')
    } catch (error) {
      setTrouble(sentenceOf(toAppError(error)))
    }
  }
  if (opened !== null) return <RestoreResult opened={opened} onEnter={() => void enter()} />
  return (
    <Welcome
      wide
      title="从备份恢复"
      lead={
        replaces
          ? '选一份备份。现有的档案文件不会删，会另放一个文件夹；里面还读得出的操作会接着补做。只想退回以前的，请先用口令打开，在“备份”里恢复。'
          : '插上有备份的 U 盘，选一份备份，用做备份那时的口令或打印的恢复码打开。'
      }
    >
      <Ready of={nearby}>
        {(value) => {
          const listing = found ?? value
          return listing.rows.length === 0 ? (
            <p className="restore-none">这台电脑和插着的 U 盘上没有看到备份。备份文件的名字以“工友档案”开头、以 .gybak 结尾。</p>
          ) : (
            <fieldset className="restore-list">
              <legend>选一份，最新的在最上面</legend>
              <Radio.Group value={chosen} onChange={(event) => setChosen(String(event.target.value))}>
                {listing.rows.map((row) => (
                  <Radio key={row.id} value={row.id}>
                    <span className="digits">{row.takenWhen}</span>
                    <span className="muted">
                      {' '}
                      {REASON_WORDS[row.reason]} · {sizeWords(row.bytes)}
                      {row.byCodeOnly && ' · 交县保管的，只能用恢复码打开'}
                      {row.townshipName !== null && row.townshipName !== '' && ` · ${row.townshipName}`}
                      {row.place === 'found' && ` · ${row.fileName}`}
                    </span>
                  </Radio>
                ))}
              </Radio.Group>
            </fieldset>
          )
        }}
      </Ready>
      {trouble !== null && (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <div className="form-buttons">
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void find()}>
          从文件夹找回
        </Button>
        {chosen === null && <Button onClick={onBack}>返回</Button>}
      </div>
      {chosen !== null && (
        <SecretForm
          key={chosen}
          id={chosen}
          byCodeOnly={(found ?? nearby.value)?.rows.find(({ id }) => id === chosen)?.byCodeOnly ?? false}
          onOpened={setOpened}
          onBack={onBack}
        />
      )}
    </Welcome>
  )
}
