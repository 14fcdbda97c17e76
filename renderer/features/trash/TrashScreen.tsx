import { UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { call, type Output } from '../../bridge.ts'
import { instantText } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'

type Item = Output<'trash.list'>[number]

const KINDS: Readonly<Record<Item['entity'], string>> = { person: '会员', unit: '单位', trade_union: '基层工会' }

/** 回收站: what was removed, newest first, and the way back. */
export function TrashScreen() {
  const list = useCall('trash.list')
  return (
    <PageFrame title="回收站" aside={list.value === null ? '' : `共 ${list.value.length} 条`}>
      <Ready of={list}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              title="回收站是空的"
              hint="移入回收站的会员、单位和基层工会都在这里，可以随时恢复。撤销导入和合并重复的，在各自的页面恢复。"
            />
          ) : (
            <TrashTable items={items} />
          )
        }
      </Ready>
    </PageFrame>
  )
}

function TrashTable({ items }: { items: readonly Item[] }) {
  const { attempt, done } = useMessages()
  const restore = async ({ entity, id, label }: Item): Promise<void> => {
    const restored = await attempt(() => call('trash.restore', { entity, id }))
    if (restored !== null) done(`已恢复${KINDS[entity]}“${label}”`)
  }
  return (
    <div className="card table-scroll">
      <table className="table">
        <caption className="sr-only">回收站中的记录</caption>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">类别</th>
            <th scope="col">名称</th>
            <th scope="col">移入时间</th>
            <th scope="col">原因</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id}>
              <td className="digits">{index + 1}</td>
              <td>{KINDS[item.entity]}</td>
              <th scope="row">{item.label}</th>
              <td className="digits">{instantText(item.deletedAt)}</td>
              <td>{item.why ?? <span className="none">未写</span>}</td>
              <td>
                <Button
                  size="small"
                  icon={<UndoOutlined aria-hidden />}
                  aria-label={`恢复${KINDS[item.entity]}${item.label}`}
                  onClick={() => void restore(item)}
                >
                  恢复
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
