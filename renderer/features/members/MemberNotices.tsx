import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Candidate, Member } from '../../../shared/contract/members.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { call } from '../../bridge.ts'
import { goTo } from '../../data/session.ts'
import { useCall } from '../../data/use-call.ts'
import { stateLabel } from '../../text/events.ts'
import { useMessages } from '../../ui/messages.tsx'
import { MergeDialog } from './MergeDialog.tsx'

/** What must be known before reading on: the record was merged or removed, or may stand in the register twice. */
export function MemberNotices({ member }: { member: Member }) {
  const { attempt, done } = useMessages()
  const { mergedInto } = member
  const restore = async (): Promise<void> => {
    const back = await attempt(() => call('trash.restore', { entity: 'person', id: member.id }))
    if (back !== null) done(`已恢复${member.name}`)
  }
  const unmerge = async (): Promise<void> => {
    const back = await attempt(() => call('members.unmerge', { mergedId: member.id }))
    if (back !== null) done(`已拆开，${member.name}恢复为单独的档案`)
  }
  if (mergedInto !== null) {
    return (
      <Alert
        type="warning"
        showIcon
        className="member-notice"
        title="这份档案已并入另一份，内容保留备查。"
        action={
          <span className="alert-acts">
            <Button size="small" type="primary" onClick={() => goTo('member', { id: mergedInto })}>
              打开保留的档案
            </Button>
            <Button size="small" onClick={() => void unmerge()}>
              撤销合并
            </Button>
          </span>
        }
      />
    )
  }
  if (member.deletedAt !== null) {
    return (
      <Alert
        type="warning"
        showIcon
        className="member-notice"
        title="这份档案在回收站里。"
        action={
          <Button size="small" onClick={() => void restore()}>
            恢复
          </Button>
        }
      />
    )
  }
  return <Twins member={member} />
}

/** Namesakes born on the same day. */
function Twins({ member }: { member: Member }) {
  const [merging, setMerging] = useState<Candidate | null>(null)
  const { attempt, done } = useMessages()
  const birthOn = member.birthOn ?? null
  const known = birthOn !== null && isPlainDate(birthOn)
  const found = useCall('members.findCandidates', known ? { name: member.name, birthOn, except: member.id } : null)
  const part = async (candidate: Candidate): Promise<void> => {
    const marked = await attempt(() => call('members.markNotSame', { a: member.id, b: candidate.id }))
    if (marked === null) return
    found.reload()
    done('已记住：不是同一人，以后不再提示')
  }
  return (
    <>
      {(found.value ?? []).map((candidate) => (
        <Alert
          key={candidate.id}
          type="warning"
          showIcon
          className="member-notice"
          title={`可能与“${candidate.name}”（${candidate.unitName ?? '未填单位'}，${stateLabel(candidate.memberState)}）是同一人：姓名和出生日期相同。`}
          action={
            <span className="alert-acts">
              <Button size="small" onClick={() => setMerging(candidate)}>
                对照合并…
              </Button>
              <Button size="small" onClick={() => void part(candidate)}>
                不是同一人
              </Button>
            </span>
          }
        />
      ))}
      {merging !== null && <MergeDialog member={member} other={merging.id} onClose={() => setMerging(null)} />}
    </>
  )
}
