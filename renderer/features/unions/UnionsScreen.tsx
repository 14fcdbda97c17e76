import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { InputRef } from 'antd'
import { useDeferredValue, useMemo, useRef } from 'react'
import type { Union } from '../../../shared/contract/unions.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes, type CodeLists } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { usePages } from '../../data/use-pages.ts'
import type { Column } from '../../ui/columns.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { QueryForm } from '../../ui/QueryForm.tsx'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { TermTag } from './TermTag.tsx'

const PAGE = 100

/** Grass-roots unions of the town, with the day on which each term ends. */
export function UnionsScreen() {
  const [text, setText] = useRemembered('unions.text', '')
  const searchBox = useRef<InputRef>(null)
  const asked = useDeferredValue(text)
  const source = usePages('unions.list', asked, async (after) => {
    const offset = after === null ? 0 : Number(after)
    const { rows, total } = await call('unions.list', { text: asked, limit: PAGE, offset })
    const end = offset + rows.length
    return { rows, total, next: end < total && rows.length > 0 ? String(end) : null }
  })
  const codes = useCodes()
  const columns = useMemo(() => unionColumns(codes), [codes])
  useShortcuts({ 'ctrl+f': () => searchBox.current?.focus({ cursor: 'all' }), f5: source.reload })
  return (
    <PageFrame
      filled
      title="基层工会"
      toolbar={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={openNew}>
          新增基层工会
        </Button>
      }
    >
      <QueryForm onQuery={source.reload} onReset={() => setText('')}>
        <Field label="查找">
          {(control) => (
            <Input
              {...control}
              ref={searchBox}
              allowClear
              autoComplete="off"
              value={text}
              placeholder="名称或拼音首字母"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </QueryForm>
      <VirtualTable
        label="基层工会列表"
        list="unions"
        counter="家"
        columns={columns}
        source={source}
        rowKey={(row) => row.id}
        onOpen={(row) => goTo('union', { id: row.id })}
        empty={
          text === '' ? (
            <EmptyState
              title="还没有基层工会"
              hint="先新增工会，选上它覆盖的单位；以后登记会员时会自动归到它名下。"
              actions={
                <Button type="primary" onClick={openNew}>
                  新增基层工会
                </Button>
              }
            />
          ) : (
            <EmptyState title="没有符合条件的工会" actions={<Button onClick={() => setText('')}>清除条件</Button>} />
          )
        }
      />
    </PageFrame>
  )
}

function openNew(): void {
  goTo('union', { id: 'new' })
}

function unionColumns(codes: CodeLists): Column<Union>[] {
  return [
    { key: 'name', title: '工会名称', width: 17, fixed: true, link: true, render: (row) => <span title={row.name}>{row.name}</span> },
    { key: 'type', title: '工会类型', width: 7.5, render: (row) => labelOf(codes, 'union_org_type', row.unionType) },
    { key: 'units', title: '覆盖单位', width: 12, render: (row) => unitWords(row) },
    { key: 'members', title: '会员', width: 4.5, align: 'right', digits: true, render: (row) => row.memberCount },
    { key: 'women', title: '女会员', width: 5, align: 'right', digits: true, render: (row) => row.womenCount },
    { key: 'migrants', title: '农民工会员', width: 6, align: 'right', digits: true, render: (row) => row.migrantCount, hidden: true },
    { key: 'chair', title: '主席', width: 6, render: (row) => chairOf(row) },
    { key: 'electedOn', title: '选举日期', width: 6.5, digits: true, render: (row) => row.electedOn, hidden: true },
    { key: 'termEndsOn', title: '届满日期', width: 6.5, digits: true, render: (row) => row.termEndsOn },
    { key: 'stage', title: '换届', width: 8, render: (row) => <TermTag stage={row.termStage} /> },
    { key: 'parent', title: '上级工会', width: 10, render: (row) => row.parentName, hidden: true },
  ]
}

function unitWords({ unitNames }: Union) {
  if (unitNames.length === 0) return <span className="none">未选单位</span>
  const all = unitNames.join('、')
  return <span title={all}>{unitNames.length > 1 ? `${unitNames.length} 家：${all}` : all}</span>
}

function chairOf({ officers }: Union): string {
  return officers.filter((officer) => officer.post === 'chair' && officer.leftOn === null).map((officer) => officer.name).join('、')
}
