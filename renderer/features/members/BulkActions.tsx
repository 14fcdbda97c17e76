import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { goTo } from '../../data/session.ts'
import { countChosen, type Selection } from '../../ui/selection.ts'
import { chosenPeople } from './bulk.ts'
import { BulkEventDialog } from './BulkEventDialog.tsx'
import { BulkPlaceDialog } from './BulkPlaceDialog.tsx'
import type { PeopleQuery } from './query.ts'

interface Props {
  query: PeopleQuery
  selection: Selection
  total: number
}

type Act = 'place' | 'event'

/** 批量操作 on the chosen rows; greyed with a word of help while nothing is chosen. */
export function BulkActions({ query, selection, total }: Props) {
  const [act, setAct] = useState<Act | null>(null)
  const count = countChosen(selection, total)
  const dialog = { who: chosenPeople(query, selection), count, onClose: () => setAct(null) }
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={count === 0}
        menu={{
          items: [
            { key: 'place', label: '设置部门或工会小组…' },
            { key: 'event', label: '登记会籍变动…' },
            { key: 'paper', label: '打印或导出…' },
          ],
          onClick: ({ key }) => {
            if (key === 'paper') goTo('roster', { preset: JSON.stringify(dialog.who) })
            else setAct(key === 'place' ? 'place' : 'event')
          },
        }}
      >
        <Button title={count === 0 ? '先在列表左侧勾选会员' : undefined}>批量操作{count > 0 ? `（${count} 人）` : ''}</Button>
      </Dropdown>
      {act === 'place' && <BulkPlaceDialog {...dialog} />}
      {act === 'event' && <BulkEventDialog {...dialog} />}
    </>
  )
}
