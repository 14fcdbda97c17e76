import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { call } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useOffsetPages } from '../../data/use-offset-pages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { LabourTabs } from '../../ui/LabourTabs.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { INSPECTION_LIST_COLUMNS } from './inspection-columns.tsx'
import './labour-rates.css'

/** 劳动合同档案检查: visits to units, newest first. */
export function InspectionsScreen({ unitId: given }: { unitId?: string }) {
  const [unitId, setUnitId] = useRemembered<string | null>(`inspections.unit ${given ?? ''}`, given ?? null)
  const source = useOffsetPages('inspections.list', unitId ?? '', (page) => call('inspections.list', { unitId, ...page }))
  const add = (): void => goTo('inspection', { id: 'new', ...(unitId === null ? {} : { unitId }) })
  useShortcuts({ 'ctrl+n': add, f5: source.reload })
  const button = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
      登记检查
    </Button>
  )
  return (
    <PageFrame filled title="劳动合同" toolbar={button}>
      <LabourTabs open="inspections" />
      <div className="rate-query">
        <UnitSelect label="受检单位" value={unitId} placeholder="全部" onChange={(next) => setUnitId(next)} />
      </div>
      <VirtualTable
        label="劳动合同检查列表"
        list="inspections"
        counter="次"
        columns={INSPECTION_LIST_COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('inspection', { id: row.id })}
        empty={
          <EmptyState
            title={unitId === null ? '还没有登记过检查' : '这个单位还没有检查过'}
            hint="到单位翻看劳动合同后登记一次：看了几份、谁没签、为什么、限期哪天整改。检查那天和整改那天的签订率自动留存，前后一比就是成效。"
            actions={button}
          />
        }
      />
    </PageFrame>
  )
}
