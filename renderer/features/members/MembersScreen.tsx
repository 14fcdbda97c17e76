import { ImportOutlined, PlusOutlined, PrinterOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { InputRef } from 'antd'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { goTo, useRememberedList } from '../../data/session.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { NOTHING, type Selection } from '../../ui/selection.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { BulkActions } from './BulkActions.tsx'
import { MemberQueryForm } from './MemberQueryForm.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { ALL_PEOPLE, readFilter, SORT_LABELS, tidyFilter, type PeopleQuery, type PeopleSort } from './query.ts'
import { SavedFilters } from './SavedFilters.tsx'
import { usePeople } from './use-people.ts'
import './members.css'

/** The register: query form, toolbar, and a list that holds everybody. */
export function MembersScreen({ preset }: { preset?: string }) {
  const [query, setQuery] = useRememberedList<PeopleQuery>('members.query', preset, startWith(preset))
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const searchBox = useRef<InputRef>(null)
  const source = usePeople(useDeferredValue(query))
  const ask = (next: PeopleQuery): void => {
    // What was chosen in another result is no longer in sight.
    setSelection(NOTHING)
    setQuery(next)
  }
  const asking = useRef(ask)
  useEffect(() => {
    asking.current = ask
  })
  const reset = useCallback(() => asking.current(ALL_PEOPLE), [])
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
      <PeopleTable
        source={source}
        selection={selection}
        onSelect={setSelection}
        narrowed={Object.keys(tidyFilter(query.filter)).length > 0}
        onReset={reset}
      />
    </PageFrame>
  )
}

// The keys of the labels are the orders.
const SORTS = Object.entries(SORT_LABELS).map(([value, label]) => ({ value: value as PeopleSort, label: `按${label}` }))

function startWith(preset: string | undefined): PeopleQuery {
  return preset === undefined ? ALL_PEOPLE : { ...ALL_PEOPLE, filter: readFilter(preset) }
}
