import { Button, Tag } from 'antd'
import type { Output } from '../../bridge.ts'
import { instantText } from '../../data/clock.ts'
import { goTo } from '../../data/session.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import { BATCH_STATE_LABELS } from '../../text/import.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { BatchMenu } from './BatchMenu.tsx'

type BatchSummary = Output<'import.list'>[number]

const STATE_COLOURS = { previewed: 'processing', applied: 'success', undone: 'default', discarded: 'default' } as const

/** Every file that was chosen, the newest first. */
export function BatchList({ batches }: { batches: readonly BatchSummary[] }) {
  if (batches.length === 0) {
    return <EmptyState title="还没有导入过" hint="点上面的“选文件”，选单位交来的花名册。" />
  }
  return (
    <div className="table-scroll">
      <table className="table batch-table">
        <caption className="sr-only">以前的导入</caption>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">报送单位</th>
            <th scope="col">时间</th>
            <th scope="col">状态</th>
            <th scope="col">表中</th>
            <th scope="col">结果</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id}>
              <th scope="row" className="batch-file">
                {batch.fileName}
              </th>
              <td>{batch.sender ?? '—'}</td>
              <td className="digits batch-time">{instantText(batch.undoneAt ?? batch.appliedAt ?? batch.createdAt)}</td>
              <td>
                <Tag color={STATE_COLOURS[batch.state]}>{BATCH_STATE_LABELS[batch.state]}</Tag>
              </td>
              <td className="digits">
                {batch.counts.people} {SUBJECT_WORDS[batch.subject].per}
              </td>
              <td className="digits">{resultWords(batch)}</td>
              <td className="batch-acts">
                <Button onClick={() => goTo('import-batch', { id: batch.id })} aria-label={`打开 ${batch.fileName}`}>
                  打开
                </Button>
                <BatchMenu batch={batch} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function resultWords(batch: BatchSummary): string {
  const { per } = SUBJECT_WORDS[batch.subject]
  const { counts, created, changed, doubtful, decided, skipped } = batch
  if (batch.state === 'previewed') {
    return `可新增 ${counts.new} ${per}，可更新 ${counts.changed} ${per}，待核 ${counts.doubtful} 行`
  }
  if (batch.state === 'undone') return '已撤销，可以重做'
  const open = doubtful - decided
  return [
    `新增 ${created} ${per}，更新 ${changed} ${per}`,
    ...(open > 0 ? [`待核 ${open} 行`] : []),
    ...(decided > 0 ? [`已定、等着导入 ${decided} 行`] : []),
    ...(skipped > 0 ? [`跳过 ${skipped} 行`] : []),
  ].join('，')
}
