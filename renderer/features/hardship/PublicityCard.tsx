import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { addDays, daysBetween, isPlainDate, partsOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { isWorkday, makeCalendar } from '../../../shared/domain/workdays.ts'
import { today } from '../../data/clock.ts'
import { useCall } from '../../data/use-call.ts'

/** While in publicity: each day of it, worked or not, and how long it still takes. */
export function PublicityCard({ file }: { file: HardshipFile }) {
  const posted = file.steps.findLast((step) => step.kind === 'publicity')?.on
  const { publicityTo } = file
  const open = (file.state === 'publicity' || file.state === 'objection') && posted !== undefined && publicityTo !== null
  if (!open || !isPlainDate(publicityTo)) return null
  return <Days from={posted} to={publicityTo} submitFrom={file.submitFrom} />
}

function Days({ from, to, submitFrom }: { from: PlainDate; to: PlainDate; submitFrom: string | null }) {
  const years = [partsOf(from).year, partsOf(to).year] as const
  const first = useCall('calendar.list', { year: years[0] }).value
  const second = useCall('calendar.list', years[1] === years[0] ? null : { year: years[1] }).value
  const listed = [...(first?.days ?? []), ...(second?.days ?? [])]
  const calendar = makeCalendar(listed)
  const names = new Map<string, string>(listed.map(({ day, name, kind }) => [day, kind === 'rest' ? name : `${name}调休`]))
  const now = today()
  const days = daysFrom(addDays(from, 1), to)
  const left = days.filter((day) => day >= now && isWorkday(day, calendar)).length
  return (
    <section className="card" aria-label="公示倒计时">
      <div className="card-head">
        <h2>公示</h2>
        <span role="status">{countdown(submitFrom, now, left, to)}</span>
      </div>
      <p className="file-note">
        <span className="digits">{from}</span> 张贴，次日起算，<span className="digits">{to}</span> 期满。
      </p>
      <ol className="publicity-days">
        {days.map((day) => {
          const works = isWorkday(day, calendar)
          const word = names.get(day) ?? (works ? '工作日' : '休息')
          return (
            <li key={day} className={`${works ? 'works' : 'rests'}${day < now ? ' past' : ''}`} aria-current={day === now ? 'date' : undefined}>
              <span className="digits">{day.slice(5)}</span>
              <small>{day === now ? `今天，${word}` : word}</small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function countdown(submitFrom: string | null, now: string, left: number, to: string) {
  if (submitFrom === null) return <span className="warn-text">有异议没办结，不能上报</span>
  if (submitFrom <= now) return <span className="good-text">✓ 公示已满，可以上报</span>
  return <b>{now > to ? '明天可以上报' : `还有 ${left} 个工作日，${submitFrom} 起可以上报`}</b>
}

function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}
