import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { CountyTabs } from './CountyTabs.tsx'
import { OwnPart } from './OwnPart.tsx'
import { PackagesTable } from './PackagesTable.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { TownshipsTable } from './TownshipsTable.tsx'
import { useOpenPackage } from './use-open-package.tsx'
import './county.css'

/** 县级汇总: who sends to us, what came, and what waits for somebody. */
export function CountyScreen() {
  const overview = useCall('county.overview')
  const { receive, dialog, busy, refused } = useOpenPackage()
  const ready = overview.value !== null && overview.value.county.code !== null
  useShortcuts({ 'ctrl+n': () => (ready ? void receive() : undefined), f5: overview.reload })
  return (
    <PageFrame
      title="县级汇总"
      toolbar={
        <Button type="primary" icon={<InboxOutlined aria-hidden />} disabled={!ready} loading={busy} title="Ctrl+N" onClick={() => void receive()}>
          接收上报包
        </Button>
      }
    >
      <CountyTabs open="county" />
      {refused !== null && <Alert type="error" showIcon className="county-refused" title={refused} />}
      <Ready of={overview}>
        {(value) => (
          <>
            <Waiting overview={value} />
            <OwnPart county={value.county} />
            <TownshipsTable townships={value.townships} isReady={value.county.code !== null} />
            <PackagesTable packages={value.packages} />
            <RefusedFiles files={value.refusedFiles} />
          </>
        )}
      </Ready>
      {dialog}
    </PageFrame>
  )
}

/** What leads on; nothing where nothing waits. */
function Waiting({ overview: { conflicts, samePeople, waitingFiles, packages } }: { overview: Output<'county.overview'> }) {
  const due = packages.filter(({ receiptDue }) => receiptDue).length
  const jobs = [
    { key: 'conflicts', count: conflicts, words: '处两边不一致，等人决定', open: () => goTo('county-conflicts') },
    { key: 'same', count: samePeople, words: '对同一身份证号在两个乡镇', open: () => goTo('county-conflicts', { part: 'same' }) },
    { key: 'files', count: waitingFiles, words: '户困难职工等审批', open: () => goTo('county-files') },
  ].filter(({ count }) => count > 0)
  if (jobs.length === 0 && due === 0) return null
  return (
    <ul className="county-waiting" aria-label="待办">
      {jobs.map(({ key, count, words, open }) => (
        <li key={key}>
          <Button onClick={open}>
            <b className="digits">{count}</b> {words}
          </Button>
        </li>
      ))}
      {due > 0 && <li className="none">{due} 个包还没有出回执，或出回执以后又有了决定。</li>}
    </ul>
  )
}
