import type { CollectiveStage } from '../../../shared/domain/labour/collective.ts'
import { STAGE_LABELS } from '../../text/collective.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

/** How far the contract is. */
export function StageTag({ stage }: { stage: CollectiveStage }) {
  return <Tag tone={TONES[stage] ?? 'plain'}>{STAGE_LABELS[stage]}</Tag>
}

const TONES: Partial<Record<CollectiveStage, Tone>> = { effective: 'good', objected: 'late', expired: 'late', signed: 'warn', submitted: 'warn' }
