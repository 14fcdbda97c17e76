import { FileDoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { call } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { useSave } from '../../ui/use-save.ts'
import { CountyPart } from './CountyPart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { MakePart } from './MakePart.tsx'
import { ReturnedPart } from './ReturnedPart.tsx'
import { TownshipPart } from './TownshipPart.tsx'
import './packages.css'

/** 困难职工批准 3 户、退回 1 户. */
function decidedWords({ approved, returned }: { approved: number; returned: number }): string {
  return approved + returned === 0 ? '' : `；困难职工批准 ${approved} 户、退回 ${returned} 户`
}

/** 上报: a package for the county, what it answered, and what came back. */
export function PackagesScreen() {
  const overview = useCall('packages.overview')
  const save = useSave()
  const { done } = useMessages()
  const readReceipt = async (): Promise<void> => {
    const read = await save(() => call('packages.importReceipt'))
    if (read === null) return
    const { receipt, sequence } = read.package
    if (read.again) done(`第 ${sequence} 号的这份回执已经读过；以前没有记入步骤的决定，又试了一次`)
    else done(`第 ${sequence} 号回执：收下 ${receipt?.accepted ?? 0} 条，退回 ${receipt?.refused ?? 0} 条，有冲突 ${receipt?.conflict ?? 0} 条${decidedWords(read.decided)}`)
  }
  return (
    <PageFrame
      title="上报"
      toolbar={
        <Button icon={<FileDoneOutlined aria-hidden />} disabled={overview.value?.county === null} onClick={() => void readReceipt()}>
          读入县级回执
        </Button>
      }
    >
      <Ready of={overview}>
        {(value) => (
          <>
            {value.returned > 0 && <ReturnedPart />}
            <MakePart overview={value} />
            <div className="package-sides">
              <TownshipPart township={value.township} />
              <CountyPart overview={value} />
            </div>
            <HistoryPart />
          </>
        )}
      </Ready>
    </PageFrame>
  )
}
