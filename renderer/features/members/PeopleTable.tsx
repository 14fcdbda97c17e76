import { Button } from 'antd'
import { memo, useMemo } from 'react'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import type { RowSource } from '../../data/use-pages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Selection } from '../../ui/selection.ts'
import { VirtualTable } from '../../ui/VirtualTable.tsx'
import { peopleColumns } from './people-columns.tsx'

interface Props {
  source: RowSource<MemberRow>
  selection: Selection
  onSelect: (selection: Selection) => void
  /** Some condition is set, so that an empty list does not mean an empty register. */
  narrowed: boolean
  onReset: () => void
}

/** The rows of the register. Drawn again only when they change, not with every keystroke in the query. */
export const PeopleTable = memo(function PeopleTable({ source, selection, onSelect, narrowed, onReset }: Props) {
  const codes = useCodes()
  const columns = useMemo(() => peopleColumns(codes), [codes])
  return (
    <VirtualTable
      label="会员列表"
      list="members"
      counter="人"
      columns={columns}
      source={source}
      rowKey={(row) => row.id}
      onOpen={(row) => goTo('member', { id: row.id })}
      selection={selection}
      onSelect={onSelect}
      empty={narrowed ? <NobodyFits onReset={onReset} /> : <NobodyYet />}
    />
  )
})

function NobodyFits({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="没有符合条件的会员"
      hint="可以只输姓名的一部分、拼音首字母，或证件号、电话的后几位；也可以去掉一些条件。"
      actions={<Button onClick={onReset}>清除条件</Button>}
    />
  )
}

function NobodyYet() {
  return (
    <EmptyState
      title="还没有会员"
      hint="把单位交来的花名册（Excel、WPS 表格都行）导进来，或者一个一个新增。"
      actions={
        <>
          <Button type="primary" onClick={() => goTo('import')}>
            导入花名册
          </Button>
          <Button onClick={() => goTo('member-new')}>新增会员</Button>
        </>
      }
    />
  )
}
