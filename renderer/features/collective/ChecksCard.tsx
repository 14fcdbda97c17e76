import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { call } from '../../bridge.ts'
import { CHECKED_TERM_LABELS } from '../../text/labour-history.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { toCheckInput, type CheckInput, type CheckRow } from './check-rows.ts'
import { CheckDialog } from './CheckDialog.tsx'

/** Whether the key terms are kept: wages due on the 10th and paid on which day, the rise, supplies. */
export function ChecksCard({ contract }: { contract: CollectiveContract }) {
  const [open, setOpen] = useState<CheckRow | 'new' | null>(null)
  const { attempt, done } = useMessages()
  const { checks } = contract
  const save = (next: CheckInput[]): Promise<CollectiveContract> =>
    call('collective.change', { id: contract.id, revision: contract.revision, checks: next })
  const drop = async (row: CheckRow): Promise<void> => {
    const saved = await attempt(() => save(checks.filter(({ id }) => id !== row.id).map(toCheckInput)))
    if (saved !== null) done('已删除这次检查，按 Ctrl+Z 可以撤销')
  }
  const add = (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
      登记检查
    </Button>
  )
  return (
    <section className="card">
      <div className="card-head">
        <h2>履约检查</h2>
        {checks.length > 0 && add}
      </div>
      {checks.length === 0 ? (
        <EmptyState title="还没有检查过履行情况" hint="合同约定 10 日发工资、每年涨 5%、按季发劳保用品：到期看一次，登记一次，晚了几天自动算。" actions={add} />
      ) : (
        <div className="table-scroll">
          <table className="table">
            <caption className="sr-only">履约检查</caption>
            <thead>
              <tr>
                <th scope="col">条款</th>
                <th scope="col">单位</th>
                <th scope="col">应履行</th>
                <th scope="col">实际履行</th>
                <th scope="col">结果</th>
                <th scope="col">备注</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {checks.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{CHECKED_TERM_LABELS[row.term]}</th>
                  <td>{row.unitName ?? <span className="none">全部</span>}</td>
                  <td className="digits collective-day">{row.dueOn}</td>
                  <td className="digits collective-day">{row.doneOn}</td>
                  <td>
                    <CheckResult row={row} />
                  </td>
                  <td className="check-note">{row.note}</td>
                  <td className="check-acts">
                    <Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={`修改${nameOf(row)}`} title="修改" onClick={() => setOpen(row)} />
                    <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`删除${nameOf(row)}`} title="删除" onClick={() => void drop(row)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== null && (
        <CheckDialog
          contract={contract}
          row={open === 'new' ? null : open}
          onSave={(row) =>
            save(
              row.id === undefined
                ? [...checks.map(toCheckInput), row]
                : checks.map((each) => (each.id === row.id ? row : toCheckInput(each))),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function CheckResult({ row: { kept, daysLate, doneOn } }: { row: CheckRow }) {
  const late = daysLate === null ? '' : `，${doneOn === null ? '已拖' : '晚'} ${daysLate} 天`
  if (kept === false) return <Tag tone="late">{`没有履行${late}`}</Tag>
  if (daysLate !== null) return <Tag tone="late">{doneOn === null ? `已晚 ${daysLate} 天，还没有履行` : `晚 ${daysLate} 天`}</Tag>
  if (kept === true) return <Tag tone="good">已履行</Tag>
  return <Tag tone="plain">{doneOn === null ? '未到期' : '按时'}</Tag>
}

function nameOf({ term, dueOn }: CheckRow): string {
  return `${CHECKED_TERM_LABELS[term] ?? term}${dueOn === null ? '' : ` ${dueOn}`}`
}
