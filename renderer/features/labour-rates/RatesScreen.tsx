import { DiffOutlined, PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall, type Loaded } from '../../data/use-call.ts'
import { useOffsetPages } from '../../data/use-offset-pages.ts'
import type { RowSource } from '../../data/use-pages.ts'
import { RATE_RULE } from '../../text/labour-rates.ts'
import { DateField } from '../../ui/DateField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { LabourTabs } from '../../ui/LabourTabs.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { FreezeDialog } from './FreezeDialog.tsx'
import { openPerson, PERSON_COLUMNS, UNIT_COLUMNS, type UnitRow } from './rate-columns.tsx'
import { RateFigures, type Shown } from './RateFigures.tsx'
import './labour-rates.css'

/** 签订率 of a unit or the town on a day: both rates, and behind each number its people. */
export function RatesScreen({ unitId: given }: { unitId?: string }) {
  const [unitId, setUnitId] = useRemembered<string | null>(`rates.unit ${given ?? ''}`, given ?? null)
  const [typed, setTyped] = useRemembered<string | null>('rates.on', null)
  const [chosen, setChosen] = useRemembered<Shown>('rates.shown', 'units')
  const [freezing, setFreezing] = useState(false)
  const on = typed !== null && isPlainDate(typed) ? typed : null
  const loaded = useCall('rates.get', { unitId, ...(on === null ? {} : { on }) })
  const shown = unitId !== null && chosen === 'units' ? 'base' : chosen
  const print = (): void =>
    goTo('forms', { labour: JSON.stringify(unitId === null ? {} : { unitId }), form: 'rate_sheet' })
  useShortcuts({ 'ctrl+p': print, f5: loaded.reload })
  const isFuture = on !== null && on > today()
  return (
    <PageFrame
      filled
      title="劳动合同"
      toolbar={
        <>
          <Button type="primary" icon={<SaveOutlined aria-hidden />} disabled={isFuture} onClick={() => setFreezing(true)}>
            留存
          </Button>
          <Button icon={<DiffOutlined aria-hidden />} onClick={() => goTo('rate-snapshots', unitId === null ? {} : { unitId })}>
            对比留存
          </Button>
          <Button onClick={() => goTo('agency', {})}>派遣比例</Button>
          <Button onClick={() => goTo('protected', {})}>特殊保护</Button>
          <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
            打印
          </Button>
        </>
      }
    >
      <LabourTabs open="rates" />
      <div className="rate-query">
        <UnitSelect label="单位" value={unitId} placeholder="全镇" onChange={(next) => setUnitId(next)} />
        <DateField label="统计日期" value={typed} onChange={setTyped} help={`不填就是今天（${today()}）`} />
      </div>
      {loaded.state === 'failed' && <FailedState error={loaded.error} retry={loaded.reload} />}
      {loaded.value !== null && <RateFigures view={loaded.value} shown={shown} onShow={setChosen} />}
      {shown === 'units' ? (
        <UnitTable on={on} onOpen={setUnitId} />
      ) : (
        <PeopleTable key={shown} unitId={unitId} on={on} part={shown === 'base' ? null : shown} />
      )}
      {freezing && loaded.value !== null && (
        <FreezeDialog view={loaded.value} onClose={() => setFreezing(false)} />
      )}
    </PageFrame>
  )
}

function UnitTable({ on, onOpen }: { on: PlainDate | null; onOpen: (unitId: string) => void }) {
  const units = useCall('rates.units', on === null ? {} : { on })
  return (
    <VirtualTable
      label="各单位签订率"
      list="rates.units"
      counter="家"
      columns={UNIT_COLUMNS}
      source={toSource(units)}
      rowKey={(row) => row.unitId}
      onOpen={(row) => onOpen(row.unitId)}
      footer={<RuleNote />}
      empty={
        <EmptyState
          title="还没有应签的职工"
          hint="先在“劳动合同”里登记用工，或导入劳动合同台账；登记了用工之日和合同，这里就按单位算签订率。"
          actions={<Button onClick={() => goTo('labour', {})}>去登记用工</Button>}
        />
      }
    />
  )
}

function PeopleTable({ unitId, on, part }: { unitId: string | null; on: PlainDate | null; part: Exclude<Shown, 'units' | 'base'> | null }) {
  const asked = { unitId, part, ...(on === null ? {} : { on }) }
  const source = useOffsetPages('rates.people', JSON.stringify(asked), (page) => call('rates.people', { ...asked, ...page }))
  return (
    <VirtualTable
      label="签订率里的人"
      list="rates.people"
      counter="人"
      columns={PERSON_COLUMNS}
      source={source}
      rowKey={(row) => row.employmentId}
      onOpen={openPerson}
      footer={<RuleNote />}
      empty={<EmptyState title="没有这样的人" hint="点上面别的数字，看别的人。" />}
    />
  )
}

function RuleNote() {
  return (
    <details className="rate-rule">
      <summary>怎么算的</summary>
      <p>{RATE_RULE}</p>
    </details>
  )
}

/** A list that comes in one piece. */
function toSource(loaded: Loaded<UnitRow[]>): RowSource<UnitRow> {
  const rows = loaded.value ?? []
  return { state: loaded.state, rows, total: rows.length, error: loaded.error, want: () => undefined, reload: loaded.reload }
}
