import { EditOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { call, type Output } from '../../bridge.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useMessages } from '../../ui/messages.tsx'
import { Ready } from '../../ui/Ready.tsx'
import { HolidayDialog } from './HolidayDialog.tsx'
import { toHolidays } from './holidays.ts'
import './settings.css'

type Year = Output<'calendar.list'>

/** 节假日: the days of each year that are not what the weekday says, by the State Council's notice. */
export function HolidaysPart() {
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const listed = useCall('calendar.list', { year })
  const [editing, setEditing] = useState(false)
  const edit = (): void => setEditing(true)
  return (
    <section className="card" aria-labelledby="holidays-title">
      <div className="card-head">
        <h2 id="holidays-title">节假日</h2>
        <span className="card-acts">
          <Button icon={<LeftOutlined aria-hidden />} aria-label="上一年" onClick={() => setYear(year - 1)} />
          <b className="digits" role="status">
            {year} 年
          </b>
          <Button icon={<RightOutlined aria-hidden />} aria-label="下一年" onClick={() => setYear(year + 1)} />
        </span>
      </div>
      <p className="part-lead">
        公示、同步按工作日算。周末休息、平日上班，只有这里列的日子例外。国务院办公厅每年 11 月前后发下一年的通知，照着录一次。
      </p>
      <Ready of={listed}>
        {(read) =>
          read.days.length === 0 ? (
            <EmptyState
              title={`${year} 年的通知还没有录入`}
              hint="没有录入时只按周末算，遇到放假会把期限算短。"
              actions={
                <Button type="primary" onClick={edit}>
                  录入 {year} 年
                </Button>
              }
            />
          ) : (
            <YearTable year={year} read={read} onEdit={edit} />
          )
        }
      </Ready>
      {editing && listed.value !== null && (
        <HolidayDialog key={year} year={year} days={listed.value.days} onClose={() => setEditing(false)} />
      )}
    </section>
  )
}

function YearTable({ year, read, onEdit }: { year: number; read: Year; onEdit: () => void }) {
  const { attempt, done } = useMessages()
  const shipped = read.days.every((day) => day.shipped)
  const documentNo = read.days.find((day) => day.documentNo !== null)?.documentNo ?? null
  const restore = async (): Promise<void> => {
    const saved = await attempt(() => call('calendar.setYear', { year, days: [] }))
    if (saved !== null) done(`已恢复 ${year} 年程序自带的节假日，按 Ctrl+Z 可以撤销`)
  }
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <caption>
            {shipped ? '程序自带' : '自行录入'}，依据：{documentNo ?? '未填文号'}
          </caption>
          <thead>
            <tr>
              <th scope="col">节日</th>
              <th scope="col">放假</th>
              <th scope="col">调休上班</th>
            </tr>
          </thead>
          <tbody>
            {toHolidays(read.days).map((line) => (
              <tr key={`${line.name} ${line.from}`}>
                <th scope="row">{line.name}</th>
                <td className="digits">{line.from === line.to ? line.from : `${line.from} 至 ${line.to}`}</td>
                <td className="digits">{line.worked ?? <span className="none">无</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="form-buttons">
        <Button icon={<EditOutlined aria-hidden />} onClick={onEdit}>
          修改 {year} 年
        </Button>
        {!shipped && <Button onClick={() => void restore()}>恢复程序自带的</Button>}
      </div>
    </>
  )
}
