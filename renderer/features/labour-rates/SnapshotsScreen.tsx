import { Button, Radio } from 'antd'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { percentText, RATE_A, RATE_B } from '../../text/labour-rates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { ComparedRates } from './ComparedRates.tsx'
import type { Snapshot } from './snapshots.ts'
import './labour-rates.css'

interface Pair {
  before: string | null
  after: string | null
}

/** What was frozen, of the town or of one unit, and two of them side by side. */
export function SnapshotsScreen({ unitId: given }: { unitId?: string }) {
  const [unitId, setUnitId] = useRemembered<string | null>(`rates.frozen ${given ?? ''}`, given ?? null)
  const loaded = useCall('rates.list', { unitId })
  return (
    <PageFrame back title="签订率留存和对比">
      <div className="rate-query">
        <UnitSelect label="单位" value={unitId} placeholder="全镇" onChange={(next) => setUnitId(next)} />
      </div>
      <Ready of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={unitId === null ? '还没有留存过全镇的签订率' : '还没有留存过这个单位的签订率'}
              hint="在“签订率”里点“留存”，或登记一次合同检查：检查那天和整改那天的签订率会自动留存，两次一比就看出成效。"
              actions={<Button onClick={() => goTo('rates', unitId === null ? {} : { unitId })}>去签订率</Button>}
            />
          ) : (
            <Frozen key={unitId ?? ''} unitId={unitId} rows={rows} />
          )
        }
      </Ready>
    </PageFrame>
  )
}

function Frozen({ unitId, rows }: { unitId: string | null; rows: readonly Snapshot[] }) {
  const last: Pair = { before: rows.length > 1 ? (rows.at(-2)?.id ?? null) : null, after: rows.at(-1)?.id ?? null }
  const [pair, setPair] = useRemembered<Pair>(`rates.pair ${unitId ?? ''} ${rows.length}`, last)
  const [before, after] = [pair.before, pair.after].map((id) => rows.find((row) => row.id === id))
  return (
    <>
      <section className="card">
        <div className="table-scroll">
          <table className="table">
            <caption>共 {rows.length} 次；选两次对比</caption>
            <thead>
              <tr>
                <th scope="col">前</th>
                <th scope="col">后</th>
                <th scope="col">日期</th>
                <th scope="col" className="rate-number">应签</th>
                <th scope="col" className="rate-number">已签</th>
                <th scope="col" className="rate-number">{RATE_A}</th>
                <th scope="col" className="rate-number">{RATE_B}</th>
                <th scope="col">来源</th>
                <th scope="col">备注</th>
              </tr>
            </thead>
            <tbody>
              {rows.toReversed().map((row) => (
                <tr key={row.id}>
                  <td>
                    <Radio aria-label={`前：${row.on}`} checked={row.id === pair.before} onChange={() => setPair({ ...pair, before: row.id })} />
                  </td>
                  <td>
                    <Radio aria-label={`后：${row.on}`} checked={row.id === pair.after} onChange={() => setPair({ ...pair, after: row.id })} />
                  </td>
                  <th scope="row" className="digits rate-day">{row.on}</th>
                  <td className="rate-number digits">{row.rate.base}</td>
                  <td className="rate-number digits">{row.rate.signed}</td>
                  <td className="rate-number digits">{percentText(row.rate.aTenths)}</td>
                  <td className="rate-number digits">{percentText(row.rate.bTenths)}</td>
                  <td className="rate-day">
                    <Source inspectionId={row.inspectionId} />
                  </td>
                  <td>{row.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {before !== undefined && after !== undefined && before.id !== after.id && <ComparedRates before={before} after={after} />}
    </>
  )
}

function Source({ inspectionId }: { inspectionId: string | null }) {
  if (inspectionId === null) return <>手工留存</>
  return (
    <button type="button" className="rate-link" onClick={() => goTo('inspection', { id: inspectionId })}>
      合同检查
    </button>
  )
}
