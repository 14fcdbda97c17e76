import { App, Button } from 'antd'
import { useState } from 'react'
import type { MemberFilter } from '../../shared/contract/members.ts'
import { isPlainDate } from '../../shared/domain/plain-date.ts'
import { call } from '../bridge.ts'
import { today } from '../data/clock.ts'
import { goTo } from '../data/session.ts'
import { useCall } from '../data/use-call.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { DateField } from './DateField.tsx'
import { useMessages } from './messages.tsx'

interface Props {
  /** The union they would belong to. */
  union: { id: string; name: string }
  /** Whose people are meant: the units that a union covers, or one unit. */
  among: { coveredBy: string } | { unitId: string }
  /** 本会覆盖单位中还没有工会的会员: who they are, before their number. */
  words: string
  /** 全部归入本会. */
  confirmLabel: string
}

/**
 * For a union that has just come to cover units: asks whether their members without a union belong to it now, from
 * today on, and brings them in.
 */
export function useUnionOffer(): (union: { id: string; name: string }) => Promise<void> {
  const { modal } = App.useApp()
  const { done, warn } = useMessages()
  return async ({ id, name }) => {
    const who = whoLacks({ coveredBy: id })
    const { total } = await call('members.search', { filter: who, limit: 1 })
    if (total === 0) return
    const yes = await modal.confirm({
      title: `“${name}”覆盖的单位中有 ${total} 名会员还没有工会`,
      content: '现在把他们都归入本会吗？会籍不变，每人记一笔变动；以后也可以在本会的页面上办。',
      okText: '全部归入本会',
      cancelText: '以后再说',
    })
    if (!yes) return
    const reply = await call('members.recordEvents', { who, type: 'changeInfo', on: today(), unionId: id })
    const words = `归入${name}：${reply.done} 人已办理，Ctrl+Z 可一次撤销`
    if (reply.refused.length === 0) done(words)
    else warn(`${words}；${reply.refused.length} 人没有办理，请在会员列表中查看`)
  }
}

/** Members without a union whose unit has one, and the one act that brings all of them into it; nothing for nobody. */
export function UnionOffer({ union, among, words, confirmLabel }: Props) {
  const [asking, setAsking] = useState(false)
  const [on, setOn] = useState<string | null>(today())
  const who = whoLacks(among)
  const count = useCall('members.search', { filter: who, limit: 1 }).value?.total ?? 0
  const since = on !== null && isPlainDate(on) ? on : null
  if (count === 0 && !asking) return null
  return (
    <div className="union-offer">
      <span className="warn-text">
        {words} {count} 人
      </span>
      <Button size="small" type="primary" onClick={() => setAsking(true)}>
        {confirmLabel}
      </Button>
      <Button size="small" onClick={() => goTo('members', { preset: JSON.stringify(who) })}>
        看看是谁
      </Button>
      {asking && (
        <BulkDialog
          who={who}
          count={count}
          onClose={() => setAsking(false)}
          title={`归入${union.name}`}
          confirmLabel={confirmLabel}
          ready={since !== null}
          run={() =>
            since === null ? null : call('members.recordEvents', { who, type: 'changeInfo', on: since, unionId: union.id })
          }
        >
          <DateField label="从哪天起" required value={on} onChange={setOn} />
        </BulkDialog>
      )}
    </div>
  )
}

function whoLacks(among: Props['among']): Partial<MemberFilter> {
  return { ...among, missing: 'unionId', states: [...WITHOUT_LEAVERS] }
}

/** Whoever has left needs no union any more. */
const WITHOUT_LEAVERS = ['applying', 'active', 'moving_out', 'retained'] as const
