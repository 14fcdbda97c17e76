import { Button } from 'antd'
import { articlesText } from '../../../shared/domain/labour/laws.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import { agencyLimit } from './agency-limit.ts'
import './labour-rates.css'

const BASIS = articlesText([{ law: 'AGENCY', article: 4, paragraph: 1 }])

/** 劳务派遣比例: agency workers by the unit where they work, held against a tenth. */
export function AgencyScreen({ unitId: given }: { unitId?: string }) {
  const [unitId, setUnitId] = useRemembered<string | null>(`agency.unit ${given ?? ''}`, given ?? null)
  const loaded = useCall('rates.agency', { unitId })
  return (
    <PageFrame back title="劳务派遣比例">
      <div className="rate-query">
        <UnitSelect label="用工单位" value={unitId} placeholder="全部" onChange={(next) => setUnitId(next)} />
      </div>
      <Ready of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title="没有登记劳务派遣用工"
              hint="登记用工时“用工形式”选“劳务派遣”，并填写实际干活的“用工单位”，这里就按用工单位算比例。"
              actions={<Button onClick={() => goTo('labour', {})}>看劳动合同</Button>}
            />
          ) : (
            <section className="card">
              <div className="table-scroll">
                <table className="table">
                  <caption>
                    {rows.length} 家用工单位。派遣职工数不得超过用工总量（本单位签订劳动合同的人数加派遣职工数）的 10%：{BASIS}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">用工单位</th>
                      <th scope="col" className="rate-number">本单位签合同的</th>
                      <th scope="col" className="rate-number">派遣职工</th>
                      <th scope="col" className="rate-number">派遣最多几人</th>
                      <th scope="col" className="rate-number">比例</th>
                      <th scope="col">与限度比</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={row.unitId}>
                        <th scope="row" className="rate-unit">
                          <button type="button" className="rate-link" onClick={() => goTo('unit', { id: row.unitId })}>
                            {row.unitName}
                          </button>
                        </th>
                        <td className="rate-number digits">{row.own}</td>
                        <td className="rate-number digits">
                          <button
                            type="button"
                            className="rate-link"
                            aria-label={`${row.unitName}的派遣职工 ${row.agency} 人，看名单`}
                            onClick={() => goTo('labour', { preset: JSON.stringify({ userUnitId: row.unitId, form: '3' }) })}
                          >
                            {row.agency}
                          </button>
                        </td>
                        <td className="rate-number digits">{agencyLimit(row.own)}</td>
                        <td className="rate-number digits">{row.ratio.toFixed(2)}%</td>
                        <td>
                          {row.over ? <Tag tone="late">{`超过，多 ${row.agency - agencyLimit(row.own)} 人`}</Tag> : <Tag tone="good">没有超过</Tag>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          )
        }
      </Ready>
    </PageFrame>
  )
}
