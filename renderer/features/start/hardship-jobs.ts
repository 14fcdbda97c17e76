import type { HardshipList } from '../../../shared/domain/hardship/lists.ts'
import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { LIST_WORDS } from '../../text/hardship.ts'
import type { Job } from './job.ts'

/** What waits to be done with the households on file: one line a list that somebody is on. */
export function hardshipJobs({ lists }: Output<'overview.work'>): Job[] {
  return ORDER.filter((list) => lists[list] > 0).map((list) => ({
    key: list,
    what: `${lists[list].toLocaleString('zh-CN')} 户${LIST_WORDS[list].label}`,
    why: LIST_WORDS[list].hint,
    open: () => goTo('hardships', { preset: JSON.stringify({ list }) }),
  }))
}

/** What has a day to keep first, what only wants a look last. */
const ORDER: readonly HardshipList[] = [
  'publicity_ends', 'may_submit', 'returned', 'unanswered', 'review_due', 'out_of_step', 'paper_due', 'never_helped',
  'unchanged_year', 'to_destroy',
]
