import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import type { Unit } from '../../../shared/contract/units.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes, type CodeLists } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useOffsetPages } from '../../data/use-offset-pages.ts'
import { UNIT_LABELS, UNIT_STATE_LABELS } from '../../text/fields.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import type { Column } from '../../ui/columns.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { labelsOf } from '../../ui/QueryForm.tsx'
import { isUnitState } from './unit-values.ts'

interface Query {
  text: string
  state: Unit['state'] | null
}

const EVERY_UNIT: Query = { text: '', state: null }
const STATES = Object.entries(UNIT_STATE_LABELS).map(([value, label]) => ({ value, label }))

/** Employers of the town. */
export function UnitsScreen() {
  const [query, setQuery] = useRemembered<Query>('units.query', EVERY_UNIT)
  const asked = useDeferredValue(query)
  const source = useOffsetPages('units.list', JSON.stringify(asked), (page) => call('units.list', { ...asked, ...page }))
  const codes = useCodes()
  const columns = useMemo(() => unitColumns(codes), [codes])
  return (
    <ListPage
      noun="单位"
      counter="家"
      list="units"
      columns={columns}
      source={source}
      onOpen={(row) => goTo('unit', { id: row.id })}
      onAdd={() => goTo('unit', { id: 'new' })}
      search={{
        text: query.text,
        placeholder: '名称、简称、拼音首字母',
        onChange: (text) => setQuery({ ...query, text }),
      }}
      filters={
        <ChoiceField
          label="经营状态"
          choices={STATES}
          placeholder="全部"
          value={query.state}
          onChange={(state) => setQuery({ ...query, state: isUnitState(state) ? state : null })}
        />
      }
      filtersInUse={labelsOf([['状态', query.state]])}
      narrowed={query.text !== '' || query.state !== null}
      onReset={() => setQuery(EVERY_UNIT)}
      begin={{
        hint: '导入花名册时会一并建立单位；也可以先把辖区的单位新增进来。',
        actions: <Button onClick={() => goTo('import')}>导入花名册</Button>,
      }}
    />
  )
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
