import { FolderOpenOutlined, SwapOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import type { ScreenParams } from '../../data/places.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import type { BackupRow } from '../../text/backups.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { BackupTable } from './BackupTable.tsx'
import { PlacePart } from './PlacePart.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { StatePart } from './StatePart.tsx'
import './backups.css'

/** 备份: what was kept and proven, a second place, and the way back. */
export function BackupsScreen({ restore }: ScreenParams['backups']) {
  const overview = useCall('backups.overview')
  const listed = useCall('backups.list')
  const [found, setFound] = useState<Output<'backups.find'> | null>(null)
  const [chosen, setChosen] = useState<BackupRow | 'none' | null>(null)
  const asked = listed.value?.rows.find(({ id }) => id === restore) ?? null
  const shown = chosen ?? asked
  const { attempt, done, warn } = useMessages()
  const find = async (): Promise<void> => {
    const result = await attempt(() => call('backups.find'))
    if (result === null) return
    setFound(result)
    if (result.rows.length === 0) warn('这个文件夹里没有找到本程序的备份')
    else done(`找到 ${result.rows.length} 份备份`)
  }
  return (
    <PageFrame
      title="备份"
      toolbar={
        <>
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => goTo('handover')}>
            交接
          </Button>
          <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void find()}>
            从文件夹找回
          </Button>
        </>
      }
    >
      <Ready of={overview}>
        {(value) => (
          <div className="backup-parts">
            <StatePart overview={value} />
            <PlacePart overview={value} />
          </div>
        )}
      </Ready>
      {found !== null && (
        <section className="card" aria-label="找到的备份">
          <BackupTable caption="从文件夹找到的备份" listing={found} onRestore={setChosen} />
        </section>
      )}
      <section className="card" aria-label="全部备份">
        <Ready of={listed}>
          {(value) => <BackupTable caption="本机和第二处的备份" listing={value} onRestore={setChosen} />}
        </Ready>
      </section>
      {shown !== null && shown !== 'none' && <RestoreDialog key={shown.id} backup={shown} onClose={() => setChosen('none')} />}
    </PageFrame>
  )
}
