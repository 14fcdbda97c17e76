import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../bridge.ts'
import { useCall } from '../../data/use-call.ts'
import { sizeWords } from '../../text/backups.ts'
import { PURPOSE_WORDS } from '../../text/packages.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { CoverDialog } from './CoverDialog.tsx'

type Sent = Output<'packages.history'>[number]

/** Packages that were made, newest first, each with its receipt. */
export function HistoryPart() {
  const history = useCall('packages.history')
  const [cover, setCover] = useState<string | null>(null)
  return (
    <section className="card" aria-labelledby="package-history">
      <h2 id="package-history">报送记录</h2>
      <Ready of={history}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有上报过" hint="先做体检，看清里面有什么，再生成上报包；文件和封面一起交给县里。" />
          ) : (
            <div className="table-scroll" role="region" aria-label="报送记录" tabIndex={0}>
              <table className="table">
                <caption>做过的上报包</caption>
                <thead>
                  <tr>
                    <th scope="col">序号</th>
                    <th scope="col">用途</th>
                    <th scope="col">范围</th>
                    <th scope="col">文件</th>
                    <th scope="col">条数</th>
                    <th scope="col">回执</th>
                    <th scope="col">操作</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" className="digits">
                        {row.sequence}
                      </th>
                      <td>{PURPOSE_WORDS[row.purpose]}</td>
                      <td>{row.scope.kind === 'full' ? '全部' : `第 ${row.scope.since} 号以来`}</td>
                      <td className="package-path">
                        {row.fileName} <span className="muted digits">{sizeWords(row.bytes)}</span>
                      </td>
                      <td className="digits">{Object.values(row.counts).reduce((sum, count) => sum + count, 0)}</td>
                      <td>
                        <ReceiptMark receipt={row.receipt} />
                      </td>
                      <td>
                        <Button size="small" aria-label={`看第 ${row.sequence} 号封面`} onClick={() => setCover(row.id)}>
                          封面
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Ready>
      {cover !== null && <CoverDialog id={cover} onClose={() => setCover(null)} />}
    </section>
  )
}

function ReceiptMark({ receipt }: { receipt: Sent['receipt'] }) {
  if (receipt === null) return <Tag tone="plain">还没有回执</Tag>
  const back = receipt.refused + receipt.conflict
  return (
    <>
      <Tag tone={back === 0 ? 'good' : 'warn'}>{back === 0 ? '全部收下' : `退回 ${back} 条`}</Tag>{' '}
      <span className="muted digits">收下 {receipt.accepted} 条</span>
    </>
  )
}
