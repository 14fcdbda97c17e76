import type { Union } from '../../../shared/contract/unions.ts'
import { Tag } from '../../ui/Tag.tsx'
import { STAGE_WORDS } from './term-words.ts'

/** How near the next election is, in words. */
export function TermTag({ stage }: { stage: Union['termStage'] }) {
  const { label, tone } = STAGE_WORDS[stage]
  return <Tag tone={tone}>{label}</Tag>
}
