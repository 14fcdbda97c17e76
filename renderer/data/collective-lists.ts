import type { COLLECTIVE_FINDINGS } from '../../shared/domain/labour/collective.ts'

/** Collective contracts for which a day runs or has run out. */
export interface CollectiveList {
  key: string
  label: string
  hint: string
  findings: (typeof COLLECTIVE_FINDINGS)[number][]
}

/** In the order of the steps; the first day that is missed comes first. */
export const COLLECTIVE_LISTS: readonly CollectiveList[] = [
  { key: 'reply', label: '逾期没有答复要约', hint: '要约后二十日内没有书面答复的', findings: ['reply_late'] },
  { key: 'file', label: '待报送审查', hint: '已签字、还没有报送的，逾期的也在内', findings: ['filing_due', 'filing_late'] },
  { key: 'objected', label: '有审查异议', hint: '须重新协商、重新报送的', findings: ['objected'] },
  { key: 'publish', label: '待公布', hint: '已生效、还没有公布的，逾期的也在内', findings: ['publish_open', 'publish_due', 'publish_late'] },
  { key: 'renew', label: '可以续订', hint: '期满前可以要求续订，还没有续订的', findings: ['renewal_open', 'ends_30'] },
  { key: 'expired', label: '已期满没有续订', hint: '期满后同样范围、同样种类的没有再签的', findings: ['expired'] },
]
