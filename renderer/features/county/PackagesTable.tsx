import { Button } from 'antd'
import { call, type Output } from '../../bridge.ts'
import { packageWords } from '../../text/county.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useSave } from '../../ui/use-save.ts'
import { BeforeMergeLink } from './BeforeMergeLink.tsx'
import { dayOf } from './day-of.ts'

type Received = Output<'county.overview'>['packages'][number]

/** 收到的包: what came of each, and its receipt. */
export function PackagesTable({ packages }: { packages: readonly Received[] }) {
  const save = useSave()
  if (packages.length === 0) return null
  const give = ({ id, townshipName, sequence }: Received): void =>
    void save(() => call('county.receipt', { packageId: id }), ({ path }) => `${townshipName}第 ${sequence} 号的回执已保存，请交回乡镇：${path}`)
  return (
    <section className="card" aria-labelledby="county-packages">
      <h2 id="county-packages">收到的包</h2>
      <div className="table-scroll" role="region" aria-label="收到的包" tabIndex={0}>
        <table className="table">
          <caption className="sr-only">收到的包</caption>
          <thead>
            <tr>
              <th scope="col">乡镇</th>
              <th scope="col">包</th>
              <th scope="col">收到</th>
              <th scope="col">收下</th>
              <th scope="col">退回</th>
              <th scope="col">不一致</th>
              <th scope="col">回执</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {packages.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.townshipName}</th>
                <td>{packageWords(row)}</td>
                <td className="digits county-day">{dayOf(row.receivedAt)}</td>
                <td className="digits">{row.accepted}</td>
                <td className="digits">{row.refused}</td>
                <td className="digits">{row.conflict}</td>
                <td>
                  <ReceiptMark received={row} />
                </td>
                <td>
                  <Button
                    size="small"
                    type={row.receiptDue ? 'primary' : 'default'}
                    aria-label={`出回执：${row.townshipName}第 ${row.sequence} 号`}
                    onClick={() => give(row)}
                  >
                    出回执
                  </Button>
                  {row === packages[0] && <BeforeMergeLink packageId={row.id} name={`${row.townshipName}第 ${row.sequence} 号`} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ReceiptMark({ received: { receiptAt, receiptDue } }: { received: Received }) {
  if (receiptAt === null) return <Tag tone="warn">还没有出</Tag>
  if (receiptDue) return <Tag tone="warn">有新决定，请再出</Tag>
  return (
    <>
      <Tag tone="good">已出</Tag> <span className="digits muted">{dayOf(receiptAt)}</span>
    </>
  )
}
