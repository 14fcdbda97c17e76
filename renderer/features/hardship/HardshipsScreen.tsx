import { BarChartOutlined, CheckSquareOutlined, PlusOutlined, PrinterOutlined, UsergroupAddOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { InputRef } from 'antd'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { HardshipRow } from '../../../shared/contract/hardship.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo, useRememberedList } from '../../data/session.ts'
import { usePages } from '../../data/use-pages.ts'
import { LIST_WORDS } from '../../text/hardship.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { NOTHING, type Selection } from '../../ui/selection.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { DestroyDialog } from './DestroyDialog.tsx'
import { fileColumns } from './file-columns.tsx'
import { FileQueryForm } from './FileQueryForm.tsx'
import { ListTabs } from './ListTabs.tsx'
import { ALL_FILES, readFilter, SORT_LABELS, tidyFilter, type FileFilter, type FileQuery, type FileSort } from './query.ts'
import './hardship.css'

/** 困难职工档案: the households, by list, by query, a row each. */
export function HardshipsScreen({ preset }: { preset?: string }) {
  const start = preset === undefined ? ALL_FILES : { ...ALL_FILES, filter: readFilter(preset) }
  const [query, setQuery] = useRememberedList<FileQuery>('hardship.query', preset, start)
  const [selection, setSelection] = useState<Selection>(NOTHING)
  const [destroying, setDestroying] = useState(false)
  const searchBox = useRef<InputRef>(null)
  const asked = useDeferredValue(query)
  const filter = tidyFilter(asked.filter)
  const source = usePages('hardship.list', JSON.stringify({ filter, sort: asked.sort }), (after) =>
    call('hardship.list', { filter, sort: asked.sort, limit: PAGE, after }),
  )
  const codes = useCodes()
  const open = filter.list ?? null
  const columns = useMemo(() => fileColumns(codes, today(), open), [codes, open])
  const ask = (next: FileFilter): void => {
    setSelection(NOTHING)
    setQuery({ ...query, filter: next })
  }
  const print = (): void => goTo('forms', { preset: JSON.stringify(filter) })
  useShortcuts({ 'ctrl+n': add, 'ctrl+p': print, 'ctrl+f': () => searchBox.current?.focus({ cursor: 'all' }), f5: source.reload })
  const list = query.filter.list ?? null
  const chosen = chosenIds(selection, source.rows)
  const choosing = list === 'to_destroy' ? { selection, onSelect: setSelection } : {}
  return (
    <PageFrame
      filled
      title="困难职工档案"
      toolbar={
        <>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="Ctrl+N">
            建档
          </Button>
          <Button icon={<UsergroupAddOutlined aria-hidden />} onClick={() => goTo('surveys')}>
            摸底
          </Button>
          <Button icon={<CheckSquareOutlined aria-hidden />} onClick={() => goTo('hardship-check', {})}>
            上报前体检
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
            打印
          </Button>
          <Button icon={<BarChartOutlined aria-hidden />} onClick={() => goTo('hardship-overview')}>
            统计图
          </Button>
          <Select<FileSort>
            aria-label="排序"
            className="file-sort"
            value={query.sort}
            options={SORTS}
            onChange={(sort) => setQuery({ ...query, sort })}
          />
        </>
      }
    >
      <ListTabs open={list} onOpen={(next) => ask({ ...query.filter, list: next })} />
      <FileQueryForm filter={query.filter} onChange={ask} onQuery={source.reload} textRef={searchBox} />
      {list === 'to_destroy' && (
        <SelectionBar selection={selection} total={source.total} counter="户" onChange={setSelection}>
          <Button danger disabled={chosen.length === 0} onClick={() => setDestroying(true)}>
            登记销毁…
          </Button>
        </SelectionBar>
      )}
      <VirtualTable
        label="困难职工档案列表"
        list="hardship"
        counter="户"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('hardship', { id: row.id })}
        {...choosing}
        empty={<NoFiles filter={filter} onReset={() => ask({})} />}
      />
      {destroying && (
        <DestroyDialog
          ids={chosen}
          onDone={() => setSelection(NOTHING)}
          onClose={() => setDestroying(false)}
        />
      )}
    </PageFrame>
  )
}

const PAGE = 100

function add(): void {
  goTo('hardship-new')
}

// The keys of the labels are the orders.
const SORTS = Object.entries(SORT_LABELS).map(([value, label]) => ({ value: value as FileSort, label: `按${label}` }))

function chosenIds(selection: Selection, rows: readonly HardshipRow[]): string[] {
  if (!selection.all) return [...selection.ids]
  return rows.map((row) => row.id).filter((id) => !selection.except.has(id))
}

function NoFiles({ filter, onReset }: { filter: FileFilter; onReset: () => void }) {
  const { list, ...rest } = filter
  if (list !== undefined && list !== null && Object.keys(rest).length === 0) {
    return <EmptyState title={`“${LIST_WORDS[list].label}”里没有档案`} hint={LIST_WORDS[list].hint} actions={<Button onClick={onReset}>看全部档案</Button>} />
  }
  if (Object.keys(filter).length > 0) {
    return (
      <EmptyState
        title="没有符合条件的档案"
        hint="可以只输姓名的一部分、拼音首字母或档案编号。"
        actions={<Button onClick={onReset}>清除条件</Button>}
      />
    )
  }
  return (
    <EmptyState
      title="还没有困难职工档案"
      hint="一户一档。可以在会员档案里点“建困难档案”，也可以先做一次摸底，把候选的人建成档案。"
      actions={
        <>
          <Button type="primary" onClick={add}>
            建档
          </Button>
          <Button onClick={() => goTo('surveys')}>开始摸底</Button>
        </>
      }
    />
  )
}
