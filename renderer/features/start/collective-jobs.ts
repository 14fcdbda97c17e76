import { COLLECTIVE_LISTS } from '../../data/collective-lists.ts'
import { goTo } from '../../data/session.ts'
import type { Job } from './job.ts'

/** What `collective.counts` is asked. */
export const COLLECTIVE_ASKED = COLLECTIVE_LISTS.map(({ findings }) => findings)

/** What the days of the collective contracts ask for today, by the counts of `COLLECTIVE_ASKED`. */
export function collectiveJobs(counts: readonly number[]): Job[] {
  return COLLECTIVE_LISTS.map((list, index) => ({ ...list, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ key, label, hint, count }) => ({
      key: `collective ${key}`,
      what: `${count.toLocaleString('zh-CN')} 份集体合同${label}`,
      why: hint,
      open: () => goTo('collectives', { list: key }),
    }))
}
