import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import { today } from '../../data/clock.ts'
import { spellDate } from '../../ui/date-text.ts'
import { CLOCK_LABELS, CLOCK_NOTES, clockBasis } from '../../text/collective.ts'
import { ClockTag } from './ClockTag.tsx'
import { clocksOf } from './clocks.ts'

/** What is due by which day, on which article, and how many days are left or over. */
export function ClockTable({ contract }: { contract: CollectiveContract }) {
  return (
    <section className="card">
      <h2>时限</h2>
      <div className="table-scroll">
        <table className="table clock-table">
          <caption className="sr-only">集体合同的时限</caption>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">期限</th>
              <th scope="col">现在</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {clocksOf(contract, today()).map(({ key, by, state }) => (
              <tr key={key}>
                <th scope="row">{CLOCK_LABELS[key]}</th>
                <td className="digits clock-day">{by === null ? <span className="none">—</span> : spellDate(by)}</td>
                <td>
                  <ClockTag clock={{ key, by, state }} />
                </td>
                <td>
                  {clockBasis(key)}
                  {CLOCK_NOTES[key] !== '' && <div className="none">{CLOCK_NOTES[key]}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
