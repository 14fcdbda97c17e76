import { Button, Checkbox, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { AidRow, Campaign } from '../../../shared/contract/aid.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { formatYuan, toCapitals } from '../../../shared/domain/money.ts'
import { call } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { DateField } from '../../ui/DateField.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Field } from '../../ui/Field.tsx'
import { chordOf, isComposing } from '../../ui/keys.ts'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { PrintButton } from './PrintButton.tsx'
import { readRowNumbers } from './row-numbers.ts'

/** What was recorded, in the order of the sheet, and who signed: ticked by the row numbers of the paper. */
export function SheetPart({ campaign }: { campaign: Campaign }) {
  const rows = useCall('campaigns.rows', { id: campaign.id })
  return (
    <section className="card">
      <Ready of={rows}>
        {(listed) =>
          listed.length === 0 ? (
            <EmptyState
              title="还没有登记发放"
              hint={campaign.kind === 'grant' ? '先在“列名单”里按条件列出人，核对预算后一次登记。' : '捐款移交给受捐人时在“捐款”里登记。'}
            />
          ) : (
            <Sheet campaign={campaign} rows={listed} />
          )
        }
      </Ready>
    </section>
  )
}

function Sheet({ campaign, rows }: { campaign: Campaign; rows: readonly AidRow[] }) {
  const [on, setOn] = useState<string | null>(today())
  const { attempt, done, warn } = useMessages()
  const isOpen = campaign.state !== 'closed'
  const sign = async (chosen: readonly AidRow[], signed: boolean): Promise<boolean> => {
    if (on === null || !isPlainDate(on)) {
      warn('请先填签收日期')
      return false
    }
    const saved = await attempt(() =>
      call('campaigns.sign', { id: campaign.id, on, rows: chosen.map((row) => ({ aidId: row.id, signed })) }),
    )
    if (saved === null) return false
    done(signed ? `已勾 ${chosen.length} 人签收，共 ${saved.signed} / ${saved.people} 人` : `已取消 ${chosen.length} 人的签收`)
    return true
  }
  const hasStudents = rows.some(({ studentId }) => studentId !== null)
  const hasGoods = rows.some(({ goods }) => goods !== null)
  const open = rows.filter((row) => row.signedOn === null)
  return (
    <>
      <div className="card-head">
        <h2>发放名单</h2>
        <PrintButton label="签收表" to={{ campaignId: campaign.id, form: 'sign_off_sheet' }} />
      </div>
      {isOpen && (
        <div className="sign-bar">
          <DateField label="签收日期" value={on} onChange={setOn} />
          <NumbersField rows={rows} onSign={(chosen) => sign(chosen, true)} />
          {open.length > 0 && (
            <Button className="sign-all" onClick={() => void sign(open, true)}>
              其余 {open.length} 人全部签收
            </Button>
          )}
        </div>
      )}
      <div className="table-scroll">
        <table className="table sheet-table">
          <caption>
            共 {rows.length} 人，{formatYuan(campaign.totalFen)} 元（{toCapitals(campaign.totalFen)}）
          </caption>
          <thead>
            <tr>
              <th scope="col" className="number">序号</th>
              <th scope="col">姓名</th>
              <th scope="col">工作单位</th>
              <th scope="col">档案编号</th>
              {hasStudents && <th scope="col">学生</th>}
              <th scope="col" className="number">金额（元）</th>
              {hasGoods && <th scope="col">实物</th>}
              <th scope="col">发放日期</th>
              <th scope="col">签收</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <td className="number digits">{numberOf(row, index)}</td>
                <th scope="row">{row.personName}</th>
                <td>{row.unitName}</td>
                <td className="digits">{row.fileNo}</td>
                {hasStudents && <td>{[row.studentName, row.school, row.schoolLevel].filter(Boolean).join(' ')}</td>}
                <td className="number digits">{formatYuan(row.amountFen)}</td>
                {hasGoods && <td>{row.goods}</td>}
                <td className="digits">{row.on}</td>
                <td>
                  <Checkbox
                    checked={row.signedOn !== null}
                    disabled={!isOpen}
                    aria-label={`${row.personName}签收`}
                    onChange={(event) => void sign([row], event.target.checked)}
                  >
                    <span className="digits">{row.signedOn === null ? '未签' : [row.signedOn, row.signedBy].filter(Boolean).join(' ')}</span>
                  </Checkbox>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Typed from the paper: `1-20 25`, Enter ticks them and the cursor stays for the next page. */
function NumbersField({ rows, onSign }: { rows: readonly AidRow[]; onSign: (rows: readonly AidRow[]) => Promise<boolean> }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const last = rows.reduce((most, row, index) => Math.max(most, numberOf(row, index)), 0)
  const sign = async (): Promise<void> => {
    const read = readRowNumbers(text, last)
    if ('bad' in read) return setError(`“${read.bad}”不是签收表上的序号（1 至 ${last}）`)
    const chosen = rows.filter((row, index) => read.numbers.includes(numberOf(row, index)))
    if (chosen.length === 0) return setError('请填签收表上的序号')
    setError(null)
    if (await onSign(chosen)) setText('')
    return undefined
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || chordOf(event) !== 'enter') return
    event.preventDefault()
    event.stopPropagation()
    void sign()
  }
  return (
    <Field label="按序号勾签收" error={error} help="照着签收表输序号，例如 1-20 25，回车勾上；按 Ctrl+Z 可以撤销">
      {(control) => (
        <Input
          {...control}
          className="digits"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  )
}

function numberOf(row: AidRow, index: number): number {
  return row.position ?? index + 1
}
