import { addDays, isPlainDate } from '../../../shared/domain/plain-date.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { spellDate } from '../../ui/date-text.ts'
import type { StepValue } from './StepFieldInput.tsx'

/** When a publicity posted on this day is over: counted from the next day, working days only. */
export function PublicityPreview({ from, days }: { from: string | null; days: StepValue }) {
  const ready = from !== null && isPlainDate(from) && typeof days === 'number' && days > 0 && days <= 400
  const counted = useCall('calendar.workdayAfter', ready ? { from, days } : null).value
  if (counted === null) return null
  return (
    <div className="publicity-preview" role="status">
      <p>
        公示到 <b>{spellDate(counted.day)}</b>，{spellDate(addDays(counted.day, 1))}起可以上报
        {counted.restDays > 0 && `（中间 ${counted.restDays} 天休息日不算）`}
      </p>
      {!counted.known && (
        <p className="warn-text">
          {counted.day.slice(0, 4)} 年的节假日表还没有录入，可能算少了。请先到
          <button type="button" className="text-link" onClick={() => goTo('settings', { part: 'holidays' })}>
            设置—节假日
          </button>
          录入。
        </p>
      )}
    </div>
  )
}
