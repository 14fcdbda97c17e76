import { Button } from 'antd'
import { useState } from 'react'
import type { Campaign } from '../../../shared/contract/aid.ts'
import { overBudget } from '../../../shared/domain/hardship/aid.ts'
import { formatYuan, toCapitals } from '../../../shared/domain/money.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useRemembered, useSession } from '../../data/session.ts'
import { CodeSelect } from '../../ui/CodeSelect.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PlanFilter, type PlanQuery } from './PlanFilter.tsx'
import { PlanTable } from './PlanTable.tsx'
import { readPlan, toPlanRows, totalOf, type PlanRow } from './plan-rows.ts'

const EVERYBODY: PlanQuery = { from: 'files', files: {}, members: {} }

/** From the conditions to the list, its sum against the budget, and the recording of all in one step. */
export function PlanPart({ campaign }: { campaign: Campaign }) {
  const [query, setQuery] = useRemembered<PlanQuery>(`campaign.query ${campaign.id}`, EVERYBODY)
  const [rows, setRows] = useRemembered<readonly PlanRow[] | null>(`campaign.plan ${campaign.id}`, null)
  const [busy, setBusy] = useState(false)
  const { attempt } = useMessages()
  const list = async (): Promise<void> => {
    setBusy(true)
    const { from, files, members } = query
    const plan = await attempt(() =>
      call('campaigns.plan', { id: campaign.id, files: from === 'files' ? files : null, members: from === 'members' ? members : null }),
    )
    if (plan !== null) setRows(toPlanRows(plan.lines))
    setBusy(false)
  }
  return (
    <section className="card">
      <PlanFilter query={query} busy={busy} onChange={setQuery} onList={() => void list()} />
      {rows === null && <p className="dialog-note">选好条件，点“列出名单”。名单只是打算，登记以前不会写进台账。</p>}
      {rows !== null && rows.length === 0 && <EmptyState title="没有符合条件的人" hint="换一换条件再列。" />}
      {rows !== null && rows.length > 0 && (
        <>
          <PlanTable rows={rows} onChange={setRows} />
          <RecordBar campaign={campaign} rows={rows} onRecorded={() => setRows(null)} />
        </>
      )}
    </section>
  )
}

/** The sum of what is chosen against what is left, and the button that writes it down. */
function RecordBar({ campaign, rows, onRecorded }: { campaign: Campaign; rows: readonly PlanRow[]; onRecorded: () => void }) {
  const organiser = useSession((session) => session.organiserName)
  const [on, setOn] = useState<string | null>(today())
  const [payMethod, setPayMethod] = useState<string | null>(null)
  const [handler, setHandler] = useState<string | null>(organiser === '' ? null : organiser)
  const [why, setWhy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { attempt, done } = useMessages()
  const people = rows.filter(({ chosen }) => chosen).length
  const totalFen = totalOf(rows)
  const overFen = overBudget([campaign.totalFen, totalFen], campaign.budgetFen)
  const record = async (): Promise<void> => {
    const plan = readPlan(rows)
    if ('trouble' in plan) return setTrouble(`第 ${plan.number} 行“${plan.row.line.name}”${TROUBLES[plan.trouble]}`)
    if (on === null || !isPlainDate(on)) return setTrouble('请填发放日期')
    if (overFen !== null && (why ?? '').trim() === '') return setTrouble('超出预算，请写明理由，或减少人数、金额')
    setTrouble(null)
    setBusy(true)
    const saved = await attempt(() =>
      call('campaigns.record', { id: campaign.id, on, payMethod, handler, overBudgetWhy: overFen === null ? null : why, lines: plan.lines }),
    )
    setBusy(false)
    if (saved === null) return undefined
    done(`已登记 ${plan.lines.length} 人，${formatYuan(totalFen)} 元。按 Ctrl+Z 可以一次撤销`)
    onRecorded()
    return undefined
  }
  return (
    <div className="record-bar">
      <p className="record-sum" role="status">
        已选 <strong className="digits">{people}</strong> 人，合计 <strong className="digits">{formatYuan(totalFen)}</strong> 元（{toCapitals(totalFen)}）
        {overFen !== null && <span className="warn-text">　⚠ 超出预算 {formatYuan(overFen)} 元</span>}
        {campaign.budgetFen !== null && overFen === null && (
          <span className="good-text">　预算内，登记后结余 {formatYuan(campaign.budgetFen - campaign.totalFen - totalFen)} 元</span>
        )}
      </p>
      <div className="record-fields">
        <DateField label="发放日期" required value={on} onChange={setOn} />
        <CodeSelect label="发放方式" list="pay_method" value={payMethod} onChange={setPayMethod} />
        <TextField label="经手人" value={handler} maxLength={50} onChange={setHandler} />
        {overFen !== null && <TextField label="超预算的理由" required value={why} maxLength={500} onChange={setWhy} />}
        <Button type="primary" loading={busy} disabled={people === 0} onClick={() => void record()}>
          登记 {people} 人的发放
        </Button>
      </div>
      {trouble !== null && (
        <p className="field-error" role="alert">
          ✕ {trouble}
        </p>
      )}
    </div>
  )
}

const TROUBLES = { amount: '的金额看不懂，请改正', reason: '须写明特殊情况，或取消勾选' } as const
