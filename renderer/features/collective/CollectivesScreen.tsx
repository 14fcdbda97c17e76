import { PieChartOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { COLLECTIVE_STAGES, type CollectiveStage } from '../../../shared/domain/labour/collective.ts'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { COLLECTIVE_LISTS } from '../../data/collective-lists.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useOffsetPages } from '../../data/use-offset-pages.ts'
import { STAGE_LABELS } from '../../text/collective.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { LabourTabs } from '../../ui/LabourTabs.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { labelsOf, QueryForm } from '../../ui/QueryForm.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { collectiveColumns } from './collective-columns.tsx'
import './collective.css'

interface Query {
  kind: string | null
  unitId: string | null
  stage: CollectiveStage | null
  /** Key of one of `COLLECTIVE_LISTS`. */
  list: string | null
}

const ALL: Query = { kind: null, unitId: null, stage: null, list: null }
const LISTS = COLLECTIVE_LISTS.map(({ key, label }) => ({ value: key, label }))
const STAGES = COLLECTIVE_STAGES.map((value) => ({ value, label: STAGE_LABELS[value] }))

/** 集体合同: general and special ones, each with the clock that runs next. */
export function CollectivesScreen({ unitId, list }: { unitId?: string; list?: string }) {
  const first = { ...ALL, unitId: unitId ?? null, list: list ?? null }
  const [query, setQuery] = useRemembered<Query>(`collectives.query ${unitId ?? ''} ${list ?? ''}`, first)
  const findings = COLLECTIVE_LISTS.find(({ key }) => key === query.list)?.findings ?? []
  const asked = { kind: query.kind ?? '', unitId: query.unitId, stages: query.stage === null ? [] : [query.stage], findings }
  const source = useOffsetPages('collective.list', JSON.stringify(asked), (page) => call('collective.list', { ...asked, ...page }))
  const codes = useCodes()
  const columns = useMemo(() => collectiveColumns(codes), [codes])
  const add = (): void => goTo('collective', { id: 'new', ...(query.unitId === null ? {} : { unitId: query.unitId }) })
  useShortcuts({ 'ctrl+n': add, 'ctrl+p': print, f5: source.reload })
  const isNarrowed = Object.values(query).some((value) => value !== null)
  const button = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
      新增集体合同
    </Button>
  )
  return (
    <PageFrame
      filled
      title="劳动合同"
      toolbar={
        <>
          {button}
          <Button icon={<PieChartOutlined aria-hidden />} onClick={() => goTo('collective-coverage')}>
            覆盖面
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
            打印登记簿
          </Button>
        </>
      }
    >
      <LabourTabs open="collectives" />
      <QueryForm
        inUse={labelsOf([['单位', query.unitId], ['状态', query.stage], ['待办', query.list]])}
        onQuery={source.reload}
        onReset={() => setQuery(ALL)}
      >
        <CodeSelect label="种类" list="collective_contract_type" placeholder="全部" value={query.kind} onChange={(kind) => setQuery({ ...query, kind })} />
        <UnitSelect label="单位" value={query.unitId} placeholder="全部" onChange={(next) => setQuery({ ...query, unitId: next })} />
        <ChoiceField
          label="状态"
          choices={STAGES}
          placeholder="全部"
          value={query.stage}
          onChange={(next) => setQuery({ ...query, stage: COLLECTIVE_STAGES.find((stage) => stage === next) ?? null })}
        />
        <ChoiceField label="待办" choices={LISTS} placeholder="不限" value={query.list} onChange={(next) => setQuery({ ...query, list: next })} />
      </QueryForm>
      <VirtualTable
        label="集体合同列表"
        list="collectives"
        counter="份"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('collective', { id: row.id })}
        empty={
          isNarrowed ? (
            <EmptyState title="没有符合条件的集体合同" hint="换一换种类、单位、状态或待办。" actions={<Button onClick={() => setQuery(ALL)}>清除条件</Button>} />
          ) : (
            <EmptyState
              title="还没有集体合同"
              hint="从要约那天起就可以登记：单位的、区域的、行业的，综合的和工资、安全卫生、女职工专项。程序按日期提醒答复、报送、生效、公布和续订。"
              actions={button}
            />
          )
        }
      />
    </PageFrame>
  )
}

function print(): void {
  goTo('forms', { labour: '{}', form: 'collective_register' })
}
