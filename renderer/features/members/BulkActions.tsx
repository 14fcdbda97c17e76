import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { goTo } from '../../data/session.ts'
import { countChosen, type Selection } from '../../ui/selection.ts'
import { chosenPeople } from './bulk.ts'
import { BulkEventDialog } from './BulkEventDialog.tsx'
import { BulkFieldDialog } from './BulkFieldDialog.tsx'
import { BulkRemoveDialog } from './BulkRemoveDialog.tsx'
import { BulkUnionDialog } from './BulkUnionDialog.tsx'
import type { PeopleQuery } from './query.ts'

interface Props {
  query: PeopleQuery
  selection: Selection
  total: number
}

/** The dialog behind each act. */
const DIALOGS = { field: BulkFieldDialog, union: BulkUnionDialog, event: BulkEventDialog, remove: BulkRemoveDialog } as const
type Act = keyof typeof DIALOGS

/** 批量操作 on the chosen rows; greyed with a word of help while nothing is chosen. */
export function BulkActions({ query, selection, total }: Props) {
  const [act, setAct] = useState<Act | null>(null)
  const count = countChosen(selection, total)
  const Dialog = act === null ? null : DIALOGS[act]
  const dialog = { who: chosenPeople(query, selection), count, onClose: () => setAct(null) }
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={count === 0}
        menu={{
          items: [
            { key: 'field', label: '设置一项资料…' },
            { key: 'union', label: '设置基层工会…' },
            { key: 'event', label: '登记会籍变动…' },
            { key: 'paper', label: '打印或导出…' },
            { type: 'divider' },
            { key: 'remove', label: '移入回收站…', danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'paper') goTo('roster', { preset: JSON.stringify(dialog.who) })
            else if (isAct(key)) setAct(key)
          },
        }}
      >
        <Button title={count === 0 ? '先在列表左侧勾选会员' : undefined}>批量操作{count > 0 ? `（${count} 人）` : ''}</Button>
      </Dropdown>
      {Dialog !== null && <Dialog {...dialog} />}
    </>
  )
}

function isAct(key: string): key is Act {
  return Object.hasOwn(DIALOGS, key)
}
