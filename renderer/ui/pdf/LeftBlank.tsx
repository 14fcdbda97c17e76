import { Alert } from 'antd'
import { CONSENT_LABELS } from '../../text/hardship.ts'
import type { MadePaper } from './use-paper.ts'

type Part = NonNullable<MadePaper['leftBlank']>[number]

/** Which boxes the paper leaves to the pen, and why. */
export function LeftBlank({ parts }: { parts: readonly Part[] }) {
  if (parts.length === 0) return null
  const byReason = Map.groupBy(parts, ({ why }) => why)
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {[...byReason].map(([why, own]) => (
            <div key={why}>
              {wordsOf(own)}：{WHY[why]}
            </div>
          ))}
          这些栏在纸上留空，可以手写；同意书登记以后再打印，就有了。
        </>
      }
    />
  )
}

/** 王建国的健康信息、李红的银行账户 等 12 项. */
function wordsOf(parts: readonly Part[]): string {
  const named = parts.slice(0, MOST).map(({ personName, kind }) => `${personName}的${CONSENT_LABELS[kind]}`).join('、')
  return parts.length > MOST ? `${named}等 ${parts.length} 项` : named
}

/** More names than this fill the screen. */
const MOST = 6

const WHY: Readonly<Record<Part['why'], string>> = {
  missing: '没有登记单独同意书。',
  withdrawn: '单独同意已撤回。',
}
