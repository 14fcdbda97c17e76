import type { Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { dayWords, whenWords } from '../../text/backups.ts'
import { HANDOVER_KINDS, HANDOVER_OPEN, HANDOVER_PLACES } from '../../text/handover.ts'
import { Tag } from '../../ui/Tag.tsx'

/** What is handed over, what is still under way, where the papers lie, and how safe it is. */
export function StockPart({ overview }: { overview: Output<'handover.overview'> }) {
  const { counts, open, places, withoutPlace, backups } = overview
  return (
    <section className="card" aria-labelledby="handover-stock">
      <h2 id="handover-stock">一、清点</h2>
      <dl className="facts">
        <dt>最近一次备份</dt>
        <dd>{backups.last === null ? '还没有' : whenWords(backups.last.takenWhen, today())}</dd>
        <dt>试恢复通过</dt>
        <dd>{backups.provenOn === null ? '还没有试过' : <Tag tone="good">{dayWords(backups.provenOn, today())}</Tag>}</dd>
      </dl>
      <div className="handover-tables">
        <CountTable caption="数量" head={['内容', '数量']} rows={counts.filter(isShown).map(({ kind, count }) => [HANDOVER_KINDS[kind], count])} />
        <div>
          {open.length === 0 ? (
            <p className="part-lead">没有办到一半的事。</p>
          ) : (
            <CountTable caption="没有办完的事" head={['事项', '件数']} rows={open.map(({ kind, count }) => [HANDOVER_OPEN[kind], count])} />
          )}
          <CountTable
            caption="纸质材料存放"
            head={['地点', '份数']}
            rows={[
              ...places.map(({ of, place, count }): [string, number] => [`${HANDOVER_PLACES[of]}：${place}`, count]),
              ...withoutPlace.map(({ of, count }): [string, number] => [`${HANDOVER_PLACES[of]}：没有登记存放地点`, count]),
            ]}
          />
        </div>
      </div>
    </section>
  )
}

function isShown({ kind, count }: Output<'handover.overview'>['counts'][number]): boolean {
  return count > 0 || kind === 'person'
}

interface TableProps {
  caption: string
  head: readonly [string, string]
  rows: readonly (readonly [string, number])[]
}

function CountTable({ caption, head, rows }: TableProps) {
  if (rows.length === 0) return null
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="digits">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
