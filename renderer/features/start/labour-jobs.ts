import { LABOUR_PRESETS } from '../../data/labour-presets.ts'
import { goTo } from '../../data/session.ts'
import type { Job } from './job.ts'

/** Lists on which somebody waits; whoever ends within sixty days is told of once, within thirty. */
const WAITING = LABOUR_PRESETS.filter(({ key, plain }) => plain !== true && key !== 'expiring_60' && key !== 'protected')
const AT_WORK = LABOUR_PRESETS.filter(({ key }) => key === 'at_work')

/** What `employments.counts` is asked: whoever is at work, then each list. */
export const LABOUR_FILTERS = [...AT_WORK, ...WAITING].map(({ filter }) => filter)

/** What the contracts on file ask for today, by the counts of `LABOUR_FILTERS`. */
export function labourJobs(counts: readonly number[]): Job[] {
  return WAITING.map((preset, index) => ({ ...preset, count: counts[index + AT_WORK.length] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ key, label, hint, filter, count }) => ({
      key,
      what: `${count.toLocaleString('zh-CN')} 人${/^\d/.test(label) ? ' ' : ''}${label}`,
      why: hint,
      open: () => goTo('labour', { preset: JSON.stringify(filter) }),
    }))
}
