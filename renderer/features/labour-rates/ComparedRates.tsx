import { goTo } from '../../data/session.ts'
import { beforeAfterText, RATE_PART_LABELS } from '../../text/labour-rates.ts'
import { compareSnapshots, type Snapshot } from './snapshots.ts'

/** Two frozen rates side by side, and who has signed since. */
export function ComparedRates({ before, after }: { before: Snapshot; after: Snapshot }) {
  const inUnit = before.unitId !== null
  const { lines, gone, still, fresh, cut } = compareSnapshots(before, after)
  return (
    <section className="card" aria-label="对比">
      <div className="card-head">
        <h2>
          {before.on} 与 {after.on} 对比
        </h2>
        <b className="digits">{beforeAfterText(before.rate, after.rate)}</b>
      </div>
      {before.on > after.on && <p className="warn-text">“前”的日期晚于“后”，请核对选择。</p>}
      <div className="table-scroll">
        <table className="table rate-compare">
          <caption className="sr-only">两次签订率对比</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col" className="rate-number">{before.on}</th>
              <th scope="col" className="rate-number">{after.on}</th>
              <th scope="col" className="rate-number">变化</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.label}>
                <th scope="row">{line.label}</th>
                <td className="rate-number digits">{line.before}</td>
                <td className="rate-number digits">{line.after}</td>
                <td className="rate-number digits">{line.change === '' ? <span className="none">不变</span> : line.change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Names title="前次缺、后次不缺（已签或已离开）" people={gone} inUnit={inUnit} />
      <Names title="两次都缺" people={still} inUnit={inUnit} />
      <Names title="后次新出现" people={fresh} inUnit={inUnit} />
      {cut && <p className="none">名单最多留存一千人，人数以上面的数字为准。</p>}
    </section>
  )
}

function Names({ title, people, inUnit }: { title: string; people: Snapshot['missing']; inUnit: boolean }) {
  if (people.length === 0) return null
  return (
    <div className="rate-names">
      <h3>
        {title}：{people.length} 人
      </h3>
      <ul>
        {people.map((person) => (
          <li key={person.employmentId}>
            <button type="button" className="rate-link" onClick={() => goTo('employment', { id: person.employmentId })}>
              {person.name}
            </button>
            <span className="none">
              {!inUnit && `${person.unitName} · `}
              {RATE_PART_LABELS[person.part]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
