import { Tag } from 'antd'
import type { Union } from '../../../shared/contract/unions.ts'
import { STAGE_WORDS } from './term-words.ts'

/** How near the next election is, in words. */
export function TermTag({ stage }: { stage: Union['termStage'] }) {
  const { label, colour } = STAGE_WORDS[stage]
  return <Tag color={colour}>{label}</Tag>
}
