import { useDeferredValue, useMemo } from 'react'
import type { Union } from '../../../shared/contract/unions.ts'
import { call } from '../../bridge.ts'
import { labelOf, useCodes, type CodeLists } from '../../data/codes.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useOffsetPages } from '../../data/use-offset-pages.ts'
import type { Column } from '../../ui/columns.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { TermTag } from './TermTag.tsx'

/** Grass-roots unions of the town, with the day on which each term ends. */
export function UnionsScreen() {
  const [text, setText] = useRemembered('unions.text', '')
  const asked = useDeferredValue(text)
  const source = useOffsetPages('unions.list', asked, (page) => call('unions.list', { text: asked, ...page }))
  const codes = useCodes()
  const columns = useMemo(() => unionColumns(codes), [codes])
  return (
    <ListPage
      noun="基层工会"
      counter="家"
      list="unions"
      columns={columns}
      source={source}
      onOpen={(row) => goTo('union', { id: row.id })}
      onAdd={() => goTo('union', { id: 'new' })}
      search={{ text, placeholder: '名称或拼音首字母', onChange: setText }}
      narrowed={text !== ''}
      onReset={() => setText('')}
      begin={{ hint: '先新增工会，选上它覆盖的单位；以后登记会员时会自动归到它名下。' }}
    />
  )
}

/** No bare nought where nobody has it written down. */
function figureOf({ memberCount, womenCount, migrantCount, unstated }: Union, part: 'sex' | 'migrant'): number | string {
  if (memberCount > 0 && unstated[part] === memberCount) return '未填'
  return part === 'sex' ? womenCount : migrantCount
}

function unionColumns(codes: CodeLists): Column<Union>[] {
  return [
    { key: 'name', title: '工会名称', width: 17, fixed: true, link: true, render: (row) => <span title={row.name}>{row.name}</span> },
    { key: 'type', title: '工会类型', width: 7.5, render: (row) => labelOf(codes, 'union_org_type', row.unionType) },
    { key: 'units', title: '覆盖单位', width: 12, render: (row) => unitWords(row) },
    { key: 'members', title: '会员', width: 4.5, align: 'right', digits: true, render: (row) => row.memberCount },
    { key: 'women', title: '女会员', width: 5, align: 'right', digits: true, render: (row) => figureOf(row, 'sex') },
    { key: 'migrants', title: '农民工会员', width: 6, align: 'right', digits: true, render: (row) => figureOf(row, 'migrant'), hidden: true },
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
