import { Checkbox, Input, Pagination } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { labelOf, useCodes } from '../../data/codes.ts'
import { chordOf, isComposing } from '../../ui/keys.ts'
import { AidFindings } from './AidFindings.tsx'
import { fenOf, isBlocked, wantsReason, type PlanRow } from './plan-rows.ts'

interface Props {
  rows: readonly PlanRow[]
  onChange: (rows: readonly PlanRow[]) => void
}

const PAGE = 100

/** The people of a plan: who is taken, with how much; what the checks say stands under the name. */
export function PlanTable({ rows, onChange }: Props) {
  const [page, setPage] = useState(1)
  const codes = useCodes()
  const hasStudents = rows.some(({ line }) => line.studentId !== null)
  const change = (key: string, part: Partial<PlanRow>): void => {
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  }
  const free = rows.filter(({ line }) => !isBlocked(line))
  const chosen = free.filter((row) => row.chosen).length
  const start = (page - 1) * PAGE
  return (
    <>
      <div className="table-scroll">
        <table className="table plan-table">
          <caption>列出 {rows.length} 人，已选 {chosen} 人。金额可以逐人改，回车到下一行。</caption>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label="全选"
                  checked={chosen > 0 && chosen === free.length}
                  indeterminate={chosen > 0 && chosen < free.length}
                  onChange={(event) => onChange(rows.map((row) => ({ ...row, chosen: event.target.checked && !isBlocked(row.line) })))}
                />
              </th>
              <th scope="col" className="number">序号</th>
              <th scope="col">姓名</th>
              <th scope="col">困难类别</th>
              <th scope="col">工作单位</th>
              {hasStudents && <th scope="col">学生</th>}
              <th scope="col">金额（元）</th>
              <th scope="col">检查</th>
            </tr>
          </thead>
          <tbody onKeyDown={moveOn}>
            {rows.slice(start, start + PAGE).map((row, index) => (
              <tr key={row.key} className={row.chosen ? undefined : 'plan-left-out'}>
                <td>
                  <Checkbox
                    aria-label={`选${row.line.name}`}
                    checked={row.chosen}
                    disabled={isBlocked(row.line)}
                    onChange={(event) => change(row.key, { chosen: event.target.checked })}
                  />
                </td>
                <td className="number digits">{start + index + 1}</td>
                <th scope="row">
                  {row.line.name}
                  {row.line.fileNo !== null && <div className="plan-file digits">{row.line.fileNo}</div>}
                </th>
                <td>{labelOf(codes, 'hardship_category', row.line.category)}</td>
                <td>{row.line.unitName}</td>
                {hasStudents && <td>{[row.line.studentName, row.line.school, row.line.schoolLevel].filter(Boolean).join(' ')}</td>}
                <td>
                  <Input
                    className="digits plan-amount"
                    aria-label={`${row.line.name}的金额`}
                    aria-invalid={fenOf(row.amount) === null}
                    status={fenOf(row.amount) === null ? 'error' : ''}
                    data-amount
                    autoComplete="off"
                    value={row.amount ?? ''}
                    onChange={(event) => change(row.key, { amount: event.target.value === '' ? null : event.target.value })}
                  />
                </td>
                <td className="plan-checks">
                  <AidFindings label={`${row.line.name}的检查结果`} findings={row.line.findings} />
                  {!isBlocked(row.line) && row.chosen && row.line.findings.length > 0 && (
                    <Input
                      aria-label={`${row.line.name}的特殊情况说明`}
                      status={wantsReason(row) ? 'warning' : ''}
                      placeholder="特殊情况说明"
                      autoComplete="off"
                      maxLength={500}
                      value={row.why ?? ''}
                      onChange={(event) => change(row.key, { why: event.target.value === '' ? null : event.target.value })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > PAGE && (
        <Pagination className="plan-pages" current={page} pageSize={PAGE} total={rows.length} showSizeChanger={false} onChange={setPage} />
      )}
    </>
  )
}

/** Enter in an amount goes to the amount of the next row, Shift+Enter back. */
function moveOn(event: KeyboardEvent): void {
  if (isComposing(event) || !(event.target instanceof HTMLInputElement) || event.target.dataset['amount'] === undefined) return
  const chord = chordOf(event)
  if (chord !== 'enter' && chord !== 'shift+enter') return
  event.preventDefault()
  const boxes = [...(event.currentTarget.querySelectorAll<HTMLInputElement>('[data-amount]'))]
  const next = boxes[boxes.indexOf(event.target) + (chord === 'enter' ? 1 : -1)]
  next?.focus()
  next?.select()
}
