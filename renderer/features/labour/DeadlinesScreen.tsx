import { PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { Output } from '../../bridge.ts'
import { goTo, useRemembered } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { DEADLINE_LABELS } from '../../text/labour.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { InPages } from '../../ui/InPages.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { LabourTabs } from '../../ui/LabourTabs.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { UnitSelect } from '../../ui/UnitSelect.tsx'
import './labour.css'

type Deadline = Output<'deadlines.list'>[number]

const SPANS = [7, 30, 60, 90, 180, 365].map((days) => ({ value: days, label: `今后 ${days} 天` }))
const KINDS = [
  { value: 'all', label: '全部' },
  ...Object.entries(DEADLINE_LABELS).map(([value, label]) => ({ value, label })),
]

/** 到期提醒: what runs out from today on, the nearest first. */
export function DeadlinesScreen({ unitId: given }: { unitId?: string }) {
  const [days, setDays] = useRemembered('deadlines.days', 60)
  const [unitId, setUnitId] = useRemembered<string | null>(`deadlines.unit ${given ?? ''}`, given ?? null)
  const [kind, setKind] = useRemembered('deadlines.kind', 'all')
  const found = useCall('deadlines.list', { days, unitId })
  const print = (): void => {
    const labour = { ...(unitId === null ? {} : { unitId }), deadlines: { days, kind: kind === 'all' ? null : kind } }
    goTo('forms', { labour: JSON.stringify(labour), form: 'deadline_list' })
  }
  useShortcuts({ 'ctrl+p': print })
  return (
    <PageFrame title="劳动合同" toolbar={<Button icon={<PrinterOutlined aria-hidden />} title="Ctrl+P" onClick={print}>打印</Button>}>
      <LabourTabs open="deadlines" />
      <div className="query-fields deadline-query">
        <Field label="多久以内">{(control) => <Select {...control} className="choice" value={days} options={SPANS} onChange={setDays} />}</Field>
        <Field label="什么到期">{(control) => <Select {...control} className="choice" value={kind} options={KINDS} onChange={setKind} />}</Field>
        <UnitSelect label="单位" value={unitId} placeholder="全部" onChange={(next) => setUnitId(next)} />
      </div>
      <section className="card" aria-label="到期提醒">
        <Ready of={found}>
          {(rows) => (
            <DeadlinePages
              key={`${days} ${unitId ?? ''} ${kind}`}
              rows={rows.filter((row) => kind === 'all' || row.kind === kind)}
              days={days}
            />
          )}
        </Ready>
      </section>
    </PageFrame>
  )
}

function DeadlinePages({ rows, days }: { rows: readonly Deadline[]; days: number }) {
  if (rows.length === 0) {
    return <EmptyState title={`今后 ${days} 天没有到期的`} hint="试用期、劳动合同、法定续延、退休、集体合同、工会届满都算在内。可以把时间放长一些。" />
  }
  return (
    <InPages rows={rows} label="到期提醒的页" counter="条">
      {(shown, words) => <DeadlineTable rows={shown} caption={words} />}
    </InPages>
  )
}

function DeadlineTable({ rows, caption }: { rows: readonly Deadline[]; caption: string }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">还有</th>
            <th scope="col">什么到期</th>
            <th scope="col">姓名或名称</th>
            <th scope="col">单位</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.kind} ${row.id}`}>
              <td className="digits deadline-day">{row.on}</td>
              <td>
                <Tag tone={row.days <= 7 ? 'late' : row.days <= 30 ? 'warn' : 'plain'}>{row.days === 0 ? '今天' : `${row.days} 天`}</Tag>
              </td>
              <td>
                {DEADLINE_LABELS[row.kind]} {row.renewed && <Tag tone="good">已续订</Tag>}
              </td>
              <th scope="row">
                <button type="button" className="deadline-link" onClick={() => open(row)}>
                  {row.name}
                </button>
              </th>
              <td>{row.unitName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function open({ kind, id }: Deadline): void {
  if (kind === 'election') goTo('union', { id })
  else if (kind === 'collective') goTo('collective', { id })
  else goTo('employment', { id })
}
