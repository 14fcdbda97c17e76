import { CalendarOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { LABOUR_PRESETS } from '../../data/labour-presets.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'

/** Lists on which somebody waits; whoever ends within sixty days is told of once, within thirty. */
const WAITING = LABOUR_PRESETS.filter(({ key, plain }) => plain !== true && key !== 'expiring_60' && key !== 'protected')
const AT_WORK = LABOUR_PRESETS.filter(({ key }) => key === 'at_work')
const ASKED = [...AT_WORK, ...WAITING]

/** What the contracts on file ask for today; nothing at all where there is none. */
export function LabourWork() {
  const counts = useCall('employments.counts', { filters: ASKED.map(({ filter }) => filter) }).value
  const people = counts?.[0] ?? 0
  if (counts === null || people === 0) return null
  const waiting = WAITING.map((preset, index) => ({ ...preset, count: counts[index + 1] ?? 0 })).filter(({ count }) => count > 0)
  return (
    <section className="card" aria-labelledby="labour-work-title">
      <div className="card-head">
        <h2 id="labour-work-title">劳动合同</h2>
        <span className="card-acts">
          <span className="digits">在职 {people.toLocaleString('zh-CN')} 人</span>
          <Button icon={<CalendarOutlined aria-hidden />} onClick={() => goTo('deadlines')}>
            到期提醒
          </Button>
        </span>
      </div>
      {waiting.length === 0 ? (
        <p className="good-text">✓ 没有待办。没有缺书面合同的，30 天内也没有到期的。</p>
      ) : (
        <div className="worklist">
          <ul>
            {waiting.map(({ key, label, hint, filter, count }) => (
              <li key={key}>
                <button type="button" onClick={() => goTo('labour', { preset: JSON.stringify(filter) })}>
                  <span className="worklist-what">
                    {count.toLocaleString('zh-CN')} 人{/^\d/.test(label) ? ' ' : ''}
                    {label}
                  </span>
                  <span className="worklist-why">{hint}</span>
                  <RightOutlined aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
