import { EyeInvisibleOutlined, EyeOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { articlesText } from '../../../shared/domain/labour/laws.ts'
import { call, type Output } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { PROTECTION_LABELS } from '../../text/labour-rates.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { InPages } from '../../ui/InPages.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import './labour-rates.css'

type Row = Output<'rates.protected'>[number]

const BASIS = articlesText([
  { law: 'LCL', article: 42, paragraph: null }, { law: 'LCL', article: 45, paragraph: null }, { law: 'UL', article: 19, paragraph: null },
])

/** 特殊保护名单: whom the law protects from dismissal today. What tells of health or family stays covered until asked for. */
export function ProtectedScreen({ unitId: given }: { unitId?: string }) {
  const [unitId, setUnitId] = useRemembered<string | null>(`protected.unit ${given ?? ''}`, given ?? null)
  const print = (): void => goTo('forms', { labour: JSON.stringify(unitId === null ? {} : { unitId }), form: 'protected_list' })
  useShortcuts({ 'ctrl+p': print })
  return (
    <PageFrame
      back
      title="特殊保护名单"
      toolbar={
        <Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>
          打印
        </Button>
      }
    >
      <div className="rate-query">
        <UnitSelect label="单位" value={unitId} placeholder="全部" onChange={(next) => setUnitId(next)} />
      </div>
      <Protected key={unitId ?? ''} unitId={unitId} />
    </PageFrame>
  )
}

function Protected({ unitId }: { unitId: string | null }) {
  const loaded = useCall('rates.protected', { unitId })
  const [full, setFull] = useState<readonly Row[] | null>(null)
  const [asking, setAsking] = useState(false)
  const show = async (why: string): Promise<void> => {
    setFull(await call('rates.protected', { unitId, why }))
    announce('已显示具体情形')
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
                onClick={() => (full === null ? setAsking(true) : setFull(null))}
              >
                {full === null ? '显示具体情形…' : '遮盖'}
              </Button>
            </div>
            <InPages rows={full ?? rows} label="特殊保护名单的页" counter="人">
              {(shown, words) => <ProtectedTable rows={shown} words={shown.length === rows.length ? '' : `${words}。`} />}
            </InPages>
            {asking && <WhyDialog onShow={show} onClose={() => setAsking(false)} />}
          </section>
        )
      }
    </Ready>
  )
}

/** What tells of health or family is looked at for a purpose. */
function WhyDialog({ onShow, onClose }: { onShow: (why: string) => Promise<void>; onClose: () => void }) {
  const [why, setWhy] = useState<string | null>(null)
  return (
    <FormDialog
      title="显示具体情形"
      confirmLabel="显示"
      ready={(why ?? '').trim() !== ''}
      onSave={() => onShow(why ?? '')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p className="dialog-note">怀孕、医疗期、工伤属于敏感个人信息，看了什么、为什么看，记入操作日志。</p>
          <TextField label="用途" required autoFocus maxLength={500} value={why} onChange={setWhy} error={errors['why']} placeholder="例如：核对产假" />
        </>
      )}
    </FormDialog>
  )
}

function ProtectedTable({ rows, words }: { rows: readonly Row[]; words: string }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>
          {words}用人单位不得依照非过失性辞退、裁员的规定解除，期满的续延到情形消失：{BASIS}
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
          {rows.map((row) => (
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
                    {to !== null && <span className="digits none protected-day">　至 {to}</span>}
                  </div>
                ))}
              </td>
              <td className="digits protected-day">{row.expiresOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
