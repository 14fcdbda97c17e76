import { Button } from 'antd'
import { useState } from 'react'
import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goBack, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { COLLECTIVE_PAPERS } from '../../text/attachments.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PartTabs } from '../../ui/PartTabs.tsx'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { RecordHistory } from '../../ui/RecordHistory.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ChecksCard } from './ChecksCard.tsx'
import { CollectiveHead } from './CollectiveHead.tsx'
import { CollectiveRecord } from './CollectiveRecord.tsx'
import { ClockTable } from './ClockTable.tsx'
import { StageTag } from './StageTag.tsx'
import { StepLine } from './StepLine.tsx'
import './collective.css'

/** One collective contract, from the offer to its end; `new` opens an empty form. */
export function CollectiveScreen({ id, unitId }: { id: string; unitId?: string }) {
  const loaded = useCall('collective.get', id === 'new' ? null : { id })
  const [removing, setRemoving] = useState(false)
  const codes = useCodes()
  const shown = loaded.value
  if (id === 'new') {
    return (
      <PageFrame back title="新增集体合同">
        <CollectiveRecord contract={null} unitId={unitId ?? null} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      back
      title={shown === null ? '集体合同' : titleOf(shown)}
      aside={
        shown !== null && (
          <>
            {labelOf(codes, 'collective_contract_type', shown.kind)} <StageTag stage={shown.stage} />
          </>
        )
      }
      toolbar={shown !== null && <Button onClick={() => setRemoving(true)}>移入回收站</Button>}
    >
      <Ready of={loaded}>
        {(contract) => (
          <>
            <CollectiveParts key={contract.id} contract={contract} />
            {removing && <RemoveCollective contract={contract} onClose={() => setRemoving(false)} />}
          </>
        )}
      </Ready>
    </PageFrame>
  )
}

const MOST_NAMED = 60

/** A regional contract of many units would fill the page with their names. */
function titleOf({ title, unitNames, fields }: CollectiveContract): string {
  const [first = title] = unitNames
  return fields.name !== null || title.length <= MOST_NAMED ? title : `${first}等 ${unitNames.length} 家单位`
}

function CollectiveParts({ contract }: { contract: CollectiveContract }) {
  const [open, setOpen] = useRemembered(`collective.part ${contract.id}`, 'course')
  const parts = [
    { key: 'course', title: '进度和时限' },
    { key: 'paper', title: '合同资料' },
    { key: 'checks', title: `履约检查（${contract.checks.length}）` },
    { key: 'scans', title: '材料' },
    { key: 'history', title: '变更记录' },
  ]
  return (
    <>
      <CollectiveHead contract={contract} />
      <PartTabs label={`${titleOf(contract)}的集体合同`} parts={parts} open={open} onOpen={setOpen}>
        {open === 'course' && (
          <>
            <StepLine contract={contract} onEdit={() => setOpen('paper')} />
            <ClockTable contract={contract} />
          </>
        )}
        {open === 'paper' && <CollectiveRecord contract={contract} unitId={null} />}
        {open === 'checks' && <ChecksCard contract={contract} />}
        {open === 'scans' && (
          <section className="card">
            <PaperList
              owner={{ ownerTable: 'collective_contract', ownerId: contract.id }}
              ownerName={titleOf(contract)}
              kinds={COLLECTIVE_PAPERS}
              hint="要约书、职代会决议、合同文本、报送回执、审查意见、公布的照片，拍照或扫描后添加到这里，加密保存，备份里也有。"
            />
          </section>
        )}
        {open === 'history' && <RecordHistory entity="collective_contract" id={contract.id} name={titleOf(contract)} />}
      </PartTabs>
    </>
  )
}

function RemoveCollective({ contract, onClose }: { contract: CollectiveContract; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('collective.remove', { id: contract.id, why: why ?? '' })
    done('已移入回收站，按 Ctrl+Z 可以撤销')
    goBack()
  }
  return (
    <FormDialog
      title={`把“${titleOf(contract)}”的集体合同移入回收站`}
      confirmLabel="移入回收站"
      danger
      ready={(why ?? '').trim() !== ''}
      onSave={remove}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">提前终止的合同请在“合同资料”里填终止日期和原因，不要移走。</p>
          <TextField label="原因" required autoFocus maxLength={500} value={why} onChange={setWhy} error={errors['why']} />
        </>
      )}
    </FormDialog>
  )
}
