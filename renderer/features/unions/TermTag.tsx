import type { Union } from '../../../shared/contract/unions.ts'
import { STAGE_WORDS } from './term-words.ts'
import './unions.css'

/** How near the next election is, in words. */
export function TermTag({ stage }: { stage: Union['termStage'] }) {
  const { label, tone } = STAGE_WORDS[stage]
  return <span className={`term-tag ${tone}`}>{label}</span>
}
