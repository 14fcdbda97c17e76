import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Campaign } from '../../../shared/contract/aid.ts'
import { formatYuan, toCapitals } from '../../../shared/domain/money.ts'
import { call, type Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { useMessages } from '../../ui/messages.tsx'
import { PersonInput } from '../../ui/PersonInput.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { emptyDonor, readDonors, toDonors, totalOfDonors, type Donor } from './donors.ts'
import { HandoverDialog } from './HandoverDialog.tsx'
import { PrintButton } from './PrintButton.tsx'

/** Who gave how much, and the hand-over to the person it was collected for. */
export function DonorsPart({ campaign }: { campaign: Campaign }) {
  const stored = useCall('donations.list', { campaignId: campaign.id })
  return (
    <section className="card">
      {/* What was saved is the base of what is typed next. */}
      <Ready of={stored}>{(rows) => <Donors key={JSON.stringify(rows)} campaign={campaign} stored={rows} />}</Ready>
    </section>
  )
}

function Donors({ campaign, stored }: { campaign: Campaign; stored: Output<'donations.list'> }) {
  const [rows, setRows] = useState<readonly Donor[]>(() => (stored.length === 0 ? [emptyDonor([], today())] : toDonors(stored)))
  const [touched, setTouched] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [handing, setHanding] = useState(false)
  const { attempt, done } = useMessages()
  const isOpen = campaign.state !== 'closed'
  const put = (next: readonly Donor[]): void => {
    setRows(next)
    setTouched(true)
  }
  const change = (key: string, part: Partial<Donor>): void => put(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const add = (): void => put([...rows, emptyDonor(rows, rows.at(-1)?.on ?? today())])
  const save = async (): Promise<void> => {
    const read = readDonors(rows)
    if ('trouble' in read) return setTrouble(read.trouble)
    setTrouble(null)
    const saved = await attempt(() => call('donations.save', { campaignId: campaign.id, rows: read.rows }))
    if (saved === null) return undefined
    setTouched(false)
    done(`已保存 ${saved.donors} 人的捐款，共 ${formatYuan(saved.donatedFen)} 元`)
    return undefined
  }
  const totalFen = totalOfDonors(rows)
  return (
    <>
      <div className="card-head">
        <h2>捐款名单</h2>
        <span className="paper-buttons">
          {campaign.donors > 0 && <PrintButton label="捐款名单" to={{ campaignId: campaign.id, form: 'donor_list' }} />}
          {isOpen && (
            <Button disabled={touched || campaign.donors === 0 || campaign.forPersonId === null} onClick={() => setHanding(true)}>
              登记移交…
            </Button>
          )}
        </span>
      </div>
      {campaign.forPersonId === null && <p className="dialog-note">还没有写明为谁捐款，请在“活动资料”里填受捐人。</p>}
      <div className="table-scroll">
        <table className="table">
          <caption>
            共 {rows.length} 行，{formatYuan(totalFen)} 元（{toCapitals(totalFen)}）
          </caption>
          <thead>
            <tr>
              <th scope="col" className="number">序号</th>
              <th scope="col">捐款人</th>
              <th scope="col">金额（元）</th>
              <th scope="col">日期</th>
              <th scope="col">备注</th>
              {isOpen && <th scope="col">操作</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <td className="number digits">{index + 1}</td>
                <td>
                  <PersonInput label={`第 ${index + 1} 行捐款人`} value={row.donor} onChange={(donor) => change(row.key, { donor })} />
                </td>
                <td>
                  <Input className="digits plan-amount" aria-label={`第 ${index + 1} 行金额`} disabled={!isOpen} autoComplete="off" value={row.amount ?? ''} onChange={(event) => change(row.key, { amount: event.target.value })} />
                </td>
                <td>
                  <Input className="digits plan-day" aria-label={`第 ${index + 1} 行日期`} disabled={!isOpen} autoComplete="off" value={row.on} onChange={(event) => change(row.key, { on: event.target.value })} />
                </td>
                <td>
                  <Input aria-label={`第 ${index + 1} 行备注`} disabled={!isOpen} autoComplete="off" maxLength={200} value={row.note ?? ''} onChange={(event) => change(row.key, { note: event.target.value })} />
                </td>
                {isOpen && (
                  <td>
                    <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`删除第 ${index + 1} 行`} title="删除" onClick={() => put(rows.filter(({ key }) => key !== row.key))} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {trouble !== null && (
        <p className="field-error" role="alert">
          ✕ {trouble}
        </p>
      )}
      {isOpen && (
        <div className="form-buttons">
          <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
            加一行
          </Button>
          <Button type="primary" disabled={!touched} onClick={() => void save()}>
            保存捐款名单
          </Button>
        </div>
      )}
      {handing && <HandoverDialog campaign={campaign} onClose={() => setHanding(false)} />}
    </>
  )
}
