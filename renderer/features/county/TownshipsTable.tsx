import type { Output } from '../../bridge.ts'
import { dayOf } from './day-of.ts'
import { packageWords } from '../../text/county.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { AddTownship } from './AddTownship.tsx'
import { TownshipMenu } from './TownshipMenu.tsx'

/** 乡镇: who is known here, and what came from there last. */
export function TownshipsTable({ townships, isReady }: { townships: Output<'county.overview'>['townships']; isReady: boolean }) {
  const silent = townships.filter(({ last }) => last === null).length
  return (
    <section className="card" aria-labelledby="county-townships">
      <div className="card-head">
        <h2 id="county-townships">
          乡镇（{townships.length}）{silent > 0 && `，${silent} 个还没有报过`}
        </h2>
        {isReady && <AddTownship />}
      </div>
      {townships.length === 0 ? (
        <EmptyState
          title="还没有收到任何乡镇的上报包"
          hint={isReady ? '收到第一个上报包时，和封面上印的指纹核对，这个乡镇就登记在这里。' : '先填县代码、导出公钥文件发给乡镇。'}
        />
      ) : (
        <div className="table-scroll" role="region" aria-label="乡镇" tabIndex={0}>
          <table className="table">
            <caption className="sr-only">乡镇</caption>
            <thead>
              <tr>
                <th scope="col">乡镇</th>
                <th scope="col">代码</th>
                <th scope="col">最近的包</th>
                <th scope="col">做包日期</th>
                <th scope="col">指纹核对</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {townships.map((township) => (
                <Line key={township.code} township={township} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Line({ township }: { township: Output<'county.overview'>['townships'][number] }) {
  const { code, name, last, fingerprint, confirmedAt, confirmedBy } = township
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="digits">{code}</td>
      <td>{last === null ? <Tag tone="warn">还没有报过</Tag> : packageWords(last)}</td>
      <td className="digits county-day">{last === null ? '' : dayOf(last.madeAt)}</td>
      <td className="county-day" title={fingerprint}>
        {confirmedBy} <span className="digits">{dayOf(confirmedAt)}</span>
      </td>
      <td>
        <TownshipMenu township={township} />
      </td>
    </tr>
  )
}
