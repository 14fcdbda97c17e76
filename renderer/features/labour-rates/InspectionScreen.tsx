import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import { call } from '../../bridge.ts'
import { goBack, goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { INSPECTION_PAPERS } from '../../text/attachments.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { PaperList } from '../../ui/papers/PaperList.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { RecordHistory } from '../../ui/RecordHistory.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { BeforeAfter } from './BeforeAfter.tsx'
import { FindingsCard } from './FindingsCard.tsx'
import { FixTag } from './inspection-columns.tsx'
import { InspectionRecord } from './InspectionRecord.tsx'
import './labour-rates.css'

/** One inspection of a unit's contracts; `new` opens an empty form. */
export function InspectionScreen({ id, unitId }: { id: string; unitId?: string }) {
  const loaded = useCall('inspections.get', id === 'new' ? null : { id })
  const [removing, setRemoving] = useState(false)
  const shown = loaded.value
  const print = (): void => {
    if (shown !== null) goTo('forms', { labour: JSON.stringify({ inspectionId: shown.id, unitId: shown.fields.unitId }), form: 'inspection_sheet' })
  }
  useShortcuts({ 'ctrl+p': print })
  if (id === 'new') {
    return (
      <PageFrame back title="登记合同检查">
        <InspectionRecord inspection={null} unitId={unitId ?? null} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      back
      title={shown === null ? '劳动合同检查' : `${shown.unitName} ${shown.fields.on} 检查`}
      aside={shown !== null && <FixTag inspection={shown} />}
      toolbar={
        shown !== null && (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
              打印检查表
            </Button>
            <Button onClick={() => goTo('unit', { id: shown.fields.unitId })}>打开单位</Button>
            <Button onClick={() => setRemoving(true)}>移入回收站</Button>
          </>
        )
      }
    >
      <Ready of={loaded}>
        {(inspection) => (
          <>
            <BeforeAfter inspection={inspection} />
            <FindingsCard inspection={inspection} />
            <InspectionRecord key={inspection.id} inspection={inspection} unitId={null} />
            <section className="card">
              <PaperList
                owner={{ ownerTable: 'labour_inspection', ownerId: inspection.id }}
                ownerName={`${inspection.unitName} ${inspection.fields.on} 检查`}
                kinds={INSPECTION_PAPERS}
                hint="双方签字的检查表、单位的整改报告，拍照或扫描后添加到这里，加密保存，备份里也有。"
              />
            </section>
            <RecordHistory entity="labour_inspection" id={inspection.id} name={`${inspection.unitName} ${inspection.fields.on} 检查`} />
            {removing && <RemoveInspection inspection={inspection} onClose={() => setRemoving(false)} />}
          </>
        )}
      </Ready>
    </PageFrame>
  )
}

function RemoveInspection({ inspection, onClose }: { inspection: Inspection; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  const { done } = useMessages()
  const remove = async (): Promise<void> => {
    await call('inspections.remove', { id: inspection.id, why: why ?? '' })
    done('已移入回收站，按 Ctrl+Z 可以撤销')
    goBack()
  }
  return (
    <FormDialog
      title={`把 ${inspection.fields.on} 的检查移入回收站`}
      confirmLabel="移入回收站"
      danger
      ready={(why ?? '').trim() !== ''}
      onSave={remove}
      onClose={onClose}
    >
      {(errors) => <TextField label="原因" required autoFocus maxLength={500} value={why} onChange={setWhy} error={errors['why']} />}
    </FormDialog>
  )
}
