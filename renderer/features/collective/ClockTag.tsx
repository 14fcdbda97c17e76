import { Tag } from '../../ui/Tag.tsx'
import type { Clock } from './clocks.ts'

/** How a clock stands, in words; soon is within a week. */
export function ClockTag({ clock: { key, state } }: { clock: Clock }) {
  switch (state.kind) {
    case 'unknown':
      return <span className="none">还没有起算</span>
    case 'open':
      return <Tag tone="warn">{`生效 ${state.days} 天，没有公布`}</Tag>
    case 'moot':
      return <span className="none">{key === 'review' ? '没有异议' : key === 'reply' ? '已进入协商' : '不再计算'}</span>
    case 'done':
      return <Tag tone="good">{`${DONE_WORDS[key]} ${state.on}`}</Tag>
    case 'done_late':
      return <Tag tone="late">{`${state.on}，晚 ${state.days} 天`}</Tag>
    case 'over':
      return <Tag tone="late">{key === 'end' ? `已过 ${state.days} 天` : `超过 ${state.days} 天`}</Tag>
    case 'left':
      if (key === 'renew' && state.days === 0) return <Tag tone="warn">现在可以</Tag>
      return <Tag tone={state.days <= SOON ? 'warn' : 'plain'}>{state.days === 0 ? '今天' : `还有 ${state.days} 天`}</Tag>
  }
}

const SOON = 7

const DONE_WORDS: Readonly<Record<Clock['key'], string>> = {
  reply: '已答复', file: '已报送', review: '有异议', effective: '已生效', publish: '已公布', renew: '已要求', end: '已终止',
}
