import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useRef, type ReactNode } from 'react'
import type { RowSource } from '../data/use-pages.ts'
import type { Column } from './columns.ts'
import { EmptyState } from './EmptyState.tsx'
import { Field } from './Field.tsx'
import { useShortcuts } from './keys.ts'
import { PageFrame } from './PageFrame.tsx'
import { QueryForm } from './QueryForm.tsx'
import { VirtualTable } from './VirtualTable.tsx'

interface Props<Row> {
  /** What is listed, as the heading says it: 单位. */
  noun: string
  /** 家, 人, 个. */
  counter: string
  /** Name under which the person's columns are kept. */
  list: string
  columns: readonly Column<Row>[]
  source: RowSource<Row>
  onOpen: (row: Row) => void
  onAdd: () => void
  search: { text: string; placeholder: string; onChange: (text: string) => void }
  /** Fields beside the search box. */
  filters?: ReactNode
  /** Labels of those fields that are set. */
  filtersInUse?: readonly string[]
  /** Some condition is set, so that an empty list does not mean that nothing is on file. */
  narrowed: boolean
  onReset: () => void
  /** While nothing is on file: where to begin, and buttons beside 新增. */
  begin: { hint: string; actions?: ReactNode }
}

/** The page of one list, such as that of units: query, table, and a word on where to begin. */
export function ListPage<Row extends { id: string }>(props: Props<Row>) {
  const { noun, counter, list, columns, source, onOpen, onAdd, search, filters, filtersInUse, narrowed, onReset, begin } = props
  const searchBox = useRef<InputRef>(null)
  useShortcuts({ 'ctrl+f': () => searchBox.current?.focus({ cursor: 'all' }), f5: source.reload })
  const add = `新增${noun}`
  return (
    <PageFrame
      filled
      title={noun}
      toolbar={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
          {add}
        </Button>
      }
    >
      <QueryForm {...(filtersInUse && { inUse: filtersInUse })} onQuery={source.reload} onReset={onReset}>
        <Field label="查找">
          {(control) => (
            <Input
              {...control}
              ref={searchBox}
              allowClear
              autoComplete="off"
              value={search.text}
              placeholder={search.placeholder}
              onChange={(event) => search.onChange(event.target.value)}
            />
          )}
        </Field>
        {filters}
      </QueryForm>
      <VirtualTable
        label={`${noun}列表`}
        list={list}
        counter={counter}
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={onOpen}
        empty={
          narrowed ? (
            <EmptyState
              title={`没有符合条件的${noun}`}
              hint="可以只输名称的一部分或拼音首字母。"
              actions={<Button onClick={onReset}>清除条件</Button>}
            />
          ) : (
            <EmptyState
              title={`还没有${noun}`}
              hint={begin.hint}
              actions={
                <>
                  <Button type="primary" onClick={onAdd}>
                    {add}
                  </Button>
                  {begin.actions}
                </>
              }
            />
          )
        }
      />
    </PageFrame>
  )
}
