import { Alert, Button } from 'antd'
import type { Employment } from '../../../shared/contract/labour-records.ts'
import { LABOUR_PROBLEMS } from '../../../shared/domain/labour/checks.ts'
import { call } from '../../bridge.ts'
import { LABOUR_PROBLEM_WORDS } from '../../text/labour-problems.ts'
import { useMessages } from '../../ui/messages.tsx'

/** What must be known before reading on: that it is in the bin, or that its papers contradict themselves. */
export function EmploymentNotices({ employment }: { employment: Employment }) {
  const { attempt, done } = useMessages()
  const { id, revision, checkWhy, deletedAt, name } = employment
  const restore = async (): Promise<void> => {
    const back = await attempt(() => call('trash.restore', { entity: 'employment', id }))
    if (back !== null) done(`已恢复${name}的用工`)
  }
  const settle = async (): Promise<void> => {
    const saved = await attempt(() => call('employments.change', { id, revision, checkWhy: null }))
    if (saved !== null) done('已取消待核')
  }
  if (deletedAt !== null) {
    return (
      <Alert
        type="warning"
        showIcon
        className="notice"
        title="这段用工在回收站里。"
        action={
          <Button size="small" onClick={() => void restore()}>
            恢复
          </Button>
        }
      />
    )
  }
  if (checkWhy === null) return null
  const problems = problemWords(employment)
  return (
    <Alert
      type="warning"
      showIcon
      className="notice"
      title={`待核：${checkWhy}`}
      description={
        problems.length === 0
          ? '现在没有自相矛盾的地方了，可以取消待核。'
          : `${problems.join('；')}。查清改好以后，再取消待核。`
      }
      action={
        problems.length === 0 && (
          <Button size="small" onClick={() => void settle()}>
            取消待核
          </Button>
        )
      }
    />
  )
}

/** Each contradiction once, in words. */
function problemWords({ problems }: Employment): string[] {
  const found = new Set<string>(problems.map(({ problem }) => problem))
  return LABOUR_PROBLEMS.filter((problem) => found.has(problem)).map((problem) => LABOUR_PROBLEM_WORDS[problem])
}
