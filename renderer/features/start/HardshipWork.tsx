import { BarChartOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { HardshipList } from '../../../shared/domain/hardship/lists.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { LIST_WORDS } from '../../text/hardship.ts'

/** What waits to be done with the households on file; nothing at all where there is none. */
export function HardshipWork() {
  const work = useCall('overview.work').value
  if (work === null || work.files === 0) return null
  const waiting = ORDER.filter((list) => work.lists[list] > 0)
  return (
    <section className="card" aria-labelledby="hardship-work-title">
      <div className="card-head">
        <h2 id="hardship-work-title">困难帮扶</h2>
        <span className="card-acts">
          <span className="digits">
            在档 {count(work.onFile)} 户 · {work.year} 年帮扶 {count(work.aidTimes)} 笔，{formatYuan(work.aidFen)} 元
          </span>
          <Button icon={<BarChartOutlined aria-hidden />} onClick={() => goTo('hardship-overview')}>
            统计图
          </Button>
        </span>
      </div>
      {waiting.length === 0 ? (
        <p className="good-text">✓ 没有待办。该复核的、该上报的都办了。</p>
      ) : (
        <div className="worklist">
          <ul>
            {waiting.map((list) => (
              <li key={list}>
                <button type="button" onClick={() => goTo('hardships', { preset: JSON.stringify({ list }) })}>
                  <span className="worklist-what">
                    {count(work.lists[list])} 户{LIST_WORDS[list].label}
                  </span>
                  <span className="worklist-why">{LIST_WORDS[list].hint}</span>
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

/** What has a day to keep first, what only wants a look last. */
const ORDER: readonly HardshipList[] = [
  'publicity_ends', 'may_submit', 'returned', 'unanswered', 'review_due', 'out_of_step', 'never_helped',
  'unchanged_year', 'to_destroy',
]

function count(value: number): string {
  return value.toLocaleString('zh-CN')
}
