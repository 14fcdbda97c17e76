import { EyeInvisibleOutlined, EyeOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { articlesText } from '../../../shared/domain/labour/laws.ts'
import { call, type Output } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { PROTECTION_LABELS } from '../../text/labour-rates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import './labour-rates.css'

type Row = Output<'rates.protected'>[number]

const BASIS = articlesText([
  { law: 'LCL', article: 42, paragraph: null }, { law: 'LCL', article: 45, paragraph: null }, { law: 'UL', article: 19, paragraph: null },
])

/** 特殊保护名单: whom the law protects from dismissal today. What tells of health or family stays covered until asked for. */
export function ProtectedScreen({ unitId: given }: { unitId?: string }) {
  const [unitId, setUnitId] = useRemembered<string | null>(`protected.unit ${given ?? ''}`, given ?? null)
  return (
    <PageFrame back title="特殊保护名单">
      <div className="rate-query">
        <UnitSelect label="单位" value={unitId} placeholder="全部" onChange={(next) => setUnitId(next)} />
        <Button
          icon={<PrinterOutlined aria-hidden />}
          onClick={() => goTo('forms', { labour: JSON.stringify(unitId === null ? {} : { unitId }), form: 'protected_list' })}
        >
          打印
        </Button>
      </div>
      <Protected key={unitId ?? ''} unitId={unitId} />
    </PageFrame>
  )
}

function Protected({ unitId }: { unitId: string | null }) {
  const loaded = useCall('rates.protected', { unitId })
  const [full, setFull] = useState<readonly Row[] | null>(null)
  const { attempt } = useMessages()
  const toggle = async (): Promise<void> => {
    if (full !== null) return setFull(null)
    const rows = await attempt(() => call('rates.protected', { unitId, full: true }))
    if (rows === null) return undefined
    announce('已显示具体情形')
    return setFull(rows)
  }
  return (
    <Ready of={loaded}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            title="今天没有处于特殊保护的职工"
            hint="在职工的用工记录里登记孕产、医疗期、工伤、工会任职、协商代表，处在保护期内的就列在这里。"
          />
        ) : (
          <section className="card">
            <div className="card-head">
              <h2>{rows.length} 人</h2>
              <Button
                icon={full === null ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
                onClick={() => void toggle()}
              >
                {full === null ? '显示具体情形（记入操作日志）' : '遮盖'}
              </Button>
            </div>
            <ProtectedTable rows={full ?? rows} />
          </section>
        )
      }
    </Ready>
  )
}

/** More lines than anybody reads at once; the rest is said by its number. */
const MOST = 500

function ProtectedTable({ rows }: { rows: readonly Row[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>
          用人单位不得依照非过失性辞退、裁员的规定解除，期满的续延到情形消失：{BASIS}
          {rows.length > MOST && `。先列 ${MOST} 人，请选单位看其余的人`}
        </caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">用人单位</th>
            <th scope="col">情形</th>
            <th scope="col">合同到期</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <tr key={row.employmentId}>
              <th scope="row">
                <button type="button" className="rate-link" onClick={() => goTo('employment', { id: row.employmentId })}>
                  {row.name}
                </button>
              </th>
              <td>{row.unitName}</td>
              <td>
                {row.grounds.map(({ ground, to }) => (
                  <div key={ground}>
                    {PROTECTION_LABELS[ground]}
                    {to !== null && <span className="digits none">　至 {to}</span>}
                  </div>
                ))}
              </td>
              <td className="digits">{row.expiresOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
