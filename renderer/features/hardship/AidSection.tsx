import { Button } from 'antd'
import { formatYuan } from '../../../shared/domain/money.ts'
import { labelOf, useCodes } from '../../data/codes.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Ready } from '../../ui/Ready.tsx'
import type { SectionProps } from './section.ts'

/** What the household was given, newest first. */
export function AidSection({ file }: SectionProps) {
  const given = useCall('aid.list', { filter: { fileId: file.id }, limit: 200 })
  const codes = useCodes()
  return (
    <section className="card">
      <div className="card-head">
        <h2>帮扶记录</h2>
        <Button onClick={() => goTo('aid', { payeeId: file.personId, payeeName: file.name })}>登记帮扶</Button>
      </div>
      <Ready of={given}>
        {({ rows, totalFen, total }) =>
          rows.length === 0 ? (
            <EmptyState title="还没有帮扶" hint="批准建档以后登记；临时救助和送温暖不用等批准。" />
          ) : (
            <div className="table-scroll">
              <table className="table">
                <caption>
                  共 {total} 笔，{formatYuan(totalFen)} 元
                </caption>
                <thead>
                  <tr>
                    <th scope="col">日期</th>
                    <th scope="col">类型</th>
                    <th scope="col" className="money">金额（元）</th>
                    <th scope="col">实物</th>
                    <th scope="col">受助人</th>
                    <th scope="col">资金来源</th>
                    <th scope="col">活动</th>
                    <th scope="col">签收</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" className="digits">
                        {row.on}
                      </th>
                      <td>{labelOf(codes, 'aid_type', row.aidType)}</td>
                      <td className="money digits">{formatYuan(row.amountFen)}</td>
                      <td>{row.goods}</td>
                      <td>{row.studentName ?? row.personName}</td>
                      <td>{labelOf(codes, 'fund_source', row.fund)}</td>
                      <td>{row.campaignName}</td>
                      <td>{row.signedOn ?? <span className="warn-text">未签</span>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Ready>
    </section>
  )
}
