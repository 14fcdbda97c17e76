import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useDeferredValue, useMemo, useRef } from 'react'
import type { Unit } from '../../../shared/contract/units.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes, type CodeLists } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { usePages } from '../../data/use-pages.ts'
import { UNIT_LABELS, UNIT_STATE_LABELS } from '../../text/fields.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import type { Column } from '../../ui/columns.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { QueryForm } from '../../ui/QueryForm.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { isUnitState } from './unit-values.ts'
import './units.css'

type UnitState = Unit['state']
interface Query {
  text: string
  state: UnitState | null
}

const EVERY_UNIT: Query = { text: '', state: null }
const PAGE = 100
const STATES = Object.entries(UNIT_STATE_LABELS).map(([value, label]) => ({ value, label }))

/** Employers of the town. */
export function UnitsScreen() {
  const [query, setQuery] = useRemembered<Query>('units.query', EVERY_UNIT)
  const searchBox = useRef<InputRef>(null)
  const asked = useDeferredValue(query)
  const source = usePages('units.list', JSON.stringify(asked), async (after) => {
    const offset = after === null ? 0 : Number(after)
    const { rows, total } = await call('units.list', { ...asked, limit: PAGE, offset })
    const end = offset + rows.length
    return { rows, total, next: end < total && rows.length > 0 ? String(end) : null }
  })
  const codes = useCodes()
  const columns = useMemo(() => unitColumns(codes), [codes])
  useShortcuts({ 'ctrl+f': () => searchBox.current?.focus({ cursor: 'all' }), f5: source.reload })
  return (
    <PageFrame
      filled
      title="单位"
      toolbar={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={openNew}>
          新增单位
        </Button>
      }
    >
      <QueryForm onQuery={source.reload} onReset={() => setQuery(EVERY_UNIT)}>
        <Field label="查找">
          {(control) => (
            <Input
              {...control}
              ref={searchBox}
              allowClear
              autoComplete="off"
              value={query.text}
              placeholder="名称、简称、拼音首字母"
              onChange={(event) => setQuery({ ...query, text: event.target.value })}
            />
          )}
        </Field>
        <ChoiceField
          label="经营状态"
          choices={STATES}
          placeholder="全部"
          value={query.state}
          onChange={(state) => setQuery({ ...query, state: isUnitState(state) ? state : null })}
        />
      </QueryForm>
      <VirtualTable
        label="单位列表"
        list="units"
        counter="家"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('unit', { id: row.id })}
        empty={<NoUnits query={query} onReset={() => setQuery(EVERY_UNIT)} onAdd={openNew} />}
      />
    </PageFrame>
  )
}

function openNew(): void {
  goTo('unit', { id: 'new' })
}

function unitColumns(codes: CodeLists): Column<Unit>[] {
  return [
    { key: 'name', title: '单位名称', width: 16, fixed: true, link: true, render: (row) => <span title={row.name}>{row.name}</span> },
    { key: 'aliases', title: '别名、简称', width: 7, render: (row) => whole(row.aliases.join('、')) },
    { key: 'memberCount', title: '会员', width: 4.5, align: 'right', digits: true, render: (row) => row.memberCount },
    { key: 'headcount', title: '职工', width: 4.5, align: 'right', digits: true, render: (row) => row.headcount },
    { key: 'unions', title: '所属基层工会', width: 11, render: (row) => whole(row.unionNames.join('、')) },
    { key: 'creditCode', title: '统一社会信用代码', width: 11.5, digits: true, render: (row) => row.creditCode ?? <span className="warn-text">未填</span> },
    { key: 'village', title: '所在村（社区）', width: 7, render: (row) => whole(row.village) },
    { key: 'unitType', title: UNIT_LABELS['unitType'] ?? '', width: 9, render: (row) => whole(labelOf(codes, 'unit_type_union_form', row.unitType)), hidden: true },
    { key: 'industry', title: UNIT_LABELS['industry'] ?? '', width: 9, render: (row) => whole(labelOf(codes, 'industry', row.industry)), hidden: true },
    { key: 'hr', title: '人事负责人', width: 8, render: (row) => row.hrName, hidden: true },
    { key: 'state', title: '经营状态', width: 5.5, render: (row) => UNIT_STATE_LABELS[row.state] },
  ]
}

function whole(text: string | null) {
  return text === null || text === '' ? null : <span title={text}>{text}</span>
}

function NoUnits({ query, onReset, onAdd }: { query: Query; onReset: () => void; onAdd: () => void }) {
  if (query.text !== '' || query.state !== null) {
    return <EmptyState title="没有符合条件的单位" hint="可以只输名称的一部分、简称或拼音首字母。" actions={<Button onClick={onReset}>清除条件</Button>} />
  }
  return (
    <EmptyState
      title="还没有单位"
      hint="导入花名册时会一并建立单位；也可以先把辖区的单位新增进来。"
      actions={
        <>
          <Button type="primary" onClick={onAdd}>
            新增单位
          </Button>
          <Button onClick={() => goTo('import')}>导入花名册</Button>
        </>
      }
    />
  )
}
