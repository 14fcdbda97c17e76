import { Button } from 'antd'
import { useState } from 'react'
import type { MemberFilter } from '../../shared/contract/members.ts'
import { isPlainDate } from '../../shared/domain/plain-date.ts'
import { call } from '../bridge.ts'
import { today } from '../data/clock.ts'
import { goTo } from '../data/session.ts'
import { useCall } from '../data/use-call.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { DateField } from './DateField.tsx'

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

/** Members without a union whose unit has one, and the one act that brings all of them into it; nothing for nobody. */
export function UnionOffer({ union, among, words, confirmLabel }: Props) {
  const [asking, setAsking] = useState(false)
  const [on, setOn] = useState<string | null>(today())
  const who: Partial<MemberFilter> = { ...among, missing: 'unionId', states: [...WITHOUT_LEAVERS] }
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

/** Whoever has left needs no union any more. */
const WITHOUT_LEAVERS = ['applying', 'active', 'moving_out', 'retained'] as const
