import type { Output } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import type { Job } from './job.ts'

/** What waits for the clerk of a county: what came and is not answered, and who has not come at all. */
export function countyJobs(overview: Output<'county.overview'>): Job[] {
  const { conflicts, samePeople, waitingFiles, packages, townships } = overview
  const due = packages.filter(({ receiptDue }) => receiptDue).length
  const silent = townships.filter(({ last }) => last === null)
  const jobs = [
    { key: 'files', count: waitingFiles, what: `${waitingFiles} 户困难职工等审批`, why: '乡镇已上报，批准写文号，退回写理由', open: () => goTo('county-files') },
    { key: 'conflicts', count: conflicts, what: `${conflicts} 处两边不一致`, why: '县里和乡镇都改过，要定用哪个', open: () => goTo('county-conflicts') },
    {
      key: 'same', count: samePeople, what: `${samePeople} 对同一身份证号在两个乡镇`, why: '两处兼职，还是登记错了',
      open: () => goTo('county-conflicts', { part: 'same' }),
    },
    { key: 'receipts', count: due, what: `${due} 份回执要出`, why: '还没有出，或出过以后又有了决定', open: () => goTo('county') },
    {
      key: 'silent', count: silent.length, what: `${silent.length} 个乡镇还没有报过`,
      why: silent.slice(0, 3).map(({ name }) => name).join('、') + (silent.length > 3 ? ' 等' : ''), open: () => goTo('county'),
    },
  ]
  return jobs.filter(({ count }) => count > 0).map(({ count: _count, ...job }) => job)
}
