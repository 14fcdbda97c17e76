import { ImportOutlined, PlusOutlined, PrinterOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { InputRef } from 'antd'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useCodes } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { NOTHING, type Selection } from '../../ui/selection.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { BulkActions } from './BulkActions.tsx'
import { MemberQueryForm } from './MemberQueryForm.tsx'
import { peopleColumns } from './people-columns.tsx'
import { ALL_PEOPLE, readFilter, SORT_LABELS, tidyFilter, type PeopleFilter, type PeopleQuery, type PeopleSort } from './query.ts'
import { SavedFilters } from './SavedFilters.tsx'
import { usePeople } from './use-people.ts'
import './members.css'

/** The register: query form, toolbar, and a list that holds everybody. */
export function MembersScreen({ preset }: { preset?: string }) {
  const [query, setQuery] = useRemembered<PeopleQuery>('members.query', ALL_PEOPLE)
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const searchBox = useRef<InputRef>(null)
  const source = usePeople(useDeferredValue(query))
  const codes = useCodes()
  const columns = peopleColumns(codes)
  const ask = (next: PeopleQuery): void => {
    // What was chosen in another result is no longer in sight.
    setSelection(NOTHING)
    setQuery(next)
  }
  const given = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (preset === undefined || given.current === preset) return
    given.current = preset
    setQuery({ ...ALL_PEOPLE, filter: readFilter(preset) })
  }, [preset, setQuery])

  const print = (): void => goTo('roster', { preset: JSON.stringify(tidyFilter(query.filter)) })
  const { unitId } = query.filter
  const add = (): void => goTo('member-new', unitId === undefined || unitId === null ? {} : { unitId })
  useShortcuts({ 'ctrl+n': add, 'ctrl+p': print, 'ctrl+f': () => searchBox.current?.focus({ cursor: 'all' }), f5: source.reload })

  return (
    <PageFrame
      filled
      title="会员"
      toolbar={
        <>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
            新增
          </Button>
          <Button icon={<ImportOutlined aria-hidden />} onClick={() => goTo('import')}>
            导入
          </Button>
          <Button icon={<TableOutlined aria-hidden />} onClick={print}>
            导出
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={print} title="Ctrl+P">
            打印
          </Button>
          <BulkActions query={query} selection={selection} total={source.total} />
          <SavedFilters query={query} onApply={ask} />
          <Select<PeopleSort>
            aria-label="排序"
            className="sort"
            value={query.sort}
            options={SORTS}
            onChange={(sort) => ask({ ...query, sort })}
          />
        </>
      }
    >
      <MemberQueryForm
        filter={query.filter}
        onChange={(filter) => ask({ ...query, filter })}
        onQuery={source.reload}
        textRef={searchBox}
      />
      <SelectionBar selection={selection} total={source.total} onChange={setSelection} />
      <VirtualTable
        label="会员列表"
        list="members"
        counter="人"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('member', { id: row.id })}
        selection={selection}
        onSelect={setSelection}
        empty={<NoPeople filter={query.filter} onReset={() => ask(ALL_PEOPLE)} onAdd={add} />}
      />
    </PageFrame>
  )
}

// The keys of the labels are the orders.
const SORTS = Object.entries(SORT_LABELS).map(([value, label]) => ({ value: value as PeopleSort, label: `按${label}` }))

function NoPeople({ filter, onReset, onAdd }: { filter: PeopleFilter; onReset: () => void; onAdd: () => void }) {
  if (Object.keys(tidyFilter(filter)).length > 0) {
    return (
      <EmptyState
        title="没有符合条件的会员"
        hint="可以只输姓名的一部分、拼音首字母，或证件号、电话的后几位；也可以去掉一些条件。"
        actions={<Button onClick={onReset}>清除条件</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="还没有会员"
      hint="把单位交来的花名册（Excel、WPS 表格都行）导进来，或者一个一个新增。"
      actions={
        <>
          <Button type="primary" onClick={() => goTo('import')}>
            导入花名册
          </Button>
          <Button onClick={onAdd}>新增会员</Button>
        </>
      }
    />
  )
}
