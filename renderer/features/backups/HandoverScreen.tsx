import { useState } from 'react'
import { useSession } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { CodePart, type PreparedKey } from './CodePart.tsx'
import { NewKeyPart } from './NewKeyPart.tsx'
import { SealPart, type HandoverNames } from './SealPart.tsx'
import { StockPart } from './StockPart.tsx'
import './handover.css'

/** 交接: what there is, a backup sealed and signed for, and then another passphrase for who comes after. */
export function HandoverScreen() {
  const organiserName = useSession((session) => session.organiserName)
  const overview = useCall('handover.overview')
  const [names, setNames] = useState<HandoverNames>({ fromName: organiserName, toName: '', witnessName: '', note: '' })
  const [prepared, setPrepared] = useState<PreparedKey | null>(null)
  if (prepared !== null) {
    return (
      <PageFrame title="交接：新的恢复码">
        <CodePart prepared={prepared} toName={names.toName} onCancel={() => setPrepared(null)} />
      </PageFrame>
    )
  }
  return (
    <PageFrame title="交接" back>
      <Ready of={overview}>{(value) => <StockPart overview={value} />}</Ready>
      <SealPart names={names} onChange={setNames} />
      <NewKeyPart names={names} onPrepared={setPrepared} />
    </PageFrame>
  )
}
