import type { Output } from '../../bridge.ts'
import { goTo, remember } from '../../data/session.ts'
import { SUBJECT_WORDS } from '../../text/import-hardship.ts'
import type { Job } from './job.ts'

type Batch = Output<'import.list'>[number]

/** Files that are not done with, one line a file: of the same file read several times the newest, and a word on the others. */
export function importJobs(batches: readonly Batch[]): Job[] {
  const open = batches.filter((batch) => batch.state === 'previewed' || (batch.state === 'applied' && batch.doubtful > 0))
  return [...Map.groupBy(open, (batch) => batch.fileName).values()].flatMap(([newest, ...others]) => {
    if (newest === undefined) return []
    const job = toJob(newest)
    return [others.length === 0 ? job : { ...job, why: `${job.why}；这个文件另有 ${others.length} 次没办完，见“导入”` }]
  })
}

function toJob(batch: Batch): Job {
  const { id, fileName, state, doubtful, decided } = batch
  if (state === 'previewed') {
    const why = `${batch.counts.people} ${SUBJECT_WORDS[batch.subject].per}已预览，还没有导入`
    return { key: id, what: `导入未完成：${fileName}`, why, open: () => goTo('import-batch', { id }) }
  }
  const waiting = doubtful - decided
  if (waiting === 0) {
    return { key: id, what: `${decided} 行已定：${fileName}`, why: '核好了，等着导入', open: () => openRows(id, null) }
  }
  const why = decided === 0 ? '已导入其余各行，这些要看一眼再定' : `另有 ${decided} 行已定，等着导入`
  return { key: id, what: `${waiting} 行待核：${fileName}`, why, open: () => openRows(id, 'doubtful') }
}

/** The rows themselves, not the result page in front of them. */
function openRows(id: string, outcome: 'doubtful' | null): void {
  remember(`import.shown.${id}`, { outcome, finding: null, problems: false })
  remember(`import.step.${id}`, 'rows')
  goTo('import-batch', { id })
}
