import type { Campaign } from '../../../shared/contract/aid.ts'
import { CAMPAIGN_STATE_LABELS } from '../../text/aid.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Record<Campaign['state'], Tone>> = { planned: 'warn', recorded: 'good', closed: 'plain' }

export function CampaignStateTag({ state }: { state: Campaign['state'] }) {
  return <Tag tone={TONES[state]}>{CAMPAIGN_STATE_LABELS[state]}</Tag>
}
