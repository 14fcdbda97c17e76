import { ImportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { InputRef } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { call } from '../../bridge.ts'
import { useCodes } from '../../data/codes.ts'
import { presetOf } from '../../data/labour-presets.ts'
import { goTo, useRememberedList } from '../../data/session.ts'
import { usePages } from '../../data/use-pages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { LabourTabs } from '../../ui/LabourTabs.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { NOTHING, type Selection } from '../../ui/selection.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { employmentColumns } from './employment-columns.tsx'
import { EmploymentQueryForm } from './EmploymentQueryForm.tsx'
import { PresetTabs } from './PresetTabs.tsx'
import {
  EVERYBODY_AT_WORK, readFilter, SORT_LABELS, tidyFilter, type EmploymentPart, type EmploymentQuery, type EmploymentSort,
} from './query.ts'
import { RefusedDialog } from './RefusedDialog.tsx'
import type { Refused } from './renew-values.ts'
import { RenewDialog } from './RenewDialog.tsx'
import './labour.css'

/** 劳动合同: who has one and what the law says today, by list, by query, a row each employment. */
export function LabourScreen({ preset }: { preset?: string }) {
  const start = preset === undefined ? EVERYBODY_AT_WORK : { ...EVERYBODY_AT_WORK, filter: readFilter(preset) }
  const [query, setQuery] = useRememberedList<EmploymentQuery>('labour.query', preset, start)
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [renewing, setRenewing] = useState(false)
  const [refused, setRefused] = useState<Refused>([])
  const searchBox = useRef<InputRef>(null)
  const asked = useDeferredValue(query)
  const filter = tidyFilter(asked.filter)
  const source = usePages('employments.list', JSON.stringify({ filter, sort: asked.sort }), (after) =>
    call('employments.list', { filter, sort: asked.sort, limit: PAGE, after }),
  )
  const codes = useCodes()
  const columns = useMemo(() => employmentColumns(codes), [codes])
  const ask = (next: EmploymentPart): void => {
    setSelection(NOTHING)
    setQuery({ ...query, filter: next })
  }
  const add = (): void => goTo('employment-new', filter.unitId === undefined || filter.unitId === null ? {} : { unitId: filter.unitId })
  const print = (): void => goTo('forms', { labour: JSON.stringify({ filter }) })
  useShortcuts({ 'ctrl+n': add, 'ctrl+p': print, 'ctrl+f': () => searchBox.current?.focus({ cursor: 'all' }), f5: source.reload })
  return (
    <PageFrame
      filled
      title="劳动合同"
      toolbar={
        <>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
            登记用工
          </Button>
          <Button icon={<ImportOutlined aria-hidden />} onClick={() => goTo('import')}>
            导入台账
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
            打印
          </Button>
          <Select<EmploymentSort>
            aria-label="排序"
            className="labour-sort"
            value={query.sort}
            options={SORTS}
            onChange={(sort) => setQuery({ ...query, sort })}
          />
        </>
      }
    >
      <LabourTabs open="labour" />
      <PresetTabs filter={query.filter} onChange={ask} />
      <EmploymentQueryForm filter={query.filter} onChange={ask} onQuery={source.reload} textRef={searchBox} />
      <SelectionBar selection={selection} total={source.total} counter="人" onChange={setSelection}>
        <Button type="primary" onClick={() => setRenewing(true)}>
          批量续订…
        </Button>
      </SelectionBar>
      <VirtualTable
        label="用工列表"
        list="employments"
        counter="人"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('employment', { id: row.id })}
        selection={selection}
        onSelect={setSelection}
        empty={<Nobody filter={filter} onReset={() => ask(EVERYBODY_AT_WORK.filter)} onAdd={add} />}
      />
      {renewing && (
        <RenewDialog
          filter={filter}
          selection={selection}
          onDone={(left) => {
            setSelection(NOTHING)
            setRefused(left)
          }}
          onClose={() => setRenewing(false)}
        />
      )}
      {refused.length > 0 && <RefusedDialog refused={refused} onClose={() => setRefused([])} />}
    </PageFrame>
  )
}

const PAGE = 100

// The keys of the labels are the orders.
const SORTS = Object.entries(SORT_LABELS).map(([value, label]) => ({ value: value as EmploymentSort, label: `按${label}` }))

function Nobody({ filter, onReset, onAdd }: { filter: EmploymentPart; onReset: () => void; onAdd: () => void }) {
  const { statuses: _statuses, flags: _flags, toCheck: _toCheck, ...rest } = filter
  const preset = presetOf(filter)
  if (preset !== undefined && preset.plain !== true && Object.keys(rest).length === 0) {
    return <EmptyState title={`“${preset.label}”里没有人`} hint={`${preset.hint}。`} actions={<Button onClick={onReset}>看在职的人</Button>} />
  }
  if (Object.keys(rest).length > 0 || preset === undefined) {
    return (
      <EmptyState
        title="没有符合条件的人"
        hint="可以只输姓名的一部分、拼音首字母或号码末几位。"
        actions={<Button onClick={onReset}>清除条件</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="还没有登记用工"
      hint="从用工之日记起：谁在哪个单位、从哪天上班、签了哪几份合同。也可以在会员档案的“劳动合同”里登记。"
      actions={
        <Button type="primary" onClick={onAdd}>
          登记用工
        </Button>
      }
    />
  )
}
