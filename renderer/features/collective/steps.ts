import type { CollectiveContract } from '../../../shared/contract/labour-collective.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'

export interface Step {
  key: string
  label: string
  on: PlainDate | null
  /** What else the paper says of it. */
  about: string | null
  state: 'done' | 'next' | 'later'
}

/** 要约 → 协商 → 职代会 → 签订 → 报送 → 审查 → 生效 → 公布: done by its day, and which comes next. */
export function stepsOf({ fields, clocks }: Pick<CollectiveContract, 'fields' | 'clocks'>, today: PlainDate): Step[] {
  const { congressSize, congressPresent, congressFor, repliedOn, objectedOn, effectiveOn, receiptNo } = fields
  const congress = [
    congressSize === null ? null : `应到 ${congressSize}`,
    congressPresent === null ? null : `实到 ${congressPresent}`,
    congressFor === null ? null : `赞成 ${congressFor}`,
  ].filter(Boolean)
  const steps = [
    { key: 'offer', label: '要约', on: fields.offeredOn, about: repliedOn === null ? null : `${repliedOn} 答复` },
    { key: 'talk', label: '协商', on: fields.talkedOn, about: null },
    { key: 'congress', label: '职代会', on: fields.congressOn, about: congress.length === 0 ? null : congress.join('，') },
    { key: 'sign', label: '签订', on: fields.signedOn, about: null },
    { key: 'submit', label: '报送', on: fields.submittedOn, about: null },
    { key: 'review', label: '审查', on: fields.receivedOn, about: reviewText(objectedOn, receiptNo) },
    { key: 'effective', label: '生效', on: clocks.effectiveOn, about: clocks.effectiveOn === null ? null : effectiveOn === null ? '按十五日推算' : '按审查意见书' },
    { key: 'publish', label: '公布', on: fields.publishedOn, about: null },
  ]
  const isDone = (on: PlainDate | null): boolean => on !== null && on <= today
  const last = steps.findLastIndex(({ on }) => isDone(on))
  return steps.map((step, index) => ({ ...step, state: isDone(step.on) ? 'done' : index === last + 1 ? 'next' : 'later' }))
}

function reviewText(objectedOn: PlainDate | null, receiptNo: string | null): string | null {
  const parts = [objectedOn === null ? null : `${objectedOn} 有异议`, receiptNo === null ? null : `回执 ${receiptNo}`].filter(Boolean)
  return parts.length === 0 ? null : parts.join('，')
}
